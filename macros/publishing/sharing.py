"""What a finished page says of itself to machines: to search engines, and to whoever shows a link to it."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from macros.exports.cards import HEIGHT, WIDTH, Card
from macros.exports.structured_data import Here, Site, as_script, docs_data, record_data
from macros.publishing.build import build_of
from macros.records.schema import COLLECTION_OF, KINDS
from macros.records.schema.sources import Source
from macros.views.lists.collections import answer_line
from macros.views.text.writing import Writer, link_name

MOTTO = "In plain words, with every source"  # the label of pages that are no record's
SOURCES_SHARE = Card("Source", "A source that we read", "What it is, what it found, and how far we read it.", "")  # hundreds of pages, one card


def structured_data(page: Page, config: MkDocsConfig) -> str:
    """The page's schema.org data, ready for a script element."""
    library = build_of(config).library
    site = Site(config.site_name, config.site_url or "", config.site_author or config.site_name)
    meta = page.meta
    here = Here(
        page.file.src_uri,
        page.canonical_url or "",
        str(meta.get("title") or page.title),
        str(meta.get("description") or config.site_description or ""),
        str(meta.get("kind", "")),
        str(meta.get("collection_title", "")),
    )
    record = library.get(page.file.src_uri.removesuffix(".md"))
    return as_script(record_data(record, here, library, site) if record else docs_data(here, library, site))


def share_card(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """What a shared link to the page shows. Asks for the picture to be drawn where a build makes pictures."""
    meta = page.meta
    if meta.get("template") == "redirect.html":
        return {}
    build = build_of(config)
    # A page may show the card of another: a leaflet that of its condition.
    ref = str(meta.get("card_of") or page.file.src_uri.removesuffix(".md"))
    record = build.library.get(ref)
    title, description = str(meta.get("title") or page.title), str(meta.get("description") or config.site_description or "")
    if meta.get("collection") == COLLECTION_OF[Source]:
        name, card = "sources", Card(SOURCES_SHARE.label, SOURCES_SHARE.title, SOURCES_SHARE.line, config.site_name)
    elif record:
        name, card = (
            ref,
            Card(
                KINDS[record.collection].one, link_name(record, build.library), answer_line(record, Writer(build.library, page.file.src_uri)), config.site_name
            ),
        )
    else:
        name, card = ref, Card(MOTTO, title, description, config.site_name)
    file = f"assets/cards/{name}.png"
    if build.cards:
        build.cards.want(file, card)
    return {
        "type": "article" if record else "website",
        "title": title,
        "description": description,
        "image": f"{config.site_url or ''}{file}",
        "width": WIDTH,
        "height": HEIGHT,
        "alt": f"{card.label}: {card.title}",
    }
