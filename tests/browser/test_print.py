"""What comes out of a printer: leaflets that fit on one sheet, and pages without the site around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser, Page

from macros.records.library import load
from macros.rules.leaflets import SHEET, leaflets_fit_on_a_sheet, lines_of_leaflet
from tests.conftest import served
from tests.support.building import built_once
from tests.support.miniature import Dumper
from tests.support.places import TINY
from tests.support.printing import SHEETS, sheets
from tests.support.tiny_project import tiny_project

PRINTED = ("condition", "technique", "safety", "question", "glossary", "matrix", "bodies", "comparison of techniques")


@pytest.fixture(params=["light", "dark"])
def paper(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page as it is printed, 180 mm wide."""
    context = browser.new_context(color_scheme=request.param, viewport={"width": 680, "height": 960}, reduced_motion="reduce")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def test_sheets_are_counted(browser: Browser):
    page = browser.new_page()
    page.set_content("<p>One</p><p style='break-before: page'>Two</p><p style='break-before: page'>Three</p>")
    assert sheets(page, "A4") == 3
    page.close()


SIGN = "The leg is cold."
LONG_SIGN = "The leg is cold and numb from the hip to the toes by day. It gets worse by night and when you climb up the stairs at home. You may feel it in the other leg as well, or in your back. Then it stays."
QUESTION = "How often have you seen and treated that {}?"
VERDICTS = ("pain", "function", "sleep", "anxiety", "quality-of-life", "fatigue")


def _full_sheets() -> dict[str, dict[str, Any]]:
    """Conditions of which each is as long as the rule lets it be, each by another field; with as many verdicts as there is room for."""
    knees = yaml.safe_load((TINY / "conditions" / "knee-pain.yml").read_text(encoding="utf-8"))

    def flags(number: int, sign: str = SIGN) -> list[dict[str, Any]]:
        return [{"sign": sign, "urgency": "emergency", "sources": ["smith-2020"]} for _ in range(number)]

    plain = {name: value for name, value in knees.items() if name not in {"also_called", "codes", "techniques"}} | {"red_flags": flags(1)}
    made = {
        "full-of-signs": {"red_flags": flags(30)},
        "full-of-long-signs": {"red_flags": [*flags(15, LONG_SIGN)]},
        "full-of-cautions": {"cautions": [f"caution-{number}" for number in range(1, 57)]},
        "full-of-questions": {"ask": [QUESTION.format(number) for number in range(60)]},
        "full-of-verdicts": {"red_flags": flags(19)},
    }
    verdict = knees["verdicts"][0] | {"scope": "grown people with long-lasting pain", "compared_with": "dummy massage or no treatment at all"}
    verdicts = [verdict | {"outcome": outcome} for outcome in VERDICTS]
    return {id_: plain | {"name": id_.replace("-", " ").capitalize(), "verdicts": verdicts} | fields for id_, fields in made.items()}


@pytest.fixture(scope="module")
def full_sheets(shared: Path) -> Path:
    """A site with those conditions."""

    def project() -> Path:
        root = shared / "full-project"
        root.mkdir()
        data = tiny_project(root) / "data"
        records = {f"conditions/{id_}": fields for id_, fields in _full_sheets().items()}
        fever = yaml.safe_load((data / "safety" / "fever.yml").read_text(encoding="utf-8"))
        for number in range(1, 57):
            records[f"safety/caution-{number}"] = fever | {"name": f"Caution {number} with a name as long as the longest few have {number}"}
        source = yaml.safe_load((data / "sources" / "smith-2020.yml").read_text(encoding="utf-8"))
        finding = {name: value for name, value in source["findings"][0].items() if name != "estimate"}
        source["findings"] += [
            finding | {"about": [f"conditions/{id_}" for id_ in _full_sheets()], "outcome": outcome, "key": f"sheet-{outcome}"} for outcome in VERDICTS
        ]
        for ref, fields in (records | {"sources/smith-2020": source}).items():
            (data / f"{ref}.yml").write_text(yaml.dump(fields, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=10_000), encoding="utf-8")
        return root

    return built_once(shared / "full-site", project)


def test_sheets_that_the_rule_calls_full_are_printed_on_one(full_sheets: Path, shared: Path, browser: Browser):
    """The rule counts characters. Here each kind of sheet is as full as it allows, and a line more would be too much for it."""
    library = load(shared / "full-project" / "data")
    left = {id_: SHEET - sum(lines_of_leaflet(library.records["conditions"][id_], library).values()) for id_ in _full_sheets()}
    assert left == {id_: 13.5 if id_ == "full-of-verdicts" else 2.5 for id_ in left}
    assert list(leaflets_fit_on_a_sheet(library)) == []
    page = browser.new_page()
    counts = {}
    with served(full_sheets) as where:
        for id_ in left:
            page.goto(f"{where}/conditions/{id_}/leaflet/")
            assert page.locator(".leaflet tbody tr").count() == (6 if id_ == "full-of-verdicts" else 1)
            counts |= {f"{id_}, {size}": sheets(page, size) for size in SHEETS}
    page.close()
    assert {leaflet: count for leaflet, count in counts.items() if count != 1} == {}


def test_a_leaflet_says_where_it_comes_from_and_stays_out_of_search_engines(tiny_site: Path):
    page = html.fromstring((tiny_site / "conditions/knee-pain/leaflet/index.html").read_bytes())
    text = " ".join(page.cssselect("article")[0].text_content().split())
    assert "https://example.org/conditions/knee-pain/ " in text
    assert "No clinician has reviewed this." in text
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    condition = html.fromstring((tiny_site / "conditions/knee-pain/index.html").read_bytes())
    assert condition.xpath("//article//a[@href='leaflet/']/text()") == ["one-page leaflet"]


def test_search_engines_are_sent_to_conditions_and_not_to_leaflets(tiny_site: Path):
    addresses = re.findall(r"<loc>([^<]+)</loc>", (tiny_site / "sitemap.xml").read_text(encoding="utf-8"))
    assert "https://example.org/conditions/knee-pain/" in addresses
    assert [address for address in addresses if "leaflet" in address] == []


def test_only_the_page_itself_is_printed_black_on_white(paper: Page, address: str, kinds: dict[str, str]):
    troubles = []
    for kind in PRINTED:
        paper.goto(address + kinds[kind])
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


def test_warning_signs_and_folded_boxes_are_printed(paper: Page, tiny_address: str):
    paper.goto(f"{tiny_address}/conditions/knee-pain/")
    assert paper.locator("article .admonition.danger li").first.is_visible()
    reason = paper.locator(".key-answer p").first
    assert reason.is_visible()
    assert reason.bounding_box()["height"] > 5


def test_addresses_are_written_out_once(paper: Page, tiny_address: str):
    def after(selector: str) -> str:
        return paper.locator(selector).first.evaluate("element => getComputedStyle(element, '::after').content")

    paper.goto(f"{tiny_address}/find-a-therapist/")
    assert "https://knees.example/" in after("article a[href='https://knees.example/']")
    assert after("article a[href^='#'], article a.footnote-ref") == "none"
    paper.goto(f"{tiny_address}/conditions/knee-pain/")
    assert after(".footnote a[href^='https://doi.org/']") == "none", "the label is the address"
    assert after("article a[href='leaflet/']") == "none"
