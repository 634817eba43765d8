"""A way of working with the hands."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr

from macros.records.schema.base import Line, Part, Record, RefersTo, TermOf, Text
from macros.records.schema.evidence import Verdict


class Stroke(Part):
    """A stroke that belongs to the technique."""

    name: Line = Field(description="Its usual name.", examples=["Effleurage"])
    plain: Line = Field(description="Its name in everyday words.", examples=["Gliding"])
    how: Text = Field(description="How it is done.")


class Neighbor(Part):
    """A technique that is easily taken for this one."""

    technique: Annotated[StrictStr, RefersTo("techniques")] = Field(description="Its id.", examples=["deep-tissue-massage"])
    difference: Text = Field(description="How this technique differs from it, in a sentence or two.")


class Technique(Record):
    """A way of working: what it is, how it is done, what is known."""

    family: Annotated[StrictStr, TermOf("technique-families")] = Field(description="Where it stands in the list of techniques.")
    summary: Text = Field(description="What it is, in one or two short sentences.")
    steps: list[Text] = Field(min_length=1, description="How it is done, step by step.")
    strokes: list[Stroke] = Field(default=[], description="The strokes that belong to it.")
    position: Text | None = Field(default=None, description="How you lie or sit, where a source says so.")
    contact: Text | None = Field(default=None, description="What touches you: palms, fingertips, thumbs, forearm, a tool.")
    direction: Text | None = Field(default=None, description="Which way the hands move: toward the heart, across the fibers, in circles, or not at all.")
    pressure: Text = Field(description="How hard.")
    pressure_level: Annotated[StrictStr, TermOf("pressure-levels")] = Field(default="varies", description="How hard, in one word, to compare techniques by.")
    can_be_firm: bool = Field(default=False, description="Whether firm or deep pressure belongs to it, where `pressure_level` does not say so.")
    pace: Text | None = Field(default=None, description="How fast, where a source says so.")
    duration: Text | None = Field(default=None, description="How long and how often in the studies, where a source says so.")
    feels: Text | None = Field(default=None, description="What it feels like, where a source says so.")
    goals: list[Annotated[StrictStr, TermOf("technique-goals")]] = Field(
        default=[], description="What it is meant to do, in one word each; a goal is no proof."
    )
    used_for: Text = Field(description="What it is used for; use is no proof that it works.")
    conditions: list[Annotated[StrictStr, RefersTo("conditions")]] = Field(default=[], description="Conditions in which it is used or was studied.")
    not_when: Text | None = Field(default=None, description="What to know before it that the cautions do not say themselves.")
    cautions: list[Annotated[StrictStr, RefersTo("safety")]] = Field(default=[], description="Safety records that matter most here.")
    origin: Text | None = Field(default=None, description="Where it comes from, with citations, or that none is known.")
    origin_status: Annotated[StrictStr, TermOf("origin-status")] | None = Field(default=None, description="How sure that story is.", examples=["documented"])
    verdicts: list[Verdict] = Field(min_length=1, description="What we say per outcome.")
    not_shown: Text | None = Field(default=None, description="What is claimed and not shown; only with a source.")
    neighbors: list[Neighbor] = Field(default=[], description="Techniques that it is easily taken for, and how it differs.")
    study_points: list[Text] = Field(default=[], description="What a student must know by heart, a point per entry.")
