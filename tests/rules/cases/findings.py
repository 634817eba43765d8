"""Faults that the rules of macros/rules/findings.py catch."""

from typing import Any

from macros.rules import findings
from tests.rules.cases.parts import Case
from tests.support.miniature import FINDING as F


def found(finding: dict[str, Any]) -> dict[str, Any]:
    return {"sources__smith_2020": {"findings": [{**F, **finding}]}}


NARROW = {"measure": "MD", "value": 0.1, "low": -0.4, "high": 0.6, "unit": "points", "better": "lower", "matters": 1}

CASES: list[Case] = [
    (
        findings.only_a_comparison_can_judge,
        "people compared with themselves",
        found({"compared_with": "before the massage"}),
        [
            "data/sources/smith-2020.yml:21:3: only-a-comparison-can-judge: 'pain' is 'helps', and it was compared with 'before the massage' (single-trial)\n    fix: write 'unclear', or name in 'compared_with' what the others got, and the right 'design'"
        ],
    ),
    (
        findings.only_a_comparison_can_judge,
        "people compared with nobody",
        found({"compared_with": "", "direction": "little-or-no-difference"}),
        [
            "data/sources/smith-2020.yml:21:3: only-a-comparison-can-judge: 'pain' is 'little-or-no-difference', and it was compared with nothing (single-trial)\n    fix: write 'unclear', or name in 'compared_with' what the others got, and the right 'design'"
        ],
    ),
    (
        findings.results_have_no_signs,
        "a sign instead of a side",
        found({"result": "Pain fell in both groups (difference -2.5, 95% interval −4 to 1)."}),
        [
            "data/sources/smith-2020.yml:20:3: results-have-no-signs: the result says -2.5, and a reader cannot tell which side that favors\n    fix: write 'lower', 'higher', 'better' or 'worse', and the number without its sign",
            "data/sources/smith-2020.yml:20:3: results-have-no-signs: the result says −4, and a reader cannot tell which side that favors\n    fix: write 'lower', 'higher', 'better' or 'worse', and the number without its sign",
        ],
    ),
    (
        findings.parts_fit_the_whole,
        "those who were asked, taken for those who answered",
        found({"result": "Pain fell by 2 points of 10. It was gone in 20 of 64 people.", "analyzed": 46}),
        [
            "data/sources/smith-2020.yml:20:3: parts-fit-the-whole: the result says 20 of 64, and the finding has 46 people\n    fix: count those who answered in the groups that were compared, in the result and in 'analyzed'"
        ],
    ),
    (
        findings.keys_are_unique,
        "two findings of one name",
        {"sources__smith_2020": {"findings": [F, {**F, "outcome": "sleep"}]}},
        ["data/sources/smith-2020.yml:28:3: keys-are-unique: two findings are called 'pain'\n    fix: give this one a name that says what tells them apart"],
    ),
    (
        findings.comparisons_have_a_kind,
        "before and after, against something; and a kind of comparison with nobody",
        {"sources__smith_2020": {"findings": [{**F, "design": "uncontrolled"}, {**F, "key": "other", "compared_with": ""}]}},
        [
            "data/sources/smith-2020.yml:18:3: comparisons-have-a-kind: 'uncontrolled' compares nobody, and 'against' is 'dummy'\n"
            "    fix: leave it out, or write the right 'design'",
            "data/sources/smith-2020.yml:34:3: comparisons-have-a-kind: 'against' is 'dummy', and nothing says what the others got\n"
            "    fix: add 'compared_with: …'",
        ],
    ),
    (
        findings.additions_say_what_both_groups_had,
        "massage on top of exercise, told as massage against exercise; and two that tell it",
        {
            "sources__smith_2020": {
                "findings": [
                    {**F, "against": "add-on", "compared_with": "exercise alone"},
                    {**F, "against": "add-on", "intervention": "massage with exercise", "compared_with": "exercise alone"},
                    {**F, "against": "add-on", "compared_with": "the same exercise without massage"},
                ]
            }
        },
        [
            "data/sources/smith-2020.yml:16:3: additions-say-what-both-groups-had: the others got 'exercise alone', and it is not said that these had it too\n"
            "    fix: write 'massage with …' in 'intervention' and '… alone' in 'compared_with', or another 'against'"
        ],
    ),
    (
        findings.no_difference_is_never_guessed,
        "no difference by our own guess, and one that is wide open and yet sure",
        {
            "sources__smith_2020": {
                "findings": [
                    {**F, "direction": "little-or-no-difference", "grade": {"certainty": "low", "by": "judged"}},
                    {**F, "direction": "no-clear-difference", "grade": {"certainty": "moderate", "by": "judged"}},
                    {**F, "direction": "little-or-no-difference", "grade": {"certainty": "low", "by": "judged"}, "estimate": NARROW},
                    {**F, "direction": "little-or-no-difference"},
                ]
            }
        },
        [
            "data/sources/smith-2020.yml:21:3: no-difference-is-never-guessed: 'little-or-no-difference' is neither the source's own graded word, "
            "nor does an interval rule out a difference that matters\n    fix: write 'no-clear-difference', or add the estimate with what 'matters'",
            "data/sources/smith-2020.yml:38:5: no-difference-is-never-guessed: 'no-clear-difference' is 'moderate', and what stays open is never so sure\n"
            "    fix: write 'low' or lower",
        ],
    ),
    (
        findings.source_grades_say_what_they_graded,
        "a grade of the source without what it graded",
        {
            "sources__smith_2020": {
                "findings": [
                    {**F, "grade": {"certainty": "low", "by": "source"}},
                    {**F, "grade": {"certainty": "low", "by": "source", "outcome": "pain", "system": "GRADE, low"}},
                    {**F, "grade": {"certainty": "not-graded", "by": "source"}},
                    {**F, "grade": {"certainty": "low", "by": "judged"}},
                ]
            }
        },
        [
            "data/sources/smith-2020.yml:23:3: source-grades-say-what-they-graded: the grade is the source's, and nothing says of what, or in which system\n"
            "    fix: add 'outcome' and 'system', or write 'by: judged'"
        ],
    ),
]
