"""What a view hands to MkDocs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """A page as MkDocs takes it: where it lies, its front matter, its Markdown."""

    path: str
    markdown: str
    meta: dict[str, Any] = field(default_factory=dict)
