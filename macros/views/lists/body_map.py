"""The body map: a figure whose regions lead to the conditions that are felt there, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from xml.etree.ElementTree import Element

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.vocabularies import Region, Term
from macros.views.lists.collections import answer_line, by_name
from macros.views.pictures import inside
from macros.views.text.markup import line
from macros.views.text.writing import Writer, bullets

PAGE = "conditions/body-map.md"
VOCABULARY = "body-regions"
PICTURE = f"vocabularies/{VOCABULARY}"  # each group with a data-region is a region; the group of the class drawn lies over them all
NOTHING_YET = "No condition here yet."


def conditions_by_region(library: Library) -> dict[str, list[Condition]]:
    """The conditions that are felt in each region, by name; a region without one is left out."""
    found: dict[str, list[Condition]] = defaultdict(list)
    for record in by_name(library.all(Condition)):
        for region in record.regions:
            found[region].append(record)
    return found


def where(condition: Condition, writer: Writer) -> str:
    """Where a condition is felt, each region with a link to the map; empty where nobody said."""
    terms = writer.library.terms(VOCABULARY)
    links = ", ".join(writer.page_link(f"{PAGE}#{region}", line(terms[region].name)) for region in condition.regions)
    return f"Where: {links}\n{{ .where }}" if links else ""


def body_map(writer: Writer) -> str:
    """The figure, and below or beside it every region with its conditions. Works without a script: regions are links to headings."""
    found = conditions_by_region(writer.library)
    regions = writer.library.terms(VOCABULARY).values()
    parts = []
    for region in regions:
        lines = bullets(f"{writer.link(condition.ref)}  \n{line(answer_line(condition, writer))}" for condition in found.get(region.id, []))
        parts.append(f'<section class="place" markdown>\n\n## {line(region.name)} {{ #{region.id} }}\n\n{lines or NOTHING_YET}\n\n</section>')
    return (
        f'<div class="body-map" markdown>\n\n<div class="body-map__figure" data-pagefind-ignore>{_figure(writer.library, found)}</div>\n\n'
        '<div class="body-map__list" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>\n\n</div>"
    )


def _figure(library: Library, found: dict[str, list[Condition]]) -> str:
    terms = library.terms(VOCABULARY)
    whole = "".join(
        f'<p><a class="button" href="#{region.id}">{escape(region.name)}: {_counted(len(found[region.id]))}</a></p>'
        for region in library.vocabulary(Region).values()
        if region.whole and region.id in found
    )
    picture = library.pictures.get(PICTURE)
    body = "" if picture is None or picture.root is None else _body(picture.root, picture.words_of("title"), terms, found)
    return f'<nav aria-label="Body map">{body}{whole}</nav>'


def _body(root: Element, title: str, terms: dict[str, Term], found: dict[str, list[Condition]]) -> str:
    areas = {area.get("data-region", ""): inside(area) for area in root.iterfind("g[@data-region]")}
    bare = "".join(f'<g class="bare" data-region="{escape(region)}">{shapes}</g>' for region, shapes in areas.items() if region not in found)
    linked = "".join(
        f'<a href="#{region}" data-region="{region}" aria-label="{escape(label)}"><title>{escape(label)}</title>{areas[region]}</a>'
        for region in terms
        if region in areas and region in found
        for label in [f"{terms[region].name}: {_counted(len(found[region]))}"]
    )
    drawn = "".join(f'<g class="drawn" aria-hidden="true">{inside(group)}</g>' for group in root.iterfind("g[@class='drawn']"))
    key = "<p>Pale areas have no condition here yet.</p>" if bare else ""
    return (
        f'<svg role="group" aria-label="{escape(title)}" viewBox="{escape(root.get("viewBox", ""))}" xmlns="http://www.w3.org/2000/svg">'
        f"{bare}{linked}{drawn}</svg>{key}"
    )


def _counted(number: int) -> str:
    return f"{number} condition{'' if number == 1 else 's'}"
