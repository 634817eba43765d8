"""The history of massage on a line of time: a picture of each era, and the milestones in order."""

from __future__ import annotations

from html import escape

from macros.schema.history import Milestone
from macros.schema.vocabularies import Term
from macros.views.anchors import anchored, see_also
from macros.views.drawings import drawings_of
from macros.views.markup import line
from macros.views.words import year_words
from macros.views.writing import Writer

ALL = "all"
WIDTH = 340  # fits a phone without shrinking the letters
LEFT, RIGHT = 16, 16
DOT = 9  # distance of neighboring marks
AXIS_SPACE = 26
EDGE = 28  # half the width of the longest year
STEPS = (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
MARKS = {  # status -> shape around (0, 0); shape tells, color repeats
    "documented": '<circle r="3.6"/>',
    "traditional-account": '<circle class="open" r="3.2"/>',
    "disputed": '<path d="M0-4.6 4.6 0 0 4.6-4.6 0Z"/>',
}


def timeline(writer: Writer) -> str:
    """Pictures of all eras and of each, with links to narrow the page to one, and the milestones below."""
    milestones = [record for record in writer.library.records["history"].values() if isinstance(record, Milestone)]
    milestones.sort(key=lambda m: (m.when.from_, m.when.to, m.name.casefold()))
    groups = {era.id: [m for m in milestones if _falls_into(m, era)] for era in writer.library.terms("eras").values()}
    eras = [era for era in writer.library.terms("eras").values() if groups[era.id]]
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


def _falls_into(milestone: Milestone, era: Term) -> bool:
    return era.from_ is not None and era.to is not None and era.from_ <= milestone.when.middle <= era.to


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
        low, high = min(m.when.middle for m in group), max(m.when.middle for m in group)
        scale = (room - (DOT if len(groups) > 1 else 0)) / max(high - low, 1)
        start = LEFT + number * room
        placed += [(start + (m.when.middle - low) * scale, m) for m in group]
        labels += [(start + (year - low) * scale, year) for year in (_ticks(low, high) if len(groups) == 1 else [low])]
    stacks: list[float] = []  # for each level the place of its last mark
    marks = []
    for place, milestone in sorted(placed, key=lambda pair: pair[0]):
        level = next((n for n, last in enumerate(stacks) if place - last >= DOT), len(stacks))
        stacks[level : level + 1] = [place]
        marks.append((place, level, milestone.status))
    height = AXIS_SPACE + (len(stacks) + 1) * DOT
    line = height - AXIS_SPACE
    drawn = "".join(f'<g transform="translate({place:.1f} {line - DOT - level * DOT})">{MARKS[status]}</g>' for place, level, status in marks)
    ticks = "".join(
        f'<line x1="{place:.1f}" x2="{place:.1f}" y1="{line}" y2="{line + 4}"/><text x="{max(place, EDGE):.1f}" y="{line + 18}">{_year_label(year)}</text>'
        for place, year in labels
    )
    statuses = writer.library.terms("history-status")
    told = ", ".join(f"{sum(m.status == status for m in milestones)} {term.name}" for status, term in statuses.items())
    text = f"{len(milestones)} milestones from {year_words(milestones[0].when)} to {year_words(milestones[-1].when)}: {told}. The list below names them."
    return (
        f'<figure data-era="{id_}"{" hidden" if hidden else ""}>'
        f'<svg role="img" aria-labelledby="time-{id_}-title time-{id_}-text" viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="time-{id_}-title">{escape(name)}</title><desc id="time-{id_}-text">{escape(text)}</desc>'
        f'<line x1="{LEFT - 8}" x2="{WIDTH - RIGHT}" y1="{line}" y2="{line}"/>{ticks}{drawn}</svg>'
        f"<figcaption>{escape(name)}: {escape(text)} Dots are documented, rings are traditional accounts, diamonds are disputed.</figcaption></figure>"
    )


def _ticks(low: int, high: int) -> list[int]:
    """Three to six round years between two."""
    step = next((step for step in STEPS if (high - low) / step <= 5), STEPS[-1])
    return list(range(-(-low // step) * step, high + 1, step))


def _year_label(year: int) -> str:
    return f"{-year} BCE" if year < 0 else str(max(year, 1))
