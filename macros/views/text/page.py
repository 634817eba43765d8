"""What a view hands to MkDocs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """A page as MkDocs takes it: where it lies, its Markdown, its front matter; and how many sources it names."""

    path: str
    markdown: str
    meta: dict[str, Any] = field(default_factory=dict)
    sources: int = 0
