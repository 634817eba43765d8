"""The history in a browser: one era, or all."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.support.watching import Watched


def test_the_history_is_narrowed_to_an_era_and_brought_back(desktop: Watched):
    page = desktop.open("/history/")
    every = page.locator("section.era h3:visible").count()
    assert every == 3
    eras = page.get_by_role("navigation", name="Eras")
    eras.get_by_role("link", name="19th century").press("Enter")
    shown = page.locator("section.era h3:visible").count()
    assert shown == 1
    expect(page.locator(".timeline figure:visible")).to_contain_text("19th century")
    expect(eras.get_by_role("link", name="19th century")).to_have_attribute("aria-current", "true")
    page.evaluate("location.hash = 'first-knee'")
    expect(page.locator("#first-knee")).to_be_visible()
    eras.get_by_role("link", name="All eras").click()
    assert page.locator("section.era h3:visible").count() == every
    assert desktop.troubles == []


def test_the_history_is_a_whole_list_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/history/")
    assert page.locator("section.era h3:visible").count() == 3
    assert page.locator(".timeline figure:visible").count() == 1
    context.close()
