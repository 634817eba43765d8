"""Signs that need a doctor before any massage, as conditions and cautions name them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictStr, model_validator

from macros.records.schema.base import Line, Part, RefersTo, SourceId, TermOf


class RedFlag(Part):
    """A sign that comes before any massage: a danger that has a record of its own, or a sign of this page alone."""

    danger: Annotated[StrictStr, RefersTo("safety")] | None = Field(
        default=None,
        description="The warning sign of data/safety that says it; its words, its urgency and its sources are taken from there.",
        examples=["signs-of-a-stroke"],
    )
    sign: Line | None = Field(
        default=None, description="A sign of this page alone, in everyday words.", examples=["You lose control of your bladder or bowel, and this is new."]
    )
    urgency: Annotated[StrictStr, TermOf("severity")] | None = Field(default=None, description="What to do about it.", examples=["emergency"])
    source_urgency: Annotated[StrictStr, TermOf("severity")] | None = Field(
        default=None,
        description="How urgent the strictest of its sources calls it; left out where they name no time. Ours is never lower.",
        examples=["same-day"],
    )
    sources: list[SourceId] = Field(default=[], description="Where it says so.")

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> RedFlag:
        own = (self.sign, self.urgency, self.sources)
        if self.danger and (any(own) or self.source_urgency):
            raise ValueError("a danger brings its own words: write 'danger:' alone, or 'sign:', 'urgency:' and 'sources:' without it")
        if not self.danger and not all(own):
            raise ValueError("write 'sign:', 'urgency:' and 'sources:', or 'danger:' with the id of a warning sign")
        return self
