"""Faults that the rules of macros/rules/dates.py catch."""

from macros.rules import dates
from tests.rules.cases.parts import OTHER, Case

CASES: list[Case] = [
    (
        dates.reviews_lie_in_the_past,
        "reviews in the wrong order",
        {"safety__fever": {"reviewed": "2099-01-01", "next_review": "2026-01-01"}},
        [
            "data/safety/fever.yml:9:1: reviews-lie-in-the-past: reviewed on 2099-01-01, which is still to come\n    fix: write the day of the review",
            "data/safety/fever.yml:10:1: reviews-lie-in-the-past: the next review (2026-01-01) does not lie after the last (2099-01-01)\n    fix: write a later day",
        ],
    ),
    (
        dates.years_make_sense,
        "years that cannot be",
        {
            "history__first_knee": {"when": {"from": 0, "to": -3}},
            "sources__smith_2020": {"issued": 2099},
            "corrections__knee_number": {"corrected": "2099-01-01"},
            "sources__jones_1999": {**OTHER, "issued": "99-05", "accessed": "2099-01-01"},
            "practice__licenses": {"facts": [{"says": "Each state has its own rule [@smith-2020].", "as_of": "2099-05"}]},
        },
        [
            "data/corrections/knee-number.yml:3:1: years-make-sense: corrected on 2099-01-01, which is still to come\n    fix: write the day of the correction",
            "data/history/first-knee.yml:2:1: years-make-sense: there was no year 0\n    fix: write -1 for 1 BCE or 1 for 1 CE",
            "data/history/first-knee.yml:4:3: years-make-sense: the span ends in -3 before it starts in 0\n    fix: swap the two",
            "data/practice/licenses.yml:7:3: years-make-sense: the fact held in 2099-05, which is still to come\n    fix: write when the source says so",
            "data/sources/jones-1999.yml:7:1: years-make-sense: read on 2099-01-01, which is still to come\n    fix: write the day of reading",
            "data/sources/smith-2020.yml:8:1: years-make-sense: issued in 2099, which is still to come\n    fix: check the year",
        ],
    ),
    (
        dates.years_make_sense,
        "a milestone still to come",
        {"history__first_knee": {"when": {"from": 1800, "to": 2099}}},
        ["data/history/first-knee.yml:4:3: years-make-sense: 2099 is still to come\n    fix: check the year"],
    ),
]
