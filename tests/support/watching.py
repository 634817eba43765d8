"""Pages that are watched while a test uses them."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.support.browser import until

PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}


class Watched:
    """A page that remembers what went wrong: console errors, page errors, requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.troubles: list[str] = []
        page.on("console", lambda message: self._note(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self._note(str(error)))
        page.on("request", lambda request: self._foreign(request.url))

    def _note(self, text: str) -> None:
        self.troubles.append(text)

    def _foreign(self, url: str) -> None:
        if urlsplit(url).scheme.startswith("http") and not url.startswith(self.address):
            self.troubles.append(f"a request to {url}")

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page


def settled(page: Page) -> None:
    """The page has taken its colors, and a page of results is complete."""
    until(page, "document.body.hasAttribute('data-colors') && document.fonts.status === 'loaded'")
    if page.locator("#search-results").count():
        page.wait_for_selector("#search-results[data-state=done]", state="attached")
