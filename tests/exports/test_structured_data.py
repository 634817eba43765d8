"""What pages say to machines: valid schema.org, true to the page, and never more than the records say."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.exports.structured_data import as_script
from macros.records.library import Library
from macros.records.schema import PAGE_PER_RECORD
from tests.support.places import LEADS_ON
from tests.support.schema_org import TABLE, faults, in_page, nodes

VOCABULARY = json.loads(TABLE.read_text(encoding="utf-8"))
SITE = "https://example.org/"


@pytest.fixture(scope="module")
def told(site: Path) -> dict[str, Any]:
    """For each built page its structured data."""
    found = {}
    for path in sorted(path for path in site.rglob("*.html") if LEADS_ON not in path.read_text(encoding="utf-8")):
        (found[path.relative_to(site).as_posix().removesuffix("index.html")],) = in_page(path) or [None]
    return found


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"@type": "MedicalMassage"}, ["there is no type MedicalMassage"]),
        ({"@type": "MedicalTherapy", "howOften": "twice"}, ["there is no property howOften (MedicalTherapy)"]),
        ({"@type": "MedicalTherapy", "lastReviewed": "2026-11-23"}, ["MedicalTherapy has no property lastReviewed"]),
        ({"@type": "WebPage", "lastReviewed": "yesterday"}, ["WebPage.lastReviewed is not of Date: 'yesterday'"]),
        (
            {"@type": "MedicalCondition", "possibleTreatment": [{"@type": "Claim"}]},
            ["MedicalCondition.possibleTreatment is not of Drug or DrugClass or LifestyleModification or MedicalTherapy: {'@type': 'Claim'}"],
        ),
        ({"@type": "WebPage", "about": {"name": "Neck pain"}}, ["WebPage.about is not of Thing: {'name': 'Neck pain'}", "an object without a type: ['name']"]),
        ({"@type": "WebPage", "author": {"@id": f"{SITE}#contributors"}, "name": "Neck pain"}, []),
    ],
)
def test_what_is_not_in_the_vocabulary_is_refused(data: dict[str, Any], said: list[str]):
    assert faults(data, VOCABULARY) == said


def test_nothing_in_the_data_can_end_its_script():
    hostile = {"name": "</script><!-- \u2028\u2029 <script>"}
    script = as_script(hostile)
    assert not any(sign in script for sign in ("<", "\u2028", "\u2029"))
    assert json.loads(script) == hostile


def test_every_page_is_told_in_the_words_of_schema_org(told: dict[str, Any]):
    assert [page for page, data in told.items() if data is None] == ["404.html"]
    assert [f"{page}: {fault}" for page, data in told.items() if data for fault in faults(data, VOCABULARY)] == []


def test_every_page_tells_its_own_address_and_steps(told: dict[str, Any]):
    wrong = []
    for page, data in told.items():
        if data is None:
            continue
        if data["@context"] != "https://schema.org" or data["url"] != SITE + page:
            wrong.append(page)
        steps = data.get("breadcrumb", {}).get("itemListElement", [])
        if page and ([step["position"] for step in steps] != list(range(1, len(steps) + 1)) or steps[-1]["item"]["@id"] != SITE + page):
            wrong.append(f"{page}: steps")
    assert wrong == []


def test_steps_are_those_that_readers_see(tiny_site: Path):
    tree = html.fromstring((tiny_site / "conditions/knee-pain/index.html").read_bytes())
    shown = [" ".join(step.text_content().split()) for step in tree.cssselect("nav.breadcrumbs li")]
    (data,) = in_page(tiny_site / "conditions/knee-pain/index.html")
    assert [step["name"] for step in data["breadcrumb"]["itemListElement"]] == shown


def test_addresses_of_our_own_are_pages(site: Path, told: dict[str, Any]):
    def lost(url: str) -> bool:
        path = url.removeprefix(SITE).partition("#")[0]
        return url.startswith(SITE) and not (site / path / "index.html").is_file() and not (site / path).is_file()

    keys = ("url", "contentUrl", "@id")
    assert sorted({node[key] for data in told.values() for node in nodes(data) for key in keys if lost(node.get(key, ""))}) == []


def test_every_record_says_when_it_was_reviewed_and_nobody_says_by_whom(told: dict[str, Any], library: Library):
    records = [record for name in PAGE_PER_RECORD for record in library.records[name].values()]
    assert [r.ref for r in records if told[f"{r.ref}/"]["lastReviewed"] != r.reviewed.isoformat()] == []
    assert [page for page, data in told.items() if any("reviewedBy" in node for node in nodes(data))] == []


def test_each_question_is_told_once_with_its_answer(told: dict[str, Any], library: Library):
    for record in library.records["faq"].values():
        data = told[f"{record.ref}/"]
        assert data["@type"] == "FAQPage"
        (question,) = data["mainEntity"]
        assert question["name"] == record.name
        assert question["acceptedAnswer"]["text"].strip()
        assert "[" not in question["acceptedAnswer"]["text"]
    assert told["faq/"]["mainEntity"]["numberOfItems"] == len(library.records["faq"])
    assert sum(node.get("@type") == "Question" for data in told.values() for node in nodes(data)) == len(library.records["faq"])


def test_a_condition_is_told_with_its_names_codes_and_techniques(tiny_site: Path):
    (data,) = in_page(tiny_site / "conditions/knee-pain/index.html")
    about = data["about"]
    assert (about["@type"], about["name"]) == ("MedicalCondition", "Knee pain")
    assert "sore knee" in about["alternateName"]
    assert {"@type": "MedicalCode", "codingSystem": "MeSH", "codeValue": "D000000"} in about["code"]
    assert [therapy["url"] for therapy in about["possibleTreatment"]] == [f"{SITE}techniques/gliding/"]
    assert data["citation"] == ["https://doi.org/10.1000/knees.1"]


def test_the_data_stay_light(told: dict[str, Any]):
    allowed = {"glossary/": 5_000}  # a line for each of its many terms
    heavy = {page: size for page, data in told.items() if (size := len(gzip.compress(as_script(data).encode()))) > allowed.get(page, 2_560)}
    assert heavy == {}
