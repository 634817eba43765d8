"""Questions, steps of treatment, practice, measures, bodies worth knowing, and corrections."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictBool, StrictStr

from macros.records.schema.base import Count, Day, Line, Link, Part, Record, RefersTo, SourceId, TermOf, Text
from macros.records.schema.sources import Issued


class Question(Record):
    """A question as people ask it, answered in one breath and then in full."""

    name: Line = Field(alias="question", description="The question, in the words people use.", examples=["Can I have a massage with a blood clot?"])
    topic: Annotated[StrictStr, TermOf("faq-topics")] = Field(description="Where it stands in the list of questions.")
    country: Annotated[StrictStr, TermOf("countries")] | None = Field(default=None, description="Where the answer holds, where it does not hold everywhere.")
    short: Text = Field(description="The answer in 60 words at most; its first words answer.")
    full: Text = Field(description="The whole answer, with citations.")
    next: Text | None = Field(default=None, description="What to do now.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")


class Step(Record):
    """A step of treatment, from the first call to the last visit."""

    order: Count = Field(description="Its place among the steps.")
    what: Text = Field(description="What happens.")
    you_can: Text = Field(description="What you can do or ask at this point.")
    you_may_refuse: Text | None = Field(default=None, description="What you may say no to at this point.")
    recorded: Text | None = Field(default=None, description="For students: what the therapist writes down, and under which letter of a SOAP note.")
    measures: list[Annotated[StrictStr, RefersTo("measures")]] = Field(default=[], description="For students: which measures fit here.")
    checklist: list[Line] = Field(default=[], description="What to tick off on the printed sheet, a line each.", examples=[["My list of medicines"]])


class Fact(Part):
    """A fact about practice, and when it held."""

    says: Text = Field(description="The fact, with a citation.")
    as_of: Issued = Field(
        description="When it held: the date that the source gives for it, else of the source, else the day on which we read it.", examples=["2025-03"]
    )


class Practice(Record):
    """Training, licensing, titles, insurance and ethics, by country."""

    topic: Annotated[StrictStr, TermOf("practice-topics")] = Field(description="Where it stands in the list.")
    country: Annotated[StrictStr, TermOf("countries")] = Field(description="Where it holds.")
    summary: Text = Field(description="The answer in one or two short sentences.")
    facts: list[Fact] = Field(min_length=1, description="The facts, one per entry, each with a citation and its date.")
    you_can: Text | None = Field(default=None, description="What a reader can do with it.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")


class Change(Part):
    """A smallest change that matters, in one group of people."""

    change: Line = Field(description="The change.", examples=["2 points"])
    people: Line = Field(description="In whom it was found.", examples=["161 people with long-lasting back pain"])
    source: SourceId = Field(description="Who found it.")


class Row(Part):
    """One point of a comparison."""

    aspect: Line = Field(description="What is looked at.", examples=["Aim"])
    cells: list[Text] = Field(min_length=2, max_length=2, description="What holds for each side, in the order of `sides`, with citations.")


class Measure(Record):
    """A way of measuring how someone is: what it asks, how it is scored, which change matters."""

    what: Text = Field(description="What it measures.")
    how_scored: Text = Field(description="How it is scored and which end is good.")
    changes: list[Change] = Field(default=[], description="Smallest changes that matter.")
    careful: Text | None = Field(default=None, description="What to be careful about.")
    license: Text | None = Field(default=None, description="Who may use it and at what price, where a source says so, or that none was found.")


class Comparison(Record):
    """Two things side by side."""

    summary: Text = Field(description="The answer in one or two short sentences.")
    sides: list[Line] = Field(min_length=2, max_length=2, description="What is compared.", examples=[["Medical massage", "Spa massage"]])
    rows: list[Row] = Field(min_length=1, description="What they differ or agree in.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")


class Organisation(Record):
    """A body or a reading worth knowing."""

    kind: Annotated[StrictStr, TermOf("organisation-kinds")] = Field(description="What kind of body or reading it is.")
    country: Annotated[StrictStr, TermOf("countries")] = Field(description="Where it works.")
    role: Text = Field(description="What it does and what you can use it for.")
    URL: StrictStr | None = Field(default=None, description="Its address on the web.")
    sources: list[SourceId] = Field(min_length=1, description="Where we read about it.")


class Correction(Record):
    """Something that a page said wrongly, and what it says now."""

    page: Link = Field(description="The record that was wrong.")
    corrected: Day = Field(description="The day of the correction.")
    said: Text = Field(description="What it said.")
    says: Text = Field(description="What it says now.")
    why: Text = Field(description="Why it changed.")


class Point(Part):
    """Something that the site must answer."""

    id: StrictStr = Field(description="The point's id.", examples=["K1"])
    says: Line = Field(description="The point, in our words.")
    records: list[Link] = Field(default=[], description="The records that answer it.")
    pages: list[StrictStr] = Field(default=[], description="The pages in docs/ that answer it.", examples=["about/index.md"])


class OutlinePart(Part):
    """A part of the outline."""

    letter: StrictStr = Field(description="What the ids of its points begin with.", examples=["K"])
    name: Line = Field(description="What it is about.")
    points: Count = Field(description="How many points it has.")
    asked_first: StrictBool = Field(default=False, description="Whether its points are the questions that stand first in the list of all questions.")


class Coverage(Record):
    """What the site must answer, and where each point is answered. It has no page of its own."""

    outline: list[OutlinePart] = Field(min_length=1, description="The parts of the outline, in order.")
    points: list[Point] = Field(min_length=1, description="The points, in order.")
