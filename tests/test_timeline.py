"""The history in a browser: one era, or all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from macros.records.library import Library
from macros.records.schema.history import When
from macros.views.lists.history import _years, timeline
from macros.views.text.writing import Writer
from tests.watching import Watched


def test_the_history_is_narrowed_to_an_era_and_brought_back(desktop: Watched):
    page = desktop.open("/history/")
    every = page.locator("section.era h3:visible").count()
    assert every >= 30
    eras = page.get_by_role("navigation", name="Eras")
    eras.get_by_role("link", name="19th century").press("Enter")
    shown = page.locator("section.era h3:visible").count()
    assert 3 < shown < every
    expect(page.locator(".timeline figure:visible")).to_contain_text("19th century")
    expect(eras.get_by_role("link", name="19th century")).to_have_attribute("aria-current", "true")
    page.evaluate("location.hash = 'egypt-ankhmahor'")
    expect(page.locator("#egypt-ankhmahor")).to_be_visible()
    eras.get_by_role("link", name="All eras").click()
    assert page.locator("section.era h3:visible").count() == every
    assert desktop.troubles == []


def test_the_history_is_a_whole_list_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/history/")
    assert page.locator("section.era h3:visible").count() >= 30
    assert page.locator(".timeline figure:visible").count() == 1
    context.close()


def test_a_line_of_time_runs_from_its_earliest_year_to_its_latest(library: Library):
    text = timeline(Writer(library, "history.md"))
    told = re.findall(r"<figcaption>(?:All eras|Middle Ages): (.*?) The list", text)
    assert told == [
        "57 milestones from about 2700 BCE to 2024 CE. Documented: 44. Traditional account: 7. Disputed: 6.",
        "6 milestones from about 476 to about 1453. Documented: 3. Traditional account: 3.",
    ]


def test_a_milestone_stands_in_the_era_in_which_it_began(library: Library):
    """The NIH office opened in 1991 and got its name in 2014; Kleen's handbook came out in 1888 and again in 1921."""
    text = timeline(Writer(library, "history.md"))
    eras = {id_: section for section in text.split("<section")[1:] for id_ in re.findall(r'data-era="(.*?)"', section)}
    assert "open an office for unusual treatments" in eras["twentieth-century"]
    assert "Emil Kleen’s handbook" in eras["nineteenth-century"]
    assert "Massage in medieval Europe" in eras["middle-ages"]  # 'about 476 to 1453': no year is the first, so the middle counts


@pytest.mark.parametrize(
    ("first", "last", "circa", "year"), [(1888, 1921, False, 1888), (1924, 1924, False, 1924), (476, 1453, True, 964), (-460, -377, True, -419)]
)
def test_one_year_stands_for_a_milestone(first: int, last: int, circa: bool, year: int):
    assert When(from_=first, to=last, circa=circa).year == year


def test_years_on_a_line_of_time_stay_inside_and_apart():
    """A year at an edge starts or ends there, for its letters may be wider than we know."""
    drawn = re.findall(
        r'<text( class="\w+")? x="([\d.]+)"[^>]*>(\d+)(?:<tspan x="([\d.]+)")?', _years([(16.0, -2700), (30.0, 646), (118.0, 1506), (335.0, 2002)], 50)
    )
    assert drawn == [(' class="first"', "0.0", "2700", "0.0"), ("", "118.0", "1506", ""), (' class="last"', "340.0", "2002", "")]
