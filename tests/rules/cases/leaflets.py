"""Faults that the rules of macros/rules/leaflets.py catch."""

from macros.rules import leaflets
from tests.rules.cases.parts import Case

CROWDED = [{"sign": f"Sign number {number} is here.", "urgency": "emergency", "sources": ["smith-2020"]} for number in range(31)]

CASES: list[Case] = [
    (leaflets.leaflets_fit_on_a_sheet, "a sheet that is just full", {"conditions__knee_pain": {"red_flags": CROWDED[:-1]}}, []),
    (
        leaflets.leaflets_fit_on_a_sheet,
        "a sign too many",
        {"conditions__knee_pain": {"red_flags": CROWDED}},
        [
            "data/conditions/knee-pain.yml:5:1: leaflets-fit-on-a-sheet: the leaflet runs 1 line over its sheet: "
            "bottom_line takes 1, red_flags takes 32, cautions takes 1, ask takes 1\n"
            "    fix: shorten the longest: join signs or cautions that ask for the same, and leave the rest to the page"
        ],
    ),
]
