"""How many sheets of paper a page takes."""

from __future__ import annotations

import re

from playwright.sync_api import Page

SHEETS = ("A4", "Letter")
PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


def sheets(page: Page, size: str) -> int:
    """The sheets of a size that the open page is printed on."""
    return len(PAGE_OBJECT.findall(page.pdf(format=size)))
