"""What lives as long as a build, or as long as serving.

MkDocs loads the hook `macros/publishing/hooks.py` anew with each configuration, so its memory is kept here.
"""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from macros.exports.search_names import DocsPage
from macros.language.terms import terms_of
from macros.publishing.full_texts import Indexing
from macros.publishing.term_links import TermLinks
from macros.records.library import Library, Memory
from macros.views.text.writing import Writer


@dataclass(repr=False)  # macros-plugin writes the whole configuration out, for a log that nobody asked for
class Build:
    """What one build knows: its records, and one writer for each page of docs/."""

    library: Library
    writers: dict[str, Writer] = field(default_factory=dict)
    searched: list[DocsPage] = field(default_factory=list)  # pages of docs/ that readers may look for
    indexing: Indexing | None = None

    @cached_property
    def term_links(self) -> TermLinks:
        """The glossary's terms, linked on every page."""
        return TermLinks(self.library, terms_of(self.library))

    @cached_property
    def last_review(self) -> str:
        """The day of the newest review, as 2026-11-23."""
        return max((record.reviewed.isoformat() for record in self.library.all_records()), default="2026-01-01")


@dataclass
class Serving:
    """What stays between builds while serving; a single build uses little of it."""

    on: bool = False
    frame: str = ""  # digest of the templates and settings that every page is made with
    memory: Memory = field(default_factory=Memory)
    last_good: Library | None = None
    built: dict[str, str] = field(default_factory=dict)  # page -> digest of what it was made from
    texts: TemporaryDirectory[str] = field(default_factory=TemporaryDirectory)  # what the search index is made from
    newest: Build | None = None
    background: Executor = field(default_factory=lambda: ThreadPoolExecutor(1))  # where the search index is made


serving = Serving()


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
