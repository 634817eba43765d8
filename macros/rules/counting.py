"""Which numbers a text says that its findings do not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from macros.records.library import Evidence

NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
SAID_OF_ANYTHING = 2  # 'one review …, another', 'the two': so small a number in words counts what the text itself speaks of


def numbers_not_in(findings: Iterable[Evidence], text: str, sources: int) -> list[str]:
    """The numbers of a plain text, in digits or in words, that stand in none of the findings; words may also count up to so many sources."""
    known: set[str] = set()
    for evidence in findings:
        finding = evidence.finding
        words = " ".join([finding.result, finding.when, finding.intervention, finding.compared_with, str(finding.trials or ""), str(finding.people or "")])
        known |= _numbers_and_number_words(words) | {evidence.source.issued or ""}
    in_words = [word for word in re.findall(r"[a-z]+", text.lower()) if NUMBER_WORDS.get(word, 0) > max(SAID_OF_ANYTHING, sources)]
    return sorted(_numbers(text) - known) + [word for word in dict.fromkeys(in_words) if str(NUMBER_WORDS[word]) not in known]


def has_numbers(evidence: Evidence) -> bool:
    """Whether a finding tells any number."""
    return evidence.finding.people is not None or evidence.finding.trials is not None or bool(_numbers(evidence.finding.result))


@cache  # a finding stands behind many verdicts
def _numbers_and_number_words(text: str) -> frozenset[str]:
    words = set(text.lower().split())
    return frozenset(_numbers(text) | {str(value) for word, value in NUMBER_WORDS.items() if word in words})


def _numbers(text: str) -> set[str]:
    return {match[0].replace(",", "") for match in NUMBER.finditer(text)}
