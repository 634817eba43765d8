"""Faults that the rules of macros/rules/ladders.py catch."""

from typing import Any

from macros.rules import completeness, ladders
from tests.rules.cases.parts import Case


def rung(situation: str, severity: str) -> dict[str, Any]:
    """A situation of a caution, whole."""
    return {
        "situation": situation,
        "who": "You are hot.",
        "severity": severity,
        "act": "Rest.",
        "where": "Nowhere.",
        "until": "Until it is over.",
        "already_massaged": "Rest.",
        "therapist": "Do not treat.",
        "sources": ["smith-2020"],
    }


STROKE = {
    "kind": "warning-sign",
    "name": "A stroke",
    "group": "after-a-massage",
    "severity": "emergency",
    "summary": "Call now.",
    "why": "It is one [@smith-2020].",
    "danger_words": ["stroke"],
    "signs": ["Your face droops."],
    "in_short": "Your face droops.",
    "authority": ["smith-2020"],
    "what_to_do": "Call emergency services.",
    "therapist": "Call.",
}
KNEE = "data/conditions/knee-pain.yml"
FEVER = "data/safety/fever.yml"

CASES: list[Case] = [
    (
        ladders.cautions_and_signs_are_whole,
        "a contraindication without its ladder, and with the deed of a sign",
        {"safety__fever": {"ladder": None, "what_to_do": "Rest."}},
        [
            f"{FEVER}:1:1: cautions-and-signs-are-whole: the contraindication has no 'ladder'\n    fix: add 'ladder: …'",
            f"{FEVER}:12:1: cautions-and-signs-are-whole: 'what_to_do' is a field of a warning-sign, and this is a contraindication\n    fix: move it to ladder",
        ],
    ),
    (
        ladders.cautions_and_signs_are_whole,
        "a warning sign without its sentence for other pages",
        {"safety__a_stroke": {name: value for name, value in STROKE.items() if name != "in_short"}},
        ["data/safety/a-stroke.yml:1:1: cautions-and-signs-are-whole: the warning-sign has no 'in_short'\n    fix: add 'in_short: …'"],
    ),
    (
        ladders.ladders_stand_in_order,
        "situations out of their order",
        {"safety__fever": {"ladder": [rung("past", "ask-first"), rung("new", "never")]}},
        [f"{FEVER}:7:1: ladders-stand-in-order: the situations are past, new\n    fix: write them as new, past"],
    ),
    (
        ladders.ladders_stand_in_order,
        "a page that says what holds in none of its situations",
        {"safety__fever": {"severity": "know", "ladder": [rung("new", "never"), rung("past", "adapt")]}},
        [
            f"{FEVER}:4:1: ladders-stand-in-order: the page says 'know', and no situation of its ladder does: they say never, adapt\n"
            "    fix: write 'severity: never', or change a situation"
        ],
    ),
    (ladders.ladders_stand_in_order, "a severity that is no word of ours: another rule says so", {"safety__fever": {"ladder": [rung("new", "nevr")]}}, []),
    (
        ladders.red_flags_have_their_words,
        "a danger that is a contraindication",
        {"conditions__knee_pain": {"red_flags": [{"danger": "fever"}]}},
        [
            f"{KNEE}:6:3: red-flags-have-their-words: 'fever' has no sentence that another page could show\n"
            "    fix: name a warning sign with 'in_short', or write the sign itself"
        ],
    ),
    (
        ladders.red_flags_have_their_words,
        "an urgency that does not say how soon",
        {"safety__fever": {"red_flags": [{"sign": "You shake.", "urgency": "adapt", "sources": ["smith-2020"]}]}},
        [
            f"{FEVER}:15:3: red-flags-have-their-words: 'adapt' does not say how soon\n"
            "    fix: choose among emergency, maternity-now, same-day, see-a-doctor, ask-first"
        ],
    ),
    (
        ladders.red_flags_have_their_words,
        "a danger with its words",
        {"safety__a_stroke": STROKE, "conditions__knee_pain": {"red_flags": [{"danger": "a-stroke"}]}},
        [],
    ),
    (
        ladders.urgency_is_never_below_its_source,
        "a red flag and a warning sign less urgent than their sources",
        {
            "safety__a_stroke": {**STROKE, "severity": "same-day", "source_urgency": "emergency"},
            "conditions__knee_pain": {"red_flags": [{"sign": "You limp.", "urgency": "see-a-doctor", "source_urgency": "same-day", "sources": ["smith-2020"]}]},
        },
        [
            f"{KNEE}:7:3: urgency-is-never-below-its-source: 'see-a-doctor' stands here, and its source says 'same-day'\n    fix: write 'same-day'",
            "data/safety/a-stroke.yml:4:1: urgency-is-never-below-its-source: 'same-day' stands here, and its source says 'emergency'\n    fix: write 'emergency'",
        ],
    ),
    (
        completeness.severities_fit_their_kind,
        "a situation with a severity of warning signs",
        {"safety__fever": {"ladder": [rung("new", "same-day")]}},
        [
            f"{FEVER}:10:3: severities-fit-their-kind: 'same-day' is no severity of a contraindication\n"
            "    fix: choose among never, ask-first, not-there, adapt, know"
        ],
    ),
]
