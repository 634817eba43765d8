"""What came out when statements of the site were drawn at random and held against their sources."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema.audits import Audit, Flaw
from macros.views.evidence.words import day_words
from macros.views.text.anchors import anchored
from macros.views.text.writing import Writer, bullets


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
        parts += [writer.say("audit-flaws", count=len(audit.flaws), grave=grave), bullets(_flaw(flaw, writer) for flaw in audit.flaws)]
    return "\n\n".join(parts)


def _flaw(flaw: Flaw, writer: Writer) -> str:
    mended = writer.say("audit-mended", day=day_words(flaw.mended)) if flaw.mended else writer.say("audit-not-mended")
    grave = f" · {writer.say('audit-grave')}" if flaw.grave else ""
    lines = [
        f"**{writer.link(flaw.page)}**{grave}",
        f"**{writer.say('it-said')}** {writer.text(flaw.said)}",
        f"**{writer.say('audit-should')}** {writer.text(flaw.should)} {mended}",
    ]
    return "  \n".join(lines)
