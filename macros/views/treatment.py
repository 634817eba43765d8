"""The course of a treatment, step by step, and how progress is measured."""

from __future__ import annotations

from macros.schema.guidance import Measure, Step
from macros.views.anchors import anchored
from macros.views.lists import by_name
from macros.views.writing import Writer, bullets


def process_steps(writer: Writer) -> str:
    """The steps of treatment in order."""
    steps = sorted((r for r in writer.library.records["process"].values() if isinstance(r, Step)), key=lambda step: step.order)
    return "\n\n".join(
        f"## {number}. {step.name} {{ #{step.id} }}\n\n{writer.text(step.what)}\n\n**What you can do.** {writer.text(step.you_can)}"
        for number, step in enumerate(steps, 1)
    )


def measure_list(writer: Writer) -> str:
    """Every outcome measure: what, how scored, which change matters."""
    parts = []
    for measure in by_name(writer.library.records["measures"].values()):
        assert isinstance(measure, Measure)
        also = f"*Also called: {', '.join(measure.also_called)}.*\n\n" if measure.also_called else ""
        changes = bullets(f"{change.change}, found in {change.people}{writer.cite([change.source])}" for change in measure.changes)
        known = f"\n\n**Smallest change that matters:**\n\n{changes}" if changes else ""
        careful = f"\n\n**Be careful.** {writer.text(measure.careful)}" if measure.careful else ""
        parts.append(
            f"{anchored(measure, writer, 2)}\n\n{also}{writer.text(measure.what)}\n\n**How it is scored.** {writer.text(measure.how_scored)}{known}{careful}"
        )
    return "\n\n".join(parts)
