"""How easily a text reads, counted on the records' own words."""

from __future__ import annotations

from dataclasses import dataclass

import textstat

from macros.library import Library
from macros.plain import plain, sentences
from macros.rules.prose import prose_texts
from macros.schema.base import Record

LONG_SENTENCE_WORDS = 20
LONG_SENTENCES_SHARE = 0.05
GRADES = {"faq": 6.0, "safety": 6.0}
GRADE = 7.0  # for every other collection
# Terms and references are no running text; sources and coverage are not ours to simplify.
NOT_MEASURED = {"sources", "coverage", "organisations"}


@dataclass(frozen=True)
class Level:
    """A record's reading level: grade (Flesch-Kincaid), sentences, and those that are too long."""

    record: Record
    grade: float
    sentences: int
    long: list[str]

    @property
    def allowed(self) -> float:
        """The highest grade that the record's collection may have."""
        return GRADES.get(self.record.collection, GRADE)

    @property
    def too_long(self) -> bool:
        """More than 5 % of the sentences run over 20 words; one in a short text is forgiven."""
        return len(self.long) > max(1, LONG_SENTENCES_SHARE * self.sentences)

    @property
    def passes(self) -> bool:
        """Whether grade and sentences are within bounds."""
        return self.grade <= self.allowed and not self.too_long


def level(record: Record, library: Library) -> Level:
    """The reading level of a record's prose, links shown by name.

    The grade is Flesch-Kincaid (Kincaid et al. 1975): 0.39 words per sentence + 11.8 syllables per
    word - 15.59, counted by textstat with the pyphen dictionary, which needs no download.
    """

    def name_of(ref: str) -> str:
        linked = library.get(ref)
        return linked.name if linked else ref.rpartition("/")[2].replace("-", " ")

    found: list[str] = []
    for _, text in prose_texts(record):
        for sentence in sentences(plain(text, name_of)):
            if len(sentence.split()) > 2:  # names and labels are no sentences
                found.append(sentence if sentence[-1] in ".!?" else f"{sentence}.")
    long = [sentence for sentence in found if len(sentence.split()) > LONG_SENTENCE_WORDS]
    grade = textstat.flesch_kincaid_grade(" ".join(found)) if found else 0.0
    return Level(record, float(grade), len(found), long)


def levels(library: Library) -> list[Level]:
    """Every measured record, the hardest first."""
    measured = [level(r, library) for r in library.all_records() if r.collection not in NOT_MEASURED]
    return sorted(measured, key=lambda found: (found.grade - found.allowed, len(found.long)), reverse=True)
