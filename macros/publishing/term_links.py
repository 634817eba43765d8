"""A Markdown extension: the first time a page uses a term of the glossary, the term leads there.

The link carries the meaning, so that docs/assets/tips.js can show it where the reader is. Works on the
parsed page and not on its Markdown, because only there is it plain what is text and what is a heading,
a link or a footnote.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.language.terms import Terms
from macros.records.library import Library
from macros.records.schema import COLLECTION_OF, SHARED_PAGES
from macros.records.schema.definitions import Definition
from macros.views.text.addresses import relative
from macros.views.text.writing import Writer

WITHOUT_TERMS = {"a", "abbr", "button", "caption", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "sup", "svg"}
CLASSES_WITHOUT_TERMS = {"footnote", "also-called", "admonition-title", "citation", "reviewed", "on-this-page"}
AFTER_INLINE = 8  # links and emphasis are in the tree by then, and MkDocs still turns file names into addresses


class TermLinks(Extension):
    """Links terms on the page named by `here`, a file below docs/; on none while `here` is empty."""

    def __init__(self, library: Library, terms: Terms) -> None:
        """Take the meanings of the glossary."""
        super().__init__()
        writer = Writer(library, "")
        self.terms = terms
        self.here = ""
        self.meanings = {term.id: writer.plain(term.meaning) for term in library.all(Definition)}

    def extendMarkdown(self, md: Markdown) -> None:
        """Register with a Markdown converter."""
        md.treeprocessors.register(_Linker(md, self), "terms", AFTER_INLINE)

    def meanings_in(self, text: str) -> str:
        """The meanings of all terms in a text: what a page says besides its own words."""
        return "\n".join(f"{id_}: {self.meanings[id_]}" for id_ in self.terms.ids_in(text))


class _Linker(Treeprocessor):
    def __init__(self, md: Markdown, extension: TermLinks) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        if self.extension.here:
            self._link_in(root, set())

    def _link_in(self, element: Element, linked: set[str]) -> None:
        """Link the terms in an element's own text and in what follows each of its children."""
        if element.tag in WITHOUT_TERMS or not CLASSES_WITHOUT_TERMS.isdisjoint(element.get("class", "").split()):
            return
        children = list(element)
        self._put(element, None, element.text, linked)
        for child in children:
            self._link_in(child, linked)
            self._put(element, child, child.tail, linked)

    def _put(self, parent: Element, before: Element | None, text: str | None, linked: set[str]) -> None:
        """Replace a text in `parent`, which stands at its start or after one of its children, by the text with links."""
        if not text or isinstance(text, AtomicString):
            return
        links = list(self._links(text, linked))
        if not links:
            return
        first = text[: links[0][0]]
        if before is None:
            parent.text = first
        else:
            before.tail = first
        place = 0 if before is None else list(parent).index(before) + 1
        for number, (_, end, link) in enumerate(links):
            following = links[number + 1][0] if number + 1 < len(links) else len(text)
            link.tail = text[end:following]
            parent.insert(place + number, link)

    def _links(self, text: str, linked: set[str]) -> Iterator[tuple[int, int, Element]]:
        page = relative(SHARED_PAGES[COLLECTION_OF[Definition]], self.extension.here)
        for use in self.extension.terms.find(text):
            if use.id not in linked:
                linked.add(use.id)
                link = Element("a", {"class": "term", "href": f"{page}#{use.id}", "data-meaning": self.extension.meanings[use.id]})
                link.text = text[use.start : use.end]
                yield use.start, use.end, link
