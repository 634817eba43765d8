"""Drawings: one for each record, told in words, with no color of their own and letters that a phone can show."""

from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree

import pytest

from macros.records.library import Library
from macros.records.schema import SHARED_PAGES
from macros.records.schema.drawings import Drawing
from macros.views.drawings import DRAWINGS, drawing_gallery, drawings_of, figure, svg
from macros.views.drawings.language import LEVELS, WIDTH, pressure
from macros.views.text.addresses import DRAWING_PAGES, PAGE_OF_DRAWING
from macros.views.text.writing import Writer
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
NARROWEST = 288  # pixels that a drawing gets on a phone 320 pixels wide
SMALLEST = 12  # pixels that letters need
LARGEST = 8_000  # bytes; most drawings stay below 5,000
PLAIN = {  # all that a drawing may be made of: no style, no script, no color
    "svg": {"role", "aria-labelledby", "viewBox"},
    "title": {"id"},
    "desc": {"id"},
    "g": {"transform"},
    "path": {"class", "d"},
    "circle": {"class", "cx", "cy", "r"},
    "rect": {"class", "x", "y", "width", "height", "rx"},
    "text": {"class", "x", "y", "text-anchor"},
}


def drawn(id_: str, library: Library) -> str:
    record = library.records["drawings"][id_]
    assert isinstance(record, Drawing)
    return svg(record, record.shows)


def test_every_record_has_its_drawing_and_the_other_way_round(library: Library):
    assert sorted(library.records["drawings"]) == sorted(DRAWINGS)


@pytest.mark.parametrize("id_", DRAWINGS)
def test_a_drawing_is_well_formed_and_told_in_words(id_: str, library: Library):
    root = ElementTree.fromstring(drawn(id_, library))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby") or "").split() == ids == [f"{id_}-title", f"{id_}-text"]
    assert [element.tag for element in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert all((element.text or "").strip() for element in root[:2])


@pytest.mark.parametrize("id_", DRAWINGS)
def test_a_drawing_leaves_style_to_the_style_sheet(id_: str, library: Library):
    for element in ElementTree.fromstring(drawn(id_, library)).iter():
        name = element.tag.removeprefix(SVG)
        assert name in PLAIN
        assert set(element.attrib) <= PLAIN[name]


@pytest.mark.parametrize("id_", DRAWINGS)
def test_every_kind_of_shape_has_its_look(id_: str, library: Library):
    sheet = (ROOT / "docs/assets/drawing.css").read_text(encoding="utf-8")
    named = set(re.findall(r'class="([^"]+)"', drawn(id_, library)))
    assert [kind for names in sorted(named) for kind in names.split() if not re.search(rf"\.drawing [^{{}}]*\.{kind}\b", sheet)] == []


def test_letters_are_large_enough_on_a_phone():
    sheet = (ROOT / "docs/assets/drawing.css").read_text(encoding="utf-8")
    size = re.search(r"\.drawing text \{ font: ([\d.]+)px", sheet)
    assert size
    assert float(size[1]) * NARROWEST / WIDTH >= SMALLEST


@pytest.mark.parametrize("id_", DRAWINGS)
def test_drawings_are_small(id_: str, library: Library):
    assert len(drawn(id_, library).encode()) < LARGEST


@pytest.mark.parametrize("id_", DRAWINGS)
def test_words_stay_inside_the_drawing(id_: str, library: Library):
    for element in ElementTree.fromstring(drawn(id_, library)).iter(f"{SVG}text"):
        length = len(element.text or "") * 6.3
        x = float(element.get("x") or 0)
        start = {"middle": x - length / 2, "end": x - length}.get(element.get("text-anchor") or "", x)
        assert start >= 0, element.text
        assert start + length <= WIDTH, element.text


def galleries(library: Library) -> dict[str, str]:
    return {page: drawing_gallery(Writer(library, page)) for page in (SHARED_PAGES["drawings"], *DRAWING_PAGES)}


def test_every_drawing_is_shown_once_and_ids_differ(library: Library):
    ids = re.findall(r'\bid="([^"]+)"', "".join(galleries(library).values()))
    assert len(ids) == len(set(ids)) == 2 * len(DRAWINGS)


def test_pages_name_drawings_that_are_there():
    assert {ref.partition("/")[2] for ref in PAGE_OF_DRAWING} <= set(DRAWINGS)


@pytest.mark.parametrize("page", [SHARED_PAGES["drawings"], *DRAWING_PAGES])
def test_a_page_of_drawings_calls_the_gallery_and_stays_small(page: str, library: Library):
    gallery = drawing_gallery(Writer(library, page))
    assert gallery
    assert "{{ drawing_gallery() }}" in (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert len(gzip.compress(gallery.encode())) < 18_000  # the theme and the rest of the page need four times as much


def test_the_gallery_starts_with_the_legend_and_links_its_subjects(library: Library):
    pages = galleries(library)
    assert re.findall(r"^## .* \{ #(\S+) \}$", pages["techniques/pictures.md"], re.M)[0] == "signs-drawn"
    assert "Read more: [Effleurage (gliding)](effleurage.md)." in pages["techniques/pictures-relaxation.md"]


def test_a_figure_cites_and_links_like_any_text(library: Library):
    writer = Writer(library, "techniques/effleurage.md")
    record = library.records["drawings"]["effleurage-drawn"]
    assert isinstance(record, Drawing)
    text = figure(record, writer)
    assert text.startswith('<figure class="drawing" markdown="block">\n<div><svg role="img"')
    assert "[^geocities-swedish]" in text
    assert list(writer.cited) == ["geocities-swedish", "iconique-swedish"]
    assert "[@" not in text


def test_drawings_of_a_record_stand_in_the_order_of_the_gallery(library: Library):
    text = drawings_of("techniques/trigger-point-therapy", Writer(library, "techniques/trigger-point-therapy.md"))
    assert re.findall(r'<title id="(.*?)-title">', text) == ["trigger-point-therapy-drawn", "trigger-point-drawn"]
    assert drawings_of("techniques/no-such-thing", Writer(library, "index.md")) == ""


def test_pressure_has_the_words_of_the_vocabulary(library: Library):
    assert [*LEVELS, "varies"] == [term.name for term in library.terms("pressure-levels").values()]
    assert "Pressure: light to firm" in pressure(0, 0, 2, 4)
    assert "Pressure: varies" in pressure(0, 0, 0, 4)
