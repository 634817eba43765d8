"""Citations in AMA style (AMA Manual of Style, 11th edition), made by citeproc-py."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.model import CitationStylesElement
from citeproc.source.json import CiteProcJSON

from macros.records.schema.sources import Person, Source
from macros.views.text.markup import line

# For each citation, citeproc-py asks the parts of its style the same again; a style never changes, and the answers are half of its work.
CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)
STYLE = Path(__file__).parent / "styles" / "american-medical-association.csl"
SUFFIX = re.compile(r"^(.+?)(?:,\s*|\s+)(Jr|Sr|III?|IV)\.?$")
CAPITALS = re.compile(r"(?<![^\W\d_])[^\W\d_a-z]{2,}(?![^\W\d_])")
VOWELS = set("AEIOUY")
ENTRY_NUMBER = re.compile(r"^\d+\.\s*")


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
    return {source.id: _ama(source) for source in sources}


# By identity: while serving, a source that nobody changed is the same object in the next build.
_told: dict[int, tuple[Source, str]] = {}


def _ama(source: Source) -> str:
    known, text = _told.get(id(source), (None, ""))
    if known is not source:
        text = _cited(json.dumps(csl(source), sort_keys=True), address(source))
        _told[id(source)] = (source, text)
    return text


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


@cache  # a source is cited on many pages, and again in each build while serving
def _cited(item_json: str, link: str) -> str:
    """A citation, from a source as CSL-JSON and where to send a reader."""
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
