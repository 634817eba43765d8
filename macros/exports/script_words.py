"""What a page brings along for its scripts to say."""

from __future__ import annotations

from collections.abc import Iterable

from macros.exports.structured_data import as_script
from macros.records.library import Library
from macros.records.schema.vocabularies import PageText


def script_words(library: Library, scripts: Iterable[str]) -> str:
    """The texts of these scripts by id, as JSON for a script element: each with what it says of one, if that differs."""
    wanted = set(scripts)
    texts = library.vocabulary(PageText).values()
    return as_script({text.id: [text.name, text.one] if text.one else [text.name] for text in texts if text.script in wanted})
