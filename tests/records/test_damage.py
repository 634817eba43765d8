"""Damaged records are findings, never tracebacks: many kinds of damage, chosen by a fixed seed."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.records.library import load
from macros.records.reading import Fault
from macros.rules import check
from macros.views.drawings import drawing_gallery
from macros.views.lists.body_map import body_map
from macros.views.text.writing import Writer
from tests.support.miniature import folder
from tests.support.places import TINY

ODD_LINES = [
    b"- x", b"  a: b", b"name: [1, {a: 2}]", b"verdicts: 3", b"findings: {a: b}", b"about: null", b"sources: [1, 2]", b"issued: 99999999999999999999",
    b"reviewed: 2026-13-45", b"order: .nan", b"? x", b"data: !!binary x", b"issued: -", b"when: {from: 1e400, to: 5}", b"also_called: [[a]]", b"<<: *x",
]  # fmt: skip


def cut(raw: bytes, dice: random.Random) -> bytes:
    return raw[: dice.randrange(len(raw))]


def flip(raw: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(raw)
    for _ in range(5):
        damaged[dice.randrange(len(damaged))] = dice.randrange(256)
    return bytes(damaged)


def shuffle(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    dice.shuffle(lines)
    return b"\n".join(lines)


def replace(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    lines[dice.randrange(len(lines))] = dice.choice(ODD_LINES)
    return b"\n".join(lines)


def join(raw: bytes, dice: random.Random) -> bytes:
    return raw.replace(b": ", b":", dice.randrange(1, 5))


ODD_VALUES = [
    b"=", b"<<", b"[=, <<]", b"{<<: x, =: y}", b"[" * 300, b"[" * 2000 + b"]" * 2000, b"{a: " * 40 + b"b" + b"}" * 40, b"!!int x", b"! x", b"!<x> y", b"*x",
    b"&x [*x]", b"9" * 5000, b"-" + b"9" * 17, b".inf", b".nan", b"1e400", b"0x1F", b"010", b"1:30", b"1_000", b"NO", b"~", b"2026-02-31", b"02013", b"-460-05",
    b"\xd9\xa2\xd9\xa0\xd9\xa1\xd9\xa9", b'"\\0"', b'"\\ud800"', b"\0", b'"' + b"x" * 100_000 + b'"', b"? [a]", b"|", b">-", b"%", b"@", b"`", b"''", b"[[a]]", b"'[[a'", b"'[@]'",
]  # fmt: skip
ODD_KEYS = [
    b"int",
    b"float",
    b"str",
    b"=",
    b"<<",
    b"null",
    b"''",
    b"? ",
    b"moved_to",
    b"model_fields",
    b"document",
    b"id",
    b"_document",
    b"from_",
    b"__class__",
    b"name",
]


def odd_value(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    number = dice.randrange(len(lines))
    key, colon, _ = lines[number].partition(b": ")
    lines[number] = (key if colon else b"- ") + colon + dice.choice(ODD_VALUES)
    return b"\n".join(lines)


def odd_key(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    number = dice.randrange(len(lines))
    indent = len(lines[number]) - len(lines[number].lstrip())
    lines.insert(number, b" " * indent + dice.choice(ODD_KEYS) + b": " + dice.choice(ODD_VALUES))
    return b"\n".join(lines)


@pytest.mark.parametrize("damage", [cut, flip, shuffle, replace, join, odd_value, odd_key], ids=lambda damage: damage.__name__)
def test_damage_is_found_and_never_a_traceback(damage: Callable[[bytes, random.Random], bytes], here: Path):
    dice = random.Random(1813)
    data = here / "data"
    shutil.copytree(TINY, data)
    files = sorted(data.glob("*/*.yml"))
    found = 0
    for _ in range(30):
        chosen = {path: path.read_bytes() for path in dice.sample(files, 6)}
        for path, raw in chosen.items():
            path.write_bytes(damage(raw, dice))
        faults = check(load(data))
        assert all(isinstance(fault, Fault) and fault.line >= 1 and fault.column >= 1 for fault in faults)
        found += bool(faults)
        for path, raw in chosen.items():
            path.write_bytes(raw)
    assert found >= 25


@pytest.mark.parametrize("damage", [cut, flip, shuffle, replace], ids=lambda damage: damage.__name__)
def test_a_damaged_picture_is_found_and_pages_are_made_without_it(damage: Callable[[bytes, random.Random], bytes], here: Path):
    dice = random.Random(1813)
    data = here / "data"
    shutil.copytree(TINY, data)
    found = 0
    for path in sorted(data.glob("*/*.svg")) * 15:
        raw = path.read_bytes()
        path.write_bytes(damage(raw, dice))
        library = load(data)
        faults = check(library)
        assert {fault.path for fault in faults} <= {f"data/{path.parent.name}/{path.name}", f"data/{path.parent.name}/{path.stem}.yml"}
        found += bool(faults)
        assert "</figure>" in drawing_gallery(Writer(library, "techniques/pictures-relaxation.md"))
        assert "## Knee { #knee }" in body_map(Writer(library, "conditions/body-map.md"))
        path.write_bytes(raw)
    assert found >= 25


UNREADABLE: dict[str, Callable[[bytes], bytes]] = {
    "file-is-utf-8": lambda raw: b"\xef\xbb\xbf" + raw,
    "no-conflict-marks": lambda raw: b"<<<<<<< ours\n" + raw + b"=======\n" + raw + b">>>>>>> theirs\n",
    "file-is-utf-8 too": lambda raw: raw + b"# caf\xe9\n",
    "yaml-is-valid": lambda raw: raw + b"name 'x\n",
    "no-tabs": lambda raw: raw + b"\tx: 1\n",
    "file-holds-a-record": lambda raw: b"",
    "yaml-is-plain": lambda raw: raw + b"x: " + b"[" * 2000,
    "field-is-known": lambda raw: raw + b"nmae: x\n",
}
PLACES = sorted(path.relative_to(TINY).as_posix() for path in TINY.glob("*/*.yml"))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small records, mended by whoever damages it."""
    return Path(shutil.copytree(TINY, tmp_path_factory.mktemp("tiny") / "data"))


