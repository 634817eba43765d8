"""What firm pressure can do stands on every technique that is or can be firm, and is written once, on the safety record."""

from pathlib import Path

from macros.records.library import Library
from macros.views.records import record_page
from tests.support.miniature import library as small

HARM = {"what": "A large bleed in the buttock", "how_often": "one reported case", "counted": "single-case", "source": "smith-2020"}


def page(library: Library, id_: str = "gliding") -> str:
    return record_page(library.records["techniques"][id_], library).markdown


def test_what_firm_pressure_makes_worse_stands_on_firm_techniques_only(here: Path):
    fever = {"firm_pressure": True, "harms": [HARM | {"firm": True}]}
    gentle = page(small(here, safety__fever=fever, techniques__gliding={"cautions": []}))
    firm = page(small(here, safety__fever=fever, techniques__gliding={"cautions": [], "can_be_firm": True}))
    assert "../safety/fever.md" not in gentle
    assert "A large bleed" not in gentle
    assert "- **No massage:** [Fever](../safety/fever.md)" in firm
    assert "| A large bleed in the buttock | one reported case | one reported case" in firm


def test_the_level_firm_is_enough(here: Path):
    assert "../safety/fever.md" in page(small(here, safety__fever={"firm_pressure": True}, techniques__gliding={"cautions": [], "pressure_level": "firm"}))


def test_a_harm_that_names_a_gentle_technique_stands_there(here: Path):
    assert "A large bleed in the buttock" in page(small(here, safety__fever={"harms": [HARM | {"techniques": ["gliding"]}]}))


def test_a_condition_names_the_cautions_of_the_kinds_of_massage_on_its_page(here: Path):
    more = '??? note "More cautions of the kinds of massage named on this page"\n\n    - **No massage:** [Fever](../safety/fever.md)'

    def condition(cautions: list[str]) -> str:
        library = small(here, conditions__knee_pain={"cautions": cautions, "techniques": ["gliding"]}, techniques__gliding={"cautions": ["fever"]})
        return record_page(library.records["conditions"]["knee-pain"], library).markdown

    assert more in condition([])
    assert more not in condition(["fever"])
