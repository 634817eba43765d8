"""What the site once said wrongly: all of it in a list, and told in full on a page for each collection, so that no page grows with the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF, KINDS, SHARED_PAGES
from macros.records.schema.guidance import Correction
from macros.views.evidence.words import day_words
from macros.views.shapes import shape
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.page import Page
from macros.views.text.wording import said
from macros.views.text.writing import Writer

INDEX = SHARED_PAGES[COLLECTION_OF[Correction]]


def corrections(writer: Writer) -> str:
    """Every correction in a line, the newest first, with a link to all that it says."""
    found = _newest_first(writer.library)
    if not found:
        return writer.say("no-correction")
    return "\n".join(f"- {shape('anchor', id=c.id)}{day_words(c.corrected)}: {writer.link(c.ref)}" for c in found)


def correction_pages(library: Library) -> Iterator[Page]:
    """A page of corrections for each collection that had one."""
    pages: dict[str, list[Correction]] = defaultdict(list)
    for correction in _newest_first(library):
        pages[correction.page.partition("/")[0]].append(correction)
    for collection, found in pages.items():
        path, _ = page_of(found[0].ref, library)
        writer = Writer(library, path)
        title = said(library, "corrections-title", collection=KINDS[collection].title)
        body = "\n\n".join(_told(correction, writer) for correction in found)
        parts = [f"# {line(title)}", writer.page_link(INDEX, writer.say("all-corrections")), body, writer.sources_section(body)]
        meta = {
            "title": title,
            "description": said(library, "corrections-description", collection=KINDS[collection].title),
            "kind": said(library, "list"),
        }
        yield Page(path, "\n\n".join(part for part in parts if part) + "\n", meta)


def _newest_first(library: Library) -> list[Correction]:
    return sorted(library.all(Correction), key=lambda c: (c.corrected, c.id), reverse=True)


def _told(correction: Correction, writer: Writer) -> str:
    return (
        f"## {day_words(correction.corrected)}: {line(correction.name)} {{ #{correction.id} }}\n\n{writer.say('page', page=writer.link(correction.page))}\n\n"
        f"**{writer.say('it-said')}** {writer.text(correction.said)}\n\n**{writer.say('it-says-now')}** {writer.text(correction.says)}\n\n"
        f"**{writer.say('why-it-changed')}** {writer.text(correction.why)}"
    )
