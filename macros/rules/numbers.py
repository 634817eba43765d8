"""The numbers of a finding agree with one another, and with what the finding says."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.schema.evidence import Effect, Finding
from macros.records.schema.sources import Source

NO_DIFFERENCE = {"SMD": 0, "MD": 0, "RR": 1, "OR": 1}
RATIOS = ("RR", "OR")


def _findings(library: Library) -> Iterator[tuple[Source, Path_, Finding]]:
    for source in library.all(Source):
        for number, finding in enumerate(source.findings):
            yield source, ("findings", number), finding


def numbers_make_sense(library: Library) -> Iterator[Fault]:
    """No effect lies outside its interval, no ratio is zero or less, and no finding rests on more studies than people."""
    for source, path, finding in _findings(library):
        if finding.trials and finding.people and finding.trials > finding.people:
            message = f"{finding.trials} studies cannot have {finding.people} people"
            yield source.document.fault((*path, "trials"), "numbers-make-sense", message, "check both numbers in the source")
        if finding.effect:
            yield from _effect_makes_sense(source, (*path, "effect"), finding.effect)


def _effect_makes_sense(source: Source, path: Path_, effect: Effect) -> Iterator[Fault]:
    value, low, high = (source.document.typed[(*path, name)] for name in ("value", "low", "high"))
    if effect.low > effect.high:
        yield source.document.fault(
            (*path, "low"), "numbers-make-sense", f"the interval starts at {low} and ends at {high}", "check the signs, or swap the two"
        )
    elif not effect.low <= effect.value <= effect.high:
        message = f"the effect of {value} lies outside its interval, {low} to {high}"
        yield source.document.fault((*path, "value"), "numbers-make-sense", message, "check the three numbers and their signs in the source")
    if effect.measure in RATIOS and min(effect.value, effect.low, effect.high) <= 0:
        name = next(name for name in ("value", "low", "high") if getattr(effect, name) <= 0)
        message = f"{name} is {source.document.typed[(*path, name)]}, and a ratio ({effect.measure}) is more than 0"
        yield source.document.fault((*path, name), "numbers-make-sense", message, "check the number, or name the measure that it is")


def directions_follow_their_intervals(library: Library) -> Iterator[Fault]:
    """Where an interval lies wholly on one side of no difference, the finding does not say that there is none, or that it is on the other side."""
    for source, path, finding in _findings(library):
        side = _side(finding.effect) if finding.effect else ""
        if side and finding.direction in {"helps", "no-difference", "harms"} - {side}:
            low, high = (source.document.typed[(*path, "effect", name)] for name in ("low", "high"))
            yield source.document.fault(
                (*path, "direction"),
                "directions-follow-their-intervals",
                f"the finding says '{finding.direction}', and its whole interval ({low} to {high}) says '{side}'",
                f"write '{side}', or check the interval and which side is better",
            )


def _side(effect: Effect) -> str:
    """What an interval says that lies wholly on one side of no difference; nothing where it holds no difference too."""
    none = NO_DIFFERENCE[effect.measure]
    if effect.low <= none <= effect.high:
        return ""
    return "helps" if (effect.high < none) == (effect.better == "lower") else "harms"
