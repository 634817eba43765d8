"""Claims about massage: benefits that it is said to have, and popular beliefs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr

from macros.records.schema.base import Line, Link, Record, TermOf, Text
from macros.records.schema.evidence import Verdict

Judgement = Annotated[StrictStr, TermOf("judgements")]


class Claim(Record):
    """What benefits and myths share."""

    claim: Line = Field(description="The claim as people make it.", examples=["Massage flushes out lactic acid."])
    judgement: Judgement = Field(description="Our judgement in one word.", examples=["contradicted"])
    judged: Line = Field(
        default="",
        description="What exactly was judged, where the name of the page promises more: the box says that this is true or not.",
        examples=["The hormone story"],
    )
    why: Text = Field(description="Why, in plain words, with citations.")
    verdicts: list[Verdict] = Field(default=[], description="What we say per outcome.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")


class Benefit(Claim):
    """Something that massage is said to do."""

    summary: Text = Field(description="The answer in one or two short sentences.")
    what_holds: Text = Field(description="What a reader may rightly expect.")


class Myth(Claim):
    """A popular belief and what is true instead."""

    summary: Text = Field(description="What is true, in one or two short sentences.")
    instead: Text = Field(description="What is true or useful instead.")
