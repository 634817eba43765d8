"""A publication: what it is, how far we read it, and what it found."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr

from macros.records.schema.base import Day, Line, Part, Record, SourceId, TermOf, Text
from macros.records.schema.evidence import Finding


def _issued(value: Any) -> Any:
    """A year may be typed as a number; it is kept as text because '2024-05' is allowed too."""
    return str(value) if isinstance(value, int | float) else value


def _is_issued(value: str) -> str:
    if re.fullmatch(r"-[1-9][0-9]{0,3}", value):  # before our era
        return value
    if not re.fullmatch(r"[1-9][0-9]{0,3}(-[0-9]{2}(-[0-9]{2})?)?", value):
        raise ValueError("write a year, a year and month (2024-05) or a day (2024-05-17)")
    try:
        datetime.date(*first_day(value))
    except ValueError:
        raise ValueError("write a month and a day of the calendar") from None
    return value


def first_day(issued: str) -> tuple[int, int, int]:
    """Year, month and day on which a time given as '2024', '2024-05' or '2024-05-17' begins; years before our era are negative."""
    if issued.startswith("-"):
        return int(issued), 1, 1
    year, month, day = [*map(int, issued.split("-")), 1, 1][:3]
    return year, month, day


Issued = Annotated[StrictStr, BeforeValidator(_issued), AfterValidator(_is_issued)]


class Person(Part):
    """An author: a person with family and given name, or a body with one literal name."""

    family: Line | None = Field(default=None, description="Family name.", examples=["Gross"])
    given: Line | None = Field(default=None, description="Given names or initials.", examples=["Anita R."])
    literal: Line | None = Field(default=None, description="The whole name of a body.", examples=["World Health Organization"])


class Source(Record):
    """A publication. Its fields are named as in CSL-JSON, so that any citation tool reads them."""

    name: Line = Field(alias="title", description="The title, as printed.", examples=["Massage for neck pain"])
    type: Literal["article-journal", "book", "chapter", "legislation", "report", "webpage"] = Field(description="The CSL type.")
    kind: Annotated[StrictStr, TermOf("source-kinds")] = Field(description="What kind of study or text it is.", examples=["systematic-review"])
    standing: Annotated[StrictStr, TermOf("standings")] = Field(
        description="Who answers for it: the body itself, not the page on which a copy lies.", examples=["health-authority"]
    )
    author: list[Person] = Field(default=[], description="The authors, in order; empty where none was seen.")
    container_title: Line | None = Field(default=None, alias="container-title", description="The journal, book or site it stands in.")
    publisher: Line | None = Field(default=None, description="Who published it.")
    issued: Issued | None = Field(default=None, description="When it came out.", examples=[2024])
    volume: StrictStr | None = Field(default=None, description="Volume, in quotes.", examples=["22"])
    issue: StrictStr | None = Field(default=None, description="Issue, in quotes.", examples=["2"])
    page: StrictStr | None = Field(default=None, description="Pages or article number.", examples=["CD004871"])
    DOI: StrictStr | None = Field(default=None, description="The DOI without https://doi.org/.", examples=["10.1002/14651858.CD004871.pub5"])
    PMID: StrictStr | None = Field(default=None, description="The PubMed number, in quotes.", examples=["26329399"])
    PMCID: StrictStr | None = Field(default=None, description="The PubMed Central number.", examples=["PMC5467308"])
    ISBN: StrictStr | None = Field(default=None, description="The ISBN, in quotes.")
    URL: StrictStr | None = Field(default=None, description="The publisher's page; never a mirror.")
    read: Annotated[StrictStr, TermOf("reading")] = Field(description="How far we read it.", examples=["abstract"])
    read_note: Text | None = Field(default=None, description="What a reader should know about our reading or about the publication.")
    accessed: Day | None = Field(default=None, description="The day on which a web page was read.")
    beside: list[SourceId] = Field(
        default=[],
        description="Sources that a record must cite too when it cites this one, because alone it would mislead: a small count beside the large ones.",
    )
    unused_because: Text | None = Field(default=None, description="Why the source is kept although nothing rests on it.")
    harms: Annotated[StrictStr, TermOf("harm-reporting")] | None = Field(
        default=None, description="Whether harm was looked for in the study; what was counted is a finding. Left out where the source is no study of people."
    )
    findings: list[Finding] = Field(default=[], description="What it found: one entry per result.")
