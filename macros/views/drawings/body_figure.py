"""A figure from the front and from the back, drawn once from one half and its mirror image.

Regions are plain areas that cover more than the body: a cover in the page's color lies over them and leaves only the
body to be seen. So every outline is one smooth line, neighbors touch without a gap, and a finger that lands beside a
thin arm still hits it.
"""

from __future__ import annotations

from functools import cache

WIDTH, HEIGHT = 320, 448
FRONT, BACK = 80, 240  # the middle of each figure
Points = tuple[tuple[float, float], ...]

# The right half of the outline from the crown to the crotch, x from the middle. Between two runs the line has a corner.
HALF = (
    "0,4 10.5,6.5 17.6,14.5 19.6,25",
    "19.6,25 21.6,25.4 22,30 20.6,35 18.4,36",
    "18.4,36 16,46 11.6,53 11,61 12.5,70 20,76.5 34,81 44.5,86 51.5,95 54,109 55,126 57,144 58.5,158 61.5,172 63.5,188 64.5,203 "
    "67,214 71,224 73,236 73,247 71,257 67.5,262 63.5,260 61,253 59.5,245",
    "59.5,245 57,248.5 53.5,247 52.6,239 53.6,229 55.5,220 56,211 53.5,198 50,182 47.5,168 45.8,156 43,141 39.5,126",
    "39.5,126 37.6,142 34.8,156 33.4,168 35,181 39.5,196 42,212 41.8,232 39.5,254 36,276 33,294 32.5,308 33.5,320 35,336 33.5,354 29,374 "
    "25.8,391 26,402 30.5,411 34,419 31,425 23,426.5 16,425 13.4,417 13.6,405 14,393 12.5,376 9,356 7.5,338 9.5,322 11,308 10,294 "
    "7,274 4,252 2,236 0,230",
)

# Areas as SVG paths around (0, 0), in the order in which the body is read: from head to foot.
ARM = "M56 120 39.5 126 41 150 47 192 49 218 80 218V120Z"
HAND = "M49 218 47 240 47 270H80V218Z"
SHOULDER = "M19 70V75C27 84 38 102 39.5 126L56 120H80V66Z"
HIP = "M35 158H42L47 182 49 218 48 234Q26 236 1 234C28 212 30 176 35 158Z"
AREAS: dict[str, dict[int, tuple[str, str]]] = {  # region -> figure -> (in the middle, on the right and mirrored)
    "head": {FRONT: ("M-30-4H30V26Q0 20-30 26Z", ""), BACK: ("M-30-4H30V50Q0 44-30 50Z", "")},
    "jaw": {FRONT: ("M-30 26Q0 20 30 26V54L13.5 52Q7 65 0 65T-13.5 52L-30 54Z", "")},
    "neck": {
        FRONT: ("M-30 54-13.5 52Q-7 65 0 65T13.5 52L30 54 30 66 19 74 7 83Q0 87-7 83L-19 74-30 66Z", ""),
        BACK: ("M-30 50Q0 44 30 50V66L19 75Q0 90-19 75L-30 66Z", ""),
    },
    "shoulder": {FRONT: ("", SHOULDER), BACK: ("", SHOULDER)},
    "upper-back": {BACK: ("M-19 74Q0 90 19 74C27 84 38 102 39.5 126L42 150Q0 164-42 150L-39.5 126C-38 102-27 84-19 74Z", "")},
    "elbow-and-arm": {FRONT: ("", ARM), BACK: ("", ARM)},
    "wrist-and-hand": {FRONT: ("", HAND), BACK: ("", HAND)},
    "chest": {FRONT: ("M-19 74-7 83Q0 87 7 83L19 74C27 84 38 102 39.5 126L42 147Q18 152 0 140-18 152-42 147L-39.5 126C-38 102-27 84-19 74Z", "")},
    "belly": {FRONT: ("M-42 147Q-18 152 0 140 18 152 42 147L42 158 35 158C30 176 28 212 1 234H-1C-28 212-30 176-35 158L-42 158Z", "")},
    "lower-back": {BACK: ("M-42 150Q0 164 42 150L46 186Q18 186 0 204-18 186-46 186Z", "")},
    "hip-and-buttock": {FRONT: ("", HIP), BACK: ("M-46 186Q-18 186 0 204 18 186 46 186L50 210 48 236Q24 246 0 230-24 246-48 236L-50 210Z", "")},
    "thigh": {
        FRONT: ("M-48 234Q-26 236-1 234H1Q26 236 48 234V288Q22 294 0 288-22 294-48 288Z", ""),
        BACK: ("M-48 236Q-24 246 0 230 24 246 48 236V288Q22 294 0 288-22 294-48 288Z", ""),
    },
    "knee": {
        FRONT: ("M-48 288Q-22 294 0 288 22 294 48 288V322Q22 330 0 322-22 330-48 322Z", ""),
        BACK: ("M-48 288Q-22 294 0 288 22 294 48 288V322Q22 316 0 322-22 316-48 322Z", ""),
    },
    "calf": {FRONT: ("M-48 322Q-22 330 0 322 22 330 48 322V388H-48Z", ""), BACK: ("M-48 322Q-22 316 0 322 22 316 48 322V388H-48Z", "")},
    "ankle-and-foot": {FRONT: ("M-48 388H48V436H-48Z", ""), BACK: ("M-48 388H48V436H-48Z", "")},
}
# Fine lines that tell front from back: collarbones, chest, navel, kneecaps; shoulder blades, spine, elbows, heels.
LINES = {
    FRONT: (
        "M0 172V176",
        "M7 83Q20 83 36 86M14.5 309Q14.5 299 21.5 299 28.5 299 28.5 309 28.5 317 21.5 317 14.5 317 14.5 309M17.5 421V417M21.5 422V417M25.5 421V417",
    ),
    BACK: (
        "M0 92V178M0 208V230",
        "M13 98C22 98 30 106 29 114 28 126 22 134 14 132M13 231Q22 237 33 230M53 163Q56 159 57.5 164M16.5 394Q15 404 16.5 414M23.5 394Q25 404 23.5 414",
    ),
}


