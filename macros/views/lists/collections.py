"""What the pages in docs/ may call: lists and tables over whole collections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from macros.records.library import Library
from macros.records.schema import KINDS, Record, answer_of
from macros.records.schema.guidance import Organisation
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Certainty
from macros.views.evidence.words import certainty_words, counted, enumerated
from macros.views.shapes import shape
from macros.views.text.anchors import anchored
from macros.views.text.markup import line, table
from macros.views.text.writing import Writer, bullets

R = TypeVar("R", bound=Record)


def by_name(records: Iterable[R]) -> list[R]:
    """Records in the order of their names, capitals or not."""
    return sorted(records, key=lambda record: (record.name.casefold(), record.id))


def record_list(collection: str, writer: Writer) -> str:
    """Every record of a collection under its group's heading, each with its answer in a line."""
    library = writer.library
    kind = KINDS[collection]
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in by_name(library.records[collection].values()):
        groups[getattr(record, kind.grouped_by)].append(record)
    parts = []
    for term in library.terms(kind.groups).values():
        if term.id in groups:
            entries = bullets(f"{writer.link(record.ref)}{_badge(record, library)}  \n{line(answer_line(record, writer))}" for record in groups[term.id])
            parts.append(f"## {line(_heading(term.name))} {{ #{term.id} }}\n\n{entries}")
    return "\n\n".join(parts)


def _heading(name: str) -> str:
    return name[0].upper() + name[1:]


def _badge(record: Record, library: Library) -> str:
    if isinstance(record, Safety):
        return f" · **{line(library.terms('severity')[record.severity].name)}**"
    return ""


def answer_line(record: Record, writer: Writer) -> str:
    """A record's whole answer, without footnotes: the half that is left out may be the warning. Lists lead to pages, and the pages carry the sources."""
    return writer.plain(answer_of(record))


def warning_signs(writer: Writer) -> str:
    """The warning signs after a massage, the most urgent first."""
    library = writer.library
    records = [r for r in library.all(Safety) if r.kind == "warning-sign"]
    records.sort(key=lambda r: (library.rank("severity", r.severity), r.order, r.name.casefold()))
    urgency = library.terms("severity")
    rows = [
        (line(r.in_short or writer.plain(r.summary)), writer.link(r.ref), f"**{line(urgency[r.severity].name)}.** {urgency[r.severity].meaning}")
        for r in records
    ]
    told = table((writer.say("what-you-notice"), writer.say("what-it-may-be"), writer.say("what-to-do")), rows)
    return shape("block", kind="signs", text=told) if rows else ""


def organisation_list(writer: Writer) -> str:
    """Bodies and readings worth knowing, by kind."""
    library = writer.library
    parts = []
    for kind in library.terms("organisation-kinds").values():
        entries = []
        for body in by_name(library.all(Organisation)):
            if body.kind == kind.id:
                country = library.terms("countries")[body.country].name
                address = f"\n\n[{writer.say('web-address')}](<{body.URL}>)" if body.URL else ""
                entries.append(f"{anchored(body, writer, 4)}\n\n*{line(country)}.* {writer.text(body.role)}{writer.cite(body.sources)}{address}")
        if entries:
            parts.append(f"### {line(kind.name)} {{ #{kind.id} }}\n\n" + "\n\n".join(entries))
    return "\n\n".join(parts)


def vocabulary(name: str, writer: Writer) -> str:
    """A vocabulary as a table: each word and what it means. Certainties show their dots."""
    terms = writer.library.terms(name)
    rows = [(line(certainty_words(t) if isinstance(t, Certainty) else t.name), writer.text(t.meaning)) for t in terms.values()]
    return table((writer.say("word"), writer.say("what-it-means")), rows)


def a_to_z(writer: Writer) -> str:
    """Every name and other name on the site, A to Z, each with its page."""
    library = writer.library
    entries: list[tuple[str, str]] = []
    for collection, kind in KINDS.items():
        if not kind.in_a_to_z:
            continue
        for record in library.records[collection].values():
            entries.append((record.name, writer.link(record.ref)))
            if kind.other_names_in_a_to_z:
                entries += [(other, writer.say("other-name", name=line(other), record=writer.link(record.ref))) for other in record.also_called]
    letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, entry in entries:
        first = name.strip("“\"'(").upper()[:1]
        letters[first if first.isalpha() else "0–9"].append((name.casefold(), entry))
    return "\n\n".join(f"## {letter}\n\n" + "\n".join(f"- {entry}" for _, entry in sorted(set(found))) for letter, found in sorted(letters.items()))


def counts(writer: Writer) -> str:
    """How much the site holds: 'This site covers 33 conditions, 31 techniques, and 1 myth. It rests on 372 sources, with 610 findings.'"""
    library = writer.library
    covered = [counted(len(library.records[c]), *kind.counted) for c, kind in KINDS.items() if kind.counted and library.records[c]]
    sources = library.all(Source)
    findings = sum(len(source.findings) for source in sources)
    return writer.say(
        "what-the-site-covers",
        covered=line(enumerated(covered, library)),
        sources=writer.say("sources-counted", count=len(sources)),
        findings=writer.say("findings-counted", count=findings),
    )
