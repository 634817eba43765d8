"""The site answers everything that the article it grew out of raises."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.schema.guidance import Coverage


def every_point_is_answered(library: Library) -> Iterator[Fault]:
    """Every point of the outline names at least one record or page that answers it, and the page is there."""
    docs = library.root.parent / "docs"
    for record in library.all(Coverage):
        expected = [f"{part.letter}{number}" for part in record.outline for number in range(1, part.points + 1)]
        given = [point.id for point in record.points]
        for number, point in enumerate(record.points):
            if not point.records and not point.pages:
                yield record.document.fault(("points", number), "every-point-is-answered", f"nothing answers {point.id}", "name a record or a page")
            for place, page in enumerate(point.pages):
                if docs.is_dir() and not (docs / page).is_file():
                    near = get_close_matches(page, [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")], n=1)
                    fix = f"write '{near[0]}'" if near else "name a page of docs/"
                    yield record.document.fault(("points", number, "pages", place), "every-point-is-answered", f"there is no docs/{page}", fix)
            if point.id not in expected or given.index(point.id) != number:
                yield record.document.fault(
                    ("points", number, "id"), "every-point-is-answered", f"'{point.id}' is no point of the outline or stands twice", "delete it"
                )
        if missing := [id_ for id_ in expected if id_ not in given]:
            yield record.document.fault(
                ("points",), "every-point-is-answered", f"these points are missing: {', '.join(missing)}", "add each with what answers it"
            )
