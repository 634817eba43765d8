"""The strokes of classic massage, and methods that build on them. Every function draws one picture."""

from __future__ import annotations

from collections.abc import Callable

from macros.views.drawings import bodies, hands
from macros.views.drawings.language import (
    Picture,
    Place,
    arrow,
    box,
    circling,
    growing,
    hatched,
    heart,
    hold,
    line,
    outline,
    pressure,
    shaking,
    shape,
    squeezing,
    step,
    tapping,
    word,
    words,
)


def signs() -> Picture:
    """The legend: what the signs mean."""
    rows = (
        (arrow((14, 0), (62, 0)), "one way: glide or push"),
        (arrow((14, 0), (62, 0), both=True), "back and forth"),
        (circling(38, 0), "circles in one place"),
        (squeezing(38, 0), "squeeze"),
        (tapping(38, 10), "quick taps"),
        (shaking(38, 0), "tremble or shake"),
        (hold(38, 0), "hold still"),
        (growing(14, 62, 0), "pressure grows"),
        (hatched(38, 0, 22, 11), "a sore or treated place"),
        (heart(38, -1), "where the heart is"),
        (step(38, 0, 1), "the order of steps"),
    )
    parts = "".join(f'<g transform="translate(0 {20 + 34 * i})">{sign}{word(84, 5, text)}</g>' for i, (sign, text) in enumerate(rows))
    top = 12 + 34 * len(rows)
    levels = "".join(pressure(20, top + 22 + 28 * i, i + 1) for i in range(4)) + pressure(20, top + 134, 0, 4)
    whose = box(16, top + 150, 20, 22, "sleeve", 2) + box(36, top + 151, 26, 20, "hand", 8) + word(84, top + 166, "the therapist, with sleeves")
    yours = box(16, top + 184, 46, 20, "body", 8) + word(84, top + 199, "you")
    return Picture(top + 214, parts + levels + whose + yours)


def effleurage() -> Picture:
    """Two flat hands glide up the back, toward the heart."""
    glide = hands.flat(Place(232, 72, 190), 130) + hands.flat(Place(232, 122, 176, 1, True), 130)
    ways = arrow((160, 60), (124, 60), (94, 65)) + arrow((160, 132), (124, 131), (94, 126))
    grows = growing(30, 130, 206) + word(140, 211, "the pressure grows")
    return Picture(256, bodies.back() + glide + ways + heart(132, 104) + grows + pressure(10, 248, 2, 4))


def petrissage() -> Picture:
    """A hand lifts a fold of muscle and squeezes it."""
    fold = bodies.layers(128, 26, 112, 20, lift=True) + hands.grasp(Place(112, 122, 0, 1.25))
    return Picture(226, fold + squeezing(112, 120, 100) + arrow((36, 88), (36, 50)) + words(8, 18, "Lift, squeeze,", "let go, in turns") + pressure(10, 216, 4))


def friction_stroke() -> Picture:
    """Fingertips stay on one patch of skin and move it over what lies below."""
    cut = bodies.layers(112, 10, 112, 24) + hands.fingertips(Place(112, 121, 0, 1.15))
    patch = circling(52, 72, 15) + line((52, 92), (82, 116), kind="line dash")
    slide = arrow((86, 128), (138, 128), both=True)
    return Picture(212, cut + patch + slide + words(8, 16, "Tight circles, or back", "and forth") + pressure(10, 202, 4))


