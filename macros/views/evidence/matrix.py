"""The evidence at a glance: conditions by outcomes, and techniques by conditions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from macros.records.library import Evidence, Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Certainty, Direction, Outcome
from macros.views.evidence.words import as_its_page_says, certainty_words, dots, is_known
from macros.views.shapes import shape
from macros.views.text.markup import line, table
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer

VERDICTS_ANCHOR, EVIDENCE_ANCHOR = wording("what-massage-may-do"), wording("the-evidence-in-detail")  # a heading's anchor is the id of its text


@dataclass(frozen=True)
class Cell:
    """What a table says in one place: the direction, how sure, how many verdicts or findings stand behind it, and for what alone it holds."""

    direction: Direction
    certainty: Certainty | None
    behind: int
    scope: str = ""


def headline(grades: Iterable[tuple[str, str | None]], library: Library) -> Cell | None:
    """One cell from several (direction, certainty) pairs: the surest speak, and where they differ it is 'mixed'.

    Pairs of what was not studied speak only where nothing else does. Where nobody is sure enough it is 'unclear',
    whichever way it leans. None where there is no pair.
    """
    directions, grade = library.vocabulary(Direction), library.vocabulary(Certainty)
    pairs = [(directions[direction], grade[certainty] if certainty else None) for direction, certainty in grades]
    studied = [pair for pair in pairs if pair[0].sense != "unstudied"]
    if not studied:
        return Cell(pairs[0][0], None, len(pairs)) if pairs else None

    def rank(certainty: Certainty | None) -> int:
        return library.rank("certainty", certainty.id if certainty else None)

    best = min(rank(certainty) for _, certainty in studied)
    surest = [pair for pair in studied if rank(pair[1]) == best]
    certainty = surest[0][1]
    if certainty and certainty.graded and not certainty.dots:  # the pages say "we do not know" then, and so must a table
        return Cell(library.direction("unclear"), certainty, len(studied))
    found = {direction.id: direction for direction, _ in surest}
    telling = {id_: direction for id_, direction in found.items() if direction.sense != "unclear"} or found
    return Cell(next(iter(telling.values())) if len(telling) == 1 else library.direction("mixed"), certainty, len(studied))


def answer(verdicts: Iterable[Verdict], library: Library) -> Cell | None:
    """What verdicts on one outcome say as a whole. Only those against a control count.

    A verdict without a scope answers for the whole record. Where none does, the narrower ones speak and the cell says for what,
    and that we do not know otherwise where another one, as sure, is unclear.
    None where nothing was held against a control.
    """
    control = [v for v in verdicts if v.against == "control"]
    whole = [v for v in control if not v.scope and is_known(v, library)]
    cell = headline(((v.direction, v.certainty) for v in whole or control), library)
    if cell is None or cell.direction.sense in {"unclear", "unstudied"}:
        return cell
    grade = cell.certainty.id if cell.certainty else None
    surest = [v for v in whole or control if v.certainty == grade and library.sense(v.direction) != "unclear"]
    asked = {(v.scope, v.when) for v in surest}
    scopes = list(dict.fromkeys(v.scope for v in surest))
    if len(scopes) > 2 or (cell.direction.sense == "mixed" and len(asked) > 1):
        return replace(cell, scope=said(library, "depends"))
    unclear = not whole and any(v.certainty == grade and library.sense(v.direction) == "unclear" for v in control)
    scope = said(library, "two-scopes", first=scopes[0], second=scopes[1]) if len(scopes) == 2 else "".join(scopes)
    return replace(cell, scope=said(library, "known-for-some", scope=scope) if unclear and all(scopes) else scope)


@dataclass(frozen=True)
class Entry:
    """A cell as it is shown: blank, 'others' where nothing was held against a control, 'unclear' without dots, or told in full."""

    kind: Literal["blank", "others", "unclear", "told"]
    address: str = ""
    color: str = ""
    sign: str = ""
    name: str = ""
    grade: str = "none"
    order: int = 0
    dots: str = ""
    sure: str = ""
    scope: str = ""


@dataclass(frozen=True)
class Row:
    """A row: what stands before it, where that leads, its group, and a cell for each column."""

    name: str
    address: str
    group: str
    cells: list[Entry]


def condition_matrix(writer: Writer) -> str:
    """Conditions by outcomes; each cell leads to the verdicts on the condition's page."""
    library = writer.library
    conditions = by_group(library)
    outcomes = [o for o in library.terms("outcomes").values() if any(v.outcome == o.id for c in conditions for v in c.verdicts)]
    rows = []
    for condition in conditions:
        address = f"../../{condition.ref}/"
        cells = []
        for outcome in outcomes:
            found = [v for v in condition.verdicts if v.outcome == outcome.id]
            cell = answer(found, library)
            there = f"{address}#{VERDICTS_ANCHOR}"
            others = any(v.against != "control" and library.sense(v.direction) != "unstudied" for v in found)
            cells.append(_entry(cell, there, library, others))
        rows.append(Row(condition.name, address, condition.group, cells))
    return _table(said(library, "conditions-by-outcomes"), said(library, "condition"), [outcome.name for outcome in outcomes], rows, library)


