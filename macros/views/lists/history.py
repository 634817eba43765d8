"""The history of massage on a line of time: a picture of each era, and the milestones in order."""

from __future__ import annotations

from html import escape

from macros.records.schema.history import Milestone, When
from macros.records.schema.vocabularies import Era, StoryStatus
from macros.views.drawings import drawings_of
from macros.views.evidence.words import counted, year_words
from macros.views.text.anchors import anchored, see_also
from macros.views.text.markup import line
from macros.views.text.writing import Writer

ALL = "all"
WIDTH = 340  # fits a phone without shrinking the letters
LEFT, RIGHT = 16, 16
DOT = 9  # distance of neighboring marks
AXIS_SPACE = 40
DIGIT = 8  # a bit more than the width of a digit in any font of docs/assets/timeline.css
EDGE = 8  # a year that comes so near an edge is set from there
STEPS = (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
MARKS = {  # shapes around (0, 0); shape tells, color repeats
    "dot": '<circle r="3.6"/>',
    "ring": '<circle class="open" r="3.2"/>',
    "diamond": '<path d="M0-4.6 4.6 0 0 4.6-4.6 0Z"/>',
}


def timeline(writer: Writer) -> str:
    """Pictures of all eras and of each, with links to narrow the page to one, and the milestones below."""
    milestones = writer.library.all(Milestone)
    milestones.sort(key=lambda m: (m.when.from_, m.when.to, m.name.casefold()))
    groups = {era.id: [m for m in milestones if _falls_into(m, era)] for era in writer.library.vocabulary(Era).values()}
    eras = [era for era in writer.library.vocabulary(Era).values() if groups[era.id]]
    links = "\n".join(f"- [{line(era.name)}](#{era.id})" for era in eras)
    pictures = "".join(_picture(era.id, era.name, [groups[era.id]], writer, hidden=True) for era in eras)
    lists = "\n\n".join(
        f'<section class="era" data-era="{era.id}" markdown>\n\n## {line(era.name)} {{ #{era.id} }}\n\n'
        + "\n\n".join(_entry(m, writer) for m in groups[era.id])
        + "\n\n</section>"
        for era in eras
    )
    return (
        f'<nav class="eras" aria-label="Eras" markdown>\n\n{links}\n\n</nav>\n\n'
        f'<div class="timeline">{_picture(ALL, "All eras", [groups[era.id] for era in eras], writer, hidden=False)}{pictures}</div>\n\n{lists}'
    )


def _falls_into(milestone: Milestone, era: Era) -> bool:
    return era.holds(milestone.when.year)


def _entry(milestone: Milestone, writer: Writer) -> str:
    status = writer.library.terms("history-status")[milestone.status].name
    facts = " · ".join(part for part in (year_words(milestone.when), milestone.where, status) if part)
    disputed = f"\n\n**Who disputes it.** {writer.text(milestone.disputed_by)}" if milestone.disputed_by else ""
    return (
        f"{anchored(milestone, writer, 3)}\n\n**{line(facts[0].upper() + facts[1:])}**\n\n{writer.text(milestone.what)}{disputed}"
        f"{see_also(milestone.see_also, writer)}{_drawn(milestone, writer)}"
    )


def _drawn(milestone: Milestone, writer: Writer) -> str:
    drawings = drawings_of(milestone.ref, writer)
    return f"\n\n{drawings}" if drawings else ""


def _picture(id_: str, name: str, groups: list[list[Milestone]], writer: Writer, *, hidden: bool) -> str:
    """Marks over a line of years, which gives each group the same room. Marks that would touch are stacked.

    The list below says the same in words.
    """
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
    marks = []
    for place, milestone in sorted(placed, key=lambda pair: pair[0]):
        level = next((n for n, last in enumerate(stacks) if place - last >= DOT), len(stacks))
        stacks[level : level + 1] = [place]
        marks.append((place, level, writer.library.vocabulary(StoryStatus)[milestone.status].mark))
    height = AXIS_SPACE + (len(stacks) + 1) * DOT
    axis = height - AXIS_SPACE
    drawn = "".join(f'<g transform="translate({place:.1f} {axis - DOT - level * DOT})">{MARKS[mark]}</g>' for place, level, mark in marks)
    text = f"{_told(milestones, writer)} The list below names them."
    return (
        f'<figure data-era="{id_}"{" hidden" if hidden else ""}>'
        f'<svg role="img" aria-labelledby="time-{id_}-title time-{id_}-text" viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="time-{id_}-title">{escape(name)}</title><desc id="time-{id_}-text">{escape(text)}</desc>'
        f'<line x1="{LEFT - 8}" x2="{WIDTH - RIGHT}" y1="{axis}" y2="{axis}"/>{_years(labels, axis)}{drawn}</svg>'
        f"<figcaption>{escape(name)}: {escape(text)} Dots are documented, rings are traditional accounts, diamonds are disputed.</figcaption></figure>"
    )


def _told(milestones: list[Milestone], writer: Writer) -> str:
    """'5 milestones from about 476 to 1453. Documented: 3. Traditional account: 2.': from the earliest year to the latest in which one may have begun."""
    first = min((m.when for m in milestones), key=lambda when: (when.from_, when.circa))
    last = max((m.when for m in milestones), key=lambda when: (_latest(when), not when.circa))
    ends = [year_words(When(from_=year, to=year, circa=circa)) for year, circa in ((first.from_, first.circa), (_latest(last), last.circa))]
    if first.from_ < 0 < _latest(last):
        ends[1] += " CE"
    years = f"from {ends[0]} to {ends[1]}" if ends[0] != ends[1] else f"in {ends[0]}"
    counts = {term.name: sum(m.status == status for m in milestones) for status, term in writer.library.terms("history-status").items()}
    statuses = " ".join(f"{name[0].upper()}{name[1:]}: {number}." for name, number in counts.items() if number)
    return f"{counted(len(milestones), 'milestone', 'milestones')} {years}. {statuses}"


def _latest(when: When) -> int:
    """The latest year in which a milestone may have begun."""
    return when.to if when.circa else when.from_


def _years(labels: list[tuple[float, int]], axis: float) -> str:
    """Ticks, and below them their years, inside the frame; a year that would touch the one before is left out."""
    drawn = []
    end = 0.0
    for place, year in labels:
        drawn.append(f'<line x1="{place:.1f}" x2="{place:.1f}" y1="{axis}" y2="{axis + 4}"/>')
        half = len(str(abs(year))) * DIGIT / 2
        middle = min(max(place, half), WIDTH - half)
        if middle - half >= end:
            end = middle + half
            # Where it is pushed to an edge it is set from there: it cannot jut out then, however wide its letters are.
            side, x = (' class="first"', 0.0) if place <= half + EDGE else (' class="last"', WIDTH) if place >= WIDTH - half - EDGE else ("", middle)
            # On a line of its own, for a year with its era would be too wide.
            era = f'<tspan x="{x:.1f}" y="{axis + 31}">BCE</tspan>' if year < 0 else ""
            drawn.append(f'<text{side} x="{x:.1f}" y="{axis + 18}">{abs(year) or 1}{era}</text>')
    return "".join(drawn)


def _ticks(low: int, high: int) -> list[int]:
    """Three to six round years between two."""
    step = next((step for step in STEPS if (high - low) / step <= 5), STEPS[-1])
    return list(range(-(-low // step) * step, high + 1, step))
