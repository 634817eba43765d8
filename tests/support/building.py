"""Sites built for tests: strictly, and once for all who test side by side."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

ADDRESSES = {"SITE_URL": "https://example.org/", "REPO_URL": "https://example.org/medical-massage-reference"}


def build(root: Path, site: Path, addresses: dict[str, str] = ADDRESSES) -> subprocess.CompletedProcess[str]:
    """Build the project below `root` into `site`, strictly."""
    environment = os.environ | {"SITE_DIR": str(site), "NO_MKDOCS_2_WARNING": "1"} | addresses
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def built_once(target: Path, root: Callable[[], Path], addresses: dict[str, str] = ADDRESSES) -> Path:
    """A site built strictly into `target`, once for all who test side by side."""
    with FileLock(target.with_suffix(".lock")):
        if not target.exists():
            unfinished = target.with_suffix(".unfinished")
            done = build(root(), unfinished, addresses)
            assert done.returncode == 0, done.stdout + done.stderr
            unfinished.rename(target)
    return target
