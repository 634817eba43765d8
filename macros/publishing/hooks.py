"""MkDocs hook: a page for every record, links back to its YAML file, and a search index after each build.

The records are read and checked once per build, before MkDocs writes anything: a build with findings
stops and leaves the last good site alone.
"""

from __future__ import annotations

import ast
import gc
import json
import logging
import os
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext
from watchdog.observers.polling import PollingObserverVFS

from macros.exports.cards import Cards
from macros.exports.search_names import DocsPage, write
from macros.publishing.build import Build, build_of, serving
from macros.publishing.full_texts import Indexing, put_texts
from macros.publishing.menu import share_menus
from macros.publishing.offline import list_kept_files
from macros.publishing.policy import serving_with_policy, with_policy
from macros.publishing.sharing import share_card, structured_data
from macros.records.library import load
from macros.records.reading import PASSED_OVER
from macros.records.schema import PAGE_PER_RECORD
from macros.records.schema.conditions import Condition
from macros.records.schema.sources import Source
from macros.rules import check
from macros.views.evidence.matrix import verdicts_csv
from macros.views.lists.sources import INDEX, source_pages
from macros.views.records import record_page
from macros.views.records.leaflets import leaflet_page
from macros.views.registry import MACROS
from macros.views.text.addresses import page_of, relative
from macros.views.text.citations import cited_meanwhile
from macros.views.text.markup import line
from macros.views.text.page import Page as RecordPage
from macros.views.text.writing import Writer, link_name

log = logging.getLogger("mkdocs.plugins.records")

# How pages of docs/ call a macro; used while serving, to know whether its words changed.
MACRO_CALL = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}")
POLLING = 0.5  # seconds between two looks at the files, as MkDocs has it
OFFLINE_SCRIPT = "assets/offline.js"
# Parts of the theme that no page of ours asks for: its scripts, and maps for those who mend the theme.
UNUSED = re.compile(r"assets/javascripts/|assets/images/favicon\.png$|\.map$")
# Front matter that macros-plugin understands: record pages hold no template code, so it need not look.
NO_MACROS = {"render_macros": False}


class MadeFile(File):
    """A page made from records. Knows what to edit, and whether it changed since the last build."""

    edit_path = ""
    changed = True

    @property
    def edit_uri(self) -> str | None:
        """What to edit, seen from docs/."""
        return self.edit_path

    def is_modified(self) -> bool:
        """Whether a build while serving must make the page again."""
        return self.changed


def on_startup(command: str, dirty: bool) -> None:
    """While serving, unchanged record pages are kept, and the search index is made in the background."""
    gc.set_threshold(100_000)  # a build makes many objects and drops few: looking for garbage less often saves a twentieth
    serving.on = command == "serve"
    serving.built.clear()


def on_shutdown() -> None:
    """End at once: the interpreter need not look through all that a build has made before it goes, which takes half a second."""
    gc.freeze()


