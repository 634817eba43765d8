"""A picture of our own, told in words."""

from __future__ import annotations

from pydantic import Field

from macros.records.schema.base import Link, Record, Text


class Drawing(Record):
    """What a drawing shows. The drawing itself is made in macros/views/drawings/, under the record's id."""

    about: list[Link] = Field(min_length=1, description="The records on whose pages it stands.", examples=[["techniques/effleurage"]])
    shows: Text = Field(description="All that the drawing tells, for someone who cannot see it.")
