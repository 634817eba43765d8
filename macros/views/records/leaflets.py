"""A condition on one sheet of paper: to take along, to hand out, to hang up."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.records.library import Library, cited
from macros.records.red_flags import red_flags_of
from macros.records.schema import KINDS
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Outcome, Severity
from macros.rules.leaflets import ROW, SHEET, lines_of_leaflet, room_for_verdicts
from macros.views.evidence.tables import in_order, verdict_rows, with_details
from macros.views.evidence.words import day_words, is_known, shown
from macros.views.records.parts import inside
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
    back = writer.page_link(f"{condition.ref}.md", writer.say("the-full-page-on", condition=line(inside(condition.name))))
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


def _red_flags(condition: Condition, writer: Writer) -> str:
    parts = []
    for urgency in writer.library.vocabulary(Severity).values():
        signs = [sign.words for sign in red_flags_of(condition, writer.library) if sign.urgency == urgency.id]
        if signs:
            what = ". ".join(filter(None, (urgency.name, urgency.or_else)))
            parts.append(f"**{line(what)}:**\n\n{bullets(lines(signs))}")
    if not parts and condition.no_red_flags_because:
        parts.append(line(writer.plain(condition.no_red_flags_because)))
    return shape("block", kind="leaflet__signs", text="\n\n".join(parts)) if parts else ""


def _verdicts(condition: Condition, writer: Writer) -> str:
    """The rows that the bottom line speaks of, then comparisons with a control: only they tell whether massage helps. What is left out of all rows of the page is counted."""
    library = writer.library
    every = in_order(condition, library)
    verdicts = [verdict for verdict in every if verdict.against == "control"]
    kinds = _names_of_kinds(condition, library)
    wanted = _wanted(condition, every, kinds, library)
    room = room_for_verdicts(condition, library)
    chosen = wanted[:room]
    parts = [] if verdicts else [writer.say("no-study-against-a-control")]
    if chosen:
        outcomes_in_order = [verdict.outcome for verdict in every]
        parts.append(verdict_rows(condition, sorted(chosen, key=lambda verdict: outcomes_in_order.index(verdict.outcome)), writer))
    told = {verdict.outcome for verdict in chosen}
    answered = {verdict.outcome for verdict in verdicts if is_known(verdict, library) and not _is_one_kind(verdict, kinds)}
    doubtful = {verdict.outcome for verdict in verdicts if not is_known(verdict, library)}
    helped = {outcome for outcome, term in library.vocabulary(Outcome).items() if term.kind == "outcome"}  # of harms the cautions tell
    open_ = [v for v in verdicts if v.outcome in helped - answered and (v.outcome not in told or v.outcome in doubtful)]
    if open_:
        asked = {outcome: [v for v in open_ if v.outcome == outcome and not is_known(v, library)] for outcome in dict.fromkeys(v.outcome for v in open_)}
        outcomes = ", ".join(lines(_open(outcome, asked[outcome], chosen, room > len(chosen), library) for outcome in asked))
        narrow = any(is_known(verdict, library) for verdict in open_)
        parts.append(writer.say("too-little-or-narrow-research", outcomes=outcomes) if narrow else writer.say("too-little-research", outcomes=outcomes))
    if left := [verdict for verdict in every if not _is_among(verdict, chosen)]:
        unknown = sum(shown(verdict, library) in {"unclear", "unstudied"} for verdict in left)
        rows = writer.say("more-rows", count=len(left)) if chosen else writer.say("rows", count=len(left))
        known_not = writer.say("we-know-none-of-them") if unknown == len(left) else writer.say("of-some-we-do-not-know", number=unknown)
        spare = int(SHEET - sum(lines_of_leaflet(condition, library).values()) - ROW * len(chosen))  # a line for each sentence that says more
        more = _left_out(condition, wanted, chosen, told | {v.outcome for v in open_}, writer)[: max(0, spare)]
        parts.append(" ".join([rows, *([known_not] if unknown else []), *more]))
    return "\n\n".join(parts)


def _wanted(condition: Condition, every: list[Verdict], kinds: set[str], library: Library) -> list[Verdict]:
    """The verdicts that tell something, those first without which the sheet would mislead: where massage does worse, then what the bottom line speaks of.

    Each is followed by those on its outcome that say otherwise against the same kind of group, so that no sheet with room for both shows one side.
    """
    spoken_of = _spoken_of(condition, every, kinds, library)
    widest = _widest_of_each_outcome([verdict for verdict in every if verdict.against == "control"], kinds, library)
    worse = [verdict for verdict in widest if library.sense(verdict.direction) == "worse"]
    wanted: list[Verdict] = []
    for verdict in [*worse, *spoken_of, *widest, *(v for v in every if v.against == "mixed" and is_known(v, library))]:
        if not _is_among(verdict, wanted):
            wanted.append(verdict)
        wanted += _that_say_otherwise(widest, [v for v in wanted if _asks(v) == _asks(verdict)], library)
    return wanted


def _spoken_of(condition: Condition, every: list[Verdict], kinds: set[str], library: Library) -> list[Verdict]:
    """What rests on a source that the bottom line cites, in its order: comparisons with a control first, and those on one kind of massage last."""
    sources = list(dict.fromkeys(cited(condition.bottom_line)))

    def place(verdict: Verdict) -> tuple[bool, bool, int, int]:
        first, rank = min((sources.index(id_), verdict.sources.index(id_)) for id_ in verdict.sources if id_ in sources)
        return _is_one_kind(verdict, kinds), verdict.against != "control", first, rank

    return sorted((v for v in every if is_known(v, library) and not set(sources).isdisjoint(v.sources)), key=place)


def _asks(verdict: Verdict) -> tuple[str, bool]:
    """What a verdict answers: which outcome, and whether against another treatment alone."""
    return verdict.outcome, verdict.against in {"control", "mixed"}


def _that_say_otherwise(verdicts: list[Verdict], beside: list[Verdict], library: Library) -> list[Verdict]:
    """Of those that ask the same as one of `beside`, the first for each way in which none of `beside` points."""
    asked = {_asks(verdict) for verdict in beside}
    told = {(_asks(verdict), library.sense(verdict.direction)) for verdict in beside}
    found: dict[object, Verdict] = {}
    for verdict in verdicts:
        says = (_asks(verdict), library.sense(verdict.direction))
        if says not in told and says[0] in asked:
            found.setdefault(says, verdict)
    return list(found.values())


def _is_among(verdict: Verdict, verdicts: list[Verdict]) -> bool:
    return any(verdict is one for one in verdicts)


def _open(outcome: str, verdicts: list[Verdict], chosen: list[Verdict], room: bool, library: Library) -> str:
    """What we do not know: 'sleep'. Where the table tells of that outcome, too, which part, if there is room: 'anxiety (compared with heat)'."""
    name = library.terms("outcomes")[outcome].name.lower()
    rows = [verdict for verdict in chosen if verdict.outcome == outcome]
    if not rows:
        return name
    beside = {verdict.compared_with for verdict in rows}
    parts = [
        said(library, "compared-with-it", other=v.compared_with)
        if v.compared_with and v.compared_with not in beside
        else ", ".join(filter(None, (v.scope, v.when)))
        for v in verdicts
    ]
    which = "; ".join(dict.fromkeys(filter(None, parts))) if room else ""
    return with_details(name, which or said(library, "other-than-above"))


def _left_out(condition: Condition, wanted: list[Verdict], chosen: list[Verdict], told: set[str], writer: Writer) -> list[str]:
    """What the bottom line speaks of and the sheet has no room for, on outcomes that it does not tell of, and rows that say otherwise than those shown."""
    library = writer.library
    sources = set(cited(condition.bottom_line))
    missing = [v for v in wanted if not _is_among(v, chosen)]
    names = {outcome: term.name.lower() for outcome, term in library.terms("outcomes").items()}
    otherwise = dict.fromkeys(names[v.outcome] for v in _that_say_otherwise(missing, chosen, library))
    also = dict.fromkeys(names[v.outcome] for v in missing if not sources.isdisjoint(v.sources) and v.outcome not in told)
    return [
        *([writer.say("rows-say-otherwise", outcomes=", ".join(lines(otherwise)))] if otherwise else []),
        *([writer.say("rows-of-the-same-studies", outcomes=", ".join(lines(also)))] if also else []),
    ]


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
    """The cautions that matter here, by what to do about them: signs that come after a massage, for they are urgent, then what holds before one."""
    records = [record for id_ in condition.cautions if (record := library.find(Safety, id_))]
    told = []
    for kind in ("warning-sign", "contraindication"):
        for severity in library.terms("severity").values():
            names = [record.name for record in records if record.kind == kind and record.severity == severity.id]
            if names:
                after = kind == "warning-sign"
                label = said(library, "afterward", act=severity.name.lower()) if after else severity.name
                told.append(f"**{line(label)}:** {'; '.join(lines(names))}")
    return bullets(told)
