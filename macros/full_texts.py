"""The index of all texts of a built site, made by Pagefind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def indexed_meanwhile(site: Path) -> Iterator[None]:
    """Index the HTML below `site` into `site/pagefind` while something else is done. Raises RuntimeError with Pagefind's words where it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--silent"]
    command += ["--exclude-selectors", ".headerlink, .footnote, .footnote-ref, .reviewed, .on-this-page"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pagefind:
        yield
        said, _ = pagefind.communicate()
    if pagefind.returncode != 0:
        raise RuntimeError(f"Pagefind could not index {site}: {said}")
