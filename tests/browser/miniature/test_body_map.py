"""The body map: every region is drawn, counted, and reached by finger, mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros.records.library import Library
from macros.records.schema.vocabularies import Region
from macros.views.lists.body_map import conditions_by_region
from tests.support.watching import PHONE, Watched, settled

PATH = "/conditions/body-map/"
FRONT, BACK = 80, 240  # the middle of each figure
TARGET = 24  # pixels that a finger needs each way
# What a finger finds on the body: region -> points from the middle of a figure, front and back.
TOUCHED: dict[str, dict[int, list[tuple[int, int]]]] = {
    "head": {FRONT: [(0, 12)], BACK: [(0, 30)]},
    "jaw": {FRONT: [(0, 45)]},
    "neck": {FRONT: [(0, 72)], BACK: [(0, 65)]},
    "shoulder": {FRONT: [(45, 105), (-45, 105)], BACK: [(45, 105), (-45, 105)]},
    "upper-back": {BACK: [(15, 120), (-15, 120)]},
    "elbow-and-arm": {FRONT: [(52, 160), (-52, 160)], BACK: [(52, 160), (-52, 160)]},
    "wrist-and-hand": {FRONT: [(63, 235), (-63, 235)], BACK: [(63, 235), (-63, 235)]},
    "chest": {FRONT: [(15, 110), (-15, 110)]},
    "belly": {FRONT: [(0, 180)]},
    "lower-back": {BACK: [(10, 172), (-10, 172)]},
    "hip-and-buttock": {FRONT: [(37, 205), (-37, 205)], BACK: [(20, 215), (-20, 215)]},
    "thigh": {FRONT: [(22, 265), (-22, 265)], BACK: [(22, 265), (-22, 265)]},
    "knee": {FRONT: [(21, 305), (-21, 305)], BACK: [(21, 305), (-21, 305)]},
    "calf": {FRONT: [(21, 350), (-21, 350)], BACK: [(21, 350), (-21, 350)]},
    "ankle-and-foot": {FRONT: [(22, 410), (-22, 410)], BACK: [(22, 410), (-22, 410)]},
}
REGION_UNDER = """([x, y]) => {
  const svg = document.querySelector(".body-map svg");
  const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
  return document.elementFromPoint(point.x, point.y)?.closest("[data-region]")?.dataset.region;
}"""
# The regions that own some square of this size, found by feeling a fine grid.
LARGE_ENOUGH = """(size) => {
  const box = document.querySelector(".body-map svg").getBoundingClientRect(), step = 3, reach = size / step;
  const grid = [];
  for (let y = box.top; y < box.bottom; y += step) {
    const row = [];
    for (let x = box.left; x < box.right; x += step) row.push(document.elementFromPoint(x, y)?.closest("[data-region]")?.dataset.region);
    grid.push(row);
  }
  const found = new Set();
  for (let y = 0; y + reach < grid.length; y++)
    for (let x = 0; x + reach < grid[0].length; x++) {
      const region = grid[y][x];
      if (!region || found.has(region)) continue;
      let whole = true;
      for (let j = 0; j <= reach && whole; j++) for (let i = 0; i <= reach && whole; i++) whole = grid[y + j][x + i] === region;
      if (whole) found.add(region);
    }
  return [...found];
}"""


def whole(library: Library) -> set[str]:
    """The regions that no map shows."""
    return {region.id for region in library.vocabulary(Region).values() if region.whole}


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport=PHONE | {"height": 1400}, reduced_motion="reduce")
    yield Watched(context.new_page(), address)
    context.close()


def linked_regions(library: Library) -> list[str]:
    found = conditions_by_region(library)
    return [region for region in library.terms("body-regions") if region in found and region not in whole(library)]


def test_every_region_is_touched(library: Library):
    assert list(TOUCHED) == [region for region in library.terms("body-regions") if region not in whole(library)]


def test_the_counts_are_right_and_every_condition_stands_under_its_regions(site: Path, library: Library):
    page = html.fromstring((site / "conditions" / "body-map" / "index.html").read_bytes())
    terms = library.terms("body-regions")
    wrong = []
    for region, conditions in conditions_by_region(library).items():
        (link,) = page.xpath(f"//nav[@aria-label='Body map']//a[@href='#{region}']")
        said = link.get("aria-label") or link.text_content()
        if said != f"{terms[region].name}: {len(conditions)} condition{'' if len(conditions) == 1 else 's'}":
            wrong.append(said)
        listed = page.xpath(f"//section[h2[@id='{region}']]/ul/li/a[1]/@href")
        if listed != [f"../{condition.id}/" for condition in conditions]:
            wrong.append(f"{region}: {listed}")
    assert wrong == []


def test_the_map_opens_without_errors_or_sideways_scroll_and_passes_the_accessibility_rules(watched: Watched):
    page = watched.open(PATH)
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    found = [f"{violation['id']}: {node['target']}" for violation in Axe().run(page).response["violations"] for node in violation["nodes"]]
    assert found == []
    assert watched.troubles == []


def test_a_finger_finds_what_it_sees(phone: Watched):
    page = phone.open(PATH)
    settled(page)
    wrong = [
        f"{region} {x},{y}: {under}"
        for region, figures in TOUCHED.items()
        for middle, points in figures.items()
        for x, y in points
        if (under := page.evaluate(REGION_UNDER, [middle + x, y])) != region
    ]
    assert wrong == []


def test_each_region_has_room_for_a_finger_on_the_smallest_phone(phone: Watched):
    page = phone.open(PATH)
    settled(page)
    assert set(TOUCHED) - set(page.evaluate(LARGE_ENOUGH, TARGET)) == set()


def test_the_keyboard_goes_from_head_to_foot_and_on_to_the_list(phone: Watched, library: Library):
    page = phone.open(PATH)
    settled(page)
    regions = linked_regions(library)
    page.locator(f'.body-map nav a[href="#{regions[0]}"]').focus()
    met = []
    for _ in regions:
        met.append(page.evaluate("document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert met == [f"#{region}" for region in regions]
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#whole-body"
    for _ in range(len(regions) - regions.index("knee")):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h2#knee")).to_be_focused()
    expect(page.locator('.body-map nav a[href="#knee"]')).to_have_attribute("aria-current", "true")
    assert page.locator(".body-map nav [aria-current]").count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section').querySelector('h2').id") == "knee"
    assert phone.troubles == []


def test_a_click_on_the_body_marks_the_region_and_its_entry(phone: Watched):
    page = phone.open(PATH)
    settled(page)
    box = page.locator(".body-map svg").bounding_box()
    assert box is not None
    scale = box["width"] / 320
    for _ in range(2):  # a second click on the same place moves the focus again
        page.mouse.click(box["x"] + (BACK + 21) * scale, box["y"] + 305 * scale)
        expect(page.locator("h2#knee")).to_be_focused()
        page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    assert page.url.endswith("#knee")
    expect(page.locator('.body-map nav a[href="#knee"]')).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(page.locator(".body-map nav [aria-current]")).to_have_count(0)


def test_a_link_to_a_region_finds_it_marked_and_a_strange_one_changes_nothing(phone: Watched):
    page = phone.open(f"{PATH}#neck")
    settled(page)
    expect(page.locator('.body-map nav a[href="#neck"]')).to_have_attribute("aria-current", "true")
    page.evaluate("location.hash = '%E0%A4%A\"]<b>' + 'x'.repeat(10000)")
    expect(page.locator(".body-map nav [aria-current]")).to_have_count(0)
    assert phone.troubles == []


def test_without_javascript_a_region_leads_to_its_heading(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page: Page = context.new_page()
    page.goto(address + PATH)
    page.locator('.body-map nav a[href="#knee"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2#knee")).to_be_in_viewport()
    context.close()


def test_the_map_is_printed_with_its_list(phone: Watched):
    page = phone.open(PATH)
    page.emulate_media(media="print")
    expect(page.locator(".body-map svg")).to_be_visible()
    expect(page.locator("h2#whole-body")).to_be_visible()
