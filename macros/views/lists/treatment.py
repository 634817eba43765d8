"""The course of a treatment, step by step, the sheet to take along, and how progress is measured."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF
from macros.records.schema.guidance import Measure, Step
from macros.views.drawings import drawings_of
from macros.views.lists.collections import by_name
from macros.views.shapes import shape
from macros.views.text.anchors import anchored
from macros.views.text.markup import line, lines
from macros.views.text.writing import Writer, bullets


def _steps(library: Library) -> list[Step]:
    return sorted(library.all(Step), key=lambda step: step.order)


def process_steps(writer: Writer) -> str:
    """The steps of treatment in order, each for the patient and then for the student."""
    return "\n\n".join(_step(number, step, writer) for number, step in enumerate(_steps(writer.library), 1))


def _step(number: int, step: Step, writer: Writer) -> str:
    refuse = f"\n\n**{writer.say('what-you-may-refuse')}** {writer.text(step.you_may_refuse)}" if step.you_may_refuse else ""
    drawings = drawings_of(step.ref, writer)
    return (
        f"{anchored(step, writer, 2, before=f'{number}. ')}\n\n{writer.text(step.what)}\n\n"
        f"**{writer.say('what-you-can-do-now')}** {writer.text(step.you_can)}{refuse}{_for_students(step, writer)}" + (f"\n\n{drawings}" if drawings else "")
    )


def _for_students(step: Step, writer: Writer) -> str:
    measures = (
        writer.say("measures-that-fit", measures=", ".join(writer.link(f"{COLLECTION_OF[Measure]}/{id_}") for id_ in step.measures)) if step.measures else ""
    )
    text = "\n\n".join(part for part in (writer.text(step.recorded or ""), measures) if part)
    return f"\n\n**{writer.say('what-is-written-down')}** {text}" if text else ""


def first_visit_checklist(writer: Writer) -> str:
    """What to bring, say, ask and watch for, a line each, to be ticked on paper."""
    return "\n\n".join(
        f"## {line(step.name)}\n\n{shape('block', kind='tick-off', text=bullets(lines(step.checklist)))}" for step in _steps(writer.library) if step.checklist
    )


def measure_list(writer: Writer) -> str:
    """Every outcome measure: what, how scored, which change matters, who may use it."""
    parts = []
    for measure in by_name(writer.library.all(Measure)):
        also = f"*{writer.say('also-called-in-a-sentence', names=', '.join(lines(measure.also_called)))}*\n\n" if measure.also_called else ""
        changes = bullets(
            f"{writer.say('change-and-people', change=line(change.change), people=line(change.people))}{writer.cite([change.source])}"
            for change in measure.changes
        )
        known = f"\n\n**{writer.say('smallest-change')}**\n\n{changes}" if changes else ""
        careful = f"\n\n**{writer.say('be-careful')}** {writer.text(measure.careful)}" if measure.careful else ""
        license_ = f"\n\n**{writer.say('who-may-use-it')}** {writer.text(measure.license)}" if measure.license else ""
        parts.append(
            f"{anchored(measure, writer, 2)}\n\n{also}{writer.text(measure.what)}\n\n"
            f"**{writer.say('how-it-is-scored')}** {writer.text(measure.how_scored)}{known}{careful}{license_}"
        )
    return "\n\n".join(parts)
