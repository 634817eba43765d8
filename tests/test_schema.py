"""What is wrong with a record's fields is said in words, with the place and what to write instead."""

from pathlib import Path
from typing import Any

import pytest

from macros.library import load
from macros.schema import MODELS, Vocabulary
from macros.schema.base import Moved
from tests.records import folder, said

CASES: dict[str, tuple[dict[str, Any], str]] = {
    "a slip in a field's name": (
        {"conditions__knee_pain": {"bottom_lin": "A"}},
        "data/conditions/knee-pain.yml:30:1: field-is-known: there is no field 'bottom_lin' here\n    fix: write 'bottom_line'",
    ),
    "an unknown field inside a part": (
        {"conditions__knee_pain": {"codes": [{"system": "MeSH", "cod": "D1"}]}},
        "data/conditions/knee-pain.yml:31:3: field-is-given: 'code' is missing in codes 1\n    fix: add 'code: …'\n"
        "data/conditions/knee-pain.yml:32:3: field-is-known: there is no field 'cod' here\n    fix: write 'code'",
    ),
    "a missing field": (
        {"safety__fever": {"what_to_do": None}},
        "data/safety/fever.yml:1:1: field-is-given: 'what_to_do' is missing\n    fix: add 'what_to_do: …'",
    ),
    "a text that is a number": (
        {"safety__fever": {"why": 7}},
        "data/safety/fever.yml:6:1: field-has-its-form: why is '7': this must be text\n    fix: put it in quotes, and leave no field empty",
    ),
    "an empty field": (
        {"safety__fever": {"why": ""}},
        "",
    ),
    "a day that is none": (
        {"safety__fever": {"reviewed": "2026-02-31"}},
        "data/safety/fever.yml:9:1: field-has-its-form: reviewed is '2026-02-31'\n    fix: write the day as 2026-11-23",
    ),
    "a value that is not allowed": (
        {"safety__fever": {"kind": "contraindicaton"}},
        "data/safety/fever.yml:2:1: field-has-its-form: kind is 'contraindicaton'; allowed: 'contraindication' or 'warning-sign'\n"
        "    fix: write 'contraindication'",
    ),
    "one word where a list belongs": (
        {"safety__fever": {"signs": "hot"}},
        "data/safety/fever.yml:9:1: field-has-its-form: signs is 'hot': this must be a list\n    fix: write [one, two] or one '- entry' per line",
    ),
    "a year that is none": (
        {"sources__smith_2020": {"issued": "last year"}},
        "data/sources/smith-2020.yml:8:1: field-has-its-form: issued is 'last year'\n"
        "    fix: write a year, a year and month (2024-05) or a day (2024-05-17)",
    ),
    "a number that is too small": (
        {"process__first_call": {"order": 0}},
        "data/process/first-call.yml:2:1: field-has-its-form: order is '0': the number is too small",
    ),
    "too few entries": (
        {"conditions__knee_pain": {"ask": ["Why?"]}},
        "data/conditions/knee-pain.yml:25:1: field-is-given: ask has 1 entries and needs 2\n    fix: add more",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "message"), CASES.values(), ids=CASES.keys())
def test_a_wrong_field_is_a_finding(changes: dict[str, Any], message: str, here: Path):
    assert "\n".join(said(load(folder(here, **changes)).faults)) == message


def test_a_moved_record_leaves_its_new_id(here: Path):
    data = folder(here)
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pain\n")
    (data / "conditions" / "bad-knee.yml").write_text("moved_to: knee-pain\nname: Bad knee\n")
    library = load(data)
    assert library.moved == {"conditions/sore-knee": "conditions/knee-pain"}
    assert said(library.faults) == ["data/conditions/bad-knee.yml:2:1: field-is-known: there is no field 'name' here\n    fix: use one of moved_to"]


def test_years_before_our_era_are_read(here: Path):
    record = load(folder(here)).records["history"]["first-knee"]
    assert (record.when.from_, record.when.to, record.when.circa) == (-460, -377, True)


@pytest.mark.parametrize("model", [*MODELS.values(), Vocabulary, Moved], ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model: type):
    undescribed = [name for name, field in model.model_fields.items() if not field.description]
    assert undescribed == []
