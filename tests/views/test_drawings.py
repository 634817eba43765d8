"""Drawings: files beside their records, shown in words and lines, with no color of their own and letters that a phone can show."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.records.library import Library, load
from macros.records.schema import SHARED_PAGES
from macros.records.schema.drawings import Drawing
from macros.rules import check
from macros.rules.drawings import WIDTH
from macros.views.drawings import drawing_gallery, drawings_of, figure, svg
from macros.views.text.addresses import page_of
from macros.views.text.writing import Writer
from tests.rules.cases.drawings import RECORD, drawn
from tests.rules.cases.drawings import svg as file
from tests.support.miniature import folder, said
from tests.support.miniature import library as small
from tests.support.places import ROOT, TINY

NARROWEST = 288  # pixels that a drawing gets on a phone 320 pixels wide
SMALLEST = 12  # pixels that letters need
LEGEND = SHARED_PAGES["drawings"]


def looks() -> str:
    """All our style sheets."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "assets").glob("*.css")))


# ── What a page shows of a file ───────────────────────────────────────────────


def test_a_page_shows_the_drawing_on_one_line_without_style_and_remarks(here: Path):
    library = small(
        here,
        **drawn(
            file(
                '<!-- a hand -->\n<g transform="translate(1 2)">\n  <path class="hand" d="M0 0h9z\n    M1 1h2z"/>\n</g>\n<text x="9" y="20">\n  a\n  &lt; b\n</text>'
            )
        ),
    )
    record, picture = library.all(Drawing)[0], library.pictures["drawings/glide"]
    assert svg(record, picture) == (
        '<svg role="img" aria-labelledby="glide-title glide-text" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100">'
        '<title id="glide-title">Gliding, drawn</title><desc id="glide-text">A hand.</desc>'
        '<g transform="translate(1 2)"><path class="hand" d="M0 0h9z M1 1h2z" /></g><text x="9" y="20">a &lt; b</text></svg>'
    )


def test_a_figure_cites_and_links_like_any_text(here: Path):
    writer = Writer(small(here, **drawn(file())), "techniques/gliding.md")
    text = figure(writer.library.all(Drawing)[0], writer)
    assert text.startswith('<figure class="drawing" markdown="block">\n<div><svg role="img"')
    assert "\n\nA hand glides[^smith-2020].\n\n</figcaption>" in text
    assert list(writer.cited) == ["smith-2020"]


@pytest.mark.parametrize("picture", [{}, {"svg": "<svg"}], ids=["no picture", "a broken one"])
def test_a_drawing_that_cannot_be_shown_is_told_in_words(picture: dict[str, str], here: Path):
    writer = Writer(small(here, drawings__glide=RECORD | picture), "techniques/gliding.md")
    text = figure(writer.library.all(Drawing)[0], writer)
    assert "<svg" not in text
    assert "A hand glides" in text


def test_no_text_of_a_picture_becomes_structure(here: Path):
    hostile = "&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} `&amp;amp;`"
    library = small(here, **drawn(file(f'<text x="&quot;&gt;&lt;b" y="9">{hostile}</text>', desc=hostile)))
    shown = svg(library.all(Drawing)[0], library.pictures["drawings/glide"])
    assert "<script" not in shown
    assert "<b" not in shown
    assert ElementTree.fromstring(shown)[1].text == "<script>alert(1)</script> {{ x }} `&amp;`"


# ── Which gallery, in which order ─────────────────────────────────────────────


def test_a_drawing_stands_in_the_gallery_of_its_technique_unless_it_names_another(here: Path):
    other = {**RECORD, "about": ["conditions/knee-pain"]}
    library = small(here, drawings__of_family=RECORD, drawings__named={**RECORD, "gallery": "energy"}, drawings__of_none=other)
    assert [page_of(f"drawings/{id_}", library)[0] for id_ in ("of-family", "named", "of-none")] == [
        "techniques/pictures-relaxation.md",
        "techniques/pictures-energy.md",
        "techniques/pictures.md",
    ]


def test_drawings_stand_in_their_order_and_then_by_name(here: Path):
    orders = {"drawings__a": ("C", 20), "drawings__b": ("D", 10), "drawings__c": ("B", None), "drawings__d": ("A", None)}
    library = small(here, **{key: {**RECORD, "name": name, "order": order} for key, (name, order) in orders.items()})
    text = drawing_gallery(Writer(library, "techniques/pictures-relaxation.md"))
    assert re.findall(r"^## .* \{ #(\S+) \}$", text, re.M) == ["b", "a", "d", "c"]


# ── The files ─────────────────────────────────────────────────────────────────


def galleries(library: Library) -> dict[str, str]:
    pages = {LEGEND: None} | {term.gallery: None for term in library.terms("technique-families").values()}
    return {page: drawing_gallery(Writer(library, page)) for page in pages}


