"""Faults that the rules of macros/rules/urgency.py catch."""

from macros.rules import urgency
from tests.rules.cases.parts import Case
from tests.support.miniature import RUNG

FIX = "\n    fix: raise it to 'same-day', or change the sign in data/vocabularies/urgent-signs.yml with its source"
SOON = {"red_flags": [{"sign": "You are feverish.", "urgency": "see-a-doctor", "sources": ["smith-2020"]}]}
SIGN = {"kind": "warning-sign", "severity": "see-a-doctor", "check": None, "signs": ["A sore knee and a high temperature"]}

CASES: list[Case] = [
    (
        urgency.signs_have_one_urgency,
        "a red flag less urgent than its sign",
        {"conditions__knee_pain": SOON},
        [
            "data/conditions/knee-pain.yml:7:3: signs-have-one-urgency: 'a sore knee with a fever' is 'see-a-doctor' here, and 'same-day' everywhere: "
            f"'You are feverish. (Knee pain) …'{FIX}"
        ],
    ),
    (
        urgency.signs_have_one_urgency,
        "a warning sign less urgent than its sign",
        {"safety__fever": SIGN},
        [
            "data/safety/fever.yml:13:3: signs-have-one-urgency: 'a sore knee with a fever' is 'see-a-doctor' here, and 'same-day' everywhere: "
            f"'A sore knee and a high temperature …'{FIX}"
        ],
    ),
    (
        urgency.signs_have_one_urgency,
        "a sentence that says a lower urgency",
        {"faq__does_it_help": {"next": "A sore knee with a fever: see a doctor. A knee with a fever after a bath: see a doctor."}},
        [
            "data/faq/does-it-help.yml:5:1: signs-have-one-urgency: 'a sore knee with a fever' is 'see-a-doctor' here, and 'same-day' everywhere: "
            f"'A sore knee with a fever: see a …'{FIX}"
        ],
    ),
    (
        urgency.signs_have_one_urgency,
        "a sentence that says a higher urgency",
        {"faq__does_it_help": {"next": "A sore knee with a fever: call an ambulance."}},
        [],
    ),
    (
        urgency.signs_have_one_urgency,
        "urgencies that are no words of ours: another rule says so",
        {
            "conditions__knee_pain": {"red_flags": [{"sign": "You are feverish.", "urgency": "emergncy", "sources": ["smith-2020"]}]},
            "safety__fever": {**SIGN, "severity": "soonest"},
        },
        [],
    ),
    (
        urgency.nothing_urgent_waits,
        "an invitation to wait under a warning",
        {"safety__fever": {"what_to_do": "Ask what happens if you wait."}},
        [
            "data/safety/fever.yml:13:1: nothing-urgent-waits: 'happens if you wait' stands in a record with an urgent sign\n"
            "    fix: say what happens without massage, and leave the waiting out"
        ],
    ),
    (
        urgency.nothing_urgent_waits,
        "an invitation to wait beside a red flag, and beside a sentence that says today",
        {"conditions__knee_pain": {"unknown": "Wait and see."}, "faq__does_it_help": {"next": "If you wait, it goes. Fever: call a doctor today."}},
        [
            "data/conditions/knee-pain.yml:22:1: nothing-urgent-waits: 'Wait and see' stands in a record with an urgent sign\n"
            "    fix: say what happens without massage, and leave the waiting out",
            "data/faq/does-it-help.yml:5:1: nothing-urgent-waits: 'If you wait' stands in a record with an urgent sign\n"
            "    fix: say what happens without massage, and leave the waiting out",
        ],
    ),
    (urgency.nothing_urgent_waits, "waiting where nothing is urgent", {"faq__does_it_help": {"next": "If you wait, it goes."}}, []),
    (
        urgency.emergencies_say_nothing_milder,
        "an emergency of which half can wait",
        {"safety__fever": {"kind": "warning-sign", "severity": "emergency", "check": None, "what_to_do": "Call emergency services. A mild one: see a doctor."}},
        [
            "data/safety/fever.yml:12:1: emergencies-say-nothing-milder: 'see a doctor' stands in what to do in an emergency\n"
            "    fix: say who to call now; what is less urgent has a record of its own"
        ],
    ),
    (
        urgency.milder_boxes_hold_no_emergency,
        "an emergency in the box of a caution that only asks for care, and in that of a situation",
        {
            "safety__fever": {
                "severity": "adapt",
                "summary": "Go lightly. A stiff neck: call an ambulance.",
                "ladder": [{**RUNG, "severity": "adapt", "act": "Call an ambulance."}],
            }
        },
        [
            "data/safety/fever.yml:5:1: milder-boxes-hold-no-emergency: the box is 'adapt', and its text calls for 'emergency': 'A stiff neck: call an ambulance. …'\n"
            "    fix: move the sign to 'red_flags', and lead there",
            "data/safety/fever.yml:11:3: milder-boxes-hold-no-emergency: the box is 'adapt', and its text calls for 'emergency': 'Call an ambulance. …'\n"
            "    fix: move the sign to 'red_flags', and lead there",
        ],
    ),
]
