"""The glossary's terms: found in texts, and linked once a page."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown

from macros.language.terms import terms_of, users_of_terms
from macros.publishing.term_links import TermLinks
from tests.support.miniature import library

GLOSSARY = {
    "definitions__point": {"name": "Trigger point", "also_called": ["trigger points", "TrP"], "meaning": "A sore spot [@smith-2020]."},
    "definitions__point_therapy": {"name": "Trigger point therapy", "meaning": "Pressing it [@smith-2020]."},
    "definitions__vas": {"name": "VAS", "meaning": "A line for pain [@smith-2020]."},
}


def found(text: str, here: Path) -> list[tuple[str, str]]:
    return [(text[use.start : use.end], use.id) for use in terms_of(library(here, **GLOSSARY)).find(text)]


def test_terms_are_found_as_whole_words_the_longest_first(here: Path):
    text = "Trigger point therapy presses\na trigger\npoint, or two trigger points; triggers point nowhere."
    assert found(text, here) == [("Trigger point therapy", "point-therapy"), ("trigger\npoint", "point"), ("trigger points", "point")]


def test_an_abbreviation_is_no_small_word(here: Path):
    assert found("The VAS is no vas, and the patella no patellas.", here) == [("VAS", "vas"), ("patella", "patella")]


def test_the_users_of_a_term_are_known(here: Path):
    loaded = library(here, faq__does_it_help={"full": "The patella hurts [@smith-2020]."}, process__first_call={"what": "See [[definitions/patella|this]]."})
    assert [record.ref for record in users_of_terms(loaded)["patella"]] == ["faq/does-it-help", "process/first-call", "organisations/knee-club"]


def html(markdown: str, here: Path, page: str = "faq/x.md") -> str:
    loaded = library(here, **GLOSSARY)
    links = TermLinks(loaded, terms_of(loaded))
    links.here = page
    return Markdown(extensions=["footnotes", "md_in_html", links]).convert(markdown)


PATELLA = '<a class="term" data-meaning="The kneecap." href="../glossary.md#patella">{}</a>'


def test_a_term_is_linked_where_it_first_stands(here: Path):
    assert html("Hold the patella, *the patella*.", here) == f"<p>Hold the {PATELLA.format('patella')}, <em>the patella</em>.</p>"
    assert html("*Your* Patella **and** its VAS.", here) == (
        f'<p><em>Your</em> {PATELLA.format("Patella")} <strong>and</strong> its <a class="term" data-meaning="A line for pain." href="../glossary.md#vas">VAS</a>.</p>'
    )


def test_headings_links_code_and_footnotes_stay_as_they_are(here: Path):
    text = "# Patella\n\n[patella](x.md) `patella`[^1]\n\n[^1]: Smith. The patella."
    assert 'class="term"' not in html(text, here)


def test_a_page_that_wants_no_links_gets_none(here: Path):
    assert html("The patella.", here, page="") == "<p>The patella.</p>"
