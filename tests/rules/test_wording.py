"""What code and scripts say, held against the texts that data has for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import rules
from macros.records.library import Library, load
from macros.rules.prose import sentences_are_short, spelling_is_american, words_are_plain
from macros.rules.wording import texts_named
from tests.support.miniature import folder, said
from tests.support.places import ROOT

CODE = """
def page(writer, library, rows):
    title = said(library, "title", name="x")
    label = writer.say("rows", count=rows) if rows else said(library, wording("nothing"))
    return writer.sections([("whole", title), ("part", label)])
"""
SCRIPT = """
status.textContent = say("found", { count, query: brief(words, 9) || say("none") });
"""
TEXTS = """name: Words of pages
terms:
  - {id: title, name: "About {name}"}
  - {id: rows, name: "{count} rows", one: "{count} row"}
  - {id: nothing, name: Nothing here}
  - {id: whole, name: The whole}
  - {id: part, name: A part}
  - {id: found, name: "{count} for {query}", script: search}
  - {id: none, name: Nothing found, script: search}
"""


@pytest.fixture
def project(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a little code of its own."""
    monkeypatch.setattr(rules.wording, "ROOT", here)
    for path, text in (("macros/views/page.py", CODE), ("docs/assets/search/show.js", SCRIPT)):
        (here / path).parent.mkdir(parents=True)
        (here / path).write_text(text, encoding="utf-8")
    return here


def with_texts(project: Path, texts: str) -> Library:
    data = folder(project)
    (data / "vocabularies" / "page-words.yml").write_text(texts, encoding="utf-8")
    return load(data)


def test_texts_that_fit_their_code_are_fine(project: Path):
    assert said(rules.wording.texts_are_there_and_used(with_texts(project, TEXTS))) == []


FAULTS = [
    (
        '  - {id: part, name: A part}\n',
        "",
        "macros/views/page.py:5:48: texts-are-there-and-used: there is no text 'part'\n    fix: add the text to data/vocabularies/page-words.yml",
    ),
    (
        "id: whole,",
        "id: whol,",
        "data/vocabularies/page-words.yml:6:6: texts-are-there-and-used: nothing says 'whol'\n    fix: delete the text\n"
        "macros/views/page.py:5:30: texts-are-there-and-used: there is no text 'whole'\n"
        "    fix: write 'whol', or add the text to data/vocabularies/page-words.yml",
    ),
    (
        "  - {id: part, ",
        "  - {id: spare, name: Nobody says this}\n  - {id: part, ",
        "data/vocabularies/page-words.yml:7:6: texts-are-there-and-used: nothing says 'spare'\n    fix: delete the text",
    ),
    (
        '"About {name}"',
        '"About it"',
        "data/vocabularies/page-words.yml:3:17: texts-are-there-and-used: the text has no place for 'name', which macros/views/page.py:3 gives\n"
        "    fix: write '{name}' where it belongs",
    ),
    (
        '"{count} rows"',
        '"{count} rows of {total}"',
        "data/vocabularies/page-words.yml:4:16: texts-are-there-and-used: nothing comes into '{total}': macros/views/page.py:4 gives '{count}'\n"
        "    fix: write one of those, or the words themselves",
    ),
    (
        "Nothing found, script: search",
        "Nothing found",
        "data/vocabularies/page-words.yml:9:6: texts-are-there-and-used: 'none' is said by docs/assets/search.js\n    fix: write 'script: search'",
    ),
    (
        "for {query}",
        "for it",
        "data/vocabularies/page-words.yml:8:17: texts-are-there-and-used: the text has no place for 'query', which docs/assets/search/show.js:2 gives\n"
        "    fix: write '{query}' where it belongs",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "messages"), FAULTS)
def test_a_text_that_does_not_fit_its_code_is_found(old: str, new: str, messages: str, project: Path):
    assert old in TEXTS
    assert "\n".join(said(rules.wording.texts_are_there_and_used(with_texts(project, TEXTS.replace(old, new))))) == messages


def test_a_lost_vocabulary_is_one_finding(project: Path):
    data = folder(project)
    (data / "vocabularies" / "page-words.yml").unlink()
    assert said(rules.wording.texts_are_there_and_used(load(data))) == [
        "data/vocabularies/page-words.yml:1:1: texts-are-there-and-used: there are no words for pages\n    fix: bring the file back"
    ]


def test_a_vocabulary_with_another_fault_is_not_blamed_for_texts(project: Path):
    library = with_texts(project, TEXTS.replace("name: The whole", "nam: The whole"))
    assert library.faults != []
    assert said(rules.wording.texts_are_there_and_used(library)) == []


def test_what_pages_say_is_read_like_the_texts_of_records(project: Path):
    long = "This sentence " + "goes on and on and on " * 4 + "and on to the very last of all its words."
    library = with_texts(project, TEXTS.replace("Nothing here", f'"{long}"').replace("A part", "A tumour").replace("The whole", "We utilize this"))
    assert said(sentences_are_short(library)) == [
        "data/vocabularies/page-words.yml:5:19: sentences-are-short: a sentence has 36 words and 26 fit: 'This sentence goes on and on …'\n    fix: make two of it"
    ]
    assert said(spelling_is_american(library)) == [
        "data/vocabularies/page-words.yml:7:16: spelling-is-american: 'tumour' is not spelled the American way\n    fix: write 'tumor'"
    ]
    assert said(words_are_plain(library)) == ["data/vocabularies/page-words.yml:6:17: words-are-plain: 'utilize' is not a plain word\n    fix: write 'use'"]


def test_the_code_of_the_project_names_its_texts():
    named = {one.id for one in texts_named(ROOT)}
    assert {"bottom-line", "leaflet-title", "harm-better", "see-also"} <= named
    assert len(named) > 250
