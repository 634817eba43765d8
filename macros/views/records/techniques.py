"""The page of a technique."""

from __future__ import annotations

from macros.records.schema import COLLECTION_OF
from macros.records.schema.conditions import Condition
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import OriginStatus
from macros.views.drawings import drawings_of
from macros.views.evidence.answers import key_answers
from macros.views.evidence.tables import findings, harms_table
from macros.views.records.parts import cautions, joined, pointing_here, short_answer, with_list
from macros.views.records.views import view_of
from macros.views.text.markup import line, lines, table
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer, bullets, numbered

CONDITIONS = COLLECTION_OF[Condition]


@view_of(Technique)
def technique_page(technique: Technique, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    strokes = "\n\n".join(f"### {line(stroke.name)} ({line(stroke.plain.lower())})\n\n{writer.text(stroke.how)}" for stroke in technique.strokes)
    lead = f"{short_answer(said(writer.library, 'in-short'), writer.text(technique.summary))}\n\n{_ways_in(writer)}"
    return lead, writer.sections(
        [
            ("what-it-may-do", key_answers(technique, writer)),
            ("what-it-feels-like", writer.text(technique.feels or "")),
            ("when-not-to-have-it", _when_not(technique, writer)),
            ("serious-harm-that-was-reported", _harms(technique, writer)),
            ("what-it-is-used-for", _used_for(technique, writer)),
            ("what-is-not-shown", writer.text(technique.not_shown or "")),
            ("how-it-is-done", joined(drawings_of(technique.ref, writer), numbered(writer.text(step) for step in technique.steps))),
            ("the-strokes", strokes),
            ("at-a-glance", at_a_glance(technique, writer)),
            ("how-it-differs", _neighbors(technique, writer)),
            ("where-it-comes-from", _origin(technique, writer)),
            ("study-points", _study_points(technique, writer)),
            ("the-evidence-in-detail", findings(technique.ref, writer)),
            ("see-also", pointing_here(technique, writer)),
        ]
    )


def _ways_in(writer: Writer) -> str:
    """The two readers of the page, each with where to begin."""
    ways = ((writer.say("should-i-have-it"), wording("what-it-may-do")), (writer.say("for-students"), wording("how-it-is-done")))
    return " · ".join(f"[{words}](#{anchor})" for words, anchor in ways)


def at_a_glance(technique: Technique, writer: Writer) -> str:
    """A table of how the hands work: family, position, contact, direction, pressure, pace, time; what no source says is left out."""
    terms = writer.library.terms
    rows = [
        (writer.say("family"), writer.page_link("techniques/index.md", line(terms("technique-families")[technique.family].name))),
        (writer.say("meant-to"), ", ".join(lines(terms("technique-goals")[goal].name for goal in technique.goals))),
        (writer.say("you-lie-or-sit"), technique.position),
        (writer.say("what-touches-you"), technique.contact),
        (writer.say("direction"), technique.direction),
        (writer.say("how-hard"), technique.pressure),
        (writer.say("how-fast"), technique.pace),
        (writer.say("how-long"), technique.duration),
    ]
    return table((writer.say("what"), writer.say("how")), ((what, writer.text(how)) for what, how in rows if how))


def _when_not(technique: Technique, writer: Writer) -> str:
    """What to know before it, and every caution with what to do; how strong each is stands in its own record alone."""
    known = cautions([safety.id for safety in writer.library.cautions_of(technique)], writer)
    return with_list(writer.text(technique.not_when or ""), writer.say("read-first"), known)


def _used_for(technique: Technique, writer: Writer) -> str:
    """The uses, and the conditions that it names or that name it."""
    named = (f"{CONDITIONS}/{id_}" for id_ in technique.conditions)
    return with_list(writer.text(technique.used_for), writer.say("used-in"), pointing_here(technique, writer, named, [CONDITIONS]))


def _harms(technique: Technique, writer: Writer) -> str:
    """Reports of harm after this technique, or after firm massage of any kind where it can be firm; empty where there is none."""
    harms = writer.library.harms_of(technique)
    if not harms:
        return ""
    lead = writer.say("reports-after-firm-massage") if writer.library.is_firm(technique) else writer.say("reports-after-this")
    return f"{lead}\n\n{harms_table(harms, writer)}"


def _neighbors(technique: Technique, writer: Writer) -> str:
    return bullets(f"**{writer.link(f'{technique.collection}/{near.technique}')}:** {writer.text(near.difference)}" for near in technique.neighbors)


def _origin(technique: Technique, writer: Writer) -> str:
    if not technique.origin:
        return ""
    status = writer.library.vocabulary(OriginStatus).get(technique.origin_status or "")
    sure = f"**{writer.say('how-sure-a-story-is', status=line(status.name))}** " if status and status.told else ""
    return f"{sure}{writer.text(technique.origin)}"


def _study_points(technique: Technique, writer: Writer) -> str:
    points = bullets(writer.text(point) for point in technique.study_points)
    return f"{writer.say('to-know-by-heart')}\n\n{points}" if points else ""
