"""How soon a reader must act: what a record says of it, and which sign a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from macros.language.plain import WORD, bare, bare_sentences, prose_texts, words_of
from macros.records.library import Library
from macros.records.red_flags import red_flags_of
from macros.records.schema.base import Record
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity, UrgentSign


def urgency_said(sentence: str, library: Library) -> str | None:
    """The urgency that a sentence states, the most urgent where it states two, or None."""
    return _phrases(library).said_in(sentence)


def urgencies_said(text: str, library: Library) -> tuple[tuple[str, str], ...]:
    """The sentences of a text that state an urgency, each with the urgency."""
    return _phrases(library).sentences_of(text)


Words = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]  # of each urgency: its id, what says it, and what only looks like that


class _Phrases:
    """What says how soon, ready to be looked for in many texts."""

    def __init__(self, words: Words) -> None:
        """Take the words of each urgency, the most urgent first."""
        self._all = [phrase for _, said, _ in words for phrase in said]
        self._each = [(id_, re.compile(rf"\b(?:{'|'.join(map(re.escape, said))})\b"), not_said) for id_, said, not_said in words]
        self._seen: dict[str, tuple[tuple[str, str], ...]] = {}

    def said_in(self, sentence: str) -> str | None:
        """The urgency that a sentence states."""
        small = sentence.lower()
        if not any(phrase in small for phrase in self._all):
            return None
        return next((id_ for id_, said, not_said in self._each if said.search(_without(not_said, small))), None)

    def sentences_of(self, text: str) -> tuple[tuple[str, str], ...]:
        """The sentences of a text that state an urgency; a text that was seen before is not read again."""
        if text not in self._seen:
            small = bare(text).lower()
            sentences = bare_sentences(text) if any(phrase in small for phrase in self._all) else ()
            self._seen[text] = tuple((sentence, urgency) for sentence in sentences if (urgency := self.said_in(sentence)))
        return self._seen[text]


@lru_cache(maxsize=1)
def _phrases(library: Library) -> _Phrases:
    return _made(tuple((urgency.id, tuple(urgency.said), tuple(urgency.not_said)) for urgency in library.vocabulary(Severity).values() if urgency.said))


_made = lru_cache(maxsize=1)(_Phrases)  # as long as the words stay, also from one library to the next


def _without(phrases: tuple[str, ...], small: str) -> str:
    for words in phrases:
        small = small.replace(words, "")
    return small


def is_urgent(record: Record, library: Library) -> bool:
    """Whether anything in a record cannot wait: a sign, the caution itself, or a sentence that says now or today."""
    stated: list[str | None] = []
    if isinstance(record, Condition | Safety):
        stated += [sign.urgency for sign in red_flags_of(record, library)]
    if isinstance(record, Safety):
        stated.append(record.severity)
    stated += [urgency for _, text in prose_texts(record) for _, urgency in urgencies_said(text, library)]
    urgent = {term.id for term in library.vocabulary(Severity).values() if term.urgent}
    return not urgent.isdisjoint(stated)


class Signs:
    """Urgent signs, ready to be looked for in many texts."""

    def __init__(self, lines: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]) -> None:
        """Take of each sign its id, what says it, and what would make another sign of it."""
        self._lines = [(id_, [(_keys(line), line) for line in says], unless) for id_, says, unless in lines]
        self._seen: dict[str, list[str]] = {}

    def named_in(self, text: str) -> list[str]:
        """The ids of the signs that a text names: a word from each line that a sign has, and none that would make another sign of it."""
        if text not in self._seen:
            small = text.lower()
            begin = {word[:KEY] for word in words_of(text)}
            self._seen[text] = [
                id_
                for id_, says, unless in self._lines
                if all((not keys or not keys.isdisjoint(begin)) and _holds(line, small) for keys, line in says)
                and not any(_holds(line, small) for line in unless)
            ]
        return self._seen[text]


KEY = 3  # so many letters tell quickly whether a word can stand in a text


@cache
def _keys(line: str) -> frozenset[str]:
    """The first letters of what a line names, so that most texts need no closer look; none where one is so short that it begins many words."""
    firsts = [WORD.findall(start) for start, _ in _beginnings(line)]
    if any(len(words) < 2 and len("".join(words)) < KEY for words in firsts):
        return frozenset()
    return frozenset(words[0][:KEY] for words in firsts)


def signs(wanted: Iterable[UrgentSign]) -> Signs:
    """These signs. As long as their words stay, what was found in a text is not looked for again."""
    return _signs(tuple((sign.id, tuple(sign.says), tuple(sign.unless)) for sign in wanted))


_signs = lru_cache(maxsize=8)(Signs)  # for each urgency those that are more urgent


def _holds(line: str, small: str) -> bool:
    """Whether a text holds one of 'fever, high temperature'; each stands for all words that begin so."""
    return any(start in small and beginning.search(small) for start, beginning in _beginnings(line))


@cache
def _beginnings(line: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(start, re.compile(rf"\b{re.escape(start)}")) for start in map(str.strip, line.split(","))]
