"""A new word in a vocabulary brings all that the program must know of it; without that it is a finding, never a page that lies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.records.library import Library, load
from macros.records.schema.vocabularies import TERMS, Term
from macros.views.evidence.matrix import condition_matrix
from macros.views.evidence.tables import verdict_table
from macros.views.lists.history import timeline
from macros.views.lists.safety_check import safety_check
from macros.views.text.writing import Writer
from tests.support.miniature import VERDICT, folder, said


def with_term(here: Path, vocabulary: str, term: dict[str, Any], **changes: Any) -> Library:
    """The records of the tests with one more term in a vocabulary."""
    data = folder(here, **changes)
    path = data / "vocabularies" / f"{vocabulary}.yml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["terms"].append(term)
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return load(data)


NEEDED = {
    "american-spelling": ["instead"],
    "certainty": ["dots", "hedge", "graded"],
    "comparators": ["counts_as"],
    "designs": ["compares", "one_study"],
    "directions": ["sense", "shape", "color"],
    "eras": ["from", "to"],
    "faq-topics": ["worries"],
    "history-status": ["mark", "disputed"],
    "judgements": ["holds"],
    "lay-words": ["also_typed"],
    "origin-status": ["told"],
    "plain-words": ["instead"],
    "outcomes": ["kind"],
    "pressure-levels": ["firm"],
    "severity": ["kinds", "part", "urgent", "box"],
    "sizes": ["amount", "beside"],
    "source-kinds": ["gathers"],
    "standings": ["may_warn"],
    "urgent-signs": ["urgency", "says"],
}


@pytest.mark.parametrize("vocabulary", NEEDED)
def test_a_term_without_what_the_program_must_know_is_a_finding(vocabulary: str, here: Path):
    found = said(with_term(here, vocabulary, {"id": "new-word", "name": "new word"}).faults)
    assert [message.partition(": ")[2].partition(" in ")[0] for message in found] == [
        f"field-is-given: '{field}' is missing" for field in sorted(NEEDED[vocabulary])
    ]
    assert all(message.startswith(f"data/vocabularies/{vocabulary}.yml:") for message in found)


def test_every_vocabulary_with_needed_fields_of_its_own_is_tried():
    needing = {
        name
        for name, term in TERMS.items()
        if any(field.is_required() for field_name, field in term.model_fields.items() if field_name not in Term.model_fields)
    }
    assert needing - NEEDED.keys() == {"right-words"}  # it has the model of lay-words


def test_a_direction_that_says_better_has_its_verbs(here: Path):
    faults = with_term(here, "directions", {"id": "cures", "name": "cures", "sense": "better", "shape": "★", "color": "good"}).faults
    assert [(fault.path, fault.rule, fault.fix) for fault in faults] == [
        (
            "data/vocabularies/directions.yml",
            "field-has-its-form",
            "a direction that says better or worse needs 'verbs', 'beside' and 'than', as 'helps' has them",
        )
    ]


def test_a_vocabulary_that_nothing_reads_is_a_finding(here: Path):
    data = folder(here)
    (data / "vocabularies" / "direction.yml").write_text("name: Directions\nterms:\n  - {id: helps, name: helps}\n", encoding="utf-8")
    assert said(load(data).faults) == [
        "data/vocabularies/direction.yml:1:1: vocabulary-is-known: nothing reads a vocabulary 'direction'\n    fix: name the file 'directions.yml'"
    ]


def test_a_caution_of_a_new_severity_stands_in_the_safety_check(here: Path):
    severity = {"id": "only-lightly", "name": "Only lightly", "kinds": ["contraindication"], "part": "tell", "urgent": False, "box": "warning"}
    library = with_term(here, "severity", severity, safety__fever={"severity": "only-lightly"})
    assert library.faults == []
    assert "#tick-fever" in safety_check(Writer(library, "safety/check.md"))


def test_a_new_certainty_says_what_its_fields_say(here: Path):
    certainty = {"id": "very-high", "name": "very high", "dots": 4, "hedge": "none", "graded": True}
    library = with_term(here, "certainty", certainty, conditions__knee_pain={"verdicts": [{**VERDICT, "certainty": "very-high"}]})
    told = verdict_table(library.records["conditions"]["knee-pain"], Writer(library, "conditions/knee-pain.md"))
    assert "| reduces pain" in told
    assert "●●●● very high" in told


def test_a_new_direction_has_its_shape_and_color(here: Path):
    direction = {"id": "about-the-same", "name": "about the same", "sense": "same", "shape": "=", "color": "even"}
    library = with_term(here, "directions", direction, conditions__knee_pain={"verdicts": [{**VERDICT, "direction": "about-the-same"}]})
    told = condition_matrix(Writer(library, "evidence/index.md"))
    assert '<td class="even"' in told
    assert '<span class="shape" aria-hidden="true">=</span> about the same' in told


def test_a_new_status_of_a_story_has_its_mark(here: Path):
    status = {"id": "legend", "name": "legend", "mark": "ring", "disputed": False}
    library = with_term(here, "history-status", status, history__first_knee={"status": "legend"})
    assert '<circle class="open"' in timeline(Writer(library, "history.md"))
