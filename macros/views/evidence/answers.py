"""The key answers of a record as rows that open to their reasons."""

from __future__ import annotations

from dataclasses import dataclass

from macros.records.library import Library
from macros.records.schema.base import Record
from macros.records.schema.evidence import Verdict
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Certainty, Direction
from macros.views.evidence.tables import asked, reason
from macros.views.evidence.words import capitalized, certainty_words, is_known, shown, verdict_words
from macros.views.shapes import shape
from macros.views.text.wording import said
from macros.views.text.writing import Writer


@dataclass(frozen=True)
class Row:
    """An answer: which way as a sign, for what, in a sentence, how sure (empty where nobody can be), and why, as Markdown."""

    sign: str
    color: str
    what: str
    says: str
    sure: str
    why: str


def key_answers(record: Record, writer: Writer) -> str:
    """Every verdict of a record in the record's own order, which is that of what readers ask first. Dots are explained where there are some."""
    verdicts: list[Verdict] = getattr(record, "verdicts", [])
    if not verdicts:
        return ""
    dots = any(is_known(verdict, writer.library) for verdict in verdicts)
    how = " ".join([writer.say("tap-a-row"), *([writer.say("what-dots-mean")] if dots else [])])
    old = shape("anchor", id="why-we-say-so")  # the reasons had a heading of their own once
    return f"{how}{old}\n{{ .no-print }}\n\n{shape('key-answers', rows=[_row(record, verdict, writer) for verdict in verdicts])}"


def _row(record: Record, verdict: Verdict, writer: Writer) -> Row:
    library = writer.library
    direction = direction_shown(verdict, library)
    sure = how_sure(verdict, library) if is_known(verdict, library) else ""
    return Row(direction.shape, direction.color, asked(verdict, library), answer_sentence(verdict, record, library), sure, reason(verdict, writer))


def direction_shown(verdict: Verdict, library: Library) -> Direction:
    """The direction whose sign stands before an answer: where we do not know, or nothing was tested, whichever way it leans."""
    as_shown = shown(verdict, library)
    if as_shown in {"unclear", "untested"}:
        return library.direction(as_shown)
    return library.vocabulary(Direction)[verdict.direction]


def answer_sentence(verdict: Verdict, record: Record, library: Library) -> str:
    """What a verdict says, as a sentence: 'Massage may reduce pain a little.'"""
    words = verdict_words(verdict, record, library)
    of_massage = is_known(verdict, library) and shown(verdict, library) != "mixed" and bool(verdict.compared_with)
    if of_massage:  # a page on cupping speaks of cupping
        words = said(library, "it-does", says=words) if isinstance(record, Technique) else said(library, "massage-does", says=words)
    return f"{capitalized(words)}."


def how_sure(verdict: Verdict, library: Library) -> str:
    """How sure one can be of a verdict: '●●○○ low certainty'. Raises KeyError where nobody said."""
    return said(library, "of-certainty", certainty=certainty_words(library.vocabulary(Certainty)[str(verdict.certainty)]))
