"""Whatever is wrong with a file is a finding with its place, and the rest is still read."""

import os
from pathlib import Path

import pytest

from macros.records.mistakes import cause
from macros.records.reading import read_file, read_folder
from tests.support.miniature import said
from tests.support.places import TINY

COLLECTIONS = ["conditions", "safety"]

BAD_FILES = {
    "two keys of one name": (
        b"name: A\nname: B\n",
        "data/safety/x.yml:2:1: field-stands-once: 'name' stands here a second time; the first is on line 1\n    fix: keep one",
    ),
    "a tab": (b"name: A\nwhen:\n\tfrom: 1\n", "data/safety/x.yml:3:1: no-tabs: a tab indents this line\n    fix: use spaces"),
    "not UTF-8": (b"name: A\nwhy: caf\xe9\n", "data/safety/x.yml:2:9: file-is-utf-8: the byte 0xe9 is not UTF-8\n    fix: save the file as UTF-8"),
    "a byte order mark": (
        b"\xef\xbb\xbfname: A\n",
        "data/safety/x.yml:1:1: file-is-utf-8: the file starts with a byte order mark\n    fix: save the file as UTF-8 without BOM",
    ),
    "a tag": (
        b"name: !!python/name:os.system A\n",
        "data/safety/x.yml:1:7: yaml-is-plain: '!!python/name:os.system' is a tag\n    fix: write the value without it, in quotes if it starts with '!'",
    ),
    "an anchor and an alias": (
        b"name: &a A\nwhy: *a\n",
        "data/safety/x.yml:1:7: yaml-is-plain: '&a' is an anchor\n    fix: write the value out where it is needed\n"
        "data/safety/x.yml:2:6: yaml-is-plain: '*a' is an alias\n    fix: write the value out",
    ),
    "an alias of nothing": (b"name: *a\n", "data/safety/x.yml:1:7: yaml-is-plain: found undefined alias\n    fix: write the value out"),
    "nothing": (b" \n", "data/safety/x.yml:1:1: file-holds-a-record: the file is empty\n    fix: fill it in or delete it"),
    "only comments": (b"# later\n", "data/safety/x.yml:1:1: file-holds-a-record: the file holds only comments\n    fix: fill it in or delete it"),
    "two documents": (
        b"name: A\n---\nname: B\n",
        "data/safety/x.yml:2:1: one-record-per-file: a second document starts here\n    fix: put each record into a file of its own",
    ),
    "conflict marks": (
        b"<<<<<<< ours\nname: A\n=======\nname: B\n>>>>>>> theirs\n",
        "data/safety/x.yml:1:1: no-conflict-marks: a merge left '<<<<<<<' behind\n    fix: keep one side and delete the marks",
    ),
    "a list": (
        b"- name: A\n",
        "data/safety/x.yml:1:1: file-holds-a-record: the record is no list of 'field: value' lines\n    fix: start with 'name: \u2026'",
    ),
    "a colon in bare text": (
        b"name: A: B\n",
        "data/safety/x.yml:1:8: yaml-is-valid: a colon stands inside this text, and the text has no quotes\n    fix: put the text in quotes",
    ),
    "an open quote": (
        b'name: "A\n',
        'data/safety/x.yml:1:7: yaml-is-valid: the quote that opens here is never closed: "A\n    fix: close it with "',
    ),
    "a control character": (
        b"name: A\x07\n",
        "data/safety/x.yml:1:8: no-control-characters: the character U+0007 is not allowed\n    fix: delete the invisible character",
    ),
    "a control character after letters that take two bytes": (
        "name: né\n# né\0\n".encode(),
        "data/safety/x.yml:2:5: no-control-characters: the character U+0000 is not allowed\n    fix: delete the invisible character",
    ),
    "half a character": (
        b'name: "\\ud800"\n',
        "data/safety/x.yml:1:10: yaml-is-valid: this is not YAML: found invalid Unicode character escape code\n    fix: look at the line above too",
    ),
    "a tag right after a key in quotes": (
        b'{"name":!x A}\n',
        "data/safety/x.yml:1:9: yaml-is-plain: '!x' is a tag\n    fix: write the value without it, in quotes if it starts with '!'",
    ),
    "brackets in brackets": (
        b"name: " + b"[" * 30 + b"]" * 30 + b"\n",
        "data/safety/x.yml:1:18: yaml-is-plain: lists and groups stand more than 12 deep in one another\n"
        "    fix: close brackets where they end, and put text that holds brackets in quotes",
    ),
    "2,000 brackets": (
        b"name: " + b"[" * 2000 + b"]" * 2000 + b"\n",
        "data/safety/x.yml:1:18: yaml-is-plain: lists and groups stand more than 12 deep in one another\n"
        "    fix: close brackets where they end, and put text that holds brackets in quotes",
    ),
    "100,000 brackets": (
        b"name: " + b"[" * 100_000,
        "data/safety/x.yml:1:18: yaml-is-plain: lists and groups stand more than 12 deep in one another\n"
        "    fix: close brackets where they end, and put text that holds brackets in quotes",
    ),
    "100,000 lists in lists": (
        b"- " * 100_000 + b"A\n",
        "data/safety/x.yml:1:25: yaml-is-plain: lists and groups stand more than 12 deep in one another\n"
        "    fix: close brackets where they end, and put text that holds brackets in quotes",
    ),
    "groups in groups": (
        b"".join(b" " * depth + b"a:\n" for depth in range(400)),
        "data/safety/x.yml:13:13: yaml-is-plain: lists and groups stand more than 12 deep in one another\n"
        "    fix: close brackets where they end, and put text that holds brackets in quotes",
    ),
    "a list as a key": (b"? [a]\n: 1\n", "data/safety/x.yml:1:3: yaml-is-plain: a field's name must be a plain word\n    fix: write 'field: value'"),
}


