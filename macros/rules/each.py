"""A rule about one finding or one verdict, made into a rule about all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, wraps

from macros.records.library import Library
from macros.records.reading import Fault, Path_
from macros.records.schema.base import Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.sources import Source

Rule = Callable[[Library], Iterator[Fault]]


@dataclass(frozen=True)
class Wrong:
    """What is wrong, what to write instead, and at which field; at none where it is the whole."""

    what: str
    fix: str
    at: Path_ = ()
    words: str = ""  # which words of a text are wrong, where it runs over several lines


def rule_name(rule: Callable[..., object]) -> str:
    """The name that a finding shows: 'names-are-unique'."""
    return rule.__name__.replace("_", "-")


@lru_cache(maxsize=1)
def every_finding(library: Library) -> list[tuple[Source, Path_, Finding]]:
    """Every finding with its source and its place in it."""
    return [(source, ("findings", number), finding) for source in library.all(Source) for number, finding in enumerate(source.findings)]


@lru_cache(maxsize=1)  # records without verdicts are many, and take their time to say so
def every_verdict(library: Library) -> list[tuple[Record, Path_, Verdict]]:
    """Every verdict with its record and its place in it."""
    return [(record, ("verdicts", number), verdict) for record in library.all_records() for number, verdict in enumerate(getattr(record, "verdicts", []))]


@lru_cache(maxsize=1)
def findings_to_ask(library: Library) -> frozenset[str]:
    """The ids of the sources whose findings say what they mean: with words and records that are known. Of the others, another rule speaks."""
    unsound = {
        source.id
        for source, _, finding in every_finding(library)
        if not _are_known(library, outcomes=finding.outcome, directions=finding.direction, sizes=finding.size, certainty=finding.grade.certainty)
        or not all(library.is_there(library.now(ref) or ref) for ref in finding.about)
    }
    return frozenset(library.records["sources"].keys() - unsound)


def can_be_held(verdict: Verdict, library: Library) -> bool:
    """Whether a verdict can be held against its findings: its words are known, and each of its sources can be asked. Else another rule speaks."""
    words = _are_known(library, outcomes=verdict.outcome, directions=verdict.direction, sizes=verdict.size, certainty=verdict.certainty)
    return words and findings_to_ask(library).issuperset(verdict.sources)


def _are_known(library: Library, **words: str | None) -> bool:
    return all(word is None or word in library.terms(vocabulary) for vocabulary, word in words.items())


def of_each_finding(says: Callable[[Source, Finding, Library], Iterator[Wrong]]) -> Rule:
    """The rule that a function states about one finding."""

    @wraps(says)
    def rule(library: Library) -> Iterator[Fault]:
        for source, path, finding in every_finding(library):
            yield from _faults(source, path, says(source, finding, library), rule_name(says))

    return rule


def of_each_verdict(says: Callable[[Record, Verdict, Library], Iterator[Wrong]]) -> Rule:
    """The rule that a function states about one verdict that can be held against its findings."""

    @wraps(says)
    def rule(library: Library) -> Iterator[Fault]:
        for record, path, verdict in every_verdict(library):
            if not can_be_held(verdict, library):
                continue
            yield from _faults(record, path, says(record, verdict, library), rule_name(says))

    return rule


def _faults(record: Record, path: Path_, wrongs: Iterator[Wrong], rule: str) -> Iterator[Fault]:
    for wrong in wrongs:
        yield record.document.fault((*path, *wrong.at), rule, wrong.what, wrong.fix, at=wrong.words)
