"""Faults that the rules of macros/rules/coverage.py catch."""

from macros.rules import coverage
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        coverage.every_point_is_answered,
        "points missing, unknown and unanswered",
        {
            "coverage__outline": {
                "name": "Outline",
                "outline": [{"letter": "K", "name": "Key facts", "points": 3}, {"letter": "Q", "name": "Questions", "points": 2}],
                "points": [{"id": "K1", "says": "x"}, {"id": "Z9", "says": "y", "pages": ["index.md"]}],
            }
        },
        [
            "data/coverage/outline.yml:9:1: every-point-is-answered: these points are missing: K2, K3, Q1, Q2\n    fix: add each with what answers it",
            "data/coverage/outline.yml:10:3: every-point-is-answered: nothing answers K1\n    fix: name a record or a page",
            "data/coverage/outline.yml:12:3: every-point-is-answered: 'Z9' is no point of the outline or stands twice\n    fix: delete it",
        ],
    ),
]
