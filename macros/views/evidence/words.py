"""Our words for numbers, directions and certainties. Nobody types them into records.

The sentences follow the GRADE working group's plain wording (Santesso et al. 2020): certainty gives
the verb its 'probably' or 'may', size gives it 'a lot' or 'a little'.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from macros.records.library import Evidence, Library
from macros.records.schema.base import Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.history import When
from macros.records.schema.vocabularies import Certainty, Direction, Outcome, Size, SourceKind, Verb, Verbs
from macros.views.text.wording import said, wording

DOTS = 4  # how many there are, full and empty
Shown = Literal["better", "same", "open", "worse", "mixed", "unclear", "unstudied", "untested"]
GRADED_BY = {"source": wording("graded-by-the-source"), "judged": wording("our-own-estimate")}
LESS = " less "
HARM = {  # for harms less is better, so that "helps" and "did more" would say the opposite
    "better": wording("harm-better"),
    "worse": wording("harm-worse"),
    "same": wording("harm-same"),
    "open": wording("no-clear-difference-found"),
    "mixed": wording("harm-mixed"),
}
COMPARED = {  # what a finding compared massage with, where that was no control -> what it says -> its head
    "other-treatment": {
        "better": wording("treatment-better"),
        "worse": wording("treatment-worse"),
        "same": wording("treatment-same"),
        "open": wording("no-clear-difference-found"),
        "mixed": wording("treatment-mixed"),
    },
    "other-massage": {
        "better": wording("massage-better"),
        "worse": wording("massage-worse"),
        "same": wording("massage-same"),
        "open": wording("no-clear-difference-found"),
        "mixed": wording("massage-mixed"),
    },
}


def shown(verdict: Verdict, library: Library) -> Shown:
    """What a verdict says to readers: 'untested' where both groups had massage, 'unclear' where nobody is sure enough."""
    sense = library.vocabulary(Direction)[verdict.direction].sense
    if sense in {"unstudied", "untested"}:
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
    parts = _Said(library.vocabulary(Direction)[verdict.direction], library.vocabulary(Size)[verdict.size], verdict, outcome, phrase)
    match shown(verdict, library):
        case "unstudied":
            return said(library, "not-studied")
        case "untested":
            tells = _is_sure(verdict, library) and parts.direction.sense in {"better", "worse", "same"}
            return said(library, "untested-and-told", did=_compared(parts, library)) if tells else said(library, "untested")
        case "unclear" if outcome.kind == "research":
            return said(library, "we-do-not-know")  # massage does not change the quality of research
        case "unclear":
            return said(library, "we-do-not-know-whether", does=_unknown(parts, library))
        case "open":
            return said(library, "no-clear-difference", outcome=phrase)
        case "mixed":
            return _disagreement(verdict, record, phrase, library)
        case _ if verdict.against == "other-treatment":
            return _compared(parts, library)
        case "same":
            makes = _hedged(verdict, Verb(does=said(library, "makes"), do=said(library, "make")), library)
            return said(library, "makes-no-difference", makes=makes, outcome=phrase)
        case "worse" if not verdict.compared_with:
            return said(library, "there-are-reports", outcome=phrase)
        case _:
            does, amount = _hedged(verdict, _verb(parts.direction.verbs, outcome), library), parts.size.amount
            if amount and LESS in does:  # 'a little less relief from pain', where 'less relief from pain a little' is no English
                does, amount = does.replace(LESS, f" {amount}{LESS}", 1), ""
            return " ".join(part for part in (does, phrase, amount) if part)


@dataclass(frozen=True)
class _Said:
    """The words that a verdict is made of."""

    direction: Direction
    size: Size
    verdict: Verdict
    outcome: Outcome
    phrase: str

    def other(self, library: Library) -> str:
        """What massage was compared with."""
        return self.verdict.compared_with or said(library, "the-other")


def _verb(verbs: Verbs | None, outcome: Outcome) -> Verb:
    """The verb for an outcome of which less is good, or more. A direction that says better or worse has them: its model asks for them."""
    assert verbs
    return verbs.higher if outcome.better == "higher" else verbs.lower


def _hedged(verdict: Verdict, verb: Verb, library: Library) -> str:
    hedge = library.vocabulary(Certainty)[str(verdict.certainty)].hedge
    if hedge == "may":
        return said(library, "may", do=verb.do)
    return said(library, "probably", does=verb.does) if hedge == "probably" else verb.does


def _compared(parts: _Said, library: Library) -> str:
    """Against another treatment, or another massage. Doing less than that is not harm, and doing as much is not nothing."""
    if parts.direction.sense == "same":
        does = _hedged(parts.verdict, Verb(does=said(library, "does"), do=said(library, "do")), library)
        return said(library, "does-about-the-same", does=does, outcome=parts.phrase, other=parts.other(library))
    verb = _hedged(parts.verdict, _verb(parts.direction.beside, parts.outcome), library)
    return " ".join(part for part in (verb, parts.phrase, parts.size.beside, parts.direction.than, parts.other(library)) if part)


def _unknown(parts: _Said, library: Library) -> str:
    """What we do not know: the lean of a verdict of very low certainty is named, so that a reader sees what was asked."""
    if parts.direction.sense not in {"better", "worse"}:
        return said(library, "changes", outcome=parts.phrase)
    if parts.verdict.against == "other-treatment":
        return f"{_verb(parts.direction.beside, parts.outcome).does} {parts.phrase} {parts.direction.than} {parts.other(library)}"
    return f"{_verb(parts.direction.verbs, parts.outcome).does} {parts.phrase}"


def _disagreement(verdict: Verdict, record: Record, outcome: str, library: Library) -> str:
    """'studies disagree about' needs two that tell something; 'one review' needs that no more are named."""
    behind = library.behind(record, verdict)
    senses = [(e.source, library.sense(e.finding.direction)) for e in behind]
    telling = {source.id: source for source, sense in senses if sense != "unclear"}
    ways = {sense for source, sense in senses if source.id in telling}
    alone = len(telling) == 1 and (len(ways) > 1 or "mixed" in ways)
    if len({e.source.id for e in behind}) > 1:
        return said(library, "mixed-results", outcome=outcome) if alone else said(library, "studies-disagree", outcome=outcome)
    kinds = library.vocabulary(SourceKind)
    review = any(kinds[source.kind].gathers == "many studies" for source in telling.values())
    return said(library, "one-review-mixed-results", outcome=outcome) if review else said(library, "one-study-mixed-results", outcome=outcome)


def counts_as(evidence: Evidence, record: Record, library: Library) -> str:
    """How sure a finding is on a record's page: one page, one grade.

    A source's own grade stays. One that we judged is never surer than the surest verdict that rests on it, and one that nobody graded
    shows the grade of that verdict, low at most.
    """
    finding = evidence.finding
    graded = library.vocabulary(Certainty)[finding.grade.certainty].graded
    if graded and finding.grade.by == "source":
        return finding.grade.certainty
    resting = [v.certainty for v in library.verdicts(record) if v.certainty and v.outcome == finding.outcome and evidence.source.id in v.sources]
    if not resting:
        return finding.grade.certainty

    def rank(certainty: str) -> int:
        return library.rank("certainty", certainty)

    return max(min(resting, key=rank), finding.grade.certainty if graded else library.ceiling, key=rank)


def speaks_alone(evidence: Evidence, record: Record, library: Library) -> bool:
    """Whether a finding tells something where every verdict on a record's page that rests on it says that we do not know."""
    finding = evidence.finding
    beside = library.beside(finding)
    if beside == "other-massage" or library.sense(finding.direction) == "unclear":
        return False
    kinds = {beside} if beside else {"control", "mixed"}
    resting = [v for v in library.verdicts(record) if v.outcome == finding.outcome and evidence.source.id in v.sources and v.against in kinds]
    return bool(resting) and not any(is_known(verdict, library) for verdict in resting)


