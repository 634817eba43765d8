"""What a page is built of, so that of many pages built alike one can stand for all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import html

Kin = tuple[str, str]  # an element's name and classes
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def structure(page: bytes) -> frozenset[tuple[object, ...]]:
    """All that a page's body is built of, each once: an element with its parents, attributes and whether it holds text; a heading with the one before it."""
    body = html.document_fromstring(page.decode()).find("body")
    found: set[tuple[object, ...]] = set()
    before = ""
    for element in body.iter(html.etree.Element):
        kin = [_kin(one) for one in (element, *element.iterancestors())][:3]
        found.add((*kin, *sorted(element.keys()), bool((element.text or "").strip())))
        if element.tag in HEADINGS:
            found.add((before, element.tag))
            before = element.tag
    return frozenset(found)


def _kin(element: html.HtmlElement) -> Kin:
    return element.tag, element.get("class", "")


def one_of_each(pages: Iterable[Path]) -> list[Path]:
    """Of the pages that are built alike, the longest: what may run out of its room does so there first."""
    longest: dict[frozenset[tuple[object, ...]], tuple[int, Path]] = {}
    for page in pages:
        body = page.read_bytes()
        key = structure(body)
        if len(body) > longest.get(key, (0, page))[0]:
            longest[key] = (len(body), page)
    return sorted(page for _, page in longest.values())
