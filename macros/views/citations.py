"""Citations in AMA style (AMA Manual of Style, 11th edition), made by citeproc-py."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from macros.meanwhile import answered_meanwhile
from macros.schema.sources import Source

STYLE = Path(__file__).parent / "styles" / "american-medical-association.csl"
ENTRY_NUMBER = re.compile(r"^\d+\.\s*")
MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]|])")

_known: dict[tuple[str, str], str] = {}


def csl(source: Source) -> dict[str, Any]:
    """The source as a CSL-JSON item."""
    item: dict[str, Any] = {"id": source.id, "type": source.type, "title": source.name}
    if source.author:
        item["author"] = [person.model_dump(exclude_none=True) for person in source.author]
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


def cited_meanwhile(sources: Iterable[Source]) -> AbstractContextManager[None]:
    """Cite these sources while something else is done, for citing takes a tenth of a build."""
    return answered_meanwhile([_key(source) for source in sources], _cited_all, _known)


def _cited_all(keys: list[tuple[str, str]]) -> list[str]:
    return [_cited(*key) for key in keys]


def _key(source: Source) -> tuple[str, str]:
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
        return "doi:" + MARKDOWN_SIGNS.sub(r"\\\1", doi)
    if "pubmed" in link and "PMID" in item:
        return f"PubMed {item['PMID']}"
    if "PMCID" in item and item["PMCID"] in link:
        return str(item["PMCID"])
    return re.sub(r"^https?://(?:www\.)?([^/]+).*", r"\1", url or link)


def _to_markdown(entry: str) -> str:
    """citeproc's HTML (italics only in this style) as Markdown, other signs escaped."""
    parts = re.split(r"(</?[ib]>)", entry)
    return "".join(
        {"<i>": "*", "</i>": "*", "<b>": "**", "</b>": "**"}.get(part) or MARKDOWN_SIGNS.sub(r"\\\1", html.unescape(part)).replace("<", "&lt;")
        for part in parts
    )
