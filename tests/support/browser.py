"""Finds the browser that tests run in, and installs one where that is possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
# Kept quiet: no sandbox for root in containers, no requests of the browser's own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """The path of a Chromium or Chrome: $BROWSER_PATH, else the system's, else the one that Playwright installed."""
    if chosen := os.environ.get("BROWSER_PATH"):
        return chosen
    system = next((found for name in NAMES if (found := shutil.which(name))), None)
    return system or next((place for place in PLACES if Path(place).exists()), None) or _of_playwright()


def until(page: Page, expression: str, patience: float = 20) -> None:
    """Wait until a JavaScript expression or function says yes. Our pages forbid eval, which Playwright's own wait_for_function needs."""
    deadline = time.monotonic() + patience
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"{expression} did not come true on {page.url}"
        page.wait_for_timeout(20)


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False, stdout=subprocess.DEVNULL)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if find() is None:
        _install()
    if find() is None:
        sys.exit("The tests need a browser: install Chromium or Chrome (Debian and Ubuntu: apt install chromium), or name one in BROWSER_PATH.")
