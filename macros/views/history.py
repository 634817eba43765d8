"""The history of massage on a line of time."""

from __future__ import annotations

from macros.schema.history import Milestone
from macros.views.anchors import anchored, see_also
from macros.views.words import year_words
from macros.views.writing import Writer


def timeline(writer: Writer) -> str:
    """The milestones in order, each with how sure the story is."""
    status = writer.library.terms("history-status")
    milestones = [r for r in writer.library.records["history"].values() if isinstance(r, Milestone)]
    milestones.sort(key=lambda m: (m.when.from_, m.when.to, m.name.casefold()))
    parts = []
    for m in milestones:
        facts = " · ".join(part for part in (year_words(m.when), m.where, status[m.status].name) if part)
        parts.append(f"{anchored(m, writer, 2)}\n\n**{facts[0].upper() + facts[1:]}**\n\n{writer.text(m.what)}{see_also(m.see_also, writer)}")
    return "\n\n".join(parts)
