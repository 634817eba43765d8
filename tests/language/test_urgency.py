"""How soon a sentence sends to a doctor, which sign it names, and what a page then says."""

from pathlib import Path

import pytest

from macros.language.urgency import signs, urgency_said
from macros.records.schema.vocabularies import UrgentSign
from macros.views.records.leaflets import leaflet_page
from tests.support.miniature import library as small_library


@pytest.mark.parametrize(
    ("sentence", "urgency"),
    [
        ("Weak legs: call emergency services.", "emergency"),
        ("Get help today, or call emergency services if it grows.", "emergency"),
        ("Call your team at once.", "same-day"),
        ("A fever: call your maternity unit now.", "maternity-now"),
        ("See a doctor.", "see-a-doctor"),
        ("Ask your doctor first.", "ask-first"),
        ("Nobody knows.", None),
    ],
)
def test_a_sentence_states_an_urgency(sentence: str, urgency: str | None, here: Path):
    assert urgency_said(sentence, small_library(here)) == urgency


def test_a_sign_is_named_by_a_word_of_every_line():
    sign = UrgentSign(id="x", name="x", urgency="emergency", says=["fever, high temperature", "back"], unless=["years ago"])
    assert signs([sign]).named_in("Back pain, and you are feverish") == ["x"]
    assert signs([sign]).named_in("A fever") == []
    assert signs([sign]).named_in("Back pain with a fever, years ago") == []


def test_a_leaflet_says_what_to_do_where_nobody_answers(here: Path):
    flags = [{"sign": "You bleed.", "urgency": "maternity-now", "sources": ["smith-2020"]}]
    library = small_library(here, conditions__knee_pain={"red_flags": flags})
    sheet = leaflet_page(library.records["conditions"]["knee-pain"], library, 1, "https://example.org/").markdown
    assert "**Call your maternity unit now. Nobody answers? Go to an emergency department:**" in sheet
