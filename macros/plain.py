"""Text as a reader hears it: without links, citations and marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from macros.library import CITATION, RECORD_LINK
from macros.reading import Path_
from macros.schema.base import Markdown, PlainText, Record
from macros.schema.walking import walk

# Titles, names of others and what people type into a search stay as they are, and so do results, which carry figures.
NOT_OURS = {"title", "also_called", "danger_words", "container-title", "publisher", "author", "literal", "family", "given"}
FIGURES = {"result"}
NOT_PROSE = NOT_OURS | FIGURES

# A sentence ends at its mark, or at the mark and a closing quote; a list entry and a paragraph are sentences of their own.
SENTENCE_END = re.compile(r"(?:(?<=[.!?:])|(?<=[.!?:][\"”’)]))\s+(?=[\"“‘(]*[A-Z0-9])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s+")


MARKS = str.maketrans("", "", "*_`>#")
SPACE_BEFORE_MARK = re.compile(r"[ \t]+([.,;:!?])")


def plain(text: str, name_of: Callable[[str], str] = lambda ref: ref.rpartition("/")[2].replace("-", " ")) -> str:
    """Markdown with our links and citations, as bare words. `name_of` gives the name of a linked record."""
    if "[" in text:
        text = CITATION.sub("", text)
        text = RECORD_LINK.sub(lambda match: match[2] or name_of(match[1].strip()), text)
    return SPACE_BEFORE_MARK.sub(r"\1", text.translate(MARKS))


@cache  # several rules read the same text, and a server checks it again after each change
def bare(text: str) -> str:
    """A text as bare words, links by the ids that they name."""
    return plain(text)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text."""
    return [part.strip() for part in SENTENCE_END.split(text) if part and part.strip()]


def prose_texts(record: Record) -> Iterator[tuple[Path_, str]]:
    """The texts of a record that readers read as prose, with their places."""
    for path, marker, value in walk(record):
        if isinstance(marker, Markdown | PlainText) and NOT_PROSE.isdisjoint(path):
            yield path, value
