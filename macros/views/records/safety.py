"""The page of a contraindication or of a warning sign."""

from __future__ import annotations

from macros.records.schema.safety import Rung, Safety
from macros.records.schema.vocabularies import Severity
from macros.views.evidence.tables import findings, harms_table
from macros.views.records.parts import joined, more_help, on_this_page, pointing_here, red_flag_boxes
from macros.views.records.views import view_of
from macros.views.shapes import shape
from macros.views.text.markup import line, lines, table
from macros.views.text.writing import Writer, admonition, bullets


@view_of(Safety)
def safety_page(safety: Safety, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    severity = writer.library.vocabulary(Severity)[safety.severity]
    before = safety.kind == "contraindication"
    for_whom = writer.say("for-whom-contraindication") if before else writer.say("for-whom-warning-sign")
    answer = admonition(severity.box, severity.name, writer.text(safety.summary))
    flags = red_flag_boxes(safety, writer)
    first = before or severity.box != "danger"  # an emergency's own signs come first, and its red flags only add to them
    lead = joined(on_this_page(for_whom), answer, flags if first else "")
    return lead, writer.sections(
        [
            ("the-signs", joined(bullets(lines(safety.signs)), _authority(safety, writer))),
            ("what-to-do", joined(writer.text(safety.what_to_do or ""), "" if first else flags)),
            ("which-of-these-fits-you", _ladder(safety, writer)),
            ("medicines-by-name", _medicines(safety, writer)),
            ("what-to-tell-your-therapist", writer.text(safety.tell or "")),
            ("for-therapists", writer.text(safety.therapist or "")),
            ("why", writer.text(safety.why)),
            ("if-you-go-without", writer.text(safety.without or "")),
            ("what-has-been-reported", harms_table(safety.harms, writer)),
            ("the-evidence-in-detail", findings(safety.ref, writer)),
            ("see-also", pointing_here(safety, writer, safety.see_also)),
            ("more-help", more_help(writer)),
        ]
    )


def _authority(safety: Safety, writer: Writer) -> str:
    return f"{writer.say('who-says-so')}{writer.cite(safety.authority)}" if safety.authority else ""


def _ladder(safety: Safety, writer: Writer) -> str:
    """The situations as links, then each with what to do in it."""
    names = [rung.name or writer.library.terms("situations")[rung.situation].name for rung in safety.ladder]
    ways = [f"[{line(name)}](#{rung.situation})" for name, rung in zip(names, safety.ladder, strict=True)]
    rungs = [_rung(rung, name, writer) for name, rung in zip(names, safety.ladder, strict=True)]
    text = "\n\n".join([*([" · ".join(ways)] if len(ways) > 1 else []), *rungs])
    return shape("block", kind="ladder", text=text) if rungs else ""


def _rung(rung: Rung, name: str, writer: Writer) -> str:
    severity = writer.library.vocabulary(Severity)[rung.severity]
    holds = [
        (writer.say("rung-where"), rung.where),
        (writer.say("rung-until"), rung.until),
        (writer.say("rung-already-massaged"), rung.already_massaged),
        (writer.say("rung-therapist"), rung.therapist),
    ]
    parts = [
        f"{writer.text(rung.who)}{writer.cite(rung.sources)}",
        bullets(lines(rung.signs)),
        admonition(severity.box, severity.name, writer.text(rung.act)),
        bullets(f"**{label}** {writer.text(text)}" for label, text in holds),
    ]
    return shape("rung", id=rung.situation, box=severity.box, heading=name, text=joined(*parts))


def _medicines(safety: Safety, writer: Writer) -> str:
    """A table of medicines by the names that people know."""
    rows = [(line(", ".join([medicine.name, *medicine.brands])), writer.text(medicine.changes), writer.text(medicine.act)) for medicine in safety.medicines]
    return table((writer.say("medicine"), writer.say("what-it-changes"), writer.say("what-to-do")), rows) if rows else ""
