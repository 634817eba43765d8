"""Citations in AMA style (AMA Manual of Style, 11th edition), made by citeproc-py."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from macros.records.meanwhile import answered_meanwhile
from macros.records.schema.sources import Person, Source
from macros.views.text import markup
from macros.views.text.markup import line

STYLE = Path(__file__).parent / "styles" / "american-medical-association.csl"
SUFFIX = re.compile(r"^(.+?)(?:,\s*|\s+)(Jr|Sr|III?|IV)\.?$")
CAPITALS = re.compile(r"(?<![^\W\d_])[^\W\d_a-z]{2,}(?![^\W\d_])")
VOWELS = set("AEIOUY")
ENTRY_NUMBER = re.compile(r"^\d+\.\s*")

Key = tuple[str, str]  # a source as CSL-JSON, and where to send a reader

_known: dict[Key, str] = {}


def csl(source: Source) -> dict[str, Any]:
    """The source as a CSL-JSON item."""
    item: dict[str, Any] = {"id": source.id, "type": source.type, "title": source.name}
    if source.author:
        item["author"] = [_name(person) for person in source.author]
    if source.issued:
        item["issued"] = {"date-parts": [[int(part) for part in _date_parts(source.issued)]]}
    if source.container_title:
        item["container-title"] = source.container_title
    for field in ("publisher", "volume", "issue", "page", "DOI", "PMID", "PMCID", "ISBN"):
        if (value := getattr(source, field)) is not None:
            item[field] = value
    if source.URL and not source.DOI:
        item["URL"] = source.URL
    return item


def _name(person: Person) -> dict[str, str]:
    """A name as citeproc-py takes it: initials apart, for of 'JW' it would keep the J alone, and 'Jr' by itself."""
    name: dict[str, str] = person.model_dump(exclude_none=True)
    for key in ("given", "family"):
        if found := SUFFIX.match(name.get(key, "")):
            name |= {key: found[1], "suffix": found[2]}
    if "given" in name:
        # The second half of 'Jing-lan' is no particle, and gives an initial too.
        given = re.sub(r"(?<=\w)-(\w)", lambda half: half[0].upper(), name["given"])
        name["given"] = CAPITALS.sub(lambda run: " ".join(run[0]) if _are_initials(run[0], name.get("family", "")) else run[0], given)
    return name


def _are_initials(capitals: str, family: str) -> bool:
    """Whether capitals in a row are initials. In 'ANNA SMITH' they are a name, for who types both in capitals means both as words."""
    return not (len(family) > 1 and family.isupper()) or len(capitals) == 2 or VOWELS.isdisjoint(capitals)


def _date_parts(issued: str) -> list[str]:
    """'2024-05' gives ['2024', '05']; a leading minus belongs to the year."""
    sign, rest = ("-", issued[1:]) if issued.startswith("-") else ("", issued)
    first, *others = rest.split("-")
    return [sign + first, *others]


def ama(sources: Iterable[Source]) -> dict[str, str]:
    """For each source id its citation as one line of Markdown, with a link where a reader can find it."""
    found = {}
    for source in sources:
        key = _key(source)
        if key not in _known:  # a build while serving asks again for what has not changed
            _known[key] = _cited(*key)
        found[source.id] = _known[key]
    return found


@contextmanager
def cited_meanwhile(sources: Iterable[Source], kept: Path) -> Iterator[None]:
    """Cite these sources while something else is done, for citing takes a tenth of a build. A file keeps the citations for the next build."""
    before = _read(kept)
    _known.update(before)
    keys = [_key(source) for source in sources]
    with answered_meanwhile(keys, _cited_all, _known):
        yield
    if (now := {key: _known[key] for key in keys if key in _known}) != before:
        _write(kept, now)


def _cited_all(keys: list[Key]) -> list[str]:
    return [_cited(*key) for key in keys]


def _read(kept: Path) -> dict[Key, str]:
    """The citations in a file; none where it is missing, damaged, or was written by other code, in another style."""
    try:
        content = json.loads(kept.read_text(encoding="utf-8"))
        return {(item, link): text for item, link, text in content["citations"]} if content["made_with"] == _made_with() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _write(kept: Path, citations: dict[Key, str]) -> None:
    """A file that is there is always whole."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(f".{os.getpid()}")
    rows = [[*key, text] for key, text in sorted(citations.items())]
    unfinished.write_text(json.dumps({"made_with": _made_with(), "citations": rows}, ensure_ascii=False), encoding="utf-8")
    unfinished.replace(kept)


def _made_with() -> str:
    """A digest of all that a citation is made with, beside its source."""
    return sha256(b"".join([Path(__file__).read_bytes(), Path(markup.__file__).read_bytes(), STYLE.read_bytes(), version("citeproc-py").encode()])).hexdigest()


def _key(source: Source) -> Key:
    """All that a citation is made of."""
    return json.dumps(csl(source), sort_keys=True), address(source)


def address(source: Source) -> str:
    """Where to send a reader: the DOI, else PubMed, else PubMed Central, else the publisher's page, else nothing."""
    if source.DOI:
        return "https://doi.org/" + quote(source.DOI, safe="/():;.,-_")
    if source.PMID:
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.PMID}/"
    if source.PMCID:
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{source.PMCID}/"
    return source.URL or ""


def in_short(source: Source) -> str:
    """'Gross 2024': the first author and the year, as far as they are known; else the source's id."""
    who = (source.author[0].family or source.author[0].literal or "") if source.author else source.id
    return " ".join(part for part in (who, (source.issued or "").split("-")[0]) if part)


@cache
def _style() -> CitationStylesStyle:
    return CitationStylesStyle(str(STYLE), validate=False)


def _cited(item_json: str, link: str) -> str:
    item = json.loads(item_json)
    url = item.pop("URL", "")
    doi = item.pop("DOI", "")
    bibliography = CitationStylesBibliography(_style(), CiteProcJSON([item]), formatter.html)
    bibliography.register(Citation([CitationItem(item["id"])]))
    entry = ENTRY_NUMBER.sub("", str(bibliography.bibliography()[0])).strip()
    if "author" not in item:
        # CSL puts the title where the author is missing and then leaves it out; citeproc-py forgets the second half.
        entry = re.sub(r"^(.+?[.?!]) \1", r"\1", entry)
    text = re.sub(r"([?!]\*?)\.(?=\s|$)", r"\1", _to_markdown(entry))
    if link:
        text += f" [{_label(link, doi, url, item)}](<{link}>)"
    return text


def _label(link: str, doi: str, url: str, item: dict[str, Any]) -> str:
    if doi:
        return "doi:" + line(doi)
    if "pubmed" in link and "PMID" in item:
        return f"PubMed {item['PMID']}"
    if "PMCID" in item and item["PMCID"] in link:
        return str(item["PMCID"])
    return re.sub(r"^https?://(?:www\.)?([^/]+).*", r"\1", url or link)


def _to_markdown(entry: str) -> str:
    """citeproc's HTML (italics only in this style) as Markdown, other signs escaped."""
    parts = re.split(r"(</?[ib]>)", entry)
    return "".join({"<i>": "*", "</i>": "*", "<b>": "**", "</b>": "**"}.get(part) or line(part) for part in parts)
