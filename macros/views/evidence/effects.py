"""Pictures of effect: each pooled number with its interval, against 'no difference' and the smallest change that matters.

Drawn at build time; the right side always speaks for massage. Ratios are drawn on a logarithmic scale.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from macros.records.library import Evidence, Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Estimate
from macros.records.schema.vocabularies import Certainty
from macros.views.evidence.tables import what_was_compared, with_details
from macros.views.evidence.words import counts_as
from macros.views.shapes import shape
from macros.views.text.citations import in_short
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer

Against = Literal["other-treatment", "other-massage"] | None
RATIOS = {"RR", "OR"}
NAMES = {
    "SMD": wording("standardized-difference"),
    "MD": wording("difference"),
    "RR": wording("risk-ratio"),
    "OR": wording("odds-ratio"),
}
WIDTH = 340
MARGIN = 14
MIDDLE = 11
SIDES = {  # what a finding compared with -> the words under the left and the right half of its picture
    None: (wording("worse-with-massage"), wording("better-with-massage")),
    "other-treatment": (wording("other-treatment-better"), wording("massage-better-side")),
    "other-massage": (wording("other-massage-better"), wording("this-massage-better")),
}
SIZES = (0.2, 0.5, 0.8)  # where small, medium and large begin on a scale without units (Cohen 1988)
QUOTIENTS = (1, 0.5, 2, 0.25, 4, 0.1, 10)  # ratios that a picture names, the first ones first
APART = 22.0  # numbers nearer than this would run into each other


def effect_pictures(ref: str, writer: Writer) -> str:
    """A picture for each kind of number among the findings about a record; empty where no finding has one."""
    groups: dict[tuple[str, str, Against], list[Evidence]] = defaultdict(list)
    for evidence in writer.library.evidence(ref):
        if (effect := evidence.finding.estimate) is not None:
            groups[effect.measure, effect.unit if effect.measure == "MD" else "", writer.library.beside(evidence.finding)].append(evidence)
    return "\n\n".join(
        _figure(measure, unit, against, [(e, _is_sure(e, ref, writer.library)) for e in found], writer) for (measure, unit, against), found in groups.items()
    )


def _is_sure(evidence: Evidence, ref: str, library: Library) -> bool:
    """Whether the page of a record makes anything of a finding: not where certainty is so low that we do not know."""
    record = library.get(ref)
    grade = library.vocabulary(Certainty)[evidence.finding.grade.certainty if record is None else counts_as(evidence, record, library)]
    return not grade.graded or grade.dots > 0


def _figure(measure: str, unit: str, against: Against, found: list[tuple[Evidence, bool]], writer: Writer) -> str:
    library = writer.library
    name = said(library, NAMES[measure])
    title = said(library, "effect-title", measure=with_details(name, unit))
    right = said(library, "right-speaks-for-this-massage") if against == "other-massage" else said(library, "right-speaks-for-massage")
    notes = [said(library, "how-we-count-sizes")] if measure == "SMD" else [said(library, "a-ratio-of-one")] if measure in RATIOS else []
    unsure = [] if all(sure for _, sure in found) else [said(library, "how-an-unsure-number-looks")]
    caption = " ".join([title, said(library, "how-to-read-a-picture"), right, *unsure, *notes])
    rows = [Shown(_label(e, writer), e.finding.estimate, sure) for e, sure in found if e.finding.estimate is not None]
    return picture(rows, library, caption, against)


def _label(evidence: Evidence, writer: Writer) -> str:
    """'Pain, after 10 weeks: massage against usual care (Cherkin 2011)'."""
    return f"{what_was_compared(evidence.finding, writer.library)} ({in_short(evidence.source)})"


@dataclass(frozen=True)
class Shown:
    """A number to be drawn: what it is of, the number, and whether anything can be made of it."""

    label: str
    effect: Estimate
    sure: bool = True


def spoken(effect: Estimate, library: Library, against: Against = None, sure: bool = True) -> str:
    """'0.82, better with massage (95% interval 0.47 to 1.17)': on which side a number stands is said in words, since its sign means now good, now bad."""
    value = said(library, "value-and-side", value=f"{_size(effect, effect.value)} {effect.unit}".strip(), side=_side(effect, effect.value, library, against))
    low, high = sorted((effect.low, effect.high), key=lambda end: _position(effect, end))
    crosses = _position(effect, low) <= 0 <= _position(effect, high)
    if crosses and effect.measure not in RATIOS:
        ends = [said(library, "value-and-side", value=_size(effect, end), side=_side(effect, end, library, against)) for end in (low, high)]
        interval = said(library, "value-and-both-sides", value=value, low=ends[0], high=ends[1])
    else:
        first, last = sorted((abs(float(end)), _size(effect, end)) for end in (low, high))
        interval = said(library, "value-and-interval", value=value, low=first[1], high=last[1])
    matters = [said(library, "smallest-that-matters", value=_number(effect.matters))] if effect.matters is not None else []
    limits = [said(library, "too-unsure-to-speak")] if not sure else [said(library, "includes-no-difference")] if crosses else []
    return "; ".join([interval, *matters, *limits])


def _size(effect: Estimate, value: float) -> str:
    """A ratio as it is; of a difference how large it is, without its sign."""
    return _number(value if effect.measure in RATIOS else abs(value))


def _side(effect: Estimate, value: float, library: Library, against: Against) -> str:
    position = _position(effect, value)
    left, right = SIDES[against]
    return said(library, right if position > 0 else left if position < 0 else wording("no-difference-at-all"))


def _position(effect: Estimate, value: float) -> float:
    """Where a number stands: 0 is no difference, more is better with massage."""
    distance = math.log(value) if effect.measure in RATIOS else float(value)
    return -distance if effect.better == "lower" else distance


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace("-", "−")


@dataclass(frozen=True)
class Bar:
    """One effect as it is drawn: its label, its text equivalent, and where on the picture its numbers stand."""

    label: str
    spoken: str
    zero: float
    matters: list[float]
    low: float
    high: float
    value: float
    sure: bool = True


def picture(rows: Sequence[Shown], library: Library, caption: str = "", against: Against = None) -> str:
    """A row per effect of one measure: its label, which wraps as it needs, and a bar below; then a scale, and which side is which."""
    points = [0.0]
    for effect in (row.effect for row in rows):
        points += [_position(effect, effect.low), _position(effect, effect.high), _position(effect, effect.value)]
        points += _matters(effect)
    low, high = min(points), max(points)
    span = (high - low) or 1.0
    low, high = low - 0.06 * span, high + 0.06 * span
    left, right = (said(library, side) for side in SIDES[against])
    bars = [bar(row, low, high, library, against) for row in rows]
    marks = _scale([row.effect for row in rows], low, high) if rows else []
    return shape("effects", bars=bars, marks=marks, left=left, right=right, caption=caption, width=WIDTH, middle=MIDDLE)


def _scale(effects: list[Estimate], low: float, high: float) -> list[tuple[float, str]]:
    """The numbers below the bars and their places: how far from no difference on either side, as far as the bars reach, or the ratio itself.

    Ratios have none where less is better in one row and more in another: a place would then stand for two numbers.
    """
    first = effects[0]
    if first.measure in RATIOS:
        alike = all(effect.better == first.better for effect in effects)
        wanted = [(_position(first, ratio), f"{ratio:g}") for ratio in QUOTIENTS] if alike else []
    else:
        sizes = (*(SIZES if first.measure == "SMD" else ()), *_steps(max(-low, high)))
        wanted = [(position, f"{abs(position):g}") for position in [0.0, *sizes, *(-size for size in sizes)]]
    marks: list[tuple[float, str]] = []
    for position, words in wanted:
        place = _x(position, low, high)
        if low <= position <= high and all(abs(place - other) >= APART for other, _ in marks):
            marks.append((place, words))
    return marks


def _steps(reach: float) -> tuple[float, ...]:
    """Round numbers up to a reach: at most five, in steps of 1, 2 or 5 of a power of ten."""
    power = 10 ** math.floor(math.log10(reach))
    step = next(power * part for part in (0.2, 0.5, 1, 2) if reach / (power * part) <= 5)
    return tuple(round(step * count, 6) for count in range(1, int(reach / step) + 1))


def _x(position: float, low: float, high: float) -> float:
    return MARGIN + (position - low) / (high - low) * (WIDTH - 2 * MARGIN)


def bar(row: Shown, low: float, high: float, library: Library, against: Against = None) -> Bar:
    """One effect between two positions: a bar and a square, a line at no difference and a dashed one at what matters."""
    effect = row.effect

    def x(position: float) -> float:
        return _x(position, low, high)

    return Bar(
        row.label if row.sure else f"{row.label}: {said(library, 'too-unsure-to-speak')}",
        spoken(effect, library, against, row.sure),
        zero=x(0),
        matters=[x(position) for position in _matters(effect)],
        low=x(_position(effect, effect.low)),
        high=x(_position(effect, effect.high)),
        value=x(_position(effect, effect.value)),
        sure=row.sure,
    )


def _matters(effect: Estimate) -> list[float]:
    """Where the smallest difference that matters stands, on massage's side; empty where the source names none."""
    if effect.matters is None:
        return []
    size = abs(math.log(effect.matters)) if effect.measure in RATIOS else abs(float(effect.matters))
    return [size]


def effect_gallery(writer: Writer) -> str:
    """The pictures of every condition that has one, under its name."""
    parts = []
    for condition in sorted(writer.library.all(Condition), key=lambda c: c.name.casefold()):
        if pictures := effect_pictures(condition.ref, writer):
            parts.append(f"## {writer.link(condition.ref)} {{ #{condition.id} }}\n\n{pictures}")
    return "\n\n".join(parts)
