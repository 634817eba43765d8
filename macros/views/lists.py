"""What the pages in docs/ may call: lists and tables over whole collections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from macros.library import Library
from macros.plain import sentences
from macros.schema.base import Record
from macros.schema.definitions import Definition
from macros.schema.guidance import Correction, Measure, Organisation, Step
from macros.schema.history import Milestone
from macros.schema.safety import Safety
from macros.views.addresses import PAGE_PER_RECORD, SHARED_PAGES
from macros.views.citations import ama
from macros.views.effects import effect_gallery
from macros.views.matrix import condition_matrix, matrix_filters, shapes_key, technique_matrix
from macros.views.words import certainty_words, day_words, year_words
from macros.views.writing import Writer, bullets

LINE_LENGTH = 150  # a list shows whole sentences up to about this many characters

GROUPED_BY = {  # collection -> the field that groups its list, and the vocabulary that orders it
    "conditions": ("group", "condition-groups"),
    "techniques": ("family", "technique-families"),
    "safety": ("group", "safety-groups"),
    "faq": ("topic", "faq-topics"),
    "practice": ("topic", "practice-topics"),
    "organisations": ("kind", "organisation-kinds"),
    "benefits": ("judgement", "judgements"),
    "myths": ("judgement", "judgements"),
}
LABELS = {
    "conditions": "Conditions",
    "techniques": "Techniques",
    "safety": "Safety",
    "benefits": "Claimed benefits",
    "myths": "Myths",
    "faq": "Questions",
    "practice": "Practice",
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
            lines = bullets(f"{writer.link(record.ref)}{_badge(record, library)}  \n{_line(record, writer)}" for record in groups[term.id])
            parts.append(f"## {_heading(term.name)} {{ #{term.id} }}\n\n{lines}")
    return "\n\n".join(parts)


def _heading(name: str) -> str:
    return name[0].upper() + name[1:]


def _badge(record: Record, library: Library) -> str:
    if isinstance(record, Safety):
        return f" · **{library.terms('severity')[record.severity].name}**"
    return ""


def _line(record: Record, writer: Writer) -> str:
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
    rows = [f"| {'; '.join(r.signs) or writer.plain(r.summary)} | {writer.link(r.ref)} | **{library.terms('severity')[r.severity].name}** |" for r in records]
    return "\n".join(["| What you notice | What it may be | What to do |", "| --- | --- | --- |", *rows]) if rows else ""


def timeline(writer: Writer) -> str:
    """The milestones in order, each with how sure the story is."""
    status = writer.library.terms("history-status")
    milestones = [r for r in writer.library.records["history"].values() if isinstance(r, Milestone)]
    milestones.sort(key=lambda m: (m.when.from_, m.when.to, m.name.casefold()))
    parts = []
    for m in milestones:
        facts = " · ".join(part for part in (year_words(m.when), m.where, status[m.status].name) if part)
        parts.append(f"{_anchored(m, writer, 2)}\n\n**{facts[0].upper() + facts[1:]}**\n\n{writer.text(m.what)}{_see_also(m.see_also, writer)}")
    return "\n\n".join(parts)


def glossary(writer: Writer) -> str:
    """Every term with its meaning, A to Z."""
    parts = []
    for record in by_name(writer.library.records["definitions"].values()):
        assert isinstance(record, Definition)
        also = f"*Also called: {', '.join(record.also_called)}.* " if record.also_called else ""
        parts.append(f"{_anchored(record, writer, 2)}\n\n{also}{writer.text(record.meaning)}{_see_also(record.see_also, writer)}")
    return "\n\n".join(parts)


def _anchored(record: Record, writer: Writer, level: int) -> str:
    """A heading with the record's id; ids that it had before stay reachable."""
    former = [old.partition("/")[2] for old, new in writer.library.moved.items() if new == record.ref]
    anchors = "".join(f'<span id="{id_}"></span>' for id_ in former)
    return f"{'#' * level} {anchors}{record.name} {{ #{record.id} }}"


def _see_also(refs: list[str], writer: Writer) -> str:
    return f" See {', '.join(writer.link(ref) for ref in refs)}." if refs else ""


def process_steps(writer: Writer) -> str:
    """The steps of treatment in order."""
    steps = sorted((r for r in writer.library.records["process"].values() if isinstance(r, Step)), key=lambda step: step.order)
    return "\n\n".join(
        f"## {number}. {step.name} {{ #{step.id} }}\n\n{writer.text(step.what)}\n\n**What you can do.** {writer.text(step.you_can)}"
        for number, step in enumerate(steps, 1)
    )


