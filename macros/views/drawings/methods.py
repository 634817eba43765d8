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
from macros.views.drawings.people import raised_leg, tabletop


def trigger_point_therapy() -> Picture:
    """A thumb presses on a sore spot, slowly harder, and holds."""
    cut = bodies.layers(136, 18, 112, 22) + hatched(112, 172, 18, 9) + hands.thumb(Place(112, 153, 0, 1.12))
    signs = arrow((56, 84), (56, 124)) + hold(56, 58)
    notes = words(8, 18, "Press slowly, then hold:", "60 seconds in one study,", "") + word(8, 34, "") + words(200, 96, "or until the", "pain fades")
    return Picture(238, cut + signs + growing(12, 44, 110, 10) + notes + pressure(10, 230, 4))


def trigger_point() -> Picture:
    """The idea of the trigger point: a tight band, a sore spot, pain felt elsewhere."""
    back = bodies.shoulders(130, 92)
    band = lines(((146, 84), (166, 104), (196, 116)), ((150, 92), (166, 110), (192, 122)), ((150, 100), (164, 116), (186, 127)))
    spot = hatched(168, 110, 9, 7)
    away = hatched(148, 40, 7, 14) + arrow((166, 98), (172, 70), (160, 48), kind="go faint")
    names = straight((214, 64), (178, 106)) + words(218, 54, "sore spot in", "a tight band") + straight((196, 22), (158, 34)) + words(200, 20, "pain felt", "elsewhere")
    return Picture(236, back + band + spot + away + names + box(1, 200, 318, 34, "sign", 6) + word(160, 222, "An idea. Experts dispute it.", "middle", "strong"))


def neuromuscular_therapy() -> Picture:
    """Search the muscle in lanes; where a spot feels changed, press more."""
    lanes = "".join(arrow((248, y), (180, y), (100, y), kind="go faint") for y in (66, 82, 108, 124))
    spots = hatched(140, 82, 9, 7) + hatched(196, 124, 9, 7)
    search = hands.flat(Place(262, 108, 180), 60)
    levels = step(20, 212, 1) + word(40, 217, "search in order") + bars(170, 220, 2) + step(20, 244, 2) + word(40, 249, "found one: press more") + bars(200, 252, 4)
    return Picture(262, bodies.back(300) + lanes + spots + search + levels)


def myofascial_release() -> Picture:
    """Two forms: light hands that stretch slowly, and knuckles that sink in and drag."""
    light = bodies.layers(96, 2, 112, 60) + hands.palm(Place(78, 97, 0, 0.8, True).__class__(146, 97, 0, 0.8))
    left = hands.palm(Place(60, 97, 180, 0.8, True))
    pull = arrow((94, 116), (66, 116)) + arrow((122, 116), (150, 116)) + hold(108, 58)
    firm = bodies.layers(256, 12, 112, 26, names=False) + hands.fist(Place(112, 267, 0, 0.95)) + arrow((90, 242), (44, 242)) + hold(40, 214)
    first = word(8, 16, "Indirect form: very light") + bars(258, 22, 1) + word(222, 64, "3 to 5 minutes")
    second = word(8, 184, "Direct form: firm") + bars(258, 190, 4) + words(226, 268, "Sink in, wait,", "follow as it", "gives way")
    return Picture(324, light + left + pull + firm + first + second)


def deep_transverse_friction() -> Picture:
    """A finger rubs across the fibers of a tendon, not along them."""
    muscle = shape("muscle", outline((6, 96), (40, 70), (96, 62), (150, 84), (150, 112), (96, 134), (40, 124)))
    tendon = shape("bone", outline((140, 84), (190, 90), (250, 92), (250, 106), (190, 108), (140, 114), (128, 99)))
    bone = shape("bone", outline((240, 66), (262, 62), (276, 74), (300, 72), (330, 74), (330, 122), (300, 124), (276, 122), (258, 134), (240, 128), (246, 98)))
    fibers = lines(*(((20, 96 + d), (90, 98 + d * 1.4), (140, 99 + d * 0.6), (190, 99 + d * 0.4), (246, 99 + d * 0.3)) for d in (-18, -6, 6, 18)))
    finger = hands.flat(Place(246, 172, -128, 1), 60)
    ways = arrow((184, 60), (184, 142), both=True)
    along = straight((34, 160), (104, 160), kind="line dash") + straight((60, 150), (78, 170)) + straight((78, 150), (60, 170))
    names = word(30, 54, "muscle") + word(204, 80, "tendon") + word(284, 102, "bone") + words(8, 16, "Across the tendon,", "not along it") + word(110, 164, "")
    return Picture(262, muscle + bone + tendon + fibers + hatched(186, 99, 16, 9) + finger + ways + along + names + pressure(10, 252, 4))


