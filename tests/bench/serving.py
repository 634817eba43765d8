"""Serves a built site as hosts do, with gzip, and counts what goes over the wire."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedIOBase
from pathlib import Path

from tests.support.static_server import StaticServer

KINDS = {  # one of each kind of page
    "home": "",
    "list": "conditions/",
    "condition": "conditions/low-back-pain/",
    "technique": "techniques/swedish-massage/",
    "safety": "safety/deep-vein-thrombosis/",
    "question": "faq/what-is-medical-massage/",
    "glossary": "glossary/",
    "matrix": "evidence/grid/",
    "search": "search/",
    "search for words": "search/?q=neck+pain",
}
SQUEEZED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt", ".webmanifest"}


@dataclass
class Wire:
    """What went over the wire so far, headers included; what workers asked for counts too."""

    address: str  # ends with a slash
    sizes: list[int] = field(default_factory=list)  # one for each answer

    def reset(self) -> None:
        self.sizes.clear()


class _Counting(BufferedIOBase):
    def __init__(self, file: BufferedIOBase) -> None:
        self.file = file
        self.sent = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        self.sent += len(data)
        return self.file.write(data)


class Gzipping(http.server.SimpleHTTPRequestHandler):
    """Files as a host of static pages sends them: gzip for text, connections that stay open."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".webmanifest": "application/manifest+json"}
    squeezed: dict[Path, bytes]
    wire: Wire

    def log_message(self, *args: object) -> None:
        pass

    def setup(self) -> None:
        super().setup()
        self.wfile = _Counting(self.wfile)

    def do_GET(self) -> None:
        before = self.wfile.sent
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        status = 200 if path.is_file() else 404
        if status == 404:
            path = Path(self.directory) / "404.html"
        body = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in SQUEEZED:
            body = self.squeezed.setdefault(path, gzip.compress(body, 9))
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wire.sizes.append(self.wfile.sent - before)


@contextmanager
def served(site: Path) -> Iterator[Wire]:
    """Serve a built site for a while."""
    wire = Wire("")
    handler = type("Handler", (Gzipping,), {"squeezed": {}, "wire": wire})
    server = StaticServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wire.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield wire
    finally:
        server.shutdown()
