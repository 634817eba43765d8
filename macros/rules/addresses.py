"""Published addresses live for ever, and so do those that the program itself needs."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.addresses import ADDRESSES
from macros.records.library import Library
from macros.records.named import NAMED
from macros.records.reading import Fault, shown_path

# A miniature for tests need not hold what pages of the whole reference name.
A_WHOLE_REFERENCE = 500


def addresses_live_on(library: Library) -> Iterator[Fault]:
    """Every address on the list of those that were published leads to a record, or to where it has moved."""
    path = library.root / ADDRESSES
    for number, ref in enumerate(path.read_text(encoding="utf-8").split() if path.is_file() else [], start=1):
        if not library.is_there(ref) and ref not in library.moved:
            yield Fault(
                shown_path(path),
                number,
                1,
                "addresses-live-on",
                f"'{ref}' was published, and there is no data/{ref}.yml now",
                "bring it back, or leave that file behind with the one line 'moved_to: new-name'",
            )


def named_records_are_there(library: Library) -> Iterator[Fault]:
    """Every record that the program names is there under that id."""
    if len(library.documents) < A_WHOLE_REFERENCE:
        return
    for ref, use in NAMED.items():
        if not library.is_there(ref):
            place = shown_path(library.root / f"{ref}.yml")
            yield Fault(place, 1, 1, "named-records-are-there", f"there is no such record, and it is {use}", "bring it back, or change macros/records/named.py")
