"""What a finished page says of itself to machines: to search engines, and to whoever shows a link to it."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from macros.exports.structured_data import Here, Site, as_script, docs_data, record_data
from macros.publishing.build import build_of
from macros.records.schema import KINDS, PAGE_PER_RECORD

WIDTH, HEIGHT = 1200, 630  # of the pictures in docs/assets/cards/: one for each kind of record, and one for all other pages


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
    """What a shared link to the page shows: the page's words, and the picture of its kind."""
    meta = page.meta
    if meta.get("template") == "redirect.html":
        return {}
    title = str(meta.get("title") or page.title)
    collection = str(meta.get("collection", ""))
    has_picture = collection in PAGE_PER_RECORD
    return {
        "type": "article" if build_of(config).library.get(page.file.src_uri.removesuffix(".md")) else "website",
        "title": title,
        "description": str(meta.get("description") or config.site_description or ""),
        "image": f"{config.site_url or ''}assets/cards/{collection if has_picture else 'pages'}.png",
        "width": WIDTH,
        "height": HEIGHT,
        "alt": f"{KINDS[collection].one if has_picture else config.site_name}: {title}",
    }
