"""Reasons not to have a massage, or to be careful, and warning signs afterwards."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from macros.records.schema.base import Line, Link, Part, Record, RefersTo, SourceId, TermOf, Text


class Harm(Part):
    """A harm that was reported, and how it was counted."""

    what: Line = Field(description="What happened.", examples=["Soreness or discomfort"])
    how_often: Line = Field(description="How often, as the source counts it.", examples=["10 of 100 clients, mostly gone within 36 hours"])
    counted: Annotated[StrictStr, TermOf("harm-counts")] = Field(description="How it was counted.", examples=["single-case"])
    source: SourceId = Field(description="Who reports it.")
    firm: bool = Field(
        default=False, description="Whether it came after firm or hard massage; then it stands on the page of every technique that is or can be firm."
    )
    techniques: list[Annotated[StrictStr, RefersTo("techniques")]] = Field(default=[], description="The techniques that the report names.")


class Safety(Record):
    """A contraindication (a reason not to, or to be careful) or a warning sign after a massage."""

    kind: Literal["contraindication", "warning-sign"] = Field(description="Before a massage, or after one.")
    group: Annotated[StrictStr, TermOf("safety-groups")] = Field(description="Where it stands in the list.")
    severity: Annotated[StrictStr, TermOf("severity")] = Field(
        description="never, not-there, ask-first or adapt; for warning signs emergency, same-day or soon."
    )
    firm_pressure: bool = Field(
        default=False, description="Whether firm pressure makes it worse; then it stands on the page of every technique that is or can be firm."
    )
    summary: Text = Field(description="The answer in one or two short sentences: may I, and what now?")
    check: Line | None = Field(
        default=None,
        description="What a reader ticks in the safety check, as they would say it.",
        examples=["I have a fever, or an infection that makes me feel ill."],
    )
    danger_words: list[Line] = Field(
        default=[], description="Words that must bring this page first in a search, as people type them.", examples=[["clot", "clots"]]
    )
    signs: list[Line] = Field(default=[], description="The signs themselves, where the record is about recognising something.")
    why: Text = Field(description="Why, with citations; says so where the source is a regulator or a case report.")
    what_to_do: Text = Field(description="What to do now.")
    tell: Text | None = Field(default=None, description="What to tell the therapist.")
    harms: list[Harm] = Field(default=[], description="Harms that were reported.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")
