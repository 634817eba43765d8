"""What search knows beside Pagefind's index of all texts: small files of the site's names and words.

`search/names.json` holds what people look for: the name of each record, its other names, its answer in a sentence.
It is small enough to be sent whole, so that a name is found at once, and a misspelled one too. `search/words.json`
holds the site's words, against which misspelled words are mended; it grows with the vocabulary, not with the pages.
`search/ordinary.json` holds everyday words that are right though the site lacks them; it is fetched before a word is mended.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spellchecker import SpellChecker

from macros.language.plain import bare, prose_texts
from macros.records.library import Library
from macros.records.schema import KINDS, Record, answer_of
from macros.records.schema.guidance import Question
from macros.records.schema.kinds import AS_OTHERS
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Topic
from macros.views.text.addresses import page_of
from macros.views.text.writing import Writer, link_name

PAGE = ["page", "Page", AS_OTHERS]  # what search knows of the kind of a page of docs/
LAY_WORDS = "lay-words"
RIGHT_WORDS = "right-words"
SMALL = re.compile(r"\b[a-z]{2,}\b")  # a word that is no proper name is somewhere written so
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
TOKEN = re.compile(r"[^\W_]+")  # letters and digits, as \p{L} and \p{N} in a script
POSSESSIVE = re.compile(r"['’]s\b", re.ASCII)  # a script's \b knows ASCII only
APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
SHORTEST = 2  # a shorter word is never looked for
ORDINARY = 500  # how often a word stands in the film subtitles that pyspellchecker counted: often enough to be no slip
COMMON = 5  # a word that so many records use is mended to first


@dataclass(frozen=True)
class DocsPage:
    """A page of docs/ that is no record: its address, title and other names, what it says, and all its words."""

    url: str
    title: str
    names: list[str]
    description: str
    text: str


def write(library: Library, pages: Iterable[DocsPage], site: Path) -> None:
    """Write the files below `site`; the same records give the same bytes."""
    pages = sorted(pages, key=lambda page: page.url)
    folder = site / "search"
    folder.mkdir(parents=True, exist_ok=True)
    named = names(library, pages)
    for name, content in (("names", named), ("words", words(library, pages, named)), ("ordinary", ordinary(library))):
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def names(library: Library, pages: Iterable[DocsPage]) -> dict[str, object]:
    """What people look for: kinds as [id, name, what they weigh], and each page as [kind, address, name, other names, answer, danger words, worry]."""
    kinds: list[list[object]] = [[collection, kind.one, kind.weight] for collection, kind in KINDS.items() if kind.weight is not None]
    rows = [
        [number, _address(record, library), *_called(record, library), *_rest(record, library)]
        for number, (collection, *_) in enumerate(kinds)
        for record in library.records[str(collection)].values()
    ]
    rows += [[len(kinds), page.url, page.title, page.names, page.description] for page in pages]
    lay = [[term.name, *term.also_typed] for term in library.words(LAY_WORDS)]
    return {"kinds": [*kinds, PAGE], "records": rows, "lay": lay}


def _called(record: Record, library: Library) -> tuple[str, list[str]]:
    """The name that is shown, and the other names: a marked name has the bare one among them."""
    shown = link_name(record, library)
    return shown, record.also_called if shown == record.name else [record.name, *record.also_called]


def _rest(record: Record, library: Library) -> list[object]:
    text = _answer(record, library)
    danger = record.danger_words if isinstance(record, Safety) else []
    worry = _worry(record, library)
    return [text, danger, worry] if danger or worry else [text]


def _worry(record: Record, library: Library) -> int:
    """2 for the signs of a danger, 1 for all else that is about safety, 0 for the rest."""
    if isinstance(record, Safety):
        return 2 if record.kind == "warning-sign" else 1
    return int(isinstance(record, Question) and library.vocabulary(Topic)[record.topic].worries)


def _address(record: Record, library: Library) -> str:
    file, anchor = page_of(record.ref, library)
    path = file.removesuffix(".md").removesuffix("index")
    return f"{path.rstrip('/')}/{f'#{anchor}' if anchor else ''}"


def _answer(record: Record, library: Library) -> str:
    """A record's whole answer: the half that is left out may be the warning."""
    return Writer(library, "").plain(answer_of(record))


def words(library: Library, pages: Iterable[DocsPage], named: dict[str, object]) -> dict[str, object]:
    """The site's words that `named` does not hold. `common` ones by how many records use them, from 1 to 5 and more; others may be mended to these.

    `further` words are in sources and on other pages only, or are proper names: they are right, and nothing is mended to them.
    """
    known = set(_words(json.dumps(named, ensure_ascii=False)))
    texts = {record.ref: _text(record) for record in library.all_records()}
    small = {word for text in texts.values() for word in SMALL.findall(text)}
    own: Counter[str] = Counter()
    further = {word for word in known if word not in small}
    for record in library.all_records():
        found = set(_words(texts[record.ref])) - known
        if KINDS[record.collection].weight is None:  # search shows none of them
            further |= found
        else:
            own.update(found & small)
            further |= found - small  # never written small: a name
    for page in pages:
        further |= set(_words(page.text)) - known
    common = [" ".join(sorted(word for word, times in own.items() if min(times, COMMON) == level)) for level in range(1, COMMON + 1)]
    return {"common": common, "further": " ".join(sorted(further - own.keys()))}


def ordinary(library: Library) -> list[str]:
    """Words that are never mended: ordinary English, by how often they are said in films, and our own list of right words."""
    said = SpellChecker().word_frequency.dictionary
    english = {word for word, times in said.items() if times >= ORDINARY and len(word) >= SHORTEST and word.isascii() and word.isalpha()}
    ours = " ".join(text for term in library.words(RIGHT_WORDS) for text in (term.name, *term.also_typed))
    return sorted(english | set(_words(ours)))


def _text(record: Record) -> str:
    """All that a record says, its names included."""
    first_author = [record.id.replace("-", " ")] if isinstance(record, Source) else []
    return "\n".join([record.name, *first_author, *record.also_called, *(bare(text) for _, text in prose_texts(record))])


def tokenize(text: str) -> list[str]:
    """The words of a text, in its order: small letters without accents or signs, and without a possessive s.

    `tokenize` in docs/assets/search/words.js cuts the same way; a test holds the two together.
    """
    whole = APOSTROPHE.sub("", POSSESSIVE.sub("", NOT_ASCII.sub(lambda signs: _without_accents(signs[0]), text).lower()))
    return TOKEN.findall(whole)


@cache  # texts share them, and most are quotes and dashes
def _without_accents(signs: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", signs) if not unicodedata.category(sign).startswith("M"))


def _words(text: str) -> list[str]:
    """The words that can be misspelled: a number is right as it is."""
    return [word for word in tokenize(text) if len(word) >= SHORTEST and word.isalpha()]
