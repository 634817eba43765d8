"""A site whose address nobody has named yet names none, and one that is named carries it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import conftest
from tests.tiny_project import tiny_project


def test_without_an_address_the_site_names_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(conftest, "ADDRESSES", {"SITE_URL": "", "REPO_URL": ""})
    project = tiny_project(tmp_path)
    done = conftest.build(project, project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {str(file.relative_to(project / "site")): file.read_bytes() for file in (project / "site").rglob("*") if file.is_file()}
    telling = (b"example.org", b'rel="canonical"', b"og:url", b"og:image", b'rel="edit"', b'class="md-source"')
    assert [(name, word) for name, text in pages.items() for word in telling if word in text] == []
    assert "sitemap.xml" not in pages
