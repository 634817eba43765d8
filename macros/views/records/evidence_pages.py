"""All that stands behind the page of a condition: its answers in a table, numbers, findings, scales, open questions and codes."""

from __future__ import annotations

from typing import Any

from macros.records.library import Library
from macros.records.schema import COLLECTION_OF, KINDS
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Measure
from macros.views.evidence.effects import effect_pictures
from macros.views.evidence.tables import findings, verdict_reasons, verdict_table
from macros.views.evidence.words import is_known
from macros.views.records.parts import inside, reviewed
from macros.views.text.markup import line
from macros.views.text.page import Page, sheets
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets


def evidence_page(condition: Condition, library: Library) -> Page:
    """The evidence page of a condition."""
    writer = Writer(library, path_of(condition))
    back = writer.say("answers-for-readers", page=writer.link(condition.ref))
    body = _body(condition, writer)
    head = f"# {line(title_of(condition, library))}\n\n{writer.text(condition.bottom_line)}\n\n{back}"
    markdown = "\n\n".join([head, body, writer.sources_section("\n".join([head, body])), reviewed(condition, writer)]) + "\n"
    meta: dict[str, Any] = {
        "title": title_of(condition, library),
        "description": said(library, "evidence-description", condition=condition.name),
        "kind": KINDS[condition.collection].one,
        "collection": condition.collection,
        "collection_title": KINDS[condition.collection].title,
    }
    if styles := sheets(markdown):
        meta["styles"] = styles
    return Page(path_of(condition), markdown, meta, len(writer.cited))


def path_of(condition: Condition) -> str:
    """The file of a condition's evidence page, below docs/."""
    return f"{condition.ref}/evidence.md"


def title_of(condition: Condition, library: Library) -> str:
    """'Knee pain: the evidence'."""
    return said(library, "evidence-title", condition=condition.name)


def door(condition: Condition, writer: Writer) -> str:
    """What a condition's page says of its evidence page: a link to each part, at the address that the part had when it stood there itself."""
    evidence = writer.library.evidence(condition.ref)
    there = {
        "the-evidence-in-detail": bool(evidence),
        "pictures-of-effect": any(one.finding.estimate for one in evidence),
        "how-progress-is-measured": bool(condition.measures),
        "what-nobody-knows-yet": True,
        "codes": bool(condition.codes),
    }
    links = [f"{writer.page_link(path_of(condition), writer.say(part), part)}{{ #{part} }}" for part, is_there in there.items() if is_there]
    studies = len({one.source.id for one in evidence})
    told = writer.say(
        "evidence-door", count=studies, page=writer.page_link(path_of(condition), writer.say("all-evidence-on", condition=line(inside(condition.name))))
    )
    return f"{told}\n\n{bullets(links)}"


def _body(condition: Condition, writer: Writer) -> str:
    codes = bullets(line(f"{code.system}: {code.code}") for code in condition.codes)
    return writer.sections(
        [
            ("what-massage-may-do", f"{_how_to_read(condition, writer)}\n\n{verdict_table(condition, writer)}"),
            ("why-we-say-so", verdict_reasons(condition, writer)),
            ("pictures-of-effect", effect_pictures(condition.ref, writer)),
            ("the-evidence-in-detail", findings(condition.ref, writer)),
            ("how-progress-is-measured", writer.refs(f"{COLLECTION_OF[Measure]}/{id_}" for id_ in condition.measures)),
            ("what-nobody-knows-yet", writer.text(condition.unknown)),
            ("codes", f"{writer.say('for-professionals')}\n\n{codes}" if codes else ""),
        ]
    )


def _how_to_read(condition: Condition, writer: Writer) -> str:
    """How to read the table of verdicts. Dots are explained where there are some."""
    return writer.say("what-dots-mean") if any(is_known(verdict, writer.library) for verdict in condition.verdicts) else ""
