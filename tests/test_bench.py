"""The performance table: what it says where something cannot be measured, and bytes counted as they go over the wire."""

from __future__ import annotations

import gzip
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.records.library import load
from macros.rules import check
from tests.bench import first_visits, lighthouse
from tests.bench.growth import grown_project
from tests.bench.rows import Row
from tests.bench.serving import served
from tests.support.miniature import said
from tests.support.places import ROOT


def test_a_row_reads_well():
    assert Row("make check", 0.914, "s", "≤ 1.5 s", True).cells() == ("make check", "0.91 s", "≤ 1.5 s", "yes")
    assert Row("first visit, home", 80.4, "KB in 12 requests", "≤ 100 KB", False).cells() == ("first visit, home", "80 KB in 12 requests", "≤ 100 KB", "no")


def test_without_node_the_table_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [row.cells() for row in lighthouse.rows(tmp_path)] == [("Lighthouse", "not measured: node is not installed", "", "")]


def test_bytes_are_counted_with_gzip_and_headers(tmp_path: Path):
    text = b"<p>massage</p>" * 1000
    (tmp_path / "index.html").write_bytes(text)
    with served(tmp_path) as wire:
        request = urllib.request.Request(wire.address, headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request) as answer:
            body = answer.read()
    assert gzip.decompress(body) == text
    (size,) = wire.sizes
    assert len(body) < size < len(body) + 400


def test_a_first_visit_to_each_kind_of_page_is_light(site: Path, browser: Browser):
    rows = [row for row in first_visits.rows(site, browser) if "search for words" not in row.what]
    assert [row.cells() for row in rows if not row.within] == []


def test_the_lock_file_of_the_measuring_tools_names_no_host():
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


def test_what_grows_is_a_reference_without_faults(tmp_path: Path):
    library = load(grown_project(tmp_path, 150) / "data")
    assert said(check(library)) == []
    assert 120 < len(library.documents) <= 150
    assert [found.source.id for found in library.evidence("conditions/knee-pain-2")] == ["smith-2020-2"]
