"""What the pages of several collections share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from macros.records.library import Library
from macros.records.red_flags import Sign, red_flags_of
from macros.records.schema import KINDS, Record
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Correction, Question
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity
from macros.views.evidence.words import day_words
from macros.views.shapes import shape
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer, admonition, bullets

FEW_CORRECTIONS = 2  # each is named
FIRST_NAMES = 2  # of other names; the rest is folded
LONG_LIST = 8  # more links than this are told by collection


def also_called(record: Record, writer: Writer) -> str:
    """Other names, which weigh much in search."""
    if not record.also_called:
        return ""
    first, rest = record.also_called[:FIRST_NAMES], record.also_called[FIRST_NAMES:]
    if len(rest) < 2:  # a fold would take the room that it saves
        first, rest = record.also_called, []
    names = ", ".join(first)
    told = said(writer.library, "also-asked-as", names=names) if isinstance(record, Question) else said(writer.library, "also-called", names=names)
    more = said(writer.library, "and-more-names", count=len(rest)) if rest else ""
    return shape("also-called", told=told, more=more, names=", ".join(rest))


def reviewed(record: Record, writer: Writer) -> str:
    """When someone last held the record against its sources, and that no clinician has reviewed it."""
    by = writer.say("written-by", reviewed=writer.page_link("about/clinical-review.md", writer.say("no-clinician-yet")))
    ways = [
        writer.page_link("about/editorial.md", writer.say("who-we-are")),
        writer.page_link("about/index.md", writer.say("how-we-grade")),
        writer.page_link("contribute.md", writer.say("correct-a-mistake")),
    ]
    held = writer.say("last-held", day=day_words(record.reviewed), next=day_words(record.next_review))
    return f"## {writer.say('about-this-page')} {{ #about-this-page }}\n\n{held} {_corrected(record, writer)}{by} {' · '.join(ways)}\n{{ .reviewed }}"


def _corrected(record: Record, writer: Writer) -> str:
    """What this page once said wrongly, as links to the corrections, the newest first."""
    found = _corrections(writer.library).get(record.ref, [])
    if len(found) > FEW_CORRECTIONS:
        every = writer.page_link(page_of(found[0].ref, writer.library)[0], writer.say("all-corrections-of-this-page"))
        return f"{writer.say('corrected-often', count=len(found), day=day_words(found[0].corrected), page=every)} "
    return "".join(f"{writer.say('corrected-on', day=day_words(c.corrected), what=writer.link(c.ref))} " for c in found)


@lru_cache(maxsize=1)  # every page asks
def _corrections(library: Library) -> dict[str, list[Correction]]:
    """For each page that was wrong its corrections, the newest first."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for correction in sorted(library.all(Correction), key=lambda c: (c.corrected, c.id), reverse=True):
        found[correction.page].append(correction)
    return found


def cautions(ids: list[str], writer: Writer) -> str:
    """Safety records as links, a line for each severity, the strongest first."""
    records = [record for id_ in ids if (record := writer.library.find(Safety, id_))]
    told = []
    for severity in writer.library.terms("severity").values():
        links = [writer.link(record.ref) for record in records if record.severity == severity.id]
        if links:
            told.append(f"**{line(severity.name)}:** {' · '.join(links)}")
    return bullets(told)


def red_flag_boxes(record: Condition | Safety, writer: Writer) -> str:
    """The red flags of a record, a box for each urgency, the most urgent first. A danger leads to its own record."""
    flags = red_flags_of(record, writer.library)
    boxes = []
    for urgency in writer.library.vocabulary(Severity).values():
        told = [_red_flag(flag, writer) for flag in flags if flag.urgency == urgency.id]
        if told:
            boxes.append(admonition(urgency.box, urgency.name, f"{bullets(told)}\n\n{urgency.meaning}"))
    return "\n\n".join(boxes)


def _red_flag(flag: Sign, writer: Writer) -> str:
    more = f" {writer.link(flag.danger, writer.say('all-signs-and-what-to-do'))}" if flag.danger else ""
    return f"{line(flag.words)}{writer.cite(flag.sources)}{more}"


def joined(*parts: str) -> str:
    """Parts of a page, each a paragraph or more; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)


def short_answer(heading: str, text: str) -> str:
    """The answer of a page under a heading in plain words, above all else on it; the text is Markdown."""
    return shape("group", kind="short-answer", heading=heading, id=wording("bottom-line"), text=text)


def inside(name: str) -> str:
    """A name inside a sentence; abbreviations keep their capitals."""
    return name if name[1:2].isupper() else name[0].lower() + name[1:]


def on_this_page(text: str) -> str:
    """For whom the page is, above all else on it."""
    return f"{text}\n{{ .on-this-page }}"


def with_list(text: str, label: str, list_: str) -> str:
    """A text, and under it a labeled list where there is one."""
    return f"{text}\n\n{label}\n\n{list_}" if list_ else text


def pointing_here(record: Record, writer: Writer, besides: Iterable[str] = (), collections: Iterable[str] | None = None) -> str:
    """Links to records that point at this one, computed; `besides` are typed by hand and come first.

    The collections are those that the record's own kind names, unless others are given. A long list is told by collection,
    a line each, so that a reader can pass over what does not matter here.
    """
    own = list(dict.fromkeys(besides))
    asked = KINDS[record.collection].see_also if collections is None else collections
    pointing = {c: [r.ref for r in writer.library.pointing_at(record.ref, c) if r.ref not in own] for c in asked}
    if sum(map(len, pointing.values())) <= LONG_LIST:
        return writer.refs([*own, *(ref for refs in pointing.values() for ref in refs)])
    lines = [f"- {KINDS[c].title}: {', '.join(writer.link(ref) for ref in refs)}" for c, refs in pointing.items() if refs]
    return "\n".join([writer.refs(own), *lines]).strip()


def more_help(writer: Writer) -> str:
    """Where to turn with a worry."""
    expect = writer.page_link("what-to-expect.md", writer.say("what-to-expect"))
    return writer.say("where-to-turn", expect=expect, find=writer.page_link("find-a-therapist.md", writer.say("find-a-therapist")))
