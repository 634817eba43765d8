"""Short ordered lists. Their order is the order on every page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from macros.records.schema.base import Line, Part, TermOf, Text, Year


class Term(Part):
    """One allowed value."""

    id: StrictStr = Field(description="What records write.", examples=["low"])
    name: Line = Field(description="What readers see.", examples=["low"])
    meaning: Text = Field(default="", description="What it means, for readers.")
    also_typed: list[Line] = Field(default=[], description="For lay words: words that people use for the same thing.", examples=[["ache", "hurt"]])
    phrase: Line = Field(default="", description="The words that stand in a sentence: 'reduces pain', 'improves sleep'.", examples=["pain"])
    better: Literal["lower", "higher"] | None = Field(default=None, description="For outcomes: which way is good.")
    from_: Year | None = Field(default=None, alias="from", description="For eras: the first year; negative before our era.")
    to: Year | None = Field(default=None, description="For eras: the last year.")
    firm: bool = Field(default=False, description="For how hard: whether it is firm, so that the page names what firm pressure can harm.")
    gallery: Line = Field(
        default="",
        description="For families of techniques: the page below docs/ that shows the drawings of their techniques.",
        examples=["techniques/pictures-clinical.md"],
    )
    kind: Literal["outcome", "harm", "advice", "research"] | None = Field(
        default=None, description="For outcomes: something people feel, a harm, a guideline's advice, or a statement about research."
    )
    urgency: Annotated[StrictStr, TermOf("urgency")] | None = Field(default=None, description="For urgent signs: the least urgency that a text may give it.")
    says: list[Line] = Field(
        default=[],
        description="For urgent signs: a text names the sign where it holds a word of every line; beginnings of words will do.",
        examples=[["fever, high temperature", "back pain, back hurts"]],
    )
    unless: list[Line] = Field(default=[], description="For urgent signs: words that make another sign of it.", examples=[["with rest"]])

    def holds(self, year: int) -> bool:
        """For eras: whether a year falls into it."""
        return self.from_ is not None and self.to is not None and self.from_ <= year <= self.to


class Vocabulary(Part):
    """A list of allowed values, in the order in which readers meet them."""

    name: Line = Field(description="What the list is called.")
    terms: list[Term] = Field(min_length=1, description="The values, in order.")
