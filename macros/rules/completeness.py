"""A record says all that its readers came for."""

from __future__ import annotations

from collections.abc import Iterator

from macros.language.terms import unused_terms
from macros.records.library import Library, cited
from macros.records.reading import Fault, Path_
from macros.records.schema.conditions import Condition
from macros.records.schema.definitions import Definition
from macros.records.schema.history import Milestone
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Era, Region, Severity, StoryStatus


def techniques_are_whole(library: Library) -> Iterator[Fault]:
    """A technique names a caution, and says where it comes from and how sure that is, or that nobody knows."""
    for record in library.all(Technique):
        if not record.cautions:
            yield record.document.fault(
                (), "techniques-are-whole", "the technique names no caution", "add 'cautions: [fever]' with the safety records that matter"
            )
        if not record.origin:
            yield record.document.fault(
                (), "techniques-are-whole", "nothing says where it comes from", "add 'origin: …', or 'origin: We found no source on this.'"
            )
        elif not record.origin_status:
            yield record.document.fault(
                ("origin",),
                "techniques-are-whole",
                "nothing says how sure the origin is",
                f"add 'origin_status:' with one of {', '.join(library.terms('origin-status'))}",
            )


def disputed_stories_name_who_disputes(library: Library) -> Iterator[Fault]:
    """A disputed milestone says who disputes it, with a source; no other milestone does."""
    for record in library.all(Milestone):
        status = library.vocabulary(StoryStatus).get(record.status)
        if status is None:
            continue
        if status.disputed and not cited(record.disputed_by or ""):
            yield record.document.fault(
                ("status",), "disputed-stories-name-who-disputes", "the story is disputed, and nothing says by whom", "add 'disputed_by: …' with a citation"
            )
        elif not status.disputed and record.disputed_by:
            yield record.document.fault(
                ("disputed_by",),
                "disputed-stories-name-who-disputes",
                f"somebody disputes a story whose status is '{record.status}'",
                "write 'status: disputed'",
            )


def milestones_fall_into_an_era(library: Library) -> Iterator[Fault]:
    """The year that stands for a milestone falls into one of the eras of the timeline."""
    eras = library.vocabulary(Era).values()
    for record in library.all(Milestone):
        if eras and not any(era.holds(record.when.year) for era in eras):
            yield record.document.fault(
                ("when", "from"),
                "milestones-fall-into-an-era",
                f"no era of data/vocabularies/eras.yml holds the year {record.when.year}",
                "check the year, or add an era",
            )


def terms_are_used(library: Library) -> Iterator[Fault]:
    """Every term of the glossary stands on some other page, or is linked from one."""
    unused = unused_terms(library)
    for record in library.all(Definition):
        if record.id in unused:
            yield record.document.fault(
                ("name",),
                "terms-are-used",
                f"no text uses '{record.name}' or its other names",
                "add the form that texts use to also_called, or remove the term",
            )


def conditions_have_a_place(library: Library) -> Iterator[Fault]:
    """Every condition says where in the body it is felt, or that it concerns the whole body."""
    whole = {region.id for region in library.vocabulary(Region).values() if region.whole}
    for record in library.all(Condition):
        if not record.regions:
            fix = f"add 'regions: [{', '.join(whole)}]' or the regions of the body map"
            yield record.document.fault((), "conditions-have-a-place", "nothing says where in the body it is felt", fix)
        elif len(record.regions) > 1 and (beside := whole.intersection(record.regions)):
            yield record.document.fault(("regions",), "conditions-have-a-place", f"{beside.pop()} stands beside other regions", "keep the one or the others")


def contraindications_can_be_ticked(library: Library) -> Iterator[Fault]:
    """Every contraindication has a sentence that a reader can tick in the safety check; a warning sign after a massage has none."""
    for record in library.all(Safety):
        if record.kind == "contraindication" and not record.check:
            yield record.document.fault((), "contraindications-can-be-ticked", "the safety check has nothing to tick for it", "add 'check: I have …'")


def severities_fit_their_kind(library: Library) -> Iterator[Fault]:
    """A contraindication and the situations of its ladder have a severity of contraindications; a warning sign has one of warning signs."""
    severities = library.vocabulary(Severity)
    for record in library.all(Safety):
        fitting = [term.id for term in severities.values() if record.kind in term.kinds]
        stated: list[tuple[Path_, str]] = [(("severity",), record.severity)]
        stated += [(("ladder", number, "severity"), rung.severity) for number, rung in enumerate(record.ladder)]
        for path, severity in stated:
            if severity in severities and severity not in fitting:
                what = f"'{severity}' is no severity of a {record.kind}"
                yield record.document.fault(path, "severities-fit-their-kind", what, f"choose among {', '.join(fitting)}")


def safety_pages_have_danger_words(library: Library) -> Iterator[Fault]:
    """Every caution and warning sign names the words that must bring its page first in a search."""
    for record in library.all(Safety):
        if not record.danger_words:
            fix = "add 'danger_words: [clot, clots]' with the words that people type"
            yield record.document.fault((), "safety-pages-have-danger-words", "no word brings the page first in a search", fix)
