"""A finding says no more than its source can show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.schema.evidence import Finding
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Outcome
from macros.rules.each import Wrong, of_each_finding

MEASURED_KINDS = {"outcome", "harm"}  # advice and research compare nothing
JUDGING = {"better", "same", "worse"}
WITH_THEMSELVES = re.compile(r"(?:mostly )?before\b", re.IGNORECASE)
SIGNED = re.compile(r"(?<![\w.])[-−–]\d+(?:\.\d+)?")
OF_HOW_MANY = re.compile(r"\b(\d[\d,]*) of (?:all |the )?(\d[\d,]*)\b(?![.,]?\d)")
SCALES = {10, 100, 1000, 10000}  # "5 points of 10", "13 of 10,000"


@of_each_finding
def only_a_comparison_can_judge(_: Source, finding: Finding, library: Library) -> Iterator[Wrong]:
    """Where nothing was compared, or people only with themselves before, nobody can say that massage helps, harms or makes no difference."""
    outcome = library.vocabulary(Outcome).get(finding.outcome)
    with_what = finding.compared_with
    compared = with_what and not WITH_THEMSELVES.match(with_what)
    if not compared and library.sense(finding.direction) in JUDGING and outcome and outcome.kind in MEASURED_KINDS:
        what = f"'{finding.outcome}' is '{finding.direction}', and it was compared with {repr(with_what) if with_what else 'nothing'}"
        yield Wrong(what, "write 'unclear', or name in 'compared_with' what the others got", ("direction",))


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
        if finding.people is not None and size > finding.people and size not in SCALES:
            what = f"the result says {part} of {whole}, and the finding has {finding.people} people"
            yield Wrong(what, "count those who answered in the groups that were compared, in the result and in 'people'", ("result",))
