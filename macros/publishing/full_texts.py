"""The index of all texts that readers may search, made by Pagefind.

Pagefind reads what the pages say, without the frame that they share: so it can begin before the pages are written.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page


def texts_of(files: Iterable[File]) -> dict[str, str | None]:
    """File below a site -> its text as `put_texts` takes it: None for a page that was not made anew."""
    return {file.dest_uri: _text(file.page) if file.page and file.page.content else None for file in files}


def put_texts(texts: Mapping[str, str | None], folder: Path) -> None:
    """Write the text of each page below `folder`, which then holds no other. An empty text is not for readers to find; None keeps what is there."""
    for file, text in texts.items():
        place = folder / file
        if text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        elif text is not None:
            place.unlink(missing_ok=True)
    for gone in {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")} - texts.keys():
        (folder / gone).unlink()


def _text(page: Page) -> str:
    """What Pagefind shall read, as HTML; nothing for a list, or for a page that is not for readers to find."""
    kind = page.meta.get("kind", "")
    if kind in ("", "List") or page.meta.get("search_page"):
        return ""
    # One filter with one value only: with more, Pagefind writes them in a random order.
    answers = "" if kind == "Source" else ' data-pagefind-filter="answer:yes"'
    return f'<!doctype html><html lang="en"><body data-pagefind-body{answers} data-pagefind-meta="kind:{escape(kind)}">{page.content}</body></html>\n'


class Indexing:
    """Pagefind at work, in a process of its own: from the texts below one folder to the index in `pagefind/` of a site."""

    def __init__(self, texts: Path, site: Path) -> None:
        """Begin."""
        command = [sys.executable, "-m", "pagefind", "--site", str(texts), "--output-path", str(site / "pagefind"), "--silent"]
        command += ["--exclude-selectors", ".headerlink, .footnote, .footnote-ref, .reviewed, .on-this-page"]
        self._pagefind = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def end(self) -> None:
        """Stop at once, without an index; nothing happens where it is done."""
        if self._pagefind.poll() is None:
            self._pagefind.kill()
            self._pagefind.communicate()

    def finish(self) -> None:
        """Wait until the index is there. Raises RuntimeError with Pagefind's words where it fails."""
        said, _ = self._pagefind.communicate()
        if self._pagefind.returncode != 0:
            raise RuntimeError(f"Pagefind could not index the texts: {said}")
