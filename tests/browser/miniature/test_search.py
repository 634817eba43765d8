"""Search as people use it: what they type leads to the page that answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.searching import searched
from tests.support.watching import Watched

DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce", base_url=address)
    yield context.new_page()
    context.close()


def test_misspelled_words_are_mended_and_can_be_had_back(page: Page):
    mended = searched(page, "kneding")
    assert mended[0] == "/techniques/kneading/"
    note = page.locator("#search-mended")
    expect(note).to_have_text("Showing results for kneading. Search instead for kneding.")
    note.get_by_role("link", name="kneding").click()
    page.wait_for_url("**/search/#q=kneding&exact=1")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    expect(note).to_be_hidden()
    expect(page.locator("#search-summary")).to_contain_text("We found nothing for “kneding”")


def test_an_unknown_word_does_not_hide_what_the_others_find(page: Page):
    assert "/techniques/kneading/" in searched(page, "kneading and rolfing")[:2]
    expect(page.locator("#search-summary")).to_contain_text("We found nothing on “rolfing”, so these are for your other words.")


SECRET = "chlamydia pregnant"
FORMS = {"/": "#home-search-input", "/conditions/knee-pain/": "#search-input", "/search/": "#search-page-input", "/nowhere/": "#lost-input"}


@pytest.mark.parametrize(("path", "box"), FORMS.items())
def test_the_words_of_a_search_never_leave_the_browser(page: Page, path: str, box: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url.partition('#')[0]} {request.post_data or ''} {request.headers}"))
    page.goto(path)
    page.locator(box).fill(SECRET)
    page.wait_for_load_state("networkidle")
    page.locator(box).press("Enter")
    page.wait_for_url("**/search/#q=chlamydia+pregnant")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    assert page.locator("#search-results a").count()
    assert [request for request in asked if "chlamydia" in request] == []


def test_words_before_the_sign_are_read_and_moved_behind_it(page: Page, address: str):
    assert searched(page, "pain")
    assert page.url == f"{address}/search/#q=pain"


def test_back_brings_the_results_before_with_their_chip(page: Page):
    searched(page, "pain")
    page.locator("#search-kinds").get_by_role("button", name="Condition").click()
    assert page.url.endswith("/search/#q=pain&kind=condition")
    page.locator("#search-page-input").fill("gliding")
    page.locator("#search-page-input").press("Enter")
    expect(page.locator("#search-results a").first).to_have_text("Gliding")
    page.go_back()
    expect(page.locator("#search-kinds").get_by_role("button", name="Condition")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#search-page-input")).to_have_value("pain")


def test_results_of_all_texts_come_back_too(page: Page):
    searched(page, "knee pain")
    page.get_by_role("button", name="Look in all texts").click()
    page.wait_for_url("**/search/#q=knee+pain&texts=1")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    every = page.locator("#search-results a").count()
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/conditions/**")
    page.go_back()
    expect(page.locator("#search-results a")).to_have_count(every)


def test_an_empty_page_shows_the_way_on_at_once(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    assert searched(page, "qqqqzzzz") == []
    expect(page.locator("#search-summary").get_by_role("link", name="A to Z")).to_have_attribute("href", f"{page.evaluate('location.origin')}/a-z/")
    expect(page.get_by_role("button", name="Look in all texts")).to_be_visible()
    expect(page.get_by_role("link", name="Browse everything from A to Z")).to_be_in_viewport()


@pytest.mark.parametrize("lost", ["search/names.json", "assets/search/find.js"])
def test_a_box_that_cannot_search_says_so_and_shows_the_way(page: Page, lost: str):
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto("/")
    page.locator("#search-input").press_sequentially("knee")
    expect(page.locator(".search__mended")).to_have_text("Search does not answer. Please browse A to Z.")
    page.locator(".search__popup").get_by_role("link", name="A to Z").click()
    page.wait_for_url("**/a-z/")


def test_a_slow_box_says_that_it_looks(page: Page):
    page.route("**/search/names.json", lambda route: None)  # never answered
    page.goto("/")
    page.locator("#search-input").press_sequentially("knee")
    expect(page.locator(".search__mended")).to_have_text("Looking…")
    expect(page.locator(".search__mended")).to_be_visible()


def test_a_question_shows_its_short_answer_first(page: Page):
    assert searched(page, "do i have to undress")[0] == "/faq/do-i-have-to-undress/"
    first = page.locator("#search-results > li").first
    expect(first.locator(".search__short")).to_contain_text("No")
    expect(first).to_contain_text("Question")


def test_chips_leave_one_kind_by_keyboard(page: Page):
    every = searched(page, "pain")
    chip = page.locator("#search-kinds").get_by_role("button", name="Condition")
    chip.focus()
    page.keyboard.press("Enter")
    expect(chip).to_have_attribute("aria-pressed", "true")
    shown = page.locator("#search-results > li:visible .search__kind").all_inner_texts()
    assert set(shown) == {"Condition"}
    expect(page.locator("#search-summary")).to_contain_text(f"{len(shown)} result")
    page.locator("#search-kinds").get_by_role("button", name="All").click()
    assert page.locator("#search-results > li:visible").count() == len(every)
    for box in [button.bounding_box() for button in page.locator("#search-kinds button").all()]:
        assert box
        assert box["height"] >= 24


HOSTILE = [
    "<script>window.broken = 1</script>",
    '"><img src=x onerror="window.broken = 1">',
    "a" * 10_000,
    "massage " * 1_250,
    "💆‍♀️🔥",
    "تدليك الرقبة",
    "\u202emassage",
    "' OR 1=1 --",
    "*+-:^~()[]{}\\",
    "../../etc/passwd",
    "constructor __proto__ toString",
]


def test_hostile_queries_change_nothing(page: Page):
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    for query in HOSTILE:
        searched(page, query)
        assert page.evaluate("window.broken") is None, query
        summary = page.locator("#search-summary").inner_text()
        assert "results" in summary or "1 result" in summary or "We found nothing" in summary, query
        assert len(summary) < 200
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), query
    assert troubles == []


def test_a_lost_address_is_looked_for(page: Page):
    page.goto("/techniques/kneding.html")
    expect(page.locator("#lost-input")).to_have_value("kneding")
    expect(page.locator("#lost ul a").first).to_have_attribute("href", f"{page.evaluate('location.origin')}/techniques/kneading/")


def test_a_lost_address_has_links_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/nowhere/")
    expect(page.locator("#lost")).to_be_hidden()
    expect(page.get_by_role("link", name="Everything from A to Z")).to_be_visible()
    context.close()


def test_suggestions_say_what_was_mended(page: Page):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("kneding")
    expect(page.get_by_role("option").first).to_contain_text("Kneading")
    expect(page.locator(".search__mended")).to_have_text("Showing results for kneading")
    expect(page.locator(".search__status")).to_contain_text("Showing results for kneading.")


def test_open_suggestions_pass_the_accessibility_rules(page: Page):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("kneding")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    found = Axe().run(page).response["violations"]
    assert [violation["id"] for violation in found] == []


def test_search_costs_nothing_before_it_is_used(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/conditions/knee-pain/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url or "pagefind" in url] == []


def test_a_search_that_cannot_be_loaded_says_so(page: Page):
    page.route("**/search/names.json", lambda route: route.abort())
    page.goto("/search/?q=knee")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    expect(page.locator("#search-summary")).to_have_text("Search does not answer. Please browse A to Z.")


def test_search_leads_to_the_right_page_by_keyboard_alone(desktop: Watched):
    page = desktop.open("/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("knee")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Knee pain")
    expect(first).to_contain_text("Condition")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conditions/knee-pain/")
    assert desktop.troubles == []


def test_escape_closes_the_suggestions(desktop: Watched):
    page = desktop.open("/")
    page.keyboard.press("/")
    page.keyboard.type("knee")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_opens_the_results_page(desktop: Watched):
    page = desktop.open("/conditions/")
    page.keyboard.press("/")
    page.keyboard.type("knee pain")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=knee+pain")
    page.wait_for_selector("#search-results[data-state=done]")
    expect(page.locator("#search-results a").first).to_contain_text("Knee pain")


def test_a_search_without_results_says_so_and_shows_another_way(desktop: Watched):
    page = desktop.open("/search/?q=qqqqzzzz")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    expect(page.locator("#search-summary")).to_contain_text("We found nothing for “qqqqzzzz”")
    expect(page.locator("article").get_by_role("link", name="Browse everything from A to Z")).to_be_visible()


def test_an_empty_search_is_done_at_once(desktop: Watched):
    page = desktop.open("/search/")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
