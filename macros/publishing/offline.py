"""What a reader's device keeps for reading without a network: the list in the built site's service worker."""

from __future__ import annotations

import json
import posixpath
import re
from hashlib import sha256
from pathlib import Path

from macros.records.schema import KINDS

# What a reader may need most where there is no network, and what leads there.
PAGES = (
    "index.html",
    "offline/index.html",
    "what-to-expect/index.html",
    "a-z/index.html",
    "search/index.html",
    *(f"{collection}/**/index.html" for collection, kind in KINDS.items() if kind.kept_offline),
)
# Our scripts are modules that load one another, so all of them belong together.
PARTS = ("assets/**/*.js", "manifest.webmanifest")
NEEDED = re.compile(r"""\s(?:href|src)="([^":]+\.(?:css|js|svg|png))\"""")
EMPTY = "const FILES = {};"
DIGEST = 16  # hexadecimal digits: enough to tell that something changed


def kept_files(site: Path) -> dict[str, str]:
    """Address below the site -> start of its SHA-256: the pages, and the style sheets, scripts and pictures that they ask for."""
    pages = sorted({path for pattern in PAGES for path in site.glob(pattern)})
    needed = {path.relative_to(site).as_posix() for pattern in PARTS for path in site.glob(pattern)}
    content = {path.relative_to(site).as_posix(): path.read_bytes() for path in pages}
    for path, text in content.items():
        needed |= {posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) for address in NEEDED.findall(text.decode())}
    content |= {path: (site / path).read_bytes() for path in sorted(needed)}
    return {path.removesuffix("index.html"): sha256(body).hexdigest()[:DIGEST] for path, body in sorted(content.items())}


def list_kept_files(site: Path) -> None:
    """Write the list into the site's service worker. It changes only with what it lists. Raises ValueError where the worker has no place for it."""
    worker = site / "sw.js"
    code = worker.read_text(encoding="utf-8")
    if code.count(EMPTY) != 1:
        raise ValueError(f"{worker} needs the line {EMPTY} once")
    files = json.dumps(kept_files(site), indent=0, separators=(",", ":"))
    worker.write_text(code.replace(EMPTY, f"const FILES = {files};"), encoding="utf-8")
