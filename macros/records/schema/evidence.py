"""Findings (what a source reports) and verdicts (what we make of them)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictStr

from macros.records.schema.base import Certainty, Count, Direction, Line, Link, Part, Size, SourceId, TermOf, Text


def _is_number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("write the number in plain digits and without quotes, as 12 or -0.82")
    return value


Number = Annotated[int | float, BeforeValidator(_is_number)]
Outcome = Annotated[StrictStr, TermOf("outcomes")]


class Effect(Part):
    """A pooled or measured difference with its 95 % interval, as the source gives it."""

    measure: Literal["SMD", "MD", "RR", "OR"] = Field(description="Standardised mean difference, mean difference, risk ratio or odds ratio.", examples=["SMD"])
    value: Number = Field(description="The difference, with the sign that the source gives.", examples=[-0.82])
    low: Number = Field(description="Lower end of the 95 % interval.", examples=[-1.17])
    high: Number = Field(description="Upper end of the 95 % interval.", examples=[-0.47])
    unit: Line = Field(default="", description="Unit of a mean difference.", examples=["points of 100"])
    better: Literal["lower", "higher"] = Field(description="Which side of 'no difference' speaks for massage.", examples=["lower"])
    matters: Number | None = Field(default=None, description="The smallest difference that matters to people, only where the source names one.", examples=[2])


class Finding(Part):
    """One result of one source, stated once and shown wherever it belongs."""

    about: list[Link] = Field(min_length=1, description="The records that the result speaks of.", examples=[["conditions/neck-pain"]])
    intervention: Line = Field(description="What people were given.", examples=["massage"])
    compared_with: Line = Field(default="", description="What the others got; empty where nothing was compared.", examples=["dummy massage"])
    against: Literal["other-treatment", "other-massage"] | None = Field(
        default=None,
        description="Said where the others had another treatment or another massage: doing less than that is no harm, doing as much is not nothing.",
    )
    outcome: Outcome = Field(description="What was measured: an id of data/vocabularies/outcomes.yml.", examples=["pain"])
    when: Line = Field(default="", description="When it was measured.", examples=["about 12 weeks"])
    result: Text = Field(description="What came out, in our words, with the numbers that the source gives.")
    direction: Direction = Field(description="Which way it points.", examples=["no-difference"])
    size: Size = Field(default="unknown", description="How large the difference is.", examples=["small"])
    certainty: Certainty = Field(description="How sure one can be of it; 'not-graded' where nobody said.", examples=["moderate"])
    certainty_by: Literal["source", "judged"] = Field(description="Who said so: the source, or we by our own cautious estimate.")
    trials: Count | None = Field(default=None, description="How many studies the result rests on.", examples=[33])
    people: Count | None = Field(default=None, description="How many were compared: the groups named here, not the whole trial.", examples=[1994])
    effect: Effect | None = Field(default=None, description="The number with its interval, where the source gives both.")


class Verdict(Part):
    """What we say about one record and one outcome, and the sources it rests on."""

    outcome: Outcome = Field(description="What it is about: an id of data/vocabularies/outcomes.yml.", examples=["pain"])
    scope: Line = Field(
        default="", description="For whom or for which kind, where that is narrower than the record.", examples=["new neck pain, under 4 weeks"]
    )
    compared_with: Line = Field(default="", description="Compared with what.", examples=["dummy massage"])
    when: Line = Field(default="", description="When.", examples=["after about 12 weeks"])
    against: Literal["control", "mixed", "other-treatment", "other-massage"] = Field(
        default="control",
        description="What kind of comparison it is: only a control (dummy, nothing, usual care) tells whether massage helps. 'mixed' is several kinds together. The overview tables count controls alone.",
    )
    direction: Direction = Field(description="Which way the evidence points as a whole; 'not-studied' is a verdict too.", examples=["no-difference"])
    size: Size = Field(default="unknown", description="How large the difference is.", examples=["none"])
    certainty: Certainty | None = Field(default=None, description="How sure we are; left out only when it was not studied.", examples=["moderate"])
    sources: list[SourceId] = Field(default=[], description="The sources it rests on, those that disagree included.", examples=[["gross-2024"]])
    because: Text = Field(description="The reason in one sentence. Where the sources disagree, it says so and cites both sides.")