@event_priority(100)  # before macros-plugin asks for the macros
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check every record. Raises Abort with all findings where something is wrong; a running server goes on with the last good ones."""
    if serving.on and (frame := _frame(config)) != serving.frame:
        serving.frame = frame
        serving.built.clear()  # every page is made again
    library = load(_data(config), serving.memory if serving.on else None)
    with cited_meanwhile(library.all(Source), _kept(config) / "citations.json"):
        faults = check(library)
    if faults:
        outcome = "the last good site stays" if serving.last_good or not serving.on else "mend them, then serve again"
        findings = "\n".join(["", *map(str, faults), f"{len(faults)} findings: nothing was built, {outcome}."])
        if serving.last_good is None:
            raise Abort(findings)
        # A server whose build fails answers nobody. So it goes on with the last good records until these are mended.
        log.error(findings)
        library = serving.last_good
    if serving.on:
        serving.last_good = library
    if serving.on:
        # A page that a worker keeps would hide what was just changed.
        config.extra_javascript = [script for script in config.extra_javascript if str(script) != OFFLINE_SCRIPT]
    cards = None if serving.on else Cards(_kept(config) / "cards")
    if not config.repo_url:
        config.edit_uri = None  # then no page has a pencil
    config["build"] = build = Build(library, cards)
    config["markdown_extensions"].append(build.term_links)
    return config


def _frame(config: MkDocsConfig) -> str:
    """A digest of the settings and of our templates."""
    root = Path(config.config_file_path).parent
    templates = sorted(path for path in (root / "overrides").rglob("*") if path.is_file() and not PASSED_OVER.fullmatch(path.name))
    files = [Path(config.config_file_path), *templates]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _data(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "data"


def _kept(config: MkDocsConfig) -> Path:
    """What one build leaves for the next; it can all be made again."""
    return Path(config.config_file_path).parent / "build"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every record whose collection has a page per record, and one for each old address."""
    build = build_of(config)
    library = build.library
    for file in [file for file in files if UNUSED.search(file.src_uri)]:
        files.remove(file)
    for collection in PAGE_PER_RECORD:
        for record in library.records[collection].values():
            page = record_page(record, library)
            terms = build.term_links.meanings_in(page.markdown) if serving.on else ""
            files.append(_file(page, _record_file(record.ref), config, terms))
            if isinstance(record, Condition):
                leaflet = leaflet_page(record, library, page.sources, config.site_url or "")
                files.append(_file(leaflet, _record_file(record.ref), config))
    for page in source_pages(library):
        files.append(_file(page, INDEX, config))
    for old, new in library.moved.items():
        # Records that share a page keep their old anchors there instead.
        if old.partition("/")[0] in PAGE_PER_RECORD and (target_record := library.get(new)):
            path, target = page_of(old, library)[0], page_of(new, library)[0]
            name = link_name(target_record, library)
            meta = {"title": name, "template": "redirect.html", "moved_to": target.removesuffix(".md") + "/"}
            files.append(_file(RecordPage(path, f"[{line(name)}]({relative(target, path)})\n", meta), _record_file(new), config))
    files.append(_verdicts_file(config))
    build.searched = [found for file in files.documentation_pages() if not isinstance(file, MadeFile) and (found := _searched(file))]
    if serving.on:
        for file in files:
            if file.is_documentation_page() and not isinstance(file, MadeFile):
                changed = _changed(file.src_uri, _words_of(file, build))
                # MkDocs asks the file itself, and goes by the clock; words tell better. It makes these files, so there is no class of ours to say so.
                file.is_modified = lambda changed=changed: changed  # type: ignore[method-assign,misc]
    return files


def _words_of(file: File, build: Build) -> str:
    """All that a page of docs/ is made of: its own text, and whatever its macros say now."""
    text = file.content_string
    writer = Writer(build.library, file.src_uri)
    said = [MACROS[name](*ast.literal_eval(f"[{arguments}]"), writer) for name, arguments in MACRO_CALL.findall(text) if name in MACROS]
    words = "\n".join([text, *said])
    return "\n".join([words, writer.sources_section(words), build.term_links.meanings_in(words)])


def _searched(file: File) -> DocsPage | None:
    """What search knows of a page of docs/; nothing of a page that is not for readers to find."""
    _, meta = get_data(file.content_string)
    if "kind" not in meta or meta.get("search_page"):
        return None
    return DocsPage(file.url.removeprefix("./"), meta["title"], meta.get("names", []), meta.get("description", ""), file.content_string)


def _changed(path: str, words: str) -> bool:
    """Whether a page is made of other words than in the last build; remembers the new ones."""
    digest = sha256(words.encode()).hexdigest()
    changed = serving.built.get(path) != digest
    serving.built[path] = digest
    return changed


def _verdicts_file(config: MkDocsConfig) -> File:
    """The download beside the matrix."""
    library = build_of(config).library
    return File.generated(config, "evidence/verdicts.csv", content=verdicts_csv(library, config.site_url or ""))


def _record_file(ref: str) -> str:
    """A record's file, seen from docs/."""
    return f"../data/{ref}.yml"


