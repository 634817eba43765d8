"""The page of a record: its headings in a fixed order, each filled from the record's fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.records.library import Library
from macros.records.schema import KINDS, Record, answer_of
from macros.records.schema.sources import Source
from macros.views.records.claims import benefit_page, myth_page
from macros.views.records.conditions import condition_page
from macros.views.records.guidance import practice_page, question_page
from macros.views.records.parts import also_called, reviewed
from macros.views.records.safety import safety_page
from macros.views.records.sources import source_page
from macros.views.records.techniques import technique_page
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.page import Page, sheets
from macros.views.text.writing import Writer, link_name, shortened

# Each gives what stands above the first heading, and the headings.
VIEWS: dict[str, Callable[[Any, Writer], tuple[str, str]]] = {
    "conditions": condition_page,
    "techniques": technique_page,
    "benefits": benefit_page,
    "myths": myth_page,
    "safety": safety_page,
    "faq": question_page,
    "practice": practice_page,
    "sources": source_page,
}


def record_page(record: Record, library: Library) -> Page:
    """The page of a record whose collection has a page per record. Raises KeyError for other collections."""
    path, _ = page_of(record.ref, library)
    writer, kind = Writer(library, path), KINDS[record.collection]
    lead, body = VIEWS[record.collection](record, writer)
    name = link_name(record, library)
    parts = [f"# {line(name)}", also_called(record, writer), lead, body, writer.sources_section("\n".join([lead, body])), reviewed(record, writer)]
    meta = {
        "title": name,
        "description": shortened(_description(record, writer)),
        "kind": kind.one,
        "names": record.also_called,
        "collection": record.collection,
        "collection_title": kind.title,
    }
    markdown = "\n\n".join(part for part in parts if part) + "\n"
    if styles := sheets(markdown):
        meta["styles"] = styles
    return Page(path, markdown, meta, len(writer.cited))


def _description(record: Record, writer: Writer) -> str:
    """The answer of a record, as bare words."""
    if isinstance(record, Source):
        issued = f" of {record.issued}" if record.issued else ""
        return f"Our notes on a {writer.library.terms('source-kinds')[record.kind].name}{issued}, what it found and how far we read it: {record.name}"
    return writer.plain(answer_of(record)) or record.name
