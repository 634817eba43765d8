"""Whatever a record points at exists, in the collection where it belongs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain

from macros.records.library import CITATION, RECORD_LINK, Library
from macros.records.reading import ID_PATTERN, Document, Fault, Path_
from macros.records.schema import KINDS, MODELS, VOCABULARIES, Record
from macros.records.schema.base import Markdown, RefersTo, TermOf
from macros.records.schema.walking import Marker, walk

WORD = re.compile(r"[a-z]{3,}")
SHOWN_TERMS = 15  # a message names the terms of a vocabulary where they are no more
ADD_OR_REMOVE = "add that record or remove the entry"


def references_resolve(library: Library) -> Iterator[Fault]:
    """Every field that names a record names one that exists, in the right collection."""
    for document, path, marker, value in library.written:
        if isinstance(marker, RefersTo):
            ref = f"{marker.collection}/{value}" if marker.collection else value
            if not library.is_there(ref):
                yield document.fault(path, "references-resolve", *_missing(library, _field(path), value, marker.collection))


def _field(path: Path_) -> str:
    return next(part for part in reversed(path) if isinstance(part, str))


def _missing(library: Library, field: str, value: str, collection: str | None) -> tuple[str, str]:
    ref = f"{collection}/{value}" if collection else value
    if new := library.now(ref):
        return f"{field} names '{value}', which has moved", f"write '{new.removeprefix(f'{collection}/')}'"
    if collection:
        if value.startswith(f"{collection}/"):
            return f"{field} names '{value}' with its folder", f"write '{value.removeprefix(f'{collection}/')}'"
        here = [name for name, records in library.records.items() if value in records]
        if here:
            return f"{field} names '{value}', which is in data/{here[0]}/ and not in data/{collection}/", f"name a record of data/{collection}/"
    return f"{field} names '{value}', and there is no data/{ref}.yml", _guess(library, ref, ADD_OR_REMOVE, with_folder=not collection)


def _guess(library: Library, ref: str, otherwise: str, *, with_folder: bool) -> str:
    """What to write instead of a ref that leads nowhere: a record of the folder that was typed, by its id or by a name of it."""
    folder, _, typed = ref.rpartition("/")
    if folder not in MODELS:
        # The id tells what was meant, where it is the id of one record; else the folder may be misspelled.
        meant = [record.ref for record in library.all_records() if record.id == typed and KINDS[record.collection].has_pages]
        folders = get_close_matches(folder, MODELS, n=1, cutoff=0.75)
        if meant or not folders:
            return f"write '{meant[0]}'" if len(meant) == 1 else otherwise
        folder = folders[0]
    without_names = {ref.partition("/")[2] for ref in library.absent if ref.startswith(f"{folder}/")}
    found = _meant(typed, library.records[folder].values(), without_names, by_words=KINDS[folder].ours and not ID_PATTERN.fullmatch(typed))
    if not found and with_folder:  # a record of this very id in another folder that has pages
        elsewhere = [record.ref for record in library.all_records() if record.id == typed and KINDS[record.collection].has_pages]
        return f"write '{elsewhere[0]}'" if elsewhere else otherwise
    words = [f"'{folder}/{id_}'" if with_folder else f"'{id_}'" for id_ in found]
    return f"write {' or '.join(words)}" if words else otherwise


def _meant(typed: str, records: Iterable[Record], without_names: set[str], *, by_words: bool) -> list[str]:
    """The ids of the records that somebody may have meant: the one of that name, the one whose id is nearest, or those whose id, or where no id was typed, whose names say it and more."""
    ids = {id_: id_ for id_ in without_names}
    for record in records:
        for name in (record.id, record.name, *record.also_called):
            ids.setdefault(_as_id(name), record.id)
    if id_ := ids.get(_as_id(typed)):
        return [id_]
    plain = sorted(set(ids.values()))
    if near := get_close_matches(typed, plain, n=1, cutoff=0.75):
        return near
    longer = [id_ for id_ in plain if id_.startswith(f"{typed}-") or id_.endswith(f"-{typed}")]
    found = longer or (_with_these_words(typed, ids) if by_words else [])
    return found if len(found) <= 3 else []


def _with_these_words(typed: str, ids: Mapping[str, str]) -> list[str]:
    """The ids of the records whose names hold every word that was typed, as far as any name holds it: 'Cyriax massage' is the record of 'Cyriax friction'."""
    known: dict[str, set[str]] = defaultdict(set)
    for name, id_ in ids.items():
        for word in WORD.findall(name):
            known[word].add(id_)
    bearers = [known[word] for word in WORD.findall(typed.casefold()) if word in known]
    return sorted(set.intersection(*bearers)) if bearers else []


def _as_id(name: str) -> str:
    return "-".join(name.casefold().split())


def terms_are_known(library: Library) -> Iterator[Fault]:
    """Every value of a vocabulary is one of its terms."""
    for document, path, marker, value in chain(library.written, _in_vocabularies(library)):
        if isinstance(marker, TermOf) and value not in library.terms(marker.vocabulary) and f"{VOCABULARIES}/{marker.vocabulary}" not in library.absent:
            terms = library.terms(marker.vocabulary)
            file = f"data/{VOCABULARIES}/{marker.vocabulary}.yml"
            known = f"{file} has {', '.join(terms) or 'no terms'}" if len(terms) <= SHOWN_TERMS else f"{file} has other words"
            names = {_as_id(term.name): id_ for id_, term in terms.items()} | {id_: id_ for id_ in terms}
            near = get_close_matches(_as_id(value), names, n=1, cutoff=0.65)
            fix = f"write '{names[near[0]]}'" if near else "choose one of them, or add the term there"
            yield document.fault(path, "terms-are-known", f"{_field(path)} is '{value}'; {known}", fix)


def _in_vocabularies(library: Library) -> Iterator[tuple[Document, Path_, Marker, str]]:
    """What the terms of a vocabulary say of other vocabularies, as signs say their urgency."""
    for name, vocabulary in library.vocabularies.items():
        for path, marker, value in walk(vocabulary):
            yield library.documents[f"{VOCABULARIES}/{name}"], path, marker, value


def links_in_text_resolve(library: Library) -> Iterator[Fault]:
    """Every [[collection/id]] in a text leads to a record."""
    for document, path, marker, value in library.texts:
        if not isinstance(marker, Markdown) or "[[" not in value:
            continue
        whole = {match.start() for match in RECORD_LINK.finditer(value)}
        if len(whole) != value.count("[["):
            broken = next(place for place in range(len(value)) if value.startswith("[[", place) and place not in whole)
            words = " ".join(value[broken : broken + 30].split()[:2])
            fix = "write [[collection/id]] or [[collection/id|words]]"
            yield document.fault(path, "links-in-text-resolve", "a [[ has no ]] on its line", fix, at=words)
        for match in RECORD_LINK.finditer(value):
            ref = match[1].strip()
            if library.is_there(ref):
                continue
            if new := library.now(ref):
                what, fix = f"the text links '{ref}', which has moved", f"write '[[{new}]]'"
            else:
                what = f"the text links '{ref}', and there is no data/{ref}.yml"
                fix = _guess(library, ref, "add that record or remove the link", with_folder=True)
            yield document.fault(path, "links-in-text-resolve", what, fix, at=match[0])


def citations_resolve(library: Library) -> Iterator[Fault]:
    """Every [@id] in a text names a source."""
    for document, path, marker, value in library.texts:
        if not isinstance(marker, Markdown) or "[@" not in value:
            continue
        for match in CITATION.finditer(value):
            for part in match[1].split(";"):
                id_ = part.strip().removeprefix("@")
                ref = f"sources/{id_}"
                if library.is_there(ref):
                    continue
                if new := library.now(ref):
                    what, fix = f"the text cites '{id_}', which has moved", f"write '{new.removeprefix('sources/')}'"
                else:
                    what = f"the text cites '{id_}', and there is no data/sources/{id_}.yml"
                    fix = _guess(library, ref, "add that source or remove the citation", with_folder=False)
                yield document.fault(path, "citations-resolve", what, fix, at=part.strip())


def moved_records_lead_somewhere(library: Library) -> Iterator[Fault]:
    """Every moved_to names a record that exists."""
    for old, new in library.moved.items():
        if library.is_there(new):
            continue
        id_ = new.partition("/")[2]
        if now := library.now(new):
            what, fix = f"moved_to names '{id_}', which has moved", f"write '{now.partition('/')[2]}'"
        else:
            what = f"moved_to names '{id_}', and there is no data/{new}.yml"
            fix = _guess(library, new, "write the id that the record has now", with_folder=False)
        yield library.documents[old].fault(("moved_to",), "moved-records-lead-somewhere", what, fix)