def measure_list(writer: Writer) -> str:
    """Every outcome measure: what, how scored, which change matters."""
    parts = []
    for measure in by_name(writer.library.records["measures"].values()):
        assert isinstance(measure, Measure)
        also = f"*Also called: {', '.join(measure.also_called)}.*\n\n" if measure.also_called else ""
        changes = bullets(f"{change.change}, found in {change.people}{writer.cite([change.source])}" for change in measure.changes)
        known = f"\n\n**Smallest change that matters:**\n\n{changes}" if changes else ""
        careful = f"\n\n**Be careful.** {writer.text(measure.careful)}" if measure.careful else ""
        parts.append(
            f"{_anchored(measure, writer, 2)}\n\n{also}{writer.text(measure.what)}\n\n**How it is scored.** {writer.text(measure.how_scored)}{known}{careful}"
        )
    return "\n\n".join(parts)


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
                entries.append(f"{_anchored(body, writer, 4)}\n\n*{country}.* {writer.text(body.role)}{writer.cite(body.sources)}{address}")
        if entries:
            parts.append(f"### {kind.name} {{ #{kind.id} }}\n\n" + "\n\n".join(entries))
    return "\n\n".join(parts)


def source_list(writer: Writer) -> str:
    """Every source by kind, the strongest kinds first, in AMA style."""
    library = writer.library
    sources = [library.source(id_) for id_ in library.records["sources"]]
    texts = ama(sources)
    parts = []
    for kind in library.terms("source-kinds").values():
        entries = sorted((s for s in sources if s.kind == kind.id), key=lambda s: texts[s.id].casefold())
        if entries:
            lines = "\n".join(f"- {texts[s.id]} {writer.link(s.ref, 'Our notes')}" for s in entries)
            parts.append(f"## {_heading(kind.name)} ({len(entries)}) {{ #{kind.id} }}\n\n{kind.meaning}\n\n{lines}")
    return "\n\n".join(parts)


def corrections(writer: Writer) -> str:
    """Every correction, the newest first."""
    found = [r for r in writer.library.records["corrections"].values() if isinstance(r, Correction)]
    found.sort(key=lambda c: (c.corrected, c.id), reverse=True)
    if not found:
        return "No correction has been made so far."
    return "\n\n".join(
        f"### {day_words(c.corrected)}: {c.name} {{ #{c.id} }}\n\nPage: {writer.link(c.page)}\n\n**It said:** {writer.text(c.said)}\n\n"
        f"**It says now:** {writer.text(c.says)}\n\n**Why:** {writer.text(c.why)}"
        for c in found
    )


def vocabulary(name: str, writer: Writer) -> str:
    """A vocabulary as a table: each word and what it means. Certainties show their dots."""
    terms = writer.library.terms(name)
    rows = [f"| {certainty_words(t.id, terms) if name == 'certainty' else t.name} | {writer.text(t.meaning)} |" for t in terms.values()]
    return "\n".join(["| Word | What it means |", "| --- | --- |", *rows])


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
                entries += [(other, f"{other}: see {writer.link(record.ref)}") for other in record.also_called]
    letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, line in entries:
        first = name.strip("“\"'(").upper()[:1]
        letters[first if first.isalpha() else "0–9"].append((name.casefold(), line))
    return "\n\n".join(f"## {letter}\n\n" + "\n".join(f"- {line}" for _, line in sorted(set(lines))) for letter, lines in sorted(letters.items()))


def counts(writer: Writer) -> str:
    """How much the site holds: '33 conditions, 31 techniques, …'."""
    library = writer.library
    findings = sum(len(library.source(id_).findings) for id_ in library.records["sources"])
    words = [f"{len(library.records[c]):,} {label.lower()}" for c, label in LABELS.items() if library.records[c]]
    return f"{', '.join(words)}, {len(library.records['sources']):,} sources and {findings:,} findings"


# The names that pages may call. Each takes the writer of the page, and returns Markdown.
MACROS: dict[str, Callable[..., Any]] = {
    "record_list": record_list,
    "warning_signs": warning_signs,
    "timeline": timeline,
    "glossary": glossary,
    "process_steps": process_steps,
    "measure_list": measure_list,
    "organisation_list": organisation_list,
    "source_list": source_list,
    "corrections": corrections,
    "vocabulary": vocabulary,
    "a_to_z": a_to_z,
    "counts": counts,
    "condition_matrix": condition_matrix,
    "technique_matrix": technique_matrix,
    "matrix_filters": matrix_filters,
    "shapes_key": shapes_key,
    "effect_gallery": effect_gallery,
}
