"""A finding says no more than its source can show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.schema.evidence import Finding
from macros.records.schema.sources import Source

MEASURED_KINDS = {"outcome", "harm"}  # advice and research compare nothing
JUDGING = {"helps", "no-difference", "harms"}
WITH_THEMSELVES = re.compile(r"(?:mostly )?before\b", re.IGNORECASE)
SIGNED = re.compile(r"(?<![\w.])[-−–]\d+(?:\.\d+)?")
OF_HOW_MANY = re.compile(r"\b(\d[\d,]*) of (?:all |the )?(\d[\d,]*)\b(?![.,]?\d)")
SCALES = {10, 100, 1000, 10000}  # "5 points of 10", "13 of 10,000"


def _findings(library: Library) -> Iterator[tuple[Source, int, Finding]]:
    for source in library.all(Source):
        assert isinstance(source, Source)
        for number, finding in enumerate(source.findings):
            yield source, number, finding


def only_a_comparison_can_judge(library: Library) -> Iterator[Fault]:
    """Where nothing was compared, or people only with themselves before, nobody can say that massage helps, harms or makes no difference."""
    kinds = {term.id: term.kind for term in library.terms("outcomes").values()}
    for source, number, finding in _findings(library):
        with_what = finding.compared_with
        compared = with_what and not WITH_THEMSELVES.match(with_what)
        if not compared and finding.direction in JUDGING and kinds.get(finding.outcome) in MEASURED_KINDS:
            yield source.document.fault(
                ("findings", number, "direction"),
                "only-a-comparison-can-judge",
                f"'{finding.outcome}' is '{finding.direction}', and it was compared with {repr(with_what) if with_what else 'nothing'}",
                "write 'unclear', or name in 'compared_with' what the others got",
            )


def results_have_no_signs(library: Library) -> Iterator[Fault]:
    """A result says in words which side a number favors; a minus sign does not."""
    for source, number, finding in _findings(library):
        for found in SIGNED.findall(finding.result):
            yield source.document.fault(
                ("findings", number, "result"),
                "results-have-no-signs",
                f"the result says {found}, and a reader cannot tell which side that favors",
                "write 'lower', 'higher', 'better' or 'worse', and the number without its sign",
            )


def parts_fit_the_whole(library: Library) -> Iterator[Fault]:
    """In 'so many of so many', the whole is no larger than the people of the finding."""
    for source, number, finding in _findings(library):
        for part, whole in OF_HOW_MANY.findall(finding.result):
            size = int(whole.replace(",", ""))
            if finding.people is not None and size > finding.people and size not in SCALES:
                yield source.document.fault(
                    ("findings", number, "result"),
                    "parts-fit-the-whole",
                    f"the result says {part} of {whole}, and the finding has {finding.people} people",
                    "count those who answered in the groups that were compared, in the result and in 'people'",
                )
