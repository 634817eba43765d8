"""A condition on one sheet of paper: to take along, to hand out, to hang up."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.records.library import Library
from macros.records.schema import KINDS
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Urgency
from macros.rules.leaflets import room_for_verdicts
from macros.views.evidence.tables import verdict_rows
from macros.views.evidence.words import day_words, is_known, shown
from macros.views.shapes import shape
from macros.views.text.markup import line, lines
from macros.views.text.page import Page, sheets
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets


def leaflet_page(condition: Condition, library: Library, sources: int, site_url: str) -> Page:
    """The leaflet of a condition. Its sources, so many, stand on the condition's page, whose address it writes out."""
    path = f"{condition.ref}/leaflet.md"
    writer = Writer(library, path)
    rests = writer.say("leaflet-rests-on", count=sources)
    where = f"{rests}:  \n**{site_url}{condition.ref}/**" if site_url else f"{rests}."
    held = writer.say("leaflet-held", day=day_words(condition.reviewed))
    body = writer.sections(
        [
            ("bottom-line", line(writer.plain(condition.bottom_line))),
            ("see-a-doctor-first-if", _red_flags(condition, writer)),
            ("what-massage-may-do", _verdicts(condition, writer)),
            ("take-care-if", _cautions(condition, library)),
            ("ask-your-therapist", shape("block", kind="leaflet__ask", text=bullets(lines(condition.ask)))),
            ("where-this-comes-from", f"{where}  \n{held}"),
        ]
    )
    back = writer.page_link(f"{condition.ref}.md", writer.say("the-full-page-on", condition=line(_inside(condition.name))))
    markdown = (
        shape("leaflet", title=said(library, "can-massage-help", condition=condition.name), print=said(library, "print-this-page"), back=back, text=body) + "\n"
    )
    meta: dict[str, Any] = {
        "title": said(library, "leaflet-title", condition=condition.name),
        "description": said(library, "leaflet-description", condition=condition.name),
        "collection": condition.collection,
        "collection_title": KINDS[condition.collection].title,
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
    return shape("block", kind="leaflet__signs", text="\n\n".join(parts)) if parts else ""


def _verdicts(condition: Condition, writer: Writer) -> str:
    """Comparisons with a control: only they tell whether massage helps. What is left out of all rows of the page is counted."""
    library = writer.library
    verdicts = [verdict for verdict in library.verdicts(condition) if verdict.against == "control"]
    known = [verdict for verdict in verdicts if is_known(verdict, library)]
    kinds = _names_of_kinds(condition, library)
    chosen = _widest_of_each_outcome(verdicts, kinds, library)[: room_for_verdicts(condition, library)]
    parts = [] if verdicts else [writer.say("no-study-against-a-control")]
    if chosen:
        parts.append(verdict_rows(condition, sorted(chosen, key=lambda verdict: library.rank("outcomes", verdict.outcome)), writer))
    told = {verdict.outcome for verdict in chosen}
    answered = {verdict.outcome for verdict in known if not _is_one_kind(verdict, kinds)}
    doubtful = {verdict.outcome for verdict in verdicts if not is_known(verdict, library)}
    open_ = [v for v in verdicts if v.outcome not in answered and (v.outcome not in told or v.outcome in doubtful)]
    if open_:
        rest = dict.fromkeys(library.terms("outcomes")[verdict.outcome].name.lower() for verdict in open_)
        outcomes = ", ".join(lines(rest))
        narrow = any(is_known(verdict, library) for verdict in open_)
        parts.append(writer.say("too-little-or-narrow-research", outcomes=outcomes) if narrow else writer.say("too-little-research", outcomes=outcomes))
    left = [verdict for verdict in library.verdicts(condition) if not any(verdict is one for one in chosen)]
    if left:
        unknown = sum(shown(verdict, library) in {"unclear", "unstudied"} for verdict in left)
        rows = writer.say("more-rows", count=len(left)) if chosen else writer.say("rows", count=len(left))
        known_not = writer.say("we-know-none-of-them") if unknown == len(left) else writer.say("of-some-we-do-not-know", number=unknown)
        parts.append(f"{rows} {known_not}" if unknown else rows)
    return "\n\n".join(parts)


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
    found = [record for id_ in condition.techniques if (record := library.find(Technique, id_))]
    return {name.casefold() for record in found for name in (record.name, *record.also_called)}


def _is_one_kind(verdict: Verdict, kinds: set[str]) -> bool:
    """Whether a verdict is about one kind of massage: its scope names it."""
    return any(name in verdict.scope.casefold() for name in kinds)


def _cautions(condition: Condition, library: Library) -> str:
    """The cautions that matter here, by what to do about them: before a massage, then signs that come after one."""
    records = [record for id_ in condition.cautions if (record := library.find(Safety, id_))]
    told = []
    for kind in ("contraindication", "warning-sign"):
        for severity in library.terms("severity").values():
            names = [record.name for record in records if record.kind == kind and record.severity == severity.id]
            if names:
                after = kind == "warning-sign"
                label = said(library, "afterward", act=severity.name.lower()) if after else severity.name
                told.append(f"**{line(label)}:** {'; '.join(lines(names))}")
    return bullets(told)
