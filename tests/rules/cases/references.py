"""Faults that the rules of macros/rules/references.py catch."""

from macros.rules import references
from tests.rules.cases.parts import Case
from tests.support.miniature import RECORDS

CASES: list[Case] = [
    (
        references.references_resolve,
        "a slip in an id",
        {"conditions__knee_pain": {"cautions": ["fevr"]}},
        ["data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'fevr', and there is no data/safety/fevr.yml\n    fix: write 'fever'"],
    ),
    (
        references.references_resolve,
        "an id of another collection",
        {"conditions__knee_pain": {"cautions": ["gliding"]}},
        [
            "data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'gliding', which is in data/techniques/ and not in data/safety/\n    fix: name a record of data/safety/"
        ],
    ),
    (
        references.references_resolve,
        "an id with its folder",
        {"conditions__knee_pain": {"cautions": ["safety/fever"]}},
        ["data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'safety/fever' with its folder\n    fix: write 'fever'"],
    ),
    (
        references.references_resolve,
        "a wrong folder",
        {"definitions__patella": {"see_also": ["techniques/knee-pain"]}},
        [
            "data/definitions/patella.yml:4:3: references-resolve: see_also names 'techniques/knee-pain', and there is no data/techniques/knee-pain.yml\n    fix: write 'conditions/knee-pain'"
        ],
    ),
    (
        references.references_resolve,
        "nothing like it",
        {"definitions__patella": {"see_also": ["myths/unicorns"]}},
        [
            "data/definitions/patella.yml:4:3: references-resolve: see_also names 'myths/unicorns', and there is no data/myths/unicorns.yml\n    fix: add that record or remove the entry"
        ],
    ),
    (
        references.terms_are_known,
        "a slip in a term",
        {"conditions__knee_pain": {"group": "joint"}},
        [
            "data/conditions/knee-pain.yml:2:1: terms-are-known: group is 'joint'; data/vocabularies/condition-groups.yml has back-and-neck, joints, muscles-and-tendons, head-and-face, nerves, widespread-pain, mind-and-sleep, after-surgery, cancer, pregnancy-and-birth, sport\n    fix: write 'joints'"
        ],
    ),
    (
        references.references_resolve,
        "a part of a name",
        {"conditions__knee_pain": {"cautions": ["Celsius temperature"]}, "safety__fever": {"also_called": ["High temperature", "38 degrees Celsius"]}},
        [
            "data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'Celsius temperature', and there is no data/safety/Celsius temperature.yml\n    fix: write 'fever'"
        ],
    ),
    (
        references.references_resolve,
        "a name instead of an id",
        {"conditions__knee_pain": {"cautions": ["high temperature"]}, "safety__fever": {"also_called": ["High temperature"]}},
        [
            "data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'high temperature', and there is no data/safety/high temperature.yml\n    fix: write 'fever'"
        ],
    ),
    (
        references.references_resolve,
        "less than an id: the guess stays in the folder that was typed, and is no picture",
        {
            "techniques__self_massage_with_a_roller": {**RECORDS["techniques/gliding"], "name": "Rolling"},
            "drawings__self_massage_drawn": {"name": "Rolling, drawn", "about": ["techniques/gliding"], "shows": "A roll [@smith-2020]."},
            "definitions__patella": {"see_also": ["techniques/self-massage"]},
        },
        [
            "data/definitions/patella.yml:4:3: references-resolve: see_also names 'techniques/self-massage', and there is no data/techniques/self-massage.yml\n    fix: write 'techniques/self-massage-with-a-roller'"
        ],
    ),
    (
        references.terms_are_known,
        "a word as readers see it",
        {"sources__smith_2020": {"kind": "randomized trial"}},
        [
            "data/sources/smith-2020.yml:3:1: terms-are-known: kind is 'randomized trial'; data/vocabularies/source-kinds.yml has other words\n    fix: write 'rct'"
        ],
    ),
    (
        references.links_in_text_resolve,
        "a link to nowhere and an open link",
        {"faq__does_it_help": {"full": "See [[conditions/knee-pian]] and [[safety/fever."}},
        [
            "data/faq/does-it-help.yml:4:1: links-in-text-resolve: a [[ has no ]] on its line\n    fix: write [[collection/id]] or [[collection/id|words]]",
            "data/faq/does-it-help.yml:4:1: links-in-text-resolve: the text links 'conditions/knee-pian', and there is no data/conditions/knee-pian.yml\n    fix: write 'conditions/knee-pain'",
        ],
    ),
    (
        references.citations_resolve,
        "a citation of nothing",
        {"faq__does_it_help": {"short": "Maybe [@smith-2020; @smyth-2020]."}},
        [
            "data/faq/does-it-help.yml:3:1: citations-resolve: the text cites 'smyth-2020', and there is no data/sources/smyth-2020.yml\n    fix: write 'smith-2020'"
        ],
    ),
]
