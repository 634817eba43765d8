"""Parts of the body as calm shapes: a neutral grown-up, without a face."""

from __future__ import annotations

import math

from macros.views.drawings.hands import FINGERS, PALM, THUMB
from macros.views.drawings.language import Place, Point, at, box, limb, line, lines, mirrored, number, outline, shape, smooth, straight, word

BACK: tuple[Point, ...] = (
    (66, 77), (80, 74), (92, 60), (104, 42), (120, 38), (140, 45), (172, 53), (205, 55), (238, 47), (270, 42), (310, 44), (345, 50),
)  # fmt: skip


def back(sheet: float = 250) -> str:
    """A person lying face down, from above: head on the left. The sheet covers everything from `sheet` on."""
    arm = limb((108, 46, 13), (130, 34, 13), (186, 24, 11), (240, 22, 8.6), (262, 22, 8))
    other = limb((108, 144, 13), (130, 156, 13), (186, 166, 11), (240, 168, 8.6), (262, 168, 8))
    ears = limb((34, 68, 4), (40, 68, 4)) + limb((34, 122, 4), (40, 122, 4))
    cover = straight((sheet, 4), (330, 4), (330, 186), (sheet, 186), kind="cloth", closed=True)
    hem = line((sheet + 9, 4), (sheet + 9, 186))
    return (
        box(70, 3, 270, 184, "table", 10)
        + shape("table", outline((6, 95), (14, 64), (40, 52), (66, 62), (74, 95), (66, 128), (40, 138), (14, 126)))
        + shape("body", outline(*mirrored(BACK, 95)), arm, other)
        + shape("body", ears)
        + shape("hair", outline((12, 95), (20, 76), (40, 69), (58, 77), (63, 95), (58, 113), (40, 121), (20, 114)))
        + line((80, 95), (150, 95), (sheet - 8, 95), kind="line dash")
        + lines(((112, 68), (128, 66), (146, 74), (156, 84)), ((112, 122), (128, 124), (146, 116), (156, 106)))
        + cover
        + hem
    )


def layers(top: float, dip: float = 0, at: float = 120, wide: float = 26, lift: bool = False, right: float = 214, names: bool = True) -> str:
    """A cut through skin, the layer below it and muscle; pressed in, or lifted, at one place."""
    sign = -1 if lift else 1

    def edge(y: float, share: float) -> list[Point]:
        xs = [8, at - 3 * wide, at - 1.6 * wide, at - 0.8 * wide, at, at + 0.8 * wide, at + 1.6 * wide, at + 3 * wide, right]
        inside = [x for x in xs if 8 <= x <= right]
        return [(x, y + sign * dip * share * math.exp(-(((x - at) / wide) ** 2))) for x in inside]

    edges = [edge(top, 1), edge(top + 7, 0.95), edge(top + 22, 0.7), edge(top + 60, 0.15)]

    def band(kind: str, upper: list[Point], lower: list[Point]) -> str:
        return shape(kind, _between(upper, lower))

    bands = band("body", edges[0], edges[1]) + band("fat", edges[1], edges[2]) + band("muscle", edges[2], edges[3])
    fibers = lines(*([(x, y + d * 9 - sign * dip * 0.14 * d * math.exp(-(((x - at) / wide) ** 2))) for x, y in edges[2]] for d in (1, 2, 3)))
    labels = (word(right + 6, top + 6, "skin") + word(right + 6, top + 22, "layer below") + word(right + 6, top + 46, "muscle")) if names else ""
    return bands + fibers + labels


def _between(upper: list[Point], lower: list[Point]) -> str:
    first, second = smooth(upper, closed=False), smooth(lower[::-1], closed=False)
    x, y = lower[-1]
    return f"{first}L{number(round(x, 1))} {number(round(y, 1))}{second[second.index('c') :]}z"


def arm(place: Place) -> str:
    """A stretched arm of the person treated, from above: the wrist at 0,0, the shoulder 150 to the left."""
    long = limb((6, 0, 8), (-12, 0, 7.6), (-60, 0, 13), (-82, 1, 12), (-120, 2, 16), (-158, 4, 19))
    return at(place, shape("body", long, outline(*PALM), limb(*THUMB), *(limb(*finger) for finger in FINGERS)))


def leg(place: Place) -> str:
    """A leg from behind, lying: the hip at 0,0, the sole 232 to the right."""
    long = limb((-30, 0, 34), (40, 0, 29), (92, 0, 21), (112, 0, 20), (146, -1, 23), (190, 0, 14), (214, 0, 11))
    foot = outline((206, -11), (220, -13), (236, -12), (248, -8), (250, 0), (246, 9), (234, 13), (218, 12), (206, 11))
    hollow = ((98, -12), (106, -8), (114, -12)), ((98, 12), (106, 8), (114, 12))
    cord = ((196, -5), (212, -4), (222, -4)), ((196, 5), (212, 4), (222, 4))
    return at(place, shape("body", long, foot) + lines(*hollow, *cord))


