"""What the site once said wrongly: all of it in a list, and told in full on a page for each record that was corrected, so that no page grows with them."""

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
from macros.views.text.writing import Writer, shortened

INDEX = SHARED_PAGES[COLLECTION_OF[Correction]]


def corrections(writer: Writer) -> str:
    """Every correction in a line, the newest first, with a link to all that it says."""
    found = _newest_first(writer.library)
    return _in_a_line_each(found, writer) if found else writer.say("no-correction")


def correction_pages(library: Library) -> Iterator[Page]:
    """A page for each record that was corrected, and for each collection a list of its corrections."""
    records: dict[str, list[Correction]] = defaultdict(list)
    collections: dict[str, list[Correction]] = defaultdict(list)
    for correction in _newest_first(library):
        records[correction.page].append(correction)
        collections[correction.page.partition("/")[0]].append(correction)
    for collection, found in collections.items():
        writer = Writer(library, f"about/corrections/{collection}.md")
        yield _page(writer, KINDS[collection].title, _in_a_line_each(found, writer))
    for ref, found in records.items():
        writer = Writer(library, page_of(found[0].ref, library)[0])
        record = library.get(ref)
        body = "\n\n".join(_told(correction, writer) for correction in found)
        yield _page(writer, record.name if record else ref, f"{body}\n\n{writer.sources_section(body)}")


def _page(writer: Writer, of: str, body: str) -> Page:
    title = said(writer.library, "corrections-title", of=of)
    meta = {"title": title, "description": shortened(said(writer.library, "corrections-description", of=of)), "kind": said(writer.library, "list")}
    return Page(writer.here, f"# {line(title)}\n\n{writer.page_link(INDEX, writer.say('all-corrections'))}\n\n{body.strip()}\n", meta)


def _in_a_line_each(found: list[Correction], writer: Writer) -> str:
    return "\n".join(f"- {shape('anchor', id=c.id)}{day_words(c.corrected)}: {writer.link(c.ref)}" for c in found)


def _newest_first(library: Library) -> list[Correction]:
    return sorted(library.all(Correction), key=lambda c: (c.corrected, c.id), reverse=True)


def _told(correction: Correction, writer: Writer) -> str:
    return (
        f"## {day_words(correction.corrected)}: {line(correction.name)} {{ #{correction.id} }}\n\n{writer.say('page', page=writer.link(correction.page))}\n\n"
        f"**{writer.say('it-said')}** {writer.text(correction.said)}\n\n**{writer.say('it-says-now')}** {writer.text(correction.says)}\n\n"
        f"**{writer.say('why-it-changed')}** {writer.text(correction.why)}"
    )