def _file(page: RecordPage, source: str, config: MkDocsConfig, besides: str = "") -> MadeFile:
    """A page made from records; `source` is what to edit, seen from docs/, and `besides` what the page says that its Markdown does not hold."""
    file = MadeFile(page.path, None, config.site_dir, config.use_directory_urls)
    file.generated_by = "records"
    file._content = _front_matter(page.meta | NO_MACROS) + page.markdown
    file.edit_path = source
    file.changed = _changed(page.path, file._content + besides)
    return file


def _front_matter(meta: dict[str, Any]) -> str:
    # JSON is YAML, and needs no thought about quotes.
    return "---\n" + "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()) + "\n---\n"


@event_priority(-100)  # after the macros have written and cited
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Ask for the page's card, and end a page of docs/ with the sources it cited."""
    build = build_of(config)
    # One day for all: the sitemap must not change because the clock did.
    page.update_date = build.last_review
    build.term_links.here = page.file.src_uri if page.meta.get("explain_terms", True) else ""
    page.meta["card"] = share_card(page, config)  # asked for early: cards are drawn while pages are made
    if isinstance(page.file, MadeFile):
        return markdown
    writer = build.writers.get(page.file.src_uri)
    sources = writer.sources_section(markdown) if writer else ""
    return "\n\n".join(part for part in (markdown, sources) if part)


@event_priority(-100)  # after all else that changes a page
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give the page its policy."""
    return with_policy(output)


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give the 404 page its policy; the sitemap needs none."""
    return with_policy(output_content) if template_name.endswith(".html") else output_content


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Reloading goes on under the policy, and the server goes on when a build fails."""
    server.builder = _or_last_good(server.builder)
    _watch_what_is_meant(server, config)
    if application := server.get_app():
        server.set_app(serving_with_policy(application))
    return server


def _watch_what_is_meant(server: LiveReloadServer, config: MkDocsConfig) -> None:
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
    """What somebody put into a folder, the settings for Apache among it, which are hidden but ours."""
    with os.scandir(folder) as entries:
        yield from (entry for entry in entries if entry.name == ".htaccess" or not PASSED_OVER.fullmatch(entry.name))


def _or_last_good(build: Callable[[], None]) -> Callable[[], None]:
    """A build that says why it failed. The server lets every request wait for a build that raises, until the next one is good."""

    def attempt() -> None:
        try:
            build()
        except (Exception, SystemExit) as failure:
            serving.built.clear()  # what was made before it failed may not have been written
            log.error(f"{type(failure).__name__}: {failure}\nThe build stopped there; the last good site stays.")

    return attempt


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give the template what the page says of itself to machines."""
    _hide_contents(page)
    said = {"structured_data": structured_data(page, config), "card": page.meta.get("card")}
    context.update(said)  # type: ignore[typeddict-item]  # MkDocs types only the names that it gives templates itself
    return context


def _hide_contents(page: Page) -> None:
    """Leave no table of contents to a page that hides it: the theme's menu would name every heading all the same."""
    if "toc" in page.meta.get("hide", []):
        page.toc = TableOfContents([])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Share menus, and begin the search index now that all texts are there; while serving it is made in the background, later."""
    compiled = _kept(config) / "templates"
    compiled.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))  # templates change seldom, and are compiled for each build
    share_menus(env, config.theme)
    put_texts(files.documentation_pages(), Path(serving.texts.name))
    if not serving.on:
        build_of(config).indexing = Indexing(Path(serving.texts.name), Path(config.site_dir))
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write what search and devices need: at once for a build, in the background while serving."""
    build, site = build_of(config), Path(config.site_dir)
    if not config.site_url:
        for sitemap in site.glob("sitemap.xml*"):  # it would name no address
            sitemap.unlink()
    if serving.on:
        serving.newest = build
        serving.background.submit(_make_searchable, build, site)
        return
    write(build.library, build.searched, site)
    list_kept_files(site)
    if build.cards:
        build.cards.deliver(site)
    if build.indexing:
        build.indexing.finish()


def _make_searchable(build: Build, site: Path) -> None:
    """Write what search needs, unless a newer build waits for its turn."""
    if build is not serving.newest:
        return
    write(build.library, build.searched, site)
    try:
        Indexing(Path(serving.texts.name), site).finish()
    except RuntimeError as failure:
        log.error(failure)
