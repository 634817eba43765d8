"""The page of a record: its headings in a fixed order, each filled from the record's fields."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from macros.records.library import Library
from macros.records.schema import KINDS, Record, answer_of
from macros.records.schema.sources import Source
from macros.views.records.parts import also_called, reviewed
from macros.views.records.views import VIEWS
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.page import Page, sheets
from macros.views.text.wording import said
from macros.views.text.writing import Writer, link_name, shortened

for _module in iter_modules(__path__, f"{__name__}."):
    import_module(_module.name)  # each registers its views


def record_page(record: Record, library: Library) -> Page:
    """The page of a record whose collection has a page per record. Raises KeyError for other collections."""
    path, _ = page_of(record.ref, library)
    writer, kind = Writer(library, path), KINDS[record.collection]
    lead, body = VIEWS[type(record)](record, writer)
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
        kind = writer.library.terms("source-kinds")[record.kind].name
        if record.issued:
            return said(writer.library, "notes-on-a-dated-source", kind=kind, date=record.issued, name=record.name)
        return said(writer.library, "notes-on-a-source", kind=kind, name=record.name)
    return writer.plain(answer_of(record)) or record.name