def manual_lymphatic_drainage() -> Picture:
    """Very light: start at the neck, then guide the fluid up the arm."""
    body = bodies.front(112, 92)
    swollen = hatched(200, 190, 12, 34, -24)
    first = circling(94, 82, 7) + circling(130, 82, 7) + step(64, 66, 1)
    second = circling(176, 124, 8) + step(212, 112, 2)
    third = arrow((222, 234), (212, 206), (198, 170)) + arrow((194, 158), (182, 138), (166, 116)) + step(244, 220, 3)
    notes = words(180, 24, "1. Start at the neck", "2. then where it", "    is not swollen", "3. Last, up from", "    further down")
    skin = bodies.layers(294, 2, 150, 40, right=206) + hands.palm(Place(140, 295, 0, 0.72)) + arrow((84, 282), (56, 282))
    return Picture(392, body + swollen + first + second + third + notes + skin + pressure(10, 382, 1))


def _helper(x: float, y: float, turn: float = 150, size: float = 0.6) -> str:
    return hands.flat(Place(x, y, turn, size), 60)


def _leg_step(number: int, y: float, angle: float, sign: str, *text: str) -> str:
    rad = math.radians(angle)
    ax, ay = 110 + 50 * math.cos(rad), y + 76 - 50 * math.sin(rad)
    hand = _helper(ax + 44 * math.sin(rad) + 6, ay + 34 * math.cos(rad) + 6, 180 + 90 - angle + 36)
    return tabletop(4, y + 88, 190, 0) + raised_leg(6, y + 88, angle) + hand + step(14, y + 14, number) + sign + words(206, y + 40, *text)


def pnf_stretching() -> Picture:
    """Three phases: bring, tense against a helper, stretch further."""
    one = _leg_step(1, 0, 48, arrow((196, 72), (184, 40), (160, 16)), "Bring it to a", "mild stretch")
    two = _leg_step(2, 106, 48, arrow((132, 128), (150, 142)) + hold(96, 126), "Tense. A helper", "holds against it:", "nothing moves")
    three = _leg_step(3, 212, 68, arrow((168, 246), (152, 226), (126, 218)), "Let go. Stretch", "a little further")
    return Picture(318, one + two + three)


def _bent_arm(x: float, y: float, angle: float) -> str:
    """An upper arm on a table, the forearm raised by an angle; x, y is the elbow."""
    fore = Place(x, y, -angle)
    upper = limb((x - 96, y - 4, 18), (x - 50, y - 4, 16), (x, y, 12))
    raised = limb((0, 0, 12), (30, 0, 12), (74, 0, 7.6), place=fore) + outline((72, -7), (84, -10), (100, -8), (106, 0), (98, 8), (84, 9), (72, 7), place=fore)
    return shape("body", upper, raised)


def muscle_energy_technique() -> Picture:
    """Hold, push gently, let go and stretch, in turns."""
    steps = (
        (70, "The therapist", "holds the arm", ""),
        (70, "You push gently:", "nothing moves", ""),
        (34, "You let go. The", "therapist helps", "to stretch"),
    )
    parts = ""
    for i, (angle, *text) in enumerate(steps):
        y = 112 * i
        rad = math.radians(angle)
        wx, wy = 94 + 80 * math.cos(rad), y + 92 - 80 * math.sin(rad)
        held = hands.flat(Place(wx + 56, wy + 8 - 22, 166, 0.8), 50)
        sign = hold(40, y + 36) if i == 0 else arrow((wx + 6, wy + 34), (wx - 20, wy + 26)) if i == 1 else arrow((108, y + 14), (140, y + 20), (164, y + 36))
        parts += box(0, y + 104, 186, 7, "table", 3) + _bent_arm(94, y + 92, angle) + held + sign + step(14, y + 14, i + 1) + words(214, y + 40, *text)
    turns = arrow((306, 300), (312, 220), (306, 130), kind="go faint") + word(214, 320, "Take turns: 2, 3")
    return Picture(338, parts + turns)


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
        hand = hands.flat(Place(286, 96, 214, 0.7), 60) if i == 0 else ""
        parts += f'<g transform="translate(0 {92 * i})">{step(14, 12, i + 1)}{word(32, 17, text)}{skin}{scar}{sign}{hand}</g>'
    return Picture(306, parts + pressure(10, 302, 2, 4))


