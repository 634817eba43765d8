"""The safety check: every caution and every emergency sign in the three parts into which a reader's ticks are sorted.

The list is whole by itself. docs/assets/safety-check.js makes the boxes from it, and shows of it what was ticked; so no
text stands twice.
"""

from __future__ import annotations

from macros.records.library import CITATION, Library
from macros.records.red_flags import red_flags_of
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity
from macros.views.shapes import shape
from macros.views.text.markup import line, lines
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer, bullets

# The parts are the program's own, and a severity names one: its model has no others.
# Where a severity says that it is told there, from the most to the least urgent: the heading of the part, the same in short, and what to do.
PARTS = {
    "do-not": (wording("part-do-not"), wording("part-do-not-in-short"), ""),
    "ask-first": (wording("part-ask-first"), wording("part-ask-first"), wording("part-ask-first-advice")),
    "tell": (wording("part-tell"), wording("part-tell-in-short"), wording("part-tell-advice")),
}


def safety_check(writer: Writer) -> str:
    """The three parts with their entries, emergency signs on top."""
    library = writer.library
    emergencies = "\n\n".join(_entry(record, writer) for record in _records(library, "emergency"))
    parts = []
    for id_, (heading, short, advice) in PARTS.items():
        entries = "\n\n".join(_entry(record, writer) for record in _records(library, id_))
        lead = _emergency_box(emergencies, library) if id_ == "do-not" and emergencies else ""
        body = f"{writer.say(advice)}\n\n{entries}" if advice else entries
        if lead or entries:
            parts.append(shape("safety-part", id=id_, short=said(library, short), heading=said(library, heading), text=f"{lead}{body}"))
    return shape("safety-list", text="\n\n".join(parts))


def _records(library: Library, part: str) -> list[Safety]:
    """Cautions and signs of one part: in the order of the severities, then of the groups, then of their names."""
    severities = library.vocabulary(Severity)
    found = [record for record in library.all(Safety) if severities[record.severity].part == part]
    return sorted(found, key=lambda r: (library.rank("severity", r.severity), r.order, library.rank("safety-groups", r.group), r.name.casefold()))


def _emergency_box(entries: str, library: Library) -> str:
    meaning = next((term.meaning for term in library.vocabulary(Severity).values() if term.part == "emergency"), "")
    return (
        shape("safety-emergency", title=said(library, "call-emergency-services"), asked=said(library, "do-you-have-any-now"), meaning=meaning, entries=entries)
        + "\n\n"
    )


def _alarms(record: Safety, library: Library) -> str:
    """The red flags that cannot wait until tomorrow, by what to do: nobody has to open the page to read them."""
    flags = red_flags_of(record, library)
    told = []
    for urgency in library.vocabulary(Severity).values():
        signs = [line(flag.words) for flag in flags if flag.urgency == urgency.id]
        if signs and urgency.urgent:
            told.append(f"**{line(urgency.name)}:**\n\n{bullets(signs)}")
    return "\n\n".join(told)


def _uncited(text: str, writer: Writer) -> str:
    """A text without its citations, which stand on the page that the entry leads to."""
    return writer.text(CITATION.sub("", text))


def _entry(record: Safety, writer: Writer) -> str:
    """What can be ticked, what to do about it, what to say, and where it says why; its sources stand there, for here they would weigh more than all else."""
    library = writer.library
    emergency = library.vocabulary(Severity)[record.severity].part == "emergency"
    group = said(library, "do-you-have-any-now") if emergency else library.terms("safety-groups")[record.group].name
    parts = [
        shape("block", kind="safety-signs", text=bullets(lines(record.signs))) if record.signs else "",
        _uncited(record.summary, writer),
        _alarms(record, library),
        f"**{writer.say('what-to-do')}**\n\n{_uncited(record.what_to_do, writer)}" if record.what_to_do else "",
        f"**{writer.say('tell-your-therapist')}** {_uncited(record.tell, writer)}" if record.tell and not emergency else "",
        f"{writer.link(record.ref, writer.say('why-and-what-to-do', count=len(library.sources_of(record))))}{{ .safety-more }}",
    ]
    body = "\n\n".join(part for part in parts if part)
    place = library.rank("safety-groups", record.group)
    return shape("safety-entry", id=record.id, group=group, order=place, heading=record.check or record.name, text=body)
