"""How long the commands take, each beside its yardstick, measured in the same run.

Times are the best of several tries, in seconds; these machines are noisy, so no test depends on them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml
from jinja2 import Environment, StrictUndefined

from macros.records.library import load
from macros.views.all_pages import all_pages
from macros.views.registry import MACROS
from macros.views.text.page import Page
from macros.views.text.writing import Writer
from tests.bench.rows import Row
from tests.support.places import ROOT

ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def best(tries: int, work: Callable[[], object]) -> float:
    times = []
    for _ in range(tries):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def run(*command: str, cwd: Path = ROOT, **environment: str) -> None:
    subprocess.run(command, cwd=cwd, env=ENVIRONMENT | environment, check=True, capture_output=True)


def parse_only() -> None:
    for path in sorted((ROOT / "data").glob("*/*.yml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def plain_project(target: Path) -> None:
    """The same pages as Markdown files, for MkDocs and Material as they come, with their own search: no records, no rules, no macros."""
    library = load(ROOT / "data")
    docs = target / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for path in docs.rglob("*.md"):
        writer = Writer(library, path.relative_to(docs).as_posix())
        views = {name: partial(_called, view, writer) for name, view in MACROS.items()}
        text = Environment(undefined=StrictUndefined).from_string(path.read_text(encoding="utf-8")).render(views, config={"repo_url": ""})
        path.write_text("\n\n".join([text, writer.sources_section(text)]), encoding="utf-8")
    for page, _ in all_pages(library, "/"):
        _write(docs, page)
    shutil.copytree(ROOT / "overrides", target / "overrides")
    frame = target / "overrides" / "main.html"
    frame.write_text(frame.read_text(encoding="utf-8").replace("script_words(page)", "'{}'"), encoding="utf-8")  # our hook makes them
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = settings.index("hooks:"), settings.index("markdown_extensions:")
    (target / "mkdocs.yml").write_text(settings[:start] + settings[end:].replace("watch: [data, overrides]", ""), encoding="utf-8")


def _called(view: Callable[..., str], writer: Writer, *arguments: str) -> str:
    return view(*arguments, writer)


def _write(docs: Path, page: Page) -> None:
    path = docs / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{yaml.safe_dump(page.meta)}---\n{page.markdown}", encoding="utf-8")


def copied(project: Path) -> Path:
    """The project as it is checked out, with nothing that a build leaves for the next."""
    shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv", "node_modules", "site", "build", ".*_cache"))
    return project


def reload_after_edit() -> float:
    """Seconds from saving a record to the changed page being served, on a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(folder) / "project")
        port = 8765
        address = f"127.0.0.1:{port}"
        server = subprocess.Popen(
            [sys.executable, "-m", "macros", "serve", "--port", str(port)],
            cwd=project,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            page = f"http://{address}/safety/fever/"
            _until(lambda: b"<h1" in _get(page))
            _until(lambda: b"pagefind" in _get(f"http://{address}/pagefind/pagefind.js"))
            record = project / "data" / "safety" / "fever.yml"
            text = record.read_text(encoding="utf-8")
            times = []
            for number in range(3):
                marker = f"Say this in round {number}."
                lines = [f"tell: {marker}" if line.startswith("tell:") else line for line in text.splitlines()]
                assert any(marker in line for line in lines)
                start = time.perf_counter()
                record.write_text("\n".join(lines) + "\n", encoding="utf-8")
                _until(lambda marker=marker: marker.encode() in _get(page))
                times.append(time.perf_counter() - start)
            return min(times)
        finally:
            server.terminate()
            server.wait()


def _get(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read()
    except OSError:
        return b""


def _until(happened: Callable[[], bool]) -> None:
    pause = threading.Event()
    while not happened():
        pause.wait(0.02)


def rows(site: Path) -> list[Row]:
    """The times of `make check`, `make site` and an edit while serving; the site is built into `site`."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        plain_project(target)
        check = best(3, lambda: run(sys.executable, "-m", "macros", "check"))
        parse = best(3, lambda: run(sys.executable, "-c", "from tests.bench.times import parse_only; parse_only()"))
        full = best(2, lambda: run(sys.executable, "-m", "mkdocs", "build", "--strict", SITE_DIR=str(site)))
        plain = best(2, lambda: run(sys.executable, "-m", "mkdocs", "build", "--no-strict", cwd=target, SITE_DIR=str(target / "plain")))
        reload = reload_after_edit()
    return [
        Row("make check", check, "s", "≤ 1.5 s", check <= 1.5),
        Row("the same YAML, only parsed with libyaml", parse, f"s; make check is {check / parse:.1f} times this", "check ≤ 3 ×", check <= 3 * parse),
        Row("make site", full, "s", "≤ 10 s", full <= 10),
        Row("plain MkDocs with its own search, same Markdown", plain, f"s; make site is {full / plain:.2f} times this", "site ≤ 1.25 ×", full <= 1.25 * plain),
        Row("edit to page served again", reload, "s", "≤ 2 s", reload <= 2),
    ]
