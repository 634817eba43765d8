"""What shared links show: the page's own words, and the picture of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from macros.publishing.sharing import HEIGHT, WIDTH
from macros.records.schema import PAGE_PER_RECORD
from tests.support.places import LEADS_ON, ROOT

CARDS = ROOT / "docs" / "assets" / "cards"


def said_by(page: Path) -> dict[str, str]:
    """What a page's head says, by name."""
    head = html.fromstring(page.read_bytes()).head
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in head.xpath("meta[@property or @name]")}


def test_each_kind_has_a_picture_that_is_light_and_no_picture_is_left_over():
    assert sorted(path.name for path in CARDS.iterdir()) == sorted(f"{name}.png" for name in ("pages", *PAGE_PER_RECORD))
    assert {Image.open(path).size for path in CARDS.iterdir()} == {(WIDTH, HEIGHT)}
    assert max(path.stat().st_size for path in CARDS.iterdir()) < 20_000


def test_every_page_says_what_its_link_shows(site: Path):
    wrong = []
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        if page == "404.html" or LEADS_ON in path.read_text(encoding="utf-8"):
            continue
        said = said_by(path)
        if not (site / said["og:image"].removeprefix("https://example.org/")).is_file():
            wrong.append(f"{page}: picture")
        if said["og:url"] != f"https://example.org/{page.removesuffix('index.html')}" or said["twitter:card"] != "summary_large_image":
            wrong.append(f"{page}: address or kind of card")
        if said["og:description"] != said["description"] or said["og:title"] not in said["og:image:alt"] or not said["og:title"]:
            wrong.append(f"{page}: words")
    assert wrong == []


@pytest.mark.parametrize(
    ("page", "picture", "kind", "alt"),
    [
        ("conditions/knee-pain", "conditions", "article", "Condition: Knee pain"),
        ("conditions/knee-pain/leaflet", "conditions", "website", "Condition: Knee pain: leaflet to print"),
        ("sources/smith-2020", "sources", "article", "Source: "),
        ("sources/kinds/rct", "sources", "website", "Source: "),
        ("conditions", "pages", "website", "Medical Massage Reference: "),
        ("", "pages", "website", "Medical Massage Reference: "),
    ],
)
def test_a_page_shows_the_picture_of_its_kind(page: str, picture: str, kind: str, alt: str, tiny_site: Path):
    said = said_by(tiny_site / page / "index.html")
    assert (said["og:image"], said["og:type"]) == (f"https://example.org/assets/cards/{picture}.png", kind)
    assert said["og:image:alt"].startswith(alt)
