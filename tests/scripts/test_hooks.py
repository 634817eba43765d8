"""Pages and scripts share one list of hooks: what it names stands in pages, scripts use it, and they know no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from lxml.cssselect import CSSSelector

from tests.scripts.running import calculated
from tests.support.places import ROOT

ASSETS = ROOT / "docs" / "assets"
MAKERS = {"dom.js", "hooks.js"}
IMPORTED = {"say"}  # other scripts fetch it, on every page
ATTRIBUTE = re.compile(r"[a-z-]+")
# A selector typed where one is asked for. Names of elements and of their states are HTML's own words.
TYPED = re.compile(r"""\b(?:find|need|findAll|around|closest|matches|querySelector(?:All)?)\((?:event, )?(["'`])(?P<name>(?:(?!\1).)*)\1""")
OURS = re.compile(r"[.#]\w|\[(?:data-|role|name|class|id)")
BY_ID = re.compile(r"""getElementById\((["'`])(?P<name>\w[^"'`]*)\1""")
BY_NAME = re.compile(r"""(?:getAttribute|hasAttribute|namedItem)\((["'`])(?P<name>(?!aria-|href\b)[^"'`]+)\1""")
DATA = re.compile(r"\bdataset(?:\.|: \{ )(?P<name>\w+)")
WRITTEN = re.compile(r"\bdataset\.(\w+) = ")


@pytest.fixture(scope="module")
def hooks() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(calculated("assets/hooks.js", "JSON.stringify(pure)", ""))
    assert sum(map(len, found.values())) > 40
    return found


def script_of(feature: str) -> str:
    """The name of the script that a part of the list is for: `bodyMap` is for body-map.js."""
    return re.sub(r"[A-Z]", lambda capital: f"-{capital[0].lower()}", feature)


def selector_of(hook: str) -> str:
    return f"[{hook}]" if ATTRIBUTE.fullmatch(hook) else hook


def not_on_pages(hooks: dict[str, dict[str, str]], pages: list[Path]) -> list[str]:
    """The hooks that no page has of those that fetch their script."""
    left = {script_of(feature): {name: CSSSelector(selector_of(hook)) for name, hook in names.items()} for feature, names in hooks.items()}
    for page in pages:
        tree = html.document_fromstring(page.read_bytes())
        for script in ({Path(address).stem for address in tree.xpath("//script/@src")} | IMPORTED) & left.keys():
            left[script] = {name: selector for name, selector in left[script].items() if not selector(tree)}
        left = {script: names for script, names in left.items() if names}
        if not left:
            break
    return [f"{script}.js: {name}: {selector.css}" for script, names in left.items() for name, selector in names.items()]


def unlisted(code: str) -> Iterator[str]:
    """The hooks that a script types itself, in place of naming them from the list."""
    yield from (found["name"] for found in TYPED.finditer(code) if OURS.search(re.sub(r"\$\{[^}]*\}", "", found["name"])))
    for pattern in (BY_ID, BY_NAME):
        yield from (found["name"] for found in pattern.finditer(code))
    own = set(WRITTEN.findall(code))
    yield from dict.fromkeys(f"dataset.{found['name']}" for found in DATA.finditer(code) if found["name"] not in own)


def test_each_hook_stands_in_a_page_that_has_its_script(hooks: dict[str, dict[str, str]], tiny_site: Path):
    pages = sorted(tiny_site.rglob("*.html"), key=lambda page: (len(page.parts), page))  # what is above is built of more kinds
    assert not_on_pages(hooks, pages) == []


def test_each_hook_is_used_by_its_script(hooks: dict[str, dict[str, str]]):
    code = {feature: (ASSETS / f"{script_of(feature)}.js").read_text(encoding="utf-8") for feature in hooks}
    assert [f"{feature}.{name}" for feature, names in hooks.items() for name in names if not re.search(rf"\bhooks\.{name}\b", code[feature])] == []


def test_scripts_know_no_other_hook():
    scripts = [path for path in sorted(ASSETS.rglob("*.js")) if path.name not in MAKERS]
    assert len(scripts) > 15
    assert [f"{path.name}: {found}" for path in scripts for found in unlisted(path.read_text(encoding="utf-8"))] == []


def test_a_hook_that_no_page_has_is_found(tmp_path: Path):
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><body><p id="a" data-b="c">Words</p><script src="assets/some-part.js"></script></body>')
    other = tmp_path / "other.html"
    other.write_text('<!doctype html><body><p class="elsewhere">Words</p><script src="assets/other.js"></script></body>')
    hooks = {"somePart": {"there": "#a", "value": "data-b", "gone": ".gone", "lost": "data-lost", "far": ".elsewhere"}}
    assert not_on_pages(hooks, [page, other]) == ["some-part.js: gone: .gone", "some-part.js: lost: [data-lost]", "some-part.js: far: .elsewhere"]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('document.querySelector("form.search")', ["form.search"]),
        ('find("#lost", HTMLElement)', ["#lost"]),
        ('around(event, ".term", HTMLElement)', [".term"]),
        ("link.closest('[data-emergency]')", ["[data-emergency]"]),
        ("need(`${hooks.list} .entry`, HTMLElement)", ["${hooks.list} .entry"]),
        ('document.getElementById("search-results")', ["search-results"]),
        ('row.getAttribute("data-group")', ["data-group"]),
        ('form.elements.namedItem("words")', ["words"]),
        ("row.dataset.group === chosen", ["dataset.group"]),
        # HTML's own words, what comes from the list, and what a script marks for itself
        ('need("h3", HTMLElement); find("li:not([hidden])", HTMLElement); find(hooks.list, HTMLElement); find(`${hooks.list} ul`, HTMLElement)', []),
        ('link.getAttribute("href"); heading.hasAttribute("aria-sort"); document.getElementById(`${id}`)', []),
        ('made.dataset.kind = "x"; other.dataset.kind === "x"', []),
    ],
)
def test_a_hook_beside_the_list_is_found(code: str, found: list[str]):
    assert list(unlisted(code)) == found
