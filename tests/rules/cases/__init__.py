"""Faults that rules catch, a file for each file of rules."""

from tests.rules.cases import (
    completeness,
    coverage,
    dates,
    drawings,
    findings,
    leaflets,
    names,
    numbers,
    prose,
    references,
    shown,
    sources,
    standing,
    text,
    urgency,
    verdicts,
)
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    case
    for topic in (
        completeness,
        coverage,
        dates,
        drawings,
        findings,
        leaflets,
        names,
        numbers,
        prose,
        references,
        shown,
        sources,
        standing,
        text,
        urgency,
        verdicts,
    )
    for case in topic.CASES
]
