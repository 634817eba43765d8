"""What all records share, and the markers that tell a field's meaning to rules, views and the field guide."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StrictInt, StrictStr

from macros.records.reading import Document, Path_

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FIRST_YEAR, LAST_YEAR = 1990, 2100  # of days: nobody read a web page before, and no review waits longer


@dataclass(frozen=True)
class RefersTo:
    """The value is the id of a record of this collection; without one it is 'collection/id'."""

    collection: str | None = None


@dataclass(frozen=True)
class TermOf:
    """The value is an id of this vocabulary."""

    vocabulary: str


@dataclass(frozen=True)
class Markdown:
    """Text that readers see: Markdown with `[[links]]` and `[@citations]`, without HTML."""


@dataclass(frozen=True)
class PlainText:
    """Text that readers see: one line, no links, no citations."""


def _key(value: str) -> str:
    if not KEY.fullmatch(value):
        raise ValueError("write small letters, digits and single hyphens, beginning with a letter, as pain-short-term")
    return value


def _date(value: Any) -> datetime.date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError("write a day of the calendar, as 2026-11-23")
    year, month, number = map(int, value.split("-"))
    try:
        day = datetime.date(year, month, number)
    except ValueError:
        raise ValueError(_no_such_day(year, month)) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("check the year")
    return day


def _no_such_day(year: int, month: int) -> str:
    if not 1 <= month <= 12 or year < 1:
        return "write a day of the calendar, as 2026-11-23"
    when = f"{calendar.month_name[month]} {year}" if month == 2 else calendar.month_name[month]
    return f"write a day of the calendar: {when} has {calendar.monthrange(year, month)[1]} days"


Text = Annotated[StrictStr, Markdown()]
Line = Annotated[StrictStr, PlainText()]
Link = Annotated[StrictStr, RefersTo()]
SourceId = Annotated[StrictStr, RefersTo("sources")]
Day = Annotated[datetime.date, BeforeValidator(_date)]
Year = Annotated[StrictInt, Field(ge=-10000, le=2100)]
Count = Annotated[StrictInt, Field(ge=1, le=100_000_000)]

Key = Annotated[StrictStr, AfterValidator(_key)]
Direction = Annotated[StrictStr, TermOf("directions")]
Size = Annotated[StrictStr, TermOf("sizes")]
Certainty = Annotated[StrictStr, TermOf("certainty")]


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Record(Part):
    """A record of any collection. `document` tells where it was read."""

    name: Line = Field(description="What the record is called at the top of its page.", examples=["Neck pain"])
    also_called: list[Line] = Field(
        default=[], description="Other names that people type into a search box, other spellings included.", examples=[["stiff neck"]]
    )
    reviewed: Day = Field(description="The day on which someone last held the record against its sources.", examples=["2026-11-23"])
    next_review: Day = Field(description="The day by which someone should do so again.", examples=["2027-11-23"])
    clinical_review: Literal["none"] = Field(default="none", description="Which clinician reviewed the record. None has so far, and the page says so.")

    _document: Document = PrivateAttr()

    @cached_property  # asked for all the time, and pydantic looks private attributes up slowly
    def document(self) -> Document:
        """The file that the record was read from, with the places of its values."""
        return self._document

    @cached_property
    def id(self) -> str:
        """The record's id: its file's name."""
        return self._document.id

    @cached_property
    def collection(self) -> str:
        """The folder in data/ that the record lies in."""
        return self._document.collection

    @cached_property
    def ref(self) -> str:
        """The record's name in links: 'conditions/neck-pain'."""
        return f"{self.collection}/{self.id}"

    @cached_property  # records never change, and many rules ask
    def marked(self) -> list[tuple[Path_, Any, str]]:
        """Every marked string of the record with its place and its marker."""
        from macros.records.schema.walking import walk  # which knows the markers above

        return walk(self)


class Moved(Part):
    """What stays behind where a record was renamed, so that its old address lives on."""

    moved_to: StrictStr = Field(description="The id that the record has now, in the same collection.")
