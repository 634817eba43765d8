"""What the pages in docs/ may call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.views.drawings import drawing_gallery
from macros.views.evidence.effects import effect_gallery
from macros.views.evidence.matrix import condition_matrix, matrix_filters, shapes_key, technique_matrix
from macros.views.evidence.overview import evidence_answer, evidence_by_problem, evidence_list
from macros.views.evidence.tables import sample_verdict
from macros.views.lists.audits import audits
from macros.views.lists.body_map import body_map
from macros.views.lists.collections import a_to_z, counts, organisation_list, record_list, vocabulary, warning_signs
from macros.views.lists.comparisons import comparison_tables, technique_comparison
from macros.views.lists.corrections import corrections
from macros.views.lists.glossary import glossary
from macros.views.lists.history import timeline
from macros.views.lists.questions import first_questions, question_list
from macros.views.lists.safety_check import safety_check
from macros.views.lists.sources import source_list
from macros.views.lists.treatment import first_visit_checklist, measure_list, process_steps

# Pages call each by its own name. It takes the writer of the page, and returns Markdown.
MACROS: dict[str, Callable[..., Any]] = {
    view.__name__: view
    for view in (
        record_list,
        warning_signs,
        timeline,
        glossary,
        process_steps,
        first_visit_checklist,
        first_questions,
        question_list,
        measure_list,
        organisation_list,
        source_list,
        corrections,
        audits,
        vocabulary,
        a_to_z,
        counts,
        sample_verdict,
        evidence_answer,
        evidence_list,
        evidence_by_problem,
        condition_matrix,
        technique_matrix,
        matrix_filters,
        shapes_key,
        effect_gallery,
        drawing_gallery,
        comparison_tables,
        technique_comparison,
        body_map,
        safety_check,
    )
}
