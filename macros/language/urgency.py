"""How soon a reader must act: what a record says of it, and which sign a text names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from macros.language.plain import bare, bare_sentences, prose_texts
from macros.records.library import Library
from macros.records.schema.base import Record
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity, Urgency, UrgentSign


def urgency_said(sentence: str, library: Library) -> str | None:
    """The urgency that a sentence states, the most urgent where it states two, or None."""
    words = _words_of_urgency(library)
    small = sentence.lower()
    if not any(phrase in small for phrase in words.all):
        return None
    return next((urgency.id for urgency, said in words.each if said.search(_without(urgency.not_said, small))), None)


def urgencies_said(text: str, library: Library) -> list[tuple[str, str]]:
    """The sentences of a text that state an urgency, each with the urgency."""
    small = bare(text).lower()
    if not any(phrase in small for phrase in _words_of_urgency(library).all):
        return []
    return [(sentence, urgency) for sentence in bare_sentences(text) if (urgency := urgency_said(sentence, library))]


class _WordsOfUrgency(NamedTuple):
    all: list[str]  # a text that holds none needs no closer look
    each: list[tuple[Urgency, re.Pattern[str]]]


@lru_cache(maxsize=1)
def _words_of_urgency(library: Library) -> _WordsOfUrgency:
    urgencies = library.vocabulary(Urgency).values()
    return _WordsOfUrgency([words for urgency in urgencies for words in urgency.said], [(urgency, _whole(urgency.said)) for urgency in urgencies])


def _whole(words: list[str]) -> re.Pattern[str]:
    """Any of these words or phrases."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _without(phrases: list[str], small: str) -> str:
    for words in phrases:
        small = small.replace(words, "")
    return small


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
    stated += [urgency for _, text in prose_texts(record) for _, urgency in urgencies_said(text, library)]
    urgent = {term.id for term in library.vocabulary(Urgency).values() if term.urgent}
    return not urgent.isdisjoint(stated)


def names_sign(sign: UrgentSign, text: str) -> bool:
    """Whether a text names a sign: a word from each line that it has, and none that would make another sign of it."""
    small = text.lower()
    return all(_holds(line, small) for line in sign.says) and not any(_holds(line, small) for line in sign.unless)


def _holds(line: str, small: str) -> bool:
    """Whether a text holds one of 'fever, high temperature'; each stands for all words that begin so."""
    starts = _starts(line)
    return any(start in small for start in starts) and _beginnings(starts).search(small) is not None


@cache
def _starts(line: str) -> tuple[str, ...]:
    return tuple(start.strip() for start in line.split(","))


@cache
def _beginnings(starts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, starts))})")
