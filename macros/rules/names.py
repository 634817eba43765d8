"""No two records answer to the same name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.schema import KINDS, Record

QUOTED = re.compile(r"[“\"‘'„«][^”\"’“»]*[”\"’'“»]")
MARKED = re.compile(r"\*+[^*]+\*+|`[^`]+`|\b_[^_]+_\b|\[\[|\[@")


def names_are_unique(library: Library) -> Iterator[Fault]:
    """Every name and other name belongs to one record, so that a search for it has one answer."""
    bearers: dict[str, list[tuple[Record, Path_, str]]] = defaultdict(list)
    for record in library.all_records():
        if not KINDS[record.collection].ours:  # titles belong to their authors: `publications_stand_once` guards sources instead
            continue
        names: list[tuple[Path_, str]] = [(("name",), record.name)]
        names += [(("also_called", number), name) for number, name in enumerate(record.also_called)]
        for path, name in names:
            bearers[" ".join(name.casefold().split())].append((record, path, name))
    for several in bearers.values():
        if len(several) > 1:
            # A name at the top of a page is the one to keep, so what is said stands at the last further name.
            (first, first_path, _), *_, (record, path, name) = sorted(several, key=lambda bearer: len(bearer[1]))
            line = first.document.place(first_path)[0]
            other = f"this record, on line {line}" if first is record else f"data/{first.ref}.yml, on line {line}"
            what = f"'{name}' is a {_rank(path)} here and a {_rank(first_path)} of {other}"
            yield record.document.fault(path, "names-are-unique", what, "choose another name for one of the two, or delete it")


def _rank(path: Path_) -> str:
    return "name" if path == ("name",) else "further name"


def names_are_words(library: Library) -> Iterator[Fault]:
    """No name stands in quotes as a whole, and none holds a sign of Markdown: names are shown as they are typed."""
    for record in library.all_records():
        if not KINDS[record.collection].ours:
            continue
        names: list[tuple[Path_, str]] = [(("name",), record.name), *((("also_called", number), name) for number, name in enumerate(record.also_called))]
        for path, name in names:
            if QUOTED.fullmatch(name):
                yield record.document.fault(path, "names-are-words", f"the name {name} stands in quotes", f"write {name[1:-1]}")
            elif match := MARKED.search(name):
                yield record.document.fault(path, "names-are-words", f"'{match[0]}' in a name is printed as it stands", "leave the signs out")


def ids_are_unique(library: Library) -> Iterator[Fault]:
    """Every id stands in one collection only, so that people can name a record without its folder."""
    first: dict[str, str] = {}
    for record in library.all_records():
        if not KINDS[record.collection].ours:  # titles belong to their authors: `publications_stand_once` guards sources instead
            continue
        if record.id in first:
            yield record.document.fault((), "ids-are-unique", f"the id '{record.id}' is also in data/{first[record.id]}/", "rename one of the two files")
        else:
            first[record.id] = record.collection
