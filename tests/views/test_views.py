"""Views are pure functions: records in, Markdown out. No site is needed to test them."""

import re
from pathlib import Path
from typing import Any

import pytest

from macros.exports.search_names import names
from macros.records.library import Library, cited, linked
from macros.records.schema.base import Record
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.history import When
from macros.records.schema.vocabularies import Certainty
from macros.views.evidence.tables import findings, verdict_table
from macros.views.evidence.words import certainty_words, enumerated, finding_words, verdict_words, year_words
from macros.views.lists import collections as lists
from macros.views.lists import sources as source_lists
from macros.views.lists.collections import a_to_z
from macros.views.lists.corrections import corrections
from macros.views.records import record_page
from macros.views.records.evidence_pages import evidence_page
from macros.views.text.addresses import page_of, relative
from macros.views.text.writing import Writer
from tests.support.miniature import DAYS, FINDING, RECORDS, VERDICT, library

CONTROL = {"compared_with": "dummy massage"}
SHOT = {"compared_with": "a steroid shot", "against": "other-treatment"}
LIGHT = {"compared_with": "light touch", "against": "other-massage"}
WORDS = [
    ("helps", "large", "high", "pain", CONTROL, "reduces pain a lot"),
    ("helps", "small", "moderate", "pain", CONTROL, "probably reduces pain a little"),
    ("helps", "moderate", "low", "pain", CONTROL, "may reduce pain"),
    ("helps", "unknown", "low", "sleep", CONTROL, "may improve sleep"),
    ("helps", "large", "very-low", "pain", CONTROL, "we do not know whether it reduces pain"),
    ("harm", "small", "moderate", "pain", CONTROL, "probably increases pain a little"),
    ("harm", "unknown", "low", "sleep", CONTROL, "may worsen sleep"),
    ("harm", "unknown", "low", "serious-harm", {}, "there are reports of serious harm"),
    ("little-or-no-difference", "none", "high", "pain", CONTROL, "makes little or no difference to pain"),
    ("little-or-no-difference", "none", "moderate", "pain", CONTROL, "probably makes little or no difference to pain"),
    ("little-or-no-difference", "none", "low", "sleep", CONTROL, "may make little or no difference to sleep"),
    ("little-or-no-difference", "none", "very-low", "sleep", CONTROL, "we do not know whether it changes sleep"),
    ("mixed", "unknown", "very-low", "pain", CONTROL, "we do not know whether it changes pain"),
    ("unclear", "unknown", "low", "pain", CONTROL, "we do not know whether it changes pain"),
    ("unclear", "unknown", "low", "evidence-quality", CONTROL, "we do not know"),
    ("not-studied", "unknown", None, "pain", {}, "not studied: we found no study"),
    ("not-studied", "unknown", None, "pain", LIGHT, "not studied: we found no study"),
    ("helps", "small", "moderate", "pain", SHOT, "probably reduces pain a little more than a steroid shot"),
    ("worse", "small", "low", "pain", CONTROL, "may bring a little less relief from pain"),
    ("worse", "unknown", "low", "pain", SHOT, "may ease pain less than a steroid shot"),
    ("worse", "large", "low", "sleep", SHOT, "may improve sleep much less than a steroid shot"),
    ("worse", "unknown", "very-low", "pain", SHOT, "we do not know whether it eases pain less than a steroid shot"),
    ("little-or-no-difference", "none", "high", "pain", SHOT, "does about the same for pain as a steroid shot"),
    ("helps", "unknown", "low", "pain", LIGHT, "both groups had massage: this one may reduce pain more than light touch"),
    ("worse", "unknown", "low", "pain", LIGHT, "both groups had massage: this one may ease pain less than light touch"),
    ("little-or-no-difference", "none", "low", "pain", LIGHT, "both groups had massage: this one may do about the same for pain as light touch"),
    ("helps", "unknown", "very-low", "pain", LIGHT, "not tested: both groups had massage"),
    ("mixed", "unknown", "low", "pain", LIGHT, "not tested: both groups had massage"),
    ("unclear", "unknown", "low", "pain", LIGHT, "not tested: both groups had massage"),
]


