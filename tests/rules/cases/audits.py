"""Faults that the rules of macros/rules/audits.py catch."""

from typing import Any

from macros.rules import audits
from tests.rules.cases.parts import Case


def draw(**fields: Any) -> dict[str, Any]:
    return {"audits__draw": {"name": "A draw", "drawn": "2026-01-02", "statements": 5, "checked": 4, "borne_out": 4, "how": "We judged.", **fields}}


DRAW = "data/audits/draw.yml"

CASES: list[Case] = [
    (audits.audits_add_up, "a draw that adds up", draw(), []),
    (
        audits.audits_add_up,
        "more borne out than checked, and more checked than drawn",
        draw(checked=6, borne_out=7),
        [
            f"{DRAW}:4:1: audits-add-up: 6 of 5 statements cannot have been checked\n    fix: count again",
            f"{DRAW}:5:1: audits-add-up: 7 of 6 statements cannot have been borne out\n    fix: count again",
        ],
    ),
    (
        audits.audits_add_up,
        "errors that nobody tells",
        draw(borne_out=2),
        [f"{DRAW}:5:1: audits-add-up: 2 statements were not borne out, and 0 flaws are told\n    fix: tell each under 'flaws'"],
    ),
]
