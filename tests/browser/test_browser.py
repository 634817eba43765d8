"""The built site in a real browser: phone and desktop, light and dark, keyboard only."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.support.watching import DESKTOP, Watched, settled


@pytest.mark.parametrize("setting", ["phone light", "desktop dark"], indirect=True)  # colors change neither errors nor widths
def test_each_kind_of_page_opens_without_errors_foreign_requests_or_sideways_scroll(watched: Watched, kinds: dict[str, str]):
    troubles = []
    for kind, path in kinds.items():
        page = watched.open(path)
        settled(page)
        assert page.locator("h1").count() == 1, kind
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if width > 0:
            troubles.append(f"{kind}: {width} px too wide")
    # The 404 page is answered with 404; the browser reports that, and rightly.
    troubles += [trouble for trouble in watched.troubles if "404" not in trouble]
    assert troubles == []


def test_without_javascript_the_box_gives_way_to_a_link(browser: Browser, address: str, kinds: dict[str, str]):
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(address + kinds["condition"])
    expect(page.locator("form.search")).to_be_hidden()
    page.get_by_role("link", name="A to Z", exact=True).first.click()
    page.wait_for_url("**/a-z/")
    expect(page.locator("article li a").first).to_be_visible()
    context.close()


def test_a_citation_shows_on_focus_and_leads_back(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    mark = page.locator("article sup a.footnote-ref").first
    mark.click()
    assert "#fn:" in page.url
    note = page.locator(page.url[page.url.index("#") :].replace(":", "\\:"))
    expect(note).to_be_in_viewport()
    note.locator("a.footnote-backref").first.click()
    assert "#fnref" in page.url


def test_the_first_tab_skips_to_the_content(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()


def test_a_page_fits_on_paper(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    page.emulate_media(media="print")
    expect(page.locator("body > header")).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()


def test_the_first_visit_checklist_prints_as_a_sheet(desktop: Watched):
    page = desktop.open("/what-to-expect/checklist/")
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
    page.get_by_role("button", name="Print this sheet").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print this sheet")).to_be_hidden()


def test_twice_the_size_fits_without_sideways_scroll(browser: Browser, address: str, kinds: dict[str, str]):
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2, reduced_motion="reduce")
    page = context.new_page()
    wide = []
    for kind, path in kinds.items():
        page.goto(address + path)
        settled(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(kind)
    context.close()
    assert wide == []


def test_nothing_moves_where_the_device_asks_for_calm(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    settled(page)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
        }).length"""
    )
    assert moving == 0
