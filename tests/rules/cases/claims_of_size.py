"""Faults that the rules of macros/rules/claims_of_size.py catch."""

from macros.rules import claims_of_size
from tests.rules.cases.parts import Case

FIX = "\n    fix: give the count and who counted, write who calls it so, or leave it out"

CASES: list[Case] = [
    (
        claims_of_size.rare_is_counted,
        "harm that is called rare by nobody; one with a count, one with who says so, and a warning about few people",
        {
            "safety__fever": {
                "why": "Harm is rare [@smith-2020]. A knee is rarely hurt, in 3 of 100. Smith calls it rare. So few people cannot show rare harm."
            },
        },
        [f"data/safety/fever.yml:6:1: rare-is-counted: 'rare' stands without a count, and nobody is named who says so{FIX}"],
    ),
    (
        claims_of_size.small_studies_are_counted,
        "a small trial without its number, and one with it",
        {
            "safety__fever": {"why": "A small trial saw it [@smith-2020]."},
            "faq__does_it_help": {"full": "A very small study of 9 people saw it."},
        },
        [
            "data/safety/fever.yml:6:1: small-studies-are-counted: 'small trial' stands in a text without a number\n"
            "    fix: say how many people took part, or leave the word out"
        ],
    ),
]
