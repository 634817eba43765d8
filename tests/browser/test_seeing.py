"""What a reader can see: numbers of sources, rings of focus, shapes on paper, words in high contrast, labels with room, pages that stand still."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.support.in_pieces import PAINTED, served_in_pieces
from tests.support.watching import DESKTOP, PHONE, Watched, settled

CONTRAST = 3  # what a ring needs against its ground (WCAG 1.4.11)
BLOCKS = 8  # after so many rows and so many other blocks a page waits until it is painted
STILL = 0.02  # how far a page may shift while it loads (CLS); 0.1 passes as good
OF_SITES = """
const numbers = (color) => (color.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
/** The color that is seen behind what an element draws outside itself. */
function ground(element) {
  let seen = [];
  for (let one = element; one; one = one.parentElement) {
    const [r, g, b, a = 1] = numbers(getComputedStyle(one).backgroundColor);
    seen.push([r, g, b, a]);
    if (a === 1) break;
  }
  return seen.reverse().reduce((below, [r, g, b, a]) => [r, g, b].map((value, i) => value * a + (below[i] ?? 255) * (1 - a)), [255, 255, 255]);
}
function contrast(one, other) {
  const light = (color) => color.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const luminance = (color) => light(color).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
"""

# ── Numbers of sources ────────────────────────────────────────────────────────

PLACES_OF_NUMBERS = """() => {
  const notes = [...document.querySelectorAll(".footnote > ol > li")].filter((note) => note.checkVisibility());
  return [notes[0], notes.at(-1)].filter(Boolean).map((note) => {
    note.scrollIntoView({block: "center"});
    const text = note.querySelector("p").getBoundingClientRect(), list = note.parentElement.getBoundingClientRect();
    return {number: [...note.parentElement.children].indexOf(note) + 1, id: note.id, left: list.left, right: text.left};
  });
}"""


def inked(page: Page, x: float, y: float, width: float, height: float) -> bool:
    """Whether anything is painted in a part of the window that differs from its ground."""
    picture = Image.open(BytesIO(page.screenshot(clip={"x": x, "y": y, "width": width, "height": height}))).convert("L")
    low, high = picture.getextrema()
    return high - low > 60


@pytest.mark.parametrize("setting", ["phone light", "desktop dark"], indirect=True)
def test_the_numbers_of_sources_are_painted(watched: Watched, kinds: dict[str, str]):
    blank, looked_at = [], 0
    for kind, path in kinds.items():
        page = watched.open(path)
        settled(page)
        for place in page.evaluate(PLACES_OF_NUMBERS):
            note = page.locator(f"[id='{place['id']}']")
            note.evaluate("note => note.scrollIntoView({block: 'center'})")  # clear of the header, which stays on top
            box = note.locator("p").first.bounding_box()
            assert box
            looked_at += 1
            if not inked(page, place["left"], box["y"], place["right"] - place["left"], 16):
                blank.append(f"{kind}: number {place['number']}")
    assert looked_at >= 25
    assert blank == []


# ── Rings of focus ────────────────────────────────────────────────────────────

RINGS = (
    """async () => {"""
    + OF_SITES
    + """
  const found = {};
  const every = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
  const lineage = (one, steps) => (one && steps ? `${one.tagName}.${one.className} ${lineage(one.parentElement, steps - 1)}` : "");
  const seen = new Set();
  for (const one of every) {
    const kin = lineage(one, 6);  // what is of one kin has one look
    if (seen.has(kin)) continue;
    one.focus({preventScroll: true});
    if (document.activeElement !== one || !one.checkVisibility({visibilityProperty: true})) continue;
    seen.add(kin);
    if (one.closest("svg")) continue;  // the body map fills its parts
    const style = getComputedStyle(one);
    const wide = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const ratio = wide ? contrast(numbers(style.outlineColor), ground(parseFloat(style.outlineOffset) < 0 ? one : one.parentElement)) : 0;
    const look = `${one.tagName.toLowerCase()}.${one.className} in .${one.parentElement.className}`;
    if (ratio < 3) found[look] = Math.round(ratio * 100) / 100;
  }
  return found;
}"""
)


def test_every_ring_of_focus_stands_out_from_its_ground(watched: Watched, kinds: dict[str, str]):
    page = watched.page
    faint: dict[str, dict[str, float]] = {}
    for kind, path in kinds.items():
        watched.open(path)
        settled(page)
        page.keyboard.press("Tab")
        if page.locator("header button.menu").is_visible():
            page.locator("header button.menu").press("Enter")
        if found := page.evaluate(RINGS):
            faint[kind] = found
    assert faint == {}


# ── Paper ─────────────────────────────────────────────────────────────────────


def test_every_shape_of_a_drawing_is_printed(desktop: Watched, drawn: list[str]):
    missing = {}
    for path in drawn:
        page = desktop.open(path)
        page.emulate_media(media="print")
        shapes = page.locator(".drawing svg :is(path, circle, rect, text)")
        assert shapes.count() > 10, path
        if gone := shapes.evaluate_all("all => all.filter(shape => !shape.checkVisibility()).map(shape => shape.outerHTML.slice(0, 60))"):
            missing[path] = gone
    assert missing == {}


# ── Forced colors ─────────────────────────────────────────────────────────────


@pytest.fixture(params=["light", "dark"])
def forced(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(forced_colors="active", color_scheme=request.param, reduced_motion="reduce")
    yield Watched(context.new_page(), address)
    context.close()


def test_searched_words_are_legible_in_forced_colors(forced: Watched):
    page = forced.open("/search/?q=fever")
    settled(page)
    seen = page.locator(".search__excerpt mark").first.evaluate(
        "mark => {" + OF_SITES + " return contrast(numbers(getComputedStyle(mark).color), ground(mark)); }"
    )
    assert seen >= 7


@pytest.mark.parametrize(("path", "choices"), [("/history/", ".eras a"), ("/search/?q=neck+pain", "#search-kinds button")])
def test_what_is_chosen_has_an_edge_of_its_own_in_forced_colors(forced: Watched, path: str, choices: str):
    page = forced.open(path)
    settled(page)
    looks = []
    for chosen in (0, 1):
        page.locator(choices).nth(chosen).click()
        page.evaluate("document.activeElement.blur()")
        page.mouse.move(0, 0)
        box = page.locator(choices).nth(0).bounding_box()
        assert box
        looks.append(page.screenshot(clip={"x": box["x"] - 4, "y": box["y"], "width": 3, "height": box["height"]}))  # beside it, where its words are not
    assert looks[0] != looks[1]


EDGELESS = """() => [...document.querySelectorAll("button, .button")].filter((one) => {
  const style = getComputedStyle(one);
  return one.checkVisibility() && (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1);
}).map((one) => one.outerHTML.slice(0, 90))"""


def test_every_button_has_an_edge_in_forced_colors(forced: Watched, kinds: dict[str, str]):
    bare = {}
    for kind, path in kinds.items():
        page = forced.open(path)
        settled(page)
        if found := page.evaluate(EDGELESS):
            bare[kind] = found
    assert bare == {}


# ── Labels with room ──────────────────────────────────────────────────────────

MORE_ROOM = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }"
# What is cut off at the edge of its picture or of the window, and what lies over another label or a line that divides.
CROWDED = """() => {
  const found = [];
  for (const svg of document.querySelectorAll("article svg")) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll("text")].map((text) => ({text, box: text.getBoundingClientRect()}));
    const across = [...svg.querySelectorAll(".zero, .matters")].map((line) => line.getBoundingClientRect());
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
    words.forEach(({text, box}, number) => {
      const open = getComputedStyle(svg).overflow === "visible";
      const [left, right] = open ? [0, innerWidth] : [frame.left, frame.right];
      if (box.left < left - 1 || box.right > right + 1) found.push(`cut: ${text.textContent}`);
      for (const other of words.slice(number + 1)) if (meet(box, other.box)) found.push(`${text.textContent} over ${other.text.textContent}`);
      for (const line of across) if (meet(box, {left: line.left - 1, right: line.right + 1, top: line.top, bottom: line.bottom})) found.push(`crossed: ${text.textContent}`);
    });
  }
  return found;
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_labels_of_pictures_keep_clear_with_more_space_between_letters(browser: Browser, address: str, width: int, kinds: dict[str, str], drawn: list[str]):
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    crowded = {}
    for path in [*(kinds[kind] for kind in ("pictures of effect", "condition", "history", "body map")), *drawn]:
        page.goto(address + path)
        settled(page)
        page.add_style_tag(content=MORE_ROOM)
        if found := page.evaluate(CROWDED):
            crowded[path] = found
    context.close()
    assert crowded == {}


# ── Standing still ────────────────────────────────────────────────────────────

SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""


@pytest.mark.parametrize("setting", ["phone light", "desktop light"], indirect=True)
def test_no_page_shifts_while_it_comes_in_pieces(browser: Browser, site: Path, setting: dict[str, object], kinds: dict[str, str]):
    context = browser.new_context(**setting, service_workers="block")
    context.add_init_script(SHIFTS + PAINTED)
    page = context.new_page()
    shifting = {}
    with served_in_pieces(site, BLOCKS) as server:
        for kind, path in kinds.items():
            server.open(page, path)
            settled(page)
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            if (shifted := page.evaluate("window.shifted")) > STILL:
                shifting[kind] = round(shifted, 3)
    context.close()
    assert shifting == {}


def test_a_table_that_makes_room_row_by_row_is_seen_to_shift(browser: Browser, tmp_path: Path):
    rows = "<tr><td>Short</td><td>Short</td></tr>" * 3 + f"<tr><td>Short</td><td>{'A cell with many more words. ' * 9}</td></tr>"
    page = browser.new_page(viewport=DESKTOP)
    page.add_init_script(SHIFTS + PAINTED)
    shifted = {}
    for layout in ("auto", "fixed"):
        (tmp_path / layout).mkdir()
        table = f'<table style="table-layout: {layout}; width: 100%">{rows}</table>'
        (tmp_path / layout / "index.html").write_text(f'<!doctype html><body><article>{table}</article><script src="none.js"></script>', encoding="utf-8")
    with served_in_pieces(tmp_path, BLOCKS) as server:
        for layout in ("auto", "fixed"):
            server.open(page, f"/{layout}/")
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            shifted[layout] = page.evaluate("window.shifted")
    page.close()
    assert shifted["auto"] > STILL
    assert shifted["fixed"] == 0


# ── Headings ──────────────────────────────────────────────────────────────────

HOLES = """() => [...document.querySelectorAll("article :is(h2, h3, h4)")].filter((heading) => {
  const link = heading.querySelector(".headerlink");
  if (!link || !heading.checkVisibility()) return false;
  const high = heading.getBoundingClientRect().height;
  link.remove();
  return heading.getBoundingClientRect().height < high - 1;
}).map((heading) => heading.textContent)"""


def test_the_hidden_sign_of_a_heading_leaves_no_empty_line(browser: Browser, address: str, kinds: dict[str, str]):
    context = browser.new_context(viewport=PHONE | {"width": 390})
    page = context.new_page()
    holes = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        if found := page.evaluate(HOLES):
            holes[kind] = found
    context.close()
    assert holes == {}


# ── The heads of long tables, and the years of the history ────────────────────


@pytest.mark.parametrize("path", ["/evidence/grid/", "/evidence/techniques/"])
def test_the_heads_of_columns_stay_while_rows_scroll(desktop: Watched, path: str):
    page = desktop.open(path)
    head, box = page.locator(".matrix thead th").nth(1), page.locator(".matrix")
    box.evaluate("box => (box.scrollTop = 700)")
    at, frame = head.bounding_box(), box.bounding_box()
    assert at
    assert frame
    assert abs(at["y"] - frame["y"]) < 3


# Years that touch the next, that leave their picture at its sides, or that lie on its words. A label in two lines is looked at line by line.
CROWDED_YEARS = """() => [...document.querySelectorAll(".timeline figure")].flatMap((figure) => {
  const hidden = figure.hidden;
  figure.hidden = false;
  const svg = figure.querySelector("svg").getBoundingClientRect(), words = figure.querySelector("figcaption").getBoundingClientRect();
  const labels = [...figure.querySelectorAll("svg text")].flatMap((label) => [label, ...label.children]).flatMap((label) => {
    const line = document.createRange();
    line.selectNode(label.firstChild);
    return {text: label.firstChild.data.trim(), box: line.getBoundingClientRect()};
  });
  const found = labels.flatMap(({text, box}, number) => [
    ...(box.left < svg.left || box.right > svg.right ? [`${text} juts out`] : []),
    ...(box.bottom > words.top ? [`${text} lies on the words`] : []),
    ...labels.slice(number + 1).filter((other) =>
      box.left < other.box.right + 2 && other.box.left < box.right + 2 && box.top < other.box.bottom - 3 && other.box.top < box.bottom - 3
    ).map((other) => `${text} touches ${other.text}`),
  ]);
  figure.hidden = hidden;
  return labels.length ? found.map((fault) => `${figure.dataset.era}: ${fault}`) : [`${figure.dataset.era}: no years`];
})"""
PLANTED_YEARS = """() => {
  const [first, second, third] = document.querySelectorAll("[data-era='all'] svg text");
  second.setAttribute("x", first.getAttribute("x"));
  second.setAttribute("y", second.getAttribute("y") - 14);
  second.setAttribute("class", "first");
  third.setAttribute("x", 338);
}"""


@pytest.mark.parametrize(("media", "width"), [("screen", 360), ("screen", 1280), ("print", 360), ("print", 703)])  # A4 within its margins has 703
def test_years_keep_clear_of_one_another_and_inside_their_picture(browser: Browser, address: str, media: Literal["screen", "print"], width: int):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto(address + "/history/")
    settled(page)
    assert page.locator(".timeline figure").count() >= 6
    assert page.evaluate(CROWDED_YEARS) == []
    page.evaluate(PLANTED_YEARS)
    caught = page.evaluate(CROWDED_YEARS)
    page.close()
    assert len(caught) == 2
    assert "touches" in caught[0]
    assert "juts out" in caught[1]
