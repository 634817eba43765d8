"""Faults that the rules of macros/rules/drawings.py catch."""

from __future__ import annotations

from typing import Any

from macros.rules import drawings
from tests.rules.cases.parts import Case
from tests.support.places import TINY

STYLE = " ".join((TINY / "drawings" / "style.css").read_text(encoding="utf-8").splitlines()[1:])
SHAPE = '<path class="hand" d="M0 0h9"/>'
RECORD = {"name": "Gliding, drawn", "about": ["techniques/gliding"], "shows": "A hand glides [@smith-2020]."}


def svg(inner: str = SHAPE, title: str = "Gliding, drawn", desc: str = "A hand.", box: str = ' viewBox="0 0 320 100"', style: str = STYLE) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg"{box}>\n<title>{title}</title>\n<desc>{desc}</desc>\n<style>{style}</style>\n{inner}\n</svg>\n'


def drawn(picture: str, **fields: Any) -> dict[str, Any]:
    return {"drawings__glide": {**RECORD, **fields, "svg": picture}}


PARTS = {"drawings__parts": {"svg": svg(f'<g data-part="hand">{SHAPE}</g>', title="Parts", desc="A hand.")}}

CASES: list[Case] = [
    (
        drawings.shared_parts_are_drawn_once,
        "no such part",
        drawn(svg('<g data-part="hnad"/>')) | PARTS,
        [
            "data/drawings/glide.svg:5:1: shared-parts-are-drawn-once: there is no part 'hnad'\n    fix: choose one of hand",
            "data/drawings/parts.svg:5:1: shared-parts-are-drawn-once: no drawing has the part 'hand'\n    fix: delete it",
        ],
    ),
    (
        drawings.shared_parts_are_drawn_once,
        "a part drawn otherwise",
        drawn(svg('<g data-part="hand"><path class="hand" d="M0 0h8"/></g>')) | PARTS,
        [
            "data/drawings/glide.svg:5:1: shared-parts-are-drawn-once: the part 'hand' is not drawn as in data/drawings/parts.svg\n    fix: copy it from there, or leave data-part out where it is another",
        ],
    ),
    (
        drawings.shared_parts_are_drawn_once,
        "a part without its name",
        drawn(svg(f'<g data-part="hand">{SHAPE}</g>\n<g transform="scale(2)">{SHAPE}</g>')) | PARTS,
        [
            "data/drawings/glide.svg:6:1: shared-parts-are-drawn-once: this is the part 'hand'\n    fix: write <g data-part=\"hand\" …>",
        ],
    ),
    (
        drawings.shared_parts_are_drawn_once,
        "no parts at all",
        drawn(svg(f'<g data-part="hand">{SHAPE}</g>')),
        [
            "data/drawings/glide.svg:5:1: shared-parts-are-drawn-once: there is no part 'hand'\n    fix: bring data/drawings/parts.svg back, which holds all parts",
        ],
    ),
    (
        drawings.drawings_have_a_picture,
        "no picture",
        {"drawings__glide": RECORD},
        [
            "data/drawings/glide.yml:1:1: drawings-have-a-picture: there is no data/drawings/glide.svg\n    fix: draw it; start from a copy of another drawing, under this name",
        ],
    ),
    (
        drawings.pictures_have_a_record,
        "no record",
        {"drawings__glide": {"svg": svg()}},
        [
            "data/drawings/glide.svg:1:1: pictures-have-a-record: there is no data/drawings/glide.yml to say what it shows\n    fix: run: python -m macros new drawings/glide, or delete the picture",
        ],
    ),
    (
        drawings.pictures_have_a_record,
        "a picture among other records",
        {"techniques__gliding": {"svg": svg()}},
        [
            "data/techniques/gliding.svg:1:1: pictures-have-a-record: no page shows a picture from this folder\n    fix: move it to data/drawings/, with a record beside it",
        ],
    ),
    (
        drawings.pictures_can_be_read,
        "an element left open",
        drawn(svg("<g>")),
        [
            "data/drawings/glide.svg:6:3: pictures-can-be-read: this is not XML: mismatched tag\n    fix: save it as plain SVG, in UTF-8",
        ],
    ),
    (
        drawings.pictures_can_be_read,
        "a document type",
        drawn("<!DOCTYPE svg [<!ENTITY a 'b'>]>\n" + svg("<text>&a;</text>")),
        [
            "data/drawings/glide.svg:1:1: pictures-can-be-read: the picture declares a document type\n    fix: leave out the line <!DOCTYPE …>",
        ],
    ),
    (
        drawings.pictures_can_be_read,
        "no SVG",
        drawn("<html/>"),
        [
            'data/drawings/glide.svg:1:1: pictures-can-be-read: this is no SVG\n    fix: start with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 HEIGHT">',
        ],
    ),
    (
        drawings.pictures_can_be_read,
        "groups without end",
        drawn(svg("<g>" * 2000 + "</g>" * 2000)),
        [
            "data/drawings/glide.svg:5:58: pictures-can-be-read: groups stand more than 20 deep in one another\n    fix: put less into one another",
        ],
    ),
    (
        drawings.pictures_have_their_size,
        "no viewBox",
        drawn(svg(box="")),
        [
            'data/drawings/glide.svg:1:1: pictures-have-their-size: there is no viewBox\n    fix: draw it 320 units wide, and write viewBox="0 0 320 HEIGHT"',
        ],
    ),
    (
        drawings.pictures_have_their_size,
        "another width",
        drawn(svg(box=' viewBox="0 0 640 400"')),
        [
            "data/drawings/glide.svg:1:1: pictures-have-their-size: the viewBox is '0 0 640 400'\n    fix: draw it 320 units wide, and write viewBox=\"0 0 320 HEIGHT\"",
        ],
    ),
    (
        drawings.pictures_have_their_size,
        "too many points",
        drawn(svg(SHAPE.replace("h9", "h9" * 5000))),
        [
            "data/drawings/glide.svg:1:1: pictures-have-their-size: the file has 10167 bytes without its style and remarks, and 8192 are the most\n    fix: draw with fewer points, or leave a part out",
        ],
    ),
    (
        drawings.pictures_say_what_they_show,
        "no description",
        drawn(svg().replace("<desc>A hand.</desc>", "")),
        [
            "data/drawings/glide.svg:1:1: pictures-say-what-they-show: the picture does not start with one title and one description\n    fix: start with <title>the record's name</title> and <desc>what is seen, in a sentence or two</desc>",
        ],
    ),
    (
        drawings.pictures_say_what_they_show,
        "a second title",
        drawn(svg("<g><title>Hand</title></g>")),
        [
            "data/drawings/glide.svg:1:1: pictures-say-what-they-show: the picture does not start with one title and one description\n    fix: start with <title>the record's name</title> and <desc>what is seen, in a sentence or two</desc>",
        ],
    ),
    (
        drawings.pictures_say_what_they_show,
        "another title, and an empty description",
        drawn(svg(title="Glide", desc=" ")),
        [
            "data/drawings/glide.svg:2:1: pictures-say-what-they-show: the title is 'Glide'\n    fix: write its record's name, 'Gliding, drawn'",
            "data/drawings/glide.svg:3:1: pictures-say-what-they-show: the description is empty\n    fix: say in a sentence or two what is seen",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "a script and what listens",
        drawn(svg('<script>alert(1)</script>\n<path d="M0 0" onclick="alert(1)"/>')),
        [
            "data/drawings/glide.svg:5:1: pictures-are-plain: 'script' is no part of our pictures\n    fix: save it as plain SVG, and use title, desc, style, g, path, circle, ellipse, rect, line, polyline, polygon, text alone",
            "data/drawings/glide.svg:6:1: pictures-are-plain: 'path' has the attribute 'onclick'\n    fix: leave it out; it may have class, d, fill-rule, transform",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "what lies elsewhere",
        drawn(svg('<a href="https://example.org"><image href="x.png"/></a>\n<use xlink:href="y.svg#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>')),
        [
            "data/drawings/glide.svg:5:1: pictures-are-plain: 'a' is no part of our pictures\n    fix: save it as plain SVG, and use title, desc, style, g, path, circle, ellipse, rect, line, polyline, polygon, text alone",
            "data/drawings/glide.svg:5:31: pictures-are-plain: 'image' is no part of our pictures\n    fix: save it as plain SVG, and use title, desc, style, g, path, circle, ellipse, rect, line, polyline, polygon, text alone",
            "data/drawings/glide.svg:6:1: pictures-are-plain: 'use' is no part of our pictures\n    fix: save it as plain SVG, and use title, desc, style, g, path, circle, ellipse, rect, line, polyline, polygon, text alone",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "names with a prefix",
        drawn(svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>')),
        [
            "data/drawings/glide.svg:5:1: pictures-are-plain: 'svg:script' is no part of our pictures\n    fix: save it as plain SVG, and use title, desc, style, g, path, circle, ellipse, rect, line, polyline, polygon, text alone",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "colors of its own, each named once",
        drawn(svg('<path d="M0 0" fill="red" style="fill:red"/>\n<path d="M0 0" fill="blue"/>')),
        [
            "data/drawings/glide.svg:5:1: pictures-are-plain: 'fill' gives a look of its own, which paper and dark pages cannot change\n    fix: leave it out, and say what it is: class=\"body\"",
            "data/drawings/glide.svg:5:1: pictures-are-plain: 'style' gives a look of its own, which paper and dark pages cannot change\n    fix: leave it out, and say what it is: class=\"body\"",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "a class that has no look",
        drawn(svg('<path class="hand paw" d="M0 0h9"/>')),
        [
            "data/drawings/glide.svg:5:1: pictures-are-plain: nothing says how the class 'paw' looks\n    fix: choose one of body, go, hand",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "words between shapes",
        drawn(svg("<g>\n- x\n</g> lost\nwords")),
        [
            "data/drawings/glide.svg:1:1: pictures-are-plain: 'lost words' stands where nobody sees it\n    fix: write it between <text> and </text>, or leave it out",
            "data/drawings/glide.svg:5:1: pictures-are-plain: '- x' stands where nobody sees it\n    fix: write it between <text> and </text>, or leave it out",
        ],
    ),
    (
        drawings.pictures_are_plain,
        "a style that fetches",
        {"vocabularies__body_regions": {"svg": svg("", style="@import 'x.css';")}},
        [
            "data/vocabularies/body-regions.svg:4:1: pictures-are-plain: the style fetches something from elsewhere\n    fix: leave out url(…), @import and \\",
        ],
    ),
    (
        drawings.drawings_share_one_style,
        "another style",
        drawn(svg(style=".hand { fill: red }")),
        [
            "data/drawings/glide.svg:4:1: drawings-share-one-style: the style is not that of data/drawings/style.css\n    fix: copy data/drawings/style.css between <style> and </style>",
        ],
    ),
    (
        drawings.drawings_share_one_style,
        "no style",
        drawn(svg().replace(f"<style>{STYLE}</style>", "")),
        [
            "data/drawings/glide.svg:1:1: drawings-share-one-style: the picture has no style\n    fix: copy data/drawings/style.css between <style> and </style>",
        ],
    ),
    (
        drawings.words_stay_inside_the_picture,
        "words over each edge",
        drawn(
            svg(
                '<text x="300" y="20">right</text>\n<text x="10" y="20" text-anchor="middle">left</text>\n<text x="20" y="20" text-anchor="end">left again</text>\n'
                '<text x="10" y="4">up</text>\n<g transform="translate(0 90)"><text x="10" y="9">down</text></g>\n<text x="200" y="50">x y z</text>'
            )
        ),
        [
            "data/drawings/glide.svg:5:1: words-stay-inside-the-picture: 'right' reaches beyond the right edge\n    fix: move it, or use fewer words",
            "data/drawings/glide.svg:6:1: words-stay-inside-the-picture: 'left' reaches beyond the left edge\n    fix: move it, or use fewer words",
            "data/drawings/glide.svg:7:1: words-stay-inside-the-picture: 'left again' reaches beyond the left edge\n    fix: move it, or use fewer words",
            "data/drawings/glide.svg:8:1: words-stay-inside-the-picture: 'up' reaches beyond the upper edge\n    fix: move it, or use fewer words",
            "data/drawings/glide.svg:9:32: words-stay-inside-the-picture: 'down' reaches beyond the lower edge\n    fix: move it, or use fewer words",
        ],
    ),
    (
        drawings.words_stay_inside_the_picture,
        "words that are turned",
        drawn(svg('<g transform="rotate(90)"><g><text x="10" y="20">x</text></g></g>')),
        [
            "data/drawings/glide.svg:5:30: words-stay-inside-the-picture: 'x' stands in a group that is turned or stretched\n    fix: move it out of the group",
        ],
    ),
    (
        drawings.pressure_has_its_words,
        "another word for how hard",
        drawn(svg('<text x="9" y="20">Pressure: light to hard</text>')),
        [
            "data/drawings/glide.svg:5:1: pressure-has-its-words: the picture says 'Pressure: light to hard'\n    fix: choose among very light, light, medium, firm, varies; two of them as 'light to firm'",
        ],
    ),
    (
        drawings.galleries_are_named_where_they_differ,
        "the family once more",
        drawn(svg(), gallery="relaxation"),
        [
            "data/drawings/glide.yml:5:1: galleries-are-named-where-they-differ: its technique is of this family anyway\n    fix: leave the line out",
        ],
    ),
    (
        drawings.regions_have_shapes,
        "a region without a shape, and a shape without a region",
        {"vocabularies__body_regions": {"svg": (TINY / "vocabularies" / "body-regions.svg").read_text(encoding="utf-8").replace('"jaw"', '"chin"')}},
        [
            "data/vocabularies/body-regions.svg:15:3: regions-have-shapes: 'chin' is no region of data/vocabularies/body-regions.yml\n    fix: choose one of head, jaw, neck, shoulder, upper-back, elbow-and-arm, wrist-and-hand, chest, belly, lower-back, hip-and-buttock, thigh, knee, calf, ankle-and-foot",
            "data/vocabularies/body-regions.yml:4:5: regions-have-shapes: the body map has no shape for 'jaw'\n    fix: draw one in data/vocabularies/body-regions.svg: <g data-region=\"jaw\">",
        ],
    ),
]
