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
        known |= _numbers_and_number_words(_words(evidence)) | {evidence.source.issued or ""}
    in_words = [word for word in re.findall(r"[a-z]+", text.lower()) if NUMBER_WORDS.get(word, 0) > max(SAID_OF_ANYTHING, sources)]
    return sorted(_numbers(text) - known) + [word for word in dict.fromkeys(in_words) if str(NUMBER_WORDS[word]) not in known]


def instead_of(number: str, findings: Iterable[Evidence]) -> str:
    """What to do about a number that no finding says: where one says almost that, either of the two may hold the slip."""
    for evidence in findings:
        for other in sorted(_numbers(_words(evidence))):
            if _is_slip(number, other):
                document = evidence.source.document
                line = document.place_of(other, ("findings", evidence.number, "result"))[0]
                return f"write {other}, or mend data/{evidence.source.ref}.yml, line {line}, if its source says {number}"
    return "copy the number from a finding, or leave it out"


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers of several digits differ by one digit that is wrong, missing or in another place."""
    if min(len(one), len(other)) < 2 or one == other:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _words(evidence: Evidence) -> str:
    """Where the numbers of a finding stand."""
    finding = evidence.finding
    return " ".join([finding.result, finding.when, finding.intervention, finding.compared_with, str(finding.trials or ""), str(finding.analyzed or "")])


def has_numbers(evidence: Evidence) -> bool:
    """Whether a finding tells any number."""
    return evidence.finding.analyzed is not None or evidence.finding.trials is not None or bool(_numbers(evidence.finding.result))


@cache  # a finding stands behind many verdicts
def _numbers_and_number_words(text: str) -> frozenset[str]:
    words = set(text.lower().split())
    return frozenset(_numbers(text) | {str(value) for word, value in NUMBER_WORDS.items() if word in words})


def _numbers(text: str) -> set[str]:
    return {match[0].replace(",", "") for match in NUMBER.finditer(text)}
