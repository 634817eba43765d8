"""Treatments as a whole, traditions from many places, and what surrounds a session. Every function draws one picture."""

from __future__ import annotations

from macros.views.drawings import bodies, hands
from macros.views.drawings.language import (
    Picture,
    Place,
    arrow,
    box,
    circling,
    dot,
    hatched,
    hold,
    limb,
    line,
    lines,
    outline,
    pressure,
    shape,
    squeezing,
    straight,
    word,
    words,
)
from macros.views.drawings.people import face_down, face_up, head, limbs, reaching, seated, side_lying, standing, tabletop, therapist


def session() -> Picture:
    """A person lies face down under a sheet; the therapist works on the back."""
    at = (132, 28)
    person = tabletop(50, 150, 262, 62) + face_down(Place(10, 150), sheet=160) + box(34, 152, 22, 7, "table", 3)
    return Picture(222, therapist(*at, 212) + person + reaching(*at, ((108, 110), (152, 112))))


def chair_massage() -> Picture:
    """A clothed person sits in a massage chair; the therapist stands behind."""
    both = seated(126, 166) + standing(226, 228, (106, 112))
    return Picture(262, both + words(8, 18, "The clothes stay on.", "About 15 minutes.") + pressure(10, 254, 0, 4))


def positions() -> Picture:
    """Four ways to lie or sit."""
    up = tabletop(4, 66, 190, 0) + face_up(Place(6, 66, 0, 0.66), sheet=True) + dot(150, 57, 7, "line dash")
    down = box(12, 150, 20, 5, "table", 2) + tabletop(32, 152, 164, 0) + face_down(Place(4, 150, 0, 0.66), sheet=104) + dot(177, 144, 6, "line dash")
    side = box(1, 190, 318, 122, "table", 10) + side_lying(8, 228)
    sit = seated(116, 430)
    names = (
        words(206, 38, "On your", "back, a roll", "under the", "knees")
        + words(206, 118, "Face down,", "a roll under", "the feet")
        + word(8, 184, "On your side, as in pregnancy")
    )
    return Picture(500, up + down + side + sit + names + words(180, 402, "Seated, leaning", "forward"))


def draping() -> Picture:
    """What stays covered while the back, then one leg, is treated."""
    table = box(20, 4, 290, 128, "table", 10)
    first = _from_above() + shape(
        "cloth", outline((142, 14), (190, 22), (250, 26), (296, 28), (305, 40), (305, 96), (296, 108), (250, 110), (190, 114), (142, 122), (140, 68))
    )
    second = _from_above() + _sheet_but_one_leg()
    text = word(12, 150, "Back treated: all else covered")
    return Picture(322, table + first + text + f'<g transform="translate(0 162)">{table}{second}{word(12, 150, "One leg treated: all else covered")}</g>')


def _from_above() -> str:
    """A whole person face down, from above, head on the left."""
    trunk = outline(
        (58, 56),
        (74, 48),
        (82, 36),
        (96, 33),
        (130, 42),
        (160, 44),
        (180, 40),
        (190, 68),
        (180, 96),
        (160, 92),
        (130, 94),
        (96, 103),
        (82, 100),
        (74, 88),
        (58, 80),
    )
    legs = limb((176, 55, 16), (232, 52, 11), (252, 51, 11), (286, 50, 6)) + limb((176, 81, 16), (232, 84, 11), (252, 85, 11), (286, 86, 6))
    feet = limb((286, 50, 6), (299, 49, 6)) + limb((286, 86, 6), (299, 87, 6))
    arms = limb((88, 38, 9), (128, 28, 7.4), (166, 26, 5), (180, 26, 5)) + limb((88, 98, 9), (128, 108, 7.4), (166, 110, 5), (180, 110, 5))
    return shape("body", trunk, legs, feet, arms) + shape("hair", outline((28, 68), (34, 54), (48, 52), (60, 60), (62, 68), (60, 76), (48, 84), (34, 82)))


def _sheet_but_one_leg() -> str:
    return shape(
        "cloth",
        outline(
            (66, 68),
            (68, 26),
            (120, 18),
            (180, 16),
            (194, 30),
            (196, 62),
            (240, 69),
            (296, 68),
            (305, 78),
            (305, 98),
            (296, 108),
            (250, 112),
            (180, 122),
            (120, 120),
            (68, 112),
        ),
    )


def hip_pain() -> Picture:
    """Where hip pain may be felt: groin, outer hip, buttock."""
    front = bodies.hips(70, 28) + hatched(54, 104, 8, 14, 30) + hatched(25, 90, 6, 16)
    back = bodies.hips(250, 28) + hatched(230, 102, 14, 14) + hatched(295, 90, 6, 16) + line((250, 112), (250, 84))
    names = word(70, 14, "from the front", "middle", "strong") + word(250, 14, "from behind", "middle", "strong")
    leads = straight((30, 84), (130, 62)) + straight((290, 84), (190, 62)) + straight((60, 106), (138, 122)) + straight((224, 112), (190, 150))
    labels = words(160, 58, "outer", "hip", anchor="middle") + word(160, 127, "groin", "middle") + word(160, 164, "buttock", "middle")
    return Picture(226, front + back + names + leads + labels)


