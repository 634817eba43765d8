"""The history in a browser: one era, or all."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from macros.records.library import Library
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
        "5 milestones from about 476 to about 1453. Documented: 3. Traditional account: 2.",
    ]


def test_years_on_a_line_of_time_stay_inside_and_apart():
    drawn = re.findall(r'<text x="([\d.]+)"[^>]*>(\d+)', _years([(16.0, -2700), (30.0, 646), (118.0, 1506), (335.0, 2002)], 50))
    assert drawn == [("16.0", "2700"), ("118.0", "1506"), ("324.0", "2002")]
