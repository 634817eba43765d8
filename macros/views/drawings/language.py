"""The signs that all drawings share: smooth shapes, arrows, pressure, words. Pure functions that return SVG.

Nothing here names a color: classes do, and docs/assets/drawing.css gives them one for light, dark and paper. What a sign
means never hangs on color alone. A shape may have several parts that overlap; its outline runs round them all,
because the style sheet paints the stroke before the fill.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

WIDTH = 320
Point = tuple[float, float]
Round = tuple[float, float, float]  # a point on the middle line of a limb, and half the limb's width there
LEVELS = ("very light", "light", "medium", "firm")  # the words of data/vocabularies/pressure-levels.yml
LARGE = 70  # shapes above this size need no digits after the point: nobody sees half a unit there
ROUNDNESS = 0.37  # the length of a curve's handles, in parts of the way to the next point; close to a circle


class Picture(NamedTuple):
    """What a drawing is made of: how high it is, and the SVG inside."""

    height: int
    inner: str


@dataclass(frozen=True)
class Place:
    """Where a shape lies: moved, turned (degrees, clockwise), larger, or mirrored before it is turned."""

    x: float = 0
    y: float = 0
    turn: float = 0
    size: float = 1
    mirror: bool = False

    def put(self, x: float, y: float) -> Point:
        """A point of the shape, in the drawing."""
        angle = math.radians(self.turn)
        if self.mirror:
            y = -y
        x, y = x * self.size, y * self.size
        return self.x + x * math.cos(angle) - y * math.sin(angle), self.y + x * math.sin(angle) + y * math.cos(angle)


HERE = Place()


def number(value: float) -> str:
    """At most one digit after the point, and no zero that can be left out."""
    text = f"{value:.1f}".removesuffix(".0").replace("-0.", "-.").removeprefix("0") if abs(value) >= 0.05 else "0"
    return text or "0"


def _numbers(values: Iterable[float]) -> str:
    text = ""
    for value in values:
        part = number(value)
        text += part if not text or part.startswith("-") else f" {part}"
    return text


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """The data of a path that runs softly through the points.

    Both handles of a point are equally long, so that SVG's short form of a curve fits.
    """
    span = max(max(axis) - min(axis) for axis in zip(*points, strict=True))
    digits = 0 if span > LARGE else 1
    points = [(round(x, digits), round(y, digits)) for x, y in points]
    count = len(points)
    handles = []
    for i, here in enumerate(points):
        before, after = (points[i - 1], points[(i + 1) % count]) if closed else (points[max(i - 1, 0)], points[min(i + 1, count - 1)])
        back, ahead = math.dist(before, here), math.dist(here, after)
        length = min(math.sqrt(back * ahead) * ROUNDNESS, min(back, ahead) * 0.6) if back and ahead else (back or ahead) * ROUNDNESS
        way = math.dist(before, after) or 1
        handles.append(((after[0] - before[0]) / way * length, (after[1] - before[1]) / way * length))
    data = f"M{_numbers(points[0])}"
    for i in range(count if closed else count - 1):
        here, there = points[i], points[(i + 1) % count]
        dx, dy = there[0] - here[0], there[1] - here[1]
        (a, b), (c, d) = handles[i], handles[(i + 1) % count]
        c, d = round(dx - c, digits), round(dy - d, digits)
        data += "s" + _numbers((c, d, dx, dy)) if i else "c" + _numbers((round(a, digits), round(b, digits), c, d, dx, dy))
    return data + ("z" if closed else "")


def limb(*middle: Round, place: Place = HERE) -> str:
    """The data of a rounded, tapering shape along a middle line: a finger, an arm, a leg."""
    line = [(*place.put(x, y), r * place.size) for x, y, r in middle]
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y, r) in enumerate(line):
        before, after = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        way = math.dist(before[:2], after[:2]) or 1
        dx, dy = (after[0] - before[0]) / way * r, (after[1] - before[1]) / way * r
        left.append((x + dy, y - dx))
        right.append((x - dy, y + dx))
        if i == 0:
            start = (x - dx, y - dy)
        end = (x + dx, y + dy)
    return smooth([start, *left, end, *reversed(right)])


def outline(*points: Point, place: Place = HERE) -> str:
    """The data of a closed soft shape; always drawn the same way round, so that parts which overlap become one."""
    put = [place.put(x, y) for x, y in points]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(put, [*put[1:], put[0]], strict=True))
    return smooth(put if area > 0 else put[::-1])


def mirrored(half: Sequence[Point], axis: float) -> list[Point]:
    """The points of a shape that is the same above and below a level line; `half` is its upper side."""
    return [*half, *((x, 2 * axis - y) for x, y in reversed(half))]


def shape(kind: str, *data: str) -> str:
    """One shape of one kind, of one or more parts."""
    return f'<path class="{kind}" d="{"".join(data)}"/>'


def line(*points: Point, kind: str = "line", place: Place = HERE) -> str:
    """A soft line that is not filled."""
    return f'<path class="{kind}" d="{smooth([place.put(x, y) for x, y in points], closed=False)}"/>'


def lines(*runs: Sequence[Point], kind: str = "line", place: Place = HERE) -> str:
    """Several soft lines that are one element."""
    return f'<path class="{kind}" d="{"".join(smooth([place.put(x, y) for x, y in run], closed=False) for run in runs)}"/>'


def straight(*points: Point, kind: str = "line", closed: bool = False) -> str:
    """A line with corners."""
    data = "M" + "L".join(_numbers(point) for point in points)
    return f'<path class="{kind}" d="{data}{"z" if closed else ""}"/>'


def dot(x: float, y: float, r: float, kind: str = "line") -> str:
    """A circle."""
    return f'<circle class="{kind}" cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>'


def box(x: float, y: float, width: float, height: float, kind: str, corner: float = 4) -> str:
    """A box with round corners."""
    return f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="{number(corner)}"/>'


def word(x: float, y: float, text: str, anchor: str = "", kind: str = "") -> str:
    """A few words. `anchor` is middle or end; `kind` may be 'strong'."""
    aligned = f' text-anchor="{anchor}"' if anchor else ""
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{number(x)}" y="{number(y)}"{aligned}>{escape(text)}</text>'


def words(x: float, y: float, *lines: str, anchor: str = "", kind: str = "") -> str:
    """Several lines of words, one under the other."""
    return "".join(word(x, y + 16 * i, text, anchor, kind) for i, text in enumerate(lines))


def hatched(x: float, y: float, rx: float, ry: float, turn: float = 0) -> str:
    """A place on the body: an ellipse with slanting lines, which shows on paper too."""
    around = outline((-rx, 0), (0, -ry), (rx, 0), (0, ry), place=Place(x, y, turn))
    reach = math.hypot(rx, ry)
    angle = math.radians(turn)
    strokes = ""
    for step in range(-int(reach / 5), int(reach / 5) + 1):
        # The line u + v = c in the drawing, cut where it meets the ellipse.
        c = step * 7
        cos, sin = math.cos(angle), math.sin(angle)
        px, py = (c / 2 * cos + c / 2 * sin), (-c / 2 * sin + c / 2 * cos)
        dx, dy = (cos - sin) / math.sqrt(2), (-sin - cos) / math.sqrt(2)
        a = (dx / rx) ** 2 + (dy / ry) ** 2
        b = 2 * (px * dx / rx**2 + py * dy / ry**2)
        k = (px / rx) ** 2 + (py / ry) ** 2 - 0.94
        if (root := b * b - 4 * a * k) > 0:
            for sign in (-1, 1):
                t = (-b + sign * math.sqrt(root)) / (2 * a)
                strokes += ("M" if sign < 0 else "L") + _numbers((x + c / 2 + t / math.sqrt(2), y + c / 2 - t / math.sqrt(2)))
    return f'<path class="area" d="{around}"/><path class="hatch" d="{strokes}"/>'


def at(place: Place, inner: str) -> str:
    """Shapes moved to their place by the browser, so that they are written alike wherever they stand and compress well."""
    if place == HERE:
        return inner
    ways = f"translate({number(place.x)} {number(place.y)})"
    ways += f"rotate({number(place.turn)})" if place.turn else ""
    size = f"{place.size:.2f}".strip("0").rstrip(".")
    ways += f"scale({size} -{size})" if place.mirror else f"scale({size})" if place.size != 1 else ""
    return f'<g transform="{ways}">{inner}</g>'


# Movement


def _head(tip: Point, before: Point, size: float = 9) -> str:
    way = math.dist(tip, before) or 1
    dx, dy = (tip[0] - before[0]) / way * size, (tip[1] - before[1]) / way * size
    back = tip[0] - dx, tip[1] - dy
    corners = (tip, (back[0] - dy * 0.62, back[1] + dx * 0.62), (back[0] + dy * 0.62, back[1] - dx * 0.62))
    return "M" + "L".join(_numbers(corner) for corner in corners) + "z"


def _short(points: Sequence[Point], cut: float) -> list[Point]:
    """The line, without its last bit: the head of the arrow stands there."""
    *rest, before, tip = points
    way = math.dist(tip, before) or 1
    return [*rest, before, (tip[0] - (tip[0] - before[0]) / way * cut, tip[1] - (tip[1] - before[1]) / way * cut)]


def arrow(*points: Point, kind: str = "go", both: bool = False, head: float = 9) -> str:
    """A way of moving: from the first point to the last. `both` means there and back; kind 'go faint' is dashed."""
    tips = _head(points[-1], points[-2], head)
    middle = _short(points, head * 0.8)
    if both:
        tips += _head(points[0], points[1], head)
        middle = _short(middle[::-1], head * 0.8)
    return f'<path class="{kind}" d="{smooth(middle, closed=False)}"/><path class="solid" d="{tips}"/>'


def circling(x: float, y: float, r: float = 11) -> str:
    """Round and round in one place."""
    points = [(x + r * math.cos(math.radians(a)), y + r * math.sin(math.radians(a))) for a in (-60, 0, 60, 120, 180, 235)]
    ahead = math.radians(275)
    tip = (x + r * math.cos(ahead), y + r * math.sin(ahead))
    return f'<path class="go" d="{smooth(points, closed=False)}"/><path class="solid" d="{_head(tip, points[-1], 8)}"/>'


def shaking(x: float, y: float, length: float = 36, turn: float = 0) -> str:
    """Trembling: a wavy line."""
    place = Place(x, y, turn)
    count = max(4, int(length / 6))
    return line(*((-length / 2 + i * length / count, (-4 if i % 2 else 4)) for i in range(count + 1)), kind="go", place=place)


def tapping(x: float, y: float, height: float = 24) -> str:
    """Quick blows: an arrow down, with the marks of the blow."""
    blow = "".join(f"M{_numbers((x + s * 6, y - 2))}l{_numbers((s * 6, -5))}" for s in (-1, 1))
    return arrow((x, y - height), (x, y)) + f'<path class="go" d="{blow}"/>'


def squeezing(x: float, y: float, width: float = 44) -> str:
    """Two arrows that meet: squeeze."""
    return arrow((x - width / 2, y), (x - 6, y)) + arrow((x + width / 2, y), (x + 6, y))


def hold(x: float, y: float, r: float = 10) -> str:
    """Stay and do not move: the sign for a pause."""
    bars = f"M{_numbers((x - 3.2, y - 4.5))}v9M{_numbers((x + 3.2, y - 4.5))}v9"
    return dot(x, y, r, "sign") + f'<path class="go" d="{bars}"/>'


def heart(x: float, y: float, size: float = 1) -> str:
    """A small heart: where the heart is."""
    place = Place(x, y, 0, size)
    ax, ay = place.put(0, 8)
    s = size
    data = f"M{_numbers((ax, ay))}c{_numbers((-14 * s, -9 * s, -9 * s, -18 * s, -4 * s, -16 * s))}q{_numbers((3 * s, 0, 4 * s, 4 * s))}"
    data += f"q{_numbers((1 * s, -4 * s, 4 * s, -4 * s))}c{_numbers((5 * s, -2 * s, 10 * s, 7 * s, -4 * s, 16 * s))}z"
    return f'<path class="solid" d="{data}"/>'


def growing(x1: float, x2: float, y: float, high: float = 8) -> str:
    """A wedge: pressure grows along the way."""
    return straight((x1, y), (x2, y - high / 2), (x2, y + high / 2), kind="solid", closed=True)


def step(x: float, y: float, count: int | str) -> str:
    """The number of a step, in a ring."""
    return dot(x, y, 11, "sign") + word(x, y + 4.6, str(count), "middle", "strong")


def bars(x: float, y: float, level: int, to: int = 0) -> str:
    """How hard: one to four filled bars of four. With `to`, the bars up to there are dashed: it varies between the two."""
    parts = []
    for i in range(1, 5):
        height = 5 + 4 * i
        kind = "bar full" if i <= level else "bar may" if i <= to else "bar"
        parts.append(box(x + 9 * (i - 1), y - height, 6, height, kind, 1))
    return "".join(parts)


def pressure(x: float, y: float, level: int, to: int = 0) -> str:
    """How hard, by bars and in words."""
    text = f"{LEVELS[level - 1]} to {LEVELS[to - 1]}" if to and level else "varies" if to else LEVELS[level - 1]
    return bars(x, y, level, to) + word(x + 42, y - 2, f"Pressure: {text}")
