"""The theme's names stay in one style sheet, in overrides/ and in publishing/: everything else uses our own, so that a way out of the theme is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.places import ROOT

# Variables, classes and attributes of the theme, the ids of its hidden boxes, and its templates.
NAME = re.compile(r"--md-\w[\w-]*|(?<![\w-])(?:data-)?md-[a-z][\w-]*|__(?:drawer|toc|search|nav)\b|\bmaterial/|(?<!overrides/)\bpartials/")
PLACES = ("docs", "macros", "data", "tests")
KINDS = {".css", ".js", ".md", ".html", ".py", ".svg", ".yml"}
THEIRS = ("docs/assets/theme.css", "macros/publishing/", "tests/publishing/test_theme_names.py", "tests/publishing/test_policy.py")


def theme_names(root: Path) -> Iterator[str]:
    """Every name of the theme's in a file that must not know it, as "file:line: name"."""
    for path in sorted(path for place in PLACES for path in (root / place).rglob("*") if path.suffix in KINDS):
        name = path.relative_to(root).as_posix()
        if not name.startswith(THEIRS):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield from (f"{name}:{number}: {found}" for found in NAME.findall(line))


def test_names_of_the_theme_stay_in_its_places():
    assert list(theme_names(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        ("docs/assets/page.css", "\n.lead { color: var(--md-default-fg-color); }", "docs/assets/page.css:2: --md-default-fg-color"),
        ("docs/assets/page.css", ".md-typeset h2 { margin: 0; }", "docs/assets/page.css:1: md-typeset"),
        ("docs/assets/frame.js", 'document.querySelector("[data-md-toggle]");', "docs/assets/frame.js:1: data-md-toggle"),
        ("docs/assets/frame.js", 'document.getElementById("__drawer");', "docs/assets/frame.js:1: __drawer"),
        ("docs/safety/index.md", "[Check](check.md){ .md-button }", "docs/safety/index.md:1: md-button"),
        ("macros/views/text/page.py", 'ICON = "material/menu.svg"', "macros/views/text/page.py:1: material/"),
        ("macros/views/text/page.py", 'MENU = "partials/nav.html"', "macros/views/text/page.py:1: partials/"),
        ("data/drawings/knee.svg", '<path fill="var(--md-accent-fg-color)"/>', "data/drawings/knee.svg:1: --md-accent-fg-color"),
    ],
)
def test_a_name_of_the_theme_is_found_where_it_does_not_belong(file: str, text: str, found: str, tmp_path: Path):
    for path in (file, *THEIRS[:1], THEIRS[1] + "menu.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert list(theme_names(tmp_path)) == [found]
