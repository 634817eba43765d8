"""A term, explained."""

from __future__ import annotations

from pydantic import Field

from macros.records.schema.base import Line, Link, Record, Text


class Definition(Record):
    """A term: what it means in one or two short sentences."""

    meaning: Text = Field(description="What the term means, in one or two short sentences.", examples=["Swelling from lymph that cannot drain."])
    pronunciation: Line | None = Field(default=None, description="How to say it, in plain syllables with the stress in capitals.", examples=["ef-loo-RAHZH"])
    see_also: list[Link] = Field(default=[], description="Records that say more.", examples=[["conditions/lymphoedema"]])
