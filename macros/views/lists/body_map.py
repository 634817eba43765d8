"""The body map: a figure whose regions lead to the conditions that are felt there, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.vocabularies import Region
from macros.views.lists.collections import answer_line, by_name
from macros.views.pictures import inside
from macros.views.shapes import shape
from macros.views.text.markup import line
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets

PAGE = "conditions/body-map.md"
VOCABULARY = "body-regions"
PICTURE = f"vocabularies/{VOCABULARY}"  # each group with a data-region is a region; the group of the class drawn lies over them all


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
    return f"{writer.say('where-it-is-felt', places=links)}\n{{ .where }}" if links else ""


def body_map(writer: Writer) -> str:
    """The figure, and below or beside it every region with its conditions."""
    library, found = writer.library, conditions_by_region(writer.library)
    regions = library.vocabulary(Region).values()
    places = []
    for region in regions:
        entries = bullets(f"{writer.link(condition.ref)}  \n{line(answer_line(condition, writer))}" for condition in found.get(region.id, []))
        places.append(shape("group", kind="place", heading=region.name, id=region.id, text=entries or writer.say("no-condition-yet")))
    whole = [Area(region.id, _label(region, found, library)) for region in regions if region.whole and region.id in found]
    return shape(
        "body-map", label=said(library, "body-map"), picture=_figure(library, found), whole=whole, pale=said(library, "pale-areas"), places="\n\n".join(places)
    )


@dataclass(frozen=True)
class Area:
    """A region on the map: its id, what a link to its conditions says, and its shapes."""

    region: str
    label: str = ""
    shapes: str = ""


@dataclass(frozen=True)
class Figure:
    """The figure: its title, its frame, regions without a condition and those with one, and the lines over them."""

    title: str
    view_box: str
    bare: list[Area]
    linked: list[Area]
    drawn: list[Markup]


def _figure(library: Library, found: dict[str, list[Condition]]) -> Figure | None:
    """None where the picture cannot be read; the list says the same."""
    picture = library.pictures.get(PICTURE)
    if picture is None or picture.root is None:
        return None
    root = picture.root
    areas = {area.get("data-region", ""): inside(area) for area in root.iterfind("g[@data-region]")}
    return Figure(
        picture.words_of("title"),
        root.get("viewBox", ""),
        bare=[Area(region, shapes=shapes) for region, shapes in areas.items() if region not in found],
        linked=[
            Area(region.id, _label(region, found, library), areas[region.id])
            for region in library.vocabulary(Region).values()
            if region.id in areas and region.id in found
        ],
        drawn=[inside(group) for group in root.iterfind("g[@class='drawn']")],
    )


def _label(region: Region, found: dict[str, list[Condition]], library: Library) -> str:
    return said(library, "conditions-of-a-region", region=region.name, count=len(found[region.id]))
