"""Findings (what a source reports) and verdicts (what we make of them)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictStr

from macros.records.schema.base import Certainty, Count, Day, Direction, Key, Line, Link, Part, Size, SourceId, TermOf, Text


def _is_number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("write the number in plain digits and without quotes, as 12 or -0.82")
    return value


Number = Annotated[int | float, BeforeValidator(_is_number)]
Outcome = Annotated[StrictStr, TermOf("outcomes")]


class Estimate(Part):
    """A pooled or measured difference as the source gives it. Signed numbers stand here alone."""

    measure: Literal["SMD", "MD", "RR", "OR"] = Field(description="Standardised mean difference, mean difference, risk ratio or odds ratio.", examples=["SMD"])
    value: Number = Field(description="The difference, with the sign that the source gives.", examples=[-0.82])
    low: Number = Field(description="Lower end of the 95 % interval.", examples=[-1.17])
    high: Number = Field(description="Upper end of the 95 % interval.", examples=[-0.47])
    p: Line = Field(default="", description="The P value, as the source writes it, and which test it belongs to.", examples=["0.04, between the groups"])
    unit: Line = Field(default="", description="Unit of a mean difference.", examples=["points of 100"])
    scale: Line = Field(default="", description="The ends of the scale that was used.", examples=["0 to 100"])
    better: Literal["lower", "higher"] = Field(description="Which side of 'no difference' speaks for massage.", examples=["lower"])
    matters: Number | None = Field(default=None, description="The smallest difference that matters to people, only where the source names one.", examples=[2])


class Grade(Part):
    """How sure one can be of a finding, and who said so."""

    certainty: Certainty = Field(description="How sure; 'not-graded' where nobody said.", examples=["moderate"])
    by: Literal["source", "judged"] = Field(description="Who said so: the source, of this very outcome, or we by our own cautious estimate.")
    outcome: Line = Field(default="", description="Of the source's own grade: the outcome that it graded.", examples=["pain, short term"])
    system: Line = Field(default="", description="Of the source's own grade: the system, and its word.", examples=["GRADE, low certainty"])


class Finding(Part):
    """One result of one source, stated once and shown wherever it belongs."""

    key: Key = Field(description="Its name within its source, a word that stays.", examples=["pain-short-term"])
    design: Annotated[StrictStr, TermOf("designs")] = Field(description="How this result came about.", examples=["single-trial"])
    about: list[Link] = Field(min_length=1, description="The records that the result speaks of.", examples=[["conditions/neck-pain"]])
    intervention: Line = Field(description="What people were given.", examples=["massage"])
    compared_with: Line = Field(default="", description="What the others got; empty where nothing was compared.", examples=["dummy massage"])
    against: Annotated[StrictStr, TermOf("comparators")] | None = Field(
        default=None, description="What kind of comparison it is; left out where nothing was compared.", examples=["dummy"]
    )
    outcome: Outcome = Field(description="What was measured: an id of data/vocabularies/outcomes.yml.", examples=["pain"])
    when: Line = Field(default="", description="When it was measured.", examples=["about 12 weeks"])
    result: Text = Field(description="What came out, in our words, with the numbers that the source gives.")
    direction: Direction = Field(description="Which way it points.", examples=["helps"])
    size: Size = Field(default="unknown", description="How large the difference is.", examples=["small"])
    grade: Grade = Field(description="How sure one can be of it.")
    trials: Count | None = Field(default=None, description="How many studies the result rests on.", examples=[33])
    analyzed: Count | None = Field(
        default=None, description="How many were counted in this contrast: not all that were asked, nor all groups of the trial.", examples=[1994]
    )
    estimate: Estimate | None = Field(default=None, description="The number with its interval, where the source gives both.")
    caveat: Text | None = Field(default=None, description="The authors' own warning or limit; it travels with a striking number.")
    read_at: Line = Field(default="", description="Where in the source it stands.", examples=["abstract", "table 3"])
    readings: list[Day] = Field(
        default=[], max_length=9, description="The days on which readings apart from each other agreed on it; a page says where there are two."
    )


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
    direction: Direction = Field(description="Which way the evidence points as a whole; 'not-studied' is a verdict too.", examples=["helps"])
    size: Size = Field(default="unknown", description="How large the difference is.", examples=["none"])
    certainty: Certainty | None = Field(default=None, description="How sure we are; left out only when it was not studied.", examples=["moderate"])
    sources: list[SourceId] = Field(default=[], description="The sources it rests on, those that disagree included.", examples=[["gross-2024"]])
    because: Text = Field(description="The reason in one sentence. Where the sources disagree, it says so and cites both sides.")
