"""What tests share: a folder to work in, the built site, a server for it, and a browser."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.records.library import Library, load
from tests.support.browser import ARGUMENTS, find
from tests.support.building import built_once
from tests.support.places import ROOT
from tests.support.static_server import Quiet, StaticServer
from tests.support.watching import DESKTOP, PHONE, Watched


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that messages name files as 'data/…'."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all who test side by side."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The real site."""
    return built_once(shared / "site", lambda: ROOT)


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
