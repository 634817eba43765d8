"""Methods for one place or one aim. Every function draws one picture."""

from __future__ import annotations

import math

from macros.views.drawings import bodies, hands
from macros.views.drawings.language import (
    Picture,
    Place,
    arrow,
    bars,
    box,
    circling,
    dot,
    growing,
    hatched,
    hold,
    limb,
    line,
    lines,
    outline,
    pressure,
    shape,
    step,
    straight,
    word,
    words,
)
from macros.views.drawings.people import head, limbs, raised_leg, tabletop


def trigger_point_therapy() -> Picture:
    """A thumb presses on a sore spot, slowly harder, and holds."""
    cut = bodies.layers(146, 18, 112, 22) + hatched(112, 182, 18, 9) + hands.thumb(Place(112, 163, 0, 1.12))
    signs = arrow((56, 92), (56, 134)) + growing(16, 42, 114, 10) + hold(30, 74)
    notes = words(8, 18, "Press slowly, then hold,", "such as 60 seconds") + word(8, 50, "or until pain fades")
    return Picture(248, cut + signs + notes + pressure(10, 240, 4))


def trigger_point() -> Picture:
    """The idea of the trigger point: a tight band, a sore spot, pain felt elsewhere."""
    back = bodies.shoulders(126, 92)
    band = lines(((142, 84), (162, 104), (192, 116)), ((146, 92), (162, 110), (188, 122)), ((146, 100), (160, 116), (182, 127)))
    spot = hatched(164, 110, 9, 7)
    away = hatched(143, 38, 7, 14) + arrow((162, 98), (170, 70), (156, 46), kind="go faint")
    names = (
        straight((222, 96), (176, 108))
        + words(226, 84, "sore spot", "in a tight", "band")
        + straight((196, 30), (153, 34))
        + words(200, 28, "pain felt", "elsewhere")
    )
    return Picture(
        240, back + band + spot + away + names + box(1, 200, 318, 38, "sign", 6) + word(160, 224, "An idea. Experts dispute it.", "middle", "strong")
    )


def neuromuscular_therapy() -> Picture:
    """Search the muscle in lanes; where a spot feels changed, press more."""
    lanes = "".join(arrow((248, y), (180, y), (100, y), kind="go faint") for y in (66, 82, 108, 124))
    spots = hatched(140, 82, 9, 7) + hatched(196, 124, 9, 7)
    search = hands.flat(Place(262, 108, 180), 60)
    levels = (
        step(20, 212, 1) + word(40, 217, "search in order") + bars(170, 220, 2) + step(20, 244, 2) + word(40, 249, "found one: press more") + bars(204, 252, 3)
    )
    return Picture(262, bodies.back(300) + lanes + spots + search + levels)


def myofascial_release() -> Picture:
    """Two forms: light hands that stretch slowly, and knuckles that sink in and drag."""
    light = bodies.layers(96, 2, 112, 60) + hands.palm(Place(146, 97, 0, 0.8))
    left = hands.palm(Place(60, 97, 180, 0.8, True))
    pull = arrow((94, 116), (66, 116)) + arrow((122, 116), (150, 116)) + hold(108, 58)
    firm = bodies.layers(256, 12, 112, 26, names=False) + hands.fist(Place(112, 267, 0, 0.95)) + arrow((90, 242), (44, 242)) + hold(40, 214)
    first = word(8, 16, "Indirect form: very light") + bars(258, 22, 1) + words(222, 56, "3 to 5", "minutes")
    second = word(8, 184, "Direct form: firm") + bars(258, 190, 4) + words(222, 260, "Sink in,", "wait,", "follow as it", "gives way")
    return Picture(324, light + left + pull + firm + first + second)


def deep_transverse_friction() -> Picture:
    """A finger rubs across the fibers of a tendon, not along them."""
    muscle = shape("muscle", outline((6, 96), (40, 70), (96, 62), (150, 84), (156, 99), (150, 112), (96, 134), (40, 124)))
    tendon = shape("bone", outline((134, 86), (190, 90), (250, 92), (254, 99), (250, 106), (190, 108), (134, 112), (124, 99)))
    bone = shape(
        "bone", outline((240, 66), (262, 62), (276, 74), (300, 74), (336, 72), (340, 99), (336, 124), (300, 122), (276, 122), (258, 134), (240, 128), (248, 98))
    )
    fibers = lines(*(((20, 98 + d * 0.7), (80, 98 + d * 1.4), (134, 99 + d * 0.6), (190, 99 + d * 0.4), (246, 99 + d * 0.3)) for d in (-18, -6, 6, 18)))
    finger = hands.flat(Place(228, 158, -128), 54)
    ways = arrow((172, 62), (172, 140), both=True)
    along = arrow((34, 160), (110, 160), both=True, kind="go faint") + straight((60, 148), (84, 172)) + straight((84, 148), (60, 172))
    names = word(40, 58, "muscle") + word(184, 80, "tendon") + word(278, 103, "bone") + words(8, 18, "Across the tendon,", "not along it")
    return Picture(246, muscle + bone + tendon + fibers + hatched(186, 99, 16, 9) + finger + ways + along + names + pressure(10, 236, 4))


