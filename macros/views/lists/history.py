"""The history of massage on a line of time: a picture of each era, and the milestones in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.records.library import Library
from macros.records.schema.history import Milestone, When
from macros.records.schema.vocabularies import Era, StoryStatus
from macros.views.drawings import drawings_of
from macros.views.evidence.words import capitalized, year_words
from macros.views.shapes import shape
from macros.views.text.anchors import anchored, see_also
from macros.views.text.markup import line
from macros.views.text.wording import said
from macros.views.text.writing import Writer

ALL = "all"
WIDTH = 340  # fits a phone without shrinking the letters
LEFT, RIGHT = 16, 16
DOT = 9  # distance of neighboring marks
AXIS_SPACE = 40
DIGIT = 8  # a bit more than the width of a digit in any font of docs/assets/timeline.css
EDGE = 8  # a year that comes so near an edge is set from there
STEPS = (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)


@dataclass(frozen=True)
class Mark:
    """A milestone on a line of years: its place, and what its form says of the story."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True)
class Year:
    """A tick of the line, and below it the year, where it has room: set from its middle, or from the edge that it stands at."""

    tick: float
    words: str = ""
    x: float = 0.0
    edge: Literal["", "first", "last"] = ""
    era: str = ""


@dataclass(frozen=True)
class Picture:
    """Marks over a line of years, with what it says in words."""

    id: str
    name: str
    told: str
    caption: str
    height: int
    axis: int
    years: list[Year]
    marks: list[Mark]
    width: int = WIDTH
    left: int = LEFT - 8
    right: int = WIDTH - RIGHT


def timeline(writer: Writer) -> str:
    """Pictures of all eras and of each, with links to narrow the page to one, and the milestones below."""
    milestones = writer.library.all(Milestone)
    milestones.sort(key=lambda m: (m.when.from_, m.when.to, m.name.casefold()))
    groups = {era: found for era in writer.library.vocabulary(Era).values() if (found := [m for m in milestones if _falls_into(m, era)])}
    eras = [{"id": era.id, "name": era.name, "entries": "\n\n".join(_entry(m, writer) for m in found)} for era, found in groups.items()]
    pictures = [
        _picture(ALL, said(writer.library, "all-eras"), [*groups.values()], writer),
        *(_picture(era.id, era.name, [found], writer) for era, found in groups.items()),
    ]
    return shape("timeline", label=said(writer.library, "eras"), eras=eras, pictures=pictures)


def _falls_into(milestone: Milestone, era: Era) -> bool:
    return era.holds(milestone.when.year)


def _entry(milestone: Milestone, writer: Writer) -> str:
    status = writer.library.terms("history-status")[milestone.status].name
    facts = " · ".join(part for part in (year_words(milestone.when, writer.library), milestone.where, status) if part)
    disputed = f"\n\n**{writer.say('who-disputes-it')}** {writer.text(milestone.disputed_by)}" if milestone.disputed_by else ""
    return (
        f"{anchored(milestone, writer, 3)}\n\n**{line(capitalized(facts))}**\n\n{writer.text(milestone.what)}{disputed}"
        f"{see_also(milestone.see_also, writer)}{_drawn(milestone, writer)}"
    )


def _drawn(milestone: Milestone, writer: Writer) -> str:
    drawings = drawings_of(milestone.ref, writer)
    return f"\n\n{drawings}" if drawings else ""


def _picture(id_: str, name: str, groups: list[list[Milestone]], writer: Writer) -> Picture:
    """The picture of some groups of milestones, which gives each the same room. Marks that would touch are stacked."""
    milestones = [milestone for group in groups for milestone in group]
    room = (WIDTH - LEFT - RIGHT) / len(groups)
    placed: list[tuple[float, Milestone]] = []
    labels: list[tuple[float, int]] = []
    for number, group in enumerate(groups):
        low, high = min(m.when.year for m in group), max(m.when.year for m in group)
        scale = (room - (DOT if len(groups) > 1 else 0)) / max(high - low, 1)
        start = LEFT + number * room
        placed += [(start + (m.when.year - low) * scale, m) for m in group]
        labels += [(start + (year - low) * scale, year) for year in (_ticks(low, high) if len(groups) == 1 else [low])]
    stacks: list[float] = []  # for each level the place of its last mark
    levels = []
    for place, milestone in sorted(placed, key=lambda pair: pair[0]):
        level = next((n for n, last in enumerate(stacks) if place - last >= DOT), len(stacks))
        stacks[level : level + 1] = [place]
        levels.append((place, level, writer.library.vocabulary(StoryStatus)[milestone.status].mark))
    axis = (len(stacks) + 1) * DOT
    marks = [Mark(place, axis - DOT - level * DOT, mark) for place, level, mark in levels]
    told = " ".join([*_told(milestones, writer.library), said(writer.library, "the-list-names-them")])
    caption = said(writer.library, "a-picture-of-an-era", era=name, told=told, marks=said(writer.library, "what-marks-mean"))
    return Picture(id_, name, told, caption, axis + AXIS_SPACE, axis, years(labels, said(writer.library, "before-our-era")), marks)


def _told(milestones: list[Milestone], library: Library) -> list[str]:
    """['5 milestones from about 476 to 1453.', 'Documented: 3.', …]: from the earliest year to the latest in which one may have begun."""
    first = min((m.when for m in milestones), key=lambda when: (when.from_, when.circa))
    last = max((m.when for m in milestones), key=lambda when: (_latest(when), not when.circa))
    ends = [year_words(When(from_=year, to=year, circa=circa), library) for year, circa in ((first.from_, first.circa), (_latest(last), last.circa))]
    if first.from_ < 0 < _latest(last):
        ends[1] = said(library, "year-of-our-era", year=ends[1])
    count = len(milestones)
    years_ = said(library, "milestones-between", count=count, first=ends[0], last=ends[1])
    spoken = years_ if ends[0] != ends[1] else said(library, "milestones-in", count=count, year=ends[0])
    counts = {term.name: sum(m.status == status for m in milestones) for status, term in library.vocabulary(StoryStatus).items()}
    return [spoken, *(said(library, "so-many-are", status=capitalized(name), number=number) for name, number in counts.items() if number)]


def _latest(when: When) -> int:
    """The latest year in which a milestone may have begun."""
    return when.to if when.circa else when.from_


def years(labels: list[tuple[float, int]], before: str) -> list[Year]:
    """A tick for each place and year, and their years inside the frame, those before our era with its name; a year that would touch the one before is left out."""
    placed = []
    end = 0.0
    for place, year in labels:
        half = len(str(abs(year))) * DIGIT / 2
        middle = min(max(place, half), WIDTH - half)
        if middle - half < end:
            placed.append(Year(place))
            continue
        end = middle + half
        words, era = str(abs(year) or 1), before if year < 0 else ""
        # Where it is pushed to an edge it is set from there: it cannot jut out then, however wide its letters are.
        if place <= half + EDGE:
            placed.append(Year(place, words, 0.0, "first", era))
        elif place >= WIDTH - half - EDGE:
            placed.append(Year(place, words, WIDTH, "last", era))
        else:
            placed.append(Year(place, words, middle, "", era))
    return placed


def _ticks(low: int, high: int) -> list[int]:
    """Three to six round years between two."""
    step = next((step for step in STEPS if (high - low) / step <= 5), STEPS[-1])
    return list(range(-(-low // step) * step, high + 1, step))
