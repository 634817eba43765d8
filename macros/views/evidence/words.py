"""Our words for numbers, directions and certainties. Nobody types them into records.

The sentences follow the GRADE working group's plain wording (Santesso et al. 2020): certainty gives
the verb its 'probably' or 'may', size gives it 'a lot' or 'a little'.
"""

from __future__ import annotations

import datetime

from macros.records.library import Evidence, Library
from macros.records.schema.base import Record
from macros.records.schema.evidence import NOT_GRADED, NOT_GRADED_COUNTS_AS, Finding, Verdict
from macros.records.schema.history import When
from macros.records.schema.vocabularies import Term

# Very low certainty has none: "we do not know" beside a dot would read as half a proof.
DOTS = {"high": "●●●●", "moderate": "●●●○", "low": "●●○○"}
AMOUNT = {"large": " a lot", "small": " a little"}
HEDGED = {"high": "{does}", "moderate": "probably {does}", "low": "may {do}"}
VERBS = {  # (direction, which way is good) -> he does, they do
    ("helps", "lower"): ("reduces", "reduce"),
    ("helps", "higher"): ("improves", "improve"),
    ("harms", "lower"): ("increases", "increase"),
    ("harms", "higher"): ("worsens", "worsen"),
}
BESIDE = {  # beside another treatment: "reduces pain less" would read as if pain fell
    ("helps", "lower"): ("reduces", "reduce"),
    ("helps", "higher"): ("improves", "improve"),
    ("harms", "lower"): ("eases", "ease"),
    ("harms", "higher"): ("improves", "improve"),
}
THAN = {"helps": "more than", "harms": "less than"}
REVIEWS = {"guideline", "evidence-map", "systematic-review", "meta-analysis", "narrative-review"}
BOTH_MASSAGED = "not tested: both groups had massage"
GRADED_BY = {"source": "graded by the source", "judged": "our own estimate"}
HARM = {  # for harms less is better, so that "helps" and "did more" would say the opposite
    "helps": "Fewer harms than with the others",
    "harms": "Harm was reported",
    "no-difference": "About as many harms as with the others",
    "mixed": "Mixed results on harm",
}
COMPARED = {  # what a finding compared massage with, where that was no control -> direction -> its head
    "other-treatment": {
        "helps": "Did more than the other treatment",
        "harms": "Did less than the other treatment",
        "no-difference": "Did about as much as the other treatment",
        "mixed": "Mixed results against the other treatment",
    },
    "other-massage": {
        "helps": "Both groups had massage; this one did more",
        "harms": "Both groups had massage; this one did less",
        "no-difference": "Both groups had massage; they did about the same",
        "mixed": "Both groups had massage; mixed results",
    },
}


def shown_direction(verdict: Verdict) -> str:
    """Which way a verdict points for readers: 'not-tested' where both groups had massage, 'unclear' where we are hardly sure."""
    if verdict.direction == "not-studied":
        return "not-studied"
    if verdict.against == "other-massage":
        return "not-tested"
    return verdict.direction if verdict.certainty in DOTS else "unclear"


def is_known(verdict: Verdict) -> bool:
    """Whether a verdict tells what massage does. Only these show how sure we are."""
    return shown_direction(verdict) not in {"unclear", "not-tested", "not-studied"}


def verdict_words(verdict: Verdict, record: Record, library: Library) -> str:
    """What a verdict says, made from its fields: 'probably reduces pain a little'."""
    outcome = library.terms("outcomes")[verdict.outcome]
    phrase = outcome.phrase or outcome.name.lower()
    shown = shown_direction(verdict)
    if shown == "not-studied":
        return "not studied: we found no study"
    if shown == "not-tested":
        tells = verdict.certainty in DOTS and verdict.direction in {"helps", "harms", "no-difference"}
        return f"{BOTH_MASSAGED}; it {_compared(verdict, phrase, outcome)}" if tells else BOTH_MASSAGED
    if shown == "unclear" and outcome.kind == "research":
        return "we do not know"  # massage does not change the quality of research
    if shown == "unclear":
        return f"we do not know whether it {_unknown(verdict, phrase, outcome)}"
    if shown == "mixed":
        return f"{_who_disagrees(verdict, record, library)} {phrase}"
    if verdict.against == "other-treatment":
        return _compared(verdict, phrase, outcome)
    if shown == "no-difference":
        return f"{_hedged(verdict, 'makes', 'make')} little or no difference to {phrase}"
    if shown == "harms" and not verdict.compared_with:
        return f"there are reports of {phrase}"
    return f"{_hedged(verdict, *VERBS[shown, outcome.better or 'lower'])} {phrase}{AMOUNT.get(verdict.size, '')}"


