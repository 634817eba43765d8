"""What pages are built of, so that a few of them can stand for all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import html

Kin = tuple[str, str]  # an element's name and classes
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def structure(page: bytes) -> frozenset[tuple[object, ...]]:
    """All that a page's body is built of, each once: an element with what is around it, its attributes and whether it holds text; a heading with the one before it."""
    body = html.document_fromstring(page.decode()).find("body")
    found: set[tuple[object, ...]] = set()
    before = ""
    for element in body.iter(html.etree.Element):
        kin = [_kin(one) for one in (element, *element.iterancestors())][:5]
        found.add((*kin, *sorted(element.keys()), bool((element.text or "").strip())))
        if element.tag in HEADINGS:
            found.add((before, element.tag))
            before = element.tag
    return frozenset(found)


def _kin(element: html.HtmlElement) -> Kin:
    return element.tag, element.get("class", "")


def enough_for_all(pages: Iterable[Path]) -> list[Path]:
    """Few pages on which each part of any page stands, as `structure` tells parts apart; of pages that show as much, the longest."""
    parts = {page: structure(page.read_bytes()) for page in pages}
    unseen = frozenset[tuple[object, ...]]().union(*parts.values())
    chosen = []
    while unseen:
        best = max(parts, key=lambda page: (len(parts[page] & unseen), page.stat().st_size))
        unseen -= parts[best]
        chosen.append(best)
    return sorted(chosen)
