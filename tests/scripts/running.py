"""Runs Deno, which PyPI carries: no test of a script needs npm or a network."""

from __future__ import annotations

import os
import subprocess

import pytest
from deno import find_deno_bin

from tests.support.places import ROOT

QUIET = {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
OFFLINE = "--cached-only"  # nothing is fetched


def deno(*arguments: str, given: str | None = None) -> str:
    """What a command of Deno prints about our scripts, where all is well; else the test fails with Deno's own words. Paths are those below the project's folder."""
    done = subprocess.run(
        [find_deno_bin(), *arguments], cwd=ROOT, env=os.environ | QUIET, input=given, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    return done.stdout


def calculated(module: str, expression: str, given: str) -> str:
    """What a pure module below docs/ makes of a text: `expression` sees the module as `pure` and the text as `given`."""
    code = f"""
    const pure = await import({(ROOT / "docs" / module).as_uri()!r});
    const given = await new Response(Deno.stdin.readable).text();
    console.log({expression});
    """
    return deno("eval", OFFLINE, code, given=given)
