"""The built site in a real browser: phone and desktop, light and dark, keyboard only."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.support.watching import DESKTOP, Watched, settled

KINDS = {  # one of each kind of page
    "home": "/",
    "list": "/conditions/",
    "condition": "/conditions/low-back-pain/",
    "leaflet": "/conditions/low-back-pain/leaflet/",
    "benefit": "/benefits/pain-management/",
    "myth": "/myths/removes-lactic-acid/",
    "technique": "/techniques/swedish-massage/",
    "safety": "/safety/deep-vein-thrombosis/",
    "safety list": "/safety/",
    "question": "/faq/what-is-medical-massage/",
    "practice": "/practice/us-licensing/",
    "source": "/sources/gross-2024/",
    "sources": "/sources/",
    "glossary": "/glossary/",
    "history": "/history/",
    "process": "/what-to-expect/",
    "measures": "/measures/",
    "bodies": "/find-a-therapist/",
    "about": "/about/",
    "matrix": "/evidence/",
    "questions": "/faq/",
    "body map": "/conditions/body-map/",
    "safety check": "/safety/check/",
    "first-visit checklist": "/what-to-expect/checklist/",
    "comparison of techniques": "/techniques/compare/?t=swedish-massage,shiatsu",
    "medical or spa massage": "/medical-or-spa-massage/",
    "techniques by conditions": "/evidence/techniques/",
    "pictures of effect": "/evidence/effects/",
    "accessibility": "/about/accessibility/",
    "pictures": "/techniques/pictures-clinical/",
    "editorial policy": "/about/editorial/",
    "a to z": "/a-z/",
    "search": "/search/?q=neck+pain",
    "not found": "/nowhere/",
}


@pytest.mark.parametrize("setting", ["phone light", "desktop dark"], indirect=True)  # colors change neither errors nor widths
def test_each_kind_of_page_opens_without_errors_foreign_requests_or_sideways_scroll(watched: Watched):
    troubles = []
    for kind, path in KINDS.items():
        page = watched.open(path)
        settled(page)
        assert page.locator("h1").count() == 1, kind
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if width > 0:
            troubles.append(f"{kind}: {width} px too wide")
    # The 404 page is answered with 404; the browser reports that, and rightly.
    troubles += [trouble for trouble in watched.troubles if "404" not in trouble]
    assert troubles == []


def test_search_leads_to_the_right_page_by_keyboard_alone(desktop: Watched):
    page = desktop.open("/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("blood clot")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Blood clot")
    expect(first).to_contain_text("Safety")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/safety/deep-vein-thrombosis/")
    assert desktop.troubles == []


def test_escape_closes_the_suggestions(desktop: Watched):
    page = desktop.open("/")
    page.keyboard.press("/")
    page.keyboard.type("neck")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_opens_the_results_page(desktop: Watched):
    page = desktop.open("/conditions/")
    page.keyboard.press("/")
    page.keyboard.type("neck pain")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=neck+pain")
    page.wait_for_selector("#search-results[data-state=done]")
    expect(page.locator("#search-results a").first).to_contain_text("Neck pain")


def test_a_search_without_results_says_so_and_shows_another_way(desktop: Watched):
    page = desktop.open("/search/?q=qqqqzzzz")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    expect(page.locator("#search-summary")).to_contain_text("We found nothing for “qqqqzzzz”")
    expect(page.locator("article").get_by_role("link", name="Browse everything from A to Z")).to_be_visible()


def test_an_empty_search_is_done_at_once(desktop: Watched):
    page = desktop.open("/search/")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")


def test_without_javascript_the_box_gives_way_to_a_link(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(address + "/conditions/low-back-pain/")
    expect(page.locator("form.search")).to_be_hidden()
    page.get_by_role("link", name="A to Z", exact=True).first.click()
    page.wait_for_url("**/a-z/")
    expect(page.get_by_role("link", name="Neck pain", exact=True).first).to_be_visible()
    context.close()


def test_a_citation_shows_on_focus_and_leads_back(desktop: Watched):
    page = desktop.open("/conditions/low-back-pain/")
    mark = page.locator("article sup a.footnote-ref").first
    mark.click()
    assert "#fn:" in page.url
    note = page.locator(page.url[page.url.index("#") :].replace(":", "\\:"))
    expect(note).to_be_in_viewport()
    note.locator("a.footnote-backref").first.click()
    assert "#fnref" in page.url


def test_the_first_tab_skips_to_the_content(desktop: Watched):
    page = desktop.open("/conditions/low-back-pain/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()


def test_a_page_fits_on_paper(desktop: Watched):
    page = desktop.open("/conditions/low-back-pain/")
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


def test_twice_the_size_fits_without_sideways_scroll(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2, reduced_motion="reduce")
    page = context.new_page()
    wide = []
    for kind, path in KINDS.items():
        page.goto(address + path)
        settled(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(kind)
    context.close()
    assert wide == []


def test_nothing_moves_where_the_device_asks_for_calm(desktop: Watched):
    page = desktop.open("/conditions/low-back-pain/")
    settled(page)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
        }).length"""
    )
    assert moving == 0