def test_every_drawing_is_shown_once_and_ids_differ(library: Library):
    ids = re.findall(r'\bid="([^"]+)"', "".join(galleries(library).values()))
    assert len(ids) == len(set(ids)) == 2 * len(library.all(Drawing))


def test_a_page_of_drawings_calls_the_gallery_and_stays_small(library: Library):
    for page, gallery in galleries(library).items():
        assert gallery, page
        assert "{{ drawing_gallery() }}" in (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert len(gzip.compress(gallery.encode())) < 18_000  # the theme and the rest of the page need four times as much


def test_the_gallery_starts_with_the_legend_and_links_its_subjects(library: Library):
    pages = galleries(library)
    assert re.findall(r"^## .* \{ #(\S+) \}$", pages[LEGEND], re.M)[0] == "signs-drawn"
    assert "Read more: [Effleurage (gliding)](effleurage.md)." in pages["techniques/pictures-relaxation.md"]


def test_drawings_of_a_record_stand_in_the_order_of_the_gallery(library: Library):
    text = drawings_of("techniques/trigger-point-therapy", Writer(library, "techniques/trigger-point-therapy.md"))
    assert re.findall(r'<title id="(.*?)-title">', text) == ["trigger-point-therapy-drawn", "trigger-point-drawn"]
    assert drawings_of("techniques/no-such-thing", Writer(library, "index.md")) == ""


def test_every_class_of_the_files_has_its_look_on_pages(library: Library):
    sheet = looks()
    classes = set(re.findall(r"\.([a-z]+)", re.sub(r"/\*.*?\*/", "", library.style, flags=re.S)))
    assert len(classes) > 10
    assert [name for name in sorted(classes) if not re.search(rf"\.drawing [^{{}}]*\.{name}\b", sheet)] == []


def test_letters_are_large_enough_on_a_phone():
    size = re.search(r"\.drawing text \{\s*font: ([\d.]+)px", looks())
    assert size
    assert float(size[1]) * NARROWEST / WIDTH >= SMALLEST


# ── Files that lie beside records ─────────────────────────────────────────────

MISPLACED = {
    "data/drawings/.glide.svg": [],
    "data/drawings/Glide.svg": [
        "data/drawings/Glide.svg:1:1: pictures-have-a-record: 'Glide' is no id, and so no record's name\n"
        "    fix: small letters, digits and single hyphens only, as in its record's name"
    ],
    "data/glide.svg": [
        "data/glide.svg:1:1: only-records-in-data: a file stands outside the collections\n    fix: move it into one of the folders or delete it"
    ],
    "data/safety/style.css": ["data/safety/style.css:1:1: only-records-in-data: 'style.css' is no record\n    fix: a record's name ends in .yml"],
    "data/drawings/glide.png": ["data/drawings/glide.png:1:1: only-records-in-data: 'glide.png' is no record\n    fix: a record's name ends in .yml"],
}


@pytest.mark.parametrize(("path", "messages"), MISPLACED.items())
def test_a_picture_out_of_place_is_one_finding(path: str, messages: list[str], here: Path):
    folder(here)
    Path(path).write_text(file(), encoding="utf-8")
    assert said(check(load(here / "data"))) == messages


def test_a_folder_and_a_link_are_no_pictures(here: Path):
    data = folder(here)
    (data / "safety" / "a.svg").mkdir()
    (data / "safety" / "b.svg").symlink_to(TINY / "drawings" / "effleurage-drawn.svg")
    assert said(check(load(data))) == [
        "data/safety/a.svg:1:1: only-records-in-data: a folder stands among the records\n    fix: records lie directly in their collection's folder",
        "data/safety/b.svg:1:1: only-records-in-data: a link stands among the records\n    fix: put the file itself here",
    ]


def test_bytes_that_are_no_text_are_one_finding(here: Path):
    data = folder(here, **drawn(file()))
    (data / "drawings" / "glide.svg").write_bytes(file(desc="Café.").encode("latin-1"))
    assert said(check(load(data))) == [
        "data/drawings/glide.svg:3:10: pictures-can-be-read: this is not XML: not well-formed (invalid token)\n    fix: save it as plain SVG, in UTF-8"
    ]


def test_without_the_shared_style_there_is_one_finding(here: Path):
    data = folder(here, **drawn(file()), drawings__other={**RECORD, "name": "Other", "svg": file(title="Other")})
    (data / "drawings" / "style.css").unlink()
    assert said(check(load(data))) == [
        "data/drawings/glide.svg:1:1: drawings-share-one-style: there is no data/drawings/style.css\n    fix: bring it back; all drawings hold its text"
    ]


def test_a_picture_beside_a_record_with_a_fault_is_not_blamed(here: Path):
    assert {fault.rule for fault in check(load(folder(here, **drawn(file(title="x"), nmae="x"))))} == {"field-is-known"}