def tapotement() -> Picture:
    """Four ways to tap."""
    four: tuple[tuple[Callable[[Place], str], str], ...] = (
        (hands.cupped, "cupped hand"),
        (hands.edge, "edge of the hand"),
        (hands.fingertips, "fingertips"),
        (hands.fist, "loose fist"),
    )
    parts = ""
    for i, (hand, name) in enumerate(four):
        x, y = 60 + 160 * (i % 2), 76 + 140 * (i // 2)
        skin = shape("body", outline((x - 54, y + 4), (x, y + 2), (x + 84, y + 4), (x + 84, y + 14), (x, y + 12), (x - 54, y + 14)))
        parts += skin + hand(Place(x + 18, y + 1, 0, 0.78)) + tapping(x - 40, y, 26) + word(x - 52, y + 34, name)
    return Picture(290, parts + pressure(10, 282, 0, 4))


def vibration() -> Picture:
    """A hand trembles on the muscle; or it shakes a calf."""
    still = bodies.layers(102, 3, 112, 40) + hands.palm(Place(124, 103)) + shaking(74, 82, 54)
    calf = bodies.leg(Place(10, 248, 0, 1)) + hands.flat(Place(166, 300, -98), 60) + arrow((146, 210), (190, 210), both=True)
    return Picture(340, still + words(8, 18, "1. The hand", "trembles fast") + calf + word(8, 200, "2. Or it shakes the muscle") + pressure(10, 332, 0, 4))


def swedish_massage() -> Picture:
    """The five strokes in their order; the first is also the last."""
    rows: tuple[tuple[str, tuple[str, ...], str], ...] = (
        ("Gliding", ("mostly to", "the heart"), hands.palm(Place(78, 44, 0, 0.62)) + arrow((56, 30), (22, 30))),
        ("Kneading", ("lift, squeeze,", "let go"), hands.grasp(Place(64, 40, 0, 0.62)) + squeezing(64, 36, 74)),
        ("Rubbing", ("circles", "in one place"), hands.fingertips(Place(62, 44, 0, 0.62)) + circling(36, 24)),
        ("Tapping", ("quick and light",), hands.edge(Place(78, 44, 0, 0.62)) + tapping(28, 36, 22)),
        ("Shaking", ("the hand", "trembles"), hands.palm(Place(78, 44, 0, 0.62)) + shaking(44, 26, 34)),
    )
    parts = ""
    for i, (name, how, picture) in enumerate(rows):
        lump = ((28, 47), (54, 46), (60, 32), (68, 32), (74, 46)) if i == 1 else ((28, 45), (72, 44))
        skin = shape("body", outline((10, 46), *lump, (126, 46), (126, 54), (66, 53), (10, 54)))
        parts += (
            f'<g transform="translate(0 {16 + 62 * i})">{skin}{picture}{step(150, 30, i + 1)}{word(170, 24, name, kind="strong")}{words(170, 41, *how)}</g>'
        )
    again = word(10, 346, "End as you began: with gliding.")
    return Picture(358, parts + again)


def deep_tissue_massage() -> Picture:
    """Knuckles sink in slowly, one layer after the other."""
    cut = bodies.layers(126, 24, 112, 24) + hands.fist(Place(112, 149, 0, 1.2))
    way = arrow((34, 84), (34, 120), (34, 172)) + "".join(step(56, y, i) for i, y in ((1, 108), (2, 139), (3, 168)))
    notes = words(8, 18, "Slowly: wait until", "it gives way")
    return Picture(232, cut + way + notes + pressure(10, 222, 4))


def sports_massage() -> Picture:
    """Before, after and between events."""
    rows = (
        ("Before an event", "10 to 30 minutes", shaking(66, 20, 48) + arrow((30, 82), (84, 82), both=True), ("fast: knead, shake,", "tap, move the limbs")),
        ("After an event", "30 to 45 minutes", arrow((100, 26), (66, 20), (30, 26)), ("calm: glide, knead,", "stretch, no deep work")),
        ("Between events", "60 to 90 minutes", arrow((60, 12), (60, 44)), ("longer: deeper work", "has its place")),
    )
    leg = box(1, 0, 318, 98, "table", 8) + bodies.leg(Place(14, 54, 0, 0.42)) + hands.flat(Place(88, 78, -136, 0.5), 26)
    parts = ""
    for i, (name, how, sign, what) in enumerate(rows):
        parts += f'<g transform="translate(0 {6 + 108 * i})">{leg}{sign}{word(132, 22, name, kind="strong")}{words(132, 42, how, *what)}</g>'
    return Picture(330, parts)