def technique_matrix(writer: Writer) -> str:
    """Techniques by conditions; each cell gathers the findings about both, and says no more of them than the page of the condition.

    Those that only compare treatments have no say; where there are no others, the cell tells of that.
    """
    library = writer.library
    techniques = library.all(Technique)
    techniques.sort(key=lambda t: (library.rank("technique-families", t.family), t.name.casefold()))
    about: dict[tuple[str, str], list[Evidence]] = {}
    for technique in techniques:
        for evidence in library.evidence(technique.ref):
            if library.vocabulary(Outcome)[evidence.finding.outcome].kind == "outcome":
                for ref in evidence.finding.about:
                    about.setdefault((technique.ref, ref), []).append(evidence)
    conditions = [c for c in by_group(library) if any((t.ref, c.ref) in about for t in techniques)]
    rows = []
    for technique in techniques:
        cells = []
        for condition in conditions:
            found = about.get((technique.ref, condition.ref), [])
            alone = [e for e in found if not library.beside(e.finding)]
            grades = dict.fromkeys(grade for e in alone for grade in as_its_page_says(e, condition, [technique.name, *technique.also_called], library))
            cells.append(_entry(headline(grades, library), f"../../{condition.ref}/evidence/#{EVIDENCE_ANCHOR}", library, others=bool(found)))
        rows.append(Row(technique.name, f"../../{technique.ref}/", technique.family, cells))
    return _table(said(library, "techniques-by-conditions"), said(library, "technique"), [condition.name for condition in conditions], rows, library)


def by_group(library: Library) -> list[Condition]:
    """Every condition in the order of the groups, then by name."""
    found = library.all(Condition)
    return sorted(found, key=lambda c: (library.rank("condition-groups", c.group), c.name.casefold()))


def _entry(cell: Cell | None, address: str, library: Library, others: bool) -> Entry:
    """How a cell is shown; `others` says whether anything was held against something else than a control.

    How sure we are of not knowing says nothing, so that 'unclear' has no dots.
    """
    if cell is None or cell.direction.sense == "unstudied":
        return Entry("others", address) if others else Entry("blank")
    certainty = cell.certainty
    shown = Entry(
        "unclear",
        address,
        color="unclear",
        sign=cell.direction.shape,
        name=cell.direction.name,
        order=library.rank("certainty", certainty.id if certainty else None),
    )
    if cell.direction.sense == "unclear":
        return shown
    told = replace(shown, kind="told", color=cell.direction.color, grade="", scope=cell.scope)
    return replace(told, grade=certainty.id, dots=dots(certainty), sure=certainty.name) if certainty else told


def _table(caption: str, corner: str, heads: list[str], rows: list[Row], library: Library) -> str:
    words = {"no_finding": said(library, "no-finding"), "no_control": said(library, "not-against-a-control")}
    return shape("matrix", caption=caption, corner=corner, heads=heads, rows=rows, **words)


def matrix_filters(vocabulary: str, writer: Writer) -> str:
    """The boxes that narrow a matrix by group and by certainty."""
    groups = [(term.id, term.name) for term in writer.library.terms(vocabulary).values()]
    grades = [(term.id, certainty_words(term)) for term in writer.library.vocabulary(Certainty).values() if term.dots]
    words = {"group": said(writer.library, "group"), "how_sure": said(writer.library, "how-sure"), "all": said(writer.library, "all-of-them")}
    return shape("matrix-filters", groups=groups, grades=grades, **words)


def shapes_key(writer: Writer) -> str:
    """What the shapes in the tables mean; what nobody studied has none there."""
    directions = [t for t in writer.library.vocabulary(Direction).values() if t.sense != "unstudied"]
    return table((writer.say("shape"), writer.say("meaning")), ((line(f"{t.shape} {t.name}"), t.meaning) for t in directions))