def as_its_page_says(evidence: Evidence, record: Record, names: Iterable[str], library: Library) -> list[tuple[str, str | None]]:
    """Which way a finding points and how sure one can be, as (direction, certainty), so that no table says more than the record's page.

    Verdicts that rest on it and name one of `names` in their scope speak for it. Else it is unclear where all that rest on it are,
    and never surer than the surest of them.
    """
    finding = evidence.finding
    verdicts = (v for v in library.verdicts(record) if v.against == "control" and v.outcome == finding.outcome and evidence.source.id in v.sources)
    resting = list(verdicts)
    words = [name.casefold() for name in names]
    if own := [(v.direction, v.certainty) for v in resting if any(word in v.scope.casefold() for word in words)]:
        return own
    if resting and not any(is_known(v, library) for v in resting):
        return [(library.direction("unclear").id, resting[0].certainty)]
    grades = [v.certainty for v in resting if v.certainty]
    surest = min(grades, key=lambda grade: library.rank("certainty", grade), default=counts_as(evidence, record, library))
    return [(finding.direction, max(surest, counts_as(evidence, record, library), key=lambda grade: library.rank("certainty", grade)))]


def finding_words(finding: Finding, library: Library, certainty: str = "", alone: bool = False) -> list[str]:
    """Which way a finding points and how sure one can be, as its head shows them: ['Helps', '●●○○ low, graded by the source'].

    Nothing where it is about the research itself, which massage cannot help. No grade where both groups had massage, as in the verdicts.
    `certainty` is what it counts as on a record's page; `alone` says that the page, taking all together, does not know.
    """
    grades, direction = library.vocabulary(Certainty), library.vocabulary(Direction)[finding.direction]
    kind = library.vocabulary(Outcome)[finding.outcome].kind
    harm, beside = kind == "harm", library.beside(finding)
    if kind == "research":
        return []
    unknown = capitalized(said(library, "we-do-not-know"))
    if direction.sense == "unclear":
        return [unknown]
    graded = grades[finding.grade.certainty].graded
    grade = grades[certainty or finding.grade.certainty]
    how, by = certainty_words(grade), GRADED_BY[finding.grade.by if graded else "judged"]
    sure = said(library, "certainty-and-grader", certainty=how, by=said(library, by)) if grade.graded else said(library, "not-graded", certainty=how)
    if grade.graded and not grade.dots and not (harm and direction.sense == "worse"):
        return [unknown, sure]
    if alone:
        named = COMPARED[beside] if beside else HARM if harm else {}
        says = said(library, named[direction.sense]) if named else direction.name.capitalize()
        return [says, *([sure] if graded and finding.grade.by == "source" else []), said(library, "all-together-we-do-not-know")]
    if harm:
        return [said(library, HARM[direction.sense]), sure]
    if beside == "other-massage":
        return [said(library, COMPARED[beside][direction.sense])]
    if beside:
        return [said(library, COMPARED[beside][direction.sense]), sure]
    return [direction.name.capitalize(), sure]


