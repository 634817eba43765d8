"""Pictures of effect: each pooled number with its interval, against 'no difference' and the smallest change that matters.

Drawn at build time; the right side always speaks for massage. Ratios are drawn on a logarithmic scale. Words are
HTML, so that they have room however a reader sets letters; each bar is an SVG that carries its text equivalent.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from html import escape

from macros.records.library import Evidence
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Effect
from macros.views.text.citations import in_short
from macros.views.text.writing import Writer

RATIOS = {"RR", "OR"}
NAMES = {
    "SMD": "standardized difference",
    "MD": "difference",
    "RR": "risk ratio",
    "OR": "odds ratio",
}
WIDTH = 340
MARGIN = 14
MIDDLE = 11
SUMMARY_SIZES = "We count differences below 0.2 as none, 0.2 to 0.5 as small, 0.5 to 0.8 as medium, 0.8 and more as large."


def effect_pictures(ref: str, writer: Writer) -> str:
    """A picture for each kind of number among the findings about a record; empty where no finding has one."""
    groups: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for evidence in writer.library.evidence(ref):
        if (effect := evidence.finding.effect) is not None:
            groups[effect.measure, effect.unit if effect.measure == "MD" else ""].append(evidence)
    return "\n\n".join(_figure(measure, unit, found, writer) for (measure, unit), found in groups.items())


def _figure(measure: str, unit: str, found: list[Evidence], writer: Writer) -> str:
    title = f"{NAMES[measure].capitalize()}{f' in {unit}' if unit else ''}, with its 95% interval"
    rows = [(_label(e, writer), e.finding.effect) for e in found]
    drawn = [(label, effect) for label, effect in rows if effect is not None]
    note = f" {SUMMARY_SIZES}" if measure == "SMD" else " A ratio of 1 means no difference." if measure in RATIOS else ""
    return (
        f'<figure class="effects">\n{picture(drawn)}\n'
        f"<figcaption>{escape(title)}. The square is the result; the bar is the range in which the true result most likely lies. Right of the line speaks for massage.{note}</figcaption>\n</figure>"
    )


def _label(evidence: Evidence, writer: Writer) -> str:
    """'Pain, after 10 weeks: massage against usual care (Cherkin 2011)'."""
    finding = evidence.finding
    what = writer.library.terms("outcomes")[finding.outcome].name + (f", {finding.when}" if finding.when else "")
    against = f" against {finding.compared_with}" if finding.compared_with else ""
    return f"{what}: {finding.intervention}{against} ({in_short(evidence.source)})"


def spoken(effect: Effect) -> str:
    """'-0.82 (95% interval -1.17 to -0.47), in favor of massage'."""
    unit = f" {effect.unit}" if effect.unit else ""
    matters = f"; {_number(effect.matters)} is the smallest that matters" if effect.matters is not None else ""
    return f"{_number(effect.value)}{unit} (95% interval {_number(effect.low)} to {_number(effect.high)}){matters}; {_side(effect)}"


def _side(effect: Effect) -> str:
    low, high = sorted((_position(effect, effect.low), _position(effect, effect.high)))
    if low > 0:
        return "speaks for massage"
    if high < 0:
        return "speaks against massage"
    return "the interval includes no difference"


def _position(effect: Effect, value: float) -> float:
    """Where a number stands: 0 is no difference, more is better with massage."""
    distance = math.log(value) if effect.measure in RATIOS else float(value)
    return -distance if effect.better == "lower" else distance


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace("-", "−")


def picture(rows: Iterable[tuple[str, Effect]]) -> str:
    """A row per effect: its label, which wraps as it needs, and a bar below; then which side is which."""
    drawn = list(rows)
    points = [0.0]
    for _, effect in drawn:
        points += [_position(effect, effect.low), _position(effect, effect.high), _position(effect, effect.value)]
        points += _matters(effect)
    low, high = min(points), max(points)
    span = (high - low) or 1.0
    low, high = low - 0.06 * span, high + 0.06 * span
    bars = [f"<div><p>{escape(label)}</p>{bar(effect, low, high)}</div>" for label, effect in drawn]
    return "\n".join([*bars, "<p><span>← worse with massage</span> <span>better with massage →</span></p>"])


def bar(effect: Effect, low: float, high: float) -> str:
    """One effect between two positions: a bar and a square, a line at no difference and a dashed one at what matters."""

    def x(position: float) -> str:
        return f"{MARGIN + (position - low) / (high - low) * (WIDTH - 2 * MARGIN):.1f}"

    def upright(kind: str, position: float, reach: int) -> str:
        return f'<line class="{kind}" x1="{x(position)}" x2="{x(position)}" y1="{MIDDLE - reach}" y2="{MIDDLE + reach}"/>'

    return "".join(
        [
            f'<svg role="img" aria-label="{escape(spoken(effect))}" viewBox="0 0 {WIDTH} {2 * MIDDLE}" xmlns="http://www.w3.org/2000/svg">',
            upright("zero", 0, MIDDLE - 1),
            *(upright("matters", position, MIDDLE - 3) for position in _matters(effect)),
            f'<line class="interval" x1="{x(_position(effect, effect.low))}" x2="{x(_position(effect, effect.high))}" y1="{MIDDLE}" y2="{MIDDLE}"/>',
            f'<rect class="value" x="{float(x(_position(effect, effect.value))) - 4:.1f}" y="{MIDDLE - 4}" width="8" height="8"/></svg>',
        ]
    )


def _matters(effect: Effect) -> list[float]:
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
