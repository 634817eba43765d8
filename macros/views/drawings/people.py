"""Whole people, from the side and from above: the person treated, and the therapist in a tunic."""

from __future__ import annotations

from macros.views.drawings.language import HERE, Place, Point, Round, at, box, limb, line, number, outline, shape, smooth, straight

HEAD: tuple[Point, ...] = ((-11.5, -9), (0, -17.5), (11.5, -12), (14, 0), (9, 11), (-1, 15), (-9, 17), (-12.5, 12), (-15.5, 5), (-12.5, -1))
HAIR: tuple[Point, ...] = ((-12.5, -9.5), (-2, -18.5), (11.5, -14), (15, -1), (11, 9), (5, 5), (3, -4), (-6, -8))


def head(x: float, y: float, turn: float = 0, size: float = 1, kind: str = "body", mirror: bool = False) -> str:
    """A head from the side that looks left; mirrored and turned by 180 it looks right."""
    place = Place(x, y, turn, size, mirror)
    return at(place, shape(kind, outline(*HEAD)) + shape("hair", outline(*HAIR)))


def limbs(kind: str, *parts: tuple[Round, ...], place: Place = HERE) -> str:
    """Several limbs as one shape."""
    return shape(kind, *(limb(*part, place=place) for part in parts))


def tabletop(x: float, y: float, width: float, legs: float = 40) -> str:
    """A massage table from the side."""
    feet = (
        straight((x + 30, y + 9), (x + 22, y + legs), kind="line") + straight((x + width - 30, y + 9), (x + width - 22, y + legs), kind="line") if legs else ""
    )
    return feet + box(x, y, width, 9, "table", 4)


def face_up(place: Place = HERE, sheet: bool = False) -> str:
    """A person lying on the back, from the side; the surface is at y 0, the body 270 long."""
    body = [(38, -9), (64, -20), (90, -35), (112, -37), (145, -31), (172, -31), (178, -16), (168, -2), (144, -5), (112, -1), (84, -2), (60, -8)]
    both = limb((168, -16, 15), (205, -15, 12), (232, -13, 8.6), (252, -11, 8), (274, -8, 5)) + limb((272, -8, 5), (279, -9, 6), (282, -26, 3.4))
    arm = limb((88, -19, 9), (120, -10, 7), (150, -9, 5.4), (168, -8, 5))
    neck = limb((44, -14, 10), (72, -16, 12))
    cover = draped((112, -40), (145, -36), (175, -34), (215, -30), (250, -25), (272, -31), (284, -30), (290, -14)) if sheet else ""
    face = head(30, -16, 90, mirror=True)
    return at(place, shape("body", neck, outline(*body), "" if sheet else both) + face + shape("body", arm) + cover)


def face_down(place: Place = HERE, sheet: float = 0) -> str:
    """A person lying face down, from the side; `sheet` covers from there on."""
    body = [(52, -10), (66, -22), (92, -35), (112, -34), (142, -28), (165, -36), (180, -34), (186, -18), (176, -3), (145, -4), (112, -1), (84, -2), (64, -6)]
    both = limb((170, -18, 14), (205, -14, 12), (232, -12, 8.6), (252, -14, 8.4), (276, -13, 5)) + limb((276, -14, 5.4), (282, -10, 5), (290, -3, 3))
    arm = limb((88, -20, 9), (118, -10, 7.4), (150, -8, 5.4), (166, -6, 5))
    face = head(36, -11, -90)
    top = [(sheet, -36.0), (165, -39), (182, -36), (210, -28), (235, -23), (262, -25), (284, -20), (294, -10)]
    cover = draped(*(p for p in top if p[0] >= sheet)) if sheet else ""
    return at(place, face + shape("body", limb((46, -14, 9), (72, -16, 12)), outline(*body), "" if sheet else both) + shape("body", arm) + cover)


def draped(*top: Point) -> str:
    """A sheet over a body: soft on top, hanging over the table below."""
    data = f"{smooth(top, closed=False)}L{number(top[-1][0] + 2)} 7H{number(top[0][0])}z"
    return shape("cloth", data) + line((top[0][0] + 7, top[0][1] + 1), (top[0][0] + 7, 6))


