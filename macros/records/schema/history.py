"""A milestone in the history of massage."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictBool, StrictStr

from macros.records.schema.base import Line, Link, Part, Record, TermOf, Text, Year


class When(Part):
    """A year or a span of years. Years before our era are negative: -460 is 460 BCE."""

    from_: Year = Field(alias="from", description="First year; negative before our era.", examples=[-460])
    to: Year = Field(description="Last year; the same as the first for a single year.", examples=[-377])
    circa: StrictBool = Field(default=False, description="Whether the years are only about right.")

    @property
    def year(self) -> int:
        """The year that stands for the whole span on a line of time: the first, for a thing belongs to when it began; the middle where years are only about right."""
        return (self.from_ + self.to) // 2 if self.circa else self.from_


class Milestone(Record):
    """A milestone: when, where, what, and how sure the story is."""

    when: When = Field(description="When it happened.")
    where: Line = Field(default="", description="Where it happened.", examples=["Stockholm, Sweden"])
    status: Annotated[StrictStr, TermOf("history-status")] = Field(description="How sure it is: documented, traditional-account or disputed.")
    what: Text = Field(description="What happened and how we know, with citations.")
    disputed_by: Text | None = Field(default=None, description="For a disputed story: who disputes it, with a citation.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")
