"""Reading without a network, on a copy of the built site that lies below a path, as on many hosts."""

from __future__ import annotations

import functools
import json
import re
import shutil
import struct
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.publishing.offline import list_kept_files
from tests.support.browser import until
from tests.support.static_server import Quiet, StaticServer


class Slow(Quiet):
    """Holds back what it is told to hold, and remembers what was asked for."""

    held: str = "none"
    broken: str = "none"
    go_on = threading.Event()
    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        if self.path.endswith(self.held):
            self.go_on.wait(20)
        if self.path.endswith(self.broken):
            return self.send_error(503)
        return super().do_GET()


class Published:
    """A copy of the site that may change while it is served."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "reference"
        self.handler = type("Handler", (Slow,), {"asked": [], "go_on": threading.Event()})
        self.server = StaticServer(("127.0.0.1", 0), functools.partial(self.handler, directory=str(root)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/reference/"

    def replace(self, page: str, old: str, new: str) -> None:
        path = self.folder / page / "index.html"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def published(tiny_site: Path, tmp_path: Path) -> Iterator[Published]:
    shutil.copytree(tiny_site, tmp_path / "reference", ignore=shutil.ignore_patterns("pagefind", "sources"))
    running = Published(tmp_path)
    yield running
    running.handler.go_on.set()
    running.server.shutdown()


@pytest.fixture
def context(browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    yield made
    made.close()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_load_state("load")
    return page


def reader(context: BrowserContext, published: Published) -> Page:
    """A page of someone who came back, with everything kept."""
    page = opened(context.new_page(), published.address)
    opened(page, published.address + "about/")
    page.wait_for_selector("html[data-offline=ready]")
    return page


def test_a_visited_page_and_an_unvisited_safety_page_open_without_a_network(context: BrowserContext, published: Published):
    page = reader(context, published)
    opened(page, published.address + "conditions/knee-pain/")
    context.set_offline(True)
    opened(page, published.address + "safety/fever/")
    expect(page.locator("h1")).to_contain_text("Fever")
    expect(page.get_by_role("status").filter(has_text="You are offline. This is a copy kept on your device.")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('header')).position") == "sticky", "with its looks"
    opened(page, published.address + "conditions/knee-pain/#sources")
    expect(page.locator("h1")).to_contain_text("Knee pain")
    opened(page, published.address + "about/")
    expect(page.locator("h1")).to_contain_text("grade")
    context.set_offline(False)
    expect(page.locator(".offline-note")).to_have_count(0)


def test_another_page_gives_way_to_one_that_says_what_works(context: BrowserContext, published: Published):
    page = reader(context, published)
    context.set_offline(True)
    opened(page, published.address + "conditions/neck-ache/")
    expect(page.locator("h1")).to_contain_text("You are offline")
    expect(page.locator(".offline-note")).to_have_count(0)
    page.locator("article").get_by_role("link", name="Is massage safe for me?").click()
    page.wait_for_url("**/reference/safety/")
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    context.set_offline(False)
    page.get_by_role("link", name="Try that page again").click()
    page.wait_for_url("**/conditions/neck-ache/")
    expect(page.locator("h1")).to_contain_text("Neck ache")


@pytest.mark.parametrize(
    "hostile", ["//example.com/", "https://example.com/", "javascript:alert(1)", "../../elsewhere/", "<img onerror=x>" + "x" * 10_000, "%E2%80%AE💥"]
)
def test_a_hostile_address_never_becomes_a_link_to_elsewhere(context: BrowserContext, published: Published, hostile: str):
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(published.address + "offline/")
    page.evaluate("page => location.replace('?page=' + encodeURIComponent(page))", hostile)
    page.wait_for_url("**/offline/?page=*")
    page.wait_for_load_state("load")
    links = page.locator("#offline-page a").evaluate_all("all => all.map(a => a.href)")
    assert [link for link in links if not link.startswith(published.address)] == []
    assert troubles == []


def test_a_first_page_view_keeps_nothing(context: BrowserContext, published: Published):
    page = opened(context.new_page(), published.address + "safety/fever/")
    until(page, "Object.keys(localStorage).some(key => key.endsWith('.visited'))")
    page.evaluate("new Promise(done => requestIdleCallback(() => requestIdleCallback(done)))")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert [path for path in published.handler.asked if path.endswith("sw.js")] == []


def test_whoever_saves_data_keeps_only_what_they_visit(context: BrowserContext, published: Published):
    context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    page = opened(context.new_page(), published.address)
    opened(page, published.address + "about/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    opened(page, published.address + "conditions/neck-ache/")
    until(page, "caches.keys().then(names => names.includes('visited'))")
    assert [path for path in published.handler.asked if "/safety/" in path or "/techniques/" in path] == []


def test_online_nobody_sees_an_old_page(context: BrowserContext, published: Published):
    page = reader(context, published)
    opened(page, published.address + "safety/fever/")
    published.replace("safety/fever", "</h1>", " told anew</h1>")
    opened(page, published.address + "safety/fever/")
    expect(page.locator("h1")).to_contain_text("told anew")
    context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_contain_text("told anew")


def test_a_new_site_is_kept_anew_and_only_what_changed_is_fetched(context: BrowserContext, published: Published):
    page = reader(context, published)
    published.replace("safety/fever", "</h1>", " told anew</h1>")
    worker = published.folder / "sw.js"
    worker.write_text(re.sub(r"const FILES = \{.*?\};", "const FILES = {};", worker.read_text(), flags=re.DOTALL))
    list_kept_files(published.folder)
    published.handler.asked.clear()
    opened(page, published.address + "history/")
    # The page is told once the new list is kept; the old worker may have said so before.
    until(page, "async () => (await (await caches.match('../safety/fever/'))?.text())?.includes('told anew')")
    fetched = [path for path in published.handler.asked if "/safety/" in path or "/techniques/" in path]
    assert fetched == ["/reference/safety/fever/"]
    context.set_offline(True)
    opened(page, published.address + "safety/fever/")
    expect(page.locator("h1")).to_contain_text("told anew")


def copy_note(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="kept on your device").or_(page.get_by_role("status").filter(has_text="newest page"))


def test_on_a_slow_network_the_kept_copy_says_so_and_says_when_the_new_page_is_there(context: BrowserContext, published: Published):
    page = reader(context, published)
    published.replace("safety/fever", "</h1>", " told anew</h1>")
    published.handler.held = "/safety/fever/"
    opened(page, published.address + "safety/fever/")
    expect(page.locator("h1")).not_to_contain_text("told anew")
    copy = "The network is slow. This is a copy kept on your device. It may have changed since. We are still asking for the newest page."
    expect(copy_note(page)).to_have_text(copy)
    published.handler.go_on.set()
    expect(copy_note(page)).to_have_text("This is an old copy. The newest page is here now. Show the newest page")
    page.get_by_role("link", name="Show the newest page").click()
    expect(page.locator("h1")).to_contain_text("told anew")
    expect(copy_note(page)).to_have_count(0)
    context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_contain_text("told anew")
    expect(copy_note(page)).to_have_text("You are offline. This is a copy kept on your device. It may have changed since.")


def test_a_slow_page_that_has_not_changed_says_so(context: BrowserContext, published: Published):
    page = reader(context, published)
    published.handler.held = "/safety/fever/"
    opened(page, published.address + "safety/fever/")
    expect(copy_note(page)).to_contain_text("The network is slow.")
    published.handler.go_on.set()
    expect(copy_note(page)).to_have_text("This copy is the newest page: nothing has changed.")


def test_a_copy_shown_because_the_host_fails_says_so(context: BrowserContext, published: Published):
    page = reader(context, published)
    published.handler.broken = "/safety/fever/"
    opened(page, published.address + "safety/fever/")
    expect(page.locator("h1")).to_contain_text("Fever")
    expect(copy_note(page)).to_have_text("We could not get the newest page. This is a copy kept on your device. It may have changed since.")


def test_words_of_a_search_are_not_kept(context: BrowserContext, published: Published):
    page = reader(context, published)
    opened(page, published.address + "search/?q=my+secret")
    until(page, "async () => Boolean(await caches.match(location.pathname))")
    kept = page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(key => key.url)))).flat()"
    )
    assert [url for url in kept if "secret" in url] == []
    assert not any("?" in url for url in kept if not url.endswith("sw.js?filled"))


def test_what_is_kept_is_all_that_these_pages_need(tiny_site: Path):
    (listed,) = re.findall(r"const FILES = (\{.*?\});", (tiny_site / "sw.js").read_text(encoding="utf-8"), re.DOTALL)
    files = json.loads(listed)
    pages = {path for path in files if path.endswith("/") or not path}
    of_records = {f"{ref}/" for ref in ("safety/fever", "safety/oil-allergy", "safety/signs-of-a-stroke", "techniques/gliding", "techniques/kneading")}
    assert of_records | {"", "offline/", "what-to-expect/", "a-z/", "search/", "safety/", "safety/check/"} <= pages
    assert {page for page in pages if page.startswith(("conditions/", "sources/", "faq/"))} == set()
    assert {"assets/page.css", "assets/print.css", "assets/frame.js", "manifest.webmanifest"} <= files.keys() - pages
    digests = {path: sha256((tiny_site / (f"{path}index.html" if path in pages else path)).read_bytes()).hexdigest() for path in files}
    assert {path for path, digest in digests.items() if not digest.startswith(files[path])} == set()
    assert {len(start) for start in files.values()} == {16}


def test_a_worker_without_a_place_for_the_list_is_refused(tmp_path: Path):
    (tmp_path / "sw.js").write_text("// no list\n")
    with pytest.raises(ValueError, match=r"sw\.js needs the line const FILES = \{\}; once$"):
        list_kept_files(tmp_path)


def test_the_site_can_be_installed(context: BrowserContext, published: Published, tiny_site: Path):
    manifest = json.loads((tiny_site / "manifest.webmanifest").read_text())
    for icon in manifest["icons"]:
        path = tiny_site / icon["src"]
        assert path.is_file()
        if path.suffix == ".png":
            assert "{}x{}".format(*struct.unpack(">II", path.read_bytes()[16:24])) == icon["sizes"]
    assert {(icon["sizes"], icon.get("purpose", "any")) for icon in manifest["icons"]} >= {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    page = opened(context.new_page(), published.address + "safety/fever/")
    session = context.new_cdp_session(page)
    faults = [fault["errorId"] for fault in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert faults == ["in-incognito"], "as each context of a test is"
    found = session.send("Page.getAppManifest")
    assert found["url"] == published.address + "manifest.webmanifest"
    assert found["errors"] == []
