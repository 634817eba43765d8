"""Faults that the rules of macros/rules/figures.py catch."""

from macros.rules import figures
from tests.rules.cases.parts import OTHER, Case

FIX = "\n    fix: mend the figure, cite the source that gives it, or, if you read it there, add it to that source's 'read_note'"

CASES: list[Case] = [
    (
        figures.figures_stand_in_their_sources,
        "figures that no cited source gives: one of two, a share, and one of another sentence's source",
        {
            "sources__jones_2021": OTHER | {"title": "Another trial of 40 people", "read_note": "It tells of 12 weeks."},
            "safety__fever": {"why": "Pain fell by 2 points in 3 weeks [@smith-2020]. About 1 in 10,000 people had it [@jones-2021]."},
            "faq__does_it_help": {"full": "- It took 12 weeks [@jones-2021].\n- It took 12 weeks [@smith-2020]."},
        },
        [
            f"data/faq/does-it-help.yml:4:18: figures-stand-in-their-sources: the sentence says 12, and nothing that is recorded of smith-2020 does{FIX}",
            f"data/safety/fever.yml:6:1: figures-stand-in-their-sources: the sentence says 0.01%, and nothing that is recorded of jones-2021 does{FIX}",
            f"data/safety/fever.yml:6:1: figures-stand-in-their-sources: the sentence says 3, and nothing that is recorded of smith-2020 does{FIX}",
        ],
    ),
    (
        figures.figures_stand_in_their_sources,
        "nothing where figures are told another way: a share, rounded, in the other unit, in words, of the title or the year, or by no source",
        {
            "sources__jones_2021": OTHER
            | {
                "title": "A trial of 40 people",
                "issued": "2021",
                "read_note": "It saw 25% and 14.7 mm. One in ten fell out after three weeks. The room had 39 °C. A bag weighed 2 kilograms, for 1,171 people, by section 5.1.2.",
            },
            "safety__fever": {
                "why": "In 2021, 25 of 100 of 40 people got 15 mm, and 1 in 10 fell out after 3 weeks [@jones-2021]. At 102 °F (39 °C) they bore 4 pounds [@jones-2021]. "
                "All 1171 were there [@jones-2021]. We say 77. Section 5.1.2 tells it [@jones-2021]."
            },
        },
        [],
    ),
    (
        figures.figures_stand_in_their_sources,
        "a figure that two texts say of one source: the slip is told once, where it is likelier",
        {
            "sources__jones_2021": OTHER | {"read_note": "It tells of 21 weeks."},
            "safety__fever": {"why": "It took 12 weeks [@jones-2021]."},
            "faq__does_it_help": {"full": "It took 12 weeks [@jones-2021; @smith-2020]."},
        },
        [
            "data/sources/jones-2021.yml:1:1: figures-stand-in-their-sources: 2 texts say 12 of it, and nothing recorded here does; "
            f"the first is data/safety/fever.yml:6{FIX}"
        ],
    ),
    (
        figures.p_values_say_what_they_test,
        "a P value alone; three that say of what",
        {
            "safety__fever": {
                "why": "Pain fell (P = 0.01). It fell (P < 0.05, between the groups), P = 0.3 for the class, (2 to 3; P = 0.02, before and after) [@smith-2020].",
            }
        },
        [
            "data/safety/fever.yml:6:1: p-values-say-what-they-test: 'P = 0.01' does not say what it tests\n"
            "    fix: write, as in '(P = 0.04, between the groups)', what the source compares; where it does not say, write that, or leave the value out"
        ],
    ),
]
