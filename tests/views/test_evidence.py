"""The matrix and the pictures of effect say what the verdicts and findings say, and no more."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from lxml import etree, html

from macros.exports.verdicts_csv import verdicts_csv
from macros.records.schema.evidence import Estimate
from macros.views.evidence.effects import Shown, bar, effect_pictures, picture, spoken
from macros.views.evidence.matrix import condition_matrix, headline, technique_matrix
from macros.views.evidence.overview import evidence_answer, evidence_by_problem, evidence_list
from macros.views.evidence.tables import verdict_table, with_details
from macros.views.records import leaflets
from macros.views.records.leaflets import leaflet_page
from macros.views.text.writing import Writer
from tests.support.miniature import FINDING, RECORDS, VERDICT, library

CELLS = [
    ([], None),
    ([("not-studied", None)], ("not-studied", None, 1)),
    ([("helps", "low"), ("little-or-no-difference", "moderate")], ("little-or-no-difference", "moderate", 2)),
    ([("helps", "low"), ("little-or-no-difference", "low")], ("mixed", "low", 2)),
    ([("helps", "low"), ("unclear", "low")], ("helps", "low", 2)),
    ([("helps", "very-low"), ("not-studied", None)], ("unclear", "very-low", 1)),
    ([("unclear", "very-low"), ("not-studied", None)], ("unclear", "very-low", 1)),
]


@pytest.mark.parametrize(("grades", "cell"), CELLS)
def test_the_surest_verdicts_speak_and_where_they_differ_it_is_mixed(
    grades: list[tuple[str, str | None]], cell: tuple[str, str | None, int] | None, here: Path
):
    found = headline(grades, library(here))
    assert (found and (found.direction.id, found.certainty.id if found.certainty else None, found.behind)) == cell


def test_a_comparison_of_two_kinds_of_massage_stays_out_of_the_matrix(here: Path):
    between = {**VERDICT, "direction": "little-or-no-difference", "size": "none", "against": "other-massage", "certainty": "low"}
    text = condition_matrix(Writer(library(here, conditions__knee_pain={"verdicts": [VERDICT, between]}), "evidence/index.md"))
    assert 'class="good"' in text
    assert 'class="uneven"' not in text


ELBOW = {**VERDICT, "scope": "a package with friction massage"}
GLUED = {**VERDICT, "scope": "hard pressure", "direction": "little-or-no-difference", "size": "none"}
HARDLY = {**VERDICT, "certainty": "very-low"}
UNCLEAR = {**VERDICT, "scope": "soft pressure", "direction": "unclear"}
ANSWERS = [
    ([VERDICT, GLUED], "▲ helps ●●○○ low"),
    ([ELBOW], "▲ helps ●●○○ low a package with friction massage"),
    ([ELBOW, GLUED], "◆ mixed results ●●○○ low depends on kind, people or time"),
    ([HARDLY, ELBOW], "▲ helps ●●○○ low a package with friction massage"),
    ([ELBOW, UNCLEAR], "▲ helps ●●○○ low a package with friction massage; otherwise we do not know"),
    ([ELBOW, {**VERDICT, "scope": "soft pressure"}], "▲ helps ●●○○ low a package with friction massage; also soft pressure"),
    ([HARDLY], "? we do not know"),
    ([{**VERDICT, "direction": "unclear"}], "? we do not know"),
    ([{**VERDICT, "against": "mixed"}], "not against a control alone"),
]


@pytest.mark.parametrize(("verdicts", "words"), ANSWERS)
def test_a_cell_keeps_the_words_of_a_narrower_verdict(verdicts: list[dict[str, object]], words: str, here: Path):
    text = condition_matrix(Writer(library(here, conditions__knee_pain={"verdicts": verdicts}), "evidence/index.md"))
    row = etree.fromstring(text[text.index("<tr data") : text.index("</tr>", text.index("<tr data")) + 5])
    assert " ".join(row.xpath("string(td[1])").split()) == words


def test_an_outcome_measured_only_against_other_treatments_says_so(here: Path):
    worse = {**VERDICT, "direction": "worse", "compared_with": "exercise", "against": "other-treatment"}
    text = condition_matrix(Writer(library(here, conditions__knee_pain={"verdicts": [worse]}), "evidence/index.md"))
    assert "not against a control alone" in text
    assert "▼" not in text


def test_a_cell_tells_by_shape_and_word_and_leads_to_the_verdict(here: Path):
    text = condition_matrix(Writer(library(here), "evidence/index.md"))
    row = etree.fromstring(text[text.index("<tr data") : text.index("</tr>", text.index("<tr data")) + 5])
    assert row.xpath("string(th)") == "Knee pain"
    assert " ".join(row.xpath("string(td[1])").split()) == "▲ helps ●●○○ low"
    assert row.xpath("td[1]/a/@href") == ["../../conditions/knee-pain/#what-massage-may-do"]


def test_a_blank_says_that_there_is_no_finding(here: Path):
    loaded = library(
        here,
        conditions__hip_pain={
            **RECORDS["conditions/knee-pain"],
            "name": "Hip pain",
            "verdicts": [{"outcome": "sleep", "direction": "not-studied", "because": "We found no study."}],
        },
    )
    assert condition_matrix(Writer(loaded, "evidence/index.md")).count("no finding") == 3


def test_techniques_meet_conditions_where_a_finding_is_about_both(here: Path):
    both = {**FINDING, "about": ["conditions/knee-pain", "techniques/gliding"]}
    loaded = library(here, sources__smith_2020={"findings": [both]})
    assert "▲" in technique_matrix(Writer(loaded, "evidence/techniques.md"))
    assert "▲" not in technique_matrix(Writer(library(here), "evidence/techniques.md"))


def test_a_technique_compared_only_with_other_treatments_says_so_and_leads_there(here: Path):
    between = {**FINDING, "about": ["conditions/knee-pain", "techniques/gliding"], "against": "other-treatment"}
    text = technique_matrix(Writer(library(here, sources__smith_2020={"findings": [between]}), "evidence/techniques.md"))
    assert "▲" not in text
    assert '<a href="../../conditions/knee-pain/evidence/#the-evidence-in-detail">not against a control alone</a>' in text


def test_a_part_that_nobody_studied_does_not_hide_what_was_held_against_others(here: Path):
    beside = {**VERDICT, "against": "other-treatment", "compared_with": "exercise"}
    nothing = {"outcome": "pain", "scope": "gliding alone", "direction": "not-studied", "because": "We found no study."}
    text = condition_matrix(Writer(library(here, conditions__knee_pain={"verdicts": [beside, nothing]}), "evidence/index.md"))
    assert "not against a control alone" in text


TOLD = [
    ({**VERDICT}, "▲ helps ●●○○ low"),
    ({**VERDICT, "direction": "unclear", "size": "unknown", "certainty": "very-low"}, "? we do not know"),
    ({**VERDICT, "scope": "gliding alone", "direction": "mixed", "size": "unknown"}, "◆ mixed results ●●○○ low"),
    ({**VERDICT, "scope": "all kinds", "direction": "mixed", "size": "unknown"}, "▲ helps ●●○○ low"),
    ({**VERDICT, "outcome": "sleep", "direction": "unclear", "size": "unknown", "certainty": "very-low"}, "▲ helps ●●●○ moderate"),
]


@pytest.mark.parametrize(("verdict", "words"), TOLD)
def test_techniques_and_conditions_say_no_more_than_the_page_of_the_condition(verdict: dict[str, object], words: str, here: Path):
    sure = {**FINDING, "about": ["conditions/knee-pain", "techniques/gliding"], "grade": {"certainty": "moderate", "by": "source"}}
    loaded = library(here, sources__smith_2020={"findings": [sure]}, conditions__knee_pain={"verdicts": [verdict]})
    text = technique_matrix(Writer(loaded, "evidence/techniques.md"))
    row = etree.fromstring(text[text.index("<tr data") : text.index("</tr>", text.index("<tr data")) + 5])
    assert " ".join(row.xpath("string(td[1])").split()) == words


def test_the_download_says_what_the_page_says(here: Path):
    between = {**VERDICT, "against": "other-massage"}
    loaded = library(here, conditions__knee_pain={"verdicts": [HARDLY, between]})
    rows = csv.DictReader(io.StringIO(verdicts_csv(loaded, "https://example.org/")))
    assert [(row["direction"], row["size"], row["certainty"], row["says"]) for row in rows] == [
        ("not-tested", "", "", "both groups had massage: this one may reduce pain a little more than dummy massage"),
        ("unclear", "", "", "we do not know whether it reduces pain"),
    ]


def test_the_download_does_not_call_it_harm_to_do_less_than_another_treatment(here: Path):
    less = {**VERDICT, "direction": "worse", "against": "other-treatment", "compared_with": "exercise", "size": "unknown"}
    worse = {**VERDICT, "direction": "worse", "size": "unknown"}
    loaded = library(here, conditions__knee_pain={"verdicts": [less, worse]})
    rows = csv.DictReader(io.StringIO(verdicts_csv(loaded, "https://example.org/")))
    assert [(row["compared_with"], row["direction"]) for row in rows] == [("exercise", "less-than-other-treatment"), ("dummy massage", "worse")]


def test_every_verdict_is_a_line_of_the_download(here: Path):
    rows = list(csv.DictReader(io.StringIO(verdicts_csv(library(here), "https://example.org/"))))
    assert rows == [
        {
            "condition": "Knee pain",
            "group": "joints",
            "outcome": "pain",
            "scope": "",
            "compared_with": "dummy massage",
            "against": "control",
            "when": "",
            "direction": "helps",
            "size": "small",
            "certainty": "low",
            "says": "may reduce pain a little",
            "sources": "smith-2020",
            "address": "https://example.org/conditions/knee-pain/",
        }
    ]


SPOKEN = [
    (
        {"measure": "SMD", "value": -0.82, "low": -1.17, "high": -0.47, "better": "lower"},
        "0.82, better with massage (95% interval 0.47 to 1.17)",
    ),
    (
        {"measure": "MD", "value": 2.9, "low": 1.8, "high": 4, "unit": "points better", "better": "higher", "matters": 2},
        "2.9 points better, better with massage (95% interval 1.8 to 4); 2 is the smallest that matters",
    ),
    (
        {"measure": "RR", "value": 0.63, "low": 0.14, "high": 2.82, "better": "lower"},
        "0.63, better with massage (95% interval 0.14 to 2.82); the interval includes no difference",
    ),
    (
        {"measure": "MD", "value": 3, "low": 1, "high": 5, "unit": "points", "better": "lower"},
        "3 points, worse with massage (95% interval 1 to 5)",
    ),
    (
        {"measure": "SMD", "value": 0, "low": -0.3, "high": 0.2, "better": "lower"},
        "0, no difference (95% interval from 0.2, worse with massage, to 0.3, better with massage); the interval includes no difference",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "words"), SPOKEN)
def test_an_effect_has_its_text(fields: dict[str, object], words: str, here: Path):
    assert spoken(Estimate.model_validate(fields), library(here)) == words


def test_the_right_side_always_speaks_for_massage(here: Path):
    words = library(here)
    lower = Estimate(measure="SMD", value=-0.8, low=-1.2, high=-0.4, better="lower")
    higher = Estimate(measure="SMD", value=0.8, low=0.4, high=1.2, better="higher")
    ratio = Estimate(measure="RR", value=2, low=0.5, high=8, better="higher")
    for effect in (lower, higher, ratio):
        placed = bar(Shown("Pain", effect), -3, 3, words)
        assert placed.value > placed.zero
        drawn = html.fromstring(picture([Shown("Pain", effect)], words)).find(".//svg")
        assert float(drawn.xpath("number(.//rect[@class='value']/@x)")) + 4 > float(drawn.xpath("number(.//line[@class='zero']/@x1)"))
        assert drawn.get("aria-label") == placed.spoken == spoken(effect, words)


def test_a_picture_has_a_bar_under_each_label(here: Path):
    effect = Estimate(measure="SMD", value=-0.8, low=-1.2, high=-0.4, better="lower")
    *rows, sides, caption = html.fromstring(picture([Shown("Pain < 1", effect), Shown("Sleep", effect)], library(here), "A caption"))
    assert [row.findtext("p") for row in rows] == ["Pain < 1", "Sleep", None]
    assert [len(row.findall("svg")) for row in rows] == [1, 1, 1]
    assert sides.text_content() == "← worse with massage better with massage →"
    assert caption.text == "A caption"


def test_a_picture_against_another_treatment_never_says_worse_with_massage(here: Path):
    effect = {"measure": "SMD", "value": 0.6, "low": 0.1, "high": 1.1, "better": "lower"}
    compared = [
        {**FINDING, "estimate": effect},
        {**FINDING, "estimate": effect, "against": "other-treatment"},
        {**FINDING, "estimate": effect, "against": "other-massage"},
    ]
    told = effect_pictures("conditions/knee-pain", Writer(library(here, sources__smith_2020={"findings": compared}), "conditions/knee-pain.md"))
    figures = html.fragments_fromstring(told)
    assert [figure.xpath("string(p[last()])") for figure in figures] == [
        "← worse with massage better with massage →",
        "← other treatment better massage better →",
        "← other massage better this massage better →",
    ]
    assert [figure.xpath("string(.//svg/@aria-label)") for figure in figures] == [
        "0.6, worse with massage (95% interval 0.1 to 1.1)",
        "0.6, other treatment better (95% interval 0.1 to 1.1)",
        "0.6, other massage better (95% interval 0.1 to 1.1)",
    ]


def test_a_picture_of_standardized_differences_shows_what_is_small_medium_and_large(here: Path):
    words = library(here)
    effect = Estimate(measure="SMD", value=-0.8, low=-1.2, high=-0.4, better="lower")
    assert html.fromstring(picture([Shown("Pain", effect)], words)).xpath("//svg[@class='scale']//text()") == ["0", "0.2", "0.5", "0.8", "1"]
    huge = Estimate(measure="SMD", value=-1.5, low=-3, high=0.1, better="lower")
    assert html.fromstring(picture([Shown("Pain", huge)], words)).xpath("//svg[@class='scale']//text()") == ["0", "0.5", "0.8", "2", "3"]
    points = Estimate(measure="MD", value=2.9, low=1.8, high=4, unit="points better", better="higher")
    assert html.fromstring(picture([Shown("Tasks", points)], words)).xpath("//svg[@class='scale']//text()") == ["0", "1", "2", "3", "4"]


def test_a_picture_of_ratios_names_them_where_all_point_one_way(here: Path):
    words = library(here)
    fewer = Estimate(measure="RR", value=0.5, low=0.2, high=1.1, better="lower")
    more = Estimate(measure="RR", value=2, low=0.9, high=4.5, better="higher")
    assert html.fromstring(picture([Shown("Sore", fewer)], words)).xpath("//svg[@class='scale']//text()") == ["1", "0.5", "0.25"]
    assert html.fromstring(picture([Shown("Well", more)], words)).xpath("//svg[@class='scale']//text()") == ["1", "2", "4"]
    assert html.fromstring(picture([Shown("Sore", fewer), Shown("Well", more)], words)).xpath("//svg[@class='scale']//text()") == []


def test_a_picture_makes_nothing_of_what_is_very_unsure(here: Path):
    effect = {"measure": "MD", "value": 3.5, "low": 2, "high": 5, "better": "higher"}
    unsure = {**FINDING, "estimate": effect, "grade": {"certainty": "very-low", "by": "source"}, "direction": "unclear", "size": "unknown"}
    told = effect_pictures("conditions/knee-pain", Writer(library(here, sources__smith_2020={"findings": [unsure]}), "x.md"))
    row = html.fromstring(told).find("div")
    assert row.findtext("p") == "Pain: massage against dummy massage (Smith 2020): certainty is very low, so we do not know"
    assert row.xpath("string(.//svg/@aria-label)") == "3.5, better with massage (95% interval 2 to 5); certainty is very low, so we do not know"
    assert row.xpath(".//svg/*/@class") == ["zero", "interval unsure", "value unsure"]
    assert "A hollow square on a dashed bar" in told


def test_the_title_of_a_picture_puts_its_unit_apart(here: Path):
    effect = {"measure": "MD", "value": 3.5, "low": 2, "high": 5, "unit": "fewer attacks a month", "better": "higher"}
    told = effect_pictures("conditions/knee-pain", Writer(library(here, sources__smith_2020={"findings": [{**FINDING, "estimate": effect}]}), "x.md"))
    assert "<figcaption>Difference (fewer attacks a month), with its 95% interval." in told
    effect["unit"] = "mm Hg (top number)"
    told = effect_pictures("conditions/knee-pain", Writer(library(here, sources__smith_2020={"findings": [{**FINDING, "estimate": effect}]}), "x.md"))
    assert "<figcaption>Difference: mm Hg (top number), with its 95% interval." in told


def test_a_record_without_numbers_has_no_picture(here: Path):
    assert effect_pictures("conditions/knee-pain", Writer(library(here), "conditions/knee-pain.md")) == ""


def leaflet_of(verdicts: list[dict[str, object]], here: Path) -> str:
    loaded = library(here, conditions__knee_pain={"techniques": ["gliding"], "verdicts": verdicts})
    return leaflet_page(loaded.records["conditions"]["knee-pain"], loaded, 1, "").markdown


def test_a_leaflet_counts_every_row_that_it_leaves_out(here: Path):
    beside = {**VERDICT, "against": "other-treatment", "compared_with": "exercise", "sources": ["jones-2021"]}
    text = leaflet_of([VERDICT, beside, {**UNCLEAR, "outcome": "pain"}, {**HARDLY, "scope": "old knees"}], here)
    assert "The full page has 3 more rows. In 2 of them we do not know." in text
    assert "The full page has 1 more row. There we do not know." in leaflet_of([VERDICT, {**HARDLY, "scope": "old knees"}], here)
    assert "or usual care alone.\n\nThe full page has 1 row.\n" in leaflet_of([beside], here)


def test_on_a_leaflet_one_kind_of_massage_never_stands_for_the_whole(here: Path):
    narrow = {**VERDICT, "scope": "gliding, old knees"}
    whole = [{**VERDICT, "outcome": outcome} for outcome in ("sleep", "anxiety", "function", "stiffness", "movement", "fatigue")]
    text = leaflet_of([narrow, HARDLY, *whole], here)
    assert "gliding, old knees" not in text
    assert "Too little research to say, or only on one kind of massage: pain." in text
    assert "or only on one kind of massage: pain (other than above)." in leaflet_of([narrow, HARDLY], here)
    assert "may reduce pain a little" in leaflet_of([narrow, VERDICT], here).split("gliding, old knees")[0]


def test_a_leaflet_shows_the_rows_that_its_bottom_line_speaks_of(here: Path):
    others = [{**VERDICT, "outcome": outcome, "sources": ["jones-2021"]} for outcome in ("sleep", "anxiety", "function", "stiffness", "movement", "fatigue")]
    text = leaflet_of([*others, {**VERDICT, "against": "other-treatment", "compared_with": "exercise"}], here)
    assert "may reduce pain a little more than exercise" in text
    assert "may reduce feeling tired" not in text


def test_a_leaflet_shows_a_row_that_says_otherwise_beside_it(here: Path):
    others = [{**VERDICT, "outcome": outcome, "sources": ["jones-2021"]} for outcome in ("sleep", "anxiety", "function", "stiffness", "movement", "fatigue")]
    otherwise = {**VERDICT, "scope": "old knees", "direction": "little-or-no-difference", "size": "none", "sources": ["jones-2021"]}
    assert "may make little or no difference to pain" in leaflet_of([VERDICT, *others, otherwise], here)


def test_a_leaflet_without_room_says_what_it_leaves_out(here: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(leaflets, "room_for_verdicts", lambda *_: 1)
    otherwise = {**VERDICT, "scope": "old knees", "direction": "little-or-no-difference", "size": "none"}
    text = leaflet_of([VERDICT, otherwise, {**VERDICT, "outcome": "sleep"}], here)
    assert "The full page has 2 more rows. Some of them say otherwise: pain. From the same studies also: sleep." in text
    monkeypatch.setattr(leaflets, "SHEET", 2)
    assert "The full page has 2 more rows.\n" in leaflet_of([VERDICT, otherwise, {**VERDICT, "outcome": "sleep"}], here)


def test_a_leaflet_says_which_part_of_an_outcome_we_do_not_know(here: Path):
    narrow = {**VERDICT, "scope": "gliding, old knees"}
    unknown = {**HARDLY, "direction": "unclear", "compared_with": "exercise"}
    assert "massage: pain (compared with exercise)." in leaflet_of([narrow, unknown], here)


def test_verdicts_begin_with_what_the_first_one_is_about(here: Path):
    loaded = library(here, conditions__knee_pain={"verdicts": [{**VERDICT, "outcome": "sleep"}, VERDICT]})
    table = verdict_table(loaded.records["conditions"]["knee-pain"], Writer(loaded, "conditions/knee-pain.md"))
    assert table.index("Sleep") < table.index("Pain")
    assert with_details("Pain", "early (in the first week)") == "Pain: early (in the first week)"


def test_the_list_shows_what_was_held_against_a_control_the_surest_first(here: Path):
    verdicts = [
        {**VERDICT, "outcome": "sleep", "scope": "the low one"},
        {**VERDICT, "certainty": "moderate", "scope": "the moderate one"},
        {**VERDICT, "against": "other-treatment", "scope": "another treatment"},
        {**VERDICT, "certainty": "very-low", "scope": "nobody knows"},
        {**VERDICT, "direction": "little-or-no-difference", "size": "none", "certainty": "high", "scope": "no difference"},
    ]
    text = evidence_list(Writer(library(here, conditions__knee_pain={"verdicts": verdicts}), "evidence/index.md"))
    scopes = ["the moderate one", "the low one", "no difference"]
    assert re.findall("the moderate one|the low one|another treatment|nobody knows|no difference(?=[),])", text) == scopes
    assert re.findall(r"^## .*$", text, re.MULTILINE) == ["## What massage may help { #list-better }", "## Little or no difference { #list-same }"]


def test_the_answer_counts_all_questions_and_leaves_out_what_is_none(here: Path):
    verdicts = [VERDICT, {**VERDICT, "scope": "x", "certainty": "very-low"}, {**VERDICT, "against": "other-massage"}]
    text = evidence_answer(Writer(library(here, conditions__knee_pain={"verdicts": verdicts}), "evidence/index.md"))
    assert text == "We asked 2 questions: is massage better than a dummy, nothing or usual care? In 1 it may help, or probably does. In 1 we do not know."


def test_a_problem_shows_for_whom_each_answer_holds_and_how_sure_it_is(here: Path):
    verdicts = [VERDICT, {**VERDICT, "scope": "the young"}, {**VERDICT, "scope": "the old", "certainty": "very-low"}]
    text = evidence_by_problem(Writer(library(here, conditions__knee_pain={"verdicts": verdicts}), "evidence/by-problem.md"))
    assert re.findall(r"</span> (.*?)</span>", text) == ["Pain: helps ●●○○ low", "Pain (the young): helps ●●○○ low", "Pain (the old): we do not know"]


def test_a_problem_without_a_control_says_so(here: Path):
    between = {**VERDICT, "against": "other-treatment"}
    text = evidence_by_problem(Writer(library(here, conditions__knee_pain={"verdicts": [between]}), "evidence/by-problem.md"))
    assert "Nothing was held against a dummy, nothing or usual care alone: its page tells more." in text
