"""Every rule, shown catching its fault, with all that it says."""

from pathlib import Path
from typing import Any

import pytest

from macros import rules
from macros.library import load
from macros.rules import RULES, Rule, check, rule_name
from tests.records import FINDING as F
from tests.records import VERDICT as V
from tests.records import broken, folder, library, said

OTHER = {"title": "Another trial", "type": "article-journal", "kind": "rct", "read": "abstract"}


def cond(*verdicts: dict[str, Any]) -> dict[str, Any]:
    return {"conditions__knee_pain": {"verdicts": list(verdicts)}}


CASES: list[tuple[Rule, str, dict[str, Any], list[str]]] = [
    (
        rules.references.references_resolve,
        "a slip in an id",
        {"conditions__knee_pain": {"cautions": ["fevr"]}},
        ["data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'fevr', and there is no data/safety/fevr.yml\n    fix: write 'fever'"],
    ),
    (
        rules.references.references_resolve,
        "an id of another collection",
        {"conditions__knee_pain": {"cautions": ["gliding"]}},
        [
            "data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'gliding', which is in data/techniques/ and not in data/safety/\n    fix: name a record of data/safety/"
        ],
    ),
    (
        rules.references.references_resolve,
        "an id with its folder",
        {"conditions__knee_pain": {"cautions": ["safety/fever"]}},
        ["data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'safety/fever' with its folder\n    fix: write 'fever'"],
    ),
    (
        rules.references.references_resolve,
        "a wrong folder",
        {"definitions__patella": {"see_also": ["techniques/knee-pain"]}},
        [
            "data/definitions/patella.yml:4:3: references-resolve: see_also names 'techniques/knee-pain', and there is no data/techniques/knee-pain.yml\n    fix: write 'conditions/knee-pain'"
        ],
    ),
    (
        rules.references.references_resolve,
        "nothing like it",
        {"definitions__patella": {"see_also": ["myths/unicorns"]}},
        [
            "data/definitions/patella.yml:4:3: references-resolve: see_also names 'myths/unicorns', and there is no data/myths/unicorns.yml\n    fix: add that record or remove the entry"
        ],
    ),
    (
        rules.references.terms_are_known,
        "a slip in a term",
        {"conditions__knee_pain": {"group": "joint"}},
        [
            "data/conditions/knee-pain.yml:2:1: terms-are-known: group is 'joint'; data/vocabularies/condition-groups.yml has back-and-neck, joints, muscles-and-tendons, head-and-face, nerves, widespread-pain, mind-and-sleep, after-surgery, cancer, pregnancy-and-birth, sport\n    fix: write 'joints'"
        ],
    ),
    (
        rules.references.links_in_text_resolve,
        "a link to nowhere and an open link",
        {"faq__does_it_help": {"full": "See [[conditions/knee-pian]] and [[safety/fever."}},
        [
            "data/faq/does-it-help.yml:4:1: links-in-text-resolve: a [[ has no ]] on its line\n    fix: write [[collection/id]] or [[collection/id|words]]",
            "data/faq/does-it-help.yml:4:1: links-in-text-resolve: the text links 'conditions/knee-pian', and there is no data/conditions/knee-pian.yml\n    fix: write 'conditions/knee-pain'",
        ],
    ),
    (
        rules.references.citations_resolve,
        "a citation of nothing",
        {"faq__does_it_help": {"short": "Maybe [@smith-2020; @smyth-2020]."}},
        [
            "data/faq/does-it-help.yml:3:1: citations-resolve: the text cites 'smyth-2020', and there is no data/sources/smyth-2020.yml\n    fix: write 'smith-2020'"
        ],
    ),
    (
        rules.names.names_are_unique,
        "two records of one name",
        {"safety__fever": {"also_called": ["knee Pain", "fever"]}},
        [
            "data/safety/fever.yml:10:3: names-are-unique: 'knee Pain' is also a name of data/conditions/knee-pain.yml\n    fix: choose another name or delete one of the two",
            "data/safety/fever.yml:11:3: names-are-unique: 'fever' is also a name of this record\n    fix: choose another name or delete one of the two",
        ],
    ),
    (
        rules.names.ids_are_unique,
        "one id in two collections",
        {"definitions__fever": {"name": "High temperature", "meaning": "Heat [@smith-2020]."}},
        ["data/definitions/fever.yml:1:1: ids-are-unique: the id 'fever' is also in data/safety/\n    fix: rename one of the two files"],
    ),
    (
        rules.sources.facts_have_sources,
        "a record without a source",
        {"safety__fever": {"why": "It is bad."}, "definitions__patella": {"meaning": "The kneecap."}},
        [
            "data/definitions/patella.yml:1:1: facts-have-sources: the record names no source and links no record that does\n    fix: add [@source-id] after the fact, or link the record that explains it",
            "data/safety/fever.yml:1:1: facts-have-sources: the record names no source\n    fix: add [@source-id] after the fact it carries",
        ],
    ),
    (
        rules.sources.sources_are_used,
        "a source that carries nothing, and one that does",
        {"sources__unread_2019": OTHER, "sources__smith_2020": {"unused_because": "It is old."}},
        [
            "data/sources/smith-2020.yml:22:1: sources-are-used: the source is used, and 'unused_because' says that it is not\n    fix: delete 'unused_because'",
            "data/sources/unread-2019.yml:1:1: sources-are-used: no record cites this source and it has no findings\n    fix: cite it, delete it, or say why in 'unused_because'",
        ],
    ),
    (
        rules.sources.identifiers_have_their_form,
        "identifiers of the wrong form",
        {
            "sources__smith_2020": {"DOI": "https://doi.org/10.1000/1", "PMID": "PMID1", "PMCID": "123", "URL": "www.example.org", "ISBN": "978-3-16-148410-1"},
            "organisations__knee_club": {"URL": "example"},
        },
        [
            "data/organisations/knee-club.yml:5:1: identifiers-have-their-form: URL is 'example'\n    fix: an address starts with https://",
            "data/sources/smith-2020.yml:9:1: identifiers-have-their-form: DOI is 'https://doi.org/10.1000/1'\n    fix: a DOI starts with 10. and has no https://doi.org/ before it",
            "data/sources/smith-2020.yml:22:1: identifiers-have-their-form: PMID is 'PMID1'\n    fix: a PubMed number has digits only",
            "data/sources/smith-2020.yml:23:1: identifiers-have-their-form: PMCID is '123'\n    fix: a PubMed Central number looks like PMC5467308",
            "data/sources/smith-2020.yml:24:1: identifiers-have-their-form: URL is 'www.example.org'\n    fix: an address starts with https://",
            "data/sources/smith-2020.yml:25:1: identifiers-have-their-form: ISBN is '978-3-16-148410-1'\n    fix: copy it again: its check digit does not fit",
        ],
    ),
    (
        rules.sources.publications_stand_once,
        "one publication twice",
        {"sources__smyth_2020": {**OTHER, "DOI": "10.1000/KNEES.1"}},
        [
            "data/sources/smyth-2020.yml:5:1: publications-stand-once: the DOI is also on data/sources/smith-2020.yml\n    fix: keep one of the two and move its findings there"
        ],
    ),
    (
        rules.sources.addresses_are_no_mirrors,
        "a copy site",
        {"sources__smith_2020": {"URL": "https://de.scribd.com/document/1"}},
        [
            "data/sources/smith-2020.yml:22:1: addresses-are-no-mirrors: 'de.scribd.com' is a copy site\n    fix: give the publisher's page, or leave the field out"
        ],
    ),
    (
        rules.verdicts.verdicts_rest_on_findings,
        "a verdict without a source or a certainty",
        cond(
            {**V, "sources": [], "certainty": None},
        ),
        [
            "data/conditions/knee-pain.yml:11:3: verdicts-rest-on-findings: the verdict does not say how sure we are\n    fix: add 'certainty: …'",
            "data/conditions/knee-pain.yml:11:3: verdicts-rest-on-findings: the verdict names no source\n    fix: add 'sources: […]', or say 'not-studied'",
        ],
    ),
    (
        rules.verdicts.verdicts_rest_on_findings,
        "a source that says nothing about it",
        cond(V, {**V, "outcome": "sleep"}),
        [
            "data/conditions/knee-pain.yml:25:5: verdicts-rest-on-findings: 'smith-2020' has no finding about conditions/knee-pain and 'sleep'\n    fix: add the finding to that source, or name another"
        ],
    ),
    (
        rules.verdicts.verdicts_rest_on_findings,
        "not studied, but it was",
        cond(V, {"outcome": "pain", "direction": "not-studied", "certainty": "low", "because": "None."}),
        [
            "data/conditions/knee-pain.yml:19:3: verdicts-rest-on-findings: 'pain' is called not studied, and smith-2020 has a finding about it\n    fix: weigh that finding, or say in 'scope' what was not studied",
            "data/conditions/knee-pain.yml:19:3: verdicts-rest-on-findings: a verdict of 'not-studied' has a size or a certainty\n    fix: delete both",
        ],
    ),
    (
        rules.verdicts.certainty_is_never_above_the_findings,
        "a verdict surer than its finding",
        cond({**V, "certainty": "moderate"}),
        [
            "data/conditions/knee-pain.yml:15:3: certainty-is-never-above-the-findings: the verdict on 'pain' is 'moderate', and the best finding it names is 'low'\n    fix: write 'low' or lower"
        ],
    ),
    (
        rules.verdicts.certainty_is_never_above_the_findings,
        "a finding that nobody graded",
        {**cond({**V, "certainty": "moderate"}), "sources__smith_2020": {"findings": [{**F, "certainty": "not-graded"}]}},
        [
            "data/conditions/knee-pain.yml:15:3: certainty-is-never-above-the-findings: the verdict on 'pain' is 'moderate', and the best finding it names is 'low'\n    fix: write 'low' or lower"
        ],
    ),
    (
        rules.verdicts.findings_have_one_grade,
        "a finding graded lower on a technique's page",
        {
            "sources__smith_2020": {"findings": [F, {**F, "about": ["techniques/gliding"]}]},
            "techniques__gliding": {"verdicts": [{**V, "scope": "knees", "certainty": "very-low"}]},
        },
        [
            "data/techniques/gliding.yml:15:3: findings-have-one-grade: the verdict on 'pain' is 'very-low'; the same sources are graded 'low' in conditions/knee-pain\n    fix: give both the same grade, the more careful one where you are in doubt"
        ],
    ),
    (
        rules.verdicts.disagreement_is_named,
        "a contrary finding that the reason hides",
        {
            **cond({**V, "sources": ["smith-2020", "jones-2021"]}),
            "sources__jones_2021": {**OTHER, "findings": [{**F, "direction": "no-difference", "size": "none"}]},
        },
        [
            "data/conditions/knee-pain.yml:19:3: disagreement-is-named: the verdict says 'helps', jones-2021 says 'no-difference', and the reason does not speak of it\n    fix: say so in the reason and cite [@jones-2021]"
        ],
    ),
    (
        rules.verdicts.findings_are_weighed,
        "a finding that no verdict weighs",
        {"sources__jones_2021": {**OTHER, "findings": [{**F, "outcome": "sleep", "direction": "no-difference"}]}},
        [
            "data/conditions/knee-pain.yml:10:1: findings-are-weighed: jones-2021 has a finding about 'sleep' (no-difference), and no verdict here weighs it\n    fix: name 'jones-2021' under a verdict on 'sleep'"
        ],
    ),
    (
        rules.verdicts.findings_are_shown,
        "a finding that no page shows",
        {"sources__smith_2020": {"findings": [F, {**F, "about": ["definitions/patella"]}]}},
        [
            "data/sources/smith-2020.yml:22:3: findings-are-shown: no page shows this finding: it is about definitions/patella\n    fix: name a record of conditions, benefits, myths, techniques, safety, faq"
        ],
    ),
    (
        rules.verdicts.helps_has_a_finding_that_helps,
        "a verdict that no finding shares",
        {"sources__smith_2020": {"findings": [{**F, "direction": "unclear"}]}},
        [
            "data/conditions/knee-pain.yml:13:3: helps-has-a-finding-that-helps: the verdict on 'pain' says 'helps', and none of its findings does\n    fix: write what they say"
        ],
    ),
    (
        rules.verdicts.numbers_stand_in_the_findings,
        "a number of our own",
        cond({**V, "because": "Of 40 people, 31 felt 2 points better [@smith-2020]."}),
        [
            "data/conditions/knee-pain.yml:18:3: numbers-stand-in-the-findings: the reason says 31, and none of its findings does\n    fix: copy the number from a finding, or leave it out",
            "data/conditions/knee-pain.yml:18:3: numbers-stand-in-the-findings: the reason says 40, and none of its findings does\n    fix: copy the number from a finding, or leave it out",
        ],
    ),
    (
        rules.dates.reviews_lie_in_the_past,
        "reviews in the wrong order",
        {"safety__fever": {"reviewed": "2126-01-01", "next_review": "2026-01-01"}},
        [
            "data/safety/fever.yml:9:1: reviews-lie-in-the-past: reviewed on 2126-01-01, which is still to come\n    fix: write the day of the review",
            "data/safety/fever.yml:10:1: reviews-lie-in-the-past: the next review (2026-01-01) does not lie after the last (2126-01-01)\n    fix: write a later day",
        ],
    ),
    (
        rules.dates.years_make_sense,
        "years that cannot be",
        {
            "history__first_knee": {"when": {"from": 0, "to": -3}},
            "sources__smith_2020": {"issued": 2099},
            "corrections__knee_number": {"corrected": "2126-01-01"},
        },
        [
            "data/corrections/knee-number.yml:3:1: years-make-sense: corrected on 2126-01-01, which is still to come\n    fix: write the day of the correction",
            "data/history/first-knee.yml:2:1: years-make-sense: there was no year 0\n    fix: write -1 for 1 BCE or 1 for 1 CE",
            "data/history/first-knee.yml:4:3: years-make-sense: the span ends in -3 before it starts in 0\n    fix: swap the two",
            "data/sources/smith-2020.yml:8:1: years-make-sense: issued in 2099, which is still to come\n    fix: check the year",
        ],
    ),
    (
        rules.dates.years_make_sense,
        "a milestone still to come",
        {"history__first_knee": {"when": {"from": 1800, "to": 2099}}},
        ["data/history/first-knee.yml:4:3: years-make-sense: 2099 is still to come\n    fix: check the year"],
    ),
    (
        rules.text.text_is_not_blank,
        "blank text",
        {"safety__fever": {"why": " ", "name": "Fever "}},
        [
            "data/safety/fever.yml:1:1: text-is-not-blank: the line starts or ends with a space, or runs over its line\n    fix: write it on one line",
            "data/safety/fever.yml:6:1: text-is-not-blank: the text is blank\n    fix: fill it in or leave the field out",
        ],
    ),
    (
        rules.text.text_is_plain_markdown,
        "HTML",
        {"safety__fever": {"why": "<b>No</b> [@smith-2020]"}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds HTML: '<b'\n    fix: write it in Markdown, and '<' as 'less than'"],
    ),
    (
        rules.text.text_is_plain_markdown,
        "a script address",
        {"safety__fever": {"why": "[x](javascript:alert(1)) [@smith-2020]"}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a bare link: ']('\n    fix: write [[collection/id]] for a record and [@id] for a source",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a script address: '](javascript:'\n    fix: link a web page",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a script address: 'javascript:'\n    fix: link a web page",
        ],
    ),
    (
        rules.text.text_is_plain_markdown,
        "template code",
        {"safety__fever": {"why": "{{ config }} [@smith-2020]"}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds template code: '{{'\n    fix: write the words themselves"],
    ),
    (
        rules.text.text_is_plain_markdown,
        "a picture and a bare link",
        {"safety__fever": {"why": "![x](y.png) [@smith-2020]"}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a bare link: ']('\n    fix: write [[collection/id]] for a record and [@id] for a source",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a picture: '!['\n    fix: pictures live in docs/",
        ],
    ),
    (
        rules.text.text_is_plain_markdown,
        "a citation in a line",
        {"safety__fever": {"signs": ["Heat [@smith-2020]"]}},
        ["data/safety/fever.yml:10:3: text-is-plain-markdown: this line holds a link or a citation\n    fix: move it into one of the record's texts"],
    ),
    (
        rules.text.text_has_no_invisible_characters,
        "an invisible character",
        {"safety__fever": {"why": "No\u200b massage\u202e [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: text-has-no-invisible-characters: the text holds U+200B (zero width space)\n    fix: delete the invisible character",
            "data/safety/fever.yml:6:1: text-has-no-invisible-characters: the text holds U+202E (right-to-left override)\n    fix: delete the invisible character",
        ],
    ),
    (
        rules.text.short_answers_are_short,
        "a long short answer",
        {"faq__does_it_help": {"short": "word " * 61 + "[@smith-2020]."}},
        ["data/faq/does-it-help.yml:3:1: short-answers-are-short: the short answer has 62 words and 60 fit\n    fix: cut 2"],
    ),
    (
        rules.prose.sentences_are_short,
        "a long sentence",
        {"safety__fever": {"why": "One " + "two three " * 14 + "four [@smith-2020]."}},
        ["data/safety/fever.yml:6:1: sentences-are-short: a sentence has 30 words and 26 fit: 'One two three two three two …'\n    fix: make two of it"],
    ),
    (
        rules.prose.words_are_plain,
        "a word that sells and a heavy one",
        {"safety__fever": {"why": "It utilizes a miracle; do not utilize it [@smith-2020].", "what_to_do": "They say “a proven cure”. It is not."}},
        [
            "data/safety/fever.yml:6:1: words-are-plain: 'miracle' is not a plain word\n    fix: leave it out",
            "data/safety/fever.yml:6:1: words-are-plain: 'utilize' is not a plain word\n    fix: write 'use'",
        ],
    ),
    (
        rules.prose.spelling_is_american,
        "British spelling",
        {"safety__fever": {"why": "The tumour may swell [@smith-2020].", "also_called": ["tumour heat"]}},
        ["data/safety/fever.yml:6:1: spelling-is-american: 'tumour' is not spelled the American way\n    fix: write 'tumor'"],
    ),
    (
        rules.coverage.every_point_is_answered,
        "points missing, unknown and unanswered",
        {"coverage__outline": {"name": "Outline", "points": [{"id": "K1", "says": "x"}, {"id": "Z9", "says": "y", "pages": ["index.md"]}]}},
        [
            "data/coverage/outline.yml:2:1: every-point-is-answered: these points are missing: K2, K3, K4, K5, K6, D1, D2, D3, D4, D5, H1, H2, H3, H4, H5, H6, B1, B2, B3, B4, B5, B6, C1, C2, C3, C4, C5, C6, C7, P1, P2, P3, P4, P5, P6, T1, T2, T3, T4, T5, T6, S1, S2, S3, S4, S5, I1, I2, I3, I4, I5, Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10\n    fix: add each with what answers it",
            "data/coverage/outline.yml:3:3: every-point-is-answered: nothing answers K1\n    fix: name a record or a page",
            "data/coverage/outline.yml:5:3: every-point-is-answered: 'Z9' is no point of the outline or stands twice\n    fix: delete it",
        ],
    ),
    (
        rules.text.short_answers_stand_alone,
        "a short answer that sends the reader on",
        {"faq__does_it_help": {"short": "Maybe, see below [@smith-2020]."}},
        ["data/faq/does-it-help.yml:3:1: short-answers-stand-alone: the short answer says 'see below'\n    fix: give the answer here, in a few words"],
    ),
    (
        rules.completeness.techniques_are_whole,
        "no caution, and no word on the origin",
        {"techniques__gliding": {"cautions": [], "origin": None, "origin_status": None}},
        [
            "data/techniques/gliding.yml:1:1: techniques-are-whole: nothing says where it comes from\n    fix: add 'origin: …', or 'origin: We found no source on this.'",
            "data/techniques/gliding.yml:1:1: techniques-are-whole: the technique names no caution\n    fix: add 'cautions: [fever]' with the safety records that matter",
        ],
    ),
    (
        rules.completeness.techniques_are_whole,
        "an origin of which nobody says how sure it is",
        {"techniques__gliding": {"origin_status": None}},
        [
            "data/techniques/gliding.yml:16:1: techniques-are-whole: nothing says how sure the origin is\n    fix: add 'origin_status:' with one of documented, traditional-account, disputed, unknown"
        ],
    ),
    (
        rules.completeness.conditions_have_a_place,
        "no place in the body",
        {"conditions__knee_pain": {"regions": None}},
        [
            "data/conditions/knee-pain.yml:1:1: conditions-have-a-place: nothing says where in the body it is felt\n    fix: add 'regions: [whole-body]' or the regions of the body map"
        ],
    ),
    (
        rules.completeness.conditions_have_a_place,
        "the whole body and a part of it",
        {"conditions__knee_pain": {"regions": ["whole-body", "knee"]}},
        ["data/conditions/knee-pain.yml:28:1: conditions-have-a-place: whole-body stands beside other regions\n    fix: keep the one or the others"],
    ),
    (
        rules.completeness.contraindications_can_be_ticked,
        "nothing to tick",
        {"safety__fever": {"check": None}},
        ["data/safety/fever.yml:1:1: contraindications-can-be-ticked: the safety check has nothing to tick for it\n    fix: add 'check: I have …'"],
    ),
    (
        rules.completeness.disputed_stories_name_who_disputes,
        "a dispute without a name",
        {"history__first_knee": {"disputed_by": None}},
        [
            "data/history/first-knee.yml:6:1: disputed-stories-name-who-disputes: the story is disputed, and nothing says by whom\n    fix: add 'disputed_by: …' with a citation"
        ],
    ),
    (
        rules.completeness.disputed_stories_name_who_disputes,
        "a doubt about a documented story",
        {"history__first_knee": {"status": "documented"}},
        [
            "data/history/first-knee.yml:8:1: disputed-stories-name-who-disputes: somebody disputes a story whose status is 'documented'\n    fix: write 'status: disputed'"
        ],
    ),
    (
        rules.completeness.milestones_fall_into_an_era,
        "a year before all eras",
        {"history__first_knee": {"when": {"from": -5001, "to": -5000}}},
        [
            "data/history/first-knee.yml:3:3: milestones-fall-into-an-era: no era of data/vocabularies/eras.yml holds the year -5001\n    fix: check the year, or add an era"
        ],
    ),
    (
        rules.completeness.terms_are_used,
        "a term that stands nowhere",
        {"definitions__patella": {"name": "Kneepan"}},
        [
            "data/definitions/patella.yml:1:1: terms-are-used: no text uses 'Kneepan' or its other names\n    fix: add the form that texts use to also_called, or remove the term"
        ],
    ),
]


CASES += [
    (
        rules.text.bottom_lines_have_two_sentences,
        "a long bottom line",
        {"conditions__knee_pain": {"bottom_line": "It may help. It may not. We do not know [@smith-2020]."}},
        [
            "data/conditions/knee-pain.yml:4:1: bottom-lines-have-two-sentences: the bottom line has 3 sentences and 2 fit\n"
            "    fix: keep the answer and the one thing to know next; the rest has its own headings"
        ],
    ),
    (
        rules.prose.medical_terms_are_explained,
        "a medical word that nothing explains",
        {"safety__fever": {"why": "It may be pancreatitis or anemia [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: medical-terms-are-explained: 'pancreatitis' is a medical term that nothing explains\n"
            "    fix: say it in everyday words, or explain it in data/vocabularies/medical-terms.yml"
        ],
    ),
    (
        rules.prose.reading_level_is_low,
        "hard words",
        {"safety__fever": {"why": "Contraindications necessitate interdisciplinary deliberation regarding administration [@smith-2020]."}},
        [
            "data/safety/fever.yml:1:1: reading-level-is-low: the text reads at grade 10.2, and 6 is the most\n"
            "    fix: shorten sentences and words; `make prose` shows where"
        ],
    ),
    (
        rules.prose.reading_level_is_low,
        "long sentences",
        {"safety__fever": {"why": "We go on and on and on and on and on and on and on and on and on and on. " * 2 + "See [@smith-2020]."}},
        ["data/safety/fever.yml:1:1: reading-level-is-low: 2 of 5 sentences run over 20 words, the first: 'We go on and on and …'\n    fix: make two of each"],
    ),
]


@pytest.mark.parametrize(("rule", "what", "changes", "messages"), CASES, ids=[f"{rule_name(case[0])}: {case[1]}" for case in CASES])
def test_a_rule_catches_its_fault(rule: Rule, what: str, changes: dict[str, Any], messages: list[str], here: Path):
    assert broken(rule, here, **changes) == messages


def test_a_rule_catches_a_move_to_nowhere(here: Path):
    data = folder(here)
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pan\n")
    assert said(rules.references.moved_records_lead_somewhere(load(data))) == [
        "data/conditions/sore-knee.yml:1:1: moved-records-lead-somewhere: moved_to names 'knee-pan', and there is no data/conditions/knee-pan.yml\n"
        "    fix: write 'knee-pain'"
    ]


def test_a_link_to_a_moved_record_names_the_new_one(here: Path):
    data = folder(here, faq__does_it_help={"full": "See [[conditions/sore-knee]].", "see_also": ["conditions/sore-knee"]})
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pain\n")
    assert said(check(load(data))) == [
        "data/faq/does-it-help.yml:4:1: links-in-text-resolve: the text links 'conditions/sore-knee', and there is no data/conditions/sore-knee.yml\n"
        "    fix: write '[[conditions/knee-pain]]'",
        "data/faq/does-it-help.yml:6:3: references-resolve: see_also names 'conditions/sore-knee', which has moved\n    fix: write 'conditions/knee-pain'",
    ]


def test_every_rule_is_shown_catching_its_fault():
    shown = {case[0] for case in CASES} | {rules.references.moved_records_lead_somewhere}
    assert [rule_name(rule) for rule in RULES if rule not in shown] == []


@pytest.mark.parametrize("rule", RULES, ids=rule_name)
def test_a_rule_passes_good_records(rule: Rule, here: Path):
    assert said(rule(library(here))) == []


def test_findings_come_together_sorted_and_once(here: Path):
    data = folder(here, safety__fever={"why": "The tumour <b>"}, conditions__knee_pain={"cautions": ["fevr"], "askk": "x"})
    (data / "safety" / "broken.yml").write_text("name: A\nname: B\n")
    found = check(load(data))
    assert found == sorted(set(found))
    assert {fault.rule for fault in found} >= {"field-is-known", "field-stands-once", "text-is-plain-markdown", "spelling-is-american"}
