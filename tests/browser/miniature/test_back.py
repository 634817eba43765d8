"""Back brings a page back as it was left: ticks and their result, filters, eras. Where the browser held it whole, and where it did not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import ARGUMENTS, find
from tests.support.watching import PHONE

HOLDING = "--disable-back-forward-cache"  # what Playwright tells browsers, and readers' browsers are not told


@pytest.fixture(scope="module")
def holding(browser: Browser) -> Iterator[Browser]:
    """A browser that holds the pages that are left, as readers' browsers do."""
    running = browser.browser_type.launch(executable_path=find(), args=ARGUMENTS, ignore_default_args=[HOLDING])
    yield running
    running.close()


@pytest.fixture(params=["held", "not held"])
def first_visit(request: pytest.FixtureRequest, browser: Browser, holding: Browser) -> Iterator[BrowserContext]:
    made = (holding if request.param == "held" else browser).new_context(viewport=PHONE, reduced_motion="reduce")
    yield made
    made.close()


def left_and_back(page: Page, elsewhere: str) -> None:
    """The second page of a first visit starts the worker; then Back."""
    page.evaluate("window.left = true")
    page.evaluate("to => location.assign(to)", elsewhere)
    page.wait_for_selector("html[data-offline=ready]", state="attached")
    page.go_back(wait_until="commit")  # a page that was held loads nothing


def tick_an_emergency(page: Page) -> Callable[[], None]:
    page.locator("input[value=signs-of-a-stroke]").check()
    page.get_by_role("button", name="Show my result").click()

    def seen() -> None:
        expect(page.locator("input[value=signs-of-a-stroke]")).to_be_checked()
        expect(page.get_by_role("alert")).to_contain_text("Call emergency services now.")
        expect(page.locator(".safety-emergency")).to_be_visible()
        assert page.evaluate("localStorage.getItem('safety-check')") is None

    return seen


def ask_for_nothing(page: Page) -> Callable[[], None]:
    page.get_by_role("button", name="Show my result").click()
    return lambda: expect(page.locator(".safety-summary")).to_contain_text("You ticked nothing.")


def narrow_the_matrix(page: Page) -> Callable[[], None]:
    page.get_by_label("Group").select_option("joints")
    page.locator("thead button").first.click()
    count = page.locator("table[data-matrix] tbody tr:not([hidden])").count()

    def seen() -> None:
        expect(page.get_by_label("Group")).to_have_value("joints")
        expect(page.locator("table[data-matrix] tbody tr:not([hidden])")).to_have_count(count)
        expect(page.locator("table[data-matrix] thead th").first).to_have_attribute("aria-sort", "ascending")

    return seen


def narrow_the_questions(page: Page) -> Callable[[], None]:
    page.get_by_label("Words in the question").fill("preg")
    page.get_by_label("Topic").select_option("Pregnancy and children")
    count = page.locator("section.topic li:not([hidden])").count()

    def seen() -> None:
        expect(page.get_by_label("Words in the question")).to_have_value("preg")
        expect(page.locator("section.topic li:not([hidden])")).to_have_count(count)

    return seen


def choose_an_era(page: Page) -> Callable[[], None]:
    era = page.get_by_role("navigation", name="Eras").get_by_role("link", name="19th century")
    era.click()
    count = page.locator("section.era h3:visible").count()

    def seen() -> None:
        expect(era).to_have_attribute("aria-current", "true")
        assert page.locator("section.era h3:visible").count() == count

    return seen


def compare_two(page: Page) -> Callable[[], None]:
    page.get_by_label("First technique").select_option("gliding")
    page.get_by_label("Third technique").select_option("kneading")
    chosen = page.get_by_role("region", name="The chosen techniques side by side")
    return lambda: expect(chosen.get_by_role("columnheader")).to_have_text(["What", "Gliding", "Kneading"])


def choose_a_region(page: Page) -> Callable[[], None]:
    page.evaluate("location.hash = 'knee'")
    return lambda: expect(page.locator(".body-map nav a[href='#knee']").first).to_have_attribute("aria-current", "true")


LEFT = {
    "/safety/check/": tick_an_emergency,
    "/safety/check/?nothing": ask_for_nothing,
    "/evidence/grid/": narrow_the_matrix,
    "/faq/": narrow_the_questions,
    "/history/": choose_an_era,
    "/techniques/compare/": compare_two,
    "/conditions/body-map/": choose_a_region,
}


@pytest.mark.parametrize("path", LEFT)
def test_back_brings_a_page_back_as_it_was_left(first_visit: BrowserContext, holding: Browser, address: str, path: str):
    page = first_visit.new_page()
    page.goto(address + path)
    seen = LEFT[path](page)
    left_and_back(page, f"{address}/about/")
    seen()
    if first_visit.browser == holding:
        why = page.evaluate("JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)")
        assert page.evaluate("window.left"), f"the page was not held: {why}"


def test_a_new_visit_in_the_same_tab_starts_afresh(first_visit: BrowserContext, address: str):
    page = first_visit.new_page()
    page.goto(f"{address}/safety/check/")
    tick_an_emergency(page)
    page.goto(f"{address}/about/")
    page.goto(f"{address}/safety/check/")
    expect(page.locator("form.safety-form")).to_be_visible()
    assert page.locator("input[name=tick]:checked").count() == 0
    page.reload()
    assert page.locator("input[name=tick]:checked").count() == 0


@pytest.mark.parametrize("kept", ["{", "7", '{"ids": ["no-such-thing", "\\"]<img>"]}'])
def test_what_cannot_be_read_starts_afresh(browser: Browser, address: str, kept: str):
    context = browser.new_context()
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    for path in ("/safety/check/", "/evidence/grid/", "/faq/", "/history/"):
        page.goto(address + path)
        page.evaluate("kept => sessionStorage.setItem(`chosen ${location.pathname}`, kept)", kept)
        page.goto(f"{address}/about/")
        page.go_back()
        page.wait_for_load_state("load")
        assert page.locator("article h1").is_visible()
    assert troubles == []
    context.close()


def test_back_closes_the_menu_of_a_phone(holding: Browser, address: str):
    context = holding.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/conditions/knee-pain/")
    page.get_by_role("button", name="Menu").click()
    page.evaluate("window.left = true")
    page.locator(".site-menu").get_by_role("link", name="Questions").click()
    page.wait_for_url("**/faq/")
    page.go_back(wait_until="commit")
    assert page.evaluate("window.left"), "the page was held"
    expect(page.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".site-menu")).not_to_be_in_viewport()
    context.close()
