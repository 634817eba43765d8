"""Faults that the rules of macros/rules/names.py catch."""

from macros.rules import names
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        names.names_are_unique,
        "two records of one name",
        {"safety__fever": {"also_called": ["knee Pain", "fever"]}},
        [
            "data/safety/fever.yml:10:3: names-are-unique: 'knee Pain' is a further name here and a name of data/conditions/knee-pain.yml, on line 1\n    fix: choose another name for one of the two, or delete it",
            "data/safety/fever.yml:11:3: names-are-unique: 'fever' is a further name here and a name of this record, on line 1\n    fix: choose another name for one of the two, or delete it",
        ],
    ),
    (
        names.names_are_unique,
        "a further name that another record bears too, which stands later in the alphabet",
        {"conditions__knee_pain": {"also_called": ["sore joint"]}, "techniques__gliding": {"also_called": ["Sore  joint"]}},
        [
            "data/techniques/gliding.yml:19:3: names-are-unique: 'Sore  joint' is a further name here and a further name of data/conditions/knee-pain.yml, on line 31\n    fix: choose another name for one of the two, or delete it"
        ],
    ),
    (
        names.names_are_words,
        "a name in curly quotes, and one with signs of Markdown",
        {"safety__fever": {"name": "“Fever”", "also_called": ["*Heat*", "The “heat” in summer"]}},
        [
            "data/safety/fever.yml:1:1: names-are-words: the name “Fever” stands in quotes\n    fix: write Fever",
            "data/safety/fever.yml:10:3: names-are-words: '*Heat*' in a name is printed as it stands\n    fix: leave the signs out",
        ],
    ),
    (
        names.ids_are_unique,
        "one id in two collections",
        {"definitions__fever": {"name": "High temperature", "meaning": "Heat [@smith-2020]."}},
        ["data/definitions/fever.yml:1:1: ids-are-unique: the id 'fever' is also in data/safety/\n    fix: rename one of the two files"],
    ),
]