def manual_lymphatic_drainage() -> Picture:
    """Very light: start at the neck, then guide the fluid up the arm."""
    body = bodies.front(106, 92)
    first = circling(88, 82, 7) + circling(124, 82, 7) + step(58, 64, 1)
    second = circling(166, 122, 8) + step(202, 116, 2)
    third = hatched(198, 204, 10, 34, -22) + arrow((220, 244), (212, 214), (200, 182)) + arrow((194, 164), (186, 144), (176, 132)) + step(232, 206, 3)
    notes = words(182, 22, "1 Neck first.", "2 Then where it", "is not swollen.", "3 Last, up from", "further down.")
    skin = bodies.layers(344, 2, 150, 40, right=206) + hands.palm(Place(140, 345, 0, 0.68)) + arrow((84, 332), (56, 332))
    return Picture(440, body + first + second + third + notes + skin + pressure(10, 432, 1))


def _helper(x: float, y: float, turn: float = 150, size: float = 0.6) -> str:
    return hands.flat(Place(x, y, turn, size), 36)


def _held_leg(y: float, angle: float) -> str:
    """A person on a table with one leg raised; a helper's hand holds it."""
    rad = math.radians(angle)
    ax, ay = 110 + 50 * math.cos(rad), y - 12 - 50 * math.sin(rad)
    hand = _helper(ax + 44 * math.sin(rad) - 8, ay + 34 * math.cos(rad) + 6, 306 - angle)
    return raised_leg(6, y, angle) + hand


def pnf_stretching() -> Picture:
    """Three phases: bring, tense against a helper, stretch further."""
    start = tabletop(4, 106, 190, 0) + _held_leg(106, 48) + arrow((176, 30), (150, 16), (124, 14)) + arrow((120, 40), (142, 52)) + hold(90, 62)
    further = tabletop(4, 284, 190, 0) + _held_leg(284, 70) + arrow((180, 222), (166, 194), (138, 182))
    rings = step(192, 24, 1) + step(58, 62, 2) + step(192, 194, 3)
    texts = words(210, 28, "Bring it to a", "mild stretch.") + words(4, 147, "Tense. A helper holds against it:", "nothing moves.")
    return Picture(300, start + further + rings + texts + words(212, 182, "Let go.", "Stretch a", "little", "further."))


def _bent_arm(x: float, y: float, angle: float) -> str:
    """An upper arm on a table, the forearm raised by an angle; x, y is the elbow."""
    fore = Place(x, y, -angle)
    upper = limb((x - 96, y - 4, 18), (x - 50, y - 4, 16), (x, y, 12))
    raised = limb((0, 0, 12), (30, 0, 12), (74, 0, 7.6), place=fore) + outline((72, -7), (84, -10), (100, -8), (106, 0), (98, 8), (84, 9), (72, 7), place=fore)
    fingers = lines(((86, -5), (100, -4)), ((86, 0), (103, 1)), ((86, 5), (99, 6)), place=fore)
    return shape("body", upper, raised) + fingers


def muscle_energy_technique() -> Picture:
    """Hold, push gently, let go and stretch, in turns."""
    signs = (
        hold(188, 94) + arrow((158, 110), (126, 106)) + arrow((158, 236), (190, 242), (210, 264)) + arrow((290, 318), (308, 236), (288, 100), kind="go faint")
    )
    rings = step(14, 14, 1) + step(14, 40, 2) + step(14, 204, 3)
    texts = (
        word(32, 19, "The therapist holds the arm still.")
        + word(32, 45, "You push gently: nothing moves.")
        + words(32, 209, "You let go. The therapist", "helps to stretch.")
    )
    return Picture(350, _held_arm(172, 70) + _held_arm(336, 34) + signs + rings + texts + words(204, 312, "2 and 3", "take turns"))


def _held_arm(y: float, angle: float) -> str:
    """An arm bent on a table, held by the therapist's hand."""
    rad = math.radians(angle)
    held = hands.flat(Place(40 + 80 * math.cos(rad), y - 20 - 80 * math.sin(rad), 8, 0.8), 60)
    return box(0, y, 186, 6, "table", 3) + _bent_arm(94, y - 12, angle) + held


def active_release() -> Picture:
    """A thumb keeps the tension on a muscle while the person moves it from short to long."""

    def arm(y: float, angle: float) -> str:
        return box(0, y, 186, 6, "table", 3) + _bent_arm(108, y - 12, angle) + hatched(62, y - 22, 16, 7) + hands.thumb(Place(62, y - 30, 180, 0.8, True))

    moves = arrow((142, 206), (180, 216), (202, 240)) + hold(104, 240)
    texts = words(222, 46, "Muscle", "short:", "press the", "tender", "place") + words(222, 198, "Hold on", "while you", "make it", "long")
    return Picture(346, arm(146, 118) + arm(306, 22) + step(204, 57, 1) + step(204, 201, 2) + moves + texts + pressure(10, 338, 4))


