"""Where each record is read. Published addresses never die."""

from __future__ import annotations

import posixpath
from functools import cache

from macros.records.library import Library
from macros.records.schema import KINDS
from macros.records.schema.drawings import Drawing
from macros.records.schema.guidance import Correction
from macros.records.schema.vocabularies import Family


def page_of(ref: str, library: Library) -> tuple[str, str]:
    """The Markdown file that shows a record, below docs/, and the anchor there: ('glossary.md', 'fascia').

    Drawings stand together by the family of their technique, corrections by the record that they correct.
    """
    collection, _, id_ = ref.partition("/")
    shared = KINDS[collection].page
    if not shared:
        return f"{ref}.md", ""
    record = library.get(ref)
    if isinstance(record, Correction):
        return f"about/corrections/{record.page}.md", id_
    return (isinstance(record, Drawing) and _gallery_of(record, library)) or shared, id_


def _gallery_of(drawing: Drawing, library: Library) -> str:
    """Drawings weigh much, so those of a family of techniques share a page; empty for one that stands on the page of all others."""
    family = library.vocabulary(Family).get(drawing.gallery or library.family_of(drawing) or "")
    return family.gallery if family else ""


@cache
def relative(target: str, here: str) -> str:
    """The way from one file below docs/ to another, as MkDocs wants it in a link."""
    # From a root of their own, so that nobody asks where this machine is at work.
    return posixpath.relpath(f"/{target}", f"/{posixpath.dirname(here)}")
