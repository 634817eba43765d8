"""MkDocs hook: a page for every record, links back to its YAML file, and a search index after each build.

The records are read and checked once per build, before MkDocs writes anything: a build with findings
stops and leaves the last good site alone.
"""

from __future__ import annotations

import json
import logging
import re
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from macros.exports.script_words import script_words
from macros.exports.search_names import DocsPage, write
from macros.exports.verdicts_csv import verdicts_csv
from macros.publishing.build import Build, build_of
from macros.publishing.full_texts import Indexing, put_texts, texts_of
from macros.publishing.offline import list_kept_files
from macros.publishing.policy import with_policy
from macros.publishing.serving import (
    LAST_GOOD,
    Findings,
    changing_pages,
    digest_of_frame,
    in_a_sentence,
    is_news,
    or_last_good,
    served,
    serving,
    try_port,
    watch_what_is_meant,
)
from macros.publishing.sharing import share_card, structured_data
from macros.records.library import load
from macros.rules import check
from macros.views.all_pages import all_pages
from macros.views.text.page import Page as RecordPage

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


class DocsFile(File):
    """A page of docs/ while serving. Its macros may tell of any record, so each build lets them write, and then looks whether anything is new."""

    changed = True

    def is_modified(self) -> bool:
        """Whether a build must make the page again, as far as is known."""
        return self.changed


_builds: list[Build] = []  # the one at work: MkDocs does not say which build an error belongs to


def on_startup(command: str, dirty: bool) -> None:
    """While serving, unchanged record pages are kept, and the search index is made in the background."""
    serving.on = command == "serve"
    serving.built.clear()
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)  # else it lists what it knows at each build
    logging.getLogger("mkdocs.commands.build").addFilter(is_news)


@event_priority(100)  # before macros-plugin asks for the macros
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check every record. Raises Findings where something is wrong with one, and Abort where nothing can be served."""
    if serving.on:
        if not serving.started:
            try_port(*config.dev_addr)
        if (frame := digest_of_frame(config)) != serving.frame:
            serving.frame = frame
            serving.built.clear()  # every page is made again
            serving.templates = None
        # A page that a worker keeps would hide what was just changed.
        config.extra_javascript = [script for script in config.extra_javascript if str(script) != OFFLINE_SCRIPT]
    library = load(_data(config), serving.memory if serving.on else None)
    if faults := check(library):
        raise Findings(faults, LAST_GOOD if serving.started or not serving.on else "mend them, then serve again")
    if not config.repo_url:
        config.edit_uri = None  # then no page has a pencil
    config["build"] = build = Build(library)
    _builds[:] = [build]
    config["markdown_extensions"].append(build.term_links)
    return config


def _data(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "data"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every record whose collection has a page per record, and one for each old address."""
    build = build_of(config)
    library = build.library
    for file in [file for file in files if UNUSED.search(file.src_uri)]:
        files.remove(file)
    for page, source in all_pages(library, config.site_url or ""):
        terms = build.term_links.meanings_in(page.markdown) if serving.on else ""
        files.append(_file(page, source, config, terms))
    files.append(_verdicts_file(config))
    for file in files.documentation_pages():
        if not isinstance(file, MadeFile):
            build.searched += _searched(file)
            if serving.on:
                files.remove(file)
                files.append(DocsFile(file.src_uri, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=file.inclusion))
    return files


def _searched(file: File) -> list[DocsPage]:
    """What search knows of a page of docs/; nothing of a page that is not for readers to find. Raises Abort where nobody can read the page."""
    try:
        text = file.content_string
    except UnicodeDecodeError:
        raise Abort(f"docs/{file.src_uri} is not UTF-8: save it as UTF-8") from None
    _, meta = get_data(text)
    if "kind" not in meta or meta.get("search_page"):
        return []
    return [DocsPage(file.url.removeprefix("./"), meta["title"], meta.get("names", []), meta.get("description", ""), text)]


def _verdicts_file(config: MkDocsConfig) -> File:
    """The download beside the matrix."""
    library = build_of(config).library
    return File.generated(config, "evidence/verdicts.csv", content=verdicts_csv(library, config.site_url or ""))


def _file(page: RecordPage, source: str, config: MkDocsConfig, besides: str = "") -> MadeFile:
    """A page made from records; `source` is what to edit, and `besides` what the page says that its Markdown does not hold."""
    file = MadeFile(page.path, None, config.site_dir, config.use_directory_urls)
    file.generated_by = "records"
    meta = page.meta | NO_MACROS | ({"template": "redirect.html"} if "moved_to" in page.meta else {})
    file._content = _front_matter(meta) + page.markdown
    file.edit_path = f"../{source}"
    file.changed = serving.changed(page.path, file._content + besides)
    return file


