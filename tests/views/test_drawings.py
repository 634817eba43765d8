"""Drawings: files beside their records, shown in words and lines, with no color of their own and letters that a phone can show."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.records.schema.drawings import Drawing
from macros.rules.drawings import WIDTH
from macros.views.drawings import drawing_gallery, drawings_of, figure, svg
from macros.views.text.addresses import page_of
from macros.views.text.writing import Writer
from tests.rules.cases.drawings import RECORD, drawn
from tests.rules.cases.drawings import svg as file
from tests.support.miniature import library as small
from tests.support.places import ROOT

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


def test_drawings_of_a_record_stand_in_the_order_of_the_gallery(here: Path):
    shown = file(title="Later")
    library = small(here, drawings__a={**RECORD, "name": "Later", "order": 20, "svg": shown}, drawings__b={**RECORD, "order": 10, "svg": file()})
    text = drawings_of("techniques/gliding", Writer(library, "techniques/gliding.md"))
    assert re.findall(r'<title id="(.*?)-title">', text) == ["b", "a"]
    assert drawings_of("techniques/no-such-thing", Writer(library, "index.md")) == ""


# ── How it looks ──────────────────────────────────────────────────────────────

NARROWEST = 288  # pixels that a drawing gets on a phone 320 pixels wide
SMALLEST = 12  # pixels that letters need


def test_letters_are_large_enough_on_a_phone():
    looks = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "assets").glob("*.css")))
    size = re.search(r"\.drawing text \{\s*font: ([\d.]+)px", looks)
    assert size
    assert float(size[1]) * NARROWEST / WIDTH >= SMALLEST
