"""What a view hands to MkDocs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

# Parts that not every page has, by their class: docs/assets/<class>.css draws each.
SHEETS = ("key-answers", "verdicts", "effects", "drawing", "ladder", "leaflet")


def sheets(markdown: str) -> list[str]:
    """The style sheets that a page of this Markdown needs beside those of all pages."""
    return [name for name in SHEETS if f'class="{name}"' in markdown]


@dataclass(frozen=True)
class Page:
    """A page as MkDocs takes it: where it lies, its Markdown, its front matter; and how many sources it names."""

    path: str
    markdown: str
    meta: dict[str, Any] = field(default_factory=dict)
    sources: int = 0
