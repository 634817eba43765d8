"""Scripts stand in their usual form, and their types hold."""

from __future__ import annotations

import pytest

from tests.scripts.running import OFFLINE, deno
from tests.support.places import ROOT

COMMANDS = [  # as `make lint` has them
    ("fmt", "--check"),
    ("lint",),
    ("check", OFFLINE, "docs/assets", "tests/scripts"),
    ("check", OFFLINE, "--config", "tests/scripts/worker.json", "docs/sw.js"),  # a worker has no page, and other names
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_scripts_are_tidy_and_typed(command: tuple[str, ...]):
    deno(*command)


def test_no_script_leaves_its_types_unchecked():
    """Deno checks what asks for it."""
    scripts = [ROOT / "docs" / "sw.js", *sorted((ROOT / "docs" / "assets").rglob("*.js")), *sorted((ROOT / "tests" / "scripts").glob("*.mjs"))]
    assert len(scripts) > 20
    assert [script.name for script in scripts if not script.read_text(encoding="utf-8").startswith("// @ts-check\n")] == []
