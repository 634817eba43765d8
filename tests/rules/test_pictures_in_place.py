"""Files that lie beside records, and those that lie in the wrong place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.records.library import load
from macros.rules import check
from tests.rules.cases.drawings import RECORD, drawn
from tests.rules.cases.drawings import svg as file
from tests.support.miniature import folder, said
from tests.support.places import TINY

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
