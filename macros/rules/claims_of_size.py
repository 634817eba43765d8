"""How often and how large: a word alone does not count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.language.plain import prose_texts, sentences
from macros.records.library import CITATION, Library
from macros.records.reading import Fault
from macros.records.schema import KINDS, Record
from macros.rules.counting import NUMBER_WORDS

HINT = re.compile("[Rr]are|[Ss]eldom|[Uu]ncommon")  # quick to look for; most texts hold none
RARE = re.compile(r"\b(?:very |extremely )?(?:rare|rarely|seldom|uncommon)\b", re.IGNORECASE)
# Somebody else's word, told as such; or the warning that few people cannot show what is rare.
TOLD = re.compile(
    r"\b(?:says?|said|calls?|judges?|judged|thinks?|knows? of|adds?|reports?|names?|too few|so few|cannot|may be (?:likelier|more likely))\b", re.IGNORECASE
)
SIZED = re.compile(r"\b(?:very )?(?:small|tiny) (?:trials?|stud(?:y|ies)|tests?)\b", re.IGNORECASE)
COUNTED = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)}|hundreds?|thousands?)\b", re.IGNORECASE)


def rare_is_counted(library: Library) -> Iterator[Fault]:
    """What is called rare has a number beside it, or the sentence tells who calls it so: what nobody reported is not rare."""
    for record in _asked(library):
        for path, text in prose_texts(record):
            if not HINT.search(text):
                continue
            for sentence in sentences(CITATION.sub("", text)):
                if (match := RARE.search(sentence)) and not COUNTED.search(sentence) and not TOLD.search(sentence):
                    what = f"'{match[0]}' stands without a count, and nobody is named who says so"
                    fix = "give the count and who counted, write who calls it so, or leave it out"
                    yield record.document.fault(path, "rare-is-counted", what, fix, at=match[0])


def small_studies_are_counted(library: Library) -> Iterator[Fault]:
    """A text that calls a study small says how many people were in it."""
    for record in _asked(library):
        for path, text in prose_texts(record):
            plain = CITATION.sub("", text) if "small" in text.lower() or "tiny" in text.lower() else ""
            if (match := SIZED.search(plain)) and not COUNTED.search(plain):
                what = f"'{match[0]}' stands in a text without a number"
                yield record.document.fault(path, "small-studies-are-counted", what, "say how many people took part, or leave the word out", at=match[0])


def _asked(library: Library) -> Iterator[Record]:
    return (record for record in library.all_records() if KINDS[record.collection].advises)
