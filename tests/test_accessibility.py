"""Every page of the site passes the accessibility rules (axe-core): phone and desktop, light and dark.

A page is opened once. On a phone in light colors all rules run; for the dark scheme and for the desktop's wider
layout the page is only restyled, and what can differ there is looked at again. Two browsers share the pages.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, Route, sync_playwright

from tests.browser import ARGUMENTS, find

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}
BROWSERS = 2
# The script of search makes nothing before someone types, and a thousand pages load faster without it.
NOT_NEEDED = "**/assets/search*"

RUN = """async (rules) => {
  const options = rules ? { runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] } : { resultTypes: ["violations"] };
  const { violations } = await axe.run(document, options);
  return violations.flatMap((v) => v.nodes.slice(0, 2).map((node) => `${v.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n").pop().trim()}`));
}"""
LAYOUT = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
DARK = ["color-contrast", "link-in-text-block"]


def troubles(address: str, paths: list[str]) -> list[str]:
    """What axe finds on these pages; made for a process of its own."""
    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        context = browser.new_context(viewport=PHONE, color_scheme="light", reduced_motion="reduce", service_workers="block")
        context.add_init_script(path=AXE)
        context.route(NOT_NEEDED, lambda route: _answer_empty(route))
        page = context.new_page()
        for path in paths:
            page.set_viewport_size(PHONE)
            page.goto(address + path)
            page.wait_for_function("document.body.hasAttribute('data-md-color-scheme') && window.axe")
            found += _run(page, path, "phone light", None)
            page.set_viewport_size(DESKTOP)
            found += _run(page, path, "desktop light", LAYOUT)
            page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
            found += _run(page, path, "desktop dark", DARK)
            page.set_viewport_size(PHONE)
            found += _run(page, path, "phone dark", DARK)
        browser.close()
    return found


def _answer_empty(route: Route) -> None:
    route.fulfill(body="", content_type="text/javascript")


def _run(page: Page, path: str, setting: str, rules: list[str] | None) -> list[str]:
    return [f"{path} ({setting}): {trouble}" for trouble in page.evaluate(RUN, rules)]


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The address of every built page; those that only send on to another are left out."""
    pages = [file for file in sorted(site.rglob("index.html")) if b'http-equiv="refresh"' not in file.read_bytes()]
    return ["/" + page.parent.relative_to(site).as_posix().removeprefix(".").strip("/") + "/" for page in pages]


def test_every_page_passes_the_accessibility_rules_in_every_setting(address: str, paths: list[str]):
    assert len(paths) > 1_000
    shares = [[path.replace("//", "/") for path in paths[start::BROWSERS]] for start in range(BROWSERS)]
    with ProcessPoolExecutor(BROWSERS, mp_context=get_context("spawn")) as pool:
        found = [trouble for share in pool.map(troubles, [address] * BROWSERS, shares) for trouble in share]
    assert found == []
