"""The list that the safety check is made from."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from macros.records.schema.vocabularies import Severity
from macros.rules.completeness import NO_PART
from macros.views.lists.collections import listed
from macros.views.lists.safety_check import PARTS, safety_check
from macros.views.text.writing import Writer
from tests.support.miniature import library as small


def test_every_part_that_a_severity_may_name_is_shown():
    assert {*PARTS} == {*get_args(Severity.model_fields["part"].annotation)} - NO_PART


def test_a_caution_without_a_sentence_to_tick_shows_its_name(tmp_path: Path):
    text = safety_check(Writer(small(tmp_path, safety__fever={"check": None}), "safety/check.md"))
    assert "### Fever { #tick-fever }" in text


def test_a_card_adds_the_emergency_that_its_summary_leaves_out(tmp_path: Path):
    changes = {"summary": "No massage for now.", "what_to_do": "- Rest.\n- A stiff neck: call emergency services.", "tell": None}
    text = safety_check(Writer(small(tmp_path, safety__fever=changes), "safety/check.md"))
    assert "- A stiff neck: call emergency services." in text
    assert "- Rest." not in text


def test_signs_in_a_cell_read_as_one_sentence():
    assert listed(["Chest pain", "Coughing up blood", "A fit", "DVT in a leg"]) == "Chest pain; coughing up blood; a fit; DVT in a leg"
    assert listed([]) == ""
