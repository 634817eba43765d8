"""A caution tells each reader what holds in his own situation; a warning sign, how urgent it is and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.red_flags import red_flag
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity

# What each kind of record must say, and what only the other kind says.
FIELDS = {"contraindication": ("ladder",), "warning-sign": ("signs", "in_short", "authority", "what_to_do", "therapist")}
BELONGS = {
    "contraindication": ("ladder", "medicines", "without"),
    "warning-sign": ("signs", "in_short", "source_urgency", "authority", "what_to_do", "therapist"),
}


def cautions_and_signs_are_whole(library: Library) -> Iterator[Fault]:
    """A contraindication has its ladder; a warning sign has its signs, its authority, the deed, and what a therapist does. None has the fields of the other kind."""
    for record in library.all(Safety):
        for field in FIELDS[record.kind]:
            if not getattr(record, field):
                yield record.document.fault((), "cautions-and-signs-are-whole", f"the {record.kind} has no '{field}'", f"add '{field}: …'")
        for kind, fields in BELONGS.items():
            for field in fields if kind != record.kind else ():
                if getattr(record, field):
                    what = f"'{field}' is a field of a {kind}, and this is a {record.kind}"
                    yield record.document.fault((field,), "cautions-and-signs-are-whole", what, f"move it to {', '.join(FIELDS[record.kind])}")


def ladders_stand_in_order(library: Library) -> Iterator[Fault]:
    """The situations of a ladder stand once each, in the order of their vocabulary, and what the page says on top holds in one of them."""
    for record in library.all(Safety):
        situations = [rung.situation for rung in record.ladder]
        ordered = [id_ for id_ in library.terms("situations") if id_ in situations]
        if situations != ordered and set(situations) == set(ordered):
            yield record.document.fault(
                ("ladder",), "ladders-stand-in-order", f"the situations are {', '.join(situations)}", f"write them as {', '.join(ordered)}"
            )
        told = list(dict.fromkeys(rung.severity for rung in record.ladder))
        if told and record.severity not in told and {record.severity, *told} <= {*library.terms("severity")}:
            what = f"the page says '{record.severity}', and no situation of its ladder does: they say {', '.join(told)}"
            yield record.document.fault(("severity",), "ladders-stand-in-order", what, f"write 'severity: {told[0]}', or change a situation")


def red_flags_have_their_words(library: Library) -> Iterator[Fault]:
    """A danger that a page names is a warning sign with a sentence to show; a page's own sign has an urgency that says how soon."""
    severities = library.vocabulary(Severity)
    sooner = [term.id for term in severities.values() if term.said]
    for record in _with_red_flags(library):
        for number, flag in enumerate(record.red_flags):
            danger = library.find(Safety, flag.danger) if flag.danger else None
            if danger and (danger.kind != "warning-sign" or not red_flag(record, number, library)):
                what = f"'{flag.danger}' has no sentence that another page could show"
                yield record.document.fault(
                    ("red_flags", number, "danger"), "red-flags-have-their-words", what, "name a warning sign with 'in_short', or write the sign itself"
                )
            if flag.urgency in severities and flag.urgency not in sooner:
                what = f"'{flag.urgency}' does not say how soon"
                yield record.document.fault(("red_flags", number, "urgency"), "red-flags-have-their-words", what, f"choose among {', '.join(sooner)}")


def urgency_is_never_below_its_source(library: Library) -> Iterator[Fault]:
    """A sign is at least as urgent here as the strictest of its sources calls it."""
    for record in _with_red_flags(library):
        stated: list[tuple[Path_, str | None, str | None]] = [
            (("red_flags", number, "urgency"), flag.urgency, flag.source_urgency) for number, flag in enumerate(record.red_flags)
        ]
        if isinstance(record, Safety):
            stated.append((("severity",), record.severity, record.source_urgency))
        for path, ours, theirs in stated:
            if ours and theirs and {ours, theirs} <= {*library.terms("severity")} and library.rank("severity", ours) > library.rank("severity", theirs):
                yield record.document.fault(
                    path, "urgency-is-never-below-its-source", f"'{ours}' stands here, and its source says '{theirs}'", f"write '{theirs}'"
                )


def _with_red_flags(library: Library) -> Iterator[Condition | Safety]:
    yield from library.all(Condition)
    yield from library.all(Safety)
