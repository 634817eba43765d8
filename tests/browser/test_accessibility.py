"""Every part that stands on any page passes the accessibility rules (axe-core), on a phone and on a desk screen, in light and in dark."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, Route

from tests.support.structure import enough_for_all
from tests.support.watching import DESKTOP, PHONE, settled

SCRIPTS = [Path(axe_playwright_python.__file__).parent / "axe.min.js", Path(__file__).parent / "accessibility.js"]
DEVICES = {"phone": PHONE, "desktop": DESKTOP}
STATES = ["/search/?q=qqqqzzzz", "/nowhere/"]


class Looker:
    """Looks at pages on one device, in light and in dark, and remembers which looks of text it has measured."""

    def __init__(self, browser: Browser, address: str, device: str) -> None:
        context = browser.new_context(viewport=DEVICES[device], reduced_motion="reduce", service_workers="block")
        for script in SCRIPTS:
            context.add_init_script(path=script)
        self.page: Page = context.new_page()
        self.address = address
        self.device = device
        self.known: dict[str, list[str]] = {}

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        settled(self.page)

    def look(self, paths: list[str]) -> tuple[list[str], int]:
        """What axe finds on the open page, the first of these, and on those that could be put in its place; and how many that were."""
        seen = self.page.evaluate("wanted => lookAtPages(wanted)", {"paths": paths, "known": self.known})
        self.known = seen["known"]
        return [f"{path} on a {self.device}: {fault}" for path, fault in seen["found"]], seen["done"]

    def look_at_all(self, paths: list[str]) -> list[str]:
        found = []
        while paths:
            self.open(paths[0])
            troubles, done = self.look(paths)
            found += troubles
            paths = paths[done:]
        return found


@pytest.fixture(scope="module")
def paths(site: Path, kinds: dict[str, str]) -> list[str]:
    """Of each collection, and of the pages outside of them, as many pages as show each part that stands on any; without those that only send on to another.

    axe judges a part by itself and by what stands around it. What it judges of a page as a whole, tests/publishing/test_site.py asks of every page.
    """
    folders: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(site.rglob("index.html")):
        if b'http-equiv="refresh"' not in file.read_bytes():
            folders[file.relative_to(site).parts[0]].append(file)
    pages = [page for folder in folders.values() for page in enough_for_all(folder)]
    return ["/" if page.parent == site else f"/{page.parent.relative_to(site).as_posix()}/" for page in pages] + [
        kinds["search"],
        kinds["comparison of techniques"],
        *STATES,
    ]


def test_a_page_that_is_built_otherwise_is_looked_at(tmp_path: Path):
    bodies = {
        "alike": "<h1>One</h1><p>Two</p>",
        "alike-and-longer": "<h1>Another</h1><p>And more</p>",
        "elsewhere": "<h1>One</h1><div><p>Two</p></div>",
        "empty-link": "<h1>One</h1><p>Two<a href='x'></a></p>",
        "skips-a-heading": "<h1>One</h1><p>Two</p><h3>Three</h3>",
    }
    for name, body in bodies.items():
        (tmp_path / name).write_text(f"<body>{body}</body>")
    assert [page.name for page in enough_for_all(sorted(tmp_path.iterdir()))] == ["elsewhere", "empty-link", "skips-a-heading"]


@pytest.mark.parametrize("device", DEVICES)
def test_every_part_of_the_site_passes_the_accessibility_rules_in_light_and_in_dark(browser: Browser, address: str, paths: list[str], device: str):
    assert len(paths) > 50
    assert Looker(browser, address, device).look_at_all(paths) == []


TINY = "tiny.style.cssText = 'width: 9px; height: 9px; padding: 0; display: inline-block'"
FAULTS = {  # what is done to a good page -> what must be found
    "a picture without words": ("document.querySelector('article').append(new Image())", ["image-alt"]),
    "text too pale on a light page": (
        "document.querySelector('article p').style.color = '#999'",
        ["light: color-contrast", "light: color-contrast"],  # the text, and the explained term in it
    ),
    "a link that looks much like the text around it": (
        "document.querySelector('article p a:not(.headerlink)').style.cssText = 'color: #555; border: 0; text-decoration: none'",
        ["light: link-in-text-block", "dark: color-contrast"],  # and too dark a gray for a dark page
    ),
    "buttons too small to hit": (
        "document.querySelector('article p').innerHTML = '<button>a</button><button>b</button>'; "
        f"for (const tiny of document.querySelectorAll('article p button')) {TINY}",
        ["target-size", "target-size"],
    ),
}


def rules(troubles: list[str]) -> list[str]:
    """The scheme and rule that a trouble names: '/a-z/ on a phone: light: color-contrast: …' says 'light: color-contrast'."""
    parts = [trouble.split(": ") for trouble in troubles]
    return [": ".join(part[1:3] if part[1] in {"light", "dark"} else part[1:2]) for part in parts]


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize(("deed", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(browser: Browser, address: str, device: str, deed: str, expected: list[str]):
    looker = Looker(browser, address, device)
    looker.open("/about/accessibility/")
    looker.page.evaluate(deed)
    troubles, _ = looker.look(["/about/accessibility/"])
    assert rules(troubles) == expected
    assert all(trouble.startswith(f"/about/accessibility/ on a {device}: ") for trouble in troubles)


def test_faults_are_found_on_pages_put_in_anothers_place_and_on_pages_that_cannot_be(browser: Browser, address: str):
    looker = Looker(browser, address, "phone")
    for path in ("/about/corrections/", "/"):
        looker.page.route(address + path, _with_faults)
    found = looker.look_at_all(["/about/privacy/", "/about/corrections/", "/"])
    assert [trouble.split(" ")[0] for trouble in found] == ["/about/corrections/", "/about/corrections/", "/"]
    assert rules(found) == ["image-alt", "light: color-contrast", "image-alt"]  # the same pale text is measured once
    assert looker.look(["/", "/about/privacy/"])[1] == 1  # home has styles of its own


def _with_faults(route: Route) -> None:
    body = route.fetch().text().replace("</h1>", "</h1><img src=nothing.png><p><font color=#bbb>Pale</font></p>", 1)
    route.fulfill(body=body, content_type="text/html")
