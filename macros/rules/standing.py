"""Who answers for what we warn of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.language.plain import prose_texts, sentences
from macros.records.library import Library, cited
from macros.records.reading import Fault, Path_
from macros.records.schema import Record
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Question
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Source
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Standing, Topic


def warnings_rest_on_who_may_warn(library: Library) -> Iterator[Fault]:
    """Every red flag, every reason not to and every instruction rests on a guideline, an authority, a journal, a charity or a hospital, beside whatever else."""
    standings = library.vocabulary(Standing)
    for record in library.all_records():
        for path, ids in _grounds(record, library):
            sources = [source for id_ in ids if isinstance(source := library.get(f"sources/{id_}"), Source)]
            if len(sources) < len(ids) or any(source.standing not in standings or standings[source.standing].may_warn for source in sources):
                continue  # it is well founded, or another rule speaks of a source
            who = " and ".join(f"'{source.id}' ({standings[source.standing].name})" for source in sources)
            yield record.document.fault(
                path,
                "warnings-rest-on-who-may-warn",
                f"this rests on {who} alone",
                "add a source that may warn: a guideline, a health authority, a journal, a charity or a hospital",
                at=f"@{ids[0]}",
            )


def _grounds(record: Record, library: Library) -> Iterator[tuple[Path_, list[str]]]:
    """What each warning of a record rests on: a place, and the ids that it cites."""
    if isinstance(record, Condition | Safety):
        for number, flag in enumerate(record.red_flags):
            if flag.sources:
                yield ("red_flags", number, "sources"), flag.sources
    if isinstance(record, Safety):
        if record.authority:
            yield ("authority",), record.authority
        for number, rung in enumerate(record.ladder):
            yield ("ladder", number, "sources"), rung.sources
    for path, text in _warning_texts(record, library):
        for sentence in sentences(text):
            if ids := cited(sentence):
                yield path, ids


def _warning_texts(record: Record, library: Library) -> Iterator[tuple[Path_, str]]:
    """The texts of a record that warn, or say what to do, with their places."""
    if isinstance(record, Safety):
        yield from prose_texts(record)
    for field in _warning_fields(record, library):
        yield (field,), getattr(record, field) or ""


def _warning_fields(record: Record, library: Library) -> tuple[str, ...]:
    if isinstance(record, Technique):
        return ("not_when",)
    if isinstance(record, Question):
        topic = library.vocabulary(Topic).get(record.topic)
        return ("short", "full", "next") if topic and topic.worries else ("next",)
    return ()
