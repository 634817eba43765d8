"""Text as a reader hears it: without links, citations and marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from macros.records.library import CITATION, RECORD_LINK
from macros.records.reading import Path_
from macros.records.schema.base import Record
from macros.records.schema.walking import TEXT

# Titles, names of others and what people type into a search stay as they are, and so do results, which carry figures.
NOT_OURS = {"title", "also_called", "danger_words", "container-title", "publisher", "author", "literal", "family", "given"}
FIGURES = {"result"}
NOT_PROSE = NOT_OURS | FIGURES

# A sentence ends at its mark, or at the mark and a closing quote; a list entry and a paragraph are sentences of their own.
# Each begins with a space, so that the engine stops at spaces only: this reads every text.
SENTENCE_END = re.compile(r"\s(?:(?:(?<=[.!?:]\s)|(?<=[.!?:][\"”’)]\s))\s*(?=[\"“‘(]*[A-Z0-9])|(?<=\n)(?:\s*\n|\s*(?:[-*]|\d+\.)\s+))")


# Markdown's marks, and not the same signs where they stand for themselves: in 'Masseur*in', 'p > 0.05', 'pain_score'.
EMPHASIS = re.compile(r"(\*\*?)(?=\S)(.+?)(?<=\S)\1|(?<!\w)(__?)(?=\S)(.+?)(?<=\S)\3(?!\w)", re.DOTALL)
QUOTED = re.compile(r"^ {0,3}> ?", re.MULTILINE)
WORD = re.compile(r"\w+")
SPACE_BEFORE_MARK = re.compile(r"[ \t]+([.,;:!?])")


def plain(text: str, name_of: Callable[[str], str] = lambda ref: ref.rpartition("/")[2].replace("-", " ")) -> str:
    """Markdown with our links and citations, as bare words. `name_of` gives the name of a linked record."""
    text = QUOTED.sub("", text) if ">" in text else text
    while ("*" in text or "_" in text) and text != (unmarked := EMPHASIS.sub(lambda match: match[2] or match[4], text)):
        text = unmarked
    if "[" in text:  # names are no Markdown, so they come in last
        text = SPACE_BEFORE_MARK.sub(r"\1", CITATION.sub("", text))
        text = RECORD_LINK.sub(lambda match: match[2] or name_of(match[1].strip()), text)
    return text


@cache  # several rules read the same text, and a server checks it again after each change
def bare(text: str) -> str:
    """A text as bare words, links by the ids that they name."""
    return plain(text)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text."""
    return [part.strip() for part in SENTENCE_END.split(text) if part and part.strip()]


@cache
def bare_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text as bare words."""
    return tuple(sentences(bare(text)))


@cache
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, without its marks: "don't" and "x-ray" are two each."""
    return frozenset(WORD.findall(text.lower()))


def prose_texts(record: Record) -> Iterator[tuple[Path_, str]]:
    """The texts of a record that readers read as prose, with their places."""
    for path, marker, value in record.marked:
        if isinstance(marker, TEXT) and NOT_PROSE.isdisjoint(path):
            yield path, value
