"""Plain language: short sentences, everyday words, American spelling, nothing that sells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from macros.language.grade import measure, record_level
from macros.language.plain import FIGURES, NOT_OURS, bare, bare_sentences, prose_texts, words_of
from macros.records.library import Library, linked
from macros.records.reading import Document, Fault, Path_
from macros.records.schema import KINDS, VOCABULARIES, Record
from macros.records.schema.kinds import EASIER
from macros.records.schema.vocabularies import PLACE, VOCABULARY_OF, PageText, PlainWord, Replaced, Spelling

SENTENCE_WORDS = 26  # a hard stop for a single sentence; `make prose` holds each page to 20 words in 19 of 20 sentences

# Endings that everyday words hardly have. Capitals are left alone: they are names.
LOOKS_MEDICAL = re.compile(
    r"\b[a-z]+(?:itis|[^p]osis|ectomy|otomy|plasty|path(?:y|ies)|emia|emic|algia|plegia|paresis|trophy|esthesia|(?:carcin|sarc|lymph|melan|hemat|gli|my)omas?"
    r"|scopy|uria|pnea|cytes?|lysis|penia|edema|ology)\b"
)
QUOTED, CURLY_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\""), re.compile(r"“[^”]*”")
PAGE_WORDS = f"{VOCABULARIES}/{VOCABULARY_OF[PageText]}"
QUOTED_CLAIMS = {"claim"}  # a claim is quoted as people make it, to be judged


def _has_words_of_ours(collection: str) -> bool:
    """Whether readers meet words in its records that we chose."""
    return _is_ours(collection) and (collection == VOCABULARIES or KINDS[collection].page is not None)


def _is_ours(collection: str) -> bool:
    return collection == VOCABULARIES or KINDS[collection].ours


def _our_words(library: Library) -> Iterator[tuple[Document, Path_, str]]:
    """Whatever we worded ourselves, results with their figures included."""
    for document, path, _, value in library.texts:
        if NOT_OURS.isdisjoint(path):
            yield document, path, value
    if document_ := library.documents.get(PAGE_WORDS):
        for number, text in enumerate(library.vocabulary(PageText).values()):
            for field, words in (("name", text.name), ("one", text.one)):
                yield document_, ("terms", number, field), without_places(words)


def without_places(words: str) -> str:
    """A text of pages as it reads with a value in each of its places."""
    return PLACE.sub("It", words)


class Unwanted:
    """Words and phrases that a text must not hold, with what to write instead of each; None where it is left out."""

    def __init__(self, instead: tuple[tuple[str, str | None], ...]) -> None:
        """Take each word with what to write instead."""
        self.instead = dict(instead)
        self._words = {word for word in self.instead if " " not in word}
        self._phrases = [(words_of(word), word, re.compile(rf"\b{re.escape(word)}\b")) for word in self.instead if " " in word]
        self._longest = frozenset(max(words, key=len) for words, _, _ in self._phrases)  # where it is missing, the phrase is
        self._seen: dict[str, tuple[tuple[str, str | None], ...]] = {}

    def words_in(self, text: str) -> tuple[tuple[str, str | None], ...]:
        """Each of these words or phrases that the text holds, with what to write instead."""
        if text not in self._seen:
            words = words_of(text)
            may_hold = not self._longest.isdisjoint(words)
            phrases = [phrase for parts, phrase, form in self._phrases if parts <= words and form.search(text.lower())] if may_hold else []
            self._seen[text] = tuple((word, self.instead[word]) for word in [*(self._words & words), *phrases])
        return self._seen[text]


def unwanted(words: Iterable[Replaced]) -> Unwanted:
    """The words of a vocabulary. As long as they stay, what was found in a text is not looked for again."""
    return _unwanted(tuple((word.name, word.instead) for word in words))


_unwanted = lru_cache(maxsize=2)(Unwanted)  # what is not plain, and what is not spelled the American way


def _as_typed(word: str, text: str) -> str:
    """A word as it stands in a text, with its capitals."""
    match = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    return match[0] if match else word


def sentences_are_short(library: Library) -> Iterator[Fault]:
    """No sentence runs over 26 words."""
    for document, path, text in _our_words(library):
        if FIGURES.intersection(path) or not _is_ours(document.collection) or len(text) < 100:
            continue
        for sentence in bare_sentences(text):
            words = len(sentence.split())
            if words > SENTENCE_WORDS:
                yield document.fault(
                    path,
                    "sentences-are-short",
                    f"a sentence has {words} words and {SENTENCE_WORDS} fit: '{' '.join(sentence.split()[:6])} …'",
                    "make two of it",
                    at=" ".join(sentence.split()[:3]),
                )


def words_are_plain(library: Library) -> Iterator[Fault]:
    """No word sells and none is heavier than it must be; a claim may be quoted as people make it."""
    not_plain = unwanted(library.vocabulary(PlainWord).values())
    for document, path, text in _our_words(library):
        if not QUOTED_CLAIMS.isdisjoint(path):
            continue
        for word, better in not_plain.words_in(QUOTED.sub("", bare(text))):
            yield document.fault(
                path, "words-are-plain", f"'{word}' is not a plain word", f"write '{better}'" if better else "leave it out", at=_as_typed(word, text)
            )


def medical_terms_are_explained(library: Library) -> Iterator[Fault]:
    """No medical word stands in a text unless a record bears it in its name or the vocabulary of medical terms explains it."""
    known = {word for term in library.terms("medical-terms").values() for word in _words(term.name)}
    for record in library.all_records():
        if _has_words_of_ours(record.collection):
            known.update(word for name in (record.name, *record.also_called) for word in _words(name))
    known.update(word for text in library.unread for word in _words(text))  # what cannot be read may explain any word
    known.update(word for ref in library.absent & library.documents.keys() for text in library.documents[ref].lines for word in _words(text))
    for document, path, text in _our_words(library):
        if not _has_words_of_ours(document.collection) or FIGURES.intersection(path):
            continue
        for word in _medical_words(bare(text)):
            if word not in known and word.removesuffix("s") not in known:
                yield document.fault(
                    path,
                    "medical-terms-are-explained",
                    f"'{word}' is a medical term that nothing explains",
                    "say it in everyday words, or explain it in data/vocabularies/medical-terms.yml",
                    at=word,
                )


@cache
def _medical_words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in LOOKS_MEDICAL.finditer(text))) if any(map(_looks_medical, words_of(text))) else ()


@cache  # texts share their words
def _looks_medical(word: str) -> bool:
    return LOOKS_MEDICAL.search(word) is not None


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z]+", name.lower())


def _links_what_is_absent(record: Record, library: Library) -> bool:
    """Whether a text shows the name of a record that cannot be read, so that its sentences cannot be counted."""
    return bool(library.absent) and any(ref in library.absent for _, text in prose_texts(record) for ref in linked(text))


def reading_level_is_low(library: Library) -> Iterator[Fault]:
    """Every record reads at grade 7 or lower, questions, safety and what all pages say at 6, with few long sentences."""
    for record in library.all_records():
        if KINDS[record.collection].grade is None or _links_what_is_absent(record, library):
            continue
        level = record_level(record, library)
        if level.grade > level.allowed:
            yield record.document.fault(
                (),
                "reading-level-is-low",
                f"the text reads at grade {level.grade:.1f}, and {level.allowed:.0f} is the most",
                "shorten sentences and words; `make prose` shows where",
            )
        # A sentence over the hard stop has a finding of its own, and mending it may be enough.
        if level.too_long and not any(len(sentence.split()) > SENTENCE_WORDS for sentence in level.long):
            first = " ".join(level.long[0].split()[:6])
            yield record.document.fault(
                (),
                "reading-level-is-low",
                f"{len(level.long)} of {level.sentences} sentences run over 20 words, the first: '{first} …'",
                "make two of each",
            )
    words = tuple(without_places(text.name) for text in library.vocabulary(PageText).values() if text.name.endswith((".", "!", "?")))
    level = measure(PAGE_WORDS, EASIER, words)
    if level.grade > level.allowed:
        yield library.documents[PAGE_WORDS].fault(
            (),
            "reading-level-is-low",
            f"the sentences read at grade {level.grade:.1f}, and {level.allowed:.0f} is the most",
            "shorten sentences and words",
        )


def spelling_is_american(library: Library) -> Iterator[Fault]:
    """Text is spelled the American way; other spellings belong to also_called."""
    british = unwanted(library.vocabulary(Spelling).values())
    for document, path, text in _our_words(library):
        for word, better in british.words_in(CURLY_QUOTED.sub("", bare(text))):
            yield document.fault(path, "spelling-is-american", f"'{word}' is not spelled the American way", f"write '{better}'", at=_as_typed(word, text))
