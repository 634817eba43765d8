"""Techniques side by side in a browser."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.support.watching import Watched


def test_techniques_are_laid_side_by_side_and_the_choice_is_in_the_address(desktop: Watched):
    page = desktop.open("/techniques/compare/")
    expect(page.get_by_text("Choose two to four techniques.")).to_be_visible()
    page.get_by_label("First technique").select_option("gliding")
    page.get_by_label("Third technique").select_option("kneading")
    chosen = page.get_by_role("region", name="The chosen techniques side by side")
    assert chosen.get_by_role("columnheader").all_inner_texts() == ["What", "Gliding", "Kneading"]
    assert chosen.get_by_role("rowheader").all_inner_texts() == ["Family", "How hard", "Meant to", "Take care with", "What studies say"]
    assert page.url.endswith("?t=gliding,kneading")
    page.reload()
    assert chosen.get_by_role("columnheader").all_inner_texts() == ["What", "Gliding", "Kneading"]
    assert desktop.troubles == []


def test_a_choice_of_techniques_that_are_not_there_is_passed_over(desktop: Watched):
    page = desktop.open("/techniques/compare/?t=%3Cscript%3E,gliding,gliding,nothing")
    expect(page.get_by_text("Choose two to four techniques.")).to_be_visible()
    expect(page.get_by_label("First technique")).to_have_value("gliding")
    assert desktop.troubles == []


def test_all_techniques_stand_in_one_table_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/techniques/compare/?t=gliding,kneading")
    assert page.locator(".techniques-table tbody tr").count() == 2
    context.close()
