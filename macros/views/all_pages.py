"""Every page that is made from records, for any generator of sites."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF, PAGE_PER_RECORD, SHARED_PAGES
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Correction
from macros.views.lists.corrections import correction_pages
from macros.views.lists.sources import INDEX, source_pages
from macros.views.records import record_page
from macros.views.records.evidence_pages import evidence_page
from macros.views.records.leaflets import leaflet_page
from macros.views.text.addresses import page_of, relative
from macros.views.text.markup import line
from macros.views.text.page import Page
from macros.views.text.writing import link_name


def all_pages(library: Library, site_url: str) -> Iterator[tuple[Page, str]]:
    """Each page together with what to edit, as a path below the project; `site_url` is empty where the site has no address yet.

    A record of a collection with pages has its own, a condition its evidence and a leaflet too; then the pages that list sources by kind and tell corrections,
    and one for each old address, which names the new one in its front matter as `moved_to`.
    """
    for collection in PAGE_PER_RECORD:
        for record in library.records[collection].values():
            page = record_page(record, library)
            yield page, _record_file(record.ref)
            if isinstance(record, Condition):
                yield evidence_page(record, library), _record_file(record.ref)
                yield leaflet_page(record, library, page.sources, site_url), _record_file(record.ref)
    for page in source_pages(library):
        yield page, f"docs/{INDEX}"
    for page in correction_pages(library):
        yield page, f"docs/{SHARED_PAGES[COLLECTION_OF[Correction]]}"
    for old, new in library.moved.items():
        # Records that share a page keep their old anchors there instead.
        if old.partition("/")[0] in PAGE_PER_RECORD and (target := library.get(new)):
            yield _moved_page(page_of(old, library)[0], page_of(new, library)[0], link_name(target, library)), _record_file(new)


def _record_file(ref: str) -> str:
    return f"data/{ref}.yml"


def _moved_page(old: str, new: str, name: str) -> Page:
    """The page at an old address: a link to the new one, for readers whose browser does not follow by itself."""
    return Page(old, f"[{line(name)}]({relative(new, old)})\n", {"title": name, "moved_to": new.removesuffix(".md") + "/"})
