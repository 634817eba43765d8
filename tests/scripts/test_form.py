"""Scripts stand in their usual form, and their types hold."""

from __future__ import annotations

import pytest

from tests.scripts.running import OFFLINE, deno


@pytest.mark.parametrize("command", [("fmt", "--check"), ("lint",), ("check", OFFLINE, "docs/assets", "tests/scripts")], ids=lambda command: command[0])
def test_scripts_are_tidy_and_typed(command: tuple[str, ...]):
    deno(*command)