def said_of_knees(verdict: Verdict, loaded: Library) -> str:
    record = loaded.get("conditions/knee-pain")
    assert record is not None
    return verdict_words(verdict, record, loaded)


@pytest.mark.parametrize(("direction", "size", "certainty", "outcome", "compared", "words"), WORDS)
def test_the_words_of_a_verdict_come_from_its_fields(
    direction: str, size: str, certainty: str | None, outcome: str, compared: dict[str, str], words: str, here: Path
):
    verdict = Verdict.model_validate({"outcome": outcome, "direction": direction, "size": size, "certainty": certainty, "because": "x", **compared})
    assert said_of_knees(verdict, library(here)) == words


@pytest.mark.parametrize(
    ("kind", "directions", "another", "words"),
    [
        ("rct", ["mixed"], None, "one study, mixed results for pain"),
        ("meta-analysis", ["mixed"], None, "one review, mixed results for pain"),
        ("systematic-review", ["helps", "little-or-no-difference"], None, "one review, mixed results for pain"),  # by what it was compared with
        ("systematic-review", ["mixed"], "unclear", "mixed results for pain"),  # more than one is named, so it is not one review
        ("systematic-review", ["helps", "worse"], "unclear", "mixed results for pain"),
        ("rct", ["helps"], "unclear", "studies disagree about pain"),
        ("rct", ["mixed"], "helps", "studies disagree about pain"),
        ("rct", ["helps"], "little-or-no-difference", "studies disagree about pain"),
    ],
)
def test_studies_disagree_only_where_two_are_named(kind: str, directions: list[str], another: str | None, words: str, here: Path):
    found = [{**FINDING, "direction": direction, "trials": 42} for direction in directions]
    records: dict[str, Any] = {"sources__smith_2020": {"kind": kind, "findings": found}}
    if another:
        records["sources__jones_2021"] = {**RECORDS["sources/smith-2020"], "DOI": "10.1000/knees.2", "findings": [{**FINDING, "direction": another}]}
    verdict = Verdict(outcome="pain", direction="mixed", certainty="low", sources=["smith-2020", *(["jones-2021"] if another else [])], because="x")
    assert said_of_knees(verdict, library(here, **records)) == words


HEADS = [
    ({}, "Helps · ●●○○ low, our own estimate"),
    ({"grade": {"certainty": "very-low", "by": "judged"}}, "We do not know · very low, our own estimate"),
    ({"direction": "unclear"}, "We do not know"),
    ({"direction": "no-clear-difference"}, "No clear difference · ●●○○ low, our own estimate"),
    ({"direction": "no-clear-difference", "against": "other-treatment"}, "No clear difference · ●●○○ low, our own estimate"),
    ({"direction": "worse", "against": "other-treatment"}, "Did less than the other treatment · ●●○○ low, our own estimate"),
    ({"direction": "mixed", "against": "other-treatment"}, "Mixed results, next to other treatments · ●●○○ low, our own estimate"),
    ({"direction": "little-or-no-difference", "against": "other-massage"}, "Both groups had massage; they did about the same"),
    ({"direction": "little-or-no-difference"}, "Little or no difference · ●●○○ low, our own estimate"),
    ({"direction": "mixed", "outcome": "evidence-quality"}, ""),
    ({"direction": "helps", "outcome": "serious-harm", "against": "other-treatment"}, "Fewer harms than with the others · ●●○○ low, our own estimate"),
    ({"direction": "little-or-no-difference", "outcome": "serious-harm"}, "About as many harms as with the others · ●●○○ low, our own estimate"),
    ({"direction": "unclear", "outcome": "serious-harm"}, "We do not know"),
    ({"direction": "harm", "outcome": "serious-harm", "grade": {"certainty": "very-low", "by": "judged"}}, "Harm was reported · very low, our own estimate"),
]


