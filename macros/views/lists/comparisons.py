"""Things side by side: techniques, and the pairs that a record compares."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF
from macros.records.schema.base import Record
from macros.records.schema.evidence import Verdict
from macros.records.schema.guidance import Comparison
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Outcome
from macros.views.evidence.matrix import answer
from macros.views.evidence.words import certainty_words
from macros.views.lists.collections import by_name
from macros.views.shapes import shape
from macros.views.text.anchors import anchored, see_also
from macros.views.text.markup import line, lines, table
from macros.views.text.wording import said
from macros.views.text.writing import Writer

OUTCOMES_SHOWN = 4  # the surest; the technique's page has them all
CAUTIONS_SHOWN = 4


def comparison_tables(writer: Writer) -> str:
    """Every comparison of two things, each as a table."""
    parts = []
    for record in by_name(writer.library.all(Comparison)):
        lead = f"{writer.text(record.summary)}{see_also(record.see_also, writer)}"  # cites first, because it is read first
        rows = [(f"**{line(row.aspect)}**", *(writer.text(cell) for cell in row.cells)) for row in record.rows]
        told = table((writer.say("what"), *lines(record.sides)), rows)
        parts.append("\n\n".join([anchored(record, writer, 2), lead, shape("block", kind="side-by-side", text=told)]))
    return "\n\n".join(parts)


def technique_comparison(writer: Writer) -> str:
    """All techniques in one table; the script lets a reader choose two to four and lays them side by side."""
    library = writer.library
    techniques = library.all(Technique)
    techniques.sort(key=lambda t: (library.rank("technique-families", t.family), t.name.casefold()))
    heads = [
        writer.say("technique"),
        writer.say("family"),
        writer.say("how-hard"),
        writer.say("meant-to"),
        writer.say("take-care-with"),
        writer.say("what-studies-say"),
    ]
    told = table(heads, (_technique_cells(technique, writer) for technique in techniques))
    return shape("wide-table", kind="techniques-table", label=said(library, "all-techniques"), table=told)


def _technique_cells(technique: Technique, writer: Writer) -> list[str]:
    terms = writer.library.terms
    cautions = [writer.link(f"{COLLECTION_OF[Safety]}/{id_}") for id_ in technique.cautions]
    shown, more = ", ".join(cautions[:CAUTIONS_SHOWN]), len(cautions) - CAUTIONS_SHOWN
    return [
        writer.link(technique.ref),
        line(terms("technique-families")[technique.family].name),
        line(terms("pressure-levels")[technique.pressure_level].name),
        ", ".join(lines(terms("technique-goals")[goal].name for goal in technique.goals)) or "–",
        (writer.say("and-more", shown=shown, more=more) if more > 0 else shown) or "–",
        line(_what_studies_say(technique, writer.library)),
    ]


def _what_studies_say(record: Record, library: Library) -> str:
    """'Pain: ▲ helps, ●●○○ low; …' for the outcomes that are known best; against a control only."""
    by_outcome: dict[str, list[Verdict]] = {}
    for verdict in library.verdicts(record):
        if library.vocabulary(Outcome)[verdict.outcome].kind == "outcome":
            by_outcome.setdefault(verdict.outcome, []).append(verdict)
    known = []
    for outcome, verdicts in by_outcome.items():
        cell = answer(verdicts, library)
        if cell and cell.certainty and cell.direction.sense != "unclear":
            name = library.terms("outcomes")[outcome].name + (f" ({cell.scope})" if cell.scope else "")
            words = f"{name}: {cell.direction.shape} {cell.direction.name}, {certainty_words(cell.certainty)}"
            known.append((library.rank("certainty", cell.certainty.id), words))
    known.sort(key=lambda entry: entry[0])
    if not known:
        return said(library, "we-do-not-know-yet")
    shown, more = "; ".join(words for _, words in known[:OUTCOMES_SHOWN]), len(known) - OUTCOMES_SHOWN
    return said(library, "more-outcomes", shown=shown, more=more) if more > 0 else shown