def medical_team() -> Picture:
    """You in the middle; who tells whom what."""
    you = box(106, 128, 108, 44, "body", 10) + word(160, 155, "You", "middle", "strong")
    doctor = box(6, 8, 128, 40, "cloth", 10) + word(70, 33, "Your doctor", "middle", "strong")
    person = box(186, 8, 128, 40, "hand", 10) + word(250, 33, "Your therapist", "middle", "strong")
    ways = arrow((134, 124), (94, 54), both=True) + arrow((186, 124), (226, 54), both=True)
    notes = words(6, 88, "Tell: you plan", "massage") + words(228, 80, "Tell:", "illness,", "medicines,", "operations")
    rest = words(6, 204, "Keep taking your medicines.", "Massage is an addition,", "not a replacement.")
    return Picture(248, you + doctor + person + ways + notes + rest)


def egypt() -> Picture:
    """A plain sketch of what the record says: one works on another's foot, one on another's hand."""

    def sitting(x: float, kind: str, reach: tuple[tuple[float, float], ...], mirror: bool) -> str:
        s = -1 if mirror else 1
        legs = limb((x, 130, 11), (x + s * 34, 112, 9), (x + s * 42, 108, 8), (x + s * 48, 146, 6)) + limb((x + s * 47, 146, 5), (x + s * 60, 148, 4))
        trunk = limb((x, 128, 13), (x + s * 2, 96, 14), (x + s * 2, 78, 12))
        arm = limb((x + s * 4, 82, 7), *((a, b, 5.4) for a, b in reach))
        face = head(x + s * 4, 46, 0, 0.86, kind) if mirror else head(x + s * 4, 46, 180, 0.86, kind, True)
        return shape(kind, trunk, legs, limb((x + s * 2, 74, 7), (x + s * 3, 62, 7))) + face + shape(kind, arm)

    left = sitting(34, "hand", ((60, 100), (86, 112)), False)
    foot = sitting(134, "body", ((116, 102), (104, 106)), True)
    right = sitting(196, "hand", ((214, 96), (238, 92)), False)
    hand = sitting(292, "body", ((270, 96), (246, 92)), True)
    ground = straight((4, 154), (316, 154))
    return Picture(
        214,
        ground
        + left
        + foot
        + right
        + hand
        + word(84, 174, "a foot", "middle")
        + word(244, 174, "a hand", "middle")
        + words(160, 192, "Our sketch,", "not a copy of the scene", anchor="middle", kind="strong"),
    )


def shiatsu() -> Picture:
    """Thumbs press straight down along a line."""
    row = "".join(dot(x, y, 4, "solid") for y in (74, 116) for x in range(110, 250, 28))
    return Picture(
        364,
        bodies.back(290)
        + line((104, 74), (250, 74), kind="line dash")
        + line((104, 116), (250, 116), kind="line dash")
        + row
        + arrow((120, 60), (236, 60))
        + bodies.layers(266, 10, 84, 20, names=False, right=180)
        + hands.thumb(Place(84, 275, 0, 0.86))
        + arrow((40, 226), (40, 258))
        + words(190, 220, "Thumbs press", "straight down,", "then move on", "along a line")
        + pressure(10, 356, 0, 4),
    )


