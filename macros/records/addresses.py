"""The list of addresses that were published. They live for ever, so it only grows."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema import KINDS

ADDRESSES = "addresses.txt"  # in the folder of the records


def accept(library: Library) -> int:
    """Add the address of every record that readers see to the list; how many were new."""
    path = library.root / ADDRESSES
    known = set(path.read_text(encoding="utf-8").split()) if path.is_file() else set()
    shown = {record.ref for record in library.all_records() if KINDS[record.collection].page is not None} | library.moved.keys()
    path.write_text("".join(f"{ref}\n" for ref in sorted(known | shown)), encoding="utf-8")
    return len(shown - known)
