"""Our words for numbers, directions and certainties. Nobody types them into records.

The sentences follow the GRADE working group's plain wording (Santesso et al. 2020): certainty gives
the verb its 'probably' or 'may', size gives it 'a lot' or 'a little'.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from macros.records.library import Evidence, Library
from macros.records.schema.base import Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.history import When
from macros.records.schema.vocabularies import Certainty, Direction, Outcome, Size, SourceKind, Verb, Verbs

DOTS = 4  # how many there are, full and empty
Shown = Literal["better", "same", "worse", "mixed", "unclear", "unstudied", "untested"]
BOTH_MASSAGED = "both groups had massage"
GRADED_BY = {"source": "graded by the source", "judged": "our own estimate"}
HARM = {  # for harms less is better, so that "helps" and "did more" would say the opposite
    "better": "Fewer harms than with the others",
    "worse": "Harm was reported",
    "same": "About as many harms as with the others",
    "mixed": "Mixed results on harm",
}
COMPARED = {  # what a finding compared massage with, where that was no control -> what it says -> its head
    "other-treatment": {
        "better": "Did more than the other treatment",
        "worse": "Did less than the other treatment",
        "same": "Did about as much as the other treatment",
        "mixed": "Mixed results, next to other treatments",
    },
    "other-massage": {
        "better": "Both groups had massage; this one did more",
        "worse": "Both groups had massage; this one did less",
        "same": "Both groups had massage; they did about the same",
        "mixed": "Both groups had massage; mixed results",
    },
}


def shown(verdict: Verdict, library: Library) -> Shown:
    """What a verdict says to readers: 'untested' where both groups had massage, 'unclear' where nobody is sure enough."""
    sense = library.vocabulary(Direction)[verdict.direction].sense
    if sense == "unstudied":
        return sense
    if verdict.against == "other-massage":
        return "untested"
    return sense if _is_sure(verdict, library) else "unclear"


def _is_sure(verdict: Verdict, library: Library) -> bool:
    """Whether one is sure enough to say anything."""
    return verdict.certainty is not None and library.vocabulary(Certainty)[verdict.certainty].dots > 0


def is_known(verdict: Verdict, library: Library) -> bool:
    """Whether a verdict tells what massage does. Only these show how sure we are."""
    return shown(verdict, library) not in {"unclear", "untested", "unstudied"}


def verdict_words(verdict: Verdict, record: Record, library: Library) -> str:
    """What a verdict says, made from its fields: 'probably reduces pain a little'."""
    outcome = library.vocabulary(Outcome)[verdict.outcome]
    phrase = outcome.phrase or outcome.name.lower()
    said = _Said(library.vocabulary(Direction)[verdict.direction], library.vocabulary(Size)[verdict.size], verdict, outcome, phrase)
    match shown(verdict, library):
        case "unstudied":
            return "not studied: we found no study"
        case "untested":
            tells = _is_sure(verdict, library) and said.direction.sense in {"better", "worse", "same"}
            return f"{BOTH_MASSAGED}: this one {_compared(said, library)}" if tells else f"not tested: {BOTH_MASSAGED}"
        case "unclear" if outcome.kind == "research":
            return "we do not know"  # massage does not change the quality of research
        case "unclear":
            return f"we do not know whether it {_unknown(said)}"
        case "mixed":
            return f"{_who_disagrees(verdict, record, library)} {phrase}"
        case _ if verdict.against == "other-treatment":
            return _compared(said, library)
        case "same":
            return f"{_hedged(verdict, Verb(does='makes', do='make'), library)} little or no difference to {phrase}"
        case "worse" if not verdict.compared_with:
            return f"there are reports of {phrase}"
        case _:
            return " ".join(part for part in (_hedged(verdict, _verb(said.direction.verbs, outcome), library), phrase, said.size.amount) if part)


@dataclass(frozen=True)
class _Said:
    """The words that a verdict is made of."""

    direction: Direction
    size: Size
    verdict: Verdict
    outcome: Outcome
    phrase: str

    @property
    def other(self) -> str:
        """What massage was compared with."""
        return self.verdict.compared_with or "the other"


def _verb(verbs: Verbs | None, outcome: Outcome) -> Verb:
    """The verb for an outcome of which less is good, or more. A direction that says better or worse has them: its model asks for them."""
    assert verbs
    return verbs.higher if outcome.better == "higher" else verbs.lower


def _hedged(verdict: Verdict, verb: Verb, library: Library) -> str:
    hedge = library.vocabulary(Certainty)[str(verdict.certainty)].hedge
    return f"may {verb.do}" if hedge == "may" else f"probably {verb.does}" if hedge == "probably" else verb.does


def _compared(said: _Said, library: Library) -> str:
    """Against another treatment, or another massage. Doing less than that is not harm, and doing as much is not nothing."""
    if said.direction.sense == "same":
        return f"{_hedged(said.verdict, Verb(does='does', do='do'), library)} about the same for {said.phrase} as {said.other}"
    verb = _hedged(said.verdict, _verb(said.direction.beside, said.outcome), library)
    return " ".join(part for part in (verb, said.phrase, said.size.beside, said.direction.than, said.other) if part)


def _unknown(said: _Said) -> str:
    """What we do not know: the lean of a verdict of very low certainty is named, so that a reader sees what was asked."""
    if said.direction.sense not in {"better", "worse"}:
        return f"changes {said.phrase}"
    if said.verdict.against == "other-treatment":
        return f"{_verb(said.direction.beside, said.outcome).does} {said.phrase} {said.direction.than} {said.other}"
    return f"{_verb(said.direction.verbs, said.outcome).does} {said.phrase}"


def _who_disagrees(verdict: Verdict, record: Record, library: Library) -> str:
    """'studies disagree about' needs two that tell something; 'one review' needs that no more are named."""
    behind = library.behind(record, verdict)
    senses = [(e.source, library.sense(e.finding.direction)) for e in behind]
    telling = {source.id: source for source, sense in senses if sense != "unclear"}
    ways = {sense for source, sense in senses if source.id in telling}
    alone = len(telling) == 1 and (len(ways) > 1 or "mixed" in ways)
    if len({e.source.id for e in behind}) > 1:
        return "mixed results for" if alone else "studies disagree about"
    kinds = library.vocabulary(SourceKind)
    one = "review" if any(kinds[source.kind].gathers == "many studies" for source in telling.values()) else "study"
    return f"one {one}, mixed results for"


def counts_as(evidence: Evidence, record: Record, library: Library) -> str:
    """How sure a finding is on a record's page. One that nobody graded shows the grade of the verdict that rests on it, low at most: one page, one grade."""
    finding = evidence.finding
    grades = library.vocabulary(Certainty)
    if grades[finding.certainty].graded:
        return finding.certainty
    resting = [v.certainty for v in library.verdicts(record) if v.certainty and v.outcome == finding.outcome and evidence.source.id in v.sources]
    if not resting:
        return finding.certainty
    surest = min(resting, key=lambda certainty: library.rank("certainty", certainty))
    return max(surest, library.ceiling, key=lambda certainty: library.rank("certainty", certainty))


