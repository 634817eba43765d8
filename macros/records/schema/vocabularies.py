"""Short ordered lists: their order is the order on every page. What the program must know of a term is a field of that term."""

from __future__ import annotations

import re
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import AfterValidator, Field, StrictBool, StrictInt, StrictStr, model_validator

from macros.records.schema.base import Line, Part, TermOf, Text, Year

PAGE = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md")
PLACE = re.compile(r"\{([a-z]+)\}")  # where a value comes into a text of pages


def _page(value: str) -> str:
    if value and not PAGE.fullmatch(value):
        raise ValueError("name a page below docs/, as techniques/pictures-clinical.md")
    return value


Gallery = Annotated[StrictStr, AfterValidator(_page)]
Sense = Literal["better", "same", "open", "worse", "mixed", "unclear", "untested", "unstudied"]
Box = Literal["danger", "warning"]


class Term(Part):
    """One allowed value."""

    id: StrictStr = Field(description="What records write.", examples=["low"])
    name: Line = Field(description="What readers see.", examples=["low"])
    meaning: Text = Field(default="", description="What it means, for readers.")


class Verb(Part):
    """A verb in two forms."""

    does: Line = Field(description="After 'it'.", examples=["reduces"])
    do: Line = Field(description="After 'may'.", examples=["reduce"])


class Verbs(Part):
    """What massage does to an outcome, by which way is good for people."""

    lower: Verb = Field(description="Where less is good: 'reduces pain'.")
    higher: Verb = Field(description="Where more is good: 'improves sleep'.")


class Direction(Term):
    """Which way a finding or a verdict points."""

    sense: Sense = Field(description="What it says of massage beside what it was compared with. 'unclear' and 'unstudied' say nothing, and show no certainty.")
    shape: Line = Field(description="The sign that stands for it in tables, so that color is never needed.", examples=["▲"])
    color: Literal["good", "even", "uneven", "bad", "none"] = Field(description="The color that repeats the sign.")
    verbs: Verbs | None = Field(default=None, description="Where it says better or worse: what massage does then.")
    beside: Verbs | None = Field(default=None, description="The same beside another treatment: 'eases pain less' is not 'increases pain'.")
    than: Line = Field(default="", description="Beside another treatment: 'more than', 'less than'.")

    @model_validator(mode="after")
    def _says_what_massage_does(self) -> Direction:
        if self.sense in {"better", "worse"} and not (self.verbs and self.beside and self.than):
            raise ValueError("a direction that says better or worse needs 'verbs', 'beside' and 'than', as 'helps' has them")
        return self


class Size(Term):
    """How large a difference is."""

    amount: Line | None = Field(description="The words after the outcome: 'reduces pain a lot'; null where none are said.", examples=["a lot"])
    beside: Line | None = Field(description="The words before 'more than' another treatment; null where none are said.", examples=["much"])


class Certainty(Term):
    """How sure one can be, in the words of GRADE."""

    dots: StrictInt = Field(ge=0, le=4, description="How many of four dots are full; 0 where we do not know, so that no dots are shown.")
    hedge: Literal["none", "probably", "may", "unknown"] = Field(
        description="How a sentence says it: 'reduces', 'probably reduces', 'may reduce'; 'unknown' says nothing."
    )
    graded: StrictBool = Field(description="Whether somebody said how sure one can be.")
    ceiling: StrictBool = Field(default=False, description="Whether it is the surest that one study can be, or a source that nobody graded.")


class Severity(Term):
    """How strong a caution is, or how urgent a sign: one scale, the most urgent first."""

    kinds: list[Literal["contraindication", "warning-sign"]] = Field(min_length=1, description="Which safety records may be of it.")
    part: Literal["emergency", "do-not", "ask-first", "tell", "not-in-the-check"] = Field(description="The part of the safety check in which it is told.")
    urgent: StrictBool = Field(description="Whether it leaves no time to think, so that nothing beside it may invite to wait.")
    box: Box = Field(description="The box that a page shows it in.")
    or_else: Line = Field(default="", description="What to do where nobody answers; a leaflet has room for no more of the meaning.")
    said: list[Line] = Field(
        default=[], description="What a sentence says that asks for it, where it is the urgency of a sign.", examples=[["today", "at once"]]
    )
    not_said: list[Line] = Field(default=[], description="What only looks like that.", examples=[["for now"]])


class UrgentSign(Term):
    """A sign with one urgency everywhere."""

    urgency: Annotated[StrictStr, TermOf("severity")] = Field(description="The least urgency that a text may give it.")
    says: list[Line] = Field(
        min_length=1,
        description="A text names the sign where it holds a word of every line; beginnings of words will do.",
        examples=[["fever, high temperature", "back pain, back hurts"]],
    )
    unless: list[Line] = Field(default=[], description="Words that make another sign of it.", examples=[["with rest"]])


class StoryStatus(Term):
    """How sure a story is."""

    mark: Literal["dot", "ring", "diamond"] = Field(description="Its mark on the line of time.")
    disputed: StrictBool = Field(description="Whether somebody contradicts it, so that the record must say who.")


class OriginStatus(Term):
    """How sure the story of an origin is."""

    told: StrictBool = Field(description="Whether a story is told at all.")


class Judgement(Term):
    """Our judgement of a claim."""

    holds: Literal["wholly", "partly", "unknown", "not"] = Field(
        description="How far the claim holds; one that does not hold wholly is marked wherever it is linked."
    )


