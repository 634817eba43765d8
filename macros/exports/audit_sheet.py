"""A sheet for judging: statements drawn at random, each with what its sources say as we recorded it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from macros.language.plain import prose_texts, sentences
from macros.records.library import Library, cited
from macros.records.reading import Path_
from macros.records.schema import KINDS, Record
from macros.records.schema.sources import Source
from macros.views.text.citations import address, ama


@dataclass(frozen=True)
class Statement:
    """Something that the site says and that a source must bear out."""

    record: Record
    path: Path_
    words: str
    sources: tuple[str, ...]


def statements(library: Library) -> list[Statement]:
    """Every sentence with a citation, every red flag and every finding, in one order that data alone decides."""
    found = []
    for record in sorted(library.all_records(), key=lambda record: record.ref):
        if isinstance(record, Source):
            found += [Statement(record, ("findings", n, "result"), finding.result, (record.id,)) for n, finding in enumerate(record.findings)]
        elif KINDS[record.collection].page is not None and KINDS[record.collection].rests_on != "nothing":
            found += _of_texts(record)
    return found


def _of_texts(record: Record) -> Iterator[Statement]:
    for path, text in prose_texts(record):
        for sentence in sentences(text):
            if ids := cited(sentence):
                yield Statement(record, path, sentence, tuple(dict.fromkeys(ids)))
    for number, flag in enumerate(getattr(record, "red_flags", [])):
        if flag.sign:
            yield Statement(record, ("red_flags", number, "sign"), f"{flag.sign} ({flag.urgency})", tuple(flag.sources))


def audit_sheet(library: Library, number: int, seed: int) -> str:
    """So many statements, drawn with a seed, as plain text; all of them where there are fewer.

    The draw is `random.Random(seed).sample`, which Python keeps the same from version to version for one list.
    """
    every = statements(library)
    drawn = random.Random(seed).sample(every, min(number, len(every)))  # nothing secret hangs on it
    head = f"{len(drawn)} of {len(every)} statements, seed {seed}. For each: is it borne out in full? If not: what does the source say, and would it mislead?"
    return "\n\n".join([head, *(_entry(place, statement, library) for place, statement in enumerate(drawn, 1))])


def _entry(place: int, statement: Statement, library: Library) -> str:
    document = statement.record.document
    line = document.place_of(statement.words, statement.path)[0]
    parts = [f"{place}. {document.path}:{line}", f"   SAYS: {' '.join(statement.words.split())}"]
    return "\n".join([*parts, *(text for id_ in statement.sources for text in _source(library.source(id_), statement, library))])


def _source(source: Source, statement: Statement, library: Library) -> Iterator[str]:
    yield f"   SOURCE: {ama([source])[source.id]} [data/{source.ref}.yml, read: {library.terms('reading')[source.read].name}] {address(source) or ''}".rstrip()
    if source.read_note:
        yield f"     NOTE: {' '.join(source.read_note.split())}"
    if statement.record is not source:
        yield from (f"     FOUND: {' '.join(finding.result.split())} ({finding.direction})" for finding in source.findings)
