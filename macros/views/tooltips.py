"""Explanations that appear when a reader points at a term, on every page."""

from __future__ import annotations

import re

from macros.library import Library
from macros.schema.definitions import Definition
from macros.views.writing import Writer


def tooltips(markdown: str, library: Library, here: str) -> str:
    """Abbreviation lines for the terms that occur in a page's Markdown."""
    writer = Writer(library, here)
    lines = []
    for definition in library.records["definitions"].values():
        assert isinstance(definition, Definition)
        if not definition.tooltip:
            continue
        meaning = writer.plain(definition.meaning)
        for name in (definition.name, *definition.also_called):
            for form in dict.fromkeys((name, name[0].lower() + name[1:], name[0].upper() + name[1:])):
                if form in markdown and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", markdown):
                    lines.append(f"*[{form}]: {meaning}")
    return "\n".join(lines)
