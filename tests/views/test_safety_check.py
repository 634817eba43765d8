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


def test_a_card_adds_what_cannot_wait_and_its_summary_leaves_out(tmp_path: Path):
    lines = "- Rest.\n- A stiff neck: call emergency services.\n- A fever of three days: call a doctor today."
    changes = {"summary": "No massage for now.", "what_to_do": lines, "tell": None}
    text = safety_check(Writer(small(tmp_path / "a", safety__fever=changes), "safety/check.md"))
    assert "- A stiff neck: call emergency services.\n- A fever of three days: call a doctor today." in text
    assert "- Rest." not in text
    told = safety_check(Writer(small(tmp_path / "b", safety__fever=changes | {"summary": "A stiff neck: call emergency services."}), "safety/check.md"))
    assert told.count("A stiff neck") == 1
    assert "- A fever of three days: call a doctor today." in told


def test_signs_in_a_cell_read_as_one_sentence():
    assert listed(["Chest pain", "Coughing up blood", "A fit", "DVT in a leg"]) == "Chest pain; coughing up blood; a fit; DVT in a leg"
    assert listed([]) == ""