def connective_tissue_massage() -> Picture:
    """Fingertips hook into the skin and pull, first at the base of the spine."""
    back = bodies.back(300)
    start = hatched(272, 95, 18, 24)
    pulls = arrow((256, 78), (238, 66)) + arrow((256, 112), (238, 124)) + arrow((236, 84), (212, 74)) + arrow((236, 106), (212, 116))
    cut = bodies.layers(262, 7, 96, 20, lift=True) + hands.fingertips(Place(112, 260, 0, 0.9)) + arrow((76, 246), (40, 246))
    names = step(272, 95, 1) + word(8, 212, "Hook in and pull the skin")
    return Picture(364, back + start + pulls + cut + names + pressure(10, 356, 0, 4))


def cupping() -> Picture:
    """A cup sucks the skin up; the needle and cuts of wet cupping are only named."""
    cut = bodies.layers(136, 24, 112, 24, lift=True)
    glass = '<path class="sign" d="M74 138c-8-40 2-76 38-76s46 36 38 76"/>' + shape("tool", outline((104, 62), (104, 48), (120, 48), (120, 62)))
    skin = bodies.layers(136, 24, 112, 24, lift=True, names=False)
    pull = arrow((112, 128), (112, 84)) + arrow((26, 88), (26, 122))
    notes = words(8, 18, "The cup pulls instead of pressing.") + words(168, 70, "less air inside", "the cup") + words(8, 222, "Dry cupping leaves the skin whole.", "Wet cupping pierces it: blood flows.")
    return Picture(250, cut + glass.replace("sign", "sign glass") + skin.replace("\n", "") + pull + notes)


def iastm() -> Picture:
    """A hard, smooth tool goes over the calf."""
    calf = bodies.leg(Place(-10, 88, 0, 1.1))
    blade = '<path class="tool" d="M128 70c18-12 52-12 72 0c-2-18-14-30-36-30s-34 12-36 30z"/>'
    hand = hands.flat(Place(222, 14, 152, 1), 60)
    ways = arrow((122, 92), (90, 94), (56, 92)) + arrow((70, 110), (120, 108), both=True)
    return Picture(190, calf + hatched(152, 92, 20, 9) + blade + hand + ways + words(8, 20, "A smooth tool,", "curved to fit") + pressure(10, 182, 3))


def static_stretching() -> Picture:
    """Bring the limb into a long position slowly and hold still; alone or with help."""
    one = (
        limb((204, 96, 13), (180, 94, 12), (120, 96, 10), (112, 96, 9.6), (60, 99, 6)) + limb((60, 98, 6), (54, 94, 6), (50, 78, 4))
    )
    trunk = shape("cloth", limb((204, 92, 17), (190, 62, 16), (166, 40, 13)))
    arm = shape("body", limb((164, 42, 8), (126, 64, 6.4), (86, 82, 5), (76, 86, 4.4)))
    from macros.views.drawings.people import head

    neck = shape("body", limb((160, 34, 8), (152, 24, 8)))
    person = shape("trousers", one) + shape("body", limb((64, 99, 6), (58, 98, 6), (50, 78, 4))) + neck + head(143, 15, -24, 0.9) + trunk + arm
    floor = straight((20, 110), (240, 110))
    helped = tabletop(4, 230, 190, 0) + raised_leg(6, 230, 58) + _helper(172, 190, 206) + hold(196, 158)
    notes = hold(96, 46) + words(226, 50, "Alone: slowly,", "then hold still") + words(206, 196, "Or with help") + word(8, 268, "A mild pull, never pain.")
    return Picture(280, floor + person + helped + notes)


def acupressure() -> Picture:
    """A finger presses and holds the point PC6 at the wrist."""
    arm = bodies.arm(Place(200, 92, 0, 1.25))
    point = dot(176, 92, 5, "tip") + straight((176, 100), (150, 146)) + words(8, 158, "the point PC6, at the wrist")
    press = hands.thumb(Place(176, 88, 0, 0.8))
    return Picture(206, arm + point + press + hold(130, 40) + words(8, 20, "Press and hold,", "no needles") + pressure(10, 196, 0, 4))
