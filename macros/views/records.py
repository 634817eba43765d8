"""The page of a record: its headings in a fixed order, each filled from the record's fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from macros.library import Library
from macros.schema.base import Record
from macros.schema.claims import Benefit, Claim, Myth
from macros.schema.conditions import Condition
from macros.schema.guidance import Practice, Question
from macros.schema.safety import Safety
from macros.schema.sources import Source
from macros.schema.techniques import Technique
from macros.views.addresses import page_of
from macros.views.citations import address, ama
from macros.views.effects import effect_pictures
from macros.views.evidence import finding_head, findings, harms_table, verdict_reasons, verdict_table
from macros.views.words import date_words, day_words
from macros.views.writing import Writer, admonition, bullets, folded, sections

KINDS = {  # what a page is called in search results and above its title
    "conditions": "Condition",
    "benefits": "Claimed benefit",
    "myths": "Myth",
    "techniques": "Technique",
    "safety": "Safety",
    "faq": "Question",
    "practice": "Practice",
    "sources": "Source",
}

COLLECTION_TITLES = {  # the list that a page belongs to, in its breadcrumbs
    "conditions": "Conditions",
    "benefits": "Claimed benefits",
    "myths": "Myths",
    "techniques": "Techniques",
    "safety": "Is it safe for me?",
    "faq": "Questions",
    "practice": "Training and law",
    "sources": "Sources",
}
ON_THIS_PAGE = {  # what a page is for, said where a reader starts
    "conditions": (
        "For people with this problem and those close to them: what massage may do for it, when to see a doctor first, "
        "what else may help, and what to ask.\n{ .on-this-page }"
    ),
    "faq": "For anyone who asks this before or after a massage. It helps you decide with your doctor; it does not tell you what you have.\n{ .on-this-page }",
    "contraindication": "For anyone who thinks of a massage: when to leave it out, and what to do instead.\n{ .on-this-page }",
    "warning-sign": "For anyone who had a massage and notices something new: what it may be, and what to do now.\n{ .on-this-page }",
}
YOUR_CHOICE = "You can always leave massage out. Ask your doctor what happens if you wait, and what else could help. Then decide together."
ABOUT_YOUR_HEALTH = {"is-it-safe-for-me", "cancer", "pregnancy-and-children"}  # topics of questions that a doctor should share in
LONG_LIST = 8  # more links than this are told by collection
HOW_TO_READ = "Find the row that matters most to you. More dots mean that we are surer. Take it to your doctor when you choose."
OTHER_RISKS = "Every choice has gains and risks. This page weighs only massage. Ask your doctor about the risks of the others."
HOW_IT_WORKS = "faq/how-can-massage-relieve-pain"


@dataclass(frozen=True)
class Page:
    """A page as MkDocs takes it: where it lies, its front matter, its Markdown."""

    path: str
    markdown: str
    meta: dict[str, Any] = field(default_factory=dict)


def record_page(record: Record, library: Library) -> Page:
    """The page of a record whose collection has a page per record. Raises KeyError for other collections."""
    path, _ = page_of(record.ref)
    writer = Writer(library, path)
    lead, body = VIEWS[record.collection](record, writer)
    parts = [f"# {record.name}", also_called(record, writer), lead, body, writer.sources_section(), reviewed(record, writer)]
    meta = {
        "title": record.name,
        "description": writer.description(_description(record, library)),
        "kind": KINDS[record.collection],
        "names": record.also_called,
        "collection": record.collection,
        "collection_title": COLLECTION_TITLES[record.collection],
    }
    return Page(path, "\n\n".join(part for part in parts if part) + "\n", meta)


def _description(record: Record, library: Library) -> str:
    if isinstance(record, Source):
        issued = f" of {record.issued}" if record.issued else ""
        return f"Our notes on a {library.terms('source-kinds')[record.kind].name}{issued}, what it found and how far we read it: {record.name}"
    for name in ("short", "bottom_line", "summary"):
        if text := getattr(record, name, ""):
            return str(text)
    return record.name


def also_called(record: Record, writer: Writer) -> str:
    """Other names, which weigh much in search."""
    if not record.also_called:
        return ""
    names = ", ".join(record.also_called)
    label = "Also asked as" if record.collection == "faq" else "Also called"
    return f"{label}: {names}\n{{ .also-called data-pagefind-weight=8 }}"


def reviewed(record: Record, writer: Writer) -> str:
    """When someone last held the record against its sources, and that no clinician has reviewed it."""
    return (
        "## About this page\n\n"
        f"Last held against its sources on {day_words(record.reviewed)}. Next check by {day_words(record.next_review)}. "
        f"Written by the Medical Massage Reference contributors, none of them as a clinician. {writer.page_link('about/clinical-review.md', 'No clinician has reviewed it yet')}. "
        f"Nobody paid for it. {writer.page_link('about/editorial.md', 'Who we are, money and ties')} · {writer.page_link('about/index.md', 'How we grade')} · "
        f"{writer.page_link('contribute.md', 'Correct a mistake')}\n{{ .reviewed }}"
    )


def _condition(condition: Condition, writer: Writer) -> tuple[str, str]:
    library = writer.library
    lead = f"{writer.text(condition.summary)}\n\n{ON_THIS_PAGE['conditions']}"
    return lead, sections(
        [
            ("Bottom line", writer.text(condition.bottom_line)),
            ("See a doctor first if…", _red_flags(condition, writer)),
            ("What massage may do", f"{HOW_TO_READ}\n\n{verdict_table(condition, writer)}{_unmeasured(condition)}"),
            ("Why we say so", verdict_reasons(condition, writer)),
            ("What it will not do", writer.text(condition.will_not_do or "")),
            ("If you do nothing", writer.text(condition.without_treatment)),
            ("Other choices", f"{writer.text(condition.other_choices)}\n\n{OTHER_RISKS}"),
            (
                "What treatment looks like",
                _with_list(writer.text(condition.treatment), "Ways of working", writer.linked_names(library.techniques_of(condition))),
            ),
            ("How massage may work", _how_it_may_work(condition, writer)),
            ("Take care if…", _take_care(condition, writer)),
            ("Ask your therapist", bullets(condition.ask)),
            ("What to do next", _next_steps(writer)),
            ("How progress is measured", writer.refs(f"measures/{id_}" for id_ in condition.measures)),
            ("What nobody knows yet", writer.text(condition.unknown)),
            ("Pictures of effect", effect_pictures(condition.ref, writer)),
            ("The evidence in detail", findings(condition.ref, writer)),
            ("Codes", folded("For professionals: codes in classifications", bullets(f"{code.system}: {code.code}" for code in condition.codes))),
            ("See also", _pointing_here(condition, writer, ("faq", "benefits", "myths"))),
        ]
    )


def _unmeasured(condition: Condition) -> str:
    """What people care about and no verdict speaks of."""
    if any(verdict.outcome == "quality-of-life" for verdict in condition.verdicts):
        return ""
    return "\n\nQuality of life: we have no finding on this."


def _how_it_may_work(condition: Condition, writer: Writer) -> str:
    """For pain, the short answer to the question how; for other outcomes we have none."""
    question = writer.library.get(HOW_IT_WORKS)
    if not isinstance(question, Question) or all(verdict.outcome != "pain" for verdict in condition.verdicts):
        return ""
    return f"{writer.text(question.short)} See {writer.link(question.ref)}"


def _take_care(condition: Condition, writer: Writer) -> str:
    """The usual side effects, then the cautions that matter here."""
    known = writer.library.get("safety/side-effects")
    lead = f"{writer.text(known.summary)}\n\n" if isinstance(known, Safety) else ""
    return f"{lead}{_cautions(condition.cautions, writer)}"


def _next_steps(writer: Writer) -> str:
    """What a reader can do now; the same on every condition's page, because the way is the same."""
    return "\n".join(
        [
            "1. Look at the signs under “See a doctor first if…”. If one fits you, act on it before anything else.",
            "2. Talk over the choices on this page with your doctor: what matters most to you, and what you want to avoid.",
            f"3. If you want to try massage, read {writer.page_link('safety/index.md', 'Is it safe for me?')} and {writer.page_link('what-to-expect.md', 'what to expect')}.",
            f"4. {writer.page_link('find-a-therapist.md', 'Find a therapist')} who knows your problem. Agree on a goal, and on a day to look back.",
            "5. If it does not help by then, stop. Keep up what your doctor told you to do.",
        ]
    )


