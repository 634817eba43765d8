"""How easily a text reads, counted on our own words."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from macros.language.plain import plain, prose_texts, sentences
from macros.records.library import Library
from macros.records.schema import KINDS, Record
from macros.records.schema.kinds import GRADE

LONG_SENTENCE_WORDS = 20
LONG_SENTENCES_SHARE = 0.05
NO_PROSE = re.compile(r"^---\n.*?\n---\n|<!--.*?-->|\{\{.*?\}\}|<[^>]+>|^\|.*$|\{ ?[.#][^}]*\}|^!!! \w+", re.MULTILINE | re.DOTALL)
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


@cache
def _textstat() -> Any:
    """The library that counts. It takes a tenth of a second to load, and most commands need it in a second process only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 finds its data through pkg_resources, which warns on import
        import textstat
    # A word is divided into syllables once, however many texts hold it.
    textstat.pyphen.positions = cache(textstat.pyphen.positions)
    return textstat


@cache  # a server measures again after each change, and most texts stay
def measure(name: str, allowed: float, texts: tuple[str, ...]) -> Level:
    """The reading level of plain texts.

    The grade is Flesch-Kincaid (Kincaid et al. 1975): 0.39 words per sentence + 11.8 syllables per
    word - 15.59, counted by textstat with the pyphen dictionary, which needs no download.
    """
    # Names and labels of one or two words are no sentences.
    found = [sentence for text in texts for sentence in sentences(text) if len(sentence.split()) > 2]
    ended = [sentence if sentence[-1] in ".!?" else f"{sentence}." for sentence in found]
    grade = _textstat().flesch_kincaid_grade(" ".join(ended)) if ended else 0.0
    return Level(name, allowed, float(grade), len(ended), [sentence for sentence in ended if len(sentence.split()) > LONG_SENTENCE_WORDS])


def record_level(record: Record, library: Library) -> Level:
    """The reading level of a record's prose, links shown by name. Raises KeyError for a record of a collection that is not measured."""

    def name_of(ref: str) -> str:
        linked = library.get(ref)
        return linked.name if linked else ref.rpartition("/")[2].replace("-", " ")

    allowed = KINDS[record.collection].grade
    if allowed is None:
        raise KeyError(record.ref)
    return measure(record.ref, allowed, tuple(plain(text, name_of) for _, text in prose_texts(record)))


def _grade_of_page(name: str) -> float:
    """The highest grade that a page of docs/ may have: that of the collection in whose folder it lies."""
    kind = KINDS.get(name.partition("/")[0])
    return kind.grade if kind and kind.grade is not None else GRADE


def page_level(path: Path, docs: Path) -> Level:
    """The reading level of a page in docs/: its own sentences, without front matter, tables, macros and HTML."""
    text = LINK.sub(r"\1", NO_PROSE.sub("", path.read_text(encoding="utf-8")))
    name = path.relative_to(docs).as_posix()
    # A line break inside a paragraph is no end of a sentence; a blank line is.
    paragraphs = [" ".join(part.split()) if not re.match(r"\s*([-*]|\d+\.) ", part) else part for part in re.split(r"\n\s*\n", text)]
    return measure(f"docs/{name}", _grade_of_page(name), tuple(plain(part) for part in paragraphs))


def levels(library: Library, docs: Path | None = None) -> list[Level]:
    """Every measured record and page, the hardest first."""
    measured = [record_level(record, library) for record in library.all_records() if KINDS[record.collection].grade is not None]
    if docs is not None:
        measured += [page_level(path, docs) for path in sorted(docs.rglob("*.md"))]
    return sorted(measured, key=lambda found: (found.grade - found.allowed, len(found.long)), reverse=True)
