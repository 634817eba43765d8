"""The pages of docs/ are held to what records are held to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.records.library import Library
from macros.records.reading import Fault, shown_path
from macros.records.schema.vocabularies import PlainWord, Spelling
from macros.rules.prose import unwanted, words_in

# Front matter, code, macros, HTML and the addresses of links: no words of ours.
NOT_READ = re.compile(r"\A---\n.*?\n---\n|```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<!--.*?-->|<[^>]*>|\]\([^)]*\)", re.DOTALL)
SIGN_OF_RECORDS = re.compile(r"\[\[[^\]\n]*\]?\]?|\[@[^\]\n]*\]?")


def pages_are_read_as_they_stand(library: Library) -> Iterator[Fault]:
    """No page of docs/ holds a link or a citation that only records know, and none sells, weighs heavy or is spelled the British way."""
    docs = library.root.parent / "docs"
    british, not_plain = (unwanted(library.vocabulary(model).values()) for model in (Spelling, PlainWord))
    for path in sorted(docs.rglob("*.md")):
        text = NOT_READ.sub(lambda match: re.sub(r"\S", " ", match[0]), path.read_text(encoding="utf-8", errors="replace"))
        for match in SIGN_OF_RECORDS.finditer(text):
            fix = "write a Markdown link, [words](page.md), or call a macro"
            yield _fault(path, text, match.start(), f"'{match[0]}' is printed as it stands: only records know this sign", fix)
        for word, better in [*words_in(not_plain, text), *words_in(british, text)]:
            place = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
            what = f"'{word}' is not spelled the American way" if word in british.instead else f"'{word}' is not a plain word"
            yield _fault(path, text, place.start() if place else 0, what, f"write '{better}'" if better else "leave it out")


def _fault(path: Path, text: str, offset: int, what: str, fix: str) -> Fault:
    line_start = text.rfind("\n", 0, offset) + 1
    return Fault(shown_path(path), text.count("\n", 0, offset) + 1, offset - line_start + 1, "pages-are-read-as-they-stand", what, fix)
