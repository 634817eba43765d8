"""The page of a contraindication or of a warning sign."""

from __future__ import annotations

from macros.language.urgency import is_urgent
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity
from macros.views.evidence.tables import findings, harms_table
from macros.views.records.parts import more_help, on_this_page, pointing_here
from macros.views.records.views import view_of
from macros.views.text.markup import lines
from macros.views.text.writing import Writer, admonition, bullets


@view_of(Safety)
def safety_page(safety: Safety, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    severity = writer.library.vocabulary(Severity)[safety.severity]
    before = safety.kind == "contraindication"
    for_whom = writer.say("for-whom-contraindication") if before else writer.say("for-whom-warning-sign")
    choice = f"\n\n{writer.say('nothing-urgent')}" if before and not is_urgent(safety, writer.library) else ""
    lead = f"{on_this_page(for_whom)}\n\n{admonition(severity.box, severity.name, writer.text(safety.summary))}"
    return lead, writer.sections(
        [
            ("the-signs", bullets(lines(safety.signs))),
            ("what-to-do", f"{writer.text(safety.what_to_do)}{choice}"),
            ("why", writer.text(safety.why)),
            ("what-to-tell-your-therapist", writer.text(safety.tell or "")),
            ("what-has-been-reported", harms_table(safety.harms, writer)),
            ("the-evidence-in-detail", findings(safety.ref, writer)),
            ("see-also", pointing_here(safety, writer, safety.see_also)),
            ("more-help", more_help(writer)),
        ]
    )
