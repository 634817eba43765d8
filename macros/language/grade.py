"""How easily a text reads, counted on our own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from pyphen import Pyphen

from macros.language.plain import bare_sentences, plain, prose_texts, sentences
from macros.records.library import Library
from macros.records.schema import KINDS, Record
from macros.records.schema.kinds import GRADE

LONG_SENTENCE_WORDS = 20
LONG_SENTENCES_SHARE = 0.05
NO_PROSE = re.compile(r"^---\n.*?\n---\n|<!--.*?-->|\{\{.*?\}\}|<[^>]+>|^\|.*$|\{ ?[.#][^}]*\}|^!!! \w+", re.MULTILINE | re.DOTALL)
HYPHENATION = Pyphen(lang="en_US")
NO_LETTER = re.compile(r"[^\w\s']|'(?!(?:[tsd]|ve|ll|re)\b)")  # all marks but the apostrophes of short forms
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class Level:
    """The reading level of a record or page: grade (Flesch-Kincaid), sentences, and those that are too long."""

    name: str
    allowed: float
    grade: float
    sentences: int
    long: list[str]

    @property
    def too_long(self) -> bool:
        """Whether more than 5 % of the sentences run over 20 words."""
        return len(self.long) > LONG_SENTENCES_SHARE * self.sentences

    @property
    def passes(self) -> bool:
        """Whether grade and sentences are within bounds."""
        return self.grade <= self.allowed and not self.too_long


@cache  # texts share their words
def _syllables(typed: str) -> int:
    """How many syllables a word has as it was typed, with the marks around it; 0 for marks alone."""
    word = NO_LETTER.sub("", typed)
    return _syllables_of(word) if word else 0


@cache  # with and without marks around it
def _syllables_of(word: str) -> int:
    """One more than there are places where the dictionary would divide a word."""
    return 1 + len(HYPHENATION.positions(word))


def flesch_kincaid(sentences_: list[str]) -> float:
    """The Flesch-Kincaid grade of plain sentences, to one decimal; 0 where no word stands in them.

    Kincaid et al. 1975, Derivation of new readability formulas for Navy enlisted personnel: 0.39 words per sentence
    + 11.8 syllables per word - 15.59. Words joined by a hyphen count as one, and a hyphenation dictionary tells syllables.
    """
    syllables = [count for count in map(_syllables, "\n".join(sentences_).lower().split()) if count]
    words = len(syllables)
    return round(0.39 * words / len(sentences_) + 11.8 * sum(syllables) / words - 15.59, 1) if words else 0.0


@cache  # a server measures again after each change, and most texts stay
def measure(name: str, allowed: float, said: tuple[str, ...]) -> Level:
    """The reading level of plain sentences: their Flesch-Kincaid grade, and those that are too long."""
    counted = [(sentence, len(sentence.split())) for sentence in said]
    found = [(sentence, words) for sentence, words in counted if words > 2]  # names and labels of one or two words are no sentences
    long = [sentence if sentence[-1] in ".!?" else f"{sentence}." for sentence, words in found if words > LONG_SENTENCE_WORDS]
    return Level(name, allowed, flesch_kincaid([sentence for sentence, _ in found]), len(found), long)


def record_level(record: Record, library: Library) -> Level:
    """The reading level of a record's prose, links shown by name. Raises KeyError for a record of a collection that is not measured."""

    def name_of(ref: str) -> str:
        linked = library.get(ref)
        return linked.name if linked else ref.rpartition("/")[2].replace("-", " ")

    allowed = KINDS[record.collection].grade
    if allowed is None:
        raise KeyError(record.ref)
    said = [bare_sentences(text) if "[[" not in text else sentences(plain(text, name_of)) for _, text in prose_texts(record)]
    return measure(record.ref, allowed, tuple(chain.from_iterable(said)))


def _grade_of_page(name: str) -> float:
    """The highest grade that a page of docs/ may have: that of the collection in whose folder it lies."""
    kind = KINDS.get(name.partition("/")[0])
    return kind.grade if kind and kind.grade is not None else GRADE


def page_texts(text: str) -> tuple[str, ...]:
    """The paragraphs of a page in docs/ as bare words: without front matter, tables, macros and HTML."""
    words = LINK.sub(r"\1", NO_PROSE.sub("", text))
    # A line break inside a paragraph is no end of a sentence; a blank line is.
    paragraphs = [" ".join(part.split()) if not re.match(r"\s*([-*]|\d+\.) ", part) else part for part in re.split(r"\n\s*\n", words)]
    return tuple(plain(part) for part in paragraphs)


def page_sentences(text: str) -> list[str]:
    """The sentences of a page in docs/ that are measured."""
    return [sentence for part in page_texts(text) for sentence in sentences(part) if len(sentence.split()) > 2]


def page_level(path: Path, docs: Path) -> Level:
    """The reading level of a page in docs/: its own sentences."""
    name = path.relative_to(docs).as_posix()
    return measure(f"docs/{name}", _grade_of_page(name), tuple(page_sentences(path.read_text(encoding="utf-8"))))


def levels(library: Library, docs: Path | None = None) -> list[Level]:
    """Every measured record and page, the hardest first."""
    measured = [record_level(record, library) for record in library.all_records() if KINDS[record.collection].grade is not None]
    if docs is not None:
        measured += [page_level(path, docs) for path in sorted(docs.rglob("*.md"))]
    return sorted(measured, key=lambda found: (found.grade - found.allowed, len(found.long)), reverse=True)
