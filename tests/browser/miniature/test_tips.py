"""Tips: terms and source marks, explained where they stand."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.watching import PHONE, Watched


def first_term(page: Page) -> Locator:
    return page.locator("article a.term").first


def test_a_term_is_explained_on_hover_and_on_focus(desktop: Watched):
    page = desktop.open("/conditions/knee-pain/")
    term, tip = first_term(page), page.get_by_role("tooltip")
    term.hover()
    expect(tip).to_have_text(term.get_attribute("data-meaning") or "")
    tip.hover()  # it may be read at leisure
    expect(tip).to_be_visible()
    page.locator("h1").hover()
    expect(tip).to_have_count(0)
    term.focus()
    expect(tip).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "tip")
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")
    assert desktop.troubles == []


def test_a_term_is_explained_on_the_first_touch_and_leads_on_at_the_second(browser: Browser, address: str):
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + "/conditions/knee-pain/")
    term, tip = first_term(page), page.get_by_role("tooltip")
    term.tap()
    expect(tip).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("h1").tap()
    expect(tip).to_have_count(0)
    term.tap()
    term.tap()
    page.wait_for_url("**/glossary/#*")
    context.close()


def test_a_source_shows_at_its_mark_without_a_way_back(desktop: Watched):
    page = desktop.open("/conditions/knee-pain/")
    mark, tip = page.locator("article a.footnote-ref").first, page.get_by_role("tooltip")
    source = page.locator(f"[id='{(mark.get_attribute('href') or '')[1:]}'] p").first
    mark.focus()
    said = source.text_content() or ""
    assert tip.inner_text() == said[: said.index(" What it found.")]
    expect(mark).to_have_attribute("aria-describedby", "tip")
    mark.hover()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    page.keyboard.press("Enter")
    assert "#fn:" in page.url
    assert desktop.troubles == []


def test_a_source_shows_on_the_first_touch_and_leads_on_at_the_second(browser: Browser, address: str):
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + "/conditions/knee-pain/")
    mark, tip = page.locator("article a.footnote-ref").first, page.get_by_role("tooltip")
    mark.tap()
    expect(tip).to_be_visible()
    assert "#" not in page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    mark.tap()
    page.wait_for_url("**#fn:*")
    context.close()


def test_a_source_mark_that_leads_nowhere_shows_nothing(desktop: Watched):
    page = desktop.open("/conditions/knee-pain/")
    mark = page.locator("article a.footnote-ref").first
    mark.evaluate("mark => (mark.hash = '#fn:nobody')")
    mark.focus()
    expect(page.get_by_role("tooltip")).to_have_count(0)
    assert desktop.troubles == []


def test_a_tip_opens_where_the_window_has_room_and_leaves_its_mark_free(desktop: Watched):
    page = desktop.open("/conditions/knee-pain/")
    tip = page.get_by_role("tooltip")
    for block in ("start", "end"):
        mark = page.locator("article p a.footnote-ref").nth(2)
        mark.evaluate("(mark, block) => { mark.blur(); mark.style.scrollMargin = '80px 0 20px'; mark.scrollIntoView({block}); }", block)
        mark.focus()
        expect(tip).to_be_in_viewport(ratio=1)
        box, own = mark.bounding_box(), tip.bounding_box()
        assert box
        assert own
        assert own["y"] >= box["y"] + box["height"] or own["y"] + own["height"] <= box["y"]
        page.keyboard.press("Escape")
