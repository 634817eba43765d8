"""What a finished page says of itself to machines: to search engines, and to whoever shows a link to it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from macros.building import build_of
from macros.views.structured_data import Here, Site, as_script, docs_data, record_data


def structured_data(page: Page, config: MkDocsConfig) -> str:
    """The page's schema.org data, ready for a script element."""
    library = build_of(config).library
    site = Site(config.site_name, config.site_url or "/", config.site_author or config.site_name)
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
