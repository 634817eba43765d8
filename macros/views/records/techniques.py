"""The page of a technique."""

from __future__ import annotations

from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import OriginStatus
from macros.views.drawings import drawings_of
from macros.views.evidence.tables import findings, harms_table, verdict_reasons, verdict_table
from macros.views.records.parts import cautions, pointing_here, with_list
from macros.views.text.markup import line, lines, table
from macros.views.text.writing import Writer, bullets, numbered, sections

AFTER_THIS = "Such a report shows that a thing can happen, not how often."
AFTER_FIRM = f"Reports of harm after this technique, or after hard massage of another kind. {AFTER_THIS} Ask for less pressure as soon as it hurts."
TO_KNOW_BY_HEART = "For students: what to know by heart."


def technique_page(technique: Technique, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    strokes = "\n\n".join(f"### {line(stroke.name)} ({line(stroke.plain.lower())})\n\n{writer.text(stroke.how)}" for stroke in technique.strokes)
    conditions = [f"conditions/{id_}" for id_ in technique.conditions]
    lead = "\n\n".join(part for part in (writer.text(technique.summary), drawings_of(technique.ref, writer)) if part)
    return lead, sections(
        [
            ("At a glance", at_a_glance(technique, writer)),
            ("How it is done", numbered(writer.text(step) for step in technique.steps)),
            ("The strokes", strokes),
            ("What it feels like", writer.text(technique.feels or "")),
            ("When not to have it", _when_not(technique, writer)),
            ("Serious harm that was reported", _harms(technique, writer)),
            ("What it is used for", with_list(writer.text(technique.used_for), "Conditions", pointing_here(technique, writer, ("conditions",), conditions))),
            ("What it may do", verdict_table(technique, writer)),
            ("Why we say so", verdict_reasons(technique, writer)),
            ("What is not shown", writer.text(technique.not_shown or "")),
            ("How it differs", _neighbors(technique, writer)),
            ("Where it comes from", _origin(technique, writer)),
            ("Study points", _study_points(technique, writer)),
            ("The evidence in detail", findings(technique.ref, writer)),
            ("See also", pointing_here(technique, writer, ("faq", "benefits", "myths", "history", "definitions"))),
        ]
    )


def at_a_glance(technique: Technique, writer: Writer) -> str:
    """A table of how the hands work: family, position, contact, direction, pressure, pace, time; what no source says is left out."""
    terms = writer.library.terms
    rows = [
        ("Family", writer.page_link("techniques/index.md", line(terms("technique-families")[technique.family].name))),
        ("Meant to", ", ".join(lines(terms("technique-goals")[goal].name for goal in technique.goals))),
        ("You lie or sit", technique.position),
        ("What touches you", technique.contact),
        ("Direction", technique.direction),
        ("How hard", technique.pressure),
        ("How fast", technique.pace),
        ("How long", technique.duration),
    ]
    return table(("What", "How"), ((what, writer.text(how)) for what, how in rows if how))


def _when_not(technique: Technique, writer: Writer) -> str:
    """What to know before it, and every caution with what to do; how strong each is stands in its own record alone."""
    return with_list(writer.text(technique.not_when or ""), "Read first", cautions([safety.id for safety in writer.library.cautions_of(technique)], writer))


def _harms(technique: Technique, writer: Writer) -> str:
    """Reports of harm after this technique, or after firm massage of any kind where it can be firm; empty where there is none."""
    harms = writer.library.harms_of(technique)
    if not harms:
        return ""
    return f"{AFTER_FIRM if writer.library.is_firm(technique) else AFTER_THIS}\n\n{harms_table(harms, writer)}"


def _neighbors(technique: Technique, writer: Writer) -> str:
    return bullets(f"**{writer.link(f'techniques/{near.technique}')}:** {writer.text(near.difference)}" for near in technique.neighbors)


def _origin(technique: Technique, writer: Writer) -> str:
    if not technique.origin:
        return ""
    status = writer.library.vocabulary(OriginStatus).get(technique.origin_status or "")
    return f"{f'**How sure: {line(status.name)}.** ' if status and status.told else ''}{writer.text(technique.origin)}"


def _study_points(technique: Technique, writer: Writer) -> str:
    points = bullets(writer.text(point) for point in technique.study_points)
    return f"{TO_KNOW_BY_HEART}\n\n{points}" if points else ""