def _red_flags(condition: Condition, writer: Writer) -> str:
    boxes = []
    for urgency in writer.library.terms("urgency").values():
        flags = [flag for flag in condition.red_flags if flag.urgency == urgency.id]
        if flags:
            kind = "danger" if urgency.id == "emergency" else "warning"
            text = bullets(f"{flag.sign}{writer.cite(flag.sources)}" for flag in flags)
            boxes.append(admonition(kind, urgency.name, f"{text}\n\n{urgency.meaning}"))
    if not condition.red_flags and condition.no_red_flags_because:
        boxes.append(writer.text(condition.no_red_flags_because))
    return "\n\n".join(boxes)


def _cautions(ids: list[str], writer: Writer) -> str:
    severity = writer.library.terms("severity")
    lines = []
    for id_ in ids:
        record = writer.library.get(f"safety/{id_}")
        assert isinstance(record, Safety)
        lines.append(f"{writer.link(record.ref)}: {severity[record.severity].name.lower()}")
    return bullets(lines)


def _with_list(text: str, label: str, list_: str) -> str:
    return f"{text}\n\n{label}:\n\n{list_}" if list_ else text


def _pointing_here(record: Record, writer: Writer, collections: tuple[str, ...], besides: list[str] | None = None) -> str:
    """Links to records that point at this one, computed; `besides` are typed by hand and come first.

    A long list is told by collection, a line each, so that a reader can pass over what does not matter here.
    """
    own = list(dict.fromkeys(besides or []))
    pointing = {c: [r.ref for r in writer.library.pointing_at(record.ref, c) if r.ref not in own] for c in collections}
    if sum(map(len, pointing.values())) <= LONG_LIST:
        return writer.refs([*own, *(ref for refs in pointing.values() for ref in refs)])
    lines = [f"- {COLLECTION_TITLES.get(c, c.capitalize())}: {', '.join(writer.link(ref) for ref in refs)}" for c, refs in pointing.items() if refs]
    return "\n".join([writer.refs(own), *lines]).strip()


