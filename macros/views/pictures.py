"""The SVG of a picture as it stands in a page: on one line, without what is there only for people who draw."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, tostring

# How the file looks alone (pages have a look of their own, and their policy allows no inline style), and which parts it shares with others.
LEFT_OUT = {"style", "data-part"}


def inline(element: Element, added: Mapping[str, Mapping[str, str]]) -> str:
    """An element with all that it holds; `added` are further attributes, by the name of the element that gets them."""
    return tostring(_copy(element, added), encoding="unicode")


def inside(element: Element) -> str:
    """All that an element holds."""
    return "".join(inline(child, {}) for child in element)


def _copy(element: Element, added: Mapping[str, Mapping[str, str]]) -> Element:
    own = {name: " ".join(value.split()) for name, value in element.items() if name not in LEFT_OUT}
    copy = Element(element.tag, {**added.get(element.tag, {}), **own})
    copy.text = " ".join((element.text or "").split())
    copy.extend(_copy(child, added) for child in element if child.tag not in LEFT_OUT)
    return copy
