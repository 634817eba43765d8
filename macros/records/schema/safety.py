"""Reasons not to have a massage, or to be careful, and warning signs afterwards."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from macros.records.schema.base import Count, Line, Link, Part, Record, RefersTo, SourceId, TermOf, Text
from macros.records.schema.red_flags import RedFlag

LAST = 1000  # behind those that have a place


class Harm(Part):
    """A harm that was reported, and how it was counted."""

    what: Line = Field(description="What happened.", examples=["Soreness or discomfort"])
    how_often: Line = Field(description="How often, as the source counts it.", examples=["10 of 100 clients, mostly gone within 36 hours"])
    counted: Annotated[StrictStr, TermOf("harm-counts")] = Field(description="How it was counted.", examples=["single-case"])
    source: SourceId = Field(description="Who reports it.")
    firm: bool = Field(
        default=False, description="Whether it came after firm or hard massage; then it stands on the page of every technique that is or can be firm."
    )
    techniques: list[Annotated[StrictStr, RefersTo("techniques")]] = Field(default=[], description="The techniques that the report names.")


class Rung(Part):
    """A situation in which a reader with a contraindication may be: what holds there, and what to do."""

    situation: Annotated[StrictStr, TermOf("situations")] = Field(description="Which of them it is.", examples=["treated"])
    name: Line | None = Field(
        default=None, description="What it is called here, where the situation's own name does not fit.", examples=["A pregnancy without problems"]
    )
    who: Text = Field(description="Whom it fits, so that readers find themselves.", examples=["A doctor has found a clot and treats it."])
    signs: list[Line] = Field(default=[], description="The signs by which one knows it, where it is about signs.")
    severity: Annotated[StrictStr, TermOf("severity")] = Field(description="May I have a massage in it?", examples=["never"])
    act: Text = Field(description="What to do, the most urgent first.", examples=["Ask the doctor who treats the clot before any massage."])
    where: Text = Field(description="Where on the body nobody should massage, and where one may.", examples=["Not on that leg or arm."])
    until: Text = Field(description="Until when; says so where the sources name no time.", examples=["Until that doctor says when it is safe."])
    already_massaged: Text = Field(description="What to do where it was massaged already.", examples=["Tell that doctor."])
    therapist: Text = Field(description="What a therapist does: asks, adapts, sends away, calls for help.", examples=["Do not treat. Ask for a written yes."])
    sources: list[SourceId] = Field(min_length=1, description="Who says so.")


class Medicine(Part):
    """A medicine that changes what massage may do."""

    name: Line = Field(description="Its name on the box, without the maker's.", examples=["apixaban"])
    brands: list[Line] = Field(default=[], description="The names under which people know it.", examples=[["Eliquis"]])
    changes: Text = Field(description="What it changes in the body that matters here, with citations.")
    act: Text = Field(description="What to do before a massage.")


class Safety(Record):
    """A contraindication (a reason not to, or to be careful) or a warning sign: a danger that needs help, with or without a massage."""

    kind: Literal["contraindication", "warning-sign"] = Field(description="A caution before a massage, or a danger that needs help.")
    group: Annotated[StrictStr, TermOf("safety-groups")] = Field(description="Where it stands in the list.")
    severity: Annotated[StrictStr, TermOf("severity")] = Field(
        description="Of a contraindication what most readers with it are told, as a situation of its ladder says it; of a warning sign how urgent it is."
    )
    order: Count = Field(
        default=LAST,
        description="Of a warning sign: its place before those of the same urgency; given only where most people must know it first.",
        examples=[1],
    )
    firm_pressure: bool = Field(
        default=False, description="Whether firm pressure makes it worse; then it stands on the page of every technique that is or can be firm."
    )
    summary: Text = Field(description="The answer in one or two short sentences: may I, and what now?")
    check: Line | None = Field(
        default=None,
        description="What a reader ticks in the safety check, as they would say it.",
        examples=["I have a fever, or an infection that makes me feel ill."],
    )
    danger_words: list[Line] = Field(
        default=[], description="Words that must bring this page first in a search, as people type them.", examples=[["clot", "clots"]]
    )
    signs: list[Line] = Field(default=[], description="Of a warning sign: the signs themselves.")
    in_short: Line | None = Field(
        default=None,
        description="Of a warning sign: the signs in one sentence, as other pages show it among their own.",
        examples=["Your face droops, an arm or leg turns weak or numb, or you cannot speak well (signs of a stroke)."],
    )
    source_urgency: Annotated[StrictStr, TermOf("severity")] | None = Field(
        default=None, description="Of a warning sign: how urgent the strictest of its authorities calls it; left out where they name no time."
    )
    authority: list[SourceId] = Field(default=[], description="Of a warning sign: who says that it is a danger, and how urgent.")
    red_flags: list[RedFlag] = Field(default=[], description="Of a contraindication: the signs with which no massage comes first, but help.")
    ladder: list[Rung] = Field(default=[], description="Of a contraindication: the situations in which readers may be, in the order of the vocabulary.")
    medicines: list[Medicine] = Field(default=[], description="Medicines by the names people know, what they change, and what to do.")
    why: Text = Field(description="Why, with citations; says so where the source is a regulator or a case report.")
    without: Text | None = Field(default=None, description="What a reader loses without massage; only what a source says, or that we know of nothing.")
    what_to_do: Text | None = Field(default=None, description="Of a warning sign: what to do now, apart from the signs.")
    therapist: Text | None = Field(default=None, description="Of a warning sign: what a therapist does who sees it.")
    tell: Text | None = Field(default=None, description="What to tell the therapist.")
    harms: list[Harm] = Field(default=[], description="Harms that were reported.")
    see_also: list[Link] = Field(default=[], description="Records that say more.")
