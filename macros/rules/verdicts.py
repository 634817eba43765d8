"""A verdict says no more than its findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.language.plain import bare
from macros.records.library import CITATION, RECORD_LINK, Library, cited
from macros.records.reading import Fault
from macros.records.schema import COLLECTIONS, KINDS, Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Certainty, Comparator, Design, Outcome
from macros.rules.counting import instead_of, numbers_not_in
from macros.rules.each import Wrong, can_be_held, every_verdict, findings_to_ask, of_each_finding, of_each_verdict

OPPOSED = {"better": {"same", "worse"}, "same": {"better", "worse"}, "worse": {"better", "same"}}  # what a direction says, and what contradicts it
WEIGHED_KINDS = {"outcome"}
SHOWING_FINDINGS = [collection for collection, kind in KINDS.items() if kind.shows_findings]

ANSWERS = {"conditions": "bottom_line", "benefits": "summary"}  # what a reader takes home from a page with verdicts
NOT_KNOWN = re.compile(r"\b(?:we do not know|we cannot say|nobody knows|not known|we found no (?:study|trial)s?)\b", re.IGNORECASE)
HOPEFUL = re.compile(
    r"\b(?:may|might|can|probably) (?:be |feel |have |sleep |\w+ly )?(?:bring|ease|help|improve|less|lift|lower|make|mean|reduce|relax|soften|better)\w*\b(?!(?: \w+){0,2} (?:no|nothing|little or)\b)"
)


@of_each_verdict
def verdicts_rest_on_findings(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """Every verdict names sources with a finding about that record and outcome; only 'not-studied' may name none."""
    sense = library.sense(verdict.direction)
    if sense == "unstudied":
        yield from _was_not_studied(record, verdict, library)
    if sense in {"unstudied", None}:  # None is no word of ours: another rule says so
        return
    if verdict.certainty is None:
        yield Wrong("the verdict does not say how sure we are", "add 'certainty: …'")
    if not verdict.sources:
        yield Wrong("the verdict names no source", "add 'sources: […]', or say 'not-studied'")
    having = {e.source.id for e in library.behind(record, verdict)}
    for place, source in enumerate(verdict.sources):
        if source not in having and source in library.records["sources"]:
            known = sorted({e.source.id for e in library.evidence(record.ref) if e.finding.outcome == verdict.outcome})
            yield Wrong(
                f"'{source}' has no finding about {record.ref} and '{verdict.outcome}'",
                f"these have: {', '.join(known)}" if known else "add the finding to that source, or name another",
                ("sources", place),
            )


def _was_not_studied(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    if verdict.certainty is not None or verdict.size != "unknown":
        yield Wrong("a verdict of 'not-studied' has a size or a certainty", "delete both")
    for evidence in [] if verdict.scope else library.evidence(record.ref):
        if evidence.finding.outcome == verdict.outcome and library.sense(evidence.finding.direction) != "unclear":
            what = f"'{verdict.outcome}' is called not studied, and {evidence.source.id} has a finding about it"
            yield Wrong(what, "weigh that finding, or say in 'scope' what was not studied")


@of_each_verdict
def certainty_is_never_above_the_findings(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """A verdict is never surer than the surest finding that it names."""
    behind = library.behind(record, verdict)
    if verdict.certainty is None or not behind:
        return
    known = library.vocabulary(Certainty)
    grades = [
        e.finding.grade.certainty if e.finding.grade.certainty not in known or known[e.finding.grade.certainty].graded else library.ceiling for e in behind
    ]
    best = min(grades, key=lambda grade: library.rank("certainty", grade))
    if library.rank("certainty", verdict.certainty) < library.rank("certainty", best):
        what = f"the verdict on '{verdict.outcome}' is '{verdict.certainty}', and the best finding it names is '{best}'"
        yield Wrong(what, f"write '{best}' or lower", ("certainty",))


@of_each_finding
def one_trial_counts_as_low(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """What we grade ourselves and what rests on one study is low at most, so that a finding and its verdict show one grade."""
    design = library.vocabulary(Design).get(finding.design)
    one = finding.trials == 1 or (finding.trials is None and design is not None and design.one_study)
    above = library.rank("certainty", finding.grade.certainty) < library.rank("certainty", library.ceiling)
    if finding.grade.by == "judged" and one and above:
        fix = f"write '{library.ceiling}' or lower, or name the source's own grade"
        yield Wrong(f"we call a finding from one study '{finding.grade.certainty}'", fix, ("grade", "certainty"))


@of_each_verdict
def comparisons_are_named(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """A verdict whose findings all compare with another treatment, or with another massage, says so."""
    found = {library.beside(e.finding) for e in library.behind(record, verdict)}
    if len(found) == 1 and (against := found.pop()) and verdict.against != against:
        what = f"the verdict on '{verdict.outcome}' counts as '{verdict.against}', and all its findings compare with {against.replace('-', ' ')}"
        yield Wrong(what, f"write 'against: {against}'")


@of_each_verdict
def mixed_has_two_sides(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """A verdict that says 'mixed' names findings that differ, or one that is mixed in itself."""
    found = {e.finding.direction for e in library.behind(record, verdict)}
    if library.sense(verdict.direction) == "mixed" and len(found) == 1 and verdict.direction not in found:
        what = f"the verdict on '{verdict.outcome}' says 'mixed', and all its findings say '{found.pop()}'"
        yield Wrong(what, "name the source that differs under 'sources', with its finding", ("direction",))


def answers_agree_with_verdicts(library: Library) -> Iterator[Fault]:
    """Where a page's answer says that nobody knows, no verdict against a control says 'helps'; where it gives hope, one verdict does."""
    sure = {grade.id for grade in library.vocabulary(Certainty).values() if grade.dots}
    for collection, field in ANSWERS.items():
        for record in library.records[collection].values():
            answer = " ".join(bare(getattr(record, field)).split())
            verdicts: list[Verdict] = getattr(record, "verdicts", [])
            helping = [v for v in verdicts if library.sense(v.direction) == "better" and v.certainty in sure]
            if not all(can_be_held(v, library) for v in verdicts):
                continue
            control = [v.outcome for v in helping if v.against == "control"]
            hope = HOPEFUL.search(answer)
            if control and not hope and NOT_KNOWN.search(answer):
                said, wrong = "says that nobody knows", f"a verdict on '{control[0]}' says 'helps'"
            elif hope and verdicts and not helping:
                said, wrong = f"says '{hope[0]}'", "no verdict says 'helps'"
            else:
                continue
            yield record.document.fault(
                (field,),
                "answers-agree-with-verdicts",
                f"the answer {said}, and {wrong}",
                "read the findings, then mend the answer, the verdict or its 'against'",
            )


