"""What comes out of a printer: leaflets that fit on one sheet, and pages without the site around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from macros.records.library import Library, load
from macros.records.schema.conditions import Condition
from tests.support.places import ROOT

SHEETS = ("A4", "Letter")
PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
KINDS = {
    "condition": "/conditions/low-back-pain/",
    "technique": "/techniques/swedish-massage/",
    "safety": "/safety/deep-vein-thrombosis/",
    "question": "/faq/what-is-medical-massage/",
    "glossary": "/glossary/",
    "matrix": "/evidence/",
    "bodies": "/find-a-therapist/",
    "comparison": "/techniques/compare/",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "data")


@pytest.fixture(params=["light", "dark"])
def paper(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page as it is printed, 180 mm wide."""
    context = browser.new_context(color_scheme=request.param, viewport={"width": 680, "height": 960}, reduced_motion="reduce")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def sheets(page: Page, size: str) -> int:
    return len(PAGE_OBJECT.findall(page.pdf(format=size)))


def test_sheets_are_counted(browser: Browser):
    page = browser.new_page()
    page.set_content("<p>One</p><p style='break-before: page'>Two</p><p style='break-before: page'>Three</p>")
    assert sheets(page, "A4") == 3
    page.close()


def test_every_leaflet_fits_on_one_sheet(browser: Browser, address: str, library: Library):
    page = browser.new_page()
    counts = {}
    for record in library.records["conditions"].values():
        page.goto(f"{address}/{record.ref}/leaflet/")
        counts |= {f"{record.ref}, {size}": sheets(page, size) for size in SHEETS}
    page.close()
    assert {leaflet: count for leaflet, count in counts.items() if count != 1} == {}


def test_a_leaflet_says_all_signs_and_where_it_comes_from(site: Path, library: Library):
    wrong = []
    for record in library.records["conditions"].values():
        assert isinstance(record, Condition)
        page = html.fromstring((site / record.ref / "leaflet" / "index.html").read_bytes())
        text = " ".join(page.cssselect("article")[0].text_content().split())
        wrong += [f"{record.ref}: {flag.sign}" for flag in record.red_flags if " ".join(flag.sign.split()) not in text]
        if f"https://example.org/{record.ref}/ " not in text or "No clinician has reviewed this." not in text:
            wrong.append(f"{record.ref}: where it comes from")
        if page.xpath("//meta[@name='robots']/@content") != ["noindex"]:
            wrong.append(f"{record.ref}: search engines would show it beside its condition")
        condition = html.fromstring((site / record.ref / "index.html").read_bytes())
        if condition.xpath("//article//a[@href='leaflet/']/text()") != ["One-page leaflet to print"]:
            wrong.append(f"{record.ref}: no link")
    assert wrong == []


def test_search_engines_are_sent_to_conditions_and_not_to_leaflets(site: Path):
    addresses = re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert "https://example.org/conditions/neck-pain/" in addresses
    assert [address for address in addresses if "leaflet" in address] == []


def test_only_the_page_itself_is_printed_black_on_white(paper: Page, address: str):
    troubles = []
    for kind, path in KINDS.items():
        paper.goto(address + path)
        paper.wait_for_function("document.body.hasAttribute('data-colors')")
        seen = paper.evaluate(
            """() => {
              const shown = selector => [...document.querySelectorAll(selector)].some(element => element.checkVisibility());
              const color = element => getComputedStyle(element);
              return {
                around: ['header', 'footer', '.site-menu', '.contents', '.breadcrumbs', '[role=search]', '.button', '[data-print]', '.headerlink', '.footnote-backref', '.no-print'].filter(shown),
                notice: shown('aside.notice'),
                ink: [color(document.body).color, color(document.querySelector('article p')).color, color(document.querySelector('h1')).color],
                paper: color(document.body).backgroundColor,
                wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              };
            }"""
        )
        if seen["around"]:
            troubles.append(f"{kind}: printed too: {seen['around']}")
        if not seen["notice"]:
            troubles.append(f"{kind}: no medical notice")
        if set(seen["ink"]) - {"rgb(0, 0, 0)", "rgb(34, 34, 34)"} or seen["paper"] != "rgb(255, 255, 255)":
            troubles.append(f"{kind}: {seen['ink']} on {seen['paper']}")
        if seen["wide"] > 0:
            troubles.append(f"{kind}: {seen['wide']} px wider than the paper")
    assert troubles == []


def test_warning_signs_and_folded_boxes_are_printed(paper: Page, address: str):
    paper.goto(f"{address}/conditions/low-back-pain/")
    assert paper.locator("article .admonition.danger li").first.is_visible()
    codes = paper.locator("details", has_text="For professionals").locator("li").first
    assert codes.is_visible()
    assert codes.bounding_box()["height"] > 5


def test_addresses_are_written_out_once(paper: Page, address: str):
    def after(selector: str) -> str:
        return paper.locator(selector).first.evaluate("element => getComputedStyle(element, '::after').content")

    paper.goto(f"{address}/find-a-therapist/")
    assert "https://www.nccih.nih.gov/" in after("article a[href='https://www.nccih.nih.gov/']")
    assert after("article a[href^='#'], article a.footnote-ref") == "none"
    paper.goto(f"{address}/conditions/low-back-pain/")
    assert after(".footnote a[href^='https://doi.org/']") == "none", "the label is the address"
    assert after("article a[href='leaflet/']") == "none"
