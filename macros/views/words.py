"""Our words for numbers, directions and certainties. Nobody types them into records.

The sentences follow the GRADE working group's plain wording (Santesso et al. 2020): certainty gives
the verb its 'probably' or 'may', size gives it 'a lot' or 'a little'.
"""

from __future__ import annotations

import datetime

from macros.schema.evidence import Finding, Verdict
from macros.schema.history import When
from macros.schema.vocabularies import Term

DOTS = {"high": "●●●●", "moderate": "●●●○", "low": "●●○○", "very-low": "●○○○"}
AMOUNT = {"large": " a lot", "small": " a little"}
NO_DIFFERENCE = {
    "high": "makes little or no difference to {phrase}",
    "moderate": "probably makes little or no difference to {phrase}",
    "low": "may make little or no difference to {phrase}",
}
CHANGE = {"high": "{does} {phrase}{amount}", "moderate": "probably {does} {phrase}{amount}", "low": "may {do} {phrase}{amount}"}
VERBS = {  # (direction, which way is good) -> he does, they do
    ("helps", "lower"): ("reduces", "reduce"),
    ("helps", "higher"): ("improves", "improve"),
    ("harms", "lower"): ("increases", "increase"),
    ("harms", "higher"): ("worsens", "worsen"),
}


def verdict_words(verdict: Verdict, outcome: Term) -> str:
    """What a verdict says, made from its fields: 'probably reduces pain a little'."""
    phrase = outcome.phrase or outcome.name.lower()
    if verdict.direction == "not-studied":
        return "not studied: we found no study"
    if verdict.direction == "mixed":
        return f"studies disagree about {phrase}"
    if verdict.direction == "unclear" or verdict.certainty not in DOTS:
        return f"we do not know whether it changes {phrase}"
    if verdict.direction == "no-difference":
        return NO_DIFFERENCE.get(verdict.certainty, "we do not know whether it changes {phrase}").format(phrase=phrase)
    if verdict.direction == "harms" and verdict.compared_with:
        # Doing worse than another treatment is not the same as doing harm.
        phrase, verbs = f"{phrase} worse than {verdict.compared_with}", ("leaves", "leave")
    else:
        verbs = VERBS[verdict.direction, outcome.better or "lower"]
    does, do = verbs
    if verdict.certainty == "very-low":
        return f"we do not know whether it {does} {phrase}"
    return CHANGE[verdict.certainty].format(does=does, do=do, phrase=phrase, amount=AMOUNT.get(verdict.size, ""))


def certainty_words(certainty: str | None, terms: dict[str, Term]) -> str:
    """How sure, as dots and a word: '●●●○ moderate'. Shape and word, so that color is never needed."""
    if certainty is None:
        return "–"
    name = terms[certainty].name
    return f"{DOTS[certainty]} {name}" if certainty in DOTS else name


def counted(number: int, one: str, many: str) -> str:
    """'1 study', '33 studies', '1,994 people'."""
    return f"{number:,} {one if number == 1 else many}"


def size_of_study(finding: Finding) -> str:
    """How much a finding rests on: '33 studies, 1,994 people'; empty where nobody said."""
    parts = []
    if finding.trials:
        parts.append(counted(finding.trials, "study", "studies"))
    if finding.people:
        parts.append(counted(finding.people, "person", "people"))
    return ", ".join(parts)


def year_words(when: When) -> str:
    """'1813', 'about 460 to 377 BCE', '1940s' stays typed as 1940 to 1949: 'about 1940 to 1949'."""
    first, last = _year(when.from_), _year(when.to)
    if when.from_ == when.to:
        words = f"{first} BCE" if when.from_ < 0 else first
    elif when.from_ < 0 and when.to < 0:
        words = f"{first} to {last} BCE"
    elif when.from_ < 0:
        words = f"{first} BCE to {last} CE"
    else:
        words = f"{first} to {last}"
    return f"about {words}" if when.circa else words


def _year(year: int) -> str:
    return str(abs(year))


def date_words(issued: str) -> str:
    """'2025' as it stands, '2025-03' as 'March 2025', '2025-03-17' as 'March 17, 2025'."""
    parts = issued.split("-")
    if len(parts) == 1:
        return issued
    if len(parts) == 2:
        return f"{datetime.date(int(parts[0]), int(parts[1]), 1):%B %Y}"
    return day_words(datetime.date.fromisoformat(issued))


def day_words(day: object) -> str:
    """'November 23, 2026'."""
    return f"{day:%B} {day:%-d}, {day:%Y}"
