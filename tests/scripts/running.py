"""Runs Deno, which PyPI carries: no test of a script needs npm or a network."""

from __future__ import annotations

import os
import subprocess

from deno import find_deno_bin

from tests.conftest import ROOT

QUIET = {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}


def deno(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What a command of Deno says about our scripts; paths are those below the project's folder."""
    return subprocess.run([find_deno_bin(), *arguments], cwd=ROOT, env=os.environ | QUIET, capture_output=True, text=True, check=False)
