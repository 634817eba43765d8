"""The list of sources: by kind, and so many to a page that no page grows with the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF, KINDS
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Term
from macros.views.text.citations import ama
from macros.views.text.markup import line
from macros.views.text.page import Page
from macros.views.text.wording import said
from macros.views.text.writing import Writer

SOURCES = COLLECTION_OF[Source]
INDEX = f"{SOURCES}/index.md"
MOST = 100


@dataclass(frozen=True)
class _Part:
    """One page of one kind: its entries, each a citation in AMA style and its source."""

    library: Library
    kind: Term
    path: str
    entries: list[tuple[str, Source]]

    @property
    def name(self) -> str:
        """Its first and last letter: 'A to C'."""
        return self.first if self.first == self.last else said(self.library, "letters", first=self.first, last=self.last)

    @property
    def first(self) -> str:
        """The letter that it begins with."""
        return _sorted_as(self.entries[0][0])[:1].upper()

    @property
    def last(self) -> str:
        """The letter that it ends with."""
        return _sorted_as(self.entries[-1][0])[:1].upper()


def source_list(writer: Writer) -> str:
    """Every kind of source, the strongest first, with links to its pages."""
    return "\n\n".join(
        f"## {line(kind.name[0].upper() + kind.name[1:])} ({sum(len(part.entries) for part in parts)}) {{ #{kind.id} }}\n\n{kind.meaning}\n\n"
        + " · ".join(writer.page_link(part.path, writer.say("show-all", number=len(part.entries)) if len(parts) == 1 else line(part.name)) for part in parts)
        for kind, parts in _kinds(writer.library)
    )


def source_pages(library: Library) -> Iterator[Page]:
    """The pages of each kind, its sources in AMA style."""
    for kind, parts in _kinds(library):
        for part in parts:
            writer = Writer(library, part.path)
            title = said(library, "sources-of-a-kind", kind=kind.name)
            if len(parts) > 1:
                title = said(library, "sources-of-a-kind-by-letter", kind=kind.name, letters=part.name)
            others = " · ".join(
                f"**{line(other.name)}**" if other is part else writer.page_link(other.path, line(other.name)) for other in parts if len(parts) > 1
            )
            entries = "\n".join(f"- {text} {writer.link(source.ref, writer.say('our-notes'))}" for text, source in part.entries)
            back = writer.page_link(INDEX, writer.say("all-kinds-of-sources"))
            markdown = "\n\n".join(text for text in (f"# {line(title)}", kind.meaning, others, entries, others, back) if text) + "\n"
            description = said(library, "sources-description", count=len(part.entries), kind=kind.name)
            meta = {
                "title": title,
                "description": description,
                "kind": said(library, "list"),
                "collection": SOURCES,
                "collection_title": KINDS[SOURCES].title,
                "hide": ["toc"],
                "explain_terms": False,  # titles are not ours
            }
            yield Page(part.path, markdown, meta)


def _kinds(library: Library) -> list[tuple[Term, list[_Part]]]:
    """The kinds that have sources, in the order of their vocabulary, each with its pages."""
    sources = library.all(Source)
    texts = ama(sources)
    found = []
    for kind in library.terms("source-kinds").values():
        entries = sorted(((texts[s.id], s) for s in sources if s.kind == kind.id), key=lambda entry: (_sorted_as(entry[0]), entry[1].id))
        starts = range(0, len(entries), MOST)
        parts = [_Part(library, kind, _path(kind.id, number), entries[start : start + MOST]) for number, start in enumerate(starts, 1)]
        if parts:
            found.append((kind, parts))
    return found


def _path(kind: str, number: int) -> str:
    return f"{SOURCES}/kinds/{kind}.md" if number == 1 else f"{SOURCES}/kinds/{kind}/{number}.md"


def _sorted_as(citation: str) -> str:
    """A citation without the marks that it may begin with."""
    return unescape(citation).lstrip("*“\"'‘[").casefold()
