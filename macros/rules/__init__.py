"""What must hold across records: one function, one rule, one sentence."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.reading import Fault, meant_ref
from macros.rules import (
    addresses,
    completeness,
    coverage,
    dates,
    drawings,
    findings,
    ladders,
    leaflets,
    names,
    numbers,
    pages,
    prose,
    references,
    shown,
    sources,
    standing,
    text,
    urgency,
    verdicts,
    wording,
)
from macros.rules.each import Rule, rule_name

__all__ = ["RULES", "Rule", "check", "rule_name"]

RULES: list[Rule] = [
    references.references_resolve,
    references.terms_are_known,
    references.links_in_text_resolve,
    references.citations_resolve,
    references.moved_records_lead_somewhere,
    names.names_are_unique,
    names.ids_are_unique,
    sources.facts_have_sources,
    sources.sources_are_used,
    sources.no_count_stands_alone,
    sources.identifiers_have_their_form,
    sources.publications_stand_once,
    sources.addresses_are_no_mirrors,
    standing.warnings_rest_on_who_may_warn,
    findings.only_a_comparison_can_judge,
    findings.results_have_no_signs,
    findings.parts_fit_the_whole,
    verdicts.verdicts_rest_on_findings,
    verdicts.certainty_is_never_above_the_findings,
    verdicts.one_trial_counts_as_low,
    verdicts.comparisons_are_named,
    verdicts.mixed_has_two_sides,
    verdicts.answers_agree_with_verdicts,
    verdicts.findings_have_one_grade,
    verdicts.disagreement_is_named,
    verdicts.findings_are_weighed,
    verdicts.findings_are_shown,
    verdicts.helps_has_a_finding_that_helps,
    verdicts.numbers_stand_in_the_findings,
    numbers.numbers_make_sense,
    numbers.answers_say_numbers_of_findings,
    numbers.directions_follow_their_intervals,
    dates.reviews_lie_in_the_past,
    dates.years_make_sense,
    names.names_are_words,
    text.signs_are_whole,
    text.text_is_not_blank,
    text.text_is_plain_markdown,
    text.text_has_no_invisible_characters,
    text.short_answers_are_short,
    text.short_answers_stand_alone,
    text.bottom_lines_have_two_sentences,
    prose.sentences_are_short,
    prose.words_are_plain,
    prose.spelling_is_american,
    prose.medical_terms_are_explained,
    prose.reading_level_is_low,
    completeness.techniques_are_whole,
    completeness.conditions_have_a_place,
    completeness.contraindications_can_be_ticked,
    completeness.disputed_stories_name_who_disputes,
    completeness.milestones_fall_into_an_era,
    completeness.severities_fit_their_kind,
    completeness.safety_pages_have_danger_words,
    completeness.terms_are_used,
    ladders.cautions_and_signs_are_whole,
    ladders.ladders_stand_in_order,
    ladders.red_flags_have_their_words,
    ladders.urgency_is_never_below_its_source,
    leaflets.leaflets_fit_on_a_sheet,
    shown.titles_fit,
    shown.answers_begin_with_a_sentence_that_fits,
    coverage.every_point_is_answered,
    drawings.drawings_have_a_picture,
    drawings.pictures_have_a_record,
    drawings.pictures_can_be_read,
    drawings.pictures_have_their_size,
    drawings.pictures_say_what_they_show,
    drawings.pictures_are_plain,
    drawings.drawings_share_one_style,
    drawings.shared_parts_are_drawn_once,
    drawings.words_stay_inside_the_picture,
    drawings.pressure_has_its_words,
    drawings.galleries_are_named_where_they_differ,
    drawings.regions_have_shapes,
    pages.pages_are_utf8,
    pages.pages_are_read_as_they_stand,
    pages.pages_read_easily,
    pages.pages_say_what_they_are,
    pages.titles_are_unique,
    pages.galleries_have_their_page,
    addresses.addresses_live_on,
    addresses.named_records_are_there,
    urgency.signs_have_one_urgency,
    urgency.nothing_urgent_waits,
    urgency.emergencies_say_nothing_milder,
    wording.texts_are_there_and_used,
]

# These hold every record against every other: while one of those cannot be asked, they would blame the innocent.
ASKING_ALL: list[Rule] = [verdicts.findings_have_one_grade, completeness.terms_are_used]


def check(library: Library) -> list[Fault]:
    """Everything that is wrong with the data, so that one push can mend it all, each once: first the files that nobody can read, then by path and line."""
    faults = {*library.faults}
    for rule in RULES:
        if not library.absent or rule not in ASKING_ALL:
            faults.update(rule(library))
    return sorted(faults, key=lambda fault: (meant_ref(fault.path) not in library.unreadable, fault))