def sole(x: float, y: float, size: float = 1) -> str:
    """The sole of a right foot; the heel is at x, y."""
    place = Place(x, y, 0, size)
    foot = outline(
        (0, 0),
        (-20, -12),
        (-22, -36),
        (-17, -70),
        (-27, -108),
        (-28, -132),
        (-12, -144),
        (10, -140),
        (28, -128),
        (32, -112),
        (26, -80),
        (23, -40),
        (20, -12),
        place=place,
    )
    toes = ((-21, -156, 10.5), (-3, -161, 7), (9.5, -156, 6.4), (20.5, -149, 5.8), (29.5, -139, 5.2))
    return shape("body", foot, *(limb((tx * 0.9, ty + 26, r * 0.9), (tx, ty, r), place=place) for tx, ty, r in toes))


def shoulders(x: float, y: float) -> str:
    """Head, neck and shoulders from behind; x, y is the top of the spine's middle, where the neck begins."""
    half: list[Point] = [(-13, -24), (-15, -8), (-30, 4), (-62, 16), (-80, 34), (-88, 70), (-94, 128), (-66, 132), (-62, 84), (-54, 126), (-50, 132)]
    body = outline(*[(x + a, y + b) for a, b in half], *[(x - a, y + b) for a, b in reversed(half)])
    skull = outline((x - 24, y - 52), (x - 20, y - 74), (x, y - 84), (x + 20, y - 74), (x + 24, y - 52), (x + 17, y - 28), (x, y - 20), (x - 17, y - 28))
    ears = limb((x - 25, y - 52, 4.4), (x - 24, y - 42, 3.4)) + limb((x + 25, y - 52, 4.4), (x + 24, y - 42, 3.4))
    blades = lines(*([(x + s * 56, y + 36), (x + s * 26, y + 46), (x + s * 20, y + 72), (x + s * 34, y + 92)] for s in (-1, 1)))
    return shape("body", body) + shape("body", ears) + shape("hair", skull) + blades + line((x, y + 2), (x, y + 60), (x, y + 110), kind="line dash")


def front(x: float, y: float) -> str:
    """Head, chest and arms from the front; x, y is the hollow between the collar bones."""
    half: list[Point] = [(-11, -26), (-13, -12), (-34, -2), (-58, 8), (-66, 30), (-54, 52), (-46, 90), (-42, 130), (-48, 168), (-50, 210)]
    trunk = outline(*[(x + a, y + b) for a, b in half], *[(x - a, y + b) for a, b in reversed(half)])
    arms = "".join(
        limb(
            (x + s * 56, y + 18, 13),
            (x + s * 74, y + 72, 11),
            (x + s * 90, y + 108, 9.6),
            (x + s * 108, y + 150, 6.4),
            (x + s * 113, y + 166, 7.4),
            (x + s * 117, y + 190, 4.4),
        )
        + limb((x + s * 109, y + 160, 5), (x + s * 103, y + 176, 3))
        for s in (-1, 1)
    )
    face = outline((x - 21, y - 56), (x, y - 82), (x + 21, y - 56), (x + 16, y - 32), (x, y - 20), (x - 16, y - 32))
    hair = outline((x - 22, y - 54), (x - 20, y - 72), (x, y - 86), (x + 20, y - 72), (x + 22, y - 54), (x + 15, y - 66), (x, y - 70), (x - 15, y - 66))
    collar = lines(*([(x + s * 44, y + 6), (x + s * 22, y + 3), (x + s * 4, y + 6)] for s in (-1, 1)))
    return shape("body", trunk, arms) + shape("body", face) + shape("hair", hair) + collar


def hips(x: float, y: float) -> str:
    """Waist to knees, standing, in shorts; x, y is the middle of the waist."""
    half: list[Point] = [
        (-2, -5),
        (-32, -5),
        (-36, 0),
        (-37, 16),
        (-45, 44),
        (-47, 76),
        (-42, 120),
        (-32, 170),
        (-31, 190),
        (-28, 193),
        (-16, 193),
        (-12, 190),
        (-10, 168),
        (-7, 120),
        (-3, 84),
    ]
    body = outline(*[(x + a, y + b) for a, b in half], *[(x - a, y + b) for a, b in reversed(half)])
    wear: list[Point] = [(-41, 26), (-46, 50), (-48, 82), (-46, 100), (-6, 104), (-2, 84)]
    shorts = outline(*[(x + a, y + b) for a, b in wear], *[(x - a, y + b) for a, b in reversed(wear)])
    return shape("body", body) + shape("cloth", shorts)
