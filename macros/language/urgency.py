"""How soon a reader must act: what a record says of it, and which sign a text names."""

from __future__ import annotations

import re
from functools import cache

from macros.language.plain import bare, prose_texts, sentences
from macros.records.library import Library
from macros.records.schema.base import Record
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity, Urgency, UrgentSign


def urgency_said(sentence: str, library: Library) -> str | None:
    """The urgency that a sentence states, the most urgent where it states two, or None."""
    small = sentence.lower()
    return next((urgency.id for urgency in library.vocabulary(Urgency).values() if _says(urgency, small)), None)


def _says(urgency: Urgency, small: str) -> bool:
    for words in urgency.not_said:
        small = small.replace(words, "")
    return _whole(tuple(urgency.said)).search(small) is not None


@cache  # many sentences are held against the same words
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words or phrases."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def urgency_of(safety: Safety, library: Library) -> str | None:
    """How soon a reader must act on a caution or a warning sign; None where nothing hurries."""
    severity = library.vocabulary(Severity).get(safety.severity)
    return severity.urgency if severity else None


def is_urgent(record: Record, library: Library) -> bool:
    """Whether anything in a record cannot wait: a sign, the caution itself, or a sentence that says now or today."""
    stated: list[str | None] = []
    if isinstance(record, Condition):
        stated += [flag.urgency for flag in record.red_flags]
    if isinstance(record, Safety):
        stated.append(urgency_of(record, library))
    stated += [urgency_said(sentence, library) for _, text in prose_texts(record) for sentence in sentences(bare(text))]
    urgent = {term.id for term in library.vocabulary(Urgency).values() if term.urgent}
    return not urgent.isdisjoint(stated)


def names_sign(sign: UrgentSign, text: str) -> bool:
    """Whether a text names a sign: a word from each line that it has, and none that would make another sign of it."""
    small = text.lower()
    return all(_holds(line, small) for line in sign.says) and not any(_holds(line, small) for line in sign.unless)


def _holds(line: str, small: str) -> bool:
    """Whether a text holds one of 'fever, high temperature'; each stands for all words that begin so."""
    return _beginnings(line).search(small) is not None


@cache
def _beginnings(line: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(start.strip()) for start in line.split(','))})")
