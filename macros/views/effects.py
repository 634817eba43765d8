"""Pictures of effect: each pooled number with its interval, against 'no difference' and the smallest change that matters.

Drawn at build time as SVG; the right side always speaks for massage. Ratios are drawn on a
logarithmic scale. Each picture carries its text equivalent.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from html import escape

from macros.library import Evidence
from macros.schema.evidence import Effect
from macros.views.citations import in_short
from macros.views.writing import Writer

RATIOS = {"RR", "OR"}
NAMES = {
    "SMD": "standardized difference",
    "MD": "difference",
    "RR": "risk ratio",
    "OR": "odds ratio",
}
WIDTH = 340  # fits a phone without shrinking the letters
LEFT, RIGHT = 14, 14
ROW = 48
HEAD, FOOT = 26, 34
SUMMARY_SIZES = "We count differences below 0.2 as none, 0.2 to 0.5 as small, 0.5 to 0.8 as medium, 0.8 and more as large."


def effect_pictures(ref: str, writer: Writer) -> str:
    """A picture for each kind of number among the findings about a record; empty where no finding has one."""
    groups: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for evidence in writer.library.evidence(ref):
        if (effect := evidence.finding.effect) is not None:
            groups[effect.measure, effect.unit if effect.measure == "MD" else ""].append(evidence)
    return "\n\n".join(
        _figure(f"{ref.replace('/', '-')}-{number}", measure, unit, found, writer) for number, ((measure, unit), found) in enumerate(groups.items(), 1)
    )


def _figure(id_: str, measure: str, unit: str, found: list[Evidence], writer: Writer) -> str:
    title = f"{NAMES[measure].capitalize()}{f' in {unit}' if unit else ''}, with its 95% interval"
    rows = [(_label(e, writer), e.finding.effect) for e in found]
    drawn = [(label, effect) for label, effect in rows if effect is not None]
    text = " ".join(f"{label}: {spoken(effect)}." for label, effect in drawn)
    note = f" {SUMMARY_SIZES}" if measure == "SMD" else " A ratio of 1 means no difference." if measure in RATIOS else ""
    return (
        f'<figure class="effects">\n{svg(id_, title, text, drawn)}\n'
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


def svg(id_: str, title: str, text: str, rows: Iterable[tuple[str, Effect]]) -> str:
    """The picture: a row per effect, its label above, a line at no difference and a dashed one at what matters."""
    drawn = list(rows)
    points = [0.0]
    for _, effect in drawn:
        points += [_position(effect, effect.low), _position(effect, effect.high), _position(effect, effect.value)]
        points += _matters(effect)
    low, high = min(points), max(points)
    span = (high - low) or 1.0
    low, high = low - 0.06 * span, high + 0.06 * span

    def x(position: float) -> str:
        return f"{LEFT + (position - low) / (high - low) * (WIDTH - LEFT - RIGHT):.1f}"

    labels = [_wrapped(label) for label, _ in drawn]
    heights = [ROW + 13 * (len(lines) - 1) for lines in labels]
    height = HEAD + sum(heights) + FOOT
    parts = [
        f'<svg role="img" aria-labelledby="{id_}-title {id_}-text" viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{id_}-title">{escape(title)}</title>',
        f'<desc id="{id_}-text">{escape(text)}</desc>',
    ]
    top = HEAD
    for (_, effect), lines, row in zip(drawn, labels, heights, strict=True):
        for number, line in enumerate(lines):
            parts.append(f'<text class="label" x="{LEFT}" y="{top + 10 + 13 * number}">{escape(line)}</text>')
        middle = top + 13 * len(lines) + 8
        parts.append(f'<line class="zero" x1="{x(0)}" x2="{x(0)}" y1="{middle - 11}" y2="{middle + 11}"/>')
        for position in _matters(effect):
            parts.append(f'<line class="matters" x1="{x(position)}" x2="{x(position)}" y1="{middle - 9}" y2="{middle + 9}"/>')
        parts.append(f'<line class="interval" x1="{x(_position(effect, effect.low))}" x2="{x(_position(effect, effect.high))}" y1="{middle}" y2="{middle}"/>')
        parts.append(f'<rect class="value" x="{float(x(_position(effect, effect.value))) - 4:.1f}" y="{middle - 4}" width="8" height="8"/>')
        top += row
    parts.append(f'<text class="axis" x="{LEFT}" y="{height - 8}">← worse with massage</text>')
    parts.append(f'<text class="axis" x="{WIDTH - RIGHT}" y="{height - 8}" text-anchor="end">better with massage →</text>')
    parts.append("</svg>")
    return "".join(parts)


def _matters(effect: Effect) -> list[float]:
    """Where the smallest difference that matters stands, on massage's side; empty where the source names none."""
    if effect.matters is None:
        return []
    size = abs(math.log(effect.matters)) if effect.measure in RATIOS else abs(float(effect.matters))
    return [size]


def _wrapped(label: str, width: int = 50) -> list[str]:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def effect_gallery(writer: Writer) -> str:
    """The pictures of every condition that has one, under its name."""
    parts = []
    for condition in sorted(writer.library.records["conditions"].values(), key=lambda c: c.name.casefold()):
        if pictures := effect_pictures(condition.ref, writer):
            parts.append(f"## {writer.link(condition.ref)} {{ #{condition.id} }}\n\n{pictures}")
    return "\n\n".join(parts)
