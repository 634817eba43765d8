"""Damaged records are findings, never tracebacks: many kinds of damage, chosen by a fixed seed."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.library import load
from macros.reading import Fault
from macros.rules import check

TINY = Path(__file__).parent / "tiny" / "data"
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


@pytest.mark.parametrize("damage", [cut, flip, shuffle, replace, join], ids=lambda damage: damage.__name__)
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


def test_missing_vocabularies_are_findings(here: Path):
    data = here / "data"
    shutil.copytree(TINY, data)
    shutil.rmtree(data / "vocabularies")
    assert {fault.rule for fault in check(load(data))} >= {"terms-are-known"}
