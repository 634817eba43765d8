"""Faults that the rules of macros/rules/findings.py catch."""

from typing import Any

from macros.rules import findings
from tests.rules.cases.parts import Case
from tests.support.miniature import FINDING as F


def found(finding: dict[str, Any]) -> dict[str, Any]:
    return {"sources__smith_2020": {"findings": [{**F, **finding}]}}


CASES: list[Case] = [
    (
        findings.only_a_comparison_can_judge,
        "people compared with themselves",
        found({"compared_with": "before the massage"}),
        [
            "data/sources/smith-2020.yml:18:3: only-a-comparison-can-judge: 'pain' is 'helps', and it was compared with 'before the massage'\n    fix: write 'unclear', or name in 'compared_with' what the others got"
        ],
    ),
    (
        findings.only_a_comparison_can_judge,
        "people compared with nobody",
        found({"compared_with": "", "direction": "no-difference"}),
        [
            "data/sources/smith-2020.yml:18:3: only-a-comparison-can-judge: 'pain' is 'no-difference', and it was compared with nothing\n    fix: write 'unclear', or name in 'compared_with' what the others got"
        ],
    ),
    (
        findings.results_have_no_signs,
        "a sign instead of a side",
        found({"result": "Pain fell in both groups (difference -2.5, 95% interval −4 to 1)."}),
        [
            "data/sources/smith-2020.yml:17:3: results-have-no-signs: the result says -2.5, and a reader cannot tell which side that favors\n    fix: write 'lower', 'higher', 'better' or 'worse', and the number without its sign",
            "data/sources/smith-2020.yml:17:3: results-have-no-signs: the result says −4, and a reader cannot tell which side that favors\n    fix: write 'lower', 'higher', 'better' or 'worse', and the number without its sign",
        ],
    ),
    (
        findings.parts_fit_the_whole,
        "those who were asked, taken for those who answered",
        found({"result": "Pain fell by 2 points of 10. It was gone in 20 of 64 people.", "people": 46}),
        [
            "data/sources/smith-2020.yml:17:3: parts-fit-the-whole: the result says 20 of 64, and the finding has 46 people\n    fix: count those who answered in the groups that were compared, in the result and in 'people'"
        ],
    ),
]
