"""Verdicts and findings, as readers see them."""

from __future__ import annotations

from collections.abc import Iterable

from macros.records.library import Evidence, Library
from macros.records.schema.base import Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.safety import Harm
from macros.records.schema.vocabularies import Certainty, Outcome, Reading
from macros.views.evidence.words import certainty_words, counts_as, finding_words, is_known, shown, size_of_study, speaks_alone, verdict_words
from macros.views.shapes import shape
from macros.views.text.markup import line, lines, table
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets

MANY_FINDINGS = 8  # more of them are told by outcome


def verdict_table(record: Record, writer: Writer) -> str:
    """What we say per outcome: what, compared with what, our words, how sure. What nobody knows comes last, and no dots stand beside it."""
    verdicts = in_order(record, writer.library)
    known = [verdict for verdict in verdicts if is_known(verdict, writer.library)]
    between = [verdict for verdict in verdicts if shown(verdict, writer.library) == "untested"]
    rest = [verdict for verdict in verdicts if verdict not in known and verdict not in between]
    parts = [verdict_rows(record, known, writer)] if known else []
    if between:
        parts.append(f"### {writer.say('one-massage-against-another')}\n\n{verdict_rows(record, between, writer, sure=False)}")
    if rest:
        parts.append(f"### {writer.say('too-little-to-say')}\n\n{verdict_rows(record, rest, writer, sure=False)}")
    return "\n\n".join(parts)


def in_order(record: Record, library: Library) -> list[Verdict]:
    """The verdicts of a record: first those on what its first verdict is about, then in the order of the outcomes."""
    verdicts = library.verdicts(record)
    own: list[Verdict] = getattr(record, "verdicts", [])
    return sorted(verdicts, key=lambda verdict: verdict.outcome != own[0].outcome)


def verdict_rows(record: Record, verdicts: list[Verdict], writer: Writer, sure: bool = True) -> str:
    """Verdicts as a table; without `sure` it has no column for certainty, because nothing is certain there."""
    heads = [writer.say("what"), writer.say("compared-with"), writer.say("what-we-can-say"), *([writer.say("how-sure")] if sure else [])]
    told = table(heads, (lines(_cells(record, verdict, writer)[: len(heads)]) for verdict in verdicts))
    return shape("block", kind="verdicts", text=told)


def _cells(record: Record, verdict: Verdict, writer: Writer) -> list[str]:
    library = writer.library
    sure = certainty_words(library.vocabulary(Certainty)[verdict.certainty]) if verdict.certainty else ""
    return [what_of(verdict, library), compared_with(verdict, library), verdict_words(verdict, record, library), sure]


def compared_with(verdict: Verdict, library: Library) -> str:
    """What a verdict compares with. Nothing is compared where nothing was studied."""
    return verdict.compared_with or ("" if library.sense(verdict.direction) == "unstudied" else said(library, "no-other-group"))


def verdict_reasons(record: Record, writer: Writer) -> str:
    """Why we say so: one reason per verdict, with the sources it rests on."""
    return bullets(f"**{line(asked(verdict, writer.library))}.** {reason(verdict, writer)}" for verdict in in_order(record, writer.library))


def asked(verdict: Verdict, library: Library) -> str:
    """'Pain (after 12 weeks), against dummy massage'."""
    what = what_of(verdict, library)
    return said(library, "verdict-against", what=what, other=verdict.compared_with) if verdict.compared_with else what


def what_of(verdict: Verdict, library: Library) -> str:
    """'Pain (long-lasting neck pain, after 12 weeks)'."""
    name = library.terms("outcomes")[verdict.outcome].name
    details = ", ".join(part for part in (verdict.scope, verdict.when) if part)
    return with_details(name, details)


def with_details(name: str, details: str) -> str:
    """'Pain (after 12 weeks)'; 'Pain: first stage (before you push)' where the details have brackets of their own."""
    return (f"{name}: {details}" if "(" in details else f"{name} ({details})") if details else name


def reason(verdict: Verdict, writer: Writer) -> str:
    """Why we say so, with every source that the verdict rests on."""
    text = writer.text(verdict.because)
    unnamed = [id_ for id_ in verdict.sources if f"[^{id_}]" not in text]
    return text + (" " if unnamed and not text.endswith("]") else "") + writer.cite(unnamed)


