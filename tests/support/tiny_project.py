"""The miniature reference as a project: our code and pages, with the few records of tests/tiny."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.support.places import ROOT, TINY

LINK = re.compile(r"\[([^\]]+)\]\(([^)#:]+\.md)(#[^)]*)?\)")


def _without_lost_links(docs: Path) -> None:
    """Unlink what pages of docs/ say of records that the miniature does not have."""
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        for link in LINK.finditer(text):
            target, anchor = page.parent / link[2], link[3] or ""
            if not target.exists() or anchor not in target.read_text(encoding="utf-8"):
                text = text.replace(link[0], link[1])
        page.write_text(text, encoding="utf-8")


def tiny_project(target: Path) -> Path:
    """Make it below `target`, a folder that is there."""
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(TINY, target / "data")
    _without_lost_links(target / "docs")
    home = target / "docs" / "index.md"  # shows a verdict on a condition, and the miniature has another one
    home.write_text(home.read_text(encoding="utf-8").replace('("conditions/neck-pain")', '("conditions/knee-pain")'), encoding="utf-8")
    return target
