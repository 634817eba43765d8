"""Public draws of statements that were held against their sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from macros.records.schema.base import Count, Day, Link, Part, Record, Text


class Flaw(Part):
    """A statement that its source does not bear out."""

    page: Link = Field(description="The record that held it.", examples=["conditions/neck-pain"])
    said: Text = Field(description="What it said.")
    should: Text = Field(description="What the source says.")
    grave: StrictBool = Field(description="Whether it would make a reader believe or decide otherwise.")
    mended: Day | None = Field(default=None, description="The day on which it was mended; left out where it is not yet.")


class Audit(Record):
    """A draw of statements at random, each held against its source by readers who wrote none of them."""

    drawn: Day = Field(description="The day of the draw.")
    seed: StrictInt | None = Field(default=None, description="The seed of `make audit`, so that anybody can draw the same again from the data of that day.")
    statements: Count = Field(description="How many were drawn.", examples=[50])
    checked: Count = Field(description="How many of them could be checked.", examples=[48])
    borne_out: Annotated[StrictInt, Field(ge=0)] = Field(description="How many of those were borne out in full.", examples=[46])
    how: Text = Field(description="Who judged, against what, and what they could not see.")
    flaws: list[Flaw] = Field(default=[], description="What was not borne out.")