SOUND = """\
name: Fever
also_called:
  [hot,
   ill]
why: >-
  One line of it
  and another.

  Its second paragraph.
harms:
  - what: Pain
    how_often: "rarely"
  - what: Sore
    how_often: often
check:
- I have a fever.
tell: |-
  - that it hurts
"""
# A line, what somebody made of it, and what the check says of it after the file's name.
SLIPS = {
    "a field too deep": (
        "check:\n",
        " check:\n",
        "15:2: {}: this line starts in column 2, and the fields above it start in column 1\n    fix: put no space before it",
    ),
    "an inner field too deep": (
        "    how_often: often",
        "      how_often: often",
        "14:7: {}: this line starts in column 7, and the fields above it start in column 5\n    fix: put 4 spaces before it",
    ),
    "an inner field too shallow": (
        "    how_often: often",
        "   how_often: often",
        "14:4: {}: this line starts in column 4, and the fields above it start in column 5\n    fix: put 4 spaces before it",
    ),
    "a dash too shallow": (
        "  - what: Sore",
        "- what: Sore",
        "13:1: {}: this line starts in column 1, and the dashes above it start in column 3\n    fix: put 2 spaces before it",
    ),
    "a dash too deep": (
        "  - what: Sore",
        "   - what: Sore",
        "13:4: {}: this line starts in column 4, and the dashes above it start in column 3\n    fix: put 2 spaces before it",
    ),
    "a line of a text at the left": (
        "  and another.",
        "and another.",
        "7:1: {}: this line of a text does not stand deeper than the name of its field\n    fix: put spaces before it, as many as before the line above",
    ),
    "the last line of a text at the left": (
        "  Its second",
        "Its second",
        "9:1: {}: this line of a text does not stand deeper than the name of its field\n    fix: put spaces before it, as many as before the line above",
    ),
    "a line of a text too shallow": (
        "  and another.",
        " and another.",
        "7:2: {}: this line of a text stands less deep than the lines above it\n    fix: put 2 spaces before it",
    ),
    "no colon": ("name: Fever", "name Fever", "1:5: {}: there is no colon after 'name'\n    fix: write 'name: Fever'"),
    "no colon before a text": ("why: >-", "why >-", "5:4: {}: there is no colon after 'why'\n    fix: write 'why: >-'"),
    "no colon before a list": ("harms:", "harms", "10:6: {}: there is no colon after 'harms'\n    fix: write 'harms:'"),
    "no colon after a dash": ("- what: Sore", "- what Sore", "13:9: {}: there is no colon after 'what'\n    fix: write 'what: Sore'"),
    "no space after the colon": ("name: Fever", "name:Fever", "1:5: {}: there is no space after 'name:'\n    fix: write 'name: Fever'"),
    "a non-breaking space after the colon": (
        "name: Fever",
        "name:\u00a0Fever",
        "1:6: {}: a non-breaking space (U+00A0) stands after 'name:'\n    fix: type an ordinary space",
    ),
    "a non-breaking space before a field": (
        "    how_often: often",
        "  \u00a0 how_often: often",
        "14:3: {}: a non-breaking space (U+00A0) stands before the first word\n    fix: type an ordinary space",
    ),
    "a quote left open": (
        'how_often: "rarely"',
        'how_often: "rarely',
        '12:16: {}: the quote that opens here is never closed: "rarely\n    fix: close it with "',
    ),
    "a bracket left open": ("   ill]", "   ill", "3:3: {}: the bracket that opens here is never closed: [hot,\n    fix: close it with ]"),
    "a text that begins with a quote": (
        "what: Pain",
        'what: "Ouch" they say',
        "11:16: {}: the text begins with a quote, and goes on after the quote is closed: they say\n    fix: put the whole text in single quotes",
    ),
    "an apostrophe in single quotes": (
        "what: Pain",
        "what: 'It doesn't hurt'",
        "11:20: {}: the apostrophe here ends the text in single quotes\n    fix: put the text in double quotes",
    ),
    "a quote inside quotes": (
        "what: Pain",
        'what: "He said "ouch""',
        "11:20: {}: a quote inside the text ends it here\n    fix: use curly quotes inside, or put the text in single quotes",
    ),
    "a text that begins with a bracket": (
        "what: Pain",
        "what: [[safety/fever]] hurts",
        "11:11: {}: the text begins with a bracket, so it is read as a list\n    fix: put the text in quotes",
    ),
    "a text that begins with a sign": ("what: Pain", "what: @home", "11:11: {}: a text cannot begin with '@'\n    fix: put the text in quotes"),
    "a colon inside a text": (
        "what: Pain",
        "what: Pain: a lot",
        "11:15: {}: a colon stands inside this text, and the text has no quotes\n    fix: put the text in quotes",
    ),
}


