"""The list that the safety check is made from."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from macros.records.schema.vocabularies import Severity
from macros.views.lists.safety_check import PARTS, safety_check
from macros.views.text.writing import Writer
from tests.support.miniature import library as small


def test_every_part_that_a_severity_may_name_is_shown():
    assert {*PARTS} == {*get_args(Severity.model_fields["part"].annotation)} - {"emergency", "not-in-the-check"}


def test_a_caution_without_a_sentence_to_tick_shows_its_name(tmp_path: Path):
    text = safety_check(Writer(small(tmp_path, safety__fever={"check": None}), "safety/check.md"))
    assert "### Fever { #tick-fever }" in text


def test_a_card_shows_the_red_flags_that_cannot_wait(tmp_path: Path):
    flags = [("A fever of three days", "same-day"), ("A stiff neck", "emergency"), ("A cough", "see-a-doctor")]
    red_flags = [{"sign": sign, "urgency": urgency, "sources": ["smith-2020"]} for sign, urgency in flags]
    text = safety_check(Writer(small(tmp_path, safety__fever={"red_flags": red_flags}), "safety/check.md"))
    assert "**Call emergency services:**\n\n- A stiff neck\n\n**Get medical help today:**\n\n- A fever of three days" in text
    assert "A cough" not in text