def findings(ref: str, writer: Writer) -> str:
    """Every finding about a record: what studies found, then what guidelines say."""
    evidence = writer.library.evidence(ref)
    if not evidence:
        return ""
    kinds = writer.library.vocabulary(Outcome)
    advice = [e for e in evidence if kinds[e.finding.outcome].kind == "advice"]
    studies = [e for e in evidence if kinds[e.finding.outcome].kind != "advice"]
    parts = []
    if len(studies) > MANY_FINDINGS:
        for outcome in dict.fromkeys(e.finding.outcome for e in studies):  # they stand in the order of the outcomes
            heading = writer.say("what-studies-found-on", outcome=line(kinds[outcome].name.lower()))
            parts.append(f"### {heading}\n\n" + bullets(_finding(e, ref, writer) for e in studies if e.finding.outcome == outcome))
    elif studies:
        parts.append(f"### {writer.say('what-studies-found')}\n\n" + bullets(_finding(e, ref, writer) for e in studies))
    if advice:
        parts.append(f"### {writer.say('what-guidelines-say')}\n\n" + bullets(_advice(e, writer) for e in advice))
    return "\n\n".join(parts)


def _finding(evidence: Evidence, ref: str, writer: Writer) -> str:
    result = f"{finding_head(evidence, writer, ref)}  \n{_sentence(writer.text(evidence.finding.result))}{writer.cite([evidence.source.id])}"
    return f"{result} {caveat(evidence.finding, writer)}".rstrip()


def caveat(finding: Finding, writer: Writer) -> str:
    """The authors' own warning; empty where none was seen."""
    return f"{writer.say('in-the-authors-words')} {_sentence(writer.text(finding.caveat))}" if finding.caveat else ""


def finding_head(evidence: Evidence, writer: Writer, ref: str = "") -> str:
    """'**Pain, after 12 weeks: massage against dummy massage.** No difference · ●●●○ moderate, graded by the source · 33 studies'.

    `ref` is the record on whose page it stands; it is no surer there than the record's verdicts are.
    """
    finding = evidence.finding
    library = writer.library
    record = library.get(ref)
    facts = finding_words(finding, library)
    if record:
        facts = finding_words(finding, library, counts_as(evidence, record, library), speaks_alone(evidence, record, library))
    if size := size_of_study(finding, library):
        facts.append(size)
    if len(finding.readings) > 1:
        facts.append(said(library, "read-twice"))
    if library.vocabulary(Reading)[evidence.source.read].quoted:
        facts.append(said(library, "read-only-as-quoted"))
    return f"**{line(what_was_compared(finding, library))}.** {' · '.join(lines(facts))}".rstrip()


def what_was_compared(finding: Finding, library: Library) -> str:
    """'Pain, after 12 weeks: massage against dummy massage'."""
    what = library.terms("outcomes")[finding.outcome].name + (f", {finding.when}" if finding.when else "")
    return f"{what}: {against(finding.intervention, finding.compared_with, library)}"


def against(one: str, other: str, library: Library) -> str:
    """'massage against usual care', or 'massage' alone."""
    return said(library, "against", one=one, other=other) if other else one


def _advice(evidence: Evidence, writer: Writer) -> str:
    issued = f", {evidence.source.issued}" if evidence.source.issued else ""
    return f"**{line(_short_author(evidence, writer.library))}{issued}.** {_sentence(writer.text(evidence.finding.result))}{writer.cite([evidence.source.id])}"


def _short_author(evidence: Evidence, library: Library) -> str:
    authors = evidence.source.author
    if not authors:
        return evidence.source.name
    first = authors[0].literal or authors[0].family or evidence.source.name
    return first if len(authors) == 1 else said(library, "and-others", first=first)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def harms_table(harms: Iterable[Harm], writer: Writer) -> str:
    """What happened, how often, and how it was counted."""
    counts = writer.library.terms("harm-counts")
    rows = [(line(harm.what), line(harm.how_often), f"{line(counts[harm.counted].name)}{writer.cite([harm.source])}") for harm in harms]
    return table((writer.say("what-happened"), writer.say("how-often"), writer.say("how-it-was-counted")), rows) if rows else ""


def sample_verdict(ref: str, writer: Writer) -> str:
    """The surest verdict on a record against a control, in a sentence with its certainty and sources. Raises KeyError where there is none."""
    record = writer.library.get(ref)
    verdicts = [v for v in writer.library.verdicts(record) if v.against == "control" and is_known(v, writer.library)] if record else []
    if record is None or not verdicts:
        raise KeyError(f"data/{ref}.yml has no verdict to show")
    verdict = min(verdicts, key=lambda v: writer.library.rank("certainty", v.certainty))
    library = writer.library
    narrow = ", ".join(part for part in (verdict.scope, verdict.when) if part)
    words = f"**{line(verdict_words(verdict, record, library))}**"
    what = writer.say("massage-does-for-some", says=words, scope=line(narrow)) if narrow else writer.say("massage-does", says=words)
    if verdict.compared_with:
        what = writer.say("compared-with-another", what=what, other=line(verdict.compared_with))
    sure = writer.say("how-sure-we-are", certainty=line(certainty_words(library.vocabulary(Certainty)[str(verdict.certainty)])))
    return f"**{writer.link(ref)}:** {what}. {sure}{writer.cite(verdict.sources)}."
