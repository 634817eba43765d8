"""Hands at work. They wear a sleeve, so that paper shows whose hands they are too.

Seen from above, a hand reaches to the right from the wrist at 0,0, its thumb on the upper side. Seen from the side,
it stands on the skin at 0,0 with the fingers to the left and the arm up to the right.
"""

from __future__ import annotations

from macros.views.drawings.language import HERE, Place, Point, Round, at, limb, line, lines, outline, shape, straight

FINGERS: tuple[tuple[Round, ...], ...] = (
    ((20, -8.6, 4.6), (57, -15.4, 3)),
    ((20, -3, 4.6), (63, -4.8, 3)),
    ((20, 3, 4.6), (59, 6, 3)),
    ((18, 8, 4.4), (48, 16.4, 2.7)),
)
THUMB: tuple[Round, ...] = ((3, -3, 6), (14, -14, 5.4), (25, -20, 4.4), (36, -24, 3.3))
WIDE_THUMB: tuple[Round, ...] = ((3, -3, 6), (10, -16, 5.4), (16, -27, 4.4), (22, -38, 3.3))
PALM: tuple[Point, ...] = ((-6, -7.4), (10, -11), (26, -12.6), (29, 0), (25, 11.4), (10, 10.4), (-6, 7.6))


def _cuff(start: Point, end: Point, wide: float = 13) -> str:
    """A sleeve with a straight hem, from one point of the arm to another."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    way = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / way * wide, dx / way * wide
    x, y = end[0], end[1]
    corners = ((start[0] + nx, start[1] + ny), (x + nx * 1.1, y + ny * 1.1), (x - nx * 1.1, y - ny * 1.1), (start[0] - nx, start[1] - ny))
    return straight(*corners, kind="sleeve", closed=True)


def flat(place: Place, length: float = 60, wide: bool = False, kind: str = "hand") -> str:
    """A hand laid flat, seen from above; `wide` spreads the thumb. `kind` is 'body' for a hand of the person treated."""
    fingers = [limb(*finger) for finger in FINGERS]
    thumb = limb(*(WIDE_THUMB if wide else THUMB))
    forearm = limb((4, 0, 7.6), (-10, 0, 7.4), (-length, 0, 11.5))
    knuckles = lines(*(((22, y), (28, y * 1.05)) for y in (-5.8, 0.2, 5.8)))
    sleeve = _cuff((-length + 14, 0), (-length - 40, 0)) if kind == "hand" else ""
    return at(place, shape(kind, forearm, outline(*PALM), thumb, *fingers) + knuckles + sleeve)


def palm(place: Place = HERE, kind: str = "hand") -> str:
    """A flat hand from the side, with its whole length on the skin."""
    hand = limb((-50, -3.4, 3), (-34, -5.2, 4.4), (-12, -9, 7.6), (6, -15, 8.6), (22, -27, 8), (44, -47, 10), (66, -66, 12))
    thumb = line((2, -10), (-10, -5.6), (-22, -4.6), (-26, -6), (-20, -9.4), (-9, -11.6))
    return at(place, shape(kind, hand) + thumb + (_cuff((46, -49), (80, -80), 14) if kind == "hand" else ""))


def fingertips(place: Place = HERE, kind: str = "hand") -> str:
    """The tips of two fingers, from the side."""
    behind = limb((-8, -3, 3), (-6, -15, 3.8), (4, -26, 5), (22, -32, 7))
    front = limb((0, -3.2, 3.2), (3, -14, 4), (12, -24, 5), (28, -33, 9), (44, -43, 8.6), (62, -58, 10), (80, -74, 12))
    thumb = limb((30, -28, 6), (22, -16, 4.6), (14, -10, 3.4))
    return at(place, shape(kind, behind) + shape(kind, front) + shape(kind, thumb) + (_cuff((60, -56), (90, -83), 14) if kind == "hand" else ""))


def thumb(place: Place = HERE, kind: str = "hand") -> str:
    """A thumb that presses straight down, its fingers curled beside it."""
    fist = outline((4, -30), (-2, -42), (6, -56), (24, -60), (36, -50), (35, -35), (24, -27), (12, -24))
    forearm = limb((22, -48, 10), (36, -66, 8.6), (50, -84, 10), (66, -104, 12))
    down = limb((0, -3.8, 3.8), (0.5, -14, 4.8), (7, -27, 6), (18, -38, 7))
    curled = lines(((-1, -41), (8, -43), (17, -40)), ((4, -52), (12, -51), (20, -47)))
    nail = line((-2.4, -3), (-3.2, -7), (-1, -10))
    return at(place, shape(kind, fist, forearm, down) + curled + nail + (_cuff((48, -81), (76, -117), 14) if kind == "hand" else ""))


def fist(place: Place = HERE, kind: str = "hand") -> str:
    """The knuckles of a loose fist, from the side."""
    knuckles = outline((-15, -10), (-12, -2), (-2, 0), (10, -1), (18, -8), (20, -20), (14, -32), (0, -34), (-12, -26))
    forearm = limb((6, -24, 11), (16, -42, 8.6), (28, -62, 10), (42, -86, 12))
    curled = line((-14, -16), (-4, -18), (6, -15), (16, -18)) + line((-2, -1), (-1, -10), (-4, -17))
    bent = line((8, -1.4), (8, -9), (6, -15))
    return at(place, shape(kind, knuckles, forearm) + curled + bent + (_cuff((27, -60), (52, -102), 14) if kind == "hand" else ""))


def elbow(place: Place = HERE) -> str:
    """A bent elbow that sinks in: forearm to the left, upper arm up."""
    forearm = limb((0, -9, 9), (-16, -18, 12), (-40, -30, 10), (-58, -38, 7.6))
    hand = outline((-52, -44), (-62, -48), (-74, -46), (-78, -38), (-72, -31), (-60, -29))
    upper = limb((0, -9, 9), (8, -28, 12.5), (22, -58, 14))
    return at(place, shape("hand", forearm, hand, upper) + line((-78, -40), (-70, -40), (-66, -36)) + _cuff((14, -40), (40, -96), 16))


def cupped(place: Place = HERE) -> str:
    """A hollow hand: only its rim meets the skin."""
    hand = limb((-34, -3, 3), (-28, -13, 4), (-14, -19, 6), (2, -16, 8), (18, -23, 8), (40, -40, 10), (62, -56, 12))
    rim = limb((6, -14, 7), (4, -3.6, 3.4))
    return at(place, shape("hand", hand, rim) + _cuff((40, -40), (78, -68), 14))


def edge(place: Place = HERE) -> str:
    """The edge of the hand, little finger down, seen from its back."""
    fingers = ((-16, -31, 5.2), (-32, -31, 4.4), (-44, -30, 3.2)), ((-16, -22, 5.2), (-34, -22.4, 4.6), (-50, -22, 3.2))
    lower = ((-16, -13.4, 5), (-32, -13.4, 4.4), (-47, -13, 3.2)), ((-14, -5.4, 4.8), (-28, -4.6, 3.8), (-39, -4, 3))
    hand = outline((-20, -36), (2, -36), (20, -30), (22, -14), (2, -4), (-20, -1))
    thumb = limb((10, -32, 6), (-6, -42, 4.8), (-20, -45, 3.6))
    forearm = limb((14, -22, 9), (34, -28, 9), (70, -40, 12))
    between = lines(*(((-14, y), (-26, y)) for y in (-26.6, -17.8, -9.2)))
    return at(place, (shape("hand", hand, thumb, forearm, *(limb(*finger) for finger in (*fingers, *lower))) + between + _cuff((44, -31), (90, -46), 14)))


def grasp(place: Place = HERE) -> str:
    """A hand that takes hold from above: fingers on the left, thumb on the right, the fold between them."""
    fingers = limb((-17, -4, 3.4), (-20, -16, 4.4), (-14, -30, 6), (2, -38, 9))
    grip = limb((17, -5, 3.6), (18, -18, 5), (10, -30, 7))
    forearm = limb((2, -38, 10), (18, -52, 8.6), (36, -70, 10), (54, -88, 12))
    behind = line((-12, -8), (-14, -17), (-9, -26))
    return at(place, shape("hand", fingers, grip, forearm) + behind + _cuff((36, -70), (66, -100), 14))
