"""A picture of our own, told in words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt, StrictStr

from macros.records.schema.base import Link, Record, TermOf, Text


class Drawing(Record):
    """What a drawing shows. The drawing itself lies beside it, under the same name: effleurage-drawn.yml and effleurage-drawn.svg."""

    about: list[Link] = Field(min_length=1, description="The records on whose pages it stands.", examples=[["techniques/effleurage"]])
    gallery: Annotated[StrictStr, TermOf("technique-families")] | None = Field(
        default=None, description="The family in whose gallery it stands, where that is not the family of its technique.", examples=["clinical"]
    )
    order: Annotated[StrictInt, Field(ge=1)] | None = Field(
        default=None, description="Its place in its gallery, from the first to the last; drawings without one follow by name.", examples=[10]
    )
    shows: Text = Field(description="All that the drawing tells, for someone who cannot see it.")