def therapist(x: float, y: float, floor: float) -> str:
    """The therapist behind a table, from the front, without the arms; the middle of the head is at x, y."""
    place = Place(x, y)
    face = outline((0, -18), (10, -13), (12, 0), (8, 13), (0, 18), (-8, 13), (-12, 0), (-10, -13), place=place)
    hair = outline((-12.5, 0), (-12, -12), (0, -20), (12, -12), (12.5, 0), (9, -8), (0, -11), (-9, -8), place=place)
    tunic = [(-8, 22), (-24, 26), (-31, 38), (-24, 62), (-22, 90), (-25, 122), (0, 125), (25, 122), (22, 90), (24, 62), (31, 38), (24, 26), (8, 22)]
    legs = limbs("trousers", *(((s * 11, 112, 12), (s * 12, floor - y, 9)) for s in (-1, 1)), place=place)
    neck = limb((0, 12, 7), (0, 26, 8), place=place)
    return (
        legs + shape("hand", face, neck) + shape("hair", hair) + shape("sleeve", outline(*tunic, place=place)) + line((-8, 23), (0, 34), (8, 23), place=place)
    )


def reaching(x: float, y: float, hands: tuple[Point, Point]) -> str:
    """The therapist's arms, which reach over the person to `hands`; x, y is the middle of the therapist's head."""
    arms = ""
    for side, (hx, hy) in zip((-1, 1), hands, strict=True):
        sx, sy = x + side * 24, y + 36
        ex, ey = (sx + hx) / 2 + side * 6, (sy + hy) / 2
        wx, wy = ex + (hx - ex) * 0.82, ey + (hy - ey) * 0.82
        thumb = limb((wx, wy, 4), (hx + 6, hy - 1, 3.4), (hx + 10, hy + 4, 2.6))
        arms += shape("hand", limb((ex, ey, 6.6), (wx, wy, 4.8), (hx, hy, 6), (hx - 6, hy + 9, 5.4), (hx - 10, hy + 17, 3.4)), thumb)
        arms += limbs("sleeve", ((sx, sy, 9), (ex, ey, 8), (ex + (wx - ex) * 0.25, ey + (wy - ey) * 0.25, 8)))
    return arms


def side_lying(x: float, y: float) -> str:
    """A pregnant person on the side, from above: head left, belly and knees toward the reader, with pillows."""
    place = Place(x, y)
    pillows = box(x + 2, y - 24, 56, 60, "cloth", 12) + box(x + 94, y + 34, 62, 26, "cloth", 11) + box(x + 188, y + 32, 88, 36, "cloth", 12)
    under = limbs("body", ((168, 2, 17), (214, 26, 13), (236, 26, 10), (286, 6, 8), (292, 6, 7)), ((288, 8, 6), (298, 18, 4)), place=place)
    trunk = [
        (58, -6),
        (74, -16),
        (104, -19),
        (140, -14),
        (172, -22),
        (190, -10),
        (186, 12),
        (168, 24),
        (150, 38),
        (126, 40),
        (112, 28),
        (96, 18),
        (74, 10),
        (58, 10),
    ]
    upper = limb((170, -2, 19), (204, 40, 14), (216, 48, 11), (262, 44, 8), (274, 42, 6), place=place) + limb((270, 42, 6), (282, 54, 4), place=place)
    arm = limb((84, -4, 11), (100, 28, 8.4), (118, 44, 7), (140, 48, 5), (150, 46, 4.4), place=place)
    sheet = [(104, -22), (140, -18), (172, -26), (196, -14), (240, 14), (228, 36), (230, 60), (206, 58), (178, 34), (152, 43), (126, 46), (110, 30), (102, 10)]
    cover = shape("cloth", outline(*sheet, place=place))
    neck = limb((46, 0, 9), (70, -2, 11), place=place)
    return pillows + under + head(x + 36, y, -90) + shape("body", outline(*trunk, place=place), neck, upper) + cover + shape("body", arm)


