"""Faults that the rules of macros/rules/coverage.py catch."""

from macros.rules import coverage
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        coverage.every_point_is_answered,
        "points missing, unknown and unanswered",
        {"coverage__outline": {"name": "Outline", "points": [{"id": "K1", "says": "x"}, {"id": "Z9", "says": "y", "pages": ["index.md"]}]}},
        [
            "data/coverage/outline.yml:2:1: every-point-is-answered: these points are missing: K2, K3, K4, K5, K6, D1, D2, D3, D4, D5, H1, H2, H3, H4, H5, H6, B1, B2, B3, B4, B5, B6, C1, C2, C3, C4, C5, C6, C7, P1, P2, P3, P4, P5, P6, T1, T2, T3, T4, T5, T6, S1, S2, S3, S4, S5, I1, I2, I3, I4, I5, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10\n    fix: add each with what answers it",
            "data/coverage/outline.yml:3:3: every-point-is-answered: nothing answers K1\n    fix: name a record or a page",
            "data/coverage/outline.yml:5:3: every-point-is-answered: 'Z9' is no point of the outline or stands twice\n    fix: delete it",
        ],
    ),
]