def _technique(technique: Technique, writer: Writer) -> tuple[str, str]:
    strokes = "\n\n".join(f"### {stroke.name} ({stroke.plain.lower()})\n\n{writer.text(stroke.how)}" for stroke in technique.strokes)
    conditions = [f"conditions/{id_}" for id_ in technique.conditions]
    return writer.text(technique.summary), sections(
        [
            ("How it is done", "\n".join(f"{number}. {writer.text(step)}" for number, step in enumerate(technique.steps, 1))),
            ("The strokes", strokes),
            ("How hard", writer.text(technique.pressure)),
            ("How long", writer.text(technique.duration or "")),
            ("When not to have it", _with_list(writer.text(technique.not_when), "Read first", _cautions(technique.cautions, writer))),
            ("What it is used for", _with_list(writer.text(technique.used_for), "Conditions", _pointing_here(technique, writer, ("conditions",), conditions))),
            ("What it may do", verdict_table(technique, writer)),
            ("Why we say so", verdict_reasons(technique, writer)),
            ("What is not shown", writer.text(technique.not_shown or "")),
            ("Where it comes from", writer.text(technique.origin or "")),
            ("The evidence in detail", findings(technique.ref, writer)),
            ("See also", _pointing_here(technique, writer, ("faq", "benefits", "myths", "history", "definitions"))),
        ]
    )


def _judgement(claim: Claim, writer: Writer) -> str:
    term = writer.library.terms("judgements")[claim.judgement]
    return admonition("abstract", f"Our verdict: {term.name}", writer.text(getattr(claim, "summary", "")))


def _benefit(benefit: Benefit, writer: Writer) -> tuple[str, str]:
    return _judgement(benefit, writer), sections(
        [
            ("What people say", f"“{benefit.claim}”"),
            ("What studies show", writer.text(benefit.why)),
            ("What does hold", writer.text(benefit.what_holds)),
            ("What massage may do", verdict_table(benefit, writer)),
            ("Why we say so", verdict_reasons(benefit, writer)),
            ("The evidence in detail", findings(benefit.ref, writer)),
            ("See also", _pointing_here(benefit, writer, ("faq", "myths"), benefit.see_also)),
        ]
    )


def _myth(myth: Myth, writer: Writer) -> tuple[str, str]:
    return _judgement(myth, writer), sections(
        [
            ("What people say", f"“{myth.claim}”"),
            ("What is true", writer.text(myth.why)),
            ("What helps instead", writer.text(myth.instead)),
            ("What we can say", verdict_table(myth, writer)),
            ("Why we say so", verdict_reasons(myth, writer)),
            ("The evidence in detail", findings(myth.ref, writer)),
            ("See also", _pointing_here(myth, writer, ("faq", "benefits"), myth.see_also)),
        ]
    )