def _front_matter(meta: dict[str, Any]) -> str:
    # JSON is YAML, and needs no thought about quotes.
    return "---\n" + "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()) + "\n---\n"


@event_priority(-100)  # after the macros have written and cited
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """End a page of docs/ with the sources it cited."""
    build = build_of(config)
    # One day for all: the sitemap must not change because the clock did.
    page.update_date = build.last_review
    build.term_links.here = page.file.src_uri if page.meta.get("explain_terms", True) else ""
    if isinstance(page.file, MadeFile):
        return markdown
    writer = build.writers.get(page.file.src_uri)
    sources = writer.sources_section(markdown) if writer else ""
    whole = "\n\n".join(part for part in (markdown, sources) if part)
    if isinstance(page.file, DocsFile):
        terms = build.term_links.meanings_in(whole) if build.term_links.here else ""
        page.file.changed = serving.changed(page.file.src_uri, page.file.content_string + whole + terms)
        return whole if page.file.changed else ""  # what is not written need not be rendered
    return whole


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Where nothing was rendered, the page that is there stays: MkDocs must not think that its anchors are gone."""
    if isinstance(page.file, DocsFile) and not page.file.changed:
        page.present_anchor_ids = None
    return html


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
    serving.started = True
    server.builder = or_last_good(server.builder)
    watch_what_is_meant(server, config)
    if application := server.get_app():
        server.set_app(changing_pages(application, served))
    return server


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give the template what the page says of itself to machines."""
    _hide_contents(page)
    said = {"structured_data": structured_data(page, config), "card": share_card(page, config)}
    context.update(said)  # type: ignore[typeddict-item]  # MkDocs types only the names that it gives templates itself
    return context


def _hide_contents(page: Page) -> None:
    """Leave no table of contents to a page that hides it: the theme's menu would name every heading all the same."""
    if "toc" in page.meta.get("hide", []):
        page.toc = TableOfContents([])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Begin the search index now that all texts are there, and give templates what scripts say.

    While serving, the index is made in the background, later, and templates are compiled once.
    """
    build = build_of(config)
    build.texts = texts_of(files.documentation_pages())
    if serving.on:
        serving.templates = env = serving.templates or env
    else:
        folder = Path(serving.texts.name)
        put_texts(build.texts, folder)
        build.indexing = Indexing(folder, Path(config.site_dir))
    env.globals["script_words"] = partial(_script_words, config)
    return env


def _script_words(config: MkDocsConfig, page: Page | None) -> str:
    """What the scripts of a page say, those that every page has included; a page that is none of ours has no others."""
    build, own = build_of(config), tuple(page.meta.get("scripts", [])) if page else ()
    if own not in build.script_words:  # most pages have no scripts of their own
        named = [PurePosixPath(str(script)).stem for script in config.extra_javascript]
        build.script_words[own] = script_words(build.library, [*named, *own])
    return build.script_words[own]


def on_build_error(error: Exception) -> None:
    """End what still works for the build. Raises Abort, with a sentence, where a file is to blame or MkDocs says what is."""
    for build in _builds:
        if build.indexing:
            build.indexing.end()
    if isinstance(error, BuildError) or (isinstance(error, OSError) and error.filename):
        raise Abort(in_a_sentence(error)) from error


def on_post_build(config: MkDocsConfig) -> None:
    """Write what search and devices need: at once for a build, in the background while serving."""
    build, site = build_of(config), Path(config.site_dir)
    if not config.site_url:
        for sitemap in site.glob("sitemap.xml*"):  # it would name no address
            sitemap.unlink()
    if serving.on:
        for gone in serving.pages - build.texts.keys():
            (site / gone).unlink(missing_ok=True)
        serving.pages = set(build.texts)
        serving.newest = build
        serving.later(partial(_make_searchable, build, site))
        return
    write(build.library, build.searched, site)
    list_kept_files(site)
    if build.indexing:
        build.indexing.finish()


def _make_searchable(build: Build, site: Path) -> None:
    """Write what search needs, unless a newer build waits for its turn. Only this touches the texts, one build after the other."""
    folder = Path(serving.texts.name)
    put_texts(build.texts, folder)  # a newer build brings only those that it made anew
    if build is serving.newest:
        write(build.library, build.searched, site)
        Indexing(folder, site).finish()