def tuina() -> Picture:
    """Push, grasp, press, rub."""
    four = (
        (hands.palm, "push", arrow((-26, -24), (-58, -24)), 8),
        (hands.grasp, "grasp", squeezing(0, -6, 84), 0),
        (hands.thumb, "press", arrow((-36, -40), (-36, -8)), 0),
        (hands.fingertips, "rub", circling(-34, -22), 0),
    )
    parts = ""
    for i, (hand, name, sign, shift) in enumerate(four):
        x, y = 70 + 160 * (i % 2), 94 + 142 * (i // 2)
        lump = ((x - 16, y), (x - 8, y - 20), (x + 8, y - 20), (x + 16, y)) if i == 1 else ((x - 16, y), (x + 16, y))
        skin = shape("body", outline((x - 60, y), *lump, (x + 76, y), (x + 76, y + 12), (x, y + 10), (x - 60, y + 12)))
        parts += skin + hand(Place(x + shift, y - 1, 0, 0.8)) + f'<g transform="translate({x} {y})">{sign}</g>' + word(x - 60, y + 32, name)
    return Picture(310, parts + pressure(10, 302, 0, 4))


def thai_massage() -> Picture:
    """A clothed person on a mat; the therapist kneels and presses the leg."""
    mat = box(4, 150, 312, 12, "table", 5)
    person = face_up(Place(8, 150, 0, 0.9))
    shirt = shape("cloth", outline((82, 138), (84, 120), (104, 117), (136, 121), (158, 122), (160, 148), (104, 149), (84, 148)))
    pants = shape("trousers", limb((154, 136, 14), (190, 137, 12), (222, 139, 9.4), (244, 142, 6)))
    arm = limbs("cloth", ((88, 133, 8.6), (112, 141, 7.4))) + limbs("body", ((114, 141, 6), (136, 142, 5), (156, 143, 4.4)))
    legs = limbs("trousers", ((278, 112, 13), (246, 140, 10), (250, 144, 9), (288, 144, 7)))
    trunk = limbs("sleeve", ((276, 108, 14), (264, 76, 14), (252, 56, 12)))
    arms = limbs("hand", ((238, 84, 6), (220, 118, 5), (212, 126, 4))) + limbs("sleeve", ((250, 58, 9), (238, 86, 7.6)))
    face = limbs("hand", ((250, 52, 7), (244, 40, 7))) + head(238, 27, -16, 0.9, "hand")
    return Picture(
        204,
        mat
        + person
        + pants
        + shirt
        + arm
        + legs
        + face
        + trunk
        + arms
        + arrow((196, 84), (204, 114))
        + words(8, 20, "Clothes on, on a mat, no oil:", "press, pull, stretch, rock")
        + pressure(10, 198, 0, 4),
    )


def abhyanga() -> Picture:
    """Warm-toned oil and long strokes by two therapists."""
    strokes = arrow((250, 66), (180, 60), (110, 66)) + arrow((250, 124), (180, 130), (110, 124))
    four = hands.flat(Place(236, 34, 160), 90) + hands.flat(Place(236, 156, 200, 1, True), 90)
    drop = '<path class="sign" d="M30 206c-8 11-9 20 0 20s8-9 0-20z"/>' + words(50, 214, "oil, long strokes,", "one or more people")
    return Picture(268, bodies.back() + strokes + four + drop + pressure(14, 260, 0, 4))


def reflexology() -> Picture:
    """Zones on the foot, as the belief has it; nothing is named because nothing was shown."""
    foot = bodies.sole(92, 236, 1.3)
    zones = lines(
        ((62, 106), (96, 96), (134, 100)),
        ((58, 138), (92, 128), (130, 134)),
        ((66, 182), (92, 176), (124, 182)),
        ((94, 96), (92, 140), (90, 200)),
        kind="line dash",
    )
    asks = "".join(word(x, y, "?", "middle", "strong") for x, y in ((78, 122), (114, 120), (76, 160), (110, 160), (92, 212)))
    press = hands.flat(Place(192, 196, 196), 80)
    notes = words(160, 32, "Belief: each", "zone stands", "for an organ.", "Tests do not", "show that.")
    return Picture(280, foot + zones + asks + press + notes + pressure(10, 272, 0, 4))


def craniosacral_therapy() -> Picture:
    """Two hands lie still under the head."""
    table = tabletop(44, 130, 272, 34)
    person = face_up(Place(40, 128), sheet=True)
    under = hands.palm(Place(34, 130, 180, 0.8, True))
    return Picture(186, table + person + under + hold(70, 70) + words(96, 34, "Hands rest lightly", "under the head") + pressure(10, 180, 2))


def hot_stone_massage() -> Picture:
    """Stones lie on a towel along the back; a hand moves another."""
    towel = box(108, 78, 146, 34, "cloth", 4)
    stones = "".join(shape("sleeve", outline((x - 10, 95), (x, 87), (x + 10, 95), (x, 103))) for x in (124, 150, 176, 202, 228))
    moving = (
        shape("sleeve", outline((134, 136), (150, 126), (168, 136), (150, 146)))
        + hands.flat(Place(200, 158, 202, 1, True), 130)
        + arrow((130, 136), (102, 130))
    )
    notes = words(10, 226, "Test each stone on your", "own forearm first.", "Towel between resting", "stones and skin.", "“Too hot”? Say so at once.")
    return Picture(332, bodies.back(280) + towel + stones + moving + notes + pressure(10, 324, 0, 4))


def self_massage_foam_rolling() -> Picture:
    """A person sits on the floor and rolls the calves on a roller."""
    floor = straight((4, 146), (316, 146))
    roller = dot(96, 130, 15, "table") + dot(96, 130, 6, "line")
    legs = limbs("trousers", ((222, 122, 15), (190, 118, 13), (144, 108, 10), (134, 107, 10), (96, 108, 9), (62, 106, 6)))
    feet = limbs("body", ((64, 106, 6), (56, 104, 6), (52, 84, 4)))
    trunk = limbs("cloth", ((224, 118, 17), (236, 88, 16), (244, 62, 13)))
    arm = limbs("cloth", ((248, 64, 9), (262, 90, 7.4))) + limbs("body", ((262, 92, 6.4), (268, 136, 5), (276, 141, 4)))
    face = limbs("body", ((244, 56, 8), (242, 44, 8))) + head(236, 30, -6, 0.95)
    ways = arrow((72, 76), (124, 78), both=True)
    return Picture(
        204,
        floor + roller + feet + legs + face + trunk + arm + ways + words(8, 20, "Slowly to and fro,", "in studies 30 to 120 seconds") + pressure(10, 196, 0, 4),
    )
