"""The body map: a figure whose regions lead to the conditions that are felt there, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.views.drawings.body_figure import AREAS, BACK, FRONT, HEIGHT, WIDTH, area, cover
from macros.views.lists.collections import answer_line, by_name
from macros.views.text.markup import line
from macros.views.text.writing import Writer, bullets

PAGE = "conditions/body-map.md"
VOCABULARY = "body-regions"
WHOLE_BODY = "whole-body"
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
    bare = "".join(f'<g class="bare" data-region="{region}">{area(region)}</g>' for region in AREAS if region not in found)
    linked = "".join(
        f'<a href="#{region}" data-region="{region}" aria-label="{escape(label)}"><title>{escape(label)}</title>{area(region)}</a>'
        for region in terms
        if region in AREAS and region in found
        for label in [f"{terms[region].name}: {_counted(len(found[region]))}"]
    )
    everywhere = len(found.get(WHOLE_BODY, []))
    whole = f'<p><a class="button" href="#{WHOLE_BODY}">{escape(terms[WHOLE_BODY].name)}: {_counted(everywhere)}</a></p>' if everywhere else ""
    key = "<p>Pale areas have no condition here yet.</p>" if bare else ""
    return (
        f'<nav aria-label="Body map"><svg role="group" aria-label="A body from the front and from the back" viewBox="0 0 {WIDTH} {HEIGHT}" xmlns="http://www.w3.org/2000/svg">'
        f'{bare}{linked}<g class="drawn" aria-hidden="true">{cover()}<text x="{FRONT}" y="{HEIGHT - 4}">Front</text><text x="{BACK}" y="{HEIGHT - 4}">Back</text></g></svg>{key}{whole}</nav>'
    )


def _counted(number: int) -> str:
    return f"{number} condition{'' if number == 1 else 's'}"