@pytest.mark.parametrize(("fields", "facts"), HEADS)
def test_the_head_of_a_finding_says_no_more_than_its_certainty(fields: dict[str, str], facts: str, here: Path):
    finding = Finding.model_validate({**FINDING, "grade": {"certainty": "low", "by": "judged"}, **fields})
    assert " · ".join(finding_words(finding, library(here))) == facts


NOBODY_GRADED = [  # the certainty of the verdict that rests on it, and what the page says of the finding
    ("low", "Helps · ●●○○ low, our own estimate"),
    ("moderate", "Helps · ●●○○ low, our own estimate"),
    ("very-low", "We do not know · very low, our own estimate"),
    (None, "Helps · not graded by the source"),
]


@pytest.mark.parametrize(("certainty", "facts"), NOBODY_GRADED)
def test_what_nobody_graded_has_the_grade_of_its_verdict(certainty: str | None, facts: str, here: Path):
    verdict = {**VERDICT, "certainty": certainty} if certainty else {**VERDICT, "outcome": "sleep"}
    loaded = library(
        here,
        sources__smith_2020={"findings": [{**FINDING, "grade": {"certainty": "not-graded", "by": "source"}}]},
        conditions__knee_pain={"verdicts": [verdict]},
    )
    assert findings("conditions/knee-pain", Writer(loaded, "x.md")).splitlines()[2] == f"- **Pain: massage against dummy massage.** {facts}  "


HELD_AGAINST_VERDICTS = [  # a finding, the verdict that rests on it, and what the page says of the finding
    ({"grade": {"certainty": "moderate", "by": "judged"}}, {}, "Helps · ●●○○ low, our own estimate"),
    ({"grade": {"certainty": "moderate", "by": "source"}}, {}, "Helps · ●●●○ moderate, graded by the source"),
    ({"grade": {"certainty": "low", "by": "judged"}}, {"direction": "unclear"}, "Helps · all in all, we do not know"),
    ({}, {"direction": "unclear"}, "Helps · ●●○○ low, graded by the source · all in all, we do not know"),
    ({"direction": "unclear", "size": "unknown"}, {"direction": "unclear"}, "We do not know"),
    ({"grade": {"certainty": "low", "by": "judged"}}, {"direction": "unclear", "against": "other-treatment"}, "Helps · ●●○○ low, our own estimate"),
    (
        {"grade": {"certainty": "low", "by": "judged"}, "against": "other-treatment"},
        {"direction": "unclear", "against": "other-treatment"},
        "Did more than the other treatment · all in all, we do not know",
    ),
]


@pytest.mark.parametrize(("finding", "verdict", "facts"), HELD_AGAINST_VERDICTS)
def test_a_finding_says_no_more_than_the_verdict_that_rests_on_it(finding: dict[str, str], verdict: dict[str, str], facts: str, here: Path):
    loaded = library(here, sources__smith_2020={"findings": [{**FINDING, **finding}]}, conditions__knee_pain={"verdicts": [{**VERDICT, **verdict}]})
    assert findings("conditions/knee-pain", Writer(loaded, "x.md")).splitlines()[2] == f"- **Pain: massage against dummy massage.** {facts}  "


def test_dots_are_explained_only_where_there_are_some(here: Path):
    for verdict, explained in ((VERDICT, True), ({**VERDICT, "certainty": "very-low"}, False), ({**VERDICT, "against": "other-massage"}, False)):
        loaded = library(here, conditions__knee_pain={"verdicts": [verdict]})
        knees = loaded.get("conditions/knee-pain")
        assert knees is not None
        page = record_page(knees, loaded).markdown
        assert "Tap a row to see why we say so." in page
        assert ("More dots mean" in page) == ("○" in page) == explained
        evidence = evidence_page(knees, loaded).markdown
        assert ("More dots mean" in evidence) == ("○" in evidence.partition("## Why we say so")[0]) == explained


@pytest.mark.parametrize("against", ["control", "other-massage"])
def test_no_dots_stand_beside_what_we_do_not_know(against: str, here: Path):
    unclear = {**VERDICT, "direction": "unclear", "size": "unknown", "certainty": "low", "against": against}
    loaded = library(here, conditions__knee_pain={"verdicts": [unclear]})
    record = loaded.get("conditions/knee-pain")
    assert record is not None
    table = verdict_table(record, Writer(loaded, "x.md"))
    assert "we do not know" in table or "not tested" in table
    assert "○" not in table
    assert "How sure" not in table


