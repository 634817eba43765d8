"""The page of a contraindication or of a warning sign."""

from __future__ import annotations

from macros.language.urgency import is_urgent
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity
from macros.views.evidence.tables import findings, harms_table
from macros.views.records.parts import more_help, pointing_here
from macros.views.text.markup import lines
from macros.views.text.writing import Writer, admonition, bullets, sections

FOR_WHOM = {
    "contraindication": "For anyone who thinks of a massage: when to leave it out, and what to do instead.\n{ .on-this-page }",
    "warning-sign": "For anyone who had a massage and notices something new: what it may be, and what to do now.\n{ .on-this-page }",
}
NOTHING_URGENT = "You lose nothing urgent by not having a massage. Ask your doctor what else could help."


def safety_page(safety: Safety, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    severity = writer.library.vocabulary(Severity)[safety.severity]
    choice = f"\n\n{NOTHING_URGENT}" if safety.kind == "contraindication" and not is_urgent(safety, writer.library) else ""
    lead = f"{FOR_WHOM[safety.kind]}\n\n{admonition(severity.box, severity.name, writer.text(safety.summary))}"
    return lead, sections(
        [
            ("The signs", bullets(lines(safety.signs))),
            ("What to do", f"{writer.text(safety.what_to_do)}{choice}"),
            ("Why", writer.text(safety.why)),
            ("What to tell your therapist", writer.text(safety.tell or "")),
            ("What has been reported", harms_table(safety.harms, writer)),
            ("The evidence in detail", findings(safety.ref, writer)),
            ("See also", pointing_here(safety, writer, ("conditions", "techniques", "faq", "safety"), safety.see_also)),
            ("More help", more_help(writer)),
        ]
    )
