"""Scripts stand in their usual form, and their types hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.scripts.running import OFFLINE, deno
from tests.support.places import ROOT

COMMANDS = [  # as `make lint` has them
    ("fmt", "--check"),
    ("lint",),
    ("check", OFFLINE, "docs/assets", "tests/browser", "tests/scripts"),
    ("check", OFFLINE, "--config", "tests/scripts/worker.json", "docs/sw.js"),  # a worker has no page, and other names
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_scripts_are_tidy_and_typed(command: tuple[str, ...]):
    deno(*command)


def test_no_script_leaves_its_types_unchecked():
    """Deno checks what asks for it."""
    scripts = [
        ROOT / "docs" / "sw.js",
        *sorted((ROOT / "docs" / "assets").rglob("*.js")),
        *sorted((ROOT / "tests").rglob("*.js")),
        *sorted((ROOT / "tests").rglob("*.mjs")),
    ]
    assert len(scripts) > 20
    assert [script.name for script in scripts if not script.read_text(encoding="utf-8").startswith("// @ts-check\n")] == []


FAULTS = {
    "check": ("// @ts-check\n/** @type {number} */\nexport const most = 'four';\n", "Type 'string' is not assignable to type 'number'"),
    "fmt": ("export const most = 4\n", "Found 1 not formatted file"),
    "lint": ("export const most = 4;\nif (most) {\n}\n", "no-empty"),
}


@pytest.mark.parametrize(("command", "code", "said"), [(command, *fault) for command, fault in FAULTS.items()], ids=list(FAULTS))
def test_a_fault_is_found(command: str, code: str, said: str, tmp_path: Path):
    file = tmp_path / "wrong.js"
    file.write_text(code, encoding="utf-8")
    arguments = ["--check", "--no-config"] if command == "fmt" else ["--no-config"]
    with pytest.raises(pytest.fail.Exception, match=re.escape(said)):
        deno(command, *arguments, str(file))
