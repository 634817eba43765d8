"""While serving: what stays from one build to the next, what counts as a change, and what people hear of a build that fails."""

from __future__ import annotations

import errno
import logging
import os
import re
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from macros.publishing.build import Build
from macros.publishing.policy import CHARSET, with_policy
from macros.records.library import Memory
from macros.records.reading import PASSED_OVER, Fault, shown_path
from macros.views.evidence.words import counted

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.records")

POLLING = 0.5  # seconds between two looks at the files, as MkDocs has it
HIGHEST_PORT = 65535
ARTICLE = re.compile(r"<article[^>]*>")
NOTE = "offline-note"  # the look of what docs/assets/offline.js says above a page
LAST_GOOD = "the last good site stays"


class Findings(Abort):
    """Records with findings: nothing was built."""

    def __init__(self, faults: list[Fault], outcome: str) -> None:
        """Tell all findings, and what follows."""
        self.closing = f"{counted(len(faults), 'finding', 'findings')}: nothing was built, {outcome}."
        super().__init__("\n".join(["", *map(str, faults), self.closing]))


@dataclass
class Serving:
    """What stays between builds while serving; a single build uses little of it."""

    on: bool = False
    started: bool = False  # whether there is a good site already
    frame: str = ""  # digest of the templates and settings that every page is made with
    memory: Memory = field(default_factory=Memory)
    built: dict[str, str] = field(default_factory=dict)  # page made from records -> digest of what it was made from
    pages: set[str] = field(default_factory=set)  # files that the last good build knew, below the site
    templates: Environment | None = None  # compiled in the first build of this frame
    trouble: str = ""  # why the newest build failed; empty where it did not
    texts: TemporaryDirectory[str] = field(default_factory=TemporaryDirectory)  # what the search index is made from
    newest: Build | None = None
    background: Executor = field(default_factory=lambda: ThreadPoolExecutor(1))  # one job after the other

    def changed(self, path: str, words: str) -> bool:
        """Whether a page is made of other words than in the last build; remembers the new ones."""
        digest = sha256(words.encode()).hexdigest()
        before = self.built.get(path)
        self.built[path] = digest
        return before != digest

    def later(self, job: Callable[[], None]) -> None:
        """Do a job in the background, after those that wait there. What goes wrong is logged."""
        self.background.submit(job).add_done_callback(_log_failure)


serving = Serving()


def is_news(record: logging.LogRecord) -> bool:
    """Whether a message of MkDocs tells people anything: that it keeps the pages that did not change is what we ask of it."""
    return "'dirty' build" not in record.getMessage()


def _log_failure(job: Future[None]) -> None:
    if failure := job.exception():
        log.error(f"In the background: {in_a_sentence(failure)}")


def in_a_sentence(failure: BaseException) -> str:
    """What went wrong, for people: which file and why, where it was a file."""
    if isinstance(failure, OSError) and failure.filename:
        return f"{shown_path(Path(os.fsdecode(failure.filename)))}: {failure.strerror}"
    if isinstance(failure, MkDocsException | RuntimeError):
        return str(failure)
    if isinstance(failure, SystemExit):  # macros-plugin logs what failed, and leaves with a number
        return "A macro of a page failed: the terminal says which."
    return f"{type(failure).__name__}: {failure}"


def try_port(host: str, port: int) -> None:
    """Raise Abort, with what to do, where nothing can be served at this address."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OverflowError:
        reason = f"the highest is {HIGHEST_PORT}"
    except OSError as failure:
        reason = "another program uses it" if failure.errno == errno.EADDRINUSE else str(failure.strerror)
    else:
        return
    raise Abort(f"Port {port} cannot be used: {reason}. Choose another, as in: make serve PORT={8001 if port != 8001 else 8002}")


def digest_of_frame(config: MkDocsConfig) -> str:
    """A digest of the settings and of our templates."""
    root = Path(config.config_file_path).parent
    templates = sorted(path for path in (root / "overrides").rglob("*") if path.is_file() and not PASSED_OVER.fullmatch(path.name))
    files = [Path(config.config_file_path), *templates]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def watch_what_is_meant(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """What editors leave while people work makes no new build: the server never sees those files.

    An observer of its own knows better than a look at its events: many editors write a file anew and then give it the
    old one's name, and that must count. MkDocs watches docs/ and the settings before it asks us, and the rest after.
    """
    watched = [config.docs_dir, config.config_file_path]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserverVFS(os.stat, _meant, polling_interval=POLLING)  # type: ignore[assignment]  # it does the same
    for path in watched:
        server.watch(path)


def _meant(folder: str | None) -> Iterator[os.DirEntry[str]]:
    """What somebody put into a folder, the settings for Apache among it, which are hidden but ours; nothing where it cannot be read: the build says so."""
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    yield from (entry for entry in found if entry.name == ".htaccess" or not PASSED_OVER.fullmatch(entry.name))


def or_last_good(build: Callable[[], None]) -> Callable[[], None]:
    """A build that says why it failed. The server lets every request wait for a build that raises, until the next one is good."""

    def attempt() -> None:
        try:
            build()
        except Findings as findings:  # nothing was written yet
            serving.trouble = findings.message
        except (Exception, SystemExit) as failure:
            serving.built.clear()  # what was made before it failed may not have been written
            serving.trouble = f"{in_a_sentence(failure)}\nThe build stopped there; {LAST_GOOD}."
        else:
            serving.trouble = ""
            return
        log.error(serving.trouble)

    return attempt


def served(page: str) -> str:
    """A page as it is sent while serving: the last good one says why there is none newer, and the script for reloading is allowed."""
    if serving.trouble:
        lines = "<br>".join(map(escape, serving.trouble.strip().splitlines()))
        page = ARTICLE.sub(lambda article: f'{article[0]}<div class="{NOTE}" role="alert">{lines}</div>', page, count=1)
    return with_policy(page) if CHARSET in page else page


def changing_pages(application: WSGIApplication, change: Callable[[str], str]) -> WSGIApplication:
    """The same server, which changes each page that it sends."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        sent: list[tuple[str, list[tuple[str, str]]]] = []

        def remember(status: str, headers: list[tuple[str, str]], _: object = None, /) -> object:
            sent.append((status, headers))
            return None

        parts = application(environ, remember)  # type: ignore[arg-type]  # a server may also want what start_response returns; MkDocs' does not
        status, headers = sent[-1]
        if dict(headers).get("Content-Type") != "text/html":
            start_response(status, headers)
            return parts
        body = change(b"".join(parts).decode()).encode()
        start_response(status, [*(pair for pair in headers if pair[0] != "Content-Length"), ("Content-Length", str(len(body)))])
        return [body]

    return answer
