"""The site's pages pass the accessibility rules (axe-core).

Every page but the sources is looked at in one of four settings, in turn: phone or desktop, light or dark;
tests/test_browser.py looks at one of each kind in all settings. The thousand pages of sources share one
simple form, so one in ten is looked at. Two browsers share the work.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, Route, sync_playwright

from tests.browser import ARGUMENTS, find, until

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
BROWSERS = 2
SIZES = {"phone": {"width": 320, "height": 640}, "desktop": {"width": 1280, "height": 900}}
SCHEMES = {"light": "default", "dark": "slate"}
IN_TURN = ("phone light", "desktop dark", "phone dark", "desktop light")
# The script of search makes nothing before someone types, and a thousand pages load faster without it.
NOT_NEEDED = "**/assets/search.js"

RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap((v) => v.nodes.slice(0, 2).map((node) => `${v.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n").pop().trim()}`));
}"""


def troubles(address: str, paths: list[str]) -> list[str]:
    """What axe finds on these pages; made for a process of its own."""
    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        context = browser.new_context(color_scheme="light", reduced_motion="reduce", service_workers="block")
        context.add_init_script(path=AXE)
        context.route(NOT_NEEDED, _answer_empty)
        page = context.new_page()
        for number, path in enumerate(paths):
            setting = IN_TURN[number % len(IN_TURN)]
            device, scheme = setting.split()
            page.set_viewport_size(SIZES[device])
            page.goto(address + path)
            until(page, "document.body.hasAttribute('data-md-color-scheme') && Boolean(window.axe)")
            page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", SCHEMES[scheme])
            found += _look(page, path, setting)
        browser.close()
    return found


def _answer_empty(route: Route) -> None:
    route.fulfill(body="", content_type="text/javascript")


def _look(page: Page, path: str, setting: str) -> list[str]:
    return [f"{path} ({setting}): {trouble}" for trouble in page.evaluate(RUN)]


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The addresses to look at; pages that only send on to another are left out."""
    pages = [file.parent for file in sorted(site.rglob("index.html")) if b'http-equiv="refresh"' not in file.read_bytes()]
    addresses = ["/" if page == site else f"/{page.relative_to(site).as_posix()}/" for page in pages]
    sources = [address for address in addresses if address.startswith("/sources/") and address != "/sources/"]
    return [address for address in addresses if address not in {*sources}] + sources[:: len(sources) // 100]


def test_the_pages_pass_the_accessibility_rules(address: str, paths: list[str]):
    assert len(paths) > 500
    shares = [paths[start::BROWSERS] for start in range(BROWSERS)]
    with ProcessPoolExecutor(BROWSERS, mp_context=get_context("spawn")) as pool:
        found = [trouble for share in pool.map(troubles, [address] * BROWSERS, shares) for trouble in share]
    assert found == []


def test_a_fault_is_found(address: str):
    """The look itself can fail: a picture without words is named with its page and setting."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        context = browser.new_context()
        context.add_init_script(path=AXE)
        page = context.new_page()
        page.goto(f"{address}/about/privacy/")
        page.evaluate("document.querySelector('article').append(new Image())")
        found = _look(page, "/about/privacy/", "desktop light")
        browser.close()
    assert [trouble.split(": ")[:2] for trouble in found] == [["/about/privacy/ (desktop light)", "image-alt"]]