@pytest.mark.parametrize(
    ("first", "last", "circa", "words"),
    [
        (1813, 1813, False, "1813"),
        (-460, -377, True, "about 460 to 377 BCE"),
        (-25, 50, True, "about 25 BCE to 50 CE"),
        (-500, -500, False, "500 BCE"),
        (1940, 1952, False, "1940 to 1952"),
    ],
)
def test_years_are_said_in_words(first: int, last: int, circa: bool, words: str, here: Path):
    assert year_words(When(from_=first, to=last, circa=circa), library(here)) == words


def test_certainty_is_shown_by_shape_and_word(here: Path):
    terms = library(here).vocabulary(Certainty)
    assert [certainty_words(terms[id_]) for id_ in ("low", "very-low", "not-graded")] == ["●●○○ low", "very low", "not graded"]


NAMES = [
    ("myths/presses-it-out", "not-supported", "Massage presses pain out", "Myth: Massage presses pain out"),
    ("myths/presses-it-out", "contradicted", "Massage presses pain out", "Myth: Massage presses pain out"),
    ("myths/presses-it-out", "partly", "Massage presses pain out", "Myth, partly true: Massage presses pain out"),
    ("benefits/ease", "contradicted", "Less pain", "Claim, contradicted: Less pain"),
    ("benefits/ease", "uncertain", "Less pain", "Claim, uncertain: Less pain"),
    ("benefits/ease", "partly", "Less pain", "Claim, partly true: Less pain"),
    ("benefits/ease", "supported", "Less pain", "Less pain"),
    ("benefits/ease", "contradicted", "Does it ease pain?", "Does it ease pain?"),
]


@pytest.mark.parametrize(("ref", "judgement", "name", "shown"), NAMES)
def test_a_claim_that_does_not_hold_is_marked_wherever_it_is_linked(ref: str, judgement: str, name: str, shown: str, here: Path):
    loaded = library(here, **{ref.replace("/", "__").replace("-", "_"): {"name": name, "judgement": judgement}})
    writer = Writer(loaded, "index.md")
    assert writer.link(ref) == f"[{shown}]({ref}.md)"
    assert writer.link(ref, "own words") == f"[own words]({ref}.md)"
    assert writer.plain(f"See [[{ref}]].") == f"See {shown}."
    assert f"[{shown}]({ref}.md)" in a_to_z(writer)
    rows: Any = names(loaded, [])["records"]
    assert [row[2] for row in rows if row[1] == f"{ref}/"] == [shown]
    record = loaded.get(ref)
    assert record is not None
    page = record_page(record, loaded)
    assert page.meta["title"] == shown
    assert page.markdown.startswith(f"# {shown}\n")


def test_a_verdict_on_a_claim_may_say_what_was_judged(here: Path):
    loaded = library(here, benefits__ease={"judgement": "contradicted", "judged": "The hormone story"})
    record = loaded.get("benefits/ease")
    assert record is not None
    assert '!!! abstract "The hormone story is contradicted"' in record_page(record, loaded).markdown


def test_citations_and_links_are_found_in_text():
    text = "A [@one-1; @two] and [[safety/fever]] or [[faq/x|why]]."
    assert (cited(text), linked(text)) == (["one-1", "two"], ["safety/fever", "faq/x"])


def test_links_and_citations_become_markdown(here: Path):
    writer = Writer(library(here), "faq/does-it-help.md")
    text = "See [[conditions/knee-pain]], [[safety/fever|heat]] and [[definitions/patella]] [@smith-2020]."
    assert writer.text(text) == ("See [Knee pain](../conditions/knee-pain.md), [heat](../safety/fever.md) and [patella](../glossary.md#patella)[^smith-2020].")
    assert writer.footnotes("") == (
        "[^smith-2020]: Smith AB. Massage for knee pain. *Journal of Knees*. Published online 2020. [doi:10.1000/knees.1](<https://doi.org/10.1000/knees.1>) "
        "Peer-reviewed. We read the summary. [What it found](../sources/smith-2020.md)."
    )


