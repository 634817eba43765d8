"""What the pages in docs/ may call: lists and tables over whole collections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from macros.library import Library
from macros.plain import sentences
from macros.schema.base import Record
from macros.schema.guidance import Correction, Organisation
from macros.schema.safety import Safety
from macros.views.addresses import PAGE_PER_RECORD, SHARED_PAGES
from macros.views.anchors import anchored
from macros.views.markup import line, lines, table
from macros.views.words import certainty_words, counted, day_words, enumerated
from macros.views.writing import Writer, bullets

LINE_LENGTH = 150  # a list shows whole sentences up to about this many characters

GROUPED_BY = {  # collection -> the field that groups its list, and the vocabulary that orders it
    "conditions": ("group", "condition-groups"),
    "techniques": ("family", "technique-families"),
    "safety": ("group", "safety-groups"),
    "practice": ("topic", "practice-topics"),
    "organisations": ("kind", "organisation-kinds"),
    "benefits": ("judgement", "judgements"),
    "myths": ("judgement", "judgements"),
}
COUNTED = {  # collection -> one of its records, several of them
    "conditions": ("condition", "conditions"),
    "techniques": ("technique", "techniques"),
    "safety": ("safety topic", "safety topics"),
    "benefits": ("claimed benefit", "claimed benefits"),
    "myths": ("myth", "myths"),
    "faq": ("question", "questions"),
    "practice": ("practice topic", "practice topics"),
}


def by_name(records: Iterable[Record]) -> list[Record]:
    """Records in the order of their names, capitals or not."""
    return sorted(records, key=lambda record: (record.name.casefold(), record.id))


def record_list(collection: str, writer: Writer) -> str:
    """Every record of a collection under its group's heading, each with its answer in a line."""
    library = writer.library
    field, vocabulary = GROUPED_BY[collection]
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in by_name(library.records[collection].values()):
        groups[getattr(record, field)].append(record)
    parts = []
    for term in library.terms(vocabulary).values():
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
    """A record's answer, without footnotes: lists lead to pages, and the pages carry the sources."""
    for field in ("short", "bottom_line", "summary"):
        if text := getattr(record, field, ""):
            line = ""
            for sentence in sentences(writer.plain(text)):
                if line and len(line) + len(sentence) > LINE_LENGTH:
                    break
                line = f"{line} {sentence}".strip()
            return line
    return ""


def warning_signs(writer: Writer) -> str:
    """The warning signs after a massage, the most urgent first."""
    library = writer.library
    records = [r for r in library.records["safety"].values() if isinstance(r, Safety) and r.kind == "warning-sign"]
    records.sort(key=lambda r: (library.rank("severity", r.severity), r.name.casefold()))
    urgency = library.terms("severity")
    rows = [
        ("; ".join(lines(r.signs)) or line(writer.plain(r.summary)), writer.link(r.ref), f"**{line(urgency[r.severity].name)}.** {urgency[r.severity].meaning}")
        for r in records
    ]
    told = table(("What you notice", "What it may be", "What to do"), rows)
    return f'<div class="signs" markdown>\n\n{told}\n\n</div>' if rows else ""


def organisation_list(writer: Writer) -> str:
    """Bodies and readings worth knowing, by kind."""
    library = writer.library
    parts = []
    for kind in library.terms("organisation-kinds").values():
        entries = []
        for body in by_name(library.records["organisations"].values()):
            assert isinstance(body, Organisation)
            if body.kind == kind.id:
                country = library.terms("countries")[body.country].name
                address = f"\n\n[Web address](<{body.URL}>)" if body.URL else ""
                entries.append(f"{anchored(body, writer, 4)}\n\n*{line(country)}.* {writer.text(body.role)}{writer.cite(body.sources)}{address}")
        if entries:
            parts.append(f"### {line(kind.name)} {{ #{kind.id} }}\n\n" + "\n\n".join(entries))
    return "\n\n".join(parts)


def corrections(writer: Writer) -> str:
    """Every correction, the newest first."""
    found = [r for r in writer.library.records["corrections"].values() if isinstance(r, Correction)]
    found.sort(key=lambda c: (c.corrected, c.id), reverse=True)
    if not found:
        return "No correction has been made so far."
    return "\n\n".join(
        f"## {day_words(c.corrected)}: {line(c.name)} {{ #{c.id} }}\n\nPage: {writer.link(c.page)}\n\n**It said:** {writer.text(c.said)}\n\n"
        f"**It says now:** {writer.text(c.says)}\n\n**Why:** {writer.text(c.why)}"
        for c in found
    )


def vocabulary(name: str, writer: Writer) -> str:
    """A vocabulary as a table: each word and what it means. Certainties show their dots."""
    terms = writer.library.terms(name)
    rows = [(line(certainty_words(t.id, terms) if name == "certainty" else t.name), writer.text(t.meaning)) for t in terms.values()]
    return table(("Word", "What it means"), rows)


def a_to_z(writer: Writer) -> str:
    """Every name and other name on the site, A to Z, each with its page."""
    library = writer.library
    entries: list[tuple[str, str]] = []
    for collection in [*PAGE_PER_RECORD, *SHARED_PAGES]:
        if collection in {"sources", "corrections", "process"}:
            continue
        for record in library.records[collection].values():
            entries.append((record.name, writer.link(record.ref)))
            if collection != "faq":
                entries += [(other, f"{line(other)}: see {writer.link(record.ref)}") for other in record.also_called]
    letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, entry in entries:
        first = name.strip("“\"'(").upper()[:1]
        letters[first if first.isalpha() else "0–9"].append((name.casefold(), entry))
    return "\n\n".join(f"## {letter}\n\n" + "\n".join(f"- {entry}" for _, entry in sorted(set(found))) for letter, found in sorted(letters.items()))


def counts(writer: Writer) -> str:
    """How much the site holds: 'This site covers 33 conditions, 31 techniques, and 1 myth. It rests on 372 sources, with 610 findings.'"""
    records = writer.library.records
    findings = sum(len(source.findings) for source in writer.library.sources())
    covered = enumerated([counted(len(records[c]), *words) for c, words in COUNTED.items() if records[c]])
    sources = counted(len(records["sources"]), "source", "sources")
    return f"This site covers {covered}. It rests on {sources}, with {counted(findings, 'finding', 'findings')}."
