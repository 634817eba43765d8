"""Whatever a record points at exists, in the collection where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from macros.records.library import CITATION, RECORD_LINK, Library
from macros.records.reading import Fault
from macros.records.schema.base import Markdown, RefersTo, TermOf


def references_resolve(library: Library) -> Iterator[Fault]:
    """Every field that names a record names one that exists, in the right collection."""
    for record, path, marker, value in library.marked:
        if isinstance(marker, RefersTo):
            ref = f"{marker.collection}/{value}" if marker.collection else value
            if not library.is_there(ref):
                field = next(part for part in reversed(path) if isinstance(part, str))
                yield record.document.fault(path, "references-resolve", *_missing(library, field, value, marker.collection))


def _missing(library: Library, field: str, value: str, collection: str | None) -> tuple[str, str]:
    if collection:
        here = [name for name, records in library.records.items() if value in records]
        if here:
            return f"{field} names '{value}', which is in data/{here[0]}/ and not in data/{collection}/", f"name a record of data/{collection}/"
        if value.startswith(f"{collection}/"):
            return f"{field} names '{value}' with its folder", f"write '{value.removeprefix(f'{collection}/')}'"
        return f"{field} names '{value}', and there is no data/{collection}/{value}.yml", _guess(
            value, library.records[collection], "add that record or remove the entry"
        )
    if value in library.moved:
        return f"{field} names '{value}', which has moved", f"write '{library.moved[value]}'"
    return f"{field} names '{value}', and there is no data/{value}.yml", _guess(value, _refs(library), "add that record or remove the entry")


def _refs(library: Library) -> list[str]:
    return [record.ref for record in library.all_records()]


def _guess(value: str, known: Iterable[str], otherwise: str) -> str:
    """The nearest known value. Only ids are compared, so that a long folder's name makes nothing look alike."""
    folder, _, id_ = value.rpartition("/")
    ids: dict[str, str] = {}
    for ref in known:
        name = ref.rpartition("/")[2]
        if name not in ids or ref.rpartition("/")[0] == folder:
            ids[name] = ref
    near = get_close_matches(id_, ids, n=1, cutoff=0.75)
    return f"write '{ids[near[0]]}'" if near else otherwise


def terms_are_known(library: Library) -> Iterator[Fault]:
    """Every value of a vocabulary is one of its terms."""
    for record, path, marker, value in library.marked:
        if isinstance(marker, TermOf) and value not in library.terms(marker.vocabulary) and f"vocabularies/{marker.vocabulary}" not in library.absent:
            terms = list(library.terms(marker.vocabulary))
            field = next(part for part in reversed(path) if isinstance(part, str))
            yield record.document.fault(
                path,
                "terms-are-known",
                f"{field} is '{value}'; data/vocabularies/{marker.vocabulary}.yml has {', '.join(terms) or 'no terms'}",
                _guess(value, terms, "choose one of them, or add the term there"),
            )


def links_in_text_resolve(library: Library) -> Iterator[Fault]:
    """Every [[collection/id]] in a text leads to a record."""
    for record, path, marker, value in library.marked:
        if not isinstance(marker, Markdown) or "[[" not in value:
            continue
        whole = {match.start() for match in RECORD_LINK.finditer(value)}
        if len(whole) != value.count("[["):
            yield record.document.fault(path, "links-in-text-resolve", "a [[ has no ]] on its line", "write [[collection/id]] or [[collection/id|words]]")
        for match in RECORD_LINK.finditer(value):
            ref = match[1].strip()
            if not library.is_there(ref):
                fix = f"write '[[{library.moved[ref]}]]'" if ref in library.moved else _guess(ref, _refs(library), "add that record or remove the link")
                yield record.document.fault(path, "links-in-text-resolve", f"the text links '{ref}', and there is no data/{ref}.yml", fix)


def citations_resolve(library: Library) -> Iterator[Fault]:
    """Every [@id] in a text names a source."""
    for record, path, marker, value in library.marked:
        if not isinstance(marker, Markdown) or "[@" not in value:
            continue
        for match in CITATION.finditer(value):
            for part in match[1].split(";"):
                id_ = part.strip().removeprefix("@")
                if not library.is_there(f"sources/{id_}"):
                    yield record.document.fault(
                        path,
                        "citations-resolve",
                        f"the text cites '{id_}', and there is no data/sources/{id_}.yml",
                        _guess(id_, library.records["sources"], "add that source or remove the citation"),
                    )


def moved_records_lead_somewhere(library: Library) -> Iterator[Fault]:
    """Every moved_to names a record that exists."""
    for old, new in library.moved.items():
        if not library.is_there(new):
            collection, _, id_ = new.partition("/")
            yield library.documents[old].fault(
                ("moved_to",),
                "moved-records-lead-somewhere",
                f"moved_to names '{id_}', and there is no data/{new}.yml",
                _guess(id_, library.records[collection], "write the id that the record has now"),
            )
