"""What the site once said wrongly: each record in a line, and told in full on a page for each record that was corrected, so that no page grows with them."""

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
    """Every record that was corrected in a line, those corrected last first, with how often and a link to all that it said."""
    found = _newest_first(writer.library)
    return _by_record(found, writer) if found else writer.say("no-correction")


def correction_pages(library: Library) -> Iterator[Page]:
    """A page for each record that was corrected, and for each collection a list of its corrections."""
    records: dict[str, list[Correction]] = defaultdict(list)
    collections: dict[str, list[Correction]] = defaultdict(list)
    for correction in _newest_first(library):
        records[correction.page].append(correction)
        collections[correction.page.partition("/")[0]].append(correction)
    for collection, found in collections.items():
        writer = Writer(library, f"about/corrections/{collection}.md")
        yield _page(writer, KINDS[collection].title, _by_record(found, writer))
    for ref, found in records.items():
        writer = Writer(library, page_of(found[0].ref, library)[0])
        body = "\n\n".join(_told(correction, writer) for correction in found)
        yield _page(writer, _name(ref, library), f"{body}\n\n{writer.sources_section(body)}")


def _page(writer: Writer, of: str, body: str) -> Page:
    title = said(writer.library, "corrections-title", of=of)
    meta = {"title": title, "description": shortened(said(writer.library, "corrections-description", of=of)), "kind": said(writer.library, "list")}
    return Page(writer.here, f"# {line(title)}\n\n{writer.page_link(INDEX, writer.say('all-corrections'))}\n\n{body.strip()}\n", meta)


def _by_record(found: list[Correction], writer: Writer) -> str:
    """'Knee pain: 3 corrections, the last on January 2, 2026'. Each correction keeps its anchor, for it once had a line of its own."""
    records: dict[str, list[Correction]] = defaultdict(list)
    for correction in found:
        records[correction.page].append(correction)
    lines = []
    for ref, of_record in records.items():
        anchors = "".join(shape("anchor", id=correction.id) for correction in of_record)
        page = writer.page_link(page_of(of_record[0].ref, writer.library)[0], line(_name(ref, writer.library)))
        lines.append(f"- {anchors}{writer.say('corrections-of', page=page, count=len(of_record), day=day_words(of_record[0].corrected))}")
    return "\n".join(lines)


def _name(ref: str, library: Library) -> str:
    record = library.get(ref)
    return record.name if record else ref


def _newest_first(library: Library) -> list[Correction]:
    """The newest day first; within a day, which has no hours, by the name of the record."""
    return sorted(library.all(Correction), key=lambda c: (-c.corrected.toordinal(), _name(c.page, library).casefold(), c.page, c.name.casefold()))


def _told(correction: Correction, writer: Writer) -> str:
    return (
        f"## {day_words(correction.corrected)}: {line(correction.name)} {{ #{correction.id} }}\n\n{writer.say('page', page=writer.link(correction.page))}\n\n"
        f"**{writer.say('it-said')}** {writer.text(correction.said)}\n\n**{writer.say('it-says-now')}** {writer.text(correction.says)}\n\n"
        f"**{writer.say('why-it-changed')}** {writer.text(correction.why)}"
    )