WITHIN = [
    ("The [[definitions/patella]] moves.", "Fascia", "The fascia moves."),
    ("[[definitions/patella]] moves.", "Fascia", "Fascia moves."),
    ("It moves. [[definitions/patella]] does [@smith-2020].", "Fascia", "It moves. Fascia does."),
    ("It moves [@smith-2020].\n\n- [[definitions/patella]]", "Trigger point", "It moves. - Trigger point"),
    ("A line\n[[definitions/patella]] goes on.", "Trigger point", "A line trigger point goes on."),
    ("Send a [[definitions/patella]].", "SOAP note", "Send a SOAP note."),
    ("Use [[definitions/patella]].", "TENS", "Use TENS."),
    ("Read a [[definitions/patella]].", "Cochrane review", "Read a Cochrane review."),
    ("Read the [[definitions/patella|Kneecap]].", "Fascia", "Read the Kneecap."),
]


@pytest.mark.parametrize(("text", "name", "read"), WITHIN)
def test_a_term_within_a_sentence_is_a_word_of_it(text: str, name: str, read: str, here: Path):
    writer = Writer(library(here, definitions__patella={"name": name}), "glossary.md")
    assert writer.plain(text) == read
    assert re.sub(r"\[\^.*?\]|\[([^]]*)\]\(#patella\)", r"\1", " ".join(writer.text(text).split())) == read


def test_a_citation_stands_close_to_its_word_even_on_a_new_line(here: Path):
    assert Writer(library(here), "x.md").text("It helped\n[@smith-2020].") == "It helped[^smith-2020]."


def test_a_link_within_a_page_needs_no_file(here: Path):
    assert Writer(library(here), "glossary.md").link("definitions/patella") == "[Patella](#patella)"


def test_a_link_or_citation_to_nowhere_stops_the_build(here: Path):
    writer = Writer(library(here), "glossary.md")
    with pytest.raises(KeyError, match=r"there is no data/safety/cold\.yml"):
        writer.text("[[safety/cold]]")
    with pytest.raises(KeyError, match="smyth"):
        writer.text("[@smyth]")


def test_descriptions_are_cut_at_a_word(here: Path):
    writer = Writer(library(here), "index.md")
    assert writer.description("Short [@smith-2020].") == "Short."
    assert writer.description("word " * 60) == " ".join(["word"] * 31) + "…"


def test_addresses(here: Path):
    loaded = library(here)
    assert page_of("conditions/neck-pain", loaded) == ("conditions/neck-pain.md", "")
    assert page_of("organisations/nih", loaded) == ("find-a-therapist.md", "nih")
    assert relative("about/corrections.md", "faq/x.md") == "../about/corrections.md"


def test_empty_sections_are_left_out(here: Path):
    told = Writer(library(here), "x.md").sections([("why", "x"), ("codes", "  "), ("the-facts", "y")])
    assert told == "## Why { #why }\n\nx\n\n## The facts { #the-facts }\n\ny"


def test_a_verdict_table_shows_every_verdict(here: Path):
    loaded = library(here)
    record = loaded.get("conditions/knee-pain")
    assert isinstance(record, Record)
    assert "| Pain | dummy massage | may reduce pain a little | ●●○○ low |" in verdict_table(record, Writer(loaded, "x.md"))


def test_back_links_are_computed_both_ways(here: Path):
    loaded = library(here, faq__does_it_help={"full": "See [[safety/fever]] [@smith-2020]."})
    assert [r.ref for r in loaded.pointing_at("safety/fever", "conditions")] == ["conditions/knee-pain"]
    assert [r.ref for r in loaded.pointing_at("safety/fever", "faq")] == ["faq/does-it-help"]
    assert [e.source.id for e in loaded.evidence("conditions/knee-pain")] == ["smith-2020"]


