"""The sheet that a person judges."""

from pathlib import Path

from macros.exports.audit_sheet import audit_sheet, statements
from tests.support.miniature import library


def test_a_draw_is_the_same_for_one_seed_and_another_for_the_next(here: Path):
    small = library(here)
    assert audit_sheet(small, 5, 7) == audit_sheet(small, 5, 7)
    assert audit_sheet(small, 5, 7) != audit_sheet(small, 5, 8)


def test_each_cited_sentence_each_red_flag_and_each_finding_can_be_drawn(here: Path):
    drawn = {(statement.record.ref, statement.words) for statement in statements(library(here))}
    assert ("conditions/knee-pain", "Massage may ease knee pain a little [@smith-2020].") in drawn
    assert ("conditions/knee-pain", "You cannot put weight on the leg. (emergency)") in drawn
    assert ("sources/smith-2020", "Pain fell by 2 points of 10.") in drawn
    assert not any(ref.startswith("corrections/") for ref, _ in drawn)


def test_a_sheet_shows_the_place_the_words_and_what_the_source_says(here: Path):
    sheet = audit_sheet(library(here), 1000, 1)
    assert "data/conditions/knee-pain.yml:4" in sheet
    assert "   SAYS: Massage may ease knee pain a little [@smith-2020]." in sheet
    assert "[data/sources/smith-2020.yml, read: the summary] https://doi.org/10.1000/knees.1" in sheet
    assert "     FOUND: Pain fell by 2 points of 10. (helps)" in sheet
