"""While serving: a broken record shows its finding, the last good page stays, and mending brings the site back."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.publishing.hooks import POLLING
from macros.publishing.policy import with_policy
from tests.tiny_project import tiny_project

PATIENCE = 120  # seconds; these machines are noisy


class Server:
    """A site being served, and what it printed so far."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        environment = os.environ | {"DEV_ADDR": self.address, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dirty"],
            cwd=project,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.output += line

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"http://{self.address}{path}", timeout=5) as answer:
                return answer.read().decode()
        except (OSError, http.client.HTTPException):  # not there yet, or just being written
            return ""

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait for something to happen; fail with all that was printed where it does not."""
        deadline = time.monotonic() + PATIENCE
        pause = threading.Event()
        while not happened():
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, f"{what} did not happen:\n{self.output}"
            pause.wait(0.1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny_project(tmp_path)


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    running = Server(project)
    yield running
    running.process.terminate()
    running.process.wait(10)


def test_a_broken_record_and_its_mending(project: Path, server: Server):
    record = project / "data" / "safety" / "fever.yml"
    good = record.read_text(encoding="utf-8")
    server.until(lambda: "<h1" in server.get("/safety/fever/"), "the first build")
    server.until(lambda: bool(server.get("/pagefind/pagefind.js")), "the search index")
    page = server.get("/safety/fever/")
    assert "livereload(" in page
    assert with_policy(page) == page, "the policy allows the script that reloads"

    record.write_text(good + "nmae: Fever\n", encoding="utf-8")
    server.until(lambda: "there is no field 'nmae' here" in server.output, "the finding in the terminal")
    assert "data/safety/fever.yml:" in server.output
    assert "Traceback" not in server.output
    assert "<h1" in server.get("/safety/fever/")

    lines = [line if not line.startswith("name:") else "name: A very high temperature" for line in good.splitlines()]
    record.write_text("\n".join(lines) + "\n", encoding="utf-8")
    server.until(lambda: "A very high temperature" in server.get("/safety/fever/"), "the mended page")
    assert "A very high temperature" in server.get("/safety/"), "lists show the change too"
    server.until(lambda: "A very high temperature" in server.get("/search/names.json"), "the new name in the search")
    assert "<h1" in server.get("/conditions/knee-pain/"), "pages that did not change stay"

    notice = project / "overrides" / "partials" / "notice.html"
    notice.write_text(notice.read_text(encoding="utf-8").replace("Please note.", "Mind this."), encoding="utf-8")
    server.until(lambda: "Mind this." in server.get("/conditions/knee-pain/"), "every page in the new frame")


def test_nothing_that_editors_do_stops_the_server(project: Path, server: Server):
    record = project / "data" / "safety" / "fever.yml"
    good = record.read_text(encoding="utf-8")
    server.until(lambda: "<h1" in server.get("/safety/fever/"), "the first build")

    for folder in ("data", "data/safety", "docs", "docs/safety", "overrides"):
        for name in (".fever.yml.swp", "fever.yml~", "#fever.yml#", "4913", ".DS_Store"):
            (project / folder / name).write_bytes(b"b0VIM \xff")
    threading.Event().wait(4 * POLLING)  # it looks at all files several times
    assert "Detected file changes" not in server.output, "what editors leave starts no build"

    unfinished = record.with_name("fever.yml.tmp")  # a file that gets its name when it is whole, as many editors do
    unfinished.write_text(good.replace("name: ", "name: = ", 1), encoding="utf-8")
    unfinished.replace(record)
    server.until(lambda: "= " in server.get("/safety/fever/").partition("<title>")[2][:9], "the page beside all that editors leave")
    assert server.get("/4913") == ""
    assert "findings" not in server.output

    record.write_text(good + "x: " + "[" * 2000, encoding="utf-8")
    server.until(lambda: "1 finding: nothing was built, the last good site stays." in server.output, "one finding for all the brackets")
    assert "<h1" in server.get("/safety/fever/")
    assert "Traceback" not in server.output

    page = project / "docs" / "glossary.md"
    text = page.read_text(encoding="utf-8")
    record.write_text(good, encoding="utf-8")
    page.write_text(text + "\n{{ nobody_wrote_this() }}\n", encoding="utf-8")
    server.until(lambda: "The build stopped there; the last good site stays." in server.output, "the reason why the build failed")
    assert "<h1" in server.get("/safety/fever/")
    page.write_text(text + "\nMended.\n", encoding="utf-8")
    server.until(lambda: "Mended." in server.get("/glossary/"), "the mended page")
