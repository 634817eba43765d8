"""Plain language: short sentences, everyday words, American spelling, nothing that sells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from macros.library import Library
from macros.plain import plain, sentences
from macros.reading import Fault, Path_
from macros.schema.base import Markdown, PlainText, Record
from macros.schema.walking import Marker, walk

SENTENCE_WORDS = 26  # a hard stop for a single sentence; `make prose` holds each page to 20 words in 19 of 20 sentences

# Titles and names of others stay as they are, and so do results, which carry figures.
NOT_OURS = {"title", "also_called", "container-title", "publisher", "author", "literal", "family", "given"}
FIGURES = {"result"}
NOT_PROSE = NOT_OURS | FIGURES
QUOTED_CLAIMS = {"claim"}  # a claim is quoted as people make it, to be judged

# What to write instead. A claim may use any of these words where it is quoted and judged.
SELLING = {
    "cure": "help", "cures": "helps", "proven": "shown in a trial", "detox": "the body's own clearing", "miracle": "", "guarantee": "",
    "guarantees": "", "revolutionary": "", "powerful": "", "amazing": "", "unlock": "", "ultimate": "",
}  # fmt: skip
HEAVY = {
    "utilize": "use", "utilise": "use", "approximately": "about", "prior to": "before", "subsequent to": "after", "commence": "start",
    "contraindicated": "not safe", "efficacy": "how well it works", "etiology": "cause", "adverse events": "side effects",
    "healthcare professional": "doctor", "ameliorate": "ease", "in order to": "to", "individuals": "people", "modality": "method",
    "modalities": "methods", "beneficial": "helpful", "facilitate": "help", "patients should": "you should", "due to the fact that": "because",
}  # fmt: skip
BRITISH = {
    "oedema": "edema", "lymphoedema": "lymphedema", "tumour": "tumor", "tumours": "tumors", "labour": "labor", "colour": "color", "odour": "odor",
    "haemorrhage": "hemorrhage", "haematoma": "hematoma", "anaemia": "anemia", "anaesthesia": "anesthesia", "anaesthetic": "anesthetic", "caesarean": "cesarean",
    "fibre": "fiber", "fibres": "fibers", "centre": "center", "centres": "centers", "licence": "license", "licences": "licenses", "organisation": "organization",
    "organisations": "organizations", "organised": "organized", "behaviour": "behavior", "favour": "favor", "favours": "favors", "favoured": "favored",
    "practise": "practice", "practised": "practiced", "paediatric": "pediatric", "gynaecological": "gynecological", "orthopaedic": "orthopedic",
    "recognise": "recognize", "recognised": "recognized", "randomised": "randomized", "ischaemia": "ischemia", "ischaemic": "ischemic", "programme": "program",
    "programmes": "programs", "judgement": "judgment", "diarrhoea": "diarrhea", "mobilisation": "mobilization", "neighbour": "neighbor", "grey": "gray",
    "generalised": "generalized", "localised": "localized", "specialised": "specialized", "specialise": "specialize", "stabilise": "stabilize",
    "physiotherapist's": "physical therapist's", "whilst": "while", "mould": "mold", "plough": "plow", "tyre": "tire", "aeroplane": "airplane", "analyse": "analyze",
    "analysed": "analyzed", "catheterisation": "catheterization", "hospitalised": "hospitalized", "minimise": "minimize", "optimise": "optimize",
    "emphasise": "emphasize", "apologise": "apologize", "realise": "realize", "summarise": "summarize", "summarised": "summarized", "travelled": "traveled",
    "counselling": "counseling", "labelled": "labeled", "modelling": "modeling", "fulfil": "fulfill", "skilful": "skillful", "enrol": "enroll", "ageing": "aging",
}  # fmt: skip


def prose_texts(record: Record) -> Iterator[tuple[Path_, str]]:
    """The texts of a record that readers read as prose, with their places."""
    for path, marker, value in walk(record):
        if _is_prose(path, marker):
            yield path, value


def _is_prose(path: Path_, marker: Marker) -> bool:
    return isinstance(marker, Markdown | PlainText) and NOT_PROSE.isdisjoint(path)


def _our_words(library: Library) -> Iterator[tuple[Record, Path_, str]]:
    """Whatever we worded ourselves, results with their figures included."""
    for record, path, marker, value in library.marked:
        if isinstance(marker, Markdown | PlainText) and NOT_OURS.isdisjoint(path):
            yield record, path, value


def _found(words: dict[str, str], text: str) -> Iterator[tuple[str, str]]:
    for match in _pattern(tuple(words)).finditer(text):
        yield match[0], words[match[0].lower()]


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b", re.IGNORECASE)


def sentences_are_short(library: Library) -> Iterator[Fault]:
    """No sentence runs over 26 words."""
    for record, path, text in _our_words(library):
        if FIGURES.intersection(path) or record.collection == "sources" or len(text) < 100:
            continue
        for sentence in sentences(plain(text)):
            words = len(sentence.split())
            if words > SENTENCE_WORDS:
                yield record.document.fault(
                    path,
                    "sentences-are-short",
                    f"a sentence has {words} words and {SENTENCE_WORDS} fit: '{' '.join(sentence.split()[:6])} …'",
                    "make two of it",
                )


def words_are_plain(library: Library) -> Iterator[Fault]:
    """No word sells and none is heavier than it must be; a claim may be quoted as people make it."""
    for record, path, text in _our_words(library):
        if not QUOTED_CLAIMS.isdisjoint(path):
            continue
        outside_quotes = re.sub(r"“[^”]*”|\"[^\"]*\"", "", plain(text))
        for word, better in _found({**SELLING, **HEAVY}, outside_quotes):
            yield record.document.fault(path, "words-are-plain", f"'{word}' is not a plain word", f"write '{better}'" if better else "leave it out")


def spelling_is_american(library: Library) -> Iterator[Fault]:
    """Text is spelled the American way; other spellings belong to also_called."""
    for record, path, text in _our_words(library):
        for word, better in _found(BRITISH, re.sub(r"“[^”]*”", "", plain(text))):
            yield record.document.fault(path, "spelling-is-american", f"'{word}' is not spelled the American way", f"write '{better}'")
