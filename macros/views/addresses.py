"""Where each record is read. Published addresses never die."""

from __future__ import annotations

import posixpath
from functools import cache

# Collections whose records share one page; the others have a page per record.
SHARED_PAGES = {
    "definitions": "glossary.md",
    "history": "history.md",
    "process": "what-to-expect.md",
    "measures": "measures.md",
    "organisations": "find-a-therapist.md",
    "corrections": "about/corrections.md",
    "comparisons": "medical-or-spa-massage.md",
    "drawings": "techniques/pictures.md",
}
PAGE_PER_RECORD = ("conditions", "benefits", "myths", "techniques", "safety", "faq", "practice", "sources")


def page_of(ref: str) -> tuple[str, str]:
    """The Markdown file that shows a record, below docs/, and the anchor there: ('glossary.md', 'fascia')."""
    collection, _, id_ = ref.partition("/")
    if collection in SHARED_PAGES:
        return SHARED_PAGES[collection], id_
    return f"{collection}/{id_}.md", ""


@cache
def relative(target: str, here: str) -> str:
    """The way from one file below docs/ to another, as MkDocs wants it in a link."""
    return posixpath.relpath(target, posixpath.dirname(here) or ".")
