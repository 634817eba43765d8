"""What is urgent on one page is urgent on every page, and nothing beside it invites a reader to wait."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.language.plain import prose_texts
from macros.language.urgency import is_urgent, signs, urgencies_said
from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.schema import KINDS, Record
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity, UrgentSign

# Words that leave time to think. That massage itself can wait is always true.
WAITING = re.compile(r"\b(?:if you wait|happens if you wait|wait and see|waiting is a choice|wait only|no hurry|no rush|then decide together)\b", re.IGNORECASE)

MILDER = re.compile(r"\b(?:watch it|is for today|see a doctor|in the next days)\b", re.IGNORECASE)


def signs_have_one_urgency(library: Library) -> Iterator[Fault]:
    """A sign of the vocabulary is never less urgent than there, be it a red flag, a warning sign or a sentence."""
    known = library.vocabulary(UrgentSign)
    above = {  # for each urgency the signs that are more urgent
        urgency: signs(sign for sign in known.values() if library.rank("severity", sign.urgency) < library.rank("severity", urgency))
        for urgency in library.terms("severity")
    }
    for record in library.all_records():
        if not KINDS[record.collection].advises:
            continue
        for path, text, urgency in _stated(record, library):
            if urgency not in above:  # no word of ours: another rule says so
                continue
            for sign in map(known.__getitem__, above[urgency].named_in(text)):
                yield record.document.fault(
                    path,
                    "signs-have-one-urgency",
                    f"'{sign.name}' is '{urgency}' here, and '{sign.urgency}' everywhere: '{' '.join(text.split()[:8])} …'",
                    f"raise it to '{sign.urgency}', or change the sign in data/vocabularies/urgent-signs.yml with its source",
                )


def _stated(record: Record, library: Library) -> Iterator[tuple[Path_, str, str]]:
    """Every text of a record that states an urgency: its place, the text, the urgency."""
    if isinstance(record, Condition | Safety):
        for number, flag in enumerate(record.red_flags):
            if flag.sign and flag.urgency:
                yield ("red_flags", number, "urgency"), f"{flag.sign} ({record.name})", flag.urgency
    if isinstance(record, Safety) and record.kind == "warning-sign":
        for number, sign in enumerate(record.signs):
            yield ("signs", number), sign, record.severity
        if record.in_short:
            yield ("in_short",), record.in_short, record.severity
    for path, text in prose_texts(record):
        for sentence, urgency in urgencies_said(text, library):
            yield path, sentence, urgency


def nothing_urgent_waits(library: Library) -> Iterator[Fault]:
    """Where a sign is urgent, no text invites to wait."""
    for record in library.all_records():
        if not KINDS[record.collection].advises or not is_urgent(record, library):
            continue
        for path, text in prose_texts(record):
            if match := WAITING.search(text):
                yield record.document.fault(
                    path,
                    "nothing-urgent-waits",
                    f"'{match[0]}' stands in a record with an urgent sign",
                    "say what happens without massage, and leave the waiting out",
                    at=match[0],
                )


def emergencies_say_nothing_milder(library: Library) -> Iterator[Fault]:
    """What to do about a warning sign that is an emergency says nothing that can wait."""
    for record in library.all(Safety):
        severity = library.vocabulary(Severity).get(record.severity)
        if record.kind == "warning-sign" and severity and severity.part == "emergency" and (match := MILDER.search(record.what_to_do or "")):
            yield record.document.fault(
                ("what_to_do",),
                "emergencies-say-nothing-milder",
                f"'{match[0]}' stands in what to do in an emergency",
                "say who to call now; what is less urgent has a record of its own",
                at=match[0],
            )


def milder_boxes_hold_no_emergency(library: Library) -> Iterator[Fault]:
    """A caution, or a situation of its ladder, whose box is not red calls for nobody's help now: such a sign is a red flag, and stands above."""
    severities = library.vocabulary(Severity)
    red = {term.id for term in severities.values() if term.said and term.box == "danger"}
    for record in library.all(Safety):
        shown: list[tuple[Path_, str, str]] = [(("summary",), record.severity, record.summary)] if record.kind == "contraindication" else []
        shown += [(("ladder", number, "act"), rung.severity, rung.act) for number, rung in enumerate(record.ladder)]
        for path, severity, text in shown:
            if severity in severities and severities[severity].box != "danger":
                for sentence, urgency in urgencies_said(text, library):
                    if urgency in red:
                        what = f"the box is '{severity}', and its text calls for '{urgency}': '{' '.join(sentence.split()[:8])} …'"
                        yield record.document.fault(path, "milder-boxes-hold-no-emergency", what, "move the sign to 'red_flags', and lead there")
