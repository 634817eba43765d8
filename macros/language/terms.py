"""Finding the glossary's terms in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.language.plain import WORD, bare, words_of
from macros.records.library import Library, linked
from macros.records.schema import COLLECTION_OF, KINDS
from macros.records.schema.base import Record
from macros.records.schema.definitions import Definition
from macros.records.schema.walking import TEXT


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
            self._seen[text] = tuple(dict.fromkeys(use.id for use in self.find(text))) if self._may_stand_in(text) else ()
        return self._seen[text]

    def _may_stand_in(self, text: str) -> bool:
        """Whether all words of some term stand in a text, be it in this order or not."""
        words = words_of(text)
        return any(form.parts <= words for first in self._by_first_word.keys() & words for form in self._by_first_word[first])

    def first_words_of(self, ids: set[str]) -> set[str]:
        """The words with which the names of these terms begin, in small letters."""
        return {first for first, forms in self._by_first_word.items() if any(form.id in ids for form in forms)}


def terms_of(library: Library) -> Terms:
    """The terms of a library. As long as the names in the glossary stay, what was found in a text is not looked for again."""
    return _terms(tuple((record.id, record.name, *record.also_called) for record in library.all(Definition)))


_terms = lru_cache(maxsize=1)(Terms)


def users_of_terms(library: Library) -> dict[str, list[Record]]:
    """For each definition's id the records that use the term or link its entry, each once."""
    terms = terms_of(library)
    found: dict[str, dict[str, Record]] = defaultdict(dict)
    for record, text in _texts(library):
        for id_ in _used_in(text, record, terms):
            found[id_][record.ref] = record
    return {id_: list(records.values()) for id_, records in found.items()}


def unused_terms(library: Library) -> set[str]:
    """The ids of the definitions whose term no other record uses or links."""
    terms = terms_of(library)
    unused = {record.id for record in library.all(Definition)}
    begin = terms.first_words_of(unused)
    for record, text in _texts(library):
        if not unused:
            break
        if (_LINK in text or not begin.isdisjoint(words_of(bare(text)))) and (found := unused & _used_in(text, record, terms)):
            unused -= found
            begin = terms.first_words_of(unused)  # most texts hold only terms that others use, too
    return unused


_LINK = f"[[{COLLECTION_OF[Definition]}/"


def _texts(library: Library) -> Iterator[tuple[Record, str]]:
    """Every text that stands on a page, with its record."""
    for record, _, marker, text in library.marked:
        if KINDS[record.collection].page is not None and isinstance(marker, TEXT):
            yield record, text


def _used_in(text: str, record: Record, terms: Terms) -> set[str]:
    """The ids of the definitions whose terms a record's text uses or links, its own left out."""
    ids = {*terms.ids_in(bare(text))}
    if _LINK in text:
        ids |= {id_ for collection, _, id_ in (ref.partition("/") for ref in linked(text)) if collection == COLLECTION_OF[Definition]}
    return ids - {record.id} if record.collection == COLLECTION_OF[Definition] else ids
