"""Faults that the rules of macros/rules/shown.py catch."""

from macros.rules import shown
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        shown.titles_fit,
        "a title that just fits, and a long name that is no title",
        {"conditions__knee_pain": {"name": "K" * 95}, "definitions__patella": {"name": "P" * 96}},
        [],
    ),
    (
        shown.titles_fit,
        "titles that are cut",
        {"conditions__knee_pain": {"name": "K" * 97}, "faq__does_it_help": {"question": f"{'Does it ' * 11}help me?"}},
        [
            "data/conditions/knee-pain.yml:1:1: titles-fit: the title has 97 characters and 95 fit\n    fix: cut 2",
            "data/faq/does-it-help.yml:1:1: titles-fit: the title has 96 characters and 95 fit\n    fix: cut 1",
        ],
    ),
    (
        shown.answers_begin_with_a_sentence_that_fits,
        "an answer whose first sentence is cut",
        {"faq__does_it_help": {"short": f"It may help {'a bit ' * 24}[@smith-2020]. It may not."}},
        [
            "data/faq/does-it-help.yml:3:1: answers-begin-with-a-sentence-that-fits: the first sentence has 156 characters and 155 fit: "
            "'It may help a bit a …'\n    fix: make two of it; the first one answers"
        ],
    ),
    (
        shown.answers_begin_with_a_sentence_that_fits,
        "a link counts as the name that it shows",
        {"faq__does_it_help": {"short": f"See [[conditions/knee-pain]] {'a bit ' * 23}[@smith-2020]. It may not."}},
        [],
    ),
]
