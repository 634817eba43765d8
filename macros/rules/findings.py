"""A finding says no more than its source can show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.schema.evidence import Estimate, Finding
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Certainty, Comparator, Design, Outcome
from macros.rules.each import Wrong, of_each_finding

MEASURED_KINDS = {"outcome", "harm"}  # advice and research compare nothing
JUDGING = {"better", "same", "worse"}
WITH_THEMSELVES = re.compile(r"(?:mostly )?before\b", re.IGNORECASE)
SIGNED = re.compile(r"(?<![\w.])[-−–]\d+(?:\.\d+)?")
OF_HOW_MANY = re.compile(r"\b(\d[\d,]*) of (?:all |the )?(\d[\d,]*)\b(?![.,]?\d)")
ADDED, WITHOUT = re.compile(r"\b(?:added to|with|plus|on top of|all had)\b"), re.compile(r"\bwithout\b")
SCALES = {10, 100, 1000, 10000}  # "5 points of 10", "13 of 10,000"


@of_each_finding
def only_a_comparison_can_judge(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Where nothing was compared, or people only with themselves before, nobody can say that massage helps, harms or makes no difference."""
    outcome, design = library.vocabulary(Outcome).get(finding.outcome), library.vocabulary(Design).get(finding.design)
    with_what = finding.compared_with
    compared = with_what and not WITH_THEMSELVES.match(with_what) and (design is None or design.compares)
    if not compared and library.sense(finding.direction) in JUDGING and outcome and outcome.kind in MEASURED_KINDS:
        what = f"'{finding.outcome}' is '{finding.direction}', and it was compared with {repr(with_what) if with_what else 'nothing'} ({finding.design})"
        yield Wrong(what, "write 'unclear', or name in 'compared_with' what the others got, and the right 'design'", ("direction",))


@of_each_finding
def results_have_no_signs(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """A result says in words which side a number favors; a minus sign does not."""
    for found in SIGNED.findall(finding.result):
        what = f"the result says {found}, and a reader cannot tell which side that favors"
        yield Wrong(what, "write 'lower', 'higher', 'better' or 'worse', and the number without its sign", ("result",))


@of_each_finding
def parts_fit_the_whole(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """In 'so many of so many', the whole is no larger than the people of the finding."""
    for part, whole in OF_HOW_MANY.findall(finding.result):
        size = int(whole.replace(",", ""))
        if finding.analyzed is not None and size > finding.analyzed and size not in SCALES:
            what = f"the result says {part} of {whole}, and the finding has {finding.analyzed} people"
            yield Wrong(what, "count those who answered in the groups that were compared, in the result and in 'analyzed'", ("result",))


@of_each_finding
def keys_are_unique(source: Source, finding: Finding, _: Library) -> Iterator[Wrong]:
    """No two findings of a source have one key."""
    first = next(other for other in source.findings if other.key == finding.key)
    if first is not finding:
        yield Wrong(f"two findings are called '{finding.key}'", "give this one a name that says what tells them apart", ("key",))


@of_each_finding
def comparisons_have_a_kind(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """What compares people says what the others got, and of which kind that is; what compares nobody says neither."""
    design = library.vocabulary(Design).get(finding.design)
    if design and not design.compares and finding.against:
        yield Wrong(f"'{finding.design}' compares nobody, and 'against' is '{finding.against}'", "leave it out, or write the right 'design'", ("against",))
    if finding.against and not finding.compared_with:
        yield Wrong(f"'against' is '{finding.against}', and nothing says what the others got", "add 'compared_with: …'", ("against",))


@of_each_finding
def additions_say_what_both_groups_had(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Where massage came on top of a treatment, both sides name it: 'massage with a drug' against a dummy would be another question."""
    comparator = library.vocabulary(Comparator).get(finding.against or "")
    if comparator and comparator.both_had and not (ADDED.search(finding.intervention) or WITHOUT.search(finding.compared_with)):
        what = f"the others got '{finding.compared_with}', and it is not said that these had it too"
        yield Wrong(what, "write 'massage with …' in 'intervention' and '… alone' in 'compared_with', or another 'against'", ("intervention",))


@of_each_finding
def no_difference_is_never_guessed(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Little or no difference is the source's own graded word, or an interval inside the smallest change that matters; all else that is not clear stays open, and we call it low at most."""
    sense = library.sense(finding.direction)
    if sense == "same" and finding.grade.by != "source" and not _holds_all_that_matters_not(finding.estimate):
        what = f"'{finding.direction}' is neither the source's own graded word, nor does an interval rule out a difference that matters"
        yield Wrong(what, f"write '{library.direction('open').id}', or add the estimate with what 'matters'", ("direction",))
    if sense == "open" and finding.grade.by != "source" and library.rank("certainty", finding.grade.certainty) < library.rank("certainty", library.ceiling):
        what = f"'{finding.direction}' is '{finding.grade.certainty}', and what stays open is never so sure"
        yield Wrong(what, f"write '{library.ceiling}' or lower", ("grade", "certainty"))


def _holds_all_that_matters_not(estimate: Estimate | None) -> bool:
    """Whether an interval lies wholly inside the smallest change that matters."""
    if estimate is None or estimate.matters is None:
        return False
    least = abs(estimate.matters)
    return -least <= estimate.low and estimate.high <= least


@of_each_finding
def source_grades_say_what_they_graded(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """A grade of the source names the outcome that it graded and the system, for it counts on every page; a phrase on the evidence at large is no grade."""
    certainty = library.vocabulary(Certainty).get(finding.grade.certainty)
    if finding.grade.by == "source" and certainty and certainty.graded and not (finding.grade.outcome and finding.grade.system):
        yield Wrong("the grade is the source's, and nothing says of what, or in which system", "add 'outcome' and 'system', or write 'by: judged'", ("grade",))
