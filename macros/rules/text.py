"""Text is text: Markdown without HTML, without code, without anything invisible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from macros.language.plain import plain, sentences
from macros.records.library import CITATION, RECORD_LINK, Library
from macros.records.reading import Document, Fault, Path_
from macros.records.schema.base import PlainText
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Question
from macros.records.schema.walking import TEXT, Marker, walk

SHORT_ANSWER_WORDS = 60
POINTS_AWAY = re.compile(r"\b(?:see|read|as (?:said|told|explained)) (?:below|above|the (?:whole|full) answer)\b", re.IGNORECASE)
BOTTOM_LINE_SENTENCES = 2
# In lines and texts alike.
NOT_TO_READ = [
    (re.compile(r"<\s*[a-zA-Z/!?]"), "HTML", "write it in Markdown, and '<' as 'less than'"),
    (re.compile(r"\]\(\s*(?:javascript|data|vbscript):", re.IGNORECASE), "a script address", "link a web page"),
    (re.compile(r"(?:javascript|vbscript):", re.IGNORECASE), "a script address", "link a web page"),
    (re.compile(r"\{\{|\{%|\{#"), "template code", "write the words themselves"),
    (re.compile(r"\]\(|\]\[|^ {0,3}\[(?!\^)[^\]\n]+\]:", re.MULTILINE), "a bare link", "write [[collection/id]] for a record and [@id] for a source"),
    (re.compile(r"https?://\S*|\bwww\.\S*"), "a web address", "cite a source with [@id]: its page holds the address"),
    (re.compile(r"!\["), "a picture", "pictures live in docs/"),
    (re.compile(r"///"), "a mark of our own", "write one stroke"),
]
# In texts only: what Markdown would make more of than paragraphs, lists and stress. A line is shown as it was typed.
NOT_IN_TEXTS = [
    (re.compile(r"(?<!\{)\{(?![{%#])[^}\n]*\}?"), "an attribute list", "leave it out, or write round brackets"),
    (re.compile(r"^ {0,3}#{1,6}[^\n]*", re.MULTILINE), "a heading", "the page has its own headings: begin with bold words"),
    (re.compile(r"\[\^[^\]\n]*\]:?"), "a footnote", "write [@id] for a source"),
    (re.compile(r"`+|^ {0,3}~{3,}", re.MULTILINE), "code", "write the words themselves, or put them in quotes"),
    (re.compile(r"^[ \t]*(?:!!!|\?\?\?)[^\n]*", re.MULTILINE), "a box", "the page has its own boxes: write a paragraph"),
    (re.compile(r"^[ \t]*[-=|:*_][-=|:*_ \t]*$", re.MULTILINE), "a rule, a heading or a table", "write paragraphs and lists"),
]
# One of these stands in whatever is not to read. Each begins with its sign, so that the engine stops at signs only: this reads every text.
SIGN = re.compile(r"[<{\]`#~^]|//|!\[|!!|\?\?|:(?<=[tT]:)|\.(?<=www\.)|[-=|:*_](?=[ \t]*$)", re.MULTILINE)
INVISIBLE_BUT_FINE = {"\n"}


def _texts(library: Library) -> Iterator[tuple[Document, Path_, Marker, str]]:
    """Every text of records and of vocabularies, with its place."""
    yield from library.texts
    for name, vocabulary in library.vocabularies.items():
        for path, marker, value in walk(vocabulary):
            if isinstance(marker, TEXT):
                yield library.documents[f"vocabularies/{name}"], path, marker, value


def text_is_not_blank(library: Library) -> Iterator[Fault]:
    """No text is blank, and none starts or ends with a space."""
    for document, path, marker, value in _texts(library):
        if not value.strip():
            if document.holds(path):
                yield document.fault(path, "text-is-not-blank", "the text is blank", "fill it in or leave the field out")
        elif isinstance(marker, PlainText) and (value != value.strip() or "\n" in value):
            yield document.fault(path, "text-is-not-blank", "the line starts or ends with a space, or runs over its line", "write it on one line")


def text_is_plain_markdown(library: Library) -> Iterator[Fault]:
    """No text holds HTML, script addresses, template code, bare links or pictures; and none has more to it than paragraphs, lists and stress."""
    for document, path, marker, value in _texts(library):
        for what, fix, words in _more_than_text(value, isinstance(marker, PlainText)):
            yield document.fault(path, "text-is-plain-markdown", what, fix, at=words)


@cache  # a server checks again after each change, and most texts stay
def _more_than_text(value: str, is_line: bool) -> tuple[tuple[str, str, str], ...]:
    """What a line or a text holds that is not to be read as words: what it is, what to write instead, and the words."""
    bare = RECORD_LINK.sub("", CITATION.sub("", value)) if "[" in value else value
    found = [("this line holds a link or a citation", "move it into one of the record's texts", "")] if is_line and bare != value else []
    if SIGN.search(bare):
        for pattern, what, fix in NOT_TO_READ if is_line else NOT_TO_READ + NOT_IN_TEXTS:
            if match := pattern.search(bare):
                found.append((f"the text holds {what}: '{match[0].strip()}'", fix, match[0]))
    return tuple(found)


BARE_SIGN = re.compile(r"\[(?<![\[\w@]\[)(?P<bracket>(?:[a-z]+/)?[a-z0-9]+(?:-[a-z0-9]+)*)\](?![(\]])|\(@(?P<round>[a-z0-9-]+)\)")


def half_cited(text: str) -> list[str]:
    """The ids in a text that lack the sign of a citation or a link: another rule need not say that nothing is cited there."""
    return [match["bracket"] or match["round"] for match in BARE_SIGN.finditer(text)]


def signs_are_whole(library: Library) -> Iterator[Fault]:
    """No [known-id] and no (@id) stands in a text, where a citation or a link was meant."""
    for document, path, _, value in library.texts:
        for match in BARE_SIGN.finditer(value) if "[" in value or "(@" in value else ():
            id_ = match["bracket"] or match["round"]
            if match["round"] or library.is_there(f"sources/{id_}"):
                fix = f"write '[@{id_}]'"
            elif library.is_there(id_):
                fix = f"write '[[{id_}]]'"
            else:
                continue
            yield document.fault(path, "signs-are-whole", f"'{match[0]}' is printed as it stands: it is no citation and no link", fix, at=match[0])


def text_has_no_invisible_characters(library: Library) -> Iterator[Fault]:
    """No text holds a control or direction character that nobody sees."""
    for document, path, _, value in _texts(library):
        if not value.isascii():
            for character in sorted({c for c in value if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}} - INVISIBLE_BUT_FINE):
                name = unicodedata.name(character, "a control character")
                message = f"the text holds U+{ord(character):04X} ({name.lower()})"
                yield document.fault(path, "text-has-no-invisible-characters", message, "delete the invisible character", at=character)


def bottom_lines_have_two_sentences(library: Library) -> Iterator[Fault]:
    """The bottom line of a condition has two sentences at most."""
    for record in library.all(Condition):
        count = len(sentences(plain(record.bottom_line)))
        if count > BOTTOM_LINE_SENTENCES:
            yield record.document.fault(
                ("bottom_line",),
                "bottom-lines-have-two-sentences",
                f"the bottom line has {count} sentences and {BOTTOM_LINE_SENTENCES} fit",
                "keep the answer and the one thing to know next; the rest has its own headings",
            )


def short_answers_are_short(library: Library) -> Iterator[Fault]:
    """The short answer to a question has 60 words at most."""
    for record in library.all(Question):
        words = len(CITATION.sub("", RECORD_LINK.sub(lambda m: m[2] or "word", record.short)).split())
        if words > SHORT_ANSWER_WORDS:
            yield record.document.fault(
                ("short",), "short-answers-are-short", f"the short answer has {words} words and {SHORT_ANSWER_WORDS} fit", f"cut {words - SHORT_ANSWER_WORDS}"
            )


def short_answers_stand_alone(library: Library) -> Iterator[Fault]:
    """The short answer sends nobody to another place of the page."""
    for record in library.all(Question):
        if match := POINTS_AWAY.search(record.short):
            yield record.document.fault(("short",), "short-answers-stand-alone", f"the short answer says '{match[0]}'", "give the answer here, in a few words")
