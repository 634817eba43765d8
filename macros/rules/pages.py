"""The pages of docs/ are held to what records are held to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.language.grade import LONG_SENTENCE_WORDS, flesch_kincaid, page_level, page_sentences
from macros.records.library import Library
from macros.records.reading import Fault, shown_path
from macros.records.schema import KINDS
from macros.records.schema.vocabularies import Family, PlainWord, Spelling
from macros.rules.prose import unwanted
from macros.rules.shown import DESCRIPTION_LENGTH, TITLE_LENGTH

# Front matter, code, macros, HTML and the addresses of links: no words of ours.
NOT_READ = re.compile(r"\A---\n.*?\n---\n|```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<!--.*?-->|<[^>]*>|\]\([^)]*\)", re.DOTALL)
SIGN_OF_RECORDS = re.compile(r"\[\[[^\]\n]*\]?\]?|\[@[^\]\n]*\]?")
FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
HEADING = re.compile(r"^# (.+?)(?: \{.*\})?$", re.MULTILINE)
GALLERY = "{{ drawing_gallery() }}"


@dataclass(frozen=True)
class DocsPage:
    """A page of docs/, as it is typed."""

    path: Path
    name: str  # below docs/
    text: str

    @cached_property
    def title(self) -> tuple[str, int]:
        """What it is called, and where in the text that stands: in the front matter, else in its first heading."""
        return self.meta("title") or next(((match[1], match.start(1)) for match in HEADING.finditer(self.text)), ("", 0))

    def meta(self, name: str) -> tuple[str, int] | None:
        """A line of the front matter, and where in the text its value stands."""
        front = FRONT_MATTER.match(self.text)
        found = front and re.compile(rf"^{name}: *(.*?) *$", re.MULTILINE).search(self.text, 0, front.end())
        return (found[1].strip("\"'"), found.start(1)) if found else None

    def place_of(self, sentence: str) -> int:
        """Where a plain sentence begins, whose links and stress are typed with marks."""
        words = re.findall(r"\w+", sentence)[:4]
        found = re.search(r"\b" + r"(?:\W|\]\([^)]*\))+".join(words), self.text) if words else None
        return found.start() if found else 0

    def fault(self, rule: str, offset: int, what: str, fix: str) -> Fault:
        """A fault at a place of the text."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        return Fault(shown_path(self.path), self.text.count("\n", 0, offset) + 1, offset - line_start + 1, rule, what, fix)


def _pages(library: Library) -> list[DocsPage]:
    """Every page that can be read; of the others `pages_are_utf8` speaks alone."""
    docs = library.root.parent / "docs"
    texts = {path: _text(path) for path in sorted(docs.rglob("*.md"))}
    return [DocsPage(path, path.relative_to(docs).as_posix(), text) for path, text in texts.items() if text is not None]


def _text(path: Path) -> str | None:
    """What a page says; None where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def pages_are_utf8(library: Library) -> Iterator[Fault]:
    """Every page of docs/ is saved as UTF-8."""
    for path in sorted((library.root.parent / "docs").rglob("*.md")):
        if _text(path) is None:
            yield Fault(shown_path(path), 1, 1, "pages-are-utf8", "the page is not UTF-8", "save the file as UTF-8")


def pages_are_read_as_they_stand(library: Library) -> Iterator[Fault]:
    """No page of docs/ holds a link or a citation that only records know, and none sells, weighs heavy or is spelled the British way."""
    british, not_plain = (unwanted(library.vocabulary(model).values()) for model in (Spelling, PlainWord))
    rule = "pages-are-read-as-they-stand"
    for page in _pages(library):
        text = NOT_READ.sub(lambda match: re.sub(r"\S", " ", match[0]), page.text)
        for match in SIGN_OF_RECORDS.finditer(text):
            fix = "write a Markdown link, [words](page.md), or call a macro"
            yield page.fault(rule, match.start(), f"'{match[0]}' is printed as it stands: only records know this sign", fix)
        for word, better in [*not_plain.words_in(text), *british.words_in(text)]:
            place = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
            what = f"'{word}' is not spelled the American way" if word in british.instead else f"'{word}' is not a plain word"
            yield page.fault(rule, place.start() if place else 0, what, f"write '{better}'" if better else "leave it out")


def pages_read_easily(library: Library) -> Iterator[Fault]:
    """Every page of docs/ reads at grade 7 or lower, those on questions and safety at 6, with few long sentences."""
    docs = library.root.parent / "docs"
    for page in _pages(library):
        level = page_level(page.path, docs)
        if level.grade > level.allowed:
            hardest = max(page_sentences(page.text), key=lambda sentence: flesch_kincaid([sentence]))
            what = f"the text reads at grade {level.grade:.1f}, and {level.allowed:.0f} is the most; hardest is: '{_start(hardest)}'"
            yield page.fault("pages-read-easily", page.place_of(hardest), what, "shorten sentences and words")
        if level.too_long:
            first = level.long[0]
            what = f"{len(level.long)} of {level.sentences} sentences run over {LONG_SENTENCE_WORDS} words, the first: '{_start(first)}'"
            yield page.fault("pages-read-easily", page.place_of(first), what, "make two of each")


def _start(sentence: str) -> str:
    return f"{' '.join(sentence.split()[:6])} …"


def pages_say_what_they_are(library: Library) -> Iterator[Fault]:
    """Every page of docs/ has a title and a description, as long as links and search engines show."""
    rule = "pages-say-what-they-are"
    for page in _pages(library):
        title, place = page.title
        if not title:
            yield page.fault(rule, 0, "the page has no title", "begin with '# ' and what it is about")
        if len(title) > TITLE_LENGTH:
            yield page.fault(rule, place, f"the title has {len(title)} characters and {TITLE_LENGTH} fit", f"cut {len(title) - TITLE_LENGTH}")
        description, place = page.meta("description") or ("", 0)
        if not description:
            yield page.fault(rule, 0, "nothing says what the page is about", "begin with '---', a line 'description: …', and '---'")
        if len(description) > DESCRIPTION_LENGTH:
            over = len(description) - DESCRIPTION_LENGTH
            yield page.fault(rule, place, f"the description has {len(description)} characters and {DESCRIPTION_LENGTH} fit", f"cut {over}")


def titles_are_unique(library: Library) -> Iterator[Fault]:
    """No page of docs/ has the title of another page."""
    bearers = {
        record.name.casefold(): f"data/{record.ref}.yml"
        for record in library.all_records()
        if KINDS[record.collection].has_pages and KINDS[record.collection].ours
    }
    for page in _pages(library):
        title, place = page.title
        other = bearers.setdefault(title.casefold(), f"docs/{page.name}")
        if title and other != f"docs/{page.name}":
            yield page.fault("titles-are-unique", place, f"'{title}' is also the title of {other}", "say what this page has that the other has not")


def galleries_have_their_page(library: Library) -> Iterator[Fault]:
    """Every gallery that a family of techniques names is a page of docs/ that shows its drawings."""
    pages = {page.name: page for page in _pages(library)}
    document = library.documents.get("vocabularies/technique-families")
    for number, family in enumerate(library.vocabulary(Family).values() if pages and document else ()):
        page = pages.get(family.gallery)
        if document and family.gallery and (page is None or GALLERY not in page.text):
            what = f"there is no docs/{family.gallery}" if page is None else f"docs/{family.gallery} does not show its drawings"
            fix = "name a page that does, or add it" if page is None else f"write {GALLERY} on it"
            yield document.fault(("terms", number, "gallery"), "galleries-have-their-page", what, fix)
