"""What a first visit costs: bytes over the wire and requests, with a cold cache, for one of each kind of page."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.rows import Row
from tests.bench.serving import KINDS, Wire, served

BAR = 100_000  # bytes
INDEX_BAR = 250_000  # bytes more for the engine and what a session of searching needs of the index


def rows(site: Path, browser: Browser) -> list[Row]:
    """A first visit to each kind of page of a built site, and to the heaviest page of all."""
    heaviest = max(site.rglob("index.html"), key=lambda page: (len(gzip.compress(page.read_bytes(), 6)), page))
    with served(site) as wire:
        return [_row(browser, wire, kind, path) for kind, path in (KINDS | {"the heaviest page": f"{heaviest.parent.relative_to(site)}/"}).items()]


def _row(browser: Browser, wire: Wire, kind: str, path: str) -> Row:
    wire.reset()
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    page.goto(wire.address + path, wait_until="networkidle")
    if "?q=" in path:
        page.wait_for_selector("#search-results[data-state=done]")
    context.close()
    size = sum(wire.sizes)
    bar = BAR + INDEX_BAR if "?q=" in path else BAR
    return Row(f"first visit, {kind}", size / 1000, f"KB in {len(wire.sizes)} requests", f"≤ {bar / 1000:.0f} KB", size <= bar)
