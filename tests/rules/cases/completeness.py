"""Faults that the rules of macros/rules/completeness.py catch."""

from macros.rules import completeness
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        completeness.techniques_are_whole,
        "no caution, and no word on the origin",
        {"techniques__gliding": {"cautions": [], "origin": None, "origin_status": None}},
        [
            "data/techniques/gliding.yml:1:1: techniques-are-whole: nothing says where it comes from\n    fix: add 'origin: …', or 'origin: We found no source on this.'",
            "data/techniques/gliding.yml:1:1: techniques-are-whole: the technique names no caution\n    fix: add 'cautions: [fever]' with the safety records that matter",
        ],
    ),
    (
        completeness.techniques_are_whole,
        "an origin of which nobody says how sure it is",
        {"techniques__gliding": {"origin_status": None}},
        [
            "data/techniques/gliding.yml:16:1: techniques-are-whole: nothing says how sure the origin is\n    fix: add 'origin_status:' with one of documented, traditional-account, disputed, unknown"
        ],
    ),
    (
        completeness.conditions_have_a_place,
        "no place in the body",
        {"conditions__knee_pain": {"regions": None}},
        [
            "data/conditions/knee-pain.yml:1:1: conditions-have-a-place: nothing says where in the body it is felt\n    fix: add 'regions: [whole-body]' or the regions of the body map"
        ],
    ),
    (
        completeness.conditions_have_a_place,
        "the whole body and a part of it",
        {"conditions__knee_pain": {"regions": ["whole-body", "knee"]}},
        ["data/conditions/knee-pain.yml:28:1: conditions-have-a-place: whole-body stands beside other regions\n    fix: keep the one or the others"],
    ),
    (
        completeness.contraindications_can_be_ticked,
        "nothing to tick",
        {"safety__fever": {"check": None}},
        ["data/safety/fever.yml:1:1: contraindications-can-be-ticked: the safety check has nothing to tick for it\n    fix: add 'check: I have …'"],
    ),
    (
        completeness.disputed_stories_name_who_disputes,
        "a dispute without a name",
        {"history__first_knee": {"disputed_by": None}},
        [
            "data/history/first-knee.yml:6:1: disputed-stories-name-who-disputes: the story is disputed, and nothing says by whom\n    fix: add 'disputed_by: …' with a citation"
        ],
    ),
    (
        completeness.disputed_stories_name_who_disputes,
        "a doubt about a documented story",
        {"history__first_knee": {"status": "documented"}},
        [
            "data/history/first-knee.yml:8:1: disputed-stories-name-who-disputes: somebody disputes a story whose status is 'documented'\n    fix: write 'status: disputed'"
        ],
    ),
    (
        completeness.milestones_fall_into_an_era,
        "a year before all eras",
        {"history__first_knee": {"when": {"from": -5001, "to": -5000}}},
        [
            "data/history/first-knee.yml:3:3: milestones-fall-into-an-era: no era of data/vocabularies/eras.yml holds the year -5001\n    fix: check the year, or add an era"
        ],
    ),
    (
        completeness.milestones_fall_into_an_era,
        "a story that began before all eras, and ends in one",
        {"history__first_knee": {"when": {"from": -5000, "to": -100}}},
        [
            "data/history/first-knee.yml:3:3: milestones-fall-into-an-era: no era of data/vocabularies/eras.yml holds the year -5000\n    fix: check the year, or add an era"
        ],
    ),
    (
        completeness.terms_are_used,
        "a term that stands nowhere",
        {"definitions__patella": {"name": "Kneepan"}},
        [
            "data/definitions/patella.yml:1:1: terms-are-used: no text uses 'Kneepan' or its other names\n    fix: add the form that texts use to also_called, or remove the term"
        ],
    ),
    (
        completeness.severities_fit_their_kind,
        "a contraindication with a severity of signs, which the safety check would leave out",
        {"safety__fever": {"severity": "same-day"}},
        [
            "data/safety/fever.yml:4:1: severities-fit-their-kind: 'same-day' is no severity of a contraindication\n"
            "    fix: choose among never, ask-first, not-there, adapt, know"
        ],
    ),
    (
        completeness.severities_fit_their_kind,
        "a warning sign with a severity of contraindications",
        {"safety__fever": {"kind": "warning-sign", "check": None, "ladder": None}},
        [
            "data/safety/fever.yml:4:1: severities-fit-their-kind: 'never' is no severity of a warning-sign\n"
            "    fix: choose among emergency, maternity-now, same-day, see-a-doctor"
        ],
    ),
    (completeness.severities_fit_their_kind, "no word of ours: another rule says so", {"safety__fever": {"severity": "nevr"}}, []),
    (
        completeness.safety_pages_have_danger_words,
        "a caution that no word brings first",
        {"safety__fever": {"danger_words": None}},
        [
            "data/safety/fever.yml:1:1: safety-pages-have-danger-words: no word brings the page first in a search\n"
            "    fix: add 'danger_words: [clot, clots]' with the words that people type"
        ],
    ),
]
