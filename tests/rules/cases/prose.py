"""Faults that the rules of macros/rules/prose.py catch."""

from macros.rules import prose
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        prose.sentences_are_short,
        "a long sentence",
        {"safety__fever": {"why": "One " + "two three " * 14 + "four [@smith-2020]."}},
        ["data/safety/fever.yml:6:1: sentences-are-short: a sentence has 30 words and 26 fit: 'One two three two three two …'\n    fix: make two of it"],
    ),
    (
        prose.words_are_plain,
        "a word that sells and a heavy one",
        {"safety__fever": {"why": "It utilizes a miracle; do not utilize it [@smith-2020].", "what_to_do": "They say “a proven cure”. It is not."}},
        [
            "data/safety/fever.yml:6:1: words-are-plain: 'miracle' is not a plain word\n    fix: leave it out",
            "data/safety/fever.yml:6:1: words-are-plain: 'utilize' is not a plain word\n    fix: write 'use'",
        ],
    ),
    (
        prose.spelling_is_american,
        "British spelling",
        {"safety__fever": {"why": "The tumour may swell [@smith-2020].", "also_called": ["tumour heat"]}},
        ["data/safety/fever.yml:6:1: spelling-is-american: 'tumour' is not spelled the American way\n    fix: write 'tumor'"],
    ),
    (
        prose.medical_terms_are_explained,
        "a medical word that nothing explains",
        {"safety__fever": {"why": "It may be pancreatitis or anemia [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: medical-terms-are-explained: 'pancreatitis' is a medical term that nothing explains\n"
            "    fix: say it in everyday words, or explain it in data/vocabularies/medical-terms.yml"
        ],
    ),
    (
        prose.reading_level_is_low,
        "hard words",
        {"safety__fever": {"ladder": None, "why": "Contraindications necessitate interdisciplinary deliberation regarding administration [@smith-2020]."}},
        [
            "data/safety/fever.yml:1:1: reading-level-is-low: the text reads at grade 16.6, and 6 is the most\n"
            "    fix: shorten sentences and words; `make prose` shows where"
        ],
    ),
    (
        prose.reading_level_is_low,
        "long sentences",
        {"safety__fever": {"ladder": None, "why": "We go on and on and on and on and on and on and on and on and on and on. " * 2 + "See [@smith-2020]."}},
        ["data/safety/fever.yml:1:1: reading-level-is-low: 2 of 4 sentences run over 20 words, the first: 'We go on and on and …'\n    fix: make two of each"],
    ),
]
