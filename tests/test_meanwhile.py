"""Work in a second process."""

from __future__ import annotations

import os

from macros.records.meanwhile import FEW, answered_meanwhile


def process_of(numbers: list[int]) -> list[int]:
    """The process that answers; it cannot answer for the number -1."""
    return [os.getpid() if number >= 0 else 1 // 0 for number in numbers]


def test_many_questions_are_answered_elsewhere_and_known_afterwards():
    known: dict[int, int] = {3: 0}
    with answered_meanwhile([*range(FEW + 1), 7], process_of, known):
        assert known == {3: 0}
    assert sorted(known) == list(range(FEW + 1))
    assert known.pop(3) == 0, "what was known is not asked again"
    assert os.getpid() not in known.values()


def test_a_few_questions_are_left_to_whoever_asks():
    known: dict[int, int] = {}
    with answered_meanwhile(list(range(FEW - 1)), process_of, known):
        pass
    assert known == {}


def test_a_question_without_an_answer_fails_where_the_answer_is_used():
    known: dict[int, int] = {}
    with answered_meanwhile(list(range(-1, FEW)), process_of, known):
        pass
    assert known == {}
