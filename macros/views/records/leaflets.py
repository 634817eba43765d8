"""A condition on one sheet of paper: to take along, to hand out, to hang up."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Urgency
from macros.views.evidence.tables import verdict_rows
from macros.views.evidence.words import counted, day_words, is_known, shown
from macros.views.text.markup import line, lines
from macros.views.text.page import Page, sheets
from macros.views.text.writing import Writer, bullets, sections

ROWS = 6  # more verdicts do not fit on a sheet
CALM = 21  # a sheet that is more crowded than this gives up a row for every two lines
LINE = 150  # characters of the warning signs that take up a further line
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
    for urgency in writer.library.vocabulary(Urgency).values():
        signs = [flag.sign for flag in condition.red_flags if flag.urgency == urgency.id]
        if signs:
            what = ". ".join(filter(None, (urgency.name, urgency.or_else)))
            parts.append(f"**{line(what)}:**\n\n{bullets(lines(signs))}")
    if not parts and condition.no_red_flags_because:
        parts.append(line(writer.plain(condition.no_red_flags_because)))
    return '<div class="leaflet__signs" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>" if parts else ""


def _verdicts(condition: Condition, writer: Writer) -> str:
    """Comparisons with a control: only they tell whether massage helps. What is left out of all rows of the page is counted."""
    library = writer.library
    verdicts = [verdict for verdict in library.verdicts(condition) if verdict.against == "control"]
    known = [verdict for verdict in verdicts if is_known(verdict, library)]
    kinds = _names_of_kinds(condition, library)
    chosen = _widest_of_each_outcome(verdicts, kinds, library)[: _room(condition)]
    parts = [] if verdicts else ["We found no study that compares massage with a dummy, with nothing or with usual care alone."]
    if chosen:
        parts.append(verdict_rows(condition, sorted(chosen, key=lambda verdict: library.rank("outcomes", verdict.outcome)), writer))
    told = {verdict.outcome for verdict in chosen}
    answered = {verdict.outcome for verdict in known if not _is_one_kind(verdict, kinds)}
    doubtful = {verdict.outcome for verdict in verdicts if not is_known(verdict, library)}
    open_ = [v for v in verdicts if v.outcome not in answered and (v.outcome not in told or v.outcome in doubtful)]
    if open_:
        rest = dict.fromkeys(library.terms("outcomes")[verdict.outcome].name.lower() for verdict in open_)
        narrow = ", or only on one kind of massage" if any(is_known(verdict, library) for verdict in open_) else ""
        parts.append(f"Too little research to say{narrow}: {', '.join(lines(rest))}.")
    left = [verdict for verdict in library.verdicts(condition) if not any(verdict is one for one in chosen)]
    if left:
        unknown = sum(shown(verdict, library) in {"unclear", "unstudied"} for verdict in left)
        more = "more " if chosen else ""
        known_not = f" {'There' if unknown == len(left) else f'In {unknown} of them'} we do not know." if unknown else ""
        parts.append(f"The full page has {counted(len(left), f'{more}row', f'{more}rows')}.{known_not}")
    return "\n\n".join(parts)


def _room(condition: Condition) -> int:
    """How many verdicts fit. Warning signs and cautions are never left out."""
    signs = sum(len(flag.sign) for flag in condition.red_flags)
    crowd = len(condition.red_flags) + len(condition.cautions) + signs // LINE
    return max(1, ROWS - max(0, crowd - CALM) // 2)


def _widest_of_each_outcome(verdicts: list[Verdict], kinds: set[str], library: Library) -> list[Verdict]:
    """Those that tell something: harms first, then the first on each outcome, then the second on each.

    Of one outcome those without a scope come first, then those for some people or some time, then those on one kind of massage.
    The last never come before another outcome's wider ones where a wider one on their own outcome does not tell: they would stand for the whole.
    """
    counts: Counter[str] = Counter()
    wide = {verdict.outcome for verdict in verdicts if not _is_one_kind(verdict, kinds)}
    ranked = []
    for verdict in sorted(verdicts, key=lambda v: 2 if _is_one_kind(v, kinds) else bool(v.scope)):  # of each width the surest first
        if is_known(verdict, library):
            narrow = _is_one_kind(verdict, kinds) and verdict.outcome in wide
            place = (library.sense(verdict.direction) != "worse", narrow, counts[verdict.outcome], library.rank("certainty", verdict.certainty))
            ranked.append((place, verdict))
            counts[verdict.outcome] += 1
    return [verdict for _, verdict in sorted(ranked, key=lambda entry: entry[0])]


def _names_of_kinds(condition: Condition, library: Library) -> set[str]:
    """What the condition's techniques are called, in small letters."""
    found = [record for id_ in condition.techniques if isinstance(record := library.get(f"techniques/{id_}"), Technique)]
    return {name.casefold() for record in found for name in (record.name, *record.also_called)}


def _is_one_kind(verdict: Verdict, kinds: set[str]) -> bool:
    """Whether a verdict is about one kind of massage: its scope names it."""
    return any(name in verdict.scope.casefold() for name in kinds)


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
