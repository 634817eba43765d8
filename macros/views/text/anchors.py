"""Entries of records that share a page."""

from __future__ import annotations

from macros.records.schema.base import Record
from macros.views.shapes import shape
from macros.views.text.markup import line
from macros.views.text.writing import Writer


def anchored(record: Record, writer: Writer, level: int, before: str = "") -> str:
    """A heading with the record's id; ids that it had before stay reachable."""
    former = [old.partition("/")[2] for old, new in writer.library.moved.items() if new == record.ref]
    anchors = "".join(shape("anchor", id=id_) for id_ in former)
    return f"{'#' * level} {anchors}{before}{line(record.name)} {{ #{record.id} }}"


def see_also(refs: list[str], writer: Writer) -> str:
    """The records that say more, as the last sentence of an entry."""
    return f" {writer.say('see', records=', '.join(writer.link(ref) for ref in refs))}" if refs else ""