def _safety(safety: Safety, writer: Writer) -> tuple[str, str]:
    severity = writer.library.terms("severity")[safety.severity]
    kind = "danger" if safety.severity in {"never", "emergency"} else "warning"
    harms = ((harm.what, harm.how_often, harm.counted, harm.source) for harm in safety.harms)
    choice = f"\n\n{YOUR_CHOICE}" if safety.kind == "contraindication" else ""
    lead = f"{ON_THIS_PAGE[safety.kind]}\n\n{admonition(kind, severity.name, writer.text(safety.summary))}"
    return lead, sections(
        [
            ("The signs", bullets(safety.signs)),
            ("What to do", f"{writer.text(safety.what_to_do)}{choice}"),
            ("Why", writer.text(safety.why)),
            ("What to tell your therapist", writer.text(safety.tell or "")),
            ("What has been reported", harms_table(harms, writer)),
            ("The evidence in detail", findings(safety.ref, writer)),
            ("See also", _pointing_here(safety, writer, ("conditions", "techniques", "faq", "safety"), safety.see_also)),
            ("More help", _more_help(writer)),
        ]
    )


def _more_help(writer: Writer) -> str:
    return (
        "Ask your doctor, midwife, nurse or pharmacist. "
        f"{writer.page_link('what-to-expect.md', 'What to expect')} has what to ask and tell at each visit. "
        f"{writer.page_link('find-a-therapist.md', 'Find a therapist')} names bodies worth knowing, with their addresses."
    )


def _question(question: Question, writer: Writer) -> tuple[str, str]:
    choice = f"\n\n{YOUR_CHOICE}" if question.topic in ABOUT_YOUR_HEALTH else ""
    lead = f"{ON_THIS_PAGE['faq']}\n\n{admonition('abstract', 'Short answer', writer.text(question.short))}"
    return lead, sections(
        [
            ("The whole answer", writer.text(question.full)),
            ("What to do now", f"{writer.text(question.next or '')}{choice}"),
            ("The evidence in detail", findings(question.ref, writer)),
            ("See also", _pointing_here(question, writer, ("faq",), question.see_also)),
            ("More help", _more_help(writer)),
        ]
    )


def _practice(practice: Practice, writer: Writer) -> tuple[str, str]:
    country = writer.library.terms("countries")[practice.country].name
    return f"**{country}.** {writer.text(practice.summary)}", sections(
        [
            ("The facts", bullets(f"{writer.text(fact.says)} *As of {date_words(fact.as_of)}.*" for fact in practice.facts)),
            ("What you can do", writer.text(practice.you_can or "")),
            ("See also", _pointing_here(practice, writer, ("faq", "practice"), practice.see_also)),
        ]
    )


def _source(source: Source, writer: Writer) -> tuple[str, str]:
    library = writer.library
    kind = library.terms("source-kinds")[source.kind]
    reading = library.terms("reading")[source.read]
    facts = [f"**Kind:** {kind.name}. {kind.meaning}", f"**How far we read it:** {reading.meaning}"]
    if source.read_note:
        facts.append(f"**Please note:** {writer.text(source.read_note)}")
    if not address(source):
        facts.append("**Where to find it:** we found no public address that we can send you to.")
    own = [e for number, finding in enumerate(source.findings) for e in library.evidence(finding.about[0]) if e.source is source and e.number == number]
    what = "\n\n".join(
        f"### {library.terms('outcomes')[e.finding.outcome].name}\n\n{finding_head(e, writer)}  \n{writer.text(e.finding.result)}\n\n"
        f"About: {', '.join(writer.link(ref) for ref in e.finding.about)}"
        for e in own
    )
    users = {r.ref: r for r, _ in library.mentions.get(source.ref, []) if r.collection not in {"sources", "coverage"}}
    return ama([source])[source.id], sections(
        [
            ("About this source", bullets(facts)),
            ("What it found", what),
            ("Where we use it", bullets(f"{writer.link(r.ref)}" for r in sorted(users.values(), key=lambda r: (r.collection, r.name.casefold())))),
            ("Why we keep it", writer.text(source.unused_because or "")),
        ]
    )


VIEWS: dict[str, Callable[[Any, Writer], tuple[str, str]]] = {
    "conditions": _condition,
    "techniques": _technique,
    "benefits": _benefit,
    "myths": _myth,
    "safety": _safety,
    "faq": _question,
    "practice": _practice,
    "sources": _source,
}