def _hedged(verdict: Verdict, does: str, do: str) -> str:
    return HEDGED[str(verdict.certainty)].format(does=does, do=do)


def _compared(verdict: Verdict, phrase: str, outcome: Term) -> str:
    """Against another treatment, or another massage. Doing less than that is not harm, and doing as much is not nothing."""
    other = verdict.compared_with or "the other"
    if verdict.direction == "no-difference":
        return f"{_hedged(verdict, 'does', 'do')} about the same for {phrase} as {other}"
    amount = {"large": " much", "small": " a little"}.get(verdict.size, "")
    return f"{_hedged(verdict, *BESIDE[verdict.direction, outcome.better or 'lower'])} {phrase}{amount} {THAN[verdict.direction]} {other}"


def _unknown(verdict: Verdict, phrase: str, outcome: Term) -> str:
    """What we do not know: the lean of a verdict of very low certainty is named, so that a reader sees what was asked."""
    if verdict.direction not in THAN:
        return f"changes {phrase}"
    if verdict.against == "other-treatment":
        return f"{BESIDE[verdict.direction, outcome.better or 'lower'][0]} {phrase} {THAN[verdict.direction]} {verdict.compared_with or 'the other'}"
    return f"{VERBS[verdict.direction, outcome.better or 'lower'][0]} {phrase}"


def _who_disagrees(verdict: Verdict, record: Record, library: Library) -> str:
    """'studies disagree about' needs two that are named; one that is mixed in itself, beside none that tells, is one with mixed results."""
    behind = library.behind(record, verdict)
    telling = {e.source.id: e.source for e in behind if e.finding.direction != "unclear"}
    ways = {e.finding.direction for e in behind if e.source.id in telling}
    alone = len(telling) == 1 and (len(ways) > 1 or "mixed" in ways)
    if len({e.source.id for e in behind}) > 1 and not alone:
        return "studies disagree about"
    one = "review" if any(source.kind in REVIEWS for source in telling.values()) else "study"
    return f"one {one}, mixed results for"


def counts_as(evidence: Evidence, record: Record, library: Library) -> str:
    """How sure a finding is on a record's page. One that nobody graded shows the grade of the verdict that rests on it, low at most: one page, one grade."""
    finding = evidence.finding
    if finding.certainty != NOT_GRADED:
        return finding.certainty
    resting = [v.certainty for v in library.verdicts(record) if v.certainty and v.outcome == finding.outcome and evidence.source.id in v.sources]
    if not resting:
        return NOT_GRADED
    surest = min(resting, key=lambda certainty: library.rank("certainty", certainty))
    return max(surest, NOT_GRADED_COUNTS_AS, key=lambda certainty: library.rank("certainty", certainty))


def finding_words(finding: Finding, library: Library, certainty: str = NOT_GRADED) -> list[str]:
    """Which way a finding points and how sure one can be, as its head shows them: ['Helps', '●●○○ low, graded by the source'].

    `certainty` is what a finding that nobody graded counts as, where that is known.
    """
    terms = library.terms("certainty")
    harm = library.terms("outcomes")[finding.outcome].kind == "harm"
    if finding.direction == "unclear":
        return ["We do not know"]
    graded = finding.certainty != NOT_GRADED
    certainty = finding.certainty if graded else certainty
    by = GRADED_BY[finding.certainty_by if graded else "judged"]
    sure = f"{certainty_words(certainty, terms)}{' by the source' if certainty == NOT_GRADED else f', {by}'}"
    if certainty == "very-low" and not (harm and finding.direction == "harms"):
        return ["We do not know", sure]
    if harm:
        return [HARM[finding.direction], sure]
    if finding.against:
        return [COMPARED[finding.against][finding.direction], sure]
    return [library.terms("directions")[finding.direction].name.capitalize(), sure]


def certainty_words(certainty: str, terms: dict[str, Term]) -> str:
    """How sure, as dots and a word: '●●●○ moderate'. Shape and word, so that color is never needed."""
    name = terms[certainty].name
    return f"{DOTS[certainty]} {name}" if certainty in DOTS else name


def counted(number: int, one: str, many: str) -> str:
    """'1 study', '33 studies', '1,994 people'."""
    return f"{number:,} {one if number == 1 else many}"


def enumerated(words: list[str]) -> str:
    """'knees', 'knees and hips', 'knees, hips, and feet'."""
    if len(words) > 2:
        words = [", ".join(words[:-1]) + ",", words[-1]]
    return " and ".join(words)


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
