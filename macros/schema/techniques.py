"""A way of working with the hands."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr

from macros.schema.base import Line, Part, Record, RefersTo, TermOf, Text
from macros.schema.evidence import Verdict


class Stroke(Part):
    """A stroke that belongs to the technique."""

    name: Line = Field(description="Its usual name.", examples=["Effleurage"])
    plain: Line = Field(description="Its name in everyday words.", examples=["Gliding"])
    how: Text = Field(description="How it is done.")


class Technique(Record):
    """A way of working: what it is, how it is done, what is known."""

    family: Annotated[StrictStr, TermOf("technique-families")] = Field(description="Where it stands in the list of techniques.")
    summary: Text = Field(description="What it is, in one or two short sentences.")
    steps: list[Text] = Field(min_length=1, description="How it is done, step by step.")
    strokes: list[Stroke] = Field(default=[], description="The strokes that belong to it.")
    pressure: Text = Field(description="How hard.")
    duration: Text | None = Field(default=None, description="How long, where a source says so.")
    used_for: Text = Field(description="What it is used for; use is no proof that it works.")
    conditions: list[Annotated[StrictStr, RefersTo("conditions")]] = Field(default=[], description="Conditions in which it is used or was studied.")
    not_when: Text = Field(description="When not to have it.")
    cautions: list[Annotated[StrictStr, RefersTo("safety")]] = Field(default=[], description="Safety records that matter most here.")
    origin: Text | None = Field(default=None, description="Where it comes from, with citations.")
    verdicts: list[Verdict] = Field(min_length=1, description="What we say per outcome.")
    not_shown: Text | None = Field(default=None, description="What is claimed and not shown; only with a source.")
