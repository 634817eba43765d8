"""What tests share: a folder to work in, the built site, a server for it, and a browser."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from macros.records.library import Library, load
from tests.browser import ARGUMENTS, find
from tests.static_server import StaticServer
from tests.watching import DESKTOP, PHONE, Watched

ROOT = Path(__file__).parent.parent


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that messages name files as 'data/…'."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


ADDRESSES = {"SITE_URL": "https://example.org/", "REPO_URL": "https://example.org/medical-massage-reference"}


def build(root: Path, site: Path, addresses: dict[str, str] = ADDRESSES) -> subprocess.CompletedProcess[str]:
    """Build the project below `root` into `site`, strictly."""
    environment = os.environ | {"SITE_DIR": str(site), "NO_MKDOCS_2_WARNING": "1"} | addresses
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all who test side by side."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built_once(target: Path, root: Callable[[], Path], addresses: dict[str, str] = ADDRESSES) -> Path:
    """A site built strictly into `target`, once for all who test side by side."""
    with FileLock(target.with_suffix(".lock")):
        if not target.exists():
            unfinished = target.with_suffix(".unfinished")
            done = build(root(), unfinished, addresses)
            assert done.returncode == 0, done.stdout + done.stderr
            unfinished.rename(target)
    return target


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The real site."""
    return built_once(shared / "site", lambda: ROOT)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a built site as a host of static pages does: the 404 page for whatever is not there."""

    def log_message(self, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    server = StaticServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(params=["phone light", "phone dark", "desktop light", "desktop dark"])
def setting(request: pytest.FixtureRequest) -> dict[str, object]:
    device, scheme = request.param.split()
    return {"viewport": PHONE if device == "phone" else DESKTOP, "color_scheme": scheme}


@pytest.fixture
def watched(browser: Browser, address: str, setting: dict[str, object]) -> Iterator[Watched]:
    context = browser.new_context(**setting, reduced_motion="reduce")
    yield Watched(context.new_page(), address)
    context.close()


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    yield Watched(context.new_page(), address)
    context.close()


@pytest.fixture(scope="session")
def library() -> Library:
    """All our records."""
    return load(ROOT / "data")
