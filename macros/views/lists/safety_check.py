"""The safety check: every caution and every emergency sign in the three parts into which a reader's ticks are sorted.

The list is whole by itself. docs/assets/safety-check.js makes the boxes from it, and shows of it what was ticked; so no
text stands twice.
"""

from __future__ import annotations

from macros.language.plain import bare
from macros.language.urgency import urgency_said
from macros.records.library import CITATION, Library, cited
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity, Urgency
from macros.views.shapes import shape
from macros.views.text.markup import lines
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
    emergencies = "\n\n".join(_entry(record, writer) for record in _records(library, "warning-sign", "emergency"))
    parts = []
    for id_, (heading, short, advice) in PARTS.items():
        entries = "\n\n".join(_entry(record, writer) for record in _records(library, "contraindication", id_))
        lead = _emergency_box(emergencies, library) if id_ == "do-not" and emergencies else ""
        body = f"{writer.say(advice)}\n\n{entries}" if advice else entries
        if lead or entries:
            parts.append(shape("safety-part", id=id_, short=said(library, short), heading=said(library, heading), text=f"{lead}{body}"))
    return shape("safety-list", text="\n\n".join(parts))


def _records(library: Library, kind: str, part: str) -> list[Safety]:
    """Cautions or signs of one part: in the order of the severities, then of the groups, then of their names."""
    severities = library.vocabulary(Severity)
    found = [record for record in library.all(Safety) if record.kind == kind and severities[record.severity].part == part]
    return sorted(found, key=lambda r: (library.rank("severity", r.severity), library.rank("safety-groups", r.group), r.name.casefold()))


def _emergency_box(entries: str, library: Library) -> str:
    meaning = next((term.meaning for term in library.vocabulary(Severity).values() if term.part == "emergency"), "")
    return (
        shape("safety-emergency", title=said(library, "call-emergency-services"), asked=said(library, "do-you-have-any-now"), meaning=meaning, entries=entries)
        + "\n\n"
    )


def _alarms(record: Safety, library: Library) -> str:
    """The lines on what cannot wait until tomorrow, but for what the answer above says itself: nobody has to open the page to read them."""
    above = urgency_said(bare(record.summary), library)
    hidden = [term.id for term in library.vocabulary(Urgency).values() if term.urgent and term.id != above]
    return "\n".join(item for item in record.what_to_do.splitlines() if item.startswith("- ") and urgency_said(bare(item), library) in hidden)


def _uncited(text: str, writer: Writer) -> str:
    """A text without its citations, which stand on the page that the entry leads to."""
    return writer.text(CITATION.sub("", text))


def _entry(record: Safety, writer: Writer) -> str:
    """What can be ticked, what to do about it, what to say, and where it says why; its sources stand there, for here they would weigh more than all else."""
    library = writer.library
    emergency = library.vocabulary(Severity)[record.severity].part == "emergency"
    group = said(library, "do-you-have-any-now") if emergency else library.terms("safety-groups")[record.group].name
    sources = dict.fromkeys(id_ for text in (record.summary, record.why, record.what_to_do) for id_ in cited(text))
    parts = [
        shape("block", kind="safety-signs", text=bullets(lines(record.signs))) if emergency and record.signs else "",
        _uncited(record.summary, writer),
        _uncited(record.what_to_do if emergency else _alarms(record, library), writer),
        f"**{writer.say('tell-your-therapist')}** {_uncited(record.tell, writer)}" if record.tell and not emergency else "",
        f"{writer.link(record.ref, writer.say('why-and-what-to-do', count=len(sources)))}{{ .safety-more }}",
    ]
    body = "\n\n".join(part for part in parts if part)
    place = library.rank("safety-groups", record.group)
    return shape("safety-entry", id=record.id, group=group, order=place, heading=record.check or record.name, text=body)
