"""Figures in texts: each stands in what we recorded of a source that its sentence cites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from macros.language.plain import prose_texts, sentences
from macros.records.library import CITATION, RECORD_LINK, Library, cited
from macros.records.reading import Fault, Path_
from macros.records.schema import KINDS, Record
from macros.records.schema.sources import Source
from macros.rules.counting import NUMBER_WORDS

# A number that one can reckon with; what `counting` looks for may be a section, such as 5.1.2.
FIGURE = re.compile(r"(?<![\w.])\d+(?:,\d{3})+(?!\d)|(?<![\w.])\d+(?:\.\d+)?")
SHARE = re.compile(rf"(?<![\w.,])(\d+(?:\.\d+)?|{'|'.join(NUMBER_WORDS)}) (?:in|of|out of)(?: every)? (10{{1,5}}|10,000|100,000)(?![\d.]|,\d)", re.IGNORECASE)
PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:percent|%)")
P_VALUE = re.compile(r"\bP ?[=<>] ?\d*\.\d+(?![^()]*[,;] [a-z]|[^()]* for )[^()]*\)?")  # no words behind it say of what
LABEL = re.compile(r"^\d+[:.] ")  # of a part of a drawing, or of an entry in a list
# Other rules hold these against the findings about their own record.
HELD_ELSEWHERE = {"bottom_line", "because"}
# One unit from another, where a source gives only one: pages give both, so that readers anywhere understand.
CONVERSIONS: list[tuple[str, Callable[[float], float]]] = [
    ("°F", lambda celsius: celsius * 9 / 5 + 32),
    ("°C", lambda fahrenheit: (fahrenheit - 32) * 5 / 9),
    ("pound", lambda kilograms: kilograms / 0.45359237),
    ("kilo", lambda pounds: pounds * 0.45359237),
]


def figures_stand_in_their_sources(library: Library) -> Iterator[Fault]:
    """Every figure of a sentence that cites stands in what is recorded of one of its sources: a finding, the note, the title or the year.

    A figure that several texts say of one source is told once, at the source: there the slip is likelier than in all of them.
    """
    lacking = [one for record in library.all_records() if _is_asked(record) for one in _lacking_in(record, library)]
    shared = Counter((figure, id_) for _, _, figure, ids in lacking for id_ in ids)
    told: dict[tuple[str, str], tuple[Record, Path_]] = {}
    for record, path, figure, ids in lacking:
        id_ = max(ids, key=lambda id_: shared[figure, id_])
        if shared[figure, id_] > 1:
            told.setdefault((figure, id_), (record, path))
            continue
        what = f"the sentence says {figure}, and nothing that is recorded of {' or '.join(ids)} does"
        yield record.document.fault(path, "figures-stand-in-their-sources", what, FIX, at=figure)
    for (figure, id_), (record, path) in told.items():
        what = f"{shared[figure, id_]} texts say {figure} of it, and nothing recorded here does; the first is {record.document.path}:{record.document.place(path)[0]}"
        yield library.source(id_).document.fault((), "figures-stand-in-their-sources", what, FIX)


FIX = "mend the figure, cite the source that gives it, or, if you read it there, add it to that source's 'read_note'"


def _is_asked(record: Record) -> bool:
    return KINDS[record.collection].page is not None and KINDS[record.collection].rests_on != "nothing"


def _lacking_in(record: Record, library: Library) -> Iterator[tuple[Record, Path_, str, list[str]]]:
    """Each figure of a record's cited sentences that no source of the sentence gives: the record, the place, the figure, the sources."""
    for path, text in prose_texts(record):
        if "[@" not in text or not HELD_ELSEWHERE.isdisjoint(path) or not FIGURE.search(CITATION.sub("", text)):
            continue
        for sentence in sentences(text):
            ids = list(dict.fromkeys(cited(sentence)))
            said = LABEL.sub("", RECORD_LINK.sub(lambda link: link[2] or "", CITATION.sub("", sentence)))
            if not ids or not FIGURE.search(said) or not all(library.find(Source, id_) for id_ in ids):
                continue
            known = {figure for id_ in ids for figure in _recorded(library.source(id_))}
            yield from ((record, path, figure, ids) for figure in figures_of(said) if not _is_among(known, figure, said))


def p_values_say_what_they_test(library: Library) -> Iterator[Fault]:
    """Behind a P value stands which groups or which times it compares: 'before and after' is no comparison of groups."""
    for document, path, _, text in library.texts:
        if "P" in text and (match := P_VALUE.search(text)):
            yield document.fault(
                path,
                "p-values-say-what-they-test",
                f"'{match[0].rstrip(')')}' does not say what it tests",
                "write, as in '(P = 0.04, between the groups)', what the source compares; where it does not say, write that, or leave the value out",
                at=match[0],
            )


def figures_of(text: str) -> list[str]:
    """The figures of a plain text in digits, each once: '1,171' is 1171, and a share such as '1 in 10' is '10%'."""
    found: dict[str, None] = {}
    if " 10" in text:  # the two that follow are slow to look for
        found |= {f"{_share(match):g}%": None for match in SHARE.finditer(text)}
        text = SHARE.sub("", text)
    if "percent" in text or "%" in text:
        found |= {f"{float(match[1]):g}%": None for match in PERCENT.finditer(text)}
        text = PERCENT.sub("", text)
    return [*(found | {figure.replace(",", ""): None for figure in FIGURE.findall(text)})]


def _share(match: re.Match[str]) -> float:
    part = NUMBER_WORDS.get(match[1].lower())
    return 100 * (float(match[1]) if part is None else part) / float(match[2].replace(",", ""))


def _is_among(known: set[str], figure: str, said: str) -> bool:
    """Whether a figure is known as it stands, rounded, as a share told the other way, or in another unit."""
    bare = figure.removesuffix("%")
    if figure in known or bare in known or f"{bare}%" in known:
        return True
    places = len(bare.partition(".")[2])
    values = [float(other.removesuffix("%")) for other in known]
    if any(round(value, places) == float(bare) for value in values):
        return True
    return any(unit in said and round(convert(value), places) == float(bare) for unit, convert in CONVERSIONS for value in values)


def _recorded(source: Source) -> frozenset[str]:
    """Every figure that is recorded of a source; small numbers in words count, too."""
    said = [source.name, source.issued or "", source.read_note or ""]
    for finding in source.findings:
        said += [finding.result, finding.caveat or "", finding.when, finding.intervention, finding.compared_with, finding.grade.outcome, finding.grade.system]
        said += [str(finding.trials or ""), str(finding.analyzed or "")]
        if effect := finding.estimate:
            said += [effect.p, effect.unit, effect.scale, *(f"{abs(number):g}" for number in (effect.value, effect.low, effect.high, effect.matters or 0))]
    return _figures_and_words(" ".join(said))


@cache  # a source stands behind many sentences
def _figures_and_words(text: str) -> frozenset[str]:
    return frozenset([*figures_of(text), *(str(NUMBER_WORDS[word]) for word in re.findall(r"[a-z]+", text.lower()) if word in NUMBER_WORDS)])
