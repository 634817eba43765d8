"""Explanations that appear when a reader points at a term, on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.library import Library
from macros.schema.definitions import Definition
from macros.views.writing import Writer

WORD = re.compile(r"\w+")


class Tooltips:
    """The glossary's terms, ready to be looked for on many pages."""

    def __init__(self, library: Library) -> None:
        """Take every definition that wants a tooltip."""
        writer = Writer(library, "")
        self._terms = [(form, set(WORD.findall(form)), meaning) for form, meaning in _terms(library, writer)]

    def on(self, markdown: str) -> str:
        """Abbreviation lines for the terms that occur in a page's Markdown."""
        words = set(WORD.findall(markdown))  # most terms are ruled out by a word that is not there
        return "\n".join(f"*[{form}]: {meaning}" for form, needed, meaning in self._terms if needed <= words and _stands_in(form, markdown))


def _stands_in(form: str, text: str) -> bool:
    """Whether the text holds a term as words of its own. A search by regular expression takes far longer here."""
    start = text.find(form)
    while start >= 0:
        around = text[start - 1 : start] + text[start + len(form) : start + len(form) + 1]
        if not WORD.search(around):
            return True
        start = text.find(form, start + 1)
    return False


def _terms(library: Library, writer: Writer) -> Iterator[tuple[str, str]]:
    """Each form of each term, as typed and with a small or capital first letter, with its meaning."""
    for definition in library.records["definitions"].values():
        assert isinstance(definition, Definition)
        if definition.tooltip:
            meaning = writer.plain(definition.meaning)
            for name in (definition.name, *definition.also_called):
                for form in dict.fromkeys((name, name[0].lower() + name[1:], name[0].upper() + name[1:])):
                    yield form, meaning
