"""A health problem for which people ask about massage."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from macros.records.schema.base import Line, Part, Record, RefersTo, TermOf, Text
from macros.records.schema.evidence import Verdict
from macros.records.schema.red_flags import RedFlag


class Code(Part):
    """The problem's code in a classification."""

    system: Literal["ICD-10", "ICD-11", "MeSH"] = Field(description="Which classification.")
    code: StrictStr = Field(description="The code.", examples=["M54.2"])


class Condition(Record):
    """A health problem: what is known about massage for it, what comes first, what to ask."""

    group: Annotated[StrictStr, TermOf("condition-groups")] = Field(description="Where it stands in the list of conditions.")
    regions: list[Annotated[StrictStr, TermOf("body-regions")]] = Field(
        default=[], description="Where in the body it is felt; 'whole-body' where no one place fits."
    )
    summary: Text = Field(description="What the problem is, in one or two sentences.")
    bottom_line: Text = Field(description="What massage does for it, in two short sentences, with citations.")
    red_flags: list[RedFlag] = Field(default=[], description="Signs that need a doctor before any massage.")
    no_red_flags_because: Text | None = Field(default=None, description="What to say where no source with warning signs was found.")
    verdicts: list[Verdict] = Field(min_length=1, description="What we say per outcome.")
    will_not_do: Text | None = Field(default=None, description="What massage will not do; only what a source says.")
    treatment: Text = Field(description="What a treatment usually looks like in the studies: how long, how often, which kind.")
    without_treatment: Text = Field(description="What happens without treatment; only what a source says, or that none was found.")
    other_choices: Text = Field(description="What else guidelines or reviews suggest; only what a source says, or that none was found.")
    unknown: Text = Field(description="What nobody knows yet.")
    techniques: list[Annotated[StrictStr, RefersTo("techniques")]] = Field(default=[], description="Ways of working that were studied or are used for it.")
    cautions: list[Annotated[StrictStr, RefersTo("safety")]] = Field(default=[], description="Safety records that matter here.")
    measures: list[Annotated[StrictStr, RefersTo("measures")]] = Field(default=[], description="How progress is measured.")
    ask: list[Line] = Field(min_length=2, description="Questions to ask the therapist.")
    codes: list[Code] = Field(default=[], description="Codes, only where seen.")
