"""What stands around a page: colors, menu, contents, the way back up, and what is folded away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.watching import PHONE, Watched

COLORS = "data-colors"
STOPS = 40


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield Watched(context.new_page(), address)
    context.close()


def test_colors_follow_the_device_until_a_reader_chooses(desktop: Watched):
    page = desktop.open("/")
    body, choice = page.locator("body"), page.locator("button[data-scheme]:not([hidden])")
    for device, scheme in (("dark", "dark"), ("light", "light")):
        page.emulate_media(color_scheme=device)
        expect(body).to_have_attribute(COLORS, scheme)
    choice.focus()
    for name, scheme in (("Light colors. Switch to dark", "light"), ("Dark colors. Follow your device", "dark")):
        page.keyboard.press("Enter")
        expect(choice).to_be_focused()
        expect(choice).to_have_accessible_name(name)
        expect(body).to_have_attribute(COLORS, scheme)
    page.reload()
    expect(body).to_have_attribute(COLORS, "dark")
    page.keyboard.press("Tab")
    choice.click()
    expect(body).to_have_attribute(COLORS, "light")
    assert desktop.troubles == []


@pytest.mark.parametrize(
    "storage",
    [
        "localStorage.setItem('scheme', '<script>' + '💥'.repeat(10000))",
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('forbidden', 'SecurityError') }})",
    ],
)
def test_a_browser_that_keeps_nothing_or_nonsense_shows_the_colors_of_the_device(storage: str, desktop: Watched):
    desktop.page.add_init_script(storage)
    desktop.page.emulate_media(color_scheme="dark")
    page = desktop.open("/")
    body, choice = page.locator("body"), page.locator("button[data-scheme]:not([hidden])")
    expect(body).to_have_attribute(COLORS, "dark")
    choice.click()
    expect(choice).to_have_accessible_name("Light colors. Switch to dark")
    expect(body).to_have_attribute(COLORS, "light")
    assert [trouble for trouble in desktop.troubles if "forbidden" not in trouble] == []


def test_the_menu_opens_and_closes_by_keyboard_alone(phone: Watched, kinds: dict[str, str]):
    page = phone.open(kinds["condition"])
    menu, links = page.get_by_role("button", name="Menu"), page.locator(".site-menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(links).not_to_be_in_viewport()
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(links).to_be_in_viewport()
    links.get_by_role("link", name="Conditions").focus()
    page.keyboard.press("Escape")
    expect(links).not_to_be_in_viewport()
    expect(menu).to_be_focused()
    assert phone.troubles == []


SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || one.closest(".body-map svg");  // the map fills its parts
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const inside = box.width > 0 && x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
  return (inside && marked) || one === document.body ? "" : one.outerHTML.slice(0, 200);
}"""


@pytest.mark.parametrize("kind", ["home", "condition", "matrix", "search", "safety check", "body map", "questions", "history"])
def test_the_focus_always_shows(kind: str, phone: Watched, kinds: dict[str, str]):
    page = phone.open(kinds[kind])
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(SEEN))
    assert [stop for stop in unseen if stop] == []


def test_the_contents_mark_what_is_being_read(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    current = page.locator(".contents [aria-current=location]")
    expect(current).to_have_count(0)
    for heading in ("take-care-if", "what-massage-may-do"):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", heading)
        expect(current).to_have_attribute("href", f"#{heading}")
    assert desktop.troubles == []


def test_the_way_back_up_shows_to_whoever_scrolls_up(phone: Watched, kinds: dict[str, str]):
    page = phone.open(kinds["condition"])
    up = page.get_by_role("button", name="Back to top", include_hidden=True)
    page.evaluate("scrollTo(0, 4000)")
    expect(up).to_have_attribute("hidden", "")
    expect(up).to_have_css("visibility", "hidden")
    page.evaluate("scrollBy(0, -200)")
    expect(up).to_be_visible()
    up.click()
    page.wait_for_function("scrollY === 0")
    expect(up).to_have_css("visibility", "hidden")
    assert phone.troubles == []


def test_what_is_folded_away_opens_for_paper_and_for_a_link_into_it(desktop: Watched, kinds: dict[str, str]):
    page = desktop.open(kinds["condition"])
    folded = page.locator("article details")
    assert folded.evaluate_all("all => all.some(one => !one.open)")
    page.evaluate("document.querySelector('article details *:not(summary)').id = 'inside'; location.hash = 'inside'")
    expect(folded.first).to_have_attribute("open", re.compile(".*"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.evaluate_all("all => all.every(one => one.open)")


SCRIPTS = ["frame", "search", "tips", "offline"]


@pytest.fixture(params=[*SCRIPTS, "search/find", "*", "files"])
def lame(request: pytest.FixtureRequest, browser: Browser, address: str, site: Path) -> Iterator[tuple[str, Page, str]]:
    """A phone where a script does not come, or none does, and the page as a file, which has no modules."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers="block")
    context.route(f"**/assets/{request.param}.js", lambda route: route.abort())
    page = context.new_page()
    yield request.param, page, site.as_uri() if request.param == "files" else address
    context.close()


def test_a_failed_script_leaves_the_menu_the_way_to_all_pages_and_the_search(lame: tuple[str, Page, str], kinds: dict[str, str]):
    missing, page, start = lame
    page.goto(f"{start}{kinds['condition']}index.html")
    page.wait_for_load_state("load")
    expect(page.locator("header").get_by_role("link", name="A to Z")).to_be_visible()
    if missing in {"search", "*", "files"}:
        expect(page.locator("form.search")).to_be_hidden()
    else:
        expect(page.get_by_role("combobox")).to_be_visible()
    shown = page.locator("header :is(.menu__plain, .menu):visible")
    expect(shown).to_have_count(1)
    shown.click()
    expect(page.locator(".site-menu").get_by_role("link", name="Questions")).to_be_in_viewport()


def test_the_menu_button_takes_the_place_of_its_label(phone: Watched):
    places = []
    for blocked in (True, False):
        if blocked:
            phone.page.route("**/assets/frame.js", lambda route: route.abort())
        else:
            phone.page.unroute_all()
        page = phone.open("/about/")
        places.append(page.locator("header :is(.menu__plain, .menu):visible").bounding_box())
    assert places[0] == places[1]
