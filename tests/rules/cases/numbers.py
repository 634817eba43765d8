"""Faults that the rules of macros/rules/numbers.py catch."""

from typing import Any

from macros.rules import numbers
from tests.rules.cases.parts import Case
from tests.support.miniature import FINDING as F

EFFECT = {"measure": "SMD", "value": -0.5, "low": -0.8, "high": -0.2, "better": "lower"}
RATIO = {"measure": "RR", "value": 0.5, "low": 0.3, "high": 0.8, "better": "lower"}


def found(*findings: dict[str, Any]) -> dict[str, Any]:
    return {"sources__smith_2020": {"findings": [{**F, **finding} for finding in findings]}}


CASES: list[Case] = [
    (
        numbers.answers_say_numbers_of_findings,
        "numbers in a bottom line, in digits and in words, that no finding says",
        {"conditions__knee_pain": {"bottom_line": "Massage may ease knee pain by 3 points in six trials [@smith-2020]."}},
        [
            "data/conditions/knee-pain.yml:4:1: answers-say-numbers-of-findings: the bottom line says 3, and no finding about conditions/knee-pain does\n    fix: copy the number from a finding, or leave it out",
            "data/conditions/knee-pain.yml:4:1: answers-say-numbers-of-findings: the bottom line says six, and no finding about conditions/knee-pain does\n    fix: copy the number from a finding, or leave it out",
        ],
    ),
    (
        numbers.answers_say_numbers_of_findings,
        "a slip in the number of a finding, or of the answer that rests on it",
        {
            "conditions__knee_pain": {"bottom_line": "Massage may ease knee pain by 58 points [@smith-2020]."},
            **found({"result": "Pain fell by 85 points."}),
        },
        [
            "data/conditions/knee-pain.yml:4:1: answers-say-numbers-of-findings: the bottom line says 58, and no finding about conditions/knee-pain does\n"
            "    fix: write 85, or mend data/sources/smith-2020.yml, line 20, if its source says 58",
        ],
    ),
    (
        numbers.numbers_make_sense,
        "effects outside their intervals",
        found({"estimate": {**EFFECT, "value": 0.5}}, {"estimate": {**EFFECT, "low": 0.4, "high": 0.1}}),
        [
            "data/sources/smith-2020.yml:30:5: numbers-make-sense: the effect of 0.5 lies outside its interval, -0.8 to -0.2\n"
            "    fix: check the three numbers and their signs in the source",
            "data/sources/smith-2020.yml:53:5: numbers-make-sense: the interval starts at 0.4 and ends at 0.1\n    fix: check the signs, or swap the two",
        ],
    ),
    (
        numbers.numbers_make_sense,
        "a ratio of nothing or less",
        found({"estimate": {**RATIO, "low": 0}}, {"estimate": {**RATIO, "measure": "OR", "low": -0.3}}),
        [
            "data/sources/smith-2020.yml:31:5: numbers-make-sense: low is 0, and a ratio (RR) is more than 0\n    fix: check the number, or name the measure that it is",
            "data/sources/smith-2020.yml:53:5: numbers-make-sense: low is -0.3, and a ratio (OR) is more than 0\n    fix: check the number, or name the measure that it is",
        ],
    ),
    (
        numbers.numbers_make_sense,
        "more studies than people",
        found({"trials": 12, "analyzed": 3}),
        ["data/sources/smith-2020.yml:28:3: numbers-make-sense: 12 studies cannot have 3 people\n    fix: check both numbers in the source"],
    ),
    (
        numbers.directions_follow_their_intervals,
        "an interval on one side, and a finding that says otherwise",
        found(
            {"estimate": EFFECT, "direction": "little-or-no-difference"},
            {"estimate": {**EFFECT, "better": "higher"}},
            {"estimate": {**RATIO, "value": 1.5, "low": 1.1, "high": 2}},
            {"estimate": {**RATIO, "better": "higher", "value": 1.5, "low": 1.1, "high": 2}, "direction": "worse"},
            {"estimate": {**EFFECT, "high": 0}, "direction": "little-or-no-difference"},
            {"estimate": EFFECT, "direction": "mixed"},
        ),
        [
            "data/sources/smith-2020.yml:21:3: directions-follow-their-intervals: the finding says 'little-or-no-difference', and its whole interval (-0.8 to -0.2) says 'helps'\n"
            "    fix: write 'helps', or check the interval and which side is better",
            "data/sources/smith-2020.yml:43:3: directions-follow-their-intervals: the finding says 'helps', and its whole interval (-0.8 to -0.2) says 'worse'\n"
            "    fix: write 'worse', or check the interval and which side is better",
            "data/sources/smith-2020.yml:65:3: directions-follow-their-intervals: the finding says 'helps', and its whole interval (1.1 to 2) says 'worse'\n"
            "    fix: write 'worse', or check the interval and which side is better",
            "data/sources/smith-2020.yml:87:3: directions-follow-their-intervals: the finding says 'worse', and its whole interval (1.1 to 2) says 'helps'\n"
            "    fix: write 'helps', or check the interval and which side is better",
        ],
    ),
    (
        numbers.intervals_that_cross_are_open,
        "an interval with a gain and a loss that we call help; the source's own word may",
        found(
            {"estimate": {**EFFECT, "high": 0.1}, "grade": {"certainty": "low", "by": "judged"}},
            {"estimate": {**EFFECT, "high": 0.1}},
        ),
        [
            "data/sources/smith-2020.yml:21:3: intervals-that-cross-are-open: the finding says 'helps', and its interval (-0.8 to 0.1) holds no difference too\n"
            "    fix: write 'no-clear-difference', or check the interval"
        ],
    ),
]
