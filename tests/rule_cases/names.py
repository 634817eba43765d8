"""Faults that the rules of macros/rules/names.py catch."""

from macros.rules import names
from tests.rule_cases.parts import Case

CASES: list[Case] = [
    (
        names.names_are_unique,
        "two records of one name",
        {"safety__fever": {"also_called": ["knee Pain", "fever"]}},
        [
            "data/safety/fever.yml:10:3: names-are-unique: 'knee Pain' is also a name of data/conditions/knee-pain.yml\n    fix: choose another name or delete one of the two",
            "data/safety/fever.yml:11:3: names-are-unique: 'fever' is also a name of this record\n    fix: choose another name or delete one of the two",
        ],
    ),
    (
        names.ids_are_unique,
        "one id in two collections",
        {"definitions__fever": {"name": "High temperature", "meaning": "Heat [@smith-2020]."}},
        ["data/definitions/fever.yml:1:1: ids-are-unique: the id 'fever' is also in data/safety/\n    fix: rename one of the two files"],
    ),
]
