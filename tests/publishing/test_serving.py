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
from lxml import html
from mkdocs.exceptions import Abort, BuildError

from macros.publishing import hooks
from macros.publishing.build import Build
from macros.publishing.full_texts import Indexing
from macros.publishing.policy import with_policy
from macros.publishing.serving import POLLING, in_a_sentence, serving, try_port
from macros.records.library import Library
from tests.support.building import build
from tests.support.places import ROOT
from tests.support.tiny_project import tiny_project

PATIENCE = 120  # seconds; these machines are noisy


class Server:
    """A site being served, and what it printed so far."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"127.0.0.1:{port}"
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "macros", "serve", "--port", str(port)],
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
    built = server.output.count("Documentation built")
    server.until(lambda: "1 finding: nothing was built, the last good site stays." in server.output, "the finding in the terminal")
    assert "data/safety/fever.yml:" in server.output
    assert "there is no field 'nmae' here" in server.output
    server.until(lambda: "Reloading browsers" in server.output.partition("1 finding:")[2], "the page again")
    page = server.get("/safety/fever/")
    assert "<h1" in page
    note = html.fromstring(page).xpath("//article/*[1][@role='alert']")[0].text_content()
    assert note.startswith("data/safety/fever.yml:")
    assert note.endswith("1 finding: nothing was built, the last good site stays.")
    assert with_policy(page) == page, "the policy holds beside the note"
    assert server.output.count("Documentation built") == built, "nobody says that something was built"
    assert "Traceback" not in server.output

    lines = [line if not line.startswith("name:") else "name: A very high temperature" for line in good.splitlines()]
    record.write_text("\n".join(lines) + "\n", encoding="utf-8")
    server.until(lambda: "A very high temperature" in server.get("/safety/fever/"), "the mended page")
    assert "A very high temperature" in server.get("/safety/"), "lists show the change too"
    assert 'role="alert"' not in server.get("/safety/fever/"), "the note is gone"
    server.until(lambda: "A very high temperature" in server.get("/search/names.json"), "the new name in the search")
    assert "<h1" in server.get("/conditions/knee-pain/"), "pages that did not change stay"

    notice = project / "overrides" / "partials" / "notice.html"
    notice.write_text(notice.read_text(encoding="utf-8").replace("Please note.", "Mind this."), encoding="utf-8")
    server.until(lambda: "Mind this." in server.get("/conditions/knee-pain/"), "every page in the new frame")

    assert "'dirty' build" not in server.output
    assert "[macros]" not in server.output


def test_a_page_that_is_gone_is_no_longer_served_and_pages_that_say_the_same_stay(project: Path, server: Server):
    server.until(lambda: "<h1" in server.get("/safety/fever/"), "the first build")
    glossary = server.get("/glossary/")
    page = project / "docs" / "about" / "privacy.md"
    assert "<h1" in server.get("/about/privacy/")
    page.unlink()
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("      - Privacy: about/privacy.md\n", ""), encoding="utf-8")
    server.until(lambda: "<h1" not in server.get("/about/privacy/"), "the page's end")
    server.until(lambda: "about/privacy" not in server.get("/glossary/"), "the menu without it")
    record = project / "data" / "safety" / "fever.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("name: ", "name: Very ", 1), encoding="utf-8")
    server.until(lambda: "Very " in server.get("/safety/fever/"), "the next build")
    assert "<h1" in server.get("/glossary/")
    assert len(server.get("/glossary/")) > len(glossary) / 2, "a page that says what it said is kept as it was"


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
    server.until(lambda: "The build stopped there" in server.get("/safety/fever/"), "the reason in the browser")
    assert "<h1" in server.get("/safety/fever/")
    page.write_text(text + '\nMended.\n\n<div markdown="1">\n\n{{ record_list("conditions") | indent(4) }}\n\n</div>\n', encoding="utf-8")
    server.until(lambda: "Mended." in server.get("/glossary/"), "the mended page")


def test_a_port_that_is_taken_is_said_in_one_sentence_before_the_build():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Abort) as said:
            try_port("127.0.0.1", port)
    assert said.value.message == f"Port {port} cannot be used: another program uses it. Choose another, as in: make serve PORT=8001"
    try_port("127.0.0.1", port)


def test_a_port_that_cannot_be_is_said_in_one_sentence():
    with pytest.raises(Abort) as said:
        try_port("127.0.0.1", 99999)
    assert said.value.message == "Port 99999 cannot be used: the highest is 65535. Choose another, as in: make serve PORT=8001"


@pytest.mark.parametrize("port", ["abc", "80a", "-1"])
def test_a_port_that_is_no_number_is_said_in_one_sentence(port: str, tmp_path: Path):
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "ready").touch()
    (tmp_path / "requirements.lock").touch()
    os.utime(tmp_path / "requirements.lock", (0, 0))
    command = ["make", "--no-print-directory", "-f", str(ROOT / "Makefile"), "serve", f"PORT={port}"]  # `make test` may have started us
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "PORT must be a number, as in: make serve PORT=8001\n"


def test_serving_stops_at_once_where_the_port_is_taken(project: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "macros", "serve", "--port", str(port)]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.strip() == f"Port {port} cannot be used: another program uses it. Choose another, as in: make serve PORT=8001"
    assert "Documentation built" not in done.stdout + done.stderr


def test_errors_of_background_work_are_logged(caplog: pytest.LogCaptureFixture):
    def fail() -> None:
        raise ValueError("no such letter")

    serving.later(fail)
    serving.background.submit(lambda: None).result()  # after it
    assert [record.getMessage() for record in caplog.records] == ["In the background: ValueError: no such letter"]


def test_a_file_that_nobody_can_read_is_said_in_a_sentence(here: Path):
    with pytest.raises(FileNotFoundError) as failure:
        (here / "docs" / "glossary.md").read_text()
    assert in_a_sentence(failure.value) == "docs/glossary.md: No such file or directory"


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (BuildError("Theme 'x' is missing"), "Theme 'x' is missing"),
        (RuntimeError("Pagefind could not index the texts: no room"), "Pagefind could not index the texts: no room"),
        (SystemExit(100), "A macro of a page failed: the terminal says which."),
        (KeyError("safety/fever"), "KeyError: 'safety/fever'"),
    ],
)
def test_what_went_wrong_is_said_in_a_sentence(failure: BaseException, said: str):
    assert in_a_sentence(failure) == said


def test_a_failed_build_ends_its_children(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "index.html").write_text("<html><body data-pagefind-body>Fever</body></html>")
    work = Indexing(tmp_path, tmp_path / "site")
    monkeypatch.setattr(hooks, "_builds", [Build(Library(tmp_path), indexing=work)])
    with pytest.raises(Abort, match=r"^no room$"):
        hooks.on_build_error(BuildError("no room"))
    assert work._pagefind.poll() is not None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("docs/glossary.md", "docs/glossary.md:1:1: pages-are-utf8: the page is not UTF-8\n    fix: save the file as UTF-8"),
        ("docs/assets/lost.png", "docs/assets/lost.png: No such file or directory"),
    ],
)
def test_a_build_that_cannot_read_a_file_says_so_in_a_sentence(path: str, said: str, project: Path):
    if path.endswith(".md"):
        (project / path).write_bytes(b"\xff")
    else:
        (project / path).symlink_to("nowhere")
    done = build(project, project / "site")
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
