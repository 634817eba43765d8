"""Whatever is put into the HTML of a page is shown there as it was typed: no value adds an element, an attribute or a heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from lxml import html
from markdown import markdown

from macros.views.evidence.answers import Row as Answer
from macros.views.evidence.effects import Bar
from macros.views.evidence.matrix import Entry, Row
from macros.views.evidence.overview import Mark as Marked
from macros.views.evidence.overview import Problem
from macros.views.evidence.overview import Row as Listed
from macros.views.lists.body_map import Area, Figure
from macros.views.lists.history import Mark, Picture, Year
from macros.views.shapes import FOLDER, shape
from macros.views.text.markup import line
from tests.support.places import ROOT

HOSTILE = (
    """x" onclick="y" '><script>z</script><b>b</b> <!-- c --> & &amp; a|b *c* `d` [e](f) { hidden=hidden } {{ g }} # h""",
    "# x",
    "{ hidden=hidden }",
    "</div></section></svg><p hidden>",
)
EXTENSIONS = ["attr_list", "md_in_html", "tables"]  # those of mkdocs.yml that read HTML and its attributes

# What each shape is filled with: `w` are words from outside, and where a shape takes Markdown they come as the views make it.
FILLED: dict[str, Callable[[str], dict[str, Any]]] = {
    "answer-list": lambda w: {"rows": [Listed(w, w, "x", w, w, w)]},
    "problem-list": lambda w: {"rows": [Problem(w, w, [Marked(w, "x", w, w, w)], w), Problem(w, w, [], w)]},
    "also-called": lambda w: {"told": w, "more": w, "names": w},
    "key-answers": lambda w: {"rows": [Answer(w, "x", w, w, w, line(w))]},
    "anchor": lambda w: {"id": w},
    "block": lambda w: {"kind": "x", "text": line(w)},
    "body-map": lambda w: {
        "label": w,
        "pale": w,
        "picture": Figure(w, w, [Area(w, w, w)], [Area(w, w, w)], [w]),
        "whole": [Area(w, w)],
        "places": line(w),
    },
    "drawing": lambda w: {"svg": w, "caption": line(w)},
    "effects": lambda w: {
        "bars": [Bar(w, w, 1, [2], 3, 4, 5)],
        "marks": [(1.0, w)],
        "left": w,
        "right": w,
        "caption": w,
        "width": 9,
        "middle": 9,
    },
    "group": lambda w: {"kind": "x", "heading": w, "id": "x", "text": line(w)},
    "leaflet": lambda w: {"title": w, "print": w, "back": line(w), "text": line(w)},
    "matrix": lambda w: {
        "caption": w,
        "corner": w,
        "heads": [w] * 4,
        "rows": [Row(w, w, w, [Entry(kind, w, w, w, w, w, 1, w, w, w) for kind in ("blank", "others", "unclear", "told")])],
        "no_finding": w,
        "no_control": w,
    },
    "matrix-filters": lambda w: {"group": w, "how_sure": w, "all": w, "groups": [(w, w)], "grades": [(w, w)]},
    "rung": lambda w: {"id": "x", "box": "danger", "heading": w, "text": line(w)},
    "safety-emergency": lambda w: {"title": w, "asked": w, "meaning": line(w), "entries": line(w)},
    "safety-entry": lambda w: {"id": "x", "group": w, "order": 1, "heading": w, "text": line(w)},
    "safety-list": lambda w: {"text": line(w)},
    "safety-part": lambda w: {"id": "x", "short": w, "heading": w, "text": line(w)},
    "timeline": lambda w: {
        "label": w,
        "eras": [{"id": "x", "name": w, "entries": line(w)}],
        "pictures": [Picture(w, w, w, w, 9, 5, [Year(1.0, w, 1.0, "first", w)], [Mark(1.0, 2.0, "dot")])],
    },
    "wide-table": lambda w: {"kind": "x", "label": w, "table": line(w)},
}


def page(name: str, words: str) -> html.HtmlElement:
    """A shape as browsers get it, after Markdown has read it."""
    return html.fromstring(f"<main>{markdown(shape(name, **FILLED[name](words)), extensions=EXTENSIONS)}</main>")


def built_of(tree: html.HtmlElement) -> list[tuple[str, list[str]]]:
    """All elements with the names of their attributes."""
    return [(str(part.tag), sorted(part.keys())) for part in tree.iter()]


@pytest.mark.parametrize("name", FILLED)
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_add_nothing_to_a_shape_and_are_shown_as_typed(name: str, words: str):
    shown = page(name, words)
    assert built_of(shown) == built_of(page(name, "words"))
    texts = [*shown.itertext(), *(value for part in shown.iter() for value in part.values())]
    said = " ".join(" ".join(texts).split())
    plain = " ".join(" ".join([*page(name, "words").itertext(), *(value for part in page(name, "words").iter() for value in part.values())]).split())
    assert said == re.sub(r"\bwords\b", lambda _: words, plain)


def test_every_shape_is_filled_with_hostile_words():
    assert sorted(FILLED) == sorted(path.stem for path in FOLDER.iterdir())


def test_a_value_that_nobody_gave_stops_the_build():
    with pytest.raises(UndefinedError, match="'text' is undefined"):
        shape("block", kind="x")


def test_a_shape_that_is_not_there_stops_the_build():
    with pytest.raises(TemplateNotFound, match=r"bloc\.html"):
        shape("bloc", kind="x")


def test_no_view_makes_html_of_its_own():
    """Tags of HTML stand in templates; citations read those that citeproc-py makes."""
    tag = re.compile(r"""["'][^"'\n]*</?[a-z][\w-]*[ >]""")
    views = sorted(Path(ROOT, "macros", "views").rglob("*.py"))
    found = [f"{path.name}: {match[0]}" for path in views if path.name != "citations.py" for match in tag.finditer(path.read_text(encoding="utf-8"))]
    assert found == []