def capitalized(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def certainty_words(certainty: Certainty) -> str:
    """How sure, as dots and a word: '●●●○ moderate'. Shape and word, so that color is never needed."""
    return f"{dots(certainty)} {certainty.name}".strip()


def dots(certainty: Certainty) -> str:
    """'●●●○'; none where we do not know: beside a dot that would read as half a proof."""
    return f"{'●' * certainty.dots}{'○' * (DOTS - certainty.dots)}" if certainty.dots else ""


def counted(number: int, one: str, many: str) -> str:
    """'1 study', '33 studies', '1,994 people'."""
    return f"{number:,} {one if number == 1 else many}"


def enumerated(words: list[str], library: Library) -> str:
    """'knees', 'knees and hips', 'knees, hips, and feet'."""
    if len(words) > 2:
        return said(library, "several", first=", ".join(words[:-1]), last=words[-1])
    return said(library, "two", first=words[0], second=words[1]) if len(words) == 2 else "".join(words)


def size_of_study(finding: Finding, library: Library) -> str:
    """How much a finding rests on: '33 studies, 1,994 people'; empty where nobody said."""
    parts = []
    if finding.trials:
        parts.append(said(library, "studies", count=finding.trials))
    if finding.analyzed:
        parts.append(said(library, "people", count=finding.analyzed))
    return ", ".join(parts)


def year_words(when: When, library: Library) -> str:
    """'1813', 'about 460 to 377 BCE', '1940s' stays typed as 1940 to 1949: 'about 1940 to 1949'."""
    first, last = _year(when.from_), _year(when.to)
    if when.from_ == when.to:
        words = said(library, "year-before-our-era", year=first) if when.from_ < 0 else first
    elif when.from_ < 0 and when.to < 0:
        words = said(library, "years-before-our-era", first=first, last=last)
    elif when.from_ < 0:
        words = said(library, "years-of-both-eras", first=first, last=last)
    else:
        words = said(library, "years", first=first, last=last)
    return said(library, "about-a-year", year=words) if when.circa else words


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


@cache  # many pages were reviewed on one day
def day_words(day: datetime.date) -> str:
    """'November 23, 2026'."""
    return f"{day:%B} {day:%-d}, {day:%Y}"