@pytest.mark.parametrize(("line", "slip", "message"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_named_where_it_was_made(line: str, slip: str, message: str, here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    assert SOUND.count(line) == 1
    (folder / "x.yml").write_text(SOUND.replace(line, slip), encoding="utf-8")
    assert said(read_folder(here / "data", COLLECTIONS)[1]) == [f"data/safety/x.yml:{message.format('yaml-is-valid')}"]


def test_a_sound_file_has_no_slip():
    assert cause(SOUND) is None
    assert [path.name for path in sorted(TINY.glob("*/*.yml")) if cause(path.read_text(encoding="utf-8"))] == []


def test_a_comment_behind_a_text_is_a_finding(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text('name: Trial #1 of two\n# a remark\nwhy: "Trial #1"  # fine\nrank: no#1\n')
    documents, faults = read_folder(here / "data", COLLECTIONS)
    assert [document.values for document in documents] == [{"name": "Trial", "why": "Trial #1", "rank": "no#1"}]
    assert said(faults) == [
        "data/safety/x.yml:1:13: comments-stand-alone: what follows ' #' is no text for YAML: '#1 of two'\n"
        "    fix: put the text in quotes, or the comment on a line of its own"
    ]


def test_a_word_in_a_text_over_several_lines_has_its_own_place(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("name: A tumour\nwhy: >-\n  One line\n  goes on to say\n  more.\n")
    (document,), _ = read_folder(here / "data", COLLECTIONS)
    assert document.place_of("goes", ("why",)) == (4, 3)
    assert document.place_of("say more", ("why",)) == (4, 14)
    assert document.place_of("not there", ("why",)) == (2, 1)
    assert document.place_of("tumour", ("name",)) == (1, 1)


@pytest.mark.parametrize(("raw", "message"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_file_is_a_finding_and_the_rest_is_read(raw: bytes, message: str, here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_bytes(raw)
    (folder / "good.yml").write_text("name: Good\n")
    documents, faults = read_folder(here / "data", COLLECTIONS)
    assert "\n".join(said(faults)) == message
    assert "good" in [document.id for document in documents]


BAD_NAMES = {
    "Fever.yml": "file-name-is-an-id: 'Fever' is no id\n    fix: write 'fever': small letters, digits and single hyphens only",
    "deep vein.yml": "file-name-is-an-id: 'deep vein' is no id\n    fix: write 'deep-vein': small letters, digits and single hyphens only",
    "fever.yaml": "only-records-in-data: 'fever.yaml' is no record\n    fix: a record's name ends in .yml",
}


@pytest.mark.parametrize(("name", "message"), BAD_NAMES.items())
def test_a_bad_file_name_is_a_finding(name: str, message: str, here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / name).write_text("name: A\n")
    _, faults = read_folder(here / "data", COLLECTIONS)
    assert said(faults) == [f"data/safety/{name}:1:1: {message}"]


LEFT_BY_EDITORS = [
    ".fever.yml.swp", ".#fever.yml", "#fever.yml#", "fever.yml~", "fever.yml.~1~", ".fever.yml.kate-swp", ".goutputstream-X1", "fever.yml___jb_tmp___",
    "fever.yml___jb_old___", "4913", "fever.yml.tmp", "fever.yml.bak", "fever.yml.orig", "~$fever.yml", ".DS_Store", "._fever.yml", "Thumbs.db", "Desktop.ini",
    "Icon\r",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT_BY_EDITORS)
def test_what_editors_and_file_managers_leave_is_passed_over(name: str, here: Path):
    data = here / "data"
    (data / "safety").mkdir(parents=True)
    (data / "safety" / "fever.yml").write_text("name: Fever\n")
    (data / "safety" / name).write_bytes(b"b0VIM \xff")
    (data / name).write_bytes(b"b0VIM \xff")
    documents, faults = read_folder(data, COLLECTIONS)
    assert said(faults) == []
    assert [document.id for document in documents] == ["fever"]


def test_a_link_that_locks_a_file_is_passed_over(here: Path):
    data = here / "data"
    (data / "safety").mkdir(parents=True)
    (data / "safety" / ".#fever.yml").symlink_to("somebody@somewhere.1234:1764475000")
    assert read_folder(data, COLLECTIONS) == ([], [])


def test_a_pipe_is_a_finding_and_nobody_waits_for_it(here: Path):
    data = here / "data"
    (data / "safety").mkdir(parents=True)
    os.mkfifo(data / "safety" / "fever.yml")
    _, faults = read_folder(data, COLLECTIONS)
    assert said(faults) == ["data/safety/fever.yml:1:1: only-records-in-data: something that is no file stands among the records\n    fix: delete it"]


def test_a_file_that_nobody_may_read_is_a_finding(here: Path, monkeypatch: pytest.MonkeyPatch):
    data = here / "data"
    (data / "safety").mkdir(parents=True)
    (data / "safety" / "fever.yml").write_text("name: Fever\n")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    _, faults = read_folder(data, COLLECTIONS)
    assert said(faults) == ["data/safety/fever.yml:1:1: file-can-be-read: the file cannot be read: Permission denied\n    fix: let everybody read it"]


def test_only_records_in_data(here: Path):
    data = here / "data"
    (data / "safety" / "old").mkdir(parents=True)
    (data / "conditons").mkdir()
    (data / "notes.txt").write_text("hello")
    (data / "safety" / "link.yml").symlink_to(data / "notes.txt")
    (data / "conditions").symlink_to(data / "safety")
    documents, faults = read_folder(data, COLLECTIONS)
    assert documents == []
    assert said(faults) == [
        "data/conditions:1:1: only-records-in-data: a link stands among the records\n    fix: put the file itself here",
        "data/conditons:1:1: only-records-in-data: 'conditons' is no collection; there are conditions, safety\n    fix: rename or delete the folder",
        "data/notes.txt:1:1: only-records-in-data: a file stands outside the collections\n    fix: move it into one of the folders or delete it",
        "data/safety/link.yml:1:1: only-records-in-data: a link stands among the records\n    fix: put the file itself here",
        "data/safety/old:1:1: only-records-in-data: a folder stands among the records\n    fix: records lie directly in their collection's folder",
    ]


def test_no_data_folder(here: Path):
    _, faults = read_folder(here / "data", COLLECTIONS)
    assert said(faults) == ["data:1:1: data-folder-exists: there is no such folder\n    fix: name a folder with --data"]


def test_every_value_knows_its_place(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("name: A\nharms:\n  - what: B\n    source: c\n")
    (document,), faults = read_folder(here / "data", COLLECTIONS)
    assert faults == []
    assert document.values == {"name": "A", "harms": [{"what": "B", "source": "c"}]}
    assert document.place(("harms", 0, "source")) == (4, 5)
    assert document.place(("harms", 0, "not", "there")) == (3, 5)


def test_a_blank_line_in_folded_text_starts_a_paragraph(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("why: >-\n  One line\n  goes on.\n\n  A new paragraph.\ntell: |-\n  - a\n  - b\n")
    (document,), faults = read_folder(here / "data", COLLECTIONS)
    assert faults == []
    assert document.values == {"why": "One line goes on.\n\nA new paragraph.", "tell": "- a\n- b"}


def test_days_and_odd_numbers_stay_as_they_are_typed(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    odd = ["2026-02-31", "none", "no", "NO", "yes", "on", "True", "=", "<<", "010", "0x1F", "0o17", "0b11", "1:30", "1_000", "+1", "-0", "9" * 4000]
    odd += [".inf", "-.INF", ".nan", "1e400", "1e3", "01.5", ".5", "5.", "NULL", "\u0662\u0660\u0661\u0669"]
    (folder / "x.yml").write_text("yes: yes\n=: =\n<<: <<\nodd:\n" + "".join(f"- {value}\n" for value in odd), encoding="utf-8")
    (document,), faults = read_folder(here / "data", COLLECTIONS)
    assert faults == []
    assert document.values == {"yes": "yes", "=": "=", "<<": "<<", "odd": odd}


def test_plain_numbers_and_words_are_more_than_text(here: Path):
    folder = here / "data" / "safety"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("all: [0, 12, -460, 0.5, -0.82, 1994, true, false, null, ~]\nempty:\nquoted: '12'\n")
    (document,), faults = read_folder(here / "data", COLLECTIONS)
    assert faults == []
    assert document.values == {"all": [0, 12, -460, 0.5, -0.82, 1994, True, False, None, None], "empty": None, "quoted": "12"}


def test_a_first_field_that_stands_too_deep_is_named_where_it_stands(here: Path):
    path = here / "fever.yml"
    path.write_text(" name: Fever\nwhy: It is listed.\n", encoding="utf-8")
    _, faults = read_file(path, "safety")
    assert [str(fault) for fault in faults] == [
        "fever.yml:1:2: yaml-is-valid: this line starts in column 2, and the fields below it start in column 1\n    fix: put no space before it"
    ]
