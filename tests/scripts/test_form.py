"""Scripts stand in their usual form."""

from __future__ import annotations

import pytest

from tests.scripts.running import deno


@pytest.mark.parametrize("command", [("fmt", "--check"), ("lint",)], ids=" ".join)
def test_scripts_are_tidy(command: tuple[str, ...]):
    done = deno(*command)
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
