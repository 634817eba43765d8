"""The evidence as a list: what is best supported first, and all problems with what is known of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.vocabularies import Certainty
from macros.views.evidence.answers import answer_sentence, direction_shown, how_sure
from macros.views.evidence.matrix import VERDICTS_ANCHOR, by_group
from macros.views.evidence.tables import asked, what_of
from macros.views.evidence.words import Shown, certainty_words, is_known, shown
from macros.views.shapes import shape
from macros.views.text.markup import line
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer

HEADINGS: dict[Shown, str] = {  # in the order of the list
    "better": wording("list-better"),
    "same": wording("list-same"),
    "open": wording("list-open"),
    "mixed": wording("list-mixed"),
    "worse": wording("list-worse"),
}
COUNTED: dict[tuple[Shown, ...], str] = {  # ways that are counted together -> what is said of their number
    ("better",): wording("count-better"),
    ("same",): wording("count-same"),
    ("open", "mixed"): wording("count-open"),
    ("worse",): wording("count-worse"),
    ("unclear", "unstudied"): wording("count-unknown"),
}


@dataclass(frozen=True)
class Row:
    """An answer with where it leads: which way as a sign, for what, in a sentence, how sure."""

    address: str
    sign: str
    color: str
    what: str
    says: str
    sure: str


@dataclass(frozen=True)
class Mark:
    """What is known of one thing that people feel: as a sign, and in words; for whom, and how sure."""

    sign: str
    color: str
    what: str
    way: str
    sure: str


@dataclass(frozen=True)
class Problem:
    """A problem with what is known of it; or what to say where nothing is."""

    name: str
    address: str
    marks: list[Mark]
    nothing: str


def evidence_answer(writer: Writer) -> str:
    """What all verdicts of conditions against a control say together, counted."""
    library = writer.library
    found = Counter(shown(verdict, library) for _, verdict in _against_a_control(library))
    parts = [writer.say("evidence-questions", count=found.total())]
    for ways, told in COUNTED.items():
        if number := sum(found[way] for way in ways):
            parts.append(writer.say(told, count=number))
    return " ".join(parts)


def evidence_list(writer: Writer) -> str:
    """Every answer on a condition against a control that tells something: by the way it points, the surest first."""
    library = writer.library
    found = sorted(_against_a_control(library), key=lambda pair: library.rank("certainty", pair[1].certainty))
    parts = []
    for way, heading in HEADINGS.items():
        rows = [_row(condition, verdict, library) for condition, verdict in found if shown(verdict, library) == way]
        if rows:
            parts.append(f"## {writer.say(heading)} {{ #{heading} }}\n\n{shape('answer-list', rows=rows)}")
    return "\n\n".join(parts)


def _against_a_control(library: Library) -> list[tuple[Condition, Verdict]]:
    return [(condition, verdict) for condition in by_group(library) for verdict in condition.verdicts if verdict.against == "control"]


def _row(condition: Condition, verdict: Verdict, library: Library) -> Row:
    direction = direction_shown(verdict, library)
    what = said(library, "of-a-problem", problem=condition.name, what=asked(verdict, library))
    address = f"../{condition.ref}/#{VERDICTS_ANCHOR}"
    return Row(address, direction.shape, direction.color, what, answer_sentence(verdict, condition, library), how_sure(verdict, library))


def evidence_by_problem(writer: Writer) -> str:
    """Every condition by group, with a mark for each answer that was held against a control."""
    library = writer.library
    parts = []
    for group in library.terms("condition-groups").values():
        nothing = said(library, "no-control-alone")
        rows = [Problem(c.name, f"../../{c.ref}/#{VERDICTS_ANCHOR}", _marks(c, library), nothing) for c in by_group(library) if c.group == group.id]
        if rows:
            parts.append(f"## {line(group.name)} {{ #{group.id} }}\n\n{shape('problem-list', rows=rows)}")
    return "\n\n".join(parts)


def _marks(condition: Condition, library: Library) -> list[Mark]:
    """A mark for each answer that was held against a control, in the condition's order."""
    return [_mark(verdict, library) for verdict in condition.verdicts if verdict.against == "control"]


def _mark(verdict: Verdict, library: Library) -> Mark:
    direction = direction_shown(verdict, library)
    sure = certainty_words(library.vocabulary(Certainty)[str(verdict.certainty)]) if is_known(verdict, library) else ""
    return Mark(direction.shape, direction.color, what_of(verdict, library), direction.name, sure)