def _curve(points: Points) -> list[tuple[float, ...]]:
    """Smooth cubic curves through points (Catmull-Rom): each as two handles and an end."""
    padded = (points[0], *points, points[-1])
    curves: list[tuple[float, ...]] = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        curves.append((bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy))
    return curves


@cache
def outline(middle: int) -> str:
    """The whole outline of a figure as one path: over the crown, down the right half, and up its mirror image."""
    half = [tuple((float(x), float(y)) for x, y in (point.split(",") for point in run.split())) for run in HALF]
    flipped = [tuple((-x, y) for x, y in reversed(run)) for run in reversed(half)]
    crown, crotch = (*flipped[-1], *half[0][1:]), (*half[-1], *flipped[0][1:])
    curves = [curve for run in (crown, *half[1:-1], crotch, *flipped[1:-1]) for curve in _curve(run)]
    x, y = crown[0]
    return f"M{middle + x:g} {y:g}C" + " ".join(" ".join(f"{v + (0 if n % 2 else middle):.1f}" for n, v in enumerate(curve)) for curve in curves) + "Z"


def mirrored(path: str, middle: int) -> str:
    """A path around (0, 0) and its mirror image, moved to the middle of a figure."""
    return f'<path transform="translate({middle})" d="{path}"/><path transform="matrix(-1 0 0 1 {middle} 0)" d="{path}"/>'


def area(region: str) -> str:
    """All shapes of a region, in both figures."""
    shapes = ""
    for middle, (own, right) in AREAS[region].items():
        shapes += f'<path transform="translate({middle})" d="{own}"/>' if own else ""
        shapes += mirrored(right, middle) if right else ""
    return shapes


@cache
def cover() -> str:
    """What hides all but the bodies, their outline, and the fine lines on them."""
    lines = "".join(f'<path transform="translate({middle})" d="{own}"/>{mirrored(both, middle)}' for middle, (own, both) in LINES.items())
    around = f"M-4-4H{WIDTH + 4}V{HEIGHT + 4}H-4Z"
    return f'<path class="around" fill-rule="evenodd" d="{around}{outline(FRONT)}{outline(BACK)}"/><g class="fine">{lines}</g>'
