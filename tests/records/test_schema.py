"""What is wrong with a record's fields is said in words, with the place and what to write instead."""

from pathlib import Path
from typing import Any

import pytest

from macros.records.library import load
from macros.records.schema import MODELS, Vocabulary
from macros.records.schema.base import Moved
from tests.support.miniature import FINDING, folder, said

CASES: dict[str, tuple[dict[str, Any], str]] = {
    "a slip in a field's name": (
        {"conditions__knee_pain": {"bottom_lin": "A"}},
        "data/conditions/knee-pain.yml:30:1: field-is-known: there is no field 'bottom_lin' here\n    fix: write 'bottom_line'",
    ),
    "an unknown field inside a part": (
        {"conditions__knee_pain": {"codes": [{"system": "MeSH", "cod": "D1"}]}},
        "data/conditions/knee-pain.yml:32:3: field-is-known: there is no field 'cod' here\n    fix: write 'code'",
    ),
    "a missing field": (
        {"safety__fever": {"why": None}},
        "data/safety/fever.yml:1:1: field-is-given: 'why' is missing\n    fix: add 'why: …'",
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
        "data/safety/fever.yml:9:1: field-has-its-form: reviewed is '2026-02-31'\n    fix: write a day of the calendar: February 2026 has 28 days",
    ),
    "a value that is not allowed": (
        {"safety__fever": {"kind": "contraindicaton"}},
        "data/safety/fever.yml:2:1: field-has-its-form: kind is 'contraindicaton'; allowed: 'contraindication' or 'warning-sign'\n"
        "    fix: write 'contraindication'",
    ),
    "one word where a list belongs": (
        {"safety__fever": {"signs": "hot"}},
        "data/safety/fever.yml:13:1: field-has-its-form: signs is 'hot': this must be a list\n    fix: write [one, two] or one '- entry' per line",
    ),
    "a year that is none": (
        {"sources__smith_2020": {"issued": "last year"}},
        "data/sources/smith-2020.yml:8:1: field-has-its-form: issued is 'last year'\n"
        "    fix: write a year, a year and month (2024-05) or a day (2024-05-17)",
    ),
    "a number in another form": (
        {"sources__smith_2020": {"findings": [{**FINDING, "trials": "010", "analyzed": 4.5}]}},
        "data/sources/smith-2020.yml:28:3: field-has-its-form: findings 1, trials is '010': this must be a whole number\n"
        "    fix: write the number in plain digits and without quotes, as 33\n"
        "data/sources/smith-2020.yml:29:3: field-has-its-form: findings 1, analyzed is '4.5': this must be a whole number\n"
        "    fix: write the number in plain digits and without quotes, as 33",
    ),
    "a number that nobody counts to": (
        {"sources__smith_2020": {"findings": [{**FINDING, "analyzed": 10**15}]}},
        "data/sources/smith-2020.yml:28:3: field-has-its-form: findings 1, analyzed is '1000000000000000': the number is too large\n"
        "    fix: write 100000000 or less",
    ),
    "an effect that is no number": (
        {"sources__smith_2020": {"findings": [{**FINDING, "estimate": {"measure": "SMD", "value": ".nan", "low": "-0,2", "high": True, "better": "lower"}}]}},
        "data/sources/smith-2020.yml:30:5: field-has-its-form: findings 1, estimate, value is '.nan'\n"
        "    fix: write the number in plain digits and without quotes, as 12 or -0.82\n"
        "data/sources/smith-2020.yml:31:5: field-has-its-form: findings 1, estimate, low is '-0,2'\n"
        "    fix: write the number in plain digits and without quotes, as 12 or -0.82\n"
        "data/sources/smith-2020.yml:32:5: field-has-its-form: findings 1, estimate, high is 'true'\n"
        "    fix: write the number in plain digits and without quotes, as 12 or -0.82",
    ),
    "a field named as Python names a type": (
        {"safety__fever": {"float": 2}},
        "data/safety/fever.yml:13:1: field-is-known: there is no field 'float' here\n"
        "    fix: use one of also_called, clinical_review, order, firm_pressure, signs, in_short, source_urgency, authority, red_flags, medicines, without, what_to_do, therapist, tell, harms, see_also",
    ),
    "groups and lists where words belong": (
        {"safety__fever": {"why": ["a"], "summary": {"a": "b"}}},
        "data/safety/fever.yml:5:1: field-has-its-form: summary is a group of fields: this must be text\n    fix: put it in quotes, and leave no field empty\n"
        "data/safety/fever.yml:7:1: field-has-its-form: why is a list: this must be text\n    fix: put it in quotes, and leave no field empty",
    ),
    "too many entries": (
        {"comparisons__knees": {"sides": ["Left", "Right", "Middle"]}},
        "data/comparisons/knees.yml:3:1: field-has-its-form: sides has 3 entries and 2 fit\n    fix: take some out",
    ),
    "a number that is too small": (
        {"process__first_call": {"order": 0}},
        "data/process/first-call.yml:2:1: field-has-its-form: order is '0': the number is too small\n    fix: write 1 or more",
    ),
    "too few entries": (
        {"conditions__knee_pain": {"ask": ["Why?"]}},
        "data/conditions/knee-pain.yml:25:1: field-is-given: ask has 1 entries and needs 2\n    fix: add more",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "message"), CASES.values(), ids=CASES.keys())
def test_a_wrong_field_is_a_finding(changes: dict[str, Any], message: str, here: Path):
    assert "\n".join(said(load(folder(here, **changes)).faults)) == message


