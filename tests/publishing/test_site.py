"""The real site, built strictly: every link, anchor, picture and asset in its HTML leads somewhere."""

from __future__ import annotations

import functools
import gzip
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from macros.records.library import Library
from macros.records.schema import PAGE_PER_RECORD, SHARED_PAGES
from macros.views.text.addresses import page_of
from tests.support.places import ROOT

CONTRACT = [
    "", "faq/", "conditions/", "techniques/", "benefits/", "myths/", "safety/", "sources/", "about/", "contribute/", "search/", "practice/",
    "glossary/", "history/", "what-to-expect/", "measures/", "find-a-therapist/", "evidence/", "evidence/by-problem/", "evidence/grid/", "techniques/compare/", "conditions/body-map/", "safety/check/",
]  # fmt: skip


@dataclass
class Page:
    """A built page: where it lies and what it holds."""

    path: str  # below the site: 'conditions/neck-pain/index.html'
    tree: html.HtmlElement
    ids: set[str] = field(default_factory=set)

    @property
    def url(self) -> str:
        return self.path.removesuffix("index.html")

    def text(self, selector: str) -> list[str]:
        return [" ".join(found.text_content().split()) for found in self.tree.cssselect(selector)]


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    found = {}
    for path in sorted(site.rglob("*.html")):
        tree = html.fromstring(path.read_bytes())
        page = Page(path.relative_to(site).as_posix(), tree)
        page.ids = set(tree.xpath("//@id")) | set(tree.xpath("//a/@name"))
        found[page.path] = page
    return found


def addresses(page: Page) -> Iterator[str]:
    for expression in ("//a/@href", "//link[not(@rel='canonical')]/@href", "//img/@src", "//script/@src", "//form/@action", "//source/@src"):
        yield from page.tree.xpath(expression)
    for candidates in page.tree.xpath("//@srcset"):
        yield from (candidate.split()[0] for candidate in candidates.split(","))


