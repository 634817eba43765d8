"""Our own words stay easy to read: grade 7 at most, 6 for questions and safety."""

from __future__ import annotations

import pytest

from macros.language.grade import flesch_kincaid, measure
from macros.language.plain import plain, sentences


def test_hard_prose_is_caught():
    hard = measure("x", 6, ("Contraindications necessitate interdisciplinary deliberation regarding administration.",))
    assert (hard.passes, hard.grade > 20) == (False, True)
    long = measure("x", 6, ("We go on and on and on and on and on and on and on and on and on and on and on.",) * 2)
    assert (long.passes, len(long.long), long.grade <= 6) == (False, 2, True)
    assert measure("x", 6, ("Ask your doctor first.",)).passes


@pytest.mark.parametrize(
    ("sentences", "grade"),
    [
        ([], 0.0),
        (["!?"], 0.0),
        (["Ask your doctor first."], 0.7),  # 4 words, 5 syllables as they may be divided
        (["Don't wait.", "Go now."], -3.0),  # 2 words each, and a short form is one word
        (["A well-known therapist's massage."], 9.6),  # 4 words, 8 syllables: what a hyphen joins is one word
    ],
)
def test_the_grade_is_that_of_flesch_and_kincaid(sentences: list[str], grade: float):
    assert flesch_kincaid(sentences) == grade


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is **not** *so*, and __never__ _was_.", "It is not so, and never was."),
        ("***Both*** at once.", "Both at once."),
        ("> Said by others.", "Said by others."),
        ("Masseur*in, 5 * 3, pain_score_2, p > 0.05, No. #1", "Masseur*in, 5 * 3, pain_score_2, p > 0.05, No. #1"),
    ],
)
def test_marks_of_markdown_are_not_words(text: str, words: str):
    assert plain(text) == words


def test_a_name_keeps_its_signs():
    assert plain("See [[faq/x]] *now*.", lambda _: "Masseur*in or _x_?") == "See Masseur*in or _x_? now."