NO_DAYS = [
    "2026-13-45",
    "2026-11-31",
    "20261123",
    "2026-W47-1",
    "0",
    "26-11-23",
    "2026-1-2",
    "\u0662\u0660\u0662\u0666-11-23",
    "-0",
    "yes",
    "1764460800",
    "2026-11-23 10:00",
]
NO_TIMES = [
    "02013",
    "33:39",
    "20_19",
    "0",
    "-0",
    "0x7E4",
    "+2019",
    "2019-1",
    "2019-5-1",
    "2019.0",
    "1e3",
    "\u0662\u0660\u0661\u0669",
    "-460-05",
    "20190",
    "n.d.",
]
NOT_IN_THE_CALENDAR = ["2019-13", "2019-00", "2019-02-31", "2023-02-29", "2019-12-00", "2019-00-10"]


def typed(data: Path, ref: str, line: str) -> list[str]:
    """What is said where a line of a record is typed anew, just as it stands here."""
    path = data / f"{ref}.yml"
    field = line.partition(":")[0]
    lines = [line if old.startswith(f"{field}:") else old for old in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return said(load(data).faults)


OUT_OF_RANGE = {"2026-11-31": ": November has 30 days", "2026-02-31": ": February 2026 has 28 days", "2026-02-30": ": February 2026 has 28 days"}


@pytest.mark.parametrize("day", NO_DAYS)
def test_a_day_is_one_of_the_calendar_and_shown_as_typed(day: str, here: Path):
    assert typed(folder(here), "safety/fever", f"reviewed: {day}") == [
        f"data/safety/fever.yml:9:1: field-has-its-form: reviewed is '{day}'\n    fix: write a day of the calendar{OUT_OF_RANGE.get(day, ', as 2026-11-23')}"
    ]


@pytest.mark.parametrize("day", ["0202-11-23", "1899-12-31", "2926-11-23"])
def test_a_day_lies_in_our_time(day: str, here: Path):
    assert typed(folder(here), "safety/fever", f"reviewed: {day}") == [
        f"data/safety/fever.yml:9:1: field-has-its-form: reviewed is '{day}'\n    fix: check the year"
    ]


@pytest.mark.parametrize("issued", NO_TIMES)
def test_a_time_of_issue_has_its_form_and_is_shown_as_typed(issued: str, here: Path):
    assert typed(folder(here), "sources/smith-2020", f"issued: {issued}") == [
        f"data/sources/smith-2020.yml:8:1: field-has-its-form: issued is '{issued}'\n    fix: write a year, a year and month (2024-05) or a day (2024-05-17)"
    ]


@pytest.mark.parametrize("issued", NOT_IN_THE_CALENDAR)
def test_a_time_of_issue_is_one_of_the_calendar(issued: str, here: Path):
    assert typed(folder(here), "sources/smith-2020", f"issued: {issued}") == [
        f"data/sources/smith-2020.yml:8:1: field-has-its-form: issued is '{issued}'\n    fix: write a month and a day of the calendar"
    ]


@pytest.mark.parametrize("issued", ["2019", "999", "-460", "2019-05", "2020-02-29"])
def test_times_of_issue_that_are_right(issued: str, here: Path):
    assert typed(folder(here), "sources/smith-2020", f"issued: {issued}") == []


@pytest.mark.parametrize("order", ["010", "0x1F", "0o17", "1:00", "1_000", "+1", "yes", "1.0", "-0", "1e3", "9" * 40])
def test_only_plain_digits_are_a_number(order: str, here: Path):
    assert typed(folder(here), "process/first-call", f"order: {order}") == [
        f"data/process/first-call.yml:2:1: field-has-its-form: order is '{order}': this must be a whole number\n"
        "    fix: write the number in plain digits and without quotes, as 33"
    ]


@pytest.mark.parametrize(("value", "shown"), [("true", "'true'"), ("1.50", "'1.50'"), ("~", "'~'"), ("", "empty"), ("[a]", "a list")])
def test_a_value_is_shown_as_it_was_typed(value: str, shown: str, here: Path):
    assert typed(folder(here), "process/first-call", f"what: {value}") == [
        f"data/process/first-call.yml:3:1: field-has-its-form: what is {shown}: this must be text\n    fix: put it in quotes, and leave no field empty"
    ]


@pytest.mark.parametrize("word", ["NO", "1:30", "012", "=", "<<", "on", ".inf"])
def test_words_that_other_readers_take_for_something_else_are_names(word: str, here: Path):
    assert typed(folder(here), "safety/fever", f"name: {word}") == []
    assert load(here / "data").records["safety"]["fever"].name == word


def test_a_moved_record_leaves_its_new_id(here: Path):
    data = folder(here)
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pain\n")
    (data / "conditions" / "bad-knee.yml").write_text("moved_to: knee-pain\nname: Bad knee\n")
    library = load(data)
    assert library.moved == {"conditions/sore-knee": "conditions/knee-pain"}
    assert said(library.faults) == ["data/conditions/bad-knee.yml:2:1: field-is-known: there is no field 'name' here\n    fix: delete it"]


def test_years_before_our_era_are_read(here: Path):
    record = load(folder(here)).records["history"]["first-knee"]
    assert (record.when.from_, record.when.to, record.when.circa) == (-460, -377, True)


@pytest.mark.parametrize("model", [*MODELS.values(), Vocabulary, Moved], ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model: type):
    undescribed = [name for name, field in model.model_fields.items() if not field.description]
    assert undescribed == []
