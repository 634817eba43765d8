"""Every fact has a source, and every source can be found by a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import urlsplit

from macros.records.library import Library, cited, linked
from macros.records.reading import Fault
from macros.records.schema import COLLECTION_OF, KINDS
from macros.records.schema.base import Markdown, Record, RefersTo
from macros.records.schema.guidance import Organisation
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Mirror
from macros.rules.text import half_cited

FORMS = {
    "DOI": (re.compile(r"10\.[0-9]{4,9}/\S+"), "a DOI starts with 10. and has no https://doi.org/ before it"),
    "PMID": (re.compile(r"[1-9][0-9]{0,8}"), "a PubMed number has digits only"),
    "PMCID": (re.compile(r"PMC[0-9]+"), "a PubMed Central number looks like PMC5467308"),
    "URL": (re.compile(r"https?://[^\s/]+\.[^\s]+"), "an address starts with https://"),
}


WITH_ADDRESSES = {COLLECTION_OF[Source], COLLECTION_OF[Organisation]}


def _rests_on(record: Record) -> set[str]:
    """The ids of the sources that a record cites or names."""
    found: set[str] = set()
    for _, marker, value in record.marked:
        if isinstance(marker, Markdown):
            found.update(cited(value))
        elif isinstance(marker, RefersTo) and marker.collection == "sources":
            found.add(value)
    return found


def facts_have_sources(library: Library) -> Iterator[Fault]:
    """Every record that states a fact names a source; a definition or a step may link a record that does."""
    for record in library.all_records():
        if (
            KINDS[record.collection].rests_on == "nothing"
            or _rests_on(record)
            or any(half_cited(value) for _, m, value in record.marked if isinstance(m, Markdown))
        ):
            continue
        if KINDS[record.collection].rests_on == "records":
            leads = {v for _, m, v in record.marked if isinstance(m, RefersTo)} | {
                ref for _, m, v in record.marked if isinstance(m, Markdown) for ref in linked(v)
            }
            if any(ref in library.absent or ((other := library.get(ref)) is not None and _rests_on(other)) for ref in leads):
                continue
            yield record.document.fault(
                (),
                "facts-have-sources",
                "the record names no source and links no record that does",
                "add [@source-id] after the fact, or link the record that explains it",
            )
        else:
            yield record.document.fault((), "facts-have-sources", "the record names no source", "add [@source-id] after the fact it carries")


def _is_half_cited(source: Source, library: Library) -> bool:
    """Whether some text names a source without the sign of a citation."""
    return any(source.id in half_cited(text) for _, _, _, text in library.texts if source.id in text)


def sources_are_used(library: Library) -> Iterator[Fault]:
    """Every source carries something on the site, or says why it is kept."""
    misspelled = [ref.partition("/")[2] for ref in library.named if ref.startswith("sources/") and not library.is_there(ref) and ref not in library.moved]
    for source in library.all(Source):
        used = bool(source.findings) or source.ref in library.named
        if not used and not source.unused_because and not _is_half_cited(source, library) and not get_close_matches(source.id, misspelled, n=1, cutoff=0.75):
            yield source.document.fault(
                (), "sources-are-used", "no record cites this source and it has no findings", "cite it, delete it, or say why in 'unused_because'"
            )
        if used and source.unused_because:
            yield source.document.fault(
                ("unused_because",), "sources-are-used", "the source is used, and 'unused_because' says that it is not", "delete 'unused_because'"
            )


def sources_say_what_they_hold(library: Library) -> Iterator[Fault]:
    """Of every source that a text cites something is recorded: a finding, or a note of what it says; else nobody can hold the text against it.

    A field that names a source, such as the change of a measure, is such a record itself.
    """
    asked = {name for name, kind in KINDS.items() if kind.page is not None and kind.rests_on != "nothing"}
    texts = (text for document, _, marker, text in library.texts if isinstance(marker, Markdown) and document.collection in asked)
    in_texts = {id_ for text in texts for id_ in cited(text)}
    for source in library.all(Source):
        if source.id in in_texts and not source.findings and not source.read_note:
            yield source.document.fault(
                (),
                "sources-say-what-they-hold",
                "texts cite this source, and nothing is recorded of what it says",
                "add 'read_note': what it says that they rest on",
            )


def no_count_stands_alone(library: Library) -> Iterator[Fault]:
    """A record that cites a source cites those, too, without which it would mislead."""
    beside = {source.id: [id_ for id_ in source.beside if library.is_there(f"sources/{id_}")] for source in library.all(Source) if source.beside}
    for record, path, marker, value in library.marked:
        if not isinstance(marker, Markdown) or KINDS[record.collection].rests_on == "nothing":
            continue
        for id_ in dict.fromkeys(cited(value)):
            missing = [other for other in beside.get(id_, []) if other not in _rests_on(record)]
            if missing:
                yield record.document.fault(
                    path,
                    "no-count-stands-alone",
                    f"'{id_}' stands here without {' and '.join(missing)}, and alone it would mislead",
                    f"say what {' and '.join(missing)} found, too, and cite {' '.join(f'[@{other}]' for other in missing)}",
                )


def identifiers_have_their_form(library: Library) -> Iterator[Fault]:
    """Every DOI, PMID, PMCID, ISBN and web address has the right form."""
    for document in library.documents.values():
        if document.collection not in WITH_ADDRESSES or "moved_to" in document.values:
            continue
        for field, (form, rule) in FORMS.items():
            value = document.values.get(field)
            if isinstance(value, str) and not form.fullmatch(value):
                yield document.fault((field,), "identifiers-have-their-form", f"{field} is '{value}'", rule)
        isbn = document.values.get("ISBN")
        if isinstance(isbn, str) and not _is_isbn(isbn):
            yield document.fault(("ISBN",), "identifiers-have-their-form", f"ISBN is '{isbn}'", "copy it again: its check digit does not fit")


def _is_isbn(text: str) -> bool:
    """Check digit of ISO 2108: ISBN-10 modulo 11, ISBN-13 modulo 10."""
    digits = text.replace("-", "").replace(" ", "").upper()
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        return sum((10 - place) * (10 if d == "X" else int(d)) for place, d in enumerate(digits)) % 11 == 0
    return bool(re.fullmatch(r"97[89][0-9]{10}", digits)) and sum(int(d) * (3 if place % 2 else 1) for place, d in enumerate(digits)) % 10 == 0


def publications_stand_once(library: Library) -> Iterator[Fault]:
    """No DOI, PMID or PMCID stands on two sources, so that no study is counted twice."""
    for field in ("DOI", "PMID", "PMCID"):
        first: dict[str, str] = {}
        for source in library.all(Source):
            value = getattr(source, field)
            if value is None:
                continue
            key = value.casefold()
            if key in first:
                yield source.document.fault(
                    (field,),
                    "publications-stand-once",
                    f"the {field} is also on data/sources/{first[key]}.yml",
                    "keep one of the two and move its findings there",
                )
            else:
                first[key] = source.id


def addresses_are_no_mirrors(library: Library) -> Iterator[Fault]:
    """No source sends readers to a copy site: DOI, else PubMed, else the publisher's page."""
    mirrors = [mirror.name for mirror in library.vocabulary(Mirror).values()]
    for source in library.all(Source):
        host = urlsplit(source.URL or "").hostname or ""
        if any(host == mirror or host.endswith(f".{mirror}") for mirror in mirrors):
            yield source.document.fault(("URL",), "addresses-are-no-mirrors", f"'{host}' is a copy site", "give the publisher's page, or leave the field out")
