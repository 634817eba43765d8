"""Pagefind's index of a built site."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

log = logging.getLogger("mkdocs.plugins.search")


def index(site: Path) -> None:
    """Index the HTML below `site` into `site/pagefind`. Raises RuntimeError with Pagefind's words where it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--exclude-selectors", ".headerlink", "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"Pagefind could not index {site}: {done.stdout}{done.stderr}")
