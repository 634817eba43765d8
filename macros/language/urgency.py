"""How soon a reader must act: what a record says of it, and which sign a text names."""

from __future__ import annotations

import re

from macros.language.plain import bare, prose_texts, sentences
from macros.records.schema.base import Record
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Term

URGENT = {"emergency", "same-day"}
OF_SEVERITY = {"never": "same-day", "emergency": "emergency", "same-day": "same-day", "soon": "see-a-doctor"}  # where "No massage" stands, nothing is elective
# What texts say for each urgency, the most urgent first: a sentence that says two of them is read as the first.
SAID = {
    "emergency": re.compile(r"\bemergency (?:services|department|room)|\bambulance\b|\ban emergency\b"),
    "same-day": re.compile(r"\b(?:today|same day|at once|right away|straight away|immediately|(?<!for )now)\b"),
    "see-a-doctor": re.compile(r"\b(?:see (?:a|your) doctor|make an appointment|in the next days)\b"),
    "ask-first": re.compile(r"\bask (?:a|your) (?:doctor|midwife|nurse|team)\b"),
}


def urgency_said(sentence: str) -> str | None:
    """The urgency that a sentence states, or None."""
    small = sentence.lower()
    return next((urgency for urgency, words in SAID.items() if words.search(small)), None)


def is_urgent(record: Record) -> bool:
    """Whether anything in a record cannot wait: a sign, the caution itself, or a sentence that says now or today."""
    if isinstance(record, Condition) and any(flag.urgency in URGENT for flag in record.red_flags):
        return True
    if isinstance(record, Safety) and OF_SEVERITY.get(record.severity) in URGENT:
        return True
    return any(urgency_said(sentence) in URGENT for _, text in prose_texts(record) for sentence in sentences(bare(text)))


def names_sign(sign: Term, text: str) -> bool:
    """Whether a text names a sign: a word from each line that it has, and none that would make another sign of it."""
    small = text.lower()
    return all(_holds(line, small) for line in sign.says) and not any(_holds(line, small) for line in sign.unless)


def _holds(line: str, small: str) -> bool:
    """Whether a text holds one of 'fever, high temperature'; each stands for all words that begin so."""
    return any(re.search(rf"\b{re.escape(start.strip())}", small) for start in line.split(","))
