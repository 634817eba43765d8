"""Finding the glossary's terms in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.language.plain import WORD, bare, words_of
from macros.records.library import Library, linked
from macros.records.schema import KINDS
from macros.records.schema.base import Markdown, PlainText, Record
from macros.records.schema.definitions import Definition


@dataclass(frozen=True)
class Use:
    """A term that stands in a text, from `start` to `end`."""

    start: int
    end: int
    id: str  # of its definition


@dataclass(frozen=True)
class _Form:
    """One way to write a term: in small letters, unless it is an abbreviation."""

    words: str
    exact: bool
    id: str  # of its definition
    parts: frozenset[str]  # its words in small letters

    def stands(self, text: str, small: str, start: int) -> bool:
        end = start + len(self.words)
        return (text if self.exact else small)[start:end] == self.words and not WORD.match(text[end : end + 1])


class Terms:
    """The glossary's terms, ready to be looked for in many texts."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        """Take the names of every definition: its id, its name, and its other names."""
        self._seen: dict[str, tuple[str, ...]] = {}
        self._by_first_word: dict[str, list[_Form]] = defaultdict(list)
        for id_, *written in names:
            for name in written:
                exact = name.isupper()  # 'VAS' is no 'vas'
                form = _Form(name if exact else name.lower(), exact, id_, words_of(name))
                if first := WORD.search(form.words.lower()):
                    self._by_first_word[first[0]].append(form)
        for forms in self._by_first_word.values():
            forms.sort(key=lambda form: -len(form.words))  # 'trigger point therapy' before 'trigger point'

    def find(self, text: str) -> Iterator[Use]:
        """Every term in a text, from left to right; of terms that overlap, the longest."""
        flat = text.replace("\n", " ")
        small = flat.lower()
        if len(small) != len(flat):  # a letter whose small form is longer would shift every place
            small = flat
        end = 0
        for word in WORD.finditer(small):
            if word.start() < end or word[0] not in self._by_first_word:
                continue
            form = next((form for form in self._by_first_word[word[0]] if form.stands(flat, small, word.start())), None)
            if form:
                end = word.start() + len(form.words)
                yield Use(word.start(), end, form.id)

    def ids_in(self, text: str) -> tuple[str, ...]:
        """The ids of the terms in a text, in the order in which they first stand there."""
        if text not in self._seen:
            words = words_of(text)
            may_hold = any(form.parts <= words for first in self._by_first_word.keys() & words for form in self._by_first_word[first])
            self._seen[text] = tuple(dict.fromkeys(use.id for use in self.find(text))) if may_hold else ()
        return self._seen[text]


def terms_of(library: Library) -> Terms:
    """The terms of a library. As long as the names in the glossary stay, what was found in a text is not looked for again."""
    return _terms(tuple((record.id, record.name, *record.also_called) for record in library.all(Definition)))


_terms = lru_cache(maxsize=1)(Terms)


@lru_cache(maxsize=1)  # a rule asks, and the glossary
def users_of_terms(library: Library) -> dict[str, list[Record]]:
    """For each definition's id the records that use the term or link its entry, each once."""
    terms = terms_of(library)
    found: dict[str, dict[str, Record]] = defaultdict(dict)
    for record, _, marker, text in library.marked:
        if KINDS[record.collection].page is None or not isinstance(marker, Markdown | PlainText):
            continue
        ids = {*terms.ids_in(bare(text))}
        if "[[definitions/" in text:
            ids |= {ref.partition("/")[2] for ref in linked(text) if ref.startswith("definitions/")}
        for id_ in ids:
            if record.ref != f"definitions/{id_}":
                found[id_][record.ref] = record
    return {id_: list(records.values()) for id_, records in found.items()}
