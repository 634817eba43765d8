"""The numbers of a finding agree with one another, and with what the finding says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from macros.language.plain import sentences
from macros.records.library import CITATION, RECORD_LINK, Library, cited
from macros.records.reading import Fault
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Estimate, Finding
from macros.records.schema.sources import Source
from macros.rules.counting import has_numbers, instead_of, numbers_not_in
from macros.rules.each import Wrong, can_be_held, findings_to_ask, of_each_finding

NO_DIFFERENCE = {"SMD": 0, "MD": 0, "RR": 1, "OR": 1}
RATIOS = ("RR", "OR")


@of_each_finding
def numbers_make_sense(source: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """No effect lies outside its interval, no ratio is zero or less, and no finding rests on more studies than people."""
    if finding.trials and finding.analyzed and finding.trials > finding.analyzed:
        yield Wrong(f"{finding.trials} studies cannot have {finding.analyzed} people", "check both numbers in the source", ("trials",))
    if finding.estimate:
        yield from _effect_makes_sense(finding.estimate, _typed(source, finding))


def _typed(source: Source, finding: Finding) -> dict[str, str]:
    """The numbers of a finding's effect as somebody typed them."""
    place = next(number for number, other in enumerate(source.findings) if other is finding)
    return {name: source.document.typed["findings", place, "estimate", name] for name in ("value", "low", "high")}


def _effect_makes_sense(effect: Estimate, typed: dict[str, str]) -> Iterator[Wrong]:
    if effect.low > effect.high:
        yield Wrong(f"the interval starts at {typed['low']} and ends at {typed['high']}", "check the signs, or swap the two", ("estimate", "low"))
    elif not effect.low <= effect.value <= effect.high:
        what = f"the effect of {typed['value']} lies outside its interval, {typed['low']} to {typed['high']}"
        yield Wrong(what, "check the three numbers and their signs in the source", ("estimate", "value"))
    if effect.measure in RATIOS and min(effect.value, effect.low, effect.high) <= 0:
        name = next(name for name in ("value", "low", "high") if getattr(effect, name) <= 0)
        what = f"{name} is {typed[name]}, and a ratio ({effect.measure}) is more than 0"
        yield Wrong(what, "check the number, or name the measure that it is", ("estimate", name))


def answers_say_numbers_of_findings(library: Library) -> Iterator[Fault]:
    """Every number in a condition's bottom line stands in a finding about it; a sentence may also cite a source whose findings hold no numbers."""
    for record in library.all(Condition):
        findings = [evidence for evidence in library.evidence(record.ref) if evidence.source.id in findings_to_ask(library)]
        having = {evidence.source.id for evidence in findings if has_numbers(evidence)}
        sources = max((len(verdict.sources) for verdict in record.verdicts), default=0)
        for sentence in sentences(record.bottom_line):
            if not having.issuperset(cited(sentence)) or not all(can_be_held(verdict, library) for verdict in record.verdicts):
                continue
            for found in numbers_not_in(findings, CITATION.sub("", RECORD_LINK.sub("", sentence)), sources):
                yield record.document.fault(
                    ("bottom_line",),
                    "answers-say-numbers-of-findings",
                    f"the bottom line says {found}, and no finding about {record.ref} does",
                    instead_of(found, findings),
                    at=found,
                )


@of_each_finding
def directions_follow_their_intervals(source: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Where an interval lies wholly on one side of no difference, the finding does not say that there is none, or that it is on the other side."""
    side = _side(finding.estimate) if finding.estimate else None
    if side and library.sense(finding.direction) in {"better", "same", "worse"} - {side}:
        right = library.direction(side).id
        typed = _typed(source, finding)
        what = f"the finding says '{finding.direction}', and its whole interval ({typed['low']} to {typed['high']}) says '{right}'"
        yield Wrong(what, f"write '{right}', or check the interval and which side is better", ("direction",))


@of_each_finding
def intervals_that_cross_are_open(source: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Where an interval holds both a gain and a loss, only the source's own graded word can say that massage helps or does worse."""
    open_ = finding.estimate is not None and _side(finding.estimate) is None
    if open_ and finding.grade.by != "source" and library.sense(finding.direction) in {"better", "worse"}:
        typed = _typed(source, finding)
        what = f"the finding says '{finding.direction}', and its interval ({typed['low']} to {typed['high']}) holds no difference too"
        yield Wrong(what, f"write '{library.direction('open').id}', or check the interval", ("direction",))


def _side(effect: Estimate) -> Literal["better", "worse"] | None:
    """What an interval says that lies wholly on one side of no difference; nothing where it holds no difference too."""
    none = NO_DIFFERENCE[effect.measure]
    if effect.low <= none <= effect.high:
        return None
    return "better" if (effect.high < none) == (effect.better == "lower") else "worse"