def finding_words(finding: Finding, library: Library, certainty: str = "") -> list[str]:
    """Which way a finding points and how sure one can be, as its head shows them: ['Helps', '●●○○ low, graded by the source'].

    Nothing where it is about the research itself, which massage cannot help. No grade where both groups had massage, as in the verdicts.
    `certainty` is what a finding that nobody graded counts as, where that is known.
    """
    grades, direction = library.vocabulary(Certainty), library.vocabulary(Direction)[finding.direction]
    kind = library.vocabulary(Outcome)[finding.outcome].kind
    harm = kind == "harm"
    if kind == "research":
        return []
    if direction.sense == "unclear":
        return ["We do not know"]
    graded = grades[finding.certainty].graded
    grade = grades[finding.certainty if graded else certainty or finding.certainty]
    by = GRADED_BY[finding.certainty_by if graded else "judged"]
    sure = f"{certainty_words(grade)}{f', {by}' if grade.graded else ' by the source'}"
    if grade.graded and not grade.dots and not (harm and direction.sense == "worse"):
        return ["We do not know", sure]
    if harm:
        return [HARM[direction.sense], sure]
    if finding.against == "other-massage":
        return [COMPARED[finding.against][direction.sense]]
    if finding.against:
        return [COMPARED[finding.against][direction.sense], sure]
    return [direction.name.capitalize(), sure]


def certainty_words(certainty: Certainty) -> str:
    """How sure, as dots and a word: '●●●○ moderate'. Shape and word, so that color is never needed."""
    return f"{dots(certainty)} {certainty.name}".strip()


def dots(certainty: Certainty) -> str:
    """'●●●○'; none where we do not know: beside a dot that would read as half a proof."""
    return f"{'●' * certainty.dots}{'○' * (DOTS - certainty.dots)}" if certainty.dots else ""


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
