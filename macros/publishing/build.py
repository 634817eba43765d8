"""What lives as long as a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from macros.exports.search_names import DocsPage
from macros.language.terms import terms_of
from macros.publishing.full_texts import Indexing
from macros.publishing.term_links import TermLinks
from macros.records.library import Library
from macros.views.text.writing import Writer


@dataclass(repr=False)  # macros-plugin writes the whole configuration out, for a log that nobody asked for
class Build:
    """What one build knows: its records, and one writer for each page of docs/."""

    library: Library
    writers: dict[str, Writer] = field(default_factory=dict)
    searched: list[DocsPage] = field(default_factory=list)  # pages of docs/ that readers may look for
    texts: dict[str, str | None] = field(default_factory=dict)  # what readers may search, as `full_texts` has it
    script_words: dict[tuple[str, ...], str] = field(default_factory=dict)  # scripts of a page -> what they say, and those that every page has
    indexing: Indexing | None = None

    @cached_property
    def term_links(self) -> TermLinks:
        """The glossary's terms, linked on every page."""
        return TermLinks(self.library, terms_of(self.library))

    @cached_property
    def last_review(self) -> str:
        """The day of the newest review, as 2026-11-23."""
        return max((record.reviewed.isoformat() for record in self.library.all_records()), default="2026-01-01")


def build_of(config: MkDocsConfig) -> Build:
    """The build that a configuration belongs to; the hook puts it there before anything asks."""
    build = config["build"]
    assert isinstance(build, Build)
    return build


def writer_of_page(config: MkDocsConfig, page: Page) -> Writer:
    """The writer of a page in docs/; its macros share it, so that the page ends with one list of sources."""
    build = build_of(config)
    here = page.file.src_uri
    return build.writers.setdefault(here, Writer(build.library, here))
