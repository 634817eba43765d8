"""What people do with the whole site: serve it, build it. `make` calls these, and so does whoever has no make."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SETTINGS = ROOT / "mkdocs.yml"


def serve(port: int) -> None:
    """Serve the site on this computer and make it again when records, docs or templates change. Leaves the program when it ends."""
    from mkdocs.__main__ import cli  # in this process, so that whoever ends it leaves nothing behind

    _without_the_themes_note()
    arguments = ["serve", "--config-file", str(SETTINGS), "--no-strict", "--dirty", "--dev-addr", f"127.0.0.1:{port}"]
    cli(arguments, prog_name="python -m macros")


def build_site() -> int:
    """Build the site into site/, and give MkDocs' exit code; a build that fails leaves the last good one alone."""
    _without_the_themes_note()
    fresh, site = ROOT / "build" / "site", ROOT / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(SETTINGS), "--site-dir", str(fresh)]
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code == 0:
        shutil.rmtree(site, ignore_errors=True)
        fresh.rename(site)
    return code


def _without_the_themes_note() -> None:
    """The theme's note on its own future would hide what a build has to say."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
