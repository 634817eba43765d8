"""What came out when statements of the site were drawn at random and held against their sources."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema.audits import Audit
from macros.views.evidence.words import day_words
from macros.views.text.anchors import anchored
from macros.views.text.markup import table
from macros.views.text.writing import Writer


def audits(writer: Writer) -> str:
    """Every audit, the newest first: how many statements were borne out, and what was wrong."""
    found = _newest_first(writer.library)
    return "\n\n".join(_told(audit, writer) for audit in found) if found else writer.say("no-audit")


def _newest_first(library: Library) -> list[Audit]:
    return sorted(library.all(Audit), key=lambda audit: (audit.drawn, audit.id), reverse=True)


def _told(audit: Audit, writer: Writer) -> str:
    share = round(100 * audit.borne_out / audit.checked)
    grave = sum(flaw.grave for flaw in audit.flaws)
    parts = [
        anchored(audit, writer, 2),
        writer.say("audit-result", day=day_words(audit.drawn), drawn=audit.statements, checked=audit.checked, good=audit.borne_out, share=share),
        writer.text(audit.how),
    ]
    if audit.flaws:
        rows = [
            (
                writer.link(flaw.page),
                writer.text(flaw.said),
                writer.text(flaw.should),
                writer.say("yes") if flaw.grave else writer.say("no"),
                day_words(flaw.mended) if flaw.mended else writer.say("not-yet"),
            )
            for flaw in audit.flaws
        ]
        heads = (writer.say("audit-page"), writer.say("audit-said"), writer.say("audit-should"), writer.say("audit-grave"), writer.say("audit-mended"))
        parts += [writer.say("audit-flaws", count=len(audit.flaws), grave=grave), table(heads, rows)]
    return "\n\n".join(parts)