def scar_massage() -> Picture:
    """Three ways to rub a closed scar."""
    ways = (
        ("Small circles along the scar", circling(106, 52) + circling(150, 52) + circling(194, 52)),
        ("Then up and down along it", arrow((84, 36), (214, 36), both=True)),
        ("Then to and fro across it", arrow((110, 30), (110, 74), both=True) + arrow((150, 30), (150, 74), both=True) + arrow((190, 30), (190, 74), both=True)),
    )
    parts = ""
    for i, (text, sign) in enumerate(ways):
        skin = box(6, 24, 308, 56, "body", 14)
        stitches = "".join(f"M{x} 46l2 12" for x in range(84, 224, 14))
        scar = line((78, 53), (120, 51), (170, 54), (220, 52)) + f'<path class="line" d="{stitches}"/>'
        hand = hands.flat(Place(250, 88, 216, 0.75), 34) if i == 0 else ""
        parts += f'<g transform="translate(0 {92 * i})">{step(14, 12, i + 1)}{word(32, 17, text)}{skin}{scar}{sign}{hand}</g>'
    return Picture(306, parts + pressure(10, 302, 2, 4))


def connective_tissue_massage() -> Picture:
    """Fingertips hook into the skin and pull, first at the base of the spine."""
    back = bodies.back(300)
    start = hatched(272, 95, 18, 24)
    pulls = arrow((256, 78), (238, 66)) + arrow((256, 112), (238, 124)) + arrow((236, 84), (212, 74)) + arrow((236, 106), (212, 116))
    cut = bodies.layers(262, 7, 96, 20, lift=True) + hands.fingertips(Place(112, 260, 0, 0.9)) + arrow((76, 246), (40, 246))
    names = step(272, 95, 1) + words(8, 212, "Hook in and", "pull the skin")
    return Picture(364, back + start + pulls + cut + names + pressure(10, 356, 0, 4))


def cupping() -> Picture:
    """A cup sucks the skin up; the needle and cuts of wet cupping are only named."""
    skin = bodies.layers(136, 24, 112, 24, lift=True)
    glass = '<path class="sign" d="M74 138c-8-40 2-76 38-76s46 36 38 76"/>' + shape("tool", outline((104, 62), (104, 48), (120, 48), (120, 62)))
    pull = arrow((112, 128), (112, 84)) + arrow((26, 88), (26, 122))
    notes = (
        words(8, 18, "The cup pulls instead of pressing.")
        + words(168, 70, "less air inside", "the cup")
        + words(8, 222, "Dry cupping leaves the skin whole.", "Wet cupping pierces it: blood flows.")
    )
    return Picture(250, glass + skin + pull + notes)


def iastm() -> Picture:
    """A hard, smooth tool goes over the calf."""
    calf = bodies.leg(Place(-10, 108, 0, 1.1))
    blade = '<path class="tool" d="M118 100c20 14 56 14 78 0c-2-20-16-34-39-34s-37 14-39 34z"/>'
    hand = hands.flat(Place(222, 34, 146, 1.05), 60)
    ways = arrow((110, 96), (78, 98), (42, 96)) + arrow((118, 136), (190, 136), both=True)
    return Picture(200, calf + blade + hatched(154, 121, 24, 8) + hand + ways + words(8, 20, "A hard, smooth tool,", "curved to fit") + pressure(10, 192, 3))


def static_stretching() -> Picture:
    """Bring the limb into a long position slowly and hold still; alone or with help."""
    legs = limbs("trousers", ((204, 106, 13), (180, 104, 12), (120, 106, 10), (112, 106, 9.6), (64, 109, 6)))
    feet = limbs("body", ((64, 109, 6), (58, 108, 6), (50, 88, 4)))
    trunk = limbs("cloth", ((204, 102, 17), (190, 72, 16), (166, 50, 13)))
    arm = limbs("body", ((164, 52, 8), (126, 74, 6.4), (86, 92, 5), (76, 96, 4.4)))
    face = limbs("body", ((160, 44, 8), (152, 34, 8))) + head(143, 25, -24, 0.9)
    alone = straight((20, 117), (240, 117)) + feet + legs + face + trunk + arm + hold(96, 50)
    helped = tabletop(4, 244, 190, 0) + raised_leg(6, 244, 58) + _helper(166, 204, 206) + hold(200, 172)
    notes = words(214, 42, "Alone:", "slowly, then", "hold still") + word(212, 177, "Or with help") + word(8, 276, "A mild pull, never pain.")
    return Picture(286, alone + helped + notes)


def acupressure() -> Picture:
    """Fingertips press and hold the point PC6 at the wrist."""
    arm = bodies.arm(Place(200, 92, 0, 1.25))
    point = dot(176, 92, 5, "solid") + straight((176, 100), (150, 146)) + words(8, 158, "the point PC6, at the wrist")
    press = hands.fingertips(Place(178, 90, 0, 0.9))
    return Picture(206, arm + point + press + hold(130, 40) + words(8, 20, "Press and hold,", "no needles") + pressure(10, 196, 0, 4))
