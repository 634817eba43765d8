"""One row per collection: what it is called, where it is read, how it is told from others. No other place lists collections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from macros.records.schema.audits import Audit
from macros.records.schema.base import Record, TermOf
from macros.records.schema.claims import Benefit, Myth
from macros.records.schema.conditions import Condition
from macros.records.schema.definitions import Definition
from macros.records.schema.drawings import Drawing
from macros.records.schema.guidance import Comparison, Correction, Coverage, Measure, Organisation, Practice, Question, Step
from macros.records.schema.history import Milestone
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Source
from macros.records.schema.techniques import Technique

GRADE = 7.0  # the reading grade of a page
EASIER = 6.0  # of questions and of safety, which people read in a fright
AS_OTHERS = -0.04


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What the program knows of a collection."""

    model: type[Record]
    one: str  # what a page is called above its title and in search
    title: str  # of their list, in breadcrumbs
    counted: tuple[str, str] | None = None  # one of them, several of them; None where the home page does not count them
    page: str | None = ""  # below docs/: the page that its records share; '' where each has its own, None where none is shown
    answer: str = "summary"  # the field that answers in a breath
    grouped_by: str = ""  # the field that groups its list; the vocabulary of this field orders the groups
    grade: float | None = GRADE  # the highest reading grade; None where it is not measured
    ours: bool = True  # whether its names and words are ours to choose
    rests_on: Literal["sources", "records", "nothing"] = "sources"  # what a record must name: a source, or at least a record that names one
    advises: bool = True  # whether readers act on it; the others tell what somebody says, or said
    shows_findings: bool = False  # whether its pages show findings about their record
    see_also: tuple[str, ...] = ()  # the collections whose records its pages link where they point at the record, in this order
    in_a_to_z: bool = True
    other_names_in_a_to_z: bool = True
    weight: float | None = AS_OTHERS  # what search adds to it; None where search does not show it
    type_: str = "MedicalWebPage"  # of schema.org
    kept_offline: bool = False  # whether a device keeps its pages for a day without network

    @property
    def has_pages(self) -> bool:
        """Whether each record has a page of its own."""
        return self.page == ""

    @property
    def groups(self) -> str:
        """The vocabulary that orders the groups of its list."""
        return next(marker.vocabulary for marker in self.model.model_fields[self.grouped_by].metadata if isinstance(marker, TermOf))


KINDS = {
    "conditions": Kind(
        model=Condition,
        one="Condition",
        counted=("condition", "conditions"),
        title="Conditions",
        answer="bottom_line",
        grouped_by="group",
        shows_findings=True,
        see_also=("faq", "benefits", "myths"),
        weight=0.06,
    ),
    "benefits": Kind(
        model=Benefit,
        one="Claimed benefit",
        counted=("claimed benefit", "claimed benefits"),
        title="Claimed benefits",
        grouped_by="judgement",
        shows_findings=True,
        see_also=("faq", "myths"),
    ),
    "myths": Kind(
        model=Myth, one="Myth", counted=("myth", "myths"), title="Myths", grouped_by="judgement", shows_findings=True, see_also=("faq", "benefits"), weight=0.02
    ),
    "techniques": Kind(
        model=Technique,
        one="Technique",
        counted=("technique", "techniques"),
        title="Techniques",
        grouped_by="family",
        shows_findings=True,
        see_also=("faq", "benefits", "myths", "history", "definitions"),
        weight=0.04,
        kept_offline=True,
    ),
    "safety": Kind(
        model=Safety,
        one="Safety",
        counted=("safety topic", "safety topics"),
        title="Is it safe for me?",
        grouped_by="group",
        grade=EASIER,
        shows_findings=True,
        see_also=("conditions", "techniques", "faq", "safety"),
        weight=0.06,
        kept_offline=True,
    ),
    "faq": Kind(
        model=Question,
        one="Question",
        counted=("question", "questions"),
        title="Questions",
        answer="short",
        grouped_by="topic",
        grade=EASIER,
        shows_findings=True,
        see_also=("faq",),
        other_names_in_a_to_z=False,  # they are whole questions too
        weight=0.04,
        type_="FAQPage",
    ),
    "process": Kind(
        model=Step,
        one="Step of treatment",
        title="What to expect",
        page="what-to-expect.md",
        answer="what",
        rests_on="records",
        in_a_to_z=False,
    ),
    "practice": Kind(
        model=Practice,
        one="Practice",
        counted=("practice topic", "practice topics"),
        title="Training and law",
        grouped_by="topic",
        see_also=("faq", "practice"),
        weight=0.0,
        type_="WebPage",
    ),
    "comparisons": Kind(model=Comparison, one="Comparison", title="Medical or spa massage?", page="medical-or-spa-massage.md"),
    "measures": Kind(model=Measure, one="Measure", title="Measuring progress", page="measures.md", answer="what"),
    "organisations": Kind(
        model=Organisation,
        one="Organization",
        title="Find a therapist",
        page="find-a-therapist.md",
        answer="role",
        grouped_by="kind",
        grade=None,
    ),
    "definitions": Kind(
        model=Definition,
        one="Glossary",
        title="Glossary",
        page="glossary.md",
        answer="meaning",
        rests_on="records",
        advises=False,
        weight=-0.12,
    ),
    "history": Kind(model=Milestone, one="History", title="History", page="history.md", answer="what", advises=False),
    "drawings": Kind(model=Drawing, one="Picture", title="Pictures", page="techniques/pictures.md", answer="shows", advises=False, weight=-0.2),
    "corrections": Kind(
        model=Correction,
        one="Correction",
        title="Corrections",
        page="about/corrections.md",
        answer="says",
        rests_on="nothing",
        advises=False,
        in_a_to_z=False,
        weight=None,
    ),
    "audits": Kind(
        model=Audit,
        one="Audit",
        title="Audits",
        page="about/audits.md",
        answer="how",
        rests_on="nothing",
        advises=False,
        in_a_to_z=False,
        weight=None,
    ),
    "sources": Kind(
        model=Source,
        one="Source",
        title="Sources",
        answer="",
        grade=None,
        ours=False,
        rests_on="nothing",
        advises=False,
        in_a_to_z=False,
        weight=None,
        type_="WebPage",
    ),
    "coverage": Kind(
        model=Coverage,
        one="Coverage",
        title="Coverage",
        page=None,
        answer="",
        grade=None,
        rests_on="nothing",
        advises=False,
        in_a_to_z=False,
        weight=None,
    ),
}
MODELS = {collection: kind.model for collection, kind in KINDS.items()}
COLLECTION_OF = {kind.model: collection for collection, kind in KINDS.items()}
PAGE_PER_RECORD = tuple(collection for collection, kind in KINDS.items() if kind.has_pages)
SHARED_PAGES = {collection: kind.page for collection, kind in KINDS.items() if kind.page}


def answer_of(record: Record) -> str:
    """What a record answers in a breath, as its text says it; empty where its collection answers nothing."""
    return str(getattr(record, KINDS[record.collection].answer, None) or "")
