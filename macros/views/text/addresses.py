"""Where each record is read. Published addresses never die."""

from __future__ import annotations

import posixpath
from functools import cache

from macros.records.schema import KINDS, Record
from macros.records.schema.guidance import Correction

# Drawings weigh much, so these are read on pages of their own; the others stand on the page that all share.
DRAWING_PAGES = {
    "techniques/pictures-relaxation.md": (
        "swedish-massage", "effleurage", "petrissage", "friction", "tapotement", "vibration", "sports-massage", "chair-massage", "hot-stone-massage", "abhyanga",
    ),
    "techniques/pictures-clinical.md": (
        "deep-tissue-massage", "trigger-point-therapy", "trigger-point", "neuromuscular-therapy", "myofascial-release", "deep-transverse-friction",
        "manual-lymphatic-drainage", "active-release", "scar-massage", "connective-tissue-massage", "cupping", "iastm", "self-massage",
    ),
    "techniques/pictures-movement.md": ("pnf-stretching", "muscle-energy-technique", "static-stretching"),
    "techniques/pictures-energy.md": ("shiatsu", "acupressure", "tuina", "thai-massage", "reflexology", "craniosacral-therapy"),
}  # fmt: skip
PAGE_OF_DRAWING = {f"drawings/{name}-drawn": page for page, names in DRAWING_PAGES.items() for name in names}


def page_of(ref: str) -> tuple[str, str]:
    """The Markdown file that shows a record, below docs/, and the anchor there: ('glossary.md', 'fascia')."""
    collection, _, id_ = ref.partition("/")
    shared = KINDS[collection].page
    return (PAGE_OF_DRAWING.get(ref, shared), id_) if shared else (f"{ref}.md", "")


def place_of(record: Record) -> tuple[str, str]:
    """The Markdown file that shows a record, below docs/, and the anchor there. Corrections stand together by the collection that they correct."""
    if isinstance(record, Correction):
        return f"about/corrections/{record.page.partition('/')[0]}.md", record.id
    return page_of(record.ref)


@cache
def relative(target: str, here: str) -> str:
    """The way from one file below docs/ to another, as MkDocs wants it in a link."""
    # From a root of their own, so that nobody asks where this machine is at work.
    return posixpath.relpath(f"/{target}", f"/{posixpath.dirname(here)}")
