"""A condition on one sheet of paper: to take along, to hand out, to hang up."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.safety import Safety
from macros.views.evidence.tables import verdict_rows
from macros.views.evidence.words import counted, day_words, is_known
from macros.views.text.markup import line, lines
from macros.views.text.page import Page, sheets
from macros.views.text.writing import Writer, bullets, sections

ROWS = 6  # more verdicts do not fit on a sheet
CALM = 16  # a sheet with more warning signs and cautions than this gives up a row for every two of them
PRINT = '<button class="button" type="button" data-print hidden>Print this page</button>'


def leaflet_page(condition: Condition, library: Library, sources: int, site_url: str) -> Page:
    """The leaflet of a condition. Its sources, so many, stand on the condition's page, whose address it writes out."""
    path = f"{condition.ref}/leaflet.md"
    writer = Writer(library, path)
    where = f":  \n**{site_url}{condition.ref}/**" if site_url else "."
    body = sections(
        [
            ("Bottom line", line(writer.plain(condition.bottom_line))),
            ("See a doctor first if…", _red_flags(condition, writer)),
            ("What massage may do", _verdicts(condition, writer)),
            ("Take care if…", _cautions(condition, library)),
            ("Ask your therapist", f'<div class="leaflet__ask" markdown>\n\n{bullets(lines(condition.ask))}\n\n</div>'),
            (
                "Where this comes from",
                f"The full page rests on {counted(sources, 'source', 'sources')} and names each of them{where}  \n"
                f"Last held against its sources on {day_words(condition.reviewed)}. No clinician has reviewed this.",
            ),
        ]
    )
    back = f"{PRINT} {writer.page_link(f'{condition.ref}.md', f'The full page on {line(_inside(condition.name))}')}\n{{ .no-print }}"
    markdown = f'<div class="leaflet" markdown>\n\n# {line(condition.name)}: can massage help?\n\n{back}\n\n{body}\n\n</div>\n'
    meta: dict[str, Any] = {
        "title": f"{condition.name}: leaflet to print",
        "description": f"{condition.name} and massage on one sheet: what studies found, when to see a doctor first, and what to ask.",
        "collection": condition.collection,
        "collection_title": "Conditions",
        "explain_terms": False,  # links are of no use on paper
        "robots": "noindex",  # the condition's page says the same, and more
        "hide": ["toc"],
        "scripts": ["print"],
        "styles": sheets(markdown),
    }
    return Page(path, markdown, meta)


def _inside(name: str) -> str:
    """A name inside a sentence; abbreviations keep their capitals."""
    return name if name[1:2].isupper() else name[0].lower() + name[1:]


def _red_flags(condition: Condition, writer: Writer) -> str:
    parts = []
    for urgency in writer.library.terms("urgency").values():
        signs = [flag.sign for flag in condition.red_flags if flag.urgency == urgency.id]
        if signs:
            parts.append(f"**{line(urgency.name)}:**\n\n{bullets(lines(signs))}")
    if not parts and condition.no_red_flags_because:
        parts.append(line(writer.plain(condition.no_red_flags_because)))
    return '<div class="leaflet__signs" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>" if parts else ""


def _verdicts(condition: Condition, writer: Writer) -> str:
    """Comparisons with a control: only they tell whether massage helps."""
    library = writer.library
    verdicts = [verdict for verdict in library.verdicts(condition) if verdict.against == "control"]
    known = [verdict for verdict in verdicts if is_known(verdict, library)]
    chosen = _surest_of_each_kind(known, library)[: _room(condition)]
    parts = []
    if chosen:
        parts.append(verdict_rows(condition, [verdict for verdict in known if any(verdict is one for one in chosen)], writer))
    if more := len(known) - len(chosen):
        parts.append(f"The surest of each kind stand here. The full page has {more} more.")
    shown = {verdict.outcome for verdict in known}
    rest = dict.fromkeys(library.terms("outcomes")[v.outcome].name.lower() for v in verdicts if v.outcome not in shown)
    if rest:
        parts.append(f"Too little research to say: {', '.join(lines(rest))}.")
    return "\n\n".join(parts) or "We found no study that compares massage with a dummy, with nothing or with usual care alone."


def _room(condition: Condition) -> int:
    """How many verdicts fit. Warning signs and cautions are never left out."""
    return max(2, ROWS - max(0, len(condition.red_flags) + len(condition.cautions) - CALM) // 2)


def _surest_of_each_kind(verdicts: list[Verdict], library: Library) -> list[Verdict]:
    """Harms first, then the surest verdict on each outcome, then the second surest on each."""
    counts: Counter[str] = Counter()
    ranked = []
    for verdict in verdicts:  # they come by outcome, the surest first
        ranked.append((library.sense(verdict.direction) != "worse", counts[verdict.outcome], library.rank("certainty", verdict.certainty), verdict))
        counts[verdict.outcome] += 1
    return [verdict for *_, verdict in sorted(ranked, key=lambda entry: entry[:3])]


def _cautions(condition: Condition, library: Library) -> str:
    """The cautions that matter here, by what to do about them: before a massage, then signs that come after one."""
    records = [record for id_ in condition.cautions if isinstance(record := library.get(f"safety/{id_}"), Safety)]
    told = []
    for kind, when in (("contraindication", ""), ("warning-sign", "Afterward: ")):
        for severity in library.terms("severity").values():
            names = [record.name for record in records if record.kind == kind and record.severity == severity.id]
            if names:
                told.append(f"**{when}{line(severity.name.lower() if when else severity.name)}:** {'; '.join(lines(names))}")
    return bullets(told)
