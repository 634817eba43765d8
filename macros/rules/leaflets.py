"""A leaflet is one sheet of paper: its warning signs and cautions are never left out, and the verdicts take what room they leave."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from macros.language.plain import plain
from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.red_flags import red_flags_of
from macros.records.schema.conditions import Condition
from macros.records.schema.safety import Safety

# Counted so that a sheet that is full by this count still fits on A4 and on Letter: tests/browser/test_print.py prints such sheets.
LINE = 112  # characters of a printed line
HALF_LINE = 52  # of a line of the questions, which stand in two columns
SHEET = 36.5  # lines that a condition's own words and its verdicts may fill together
ROW = 2.2  # lines of a verdict
ROWS = 6  # more verdicts nobody reads on a sheet
# A sheet with more signs and cautions than this gives up a row for every two, since it says more of what it leaves out.
CALM = 21
LONG_SIGNS = 150  # characters of the signs that count as one more


def lines_of_leaflet(condition: Condition, library: Library) -> dict[str, int]:
    """About how many printed lines each field of a condition takes on its leaflet. Its verdicts are not counted: they are left out where there is no room."""
    severities, signs = library.terms("severity"), red_flags_of(condition, library)
    together: dict[tuple[str, str], int] = {}  # what asks for the same is told in one entry, after what it asks for
    for caution in [record for id_ in condition.cautions if (record := library.find(Safety, id_))]:
        way = (caution.kind, caution.severity)
        asked = severities[caution.severity].name if caution.severity in severities else ""
        label = len(f"{asked}: " if caution.kind == "contraindication" else f"Afterward: {asked}: ")
        together[way] = together.get(way, label) + len(f"{caution.name}; ")
    return {
        "bottom_line": _lines(plain(condition.bottom_line)),
        "red_flags": sum(_lines(sign.words) for sign in signs) + len({sign.urgency for sign in signs}),
        "cautions": sum(ceil(length / LINE) for length in together.values()),
        "ask": ceil(sum(_lines(question, HALF_LINE) for question in condition.ask) / 2),
    }


def _lines(text: str, width: int = LINE) -> int:
    return ceil(len(text) / width)


def room_for_verdicts(condition: Condition, library: Library) -> int:
    """How many verdicts a leaflet has room for, one at least."""
    left = SHEET - sum(lines_of_leaflet(condition, library).values())
    signs = sum(len(sign.words) for sign in red_flags_of(condition, library))
    crowd = len(condition.red_flags) + len(condition.cautions) + signs // LONG_SIGNS
    return max(1, min(int(left / ROW), ROWS - max(0, crowd - CALM) // 2))


def leaflets_fit_on_a_sheet(library: Library) -> Iterator[Fault]:
    """What a condition says on its leaflet, with one verdict, fits on a sheet of paper."""
    for condition in library.all(Condition):
        lines = lines_of_leaflet(condition, library)
        over = ceil(sum(lines.values()) + ROW - SHEET)
        if over > 0:
            longest = max(lines, key=lambda name: lines[name])
            yield condition.document.fault(
                (longest,),
                "leaflets-fit-on-a-sheet",
                f"the leaflet runs {over} line{'s' if over > 1 else ''} over its sheet: {', '.join(f'{name} takes {count}' for name, count in lines.items())}",
                "shorten the longest: join signs or cautions that ask for the same, and leave the rest to the page",
            )
