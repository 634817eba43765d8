"""Every rule, shown catching its fault, with all that it says."""

from pathlib import Path
from typing import Any

import pytest

from macros import rules
from macros.records.library import load
from macros.rules import RULES, Rule, check, rule_name
from tests.records import broken, folder, library, said
from tests.rule_cases import CASES


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


def test_the_words_of_a_vocabulary_are_text_too(here: Path):
    data = folder(here)
    terms = data / "vocabularies" / "reading.yml"
    terms.write_text("name: Reading\nterms:\n  - id: never\n    name: <b>No</b>\n    meaning: No massage. { hidden=hidden }\n")
    assert said(rules.text.text_is_plain_markdown(load(data))) == [
        "data/vocabularies/reading.yml:4:5: text-is-plain-markdown: the text holds HTML: '<b'\n    fix: write it in Markdown, and '<' as 'less than'",
        "data/vocabularies/reading.yml:5:5: text-is-plain-markdown: the text holds an attribute list: '{ hidden=hidden }'\n"
        "    fix: leave it out, or write round brackets",
    ]


@pytest.mark.parametrize(("key", "path"), [("conditions__knee_pain", "data/conditions/knee-pain.yml"), ("sources__smith_2020", "data/sources/smith-2020.yml")])
def test_a_record_with_a_fault_is_still_there_for_those_that_name_it(key: str, path: str, here: Path):
    found = check(load(folder(here, **{key: {"reviewed": "yesterday"}})))
    assert [fault.rule for fault in found if fault.path == path] != []
    assert said(fault for fault in found if fault.rule in {"references-resolve", "links-in-text-resolve", "citations-resolve"}) == []


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