def target(page: Page, address: str) -> tuple[str, str]:
    """The file below the site that an address leads to, and the anchor in it."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    base = posixpath.dirname(page.path)
    joined = posixpath.normpath(posixpath.join(base, path)) if path else page.path
    if path.startswith("/"):
        joined = path.lstrip("/") or "."
    if path.endswith("/") or joined in {".", ""} or not posixpath.splitext(joined)[1]:
        joined = posixpath.join(joined, "index.html") if joined not in {".", ""} else "index.html"
    return posixpath.normpath(joined), unquote(parts.fragment)


def test_every_internal_address_leads_somewhere(site: Path, pages: dict[str, Page]):
    lost = []
    for page in pages.values():
        for address in addresses(page):
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            path, anchor = target(page, address)
            if not (site / path).is_file():
                lost.append(f"{page.path}: {address}")
            elif anchor and path in pages and anchor not in pages[path].ids and anchor != "__codelineno":
                lost.append(f"{page.path}: {address} (no such anchor)")
    assert lost == []


def test_no_asset_comes_from_another_host(pages: dict[str, Page]):
    foreign = [
        f"{page.path}: {address}"
        for page in pages.values()
        for expression in (
            "//script/@src",
            "//link[@rel='stylesheet' or @rel='icon' or @rel='preload' or @rel='preconnect']/@href",
            "//img/@src",
            "//iframe/@src",
        )
        for address in page.tree.xpath(expression)
        if urlsplit(address).netloc
    ]
    assert foreign == []


def test_every_contract_address_is_there(pages: dict[str, Page]):
    assert [address for address in CONTRACT if f"{address}index.html" not in pages] == []


def test_every_record_is_read_at_its_address(pages: dict[str, Page], library: Library):
    missing = [record.ref for name in PAGE_PER_RECORD for record in library.records[name].values() if f"{record.ref}/index.html" not in pages]
    for collection in SHARED_PAGES:
        for record in library.records[collection].values():
            page, anchor = page_of(record.ref, library)
            if anchor not in pages[page.removesuffix(".md") + "/index.html"].ids:
                missing.append(record.ref)
    assert missing == []


def test_every_page_has_title_description_canonical_address_and_notice(pages: dict[str, Page]):
    wrong = []
    titles: dict[str, str] = {}
    for page in pages.values():
        if page.path == "404.html" or page.tree.xpath("//meta[@http-equiv='refresh']"):
            continue
        (title,) = page.tree.xpath("//head/title/text()")
        if not page.path.startswith("sources/"):  # titles of publications are not ours to choose
            if title in titles:
                wrong.append(f"{page.path}: the title is also that of {titles[title]}")
            titles[title] = page.path
        if page.tree.xpath("//link[@rel='canonical']/@href") != [f"https://example.org/{page.url}"]:
            wrong.append(f"{page.path}: canonical address")
        if not (10 <= len("".join(page.tree.xpath("//meta[@name='description']/@content"))) <= 170):
            wrong.append(f"{page.path}: description")
        if not page.text("aside.notice"):
            wrong.append(f"{page.path}: medical notice")
        if len(page.tree.xpath("//h1")) != 1:
            wrong.append(f"{page.path}: one h1")
    assert wrong == []


def test_every_page_is_sound_as_a_whole(pages: dict[str, Page]):
    """What accessibility asks of a page as a whole; its parts are looked at in tests/browser/test_accessibility.py."""
    wrong = []
    for page in pages.values():
        if page.tree.xpath("//meta[@http-equiv='refresh']"):
            continue
        ids = page.tree.xpath("//@id")
        wrong += [f"{page.path}: the id {id_} stands twice" for id_ in page.ids if ids.count(id_) > 1]
        if page.tree.xpath("/html/@lang") != ["en"]:
            wrong.append(f"{page.path}: no language")
        if len(page.tree.xpath("//main")) != 1:
            wrong.append(f"{page.path}: one main part")
        levels = [int(heading.tag[1]) for heading in page.tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")]
        wrong += [f"{page.path}: a heading of level {next_} after one of level {level}" for level, next_ in pairwise(levels) if next_ > level + 1]
    assert wrong == []


def test_record_pages_have_breadcrumbs_and_lead_to_their_yaml(pages: dict[str, Page], library: Library):
    wrong = []
    for name in PAGE_PER_RECORD:
        for record in library.records[name].values():
            page = pages[f"{record.ref}/index.html"]
            if len(page.tree.cssselect("nav.breadcrumbs li")) != 3:
                wrong.append(f"{record.ref}: breadcrumbs")
            if not any(address.endswith(f"/data/{record.ref}.yml") for address in page.tree.xpath("//a[@rel='edit']/@href")):
                wrong.append(f"{record.ref}: edit link")
    assert wrong == []


def test_danger_stands_above_hope(pages: dict[str, Page], library: Library):
    wrong = []
    for record in library.records["conditions"].values():
        headings = pages[f"{record.ref}/index.html"].text("article h2")
        places = [next((n for n, heading in enumerate(headings) if heading.startswith(start)), None) for start in ("Get help first", "What massage may do")]
        if record.red_flags and (None in places or places[0] > places[1]):
            wrong.append(record.ref)
    assert wrong == []


def test_every_citation_is_a_footnote_with_a_way_back(pages: dict[str, Page]):
    notes = {page.path: page.tree.cssselect("div.footnote li") for page in pages.values()}
    assert max(map(len, notes.values())) > 50
    assert [path for path, every in notes.items() if not all(note.cssselect("a.footnote-backref") and "We read" in note.text_content() for note in every)] == []


def test_source_marks_count_up_from_the_top_of_a_page(pages: dict[str, Page]):
    marks = {path: [int(mark) for mark in dict.fromkeys(page.tree.xpath("//article//a[@class='footnote-ref']/text()"))] for path, page in pages.items()}
    assert max(map(len, marks.values())) > 50
    assert {path: numbers for path, numbers in marks.items() if numbers != sorted(numbers)} == {}


def test_record_pages_stay_out_of_nav(pages: dict[str, Page]):
    links = pages["index.html"].tree.cssselect(".site-menu li > a")
    assert 5 < len(links) < 40


def test_pages_of_records_share_one_menu(pages: dict[str, Page]):
    named = {
        path: tuple((link.text_content().strip(), target(page, link.get("href"))) for link in page.tree.cssselect(".site-menu li > a"))
        for path, page in pages.items()
        if path.partition("/")[0] in PAGE_PER_RECORD and path.count("/") > 1
    }
    menus = {menu for path, menu in named.items() if menu and all(address != path for _, (address, _) in menu)}  # the menu knows a few of them
    assert len(menus) == 1


def test_search_index_is_there(site: Path):
    assert (site / "pagefind" / "pagefind.js").is_file()
    assert not (site / "search" / "search_index.json").exists()


# Sheets that only some pages load, and what they draw there.
SHEETS = {
    "body-map": ".body-map",
    "checklist": ".tick-off",
    "compare": "#compare",
    "drawing": ".drawing",
    "effects": ".effects",
    "home": ".home-search",
    "key-answers": ".key-answers, .answer-list, .problem-list",
    "ladder": ".ladder",
    "leaflet": ".leaflet",
    "matrix": ".matrix",
    "questions": ".question-filter",
    "safety-check": ".safety-list",
    "timeline": ".timeline",
    "verdicts": ".verdicts",
}
ON_ALL_PAGES = {"colors", "theme", "page", "search", "print"}


def test_a_page_loads_the_sheets_of_what_it_shows_and_no_others(pages: dict[str, Page]):
    wrong = []
    for page in pages.values():
        if page.tree.cssselect("article"):  # an old address that leads on has no looks
            loaded = {Path(address).stem for address in page.tree.xpath("//link[@rel='stylesheet']/@href") if ".min." not in address}
            shown = {sheet for sheet, selector in SHEETS.items() if page.tree.cssselect(selector)}
            wrong += [f"{page.path}: {sheet}" for sheet in sorted(loaded ^ shown ^ ON_ALL_PAGES)]
    assert wrong == []
    assert {path.stem for path in (ROOT / "docs/assets").glob("*.css")} == SHEETS.keys() | ON_ALL_PAGES


FIRST_VISIT = 100_000  # bytes over the wire
HEADERS = 300  # of one answer; hosts differ
STATIC_IMPORT = re.compile(r"""^import [^;]*?["'](\./[^"']+)["'];""", re.MULTILINE)


def parts_of(page: Page, site: Path) -> set[Path]:
    """The files that a browser fetches with a page: styles, icons, pictures and scripts, with the scripts that these import."""
    expressions = ("//link[@rel='stylesheet' or @rel='icon' or @rel='manifest']/@href", "//script/@src", "//img/@src")
    found = {site / target(page, address)[0] for expression in expressions for address in page.tree.xpath(expression)}
    scripts = [path for path in found if path.suffix == ".js"]
    while scripts:
        script = scripts.pop()
        for name in STATIC_IMPORT.findall(script.read_text(encoding="utf-8")):
            if (imported := (script.parent / name).resolve()) not in found:
                found.add(imported)
                scripts.append(imported)
    return found


def test_a_first_visit_to_any_page_is_light(site: Path, pages: dict[str, Page]):
    @functools.cache
    def sent(path: Path) -> int:
        return len(gzip.compress(path.read_bytes(), 6)) + HEADERS

    costs = {path: sent(site / path) + sum(sent(part) for part in parts_of(page, site)) for path, page in pages.items()}
    assert len(parts_of(pages["index.html"], site)) > 5
    assert {path: cost for path, cost in costs.items() if cost > FIRST_VISIT} == {}
