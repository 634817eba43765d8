"""The pictures that shared links show: drawn whole, the same each time, and one for each page."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from PIL import Image, ImageFont

from macros.exports.cards import DRAWN, HEIGHT, LINE_SIZE, TITLES, WIDTH, Card, Cards, draw, drawable, save, wrapped
from macros.records.library import load
from macros.records.schema import PAGE_PER_RECORD
from macros.views.lists.collections import answer_line
from macros.views.text.writing import Writer
from tests.conftest import ROOT

CARD = Card("Condition", "Neck pain", "Massage may ease it for a short time.", "Medical Massage Reference")


def test_a_card_is_drawn_the_same_each_time_and_stays_small(tmp_path: Path):
    save(CARD, tmp_path / "a.png")
    save(CARD, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert (tmp_path / "a.png").stat().st_size < 20_000
    assert Image.open(tmp_path / "a.png").size == (WIDTH, HEIGHT)


def test_what_stands_on_a_card_decides_its_name():
    others = [Card("Myth", *("Neck pain", CARD.line, CARD.site)), Card(CARD.label, "Back pain", CARD.line, CARD.site)]
    assert len({CARD.digest, *(card.digest for card in others)}) == 3
    assert Card("Condition", CARD.title, CARD.line, CARD.site).digest == CARD.digest


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("“Knots” don’t melt…", "“Knots” don’t melt…"),
        ("Effleurage – après", "Effleurage - apres"),
        ("Sørensen, Łódź, Straße", "Sorensen, Lodz, Strasse"),
        ("40 °C, ½ hour, ≤ 3 × 5", "40 degreesC, 1/2 hour, at most 3 x 5"),
        ("a\u202fb 按摩 🙂 c", "a b c"),
    ],
)
def test_signs_that_the_font_lacks_are_written_in_others(text: str, drawn: str):
    assert drawable(text) == drawn


def test_the_font_has_every_sign_that_is_left():
    font = ImageFont.load_default(40)
    box = bytes(font.getmask("–"))  # what it draws for a sign that it lacks
    signs = [*DRAWN, *(chr(code) for code in range(33, 127))]
    assert [sign for sign in signs if bytes(font.getmask(sign)) == box] == []


def test_hostile_titles_are_cut_and_drawn():
    for title in ("x" * 10_000, "word " * 2_000, "🙂" * 50, "", "\u202eabc", "a" * 63 + " " + "b" * 63):
        assert draw(Card("Question", title, title, title)).size == (WIDTH, HEIGHT)
    assert wrapped("word " * 80, 76, 2)[1].endswith("…")
    assert wrapped("x" * 400, 76, 2)[0].endswith("…")


def test_no_title_and_no_answer_of_ours_is_cut():
    library = load(ROOT / "data")
    cut = []
    for collection in PAGE_PER_RECORD:
        for record in library.records[collection].values() if collection != "sources" else ():
            if not any(len(wrapped(drawable(record.name), size)) <= most for size, most in TITLES):
                cut.append(record.ref)
            if len(wrapped(drawable(answer_line(record, Writer(library, f"{record.ref}.md"))), LINE_SIZE)) > 3:
                cut.append(f"{record.ref}: its answer")
    assert cut == []


def test_a_card_is_drawn_once_and_forgotten_when_no_page_wants_it(tmp_path: Path):
    first = Cards(tmp_path / "kept")
    first.want("assets/cards/a.png", CARD)
    first.want("assets/cards/b.png", CARD)
    first.deliver(tmp_path / "site")
    assert sorted(path.name for path in (tmp_path / "site/assets/cards").iterdir()) == ["a.png", "b.png"]
    (kept,) = (tmp_path / "kept").iterdir()
    drawn = kept.stat().st_mtime_ns

    second = Cards(tmp_path / "kept")
    second.want("assets/cards/a.png", CARD)
    second.deliver(tmp_path / "site")
    assert kept.stat().st_mtime_ns == drawn

    third = Cards(tmp_path / "kept")
    third.deliver(tmp_path / "site")
    assert list((tmp_path / "kept").iterdir()) == []


def test_every_page_names_its_card_and_the_card_is_there(site: Path):
    wrong = []
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        if page == "404.html":
            continue
        head = html.fromstring(path.read_bytes()).head
        said = {meta.get("property") or meta.get("name"): meta.get("content") for meta in head.xpath("meta[@property or @name]")}
        image = site / said["og:image"].removeprefix("https://example.org/")
        if not image.is_file() or Image.open(image).size != (int(said["og:image:width"]), int(said["og:image:height"])):
            wrong.append(f"{page}: picture")
        if said["og:url"] != f"https://example.org/{page.removesuffix('index.html')}" or said["twitter:card"] != "summary_large_image":
            wrong.append(f"{page}: address or kind of card")
        if not all(said[name].strip() for name in ("og:title", "og:description", "og:type", "og:image:alt")):
            wrong.append(f"{page}: words")
    assert wrong == []


def test_sources_share_one_card(site: Path):
    assert (site / "assets/cards/sources.png").is_file()
    assert [path.name for path in (site / "assets/cards/sources").iterdir()] == ["index.png"]