def findings_have_one_grade(library: Library) -> Iterator[Fault]:
    """What the same sources say of an outcome is not graded one way on one kind of page and another way on the next; conditions lead."""
    grades: dict[tuple[str, str, frozenset[str]], dict[str, Record]] = {}
    graded = [
        (record, path, verdict) for record, path, verdict in every_verdict(library) if verdict.certainty and verdict.sources and can_be_held(verdict, library)
    ]
    for record, path, verdict in sorted(graded, key=lambda entry: COLLECTIONS.index(entry[0].collection)):
        known = grades.setdefault(_finding(verdict), {})
        if not known or record.collection in {other.collection for other in known.values()}:
            known.setdefault(str(verdict.certainty), record)
        elif verdict.certainty not in known:
            elsewhere = " and ".join(f"'{grade}' in {other.ref}" for grade, other in known.items())
            yield record.document.fault(
                (*path, "certainty"),
                "findings-have-one-grade",
                f"the verdict on '{verdict.outcome}' is '{verdict.certainty}'; the same sources are graded {elsewhere}",
                "give both the same grade, the more careful one where you are in doubt",
            )


def _finding(verdict: Verdict) -> tuple[str, str, frozenset[str]]:
    """What makes two verdicts tell of one finding; their scopes differ in words, so those do not count."""
    return verdict.outcome, verdict.direction, frozenset(verdict.sources)