def test_a_to_z_holds_every_name(here: Path):
    loaded = library(here, conditions__knee_pain={"also_called": ["sore knee"]})
    text = lists.a_to_z(Writer(loaded, "a-z.md"))
    assert "- [Knee pain](conditions/knee-pain.md)" in text
    assert "- sore knee: see [Knee pain](conditions/knee-pain.md)" in text
    assert text.index("## F") < text.index("## K") < text.index("## S")


def test_what_the_site_holds_is_told_in_sentences(here: Path):
    writer = Writer(library(here, faq__why={**RECORDS["faq/does-it-help"], "question": "Why?"}, myths__presses_it_out=None, practice__licenses=None), "x.md")
    assert lists.counts(writer) == (
        "This site covers 1 condition, 1 claimed benefit, 1 technique, 1 safety topic, and 2 questions. It rests on 1 source, with 1 finding."
    )


@pytest.mark.parametrize(("words", "told"), [([], ""), (["knees"], "knees"), (["knees", "hips"], "knees and hips"), (["a", "b", "c"], "a, b, and c")])
def test_words_in_a_row_are_joined(words: list[str], told: str, here: Path):
    assert enumerated(words, library(here)) == told


def test_no_correction_is_said_plainly(here: Path):
    assert corrections(Writer(library(here, corrections__knee_number=None), "about/corrections.md")) == "No correction has been made so far."


def test_corrections_stand_together_by_record_and_within_a_day_by_its_name(here: Path):
    shown = {"name": "A number", "page": "conditions/knee-pain", "corrected": "2026-01-02", "said": "3.", "says": "2.", "why": "A slip.", **DAYS}
    loaded = library(
        here,
        corrections__older={**shown, "corrected": "2026-01-01"},
        corrections__knee_number=shown,
        corrections__b={**shown, "page": "techniques/gliding"},
        corrections__a={**shown, "page": "safety/fever"},
    )
    anchors = [f'<span id="{id_}"></span>' for id_ in ("a", "b", "knee-number", "older")]
    assert corrections(Writer(loaded, "about/corrections.md")).splitlines() == [
        f"- {anchors[0]}[Fever](corrections/safety/fever.md): 1 correction, on January 2, 2026",
        f"- {anchors[1]}[Gliding](corrections/techniques/gliding.md): 1 correction, on January 2, 2026",
        f"- {anchors[2]}{anchors[3]}[Knee pain](corrections/conditions/knee-pain.md): 2 corrections, the last on January 2, 2026",
    ]


def test_long_lists_of_sources_take_several_pages(here: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(source_lists, "MOST", 2)
    webs = {
        f"sources__web_{name.lower()}": {
            "title": name,
            "author": [{"literal": name}],
            "kind": "web-page",
            "type": "webpage",
            "standing": "charity-or-hospital",
            "read": "abstract",
        }
        for name in "ABCDE"
    }
    loaded = library(here, **webs)
    made = {page.path: page for page in source_lists.source_pages(loaded)}
    assert list(made) == [
        "sources/kinds/rct.md", "sources/kinds/web-page.md", "sources/kinds/web-page/2.md", "sources/kinds/web-page/3.md",
    ]  # fmt: skip
    second = made["sources/kinds/web-page/2.md"]
    assert second.meta["title"] == "Sources: web page, C to D"
    assert "[A to B](../web-page.md) · **C to D** · [E](3.md)" in second.markdown
    assert second.markdown.count("- ") == 2
    assert "[A to B](kinds/web-page.md) · [C to D](kinds/web-page/2.md) · [E](kinds/web-page/3.md)" in source_lists.source_list(
        Writer(loaded, "sources/index.md")
    )


def test_a_list_shows_the_whole_answer_for_its_second_half_may_be_the_warning(here: Path):
    short = f"A mild headache that fades is common, and {'many ' * 20}people have one. A sudden one is another matter: call emergency services."
    known = library(here, faq__does_it_help={"short": short})
    assert lists.answer_line(known.records["faq"]["does-it-help"], Writer(known, "faq/index.md")) == short
