"""Days and years make sense."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.schema.audits import Audit
from macros.records.schema.guidance import Correction, Practice
from macros.records.schema.history import Milestone
from macros.records.schema.sources import Source, first_day


def today() -> datetime.date:
    """The day of the check; a function of its own so that tests can choose it."""
    return datetime.date.today()


def reviews_lie_in_the_past(library: Library) -> Iterator[Fault]:
    """Every review lies in the past, and the next one after it."""
    for record in library.all_records():
        if record.reviewed > today():
            yield record.document.fault(
                ("reviewed",), "reviews-lie-in-the-past", f"reviewed on {record.reviewed}, which is still to come", "write the day of the review"
            )
        if record.next_review <= record.reviewed:
            yield record.document.fault(
                ("next_review",),
                "reviews-lie-in-the-past",
                f"the next review ({record.next_review}) does not lie after the last ({record.reviewed})",
                "write a later day",
            )


def years_make_sense(library: Library) -> Iterator[Fault]:
    """No span ends before it starts, and nothing happened in the future."""
    for record in library.all_records():
        document = record.document
        if isinstance(record, Milestone):
            if record.when.from_ > record.when.to:
                yield document.fault(
                    ("when", "to"), "years-make-sense", f"the span ends in {record.when.to} before it starts in {record.when.from_}", "swap the two"
                )
            if record.when.to > today().year:
                yield document.fault(("when", "to"), "years-make-sense", f"{record.when.to} is still to come", "check the year")
            if 0 in (record.when.from_, record.when.to):
                yield document.fault(("when",), "years-make-sense", "there was no year 0", "write -1 for 1 BCE or 1 for 1 CE")
        elif isinstance(record, Source):
            # The issue of a journal may carry the year after the one in which it can be read.
            if record.issued and first_day(record.issued)[0] > today().year + 1:
                yield document.fault(("issued",), "years-make-sense", f"issued in {record.issued}, which is still to come", "check the year")
            if record.accessed and record.accessed > today():
                yield document.fault(("accessed",), "years-make-sense", f"read on {record.accessed}, which is still to come", "write the day of reading")
        elif isinstance(record, Practice):
            for number, fact in enumerate(record.facts):
                if first_day(fact.as_of) > today().timetuple()[:3]:
                    path = ("facts", number, "as_of")
                    yield document.fault(path, "years-make-sense", f"the fact held in {fact.as_of}, which is still to come", "write when the source says so")
        elif isinstance(record, Audit):
            if record.drawn > today():
                yield document.fault(("drawn",), "years-make-sense", f"drawn on {record.drawn}, which is still to come", "write the day of the draw")
        elif isinstance(record, Correction) and record.corrected > today():
            yield document.fault(
                ("corrected",), "years-make-sense", f"corrected on {record.corrected}, which is still to come", "write the day of the correction"
            )