@of_each_verdict
def disagreement_is_named(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """Where a verdict's findings contradict it, the reason cites them."""
    opposed = OPPOSED.get(library.sense(verdict.direction) or "", set())
    said = set(cited(verdict.because))
    directions: dict[str, set[str]] = {}
    for evidence in library.behind(record, verdict):
        directions.setdefault(evidence.source.id, set()).add(evidence.finding.direction)
    for source, found in directions.items():
        if {library.sense(direction) for direction in found} <= opposed and source not in said:
            what = f"the verdict says '{verdict.direction}', {source} says '{sorted(found)[0]}', and the reason does not speak of it"
            yield Wrong(what, f"say so in the reason and cite [@{source}]", ("because",))


def findings_are_weighed(library: Library) -> Iterator[Fault]:
    """Every finding on what a verdict asks (its outcome, against the same kind of comparison) stands behind one of those verdicts, welcome or not."""
    for record in library.all_records():
        verdicts = getattr(record, "verdicts", None)
        if verdicts is None or not all(can_be_held(verdict, library) for verdict in verdicts):
            continue
        for evidence in library.evidence(record.ref):
            if evidence.source.id not in findings_to_ask(library):
                continue
            outcome = evidence.finding.outcome
            term = library.vocabulary(Outcome).get(outcome)
            if term is None or term.kind not in WEIGHED_KINDS:
                continue
            asking = [v for v in verdicts if v.outcome == outcome and _compares_alike(v, evidence.finding, library)]
            if asking and not any(evidence.source.id in v.sources for v in verdicts if v.outcome == outcome):
                yield record.document.fault(
                    ("verdicts",),
                    "findings-are-weighed",
                    f"{evidence.source.id} has a finding about '{outcome}' ({evidence.finding.direction}), and no verdict here weighs it",
                    f"name '{evidence.source.id}' under a verdict on '{outcome}'",
                )


def _compares_alike(verdict: Verdict, finding: Finding, library: Library) -> bool:
    """Whether a verdict and a finding are held against the same kind of comparison."""
    comparator = library.vocabulary(Comparator).get(finding.against or "")
    return comparator is not None and comparator.counts_as == verdict.against


MOST_KEY_ANSWERS = 7  # the GRADE working group's own limit for a summary of findings


def key_answers_are_few(library: Library) -> Iterator[Fault]:
    """A page has seven key answers at most; what is narrower stays a finding."""
    for record in library.all_records():
        number = len(getattr(record, "verdicts", []))
        if number > MOST_KEY_ANSWERS:
            yield record.document.fault(
                ("verdicts", MOST_KEY_ANSWERS),
                "key-answers-are-few",
                f"the page has {number} key answers, and {MOST_KEY_ANSWERS} are the most",
                "keep those on what people feel, against nothing, a dummy or usual care; the rest stays among the findings",
            )


@of_each_finding
def findings_are_shown(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Every finding is about at least one record whose page shows findings."""
    if not any(ref.partition("/")[0] in SHOWING_FINDINGS for ref in finding.about):
        yield Wrong(f"no page shows this finding: it is about {', '.join(finding.about)}", f"name a record of {', '.join(SHOWING_FINDINGS)}", ("about",))


@of_each_verdict
def helps_has_a_finding_that_helps(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """A verdict that says 'helps' (or 'harms') names at least one finding that says so."""
    found = {e.finding.direction for e in library.behind(record, verdict)}
    if library.sense(verdict.direction) in {"better", "worse"} and found and verdict.direction not in found:
        what = f"the verdict on '{verdict.outcome}' says '{verdict.direction}', and none of its findings does"
        yield Wrong(what, "write what they say", ("direction",))


@of_each_verdict
def numbers_stand_in_the_findings(record: Record, verdict: Verdict, library: Library) -> Iterator[Wrong]:
    """Every number in a verdict's reason stands in one of the findings that it names."""
    behind = library.behind(record, verdict)
    reason = CITATION.sub("", RECORD_LINK.sub("", verdict.because))
    for found in numbers_not_in(behind, reason, len(verdict.sources)) if behind else []:
        yield Wrong(f"the reason says {found}, and none of its findings does", instead_of(found, behind), ("because",), found)