class Outcome(Term):
    """What was measured."""

    phrase: Line = Field(default="", description="The words that stand in a sentence: 'reduces pain', 'improves sleep'.", examples=["pain"])
    better: Literal["lower", "higher"] | None = Field(default=None, description="Which way is good for people.")
    kind: Literal["outcome", "harm", "advice", "research"] = Field(
        description="Something people feel, a harm, a guideline's advice, or a statement about research."
    )
    missed: StrictBool = Field(default=False, description="Whether the page of a condition says so where no verdict speaks of it.")
    explained: StrictBool = Field(default=False, description="Whether the answer to 'how does it work?' is about it.")


class Reading(Term):
    """How far we read a source."""

    quoted: StrictBool = Field(default=False, description="Whether we read only what another text quotes of it, so that each of its findings says so.")


class Design(Term):
    """How a result came about."""

    compares: StrictBool = Field(description="Whether people were compared with others, so that it can say what massage does.")
    one_study: StrictBool = Field(description="Whether one study stands behind it.")


class Comparator(Term):
    """What the others got."""

    counts_as: Literal["control", "mixed", "other-treatment", "other-massage"] = Field(
        description="The kind of comparison as verdicts name it: only a control tells whether massage helps."
    )
    both_had: bool = Field(default=False, description="Whether massage came on top of a treatment that both groups had; a finding then names it in both.")


class SourceKind(Term):
    """What kind of study or text a source is."""

    gathers: Literal["one study", "many studies", "neither"] = Field(
        description="How many studies stand behind what it says; 'neither' where it is no study of people in groups."
    )


class Standing(Term):
    """Who answers for a source."""

    may_warn: StrictBool = Field(description="Whether a warning, a red flag, an urgency or an instruction may rest on it alone.")


class Topic(Term):
    """A topic of questions."""

    worries: StrictBool = Field(description="Whether its questions are about safety, so that search puts them beside warnings.")


class PressureLevel(Term):
    """How hard a technique presses."""

    firm: StrictBool = Field(description="Whether it is firm, so that the page names what firm pressure can harm.")


class Family(Term):
    """A family of techniques."""

    gallery: Gallery = Field(
        default="",
        description="The page below docs/ that shows the drawings of its techniques; left out where they stand on the page of all others.",
        examples=["techniques/pictures-clinical.md"],
    )


class Region(Term):
    """A region of the body."""

    whole: StrictBool = Field(default=False, description="Whether it is the whole body, which no map shows.")


class Era(Term):
    """A part of the line of time."""

    from_: Year = Field(alias="from", description="The first year; negative before our era.")
    to: Year = Field(description="The last year.")

    def holds(self, year: int) -> bool:
        """Whether a year falls into it."""
        return self.from_ <= year <= self.to


class Replaced(Term):
    """A word that texts do not use."""

    instead: Line | None = Field(description="What to write; null where it is left out.", examples=["use"])


class PlainWord(Replaced):
    """A word that sells, or that is heavier than it must be."""


class Spelling(Replaced):
    """A spelling that is not American."""


class Mirror(Term):
    """A site that copies publications."""


class Words(Term):
    """Words that stand together: of one meaning, or of one kind."""

    also_typed: list[Line] = Field(min_length=1, description="The other words.", examples=[["ache", "hurt"]])


class PageText(Term):
    """A sentence, a heading or a label that pages or scripts show. A value comes in where {a word} stands in curly brackets."""

    one: Line = Field(default="", description="What it says where {count} is one.", examples=["{count} study"])
    script: StrictStr = Field(default="", description="The script of docs/assets that says it; left out where pages say it.", examples=["search"])


T = TypeVar("T", bound=Term)


class Vocabulary(Part, Generic[T]):
    """A list of allowed values, in the order in which readers meet them."""

    name: Line = Field(description="What the list is called.")
    terms: list[T] = Field(min_length=1, description="The values, in order.")


TERMS: dict[str, type[Term]] = {
    "american-spelling": Spelling,
    "body-regions": Region,
    "certainty": Certainty,
    "comparators": Comparator,
    "condition-groups": Term,
    "countries": Term,
    "designs": Design,
    "directions": Direction,
    "eras": Era,
    "faq-topics": Topic,
    "harm-counts": Term,
    "harm-reporting": Term,
    "history-status": StoryStatus,
    "judgements": Judgement,
    "lay-words": Words,
    "medical-terms": Term,
    "mirrors": Mirror,
    "organisation-kinds": Term,
    "origin-status": OriginStatus,
    "outcomes": Outcome,
    "page-words": PageText,
    "plain-words": PlainWord,
    "practice-topics": Term,
    "pressure-levels": PressureLevel,
    "reading": Reading,
    "right-words": Words,
    "safety-groups": Term,
    "severity": Severity,
    "situations": Term,
    "sizes": Size,
    "source-kinds": SourceKind,
    "standings": Standing,
    "technique-families": Family,
    "technique-goals": Term,
    "urgent-signs": UrgentSign,
}
# A model that one vocabulary alone follows is a name for it.
VOCABULARY_OF: dict[type[Term], str] = {term: name for name, term in TERMS.items() if list(TERMS.values()).count(term) == 1}
VOCABULARY_MODELS: dict[str, type[Vocabulary[Any]]] = {name: Vocabulary[term] for name, term in TERMS.items()}  # type: ignore[valid-type]  # pydantic makes each model as it runs
