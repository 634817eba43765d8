"""Pages that come in pieces, each of which the browser paints before the next is sent: a slow line, without its chances."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from playwright.sync_api import Page

from tests.support.static_server import Quiet, StaticServer

PATIENCE = 20  # seconds that a piece waits for its turn, should a test fail in between
ENDS = (re.compile(r"</(?:thead|tr)>"), re.compile(r"</(?:h1|h2|p|li|figure|summary|form)>"))  # a table that stands below a long list is cut too
ARTICLE, SCRIPTS = "<article", '<script src="'
MARK = "<!--piece-->"
# Waits until so many pieces are parsed, or the whole page, and painted; says whether more is to come. Comments change no style, not even that of :empty.
PAINTED = """
window.painted = (count) => new Promise((done) => {
  const look = () => {
    const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    let found = 0;
    while (comments.nextNode()) if (comments.currentNode.data === "piece") found += 1;
    if (found < count && document.readyState === "loading") return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => done(document.readyState === "loading")));
  };
  look();
});
"""


def pieces(text: str, most: int) -> list[str]:
    """A page cut after its first so many rows and so many other blocks, and before its scripts: they find a page that was painted without them."""
    start, end = text.index(ARTICLE), text.rindex("</article>")
    ends = [found.end() for kind in ENDS for found in islice(kind.finditer(text, start, end), most)]
    cuts = [start, *sorted(ends), text.find(SCRIPTS, end)]
    parts = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return [part + MARK for part in parts[:-1]] + parts[-1:]


class InPieces(Quiet):
    """Sends a page piece by piece, each when its turn has come; all else at once."""

    server: PiecesServer

    def do_GET(self) -> None:
        page = Path(self.translate_path(self.path)) / "index.html"
        if not page.is_file():
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        *early, last = pieces(page.read_text(encoding="utf-8"), self.server.most)
        for piece in early:
            self.wfile.write(piece.encode())
            self.server.turn.acquire(timeout=PATIENCE)
        self.wfile.write(last.encode())


class PiecesServer(StaticServer):
    """Knows after how many rows and other blocks pages are cut, and whose turn it is."""

    def __init__(self, site: Path, most: int) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(InPieces, directory=str(site)))
        self.most = most
        self.turn = threading.Semaphore(0)
        self.address = f"http://127.0.0.1:{self.server_port}"

    def open(self, page: Page, path: str) -> None:
        """Let a page come, piece by piece."""
        page.goto(self.address + path, wait_until="commit")
        count = 1
        while page.evaluate(f"window.painted({count})"):
            self.turn.release()
            count += 1


@contextmanager
def served_in_pieces(site: Path, most: int) -> Iterator[PiecesServer]:
    """A server that sends pages so."""
    server = PiecesServer(site, most)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
