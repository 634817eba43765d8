"""The red flags of a page, with the words of the dangers that it names."""

from __future__ import annotations

from dataclasses import dataclass

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety


@dataclass(frozen=True)
class Sign:
    """A red flag as its page shows it."""

    words: str  # a line of text
    urgency: str  # an id of the severities
    sources: list[str]
    danger: str | None  # the record that says more, as 'safety/signs-of-a-stroke'


def red_flags_of(record: Condition | Safety, library: Library) -> list[Sign]:
    """The red flags of a record, in its order; a danger that is no record, or has no words, is left out, for a rule speaks of it."""
    return [sign for number in range(len(record.red_flags)) if (sign := red_flag(record, number, library))]


def red_flag(record: Condition | Safety, number: int, library: Library) -> Sign | None:
    """A red flag of a record by its place, or None where its danger is no record or has no words."""
    flag = record.red_flags[number]
    if flag.danger is None:
        return Sign(flag.sign or "", flag.urgency or "", flag.sources, None)
    danger = library.find(Safety, flag.danger)
    return Sign(danger.in_short, danger.severity, danger.authority, danger.ref) if danger and danger.in_short else None
