"""Faults that the rules of macros/rules/standing.py catch."""

from macros.rules import standing
from tests.rules.cases.parts import Case

SHOP = {"sources__a_shop": {"title": "Knees", "type": "webpage", "kind": "web-page", "standing": "commercial-or-private", "read": "abstract"}}
FIX = "\n    fix: add a source that may warn: a guideline, a health authority, a journal, a charity or a hospital"

CASES: list[Case] = [
    (
        standing.warnings_rest_on_who_may_warn,
        "a red flag of a shop",
        SHOP | {"conditions__knee_pain": {"red_flags": [{"sign": "You are hot.", "urgency": "same-day", "sources": ["a-shop"]}]}},
        [f"data/conditions/knee-pain.yml:8:3: warnings-rest-on-who-may-warn: this rests on 'a-shop' (commercial or private) alone{FIX}"],
    ),
    (
        standing.warnings_rest_on_who_may_warn,
        "a reason and an instruction of a shop, and one of a journal beside it",
        SHOP | {"safety__fever": {"why": "A shop lists it [@a-shop]. A journal does, too [@a-shop; @smith-2020].", "what_to_do": "Rest [@a-shop]."}},
        [
            f"data/safety/fever.yml:6:1: warnings-rest-on-who-may-warn: this rests on 'a-shop' (commercial or private) alone{FIX}",
            f"data/safety/fever.yml:13:1: warnings-rest-on-who-may-warn: this rests on 'a-shop' (commercial or private) alone{FIX}",
        ],
    ),
    (
        standing.warnings_rest_on_who_may_warn,
        "a technique's warning and a question's next step",
        SHOP | {"techniques__gliding": {"not_when": "Not on a hot knee [@a-shop]."}, "faq__does_it_help": {"next": "Cool it [@a-shop]."}},
        [
            f"data/faq/does-it-help.yml:5:1: warnings-rest-on-who-may-warn: this rests on 'a-shop' (commercial or private) alone{FIX}",
            f"data/techniques/gliding.yml:9:1: warnings-rest-on-who-may-warn: this rests on 'a-shop' (commercial or private) alone{FIX}",
        ],
    ),
]
