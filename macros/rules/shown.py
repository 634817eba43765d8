"""What search engines and shared links show of a page: its title, and the start of its answer."""

from __future__ import annotations

from collections.abc import Iterator

from macros.language.plain import plain, sentences
from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.schema import KINDS

TITLE_LENGTH = 95  # networks that show a link cut longer ones
DESCRIPTION_LENGTH = 155  # search engines cut longer ones, and so do we


def titles_fit(library: Library) -> Iterator[Fault]:
    """The name of a record with a page of its own is short enough to be shown whole where the page is linked."""
    for record in library.all_records():
        kind = KINDS[record.collection]
        over = len(record.name) - TITLE_LENGTH
        if kind.has_pages and kind.ours and over > 0:
            field = next(name for name in ("name", "question") if name in record.document.values)
            yield record.document.fault((field,), "titles-fit", f"the title has {len(record.name)} characters and {TITLE_LENGTH} fit", f"cut {over}")


def answers_begin_with_a_sentence_that_fits(library: Library) -> Iterator[Fault]:
    """The first sentence of an answer is whole where search engines show its start."""

    def name_of(ref: str) -> str:
        linked = library.get(ref)
        return linked.name if linked else ref

    for record in library.all_records():
        kind = KINDS[record.collection]
        answer = getattr(record, kind.answer, None)
        if not kind.has_pages or not kind.ours or not answer:
            continue
        first = next(iter(sentences(plain(answer, name_of))), "")
        if len(first) > DESCRIPTION_LENGTH:
            yield record.document.fault(
                (kind.answer,),
                "answers-begin-with-a-sentence-that-fits",
                f"the first sentence has {len(first)} characters and {DESCRIPTION_LENGTH} fit: '{' '.join(first.split()[:6])} …'",
                "make two of it; the first one answers",
            )