@pytest.mark.parametrize("place", PLACES)
def test_a_file_that_cannot_be_read_is_one_finding_and_nothing_else_speaks_of_it(place: str, tiny: Path):
    path = tiny / place
    raw = path.read_bytes()
    for rule, damage in UNREADABLE.items():
        path.write_bytes(damage(raw))
        assert [(Path(fault.path).name, fault.rule) for fault in check(load(tiny))] == [(path.name, rule.removesuffix(" too"))]
    path.unlink()
    misnamed = path.with_name(path.name.capitalize().replace(".yml", ".yaml"))
    misnamed.write_bytes(raw)
    assert [(Path(fault.path).name, fault.rule) for fault in check(load(tiny))] == [(misnamed.name, "only-records-in-data")]
    misnamed.unlink()
    path.write_bytes(raw)


def test_a_file_that_cannot_be_read_comes_first(here: Path):
    tiny = Path(shutil.copytree(TINY, here / "data"))
    for name in ("conditions/knee-pain.yml", "safety/fever.yml"):
        path = tiny / name
        raw = path.read_bytes()
        path.write_bytes(raw + (b"nmae: x\n" if "knee" in name else b"\xff"))
    assert [fault.rule for fault in check(load(tiny))] == ["file-is-utf-8", "field-is-known"]


def test_a_move_to_a_file_that_cannot_be_read_is_none_to_speak_of(here: Path):
    data = folder(here)
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pain\n")
    (data / "conditions" / "knee-pain.yml").write_bytes(b"\xff")
    assert [fault.path for fault in check(load(data))] == ["data/conditions/knee-pain.yml"]


def test_missing_vocabularies_are_findings(here: Path):
    data = here / "data"
    shutil.copytree(TINY, data)
    shutil.rmtree(data / "vocabularies")
    assert {fault.rule for fault in check(load(data))} >= {"terms-are-known"}


FIELD = re.compile(r"(?P<start> *(?:- )?)(?P<name>[a-z_]+): (?P<value>\S.*)")


def fields(lines: list[str]) -> list[int]:
    """The lines that hold a field and its whole value."""
    found, inside = [], -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if inside >= 0 and (not line.strip() or indent > inside):
            continue  # a line of a text
        match = FIELD.fullmatch(line)
        inside = indent if match and match["value"][0] in ">|" else -1
        if match and inside < 0:
            found.append(number)
    return found


def typed(pattern: str) -> Callable[[list[str]], list[int]]:
    """The fields that look like this."""
    return lambda lines: [number for number in fields(lines) if re.match(pattern, lines[number])]


# What people do to a line: which lines it may be, and what becomes of one.
MISTAKES: dict[str, tuple[Callable[[list[str]], list[int]], Callable[[str], str]]] = {
    "no colon": (fields, lambda line: line.replace(": ", " ", 1)),
    "no space after the colon": (fields, lambda line: line.replace(": ", ":", 1)),
    "a non-breaking space": (fields, lambda line: line.replace(": ", ":\u00a0", 1)),
    "a tab": (typed(r" +[a-z]"), lambda line: "\t" + line.lstrip()),
    "a space too few": (typed(r"   +[a-z]"), lambda line: line[1:]),
    "a quote left open": (typed(r".*: [A-Za-z]"), lambda line: line.replace(": ", ': "', 1)),
    "a colon in a text": (typed(r".*: [A-Z]"), lambda line: line.replace(": ", ": Note: ", 1)),
    "two letters of a field's name swapped": (typed(r"summary|severity|reviewed|question|family"), lambda line: line[1] + line[0] + line[2:]),
    "a letter of a word lost": (typed(r" *(?:- )?(?:outcome|direction|certainty|urgency|group|severity|topic|family): "), lambda line: line[:-1]),
    "a day that is none": (typed(r"reviewed: "), lambda line: "reviewed: 2026-11-31"),
    "a letter of a citation lost": (typed(r".*\[@smith-2020\]"), lambda line: line.replace("[@smith-2020]", "[@smth-2020]", 1)),
    "British spelling": (typed(r"(?:summary|why|what|full|says|treatment): .*\.$"), lambda line: f"{line[:-1]} tumour."),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_is_one_finding_on_its_line(mistake: str, here: Path):
    which, spoil = MISTAKES[mistake]
    dice = random.Random(1813)
    data = Path(shutil.copytree(TINY, here / "data"))
    records = [path for path in sorted(data.glob("*/*.yml")) if path.parent.name != "vocabularies"]
    places = [(path, number) for path in records for number in which(path.read_text(encoding="utf-8").split("\n"))]
    assert len(places) >= 3
    for path, number in dice.sample(places, 3):
        raw = path.read_text(encoding="utf-8")
        lines = raw.split("\n")
        lines[number] = spoil(lines[number])
        path.write_text("\n".join(lines), encoding="utf-8")
        found = check(load(data))
        assert [(fault.path, fault.line) for fault in found] == [(path.relative_to(here).as_posix(), number + 1)], "\n".join(map(str, found))
        path.write_text(raw, encoding="utf-8")
