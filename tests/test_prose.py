"""Our own words stay easy to read: grade 7 at most, 6 for questions and safety."""

from __future__ import annotations

import pytest

from macros.library import load
from macros.plain import plain, sentences
from macros.reading_level import levels
from tests.conftest import ROOT


def test_every_record_is_easy_enough():
    hard = [
        f"{level.record.ref}: grade {level.grade:.1f} of {level.allowed:.0f}, {len(level.long)} of {level.sentences} sentences over 20 words"
        for level in levels(load(ROOT / "data"))
        if not level.passes
    ]
    assert hard == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It fell by 2.5 points. Then it rose.", ["It fell by 2.5 points.", "Then it rose."]),
        ("Signs:\n- heat\n- pain", ["Signs:", "heat", "pain"]),
        ("“It helps.” So they say.", ["“It helps.”", "So they say."]),
    ],
)
def test_sentences(text: str, parts: list[str]):
    assert sentences(text) == parts


def test_plain_text_has_no_marks():
    assert plain("**See** [[safety/fever|heat]] and [[safety/skin-infection]] [@a; @b].") == "See heat and skin infection."
