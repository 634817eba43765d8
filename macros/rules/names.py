"""No two records answer to the same name."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.schema import KINDS


def names_are_unique(library: Library) -> Iterator[Fault]:
    """Every name and other name belongs to one record, so that a search for it has one answer."""
    first: dict[str, tuple[str, str]] = {}
    for record in library.all_records():
        if not KINDS[record.collection].ours:  # titles belong to their authors: `publications_stand_once` guards sources instead
            continue
        names: list[tuple[Path_, str]] = [(("name",), record.name)]
        names += [(("also_called", number), name) for number, name in enumerate(record.also_called)]
        for path, name in names:
            key = " ".join(name.casefold().split())
            if key in first:
                ref, where = first[key]
                other = "this record" if ref == record.ref else f"data/{ref}.yml"
                yield record.document.fault(path, "names-are-unique", f"'{name}' is also a {where} of {other}", "choose another name or delete one of the two")
            else:
                first[key] = (record.ref, "name" if path == ("name",) else "further name")


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
