"""What Pagefind is given to read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from macros.publishing.full_texts import Indexing, put_texts, texts_of
from tests.support.places import ROOT


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))


def page(config: MkDocsConfig, path: str, content: str | None, **meta: Any) -> File:
    file = File(path, None, config.site_dir, config.use_directory_urls)
    made = Page(None, file, config)
    made.content, made.meta = content, meta
    return file


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def test_readers_find_answers_and_sources_but_no_lists(config: MkDocsConfig, tmp_path: Path):
    put_texts(
        texts_of(
            [
                page(config, "faq/clot.md", "<h1>A clot?</h1>", kind="Question"),
                page(config, "sources/gross-2024.md", "<h1>Massage</h1>", kind="Source"),
                page(config, "faq/index.md", "<h1>Questions</h1>", kind="List"),
                page(config, "search.md", "<h1>Search</h1>", kind="Page", search_page=True),
                page(config, "conditions/neck-pain/leaflet.md", "<h1>Neck pain</h1>"),
            ]
        ),
        tmp_path,
    )
    assert texts(tmp_path) == {
        "faq/clot/index.html": '<!doctype html><html lang="en"><body data-pagefind-body data-pagefind-filter="answer:yes" '
        'data-pagefind-meta="kind:Question"><h1>A clot?</h1></body></html>\n',
        "sources/gross-2024/index.html": '<!doctype html><html lang="en"><body data-pagefind-body data-pagefind-meta="kind:Source"><h1>Massage</h1></body></html>\n',
    }


def test_while_serving_texts_follow_their_pages(config: MkDocsConfig, tmp_path: Path):
    put_texts(texts_of([page(config, f"faq/{name}.md", "<h1>Old</h1>", kind="Question") for name in ("changed", "same", "hidden", "gone")]), tmp_path)
    put_texts(
        texts_of(
            [
                page(config, "faq/changed.md", "<h1>New</h1>", kind="Question"),
                page(config, "faq/same.md", None, kind="Question"),  # MkDocs did not make it again
                page(config, "faq/hidden.md", "<h1>Old</h1>", kind="List"),
            ]
        ),
        tmp_path,
    )
    found = texts(tmp_path)
    assert sorted(found) == ["faq/changed/index.html", "faq/same/index.html"]
    assert "<h1>New</h1>" in found["faq/changed/index.html"]
    assert "<h1>Old</h1>" in found["faq/same/index.html"]


def test_the_index_holds_every_text(config: MkDocsConfig, tmp_path: Path):
    put_texts(texts_of([page(config, f"faq/{name}.md", f"<h1>{name}</h1>", kind="Question") for name in ("fever", "clot")]), tmp_path / "texts")
    Indexing(tmp_path / "texts", tmp_path / "site").finish()
    entry = json.loads((tmp_path / "site" / "pagefind" / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"]["en"]["page_count"] == 2


def test_pagefind_says_why_it_failed(tmp_path: Path):
    (tmp_path / "pagefind").write_text("a file in the way of the index", encoding="utf-8")
    with pytest.raises(RuntimeError, match="Pagefind could not index the texts"):
        Indexing(tmp_path / "nowhere", tmp_path).finish()


def test_an_index_that_nobody_waits_for_is_ended(config: MkDocsConfig, tmp_path: Path):
    put_texts(texts_of([page(config, "faq/fever.md", "<h1>Fever</h1>", kind="Question")]), tmp_path / "texts")
    for work in (Indexing(tmp_path / "texts", tmp_path / "site"), Indexing(tmp_path / "texts", tmp_path / "site")):
        work.end()
        work.end()
        assert work._pagefind.poll() is not None
