"""What the scripts' pure modules do, told by tests in their own language: one file each, which Node runs, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scripts.running import OFFLINE, deno

FILES = sorted(Path(__file__).parent.glob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_modules(file: Path):
    deno("test", OFFLINE, str(file))


def test_a_failing_test_fails_with_its_own_words(tmp_path: Path):
    file = tmp_path / "wrong.test.mjs"
    file.write_text('import assert from "node:assert/strict";\nimport test from "node:test";\ntest("one is two", () => assert.equal(1, 2));\n')
    with pytest.raises(pytest.fail.Exception, match=r"one is two(.|\n)*AssertionError(.|\n)*1 !== 2"):
        deno("test", OFFLINE, str(file))