def seated(x: float, y: float) -> str:
    """A clothed person who leans into a massage chair, from the side; looks left. x, y is the hip."""
    place = Place(x, y)
    frame = (
        straight((x - 62, y + 62), (x + 34, y + 62))
        + straight((x + 8, y + 18), (x - 26, y + 62))
        + straight((x - 60, y - 18), (x - 26, y + 62))
        + straight((x - 66, y - 84), (x - 52, y - 30))
    )
    seat = box(x - 18, y + 12, 40, 8, "table", 4)
    pads = (
        shape("table", limb((-57, -44, 5), (-39, -6, 5), place=place))
        + shape("table", limb((-74, -103, 5), (-62, -74, 5), place=place))
        + box(x - 92, y - 34, 34, 7, "table", 3)
    )
    shin = shape("table", limb((-18, 45, 4.5), (20, 48, 4.5), place=place))
    leg = limbs("trousers", ((0, 0, 14), (-36, 14, 11), (-38, 22, 9.6), (-4, 38, 7.4), (22, 38, 6)), place=place)
    foot = limbs("body", ((24, 37, 5.4), (34, 44, 4)), place=place)
    trunk = limbs("cloth", ((0, -2, 16), (-13, -34, 16), (-34, -66, 14), (-40, -72, 11)), place=place)
    neck = limbs("body", ((-40, -74, 9), (-50, -86, 8.6)), place=place)
    upper = limbs("cloth", ((-32, -64, 10), (-42, -40, 8.4)), place=place)
    lower = limbs("body", ((-42, -42, 7), (-46, -38, 7), (-72, -40, 5), (-86, -39, 4.4)), place=place)
    return frame + seat + shin + neck + head(x - 53, y - 95, -28, 0.94) + pads + leg + foot + trunk + lower + upper


def standing(x: float, y: float, hand: Point, size: float = 1, lean: float = 14) -> str:
    """The therapist from the side, looking left; x, y is the floor between the feet, `hand` is where the hands lie."""
    place = Place(x, y, 0, size)
    hip: Point = (4, -92)
    legs = limbs("trousers", ((4, -92, 13), (-6, -50, 10), (-14, -8, 7)), ((4, -92, 13), (14, -50, 10), (22, -8, 7)), place=place)
    shoes = limbs("hair", ((-14, -4, 4), (-28, -3, 3)), ((22, -4, 4), (8, -3, 3)), place=place)
    top: Point = (hip[0] - lean, -146)
    trunk = limbs("sleeve", ((4, -88, 14), (hip[0] - lean * 0.4, -118, 14), (top[0], top[1], 12)), place=place)
    neck = limbs("hand", ((top[0], top[1] - 2, 8), (top[0] - 4, top[1] - 18, 7)), place=place)
    hx, hy = hand
    sx, sy = place.put(top[0] - 2, top[1] + 4)
    ex, ey = (sx + hx) / 2 + 3 * size, (sy + hy) / 2 + 5 * size
    bare = shape("hand", limb((ex, ey, 6.4 * size), (hx + 9 * size, hy - 5 * size, 4.8 * size), (hx, hy, 4.4 * size), (hx - 9 * size, hy + 2 * size, 3 * size)))
    sleeve = shape("sleeve", limb((sx, sy, 9.5 * size), (ex, ey, 7.6 * size)))
    hx0, hy0 = place.put(top[0] - 9, top[1] - 31)
    return legs + shoes + neck + head(hx0, hy0, -10, 0.94 * size, "hand") + trunk + bare + sleeve


def raised_leg(x: float, y: float, angle: float, size: float = 0.62) -> str:
    """A person on the back, from the side, who lifts one straight leg; `angle` is how far, in degrees."""
    place = Place(x, y, 0, size)
    at = place.put(168, -18)
    leg = Place(*at, -angle, size)
    wear = limbs("cloth", ((150, -16, 16), (170, -16, 16)), ((168, -15, 16), (200, -14, 13.6)), place=place) + limbs(
        "cloth", ((0, 0, 16.4), (40, 0, 13.6)), place=leg
    )
    lifted = limbs("body", ((0, 0, 15), (38, 0, 12), (66, 0, 9), (86, 0, 8.4), (108, 0, 5.4)), ((108, 0, 5), (114, -2, 5.6), (116, -20, 3.4)), place=leg)
    return face_up(place) + lifted + wear
