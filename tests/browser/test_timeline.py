"""The history in a browser: one era, or all."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from macros.records.library import Library
from macros.records.schema.history import When
from macros.views.lists.history import Year, timeline, years
from macros.views.text.writing import Writer
from tests.support.watching import Watched, settled


def test_the_history_is_narrowed_to_an_era_and_brought_back(desktop: Watched):
    page = desktop.open("/history/")
    every = page.locator("section.era h3:visible").count()
    assert every >= 30
    eras = page.get_by_role("navigation", name="Eras")
    eras.get_by_role("link", name="19th century").press("Enter")
    shown = page.locator("section.era h3:visible").count()
    assert 3 < shown < every
    expect(page.locator(".timeline figure:visible")).to_contain_text("19th century")
    expect(eras.get_by_role("link", name="19th century")).to_have_attribute("aria-current", "true")
    page.evaluate("location.hash = 'egypt-ankhmahor'")
    expect(page.locator("#egypt-ankhmahor")).to_be_visible()
    eras.get_by_role("link", name="All eras").click()
    assert page.locator("section.era h3:visible").count() == every
    assert desktop.troubles == []


def test_the_history_is_a_whole_list_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/history/")
    assert page.locator("section.era h3:visible").count() >= 30
    assert page.locator(".timeline figure:visible").count() == 1
    context.close()


def test_a_line_of_time_runs_from_its_earliest_year_to_its_latest(library: Library):
    text = timeline(Writer(library, "history.md"))
    told = re.findall(r"<figcaption>(?:All eras|Middle Ages): (.*?) The list", text)
    assert [re.sub(r"^\d+ milestones (.*?)\. .*", r"\1", words) for words in told] == ["from about 2700 BCE to 2024 CE", "from about 476 to about 1453"]


def test_a_milestone_stands_in_the_era_in_which_it_began(library: Library):
    """The NIH office opened in 1991 and got its name in 2014; Kleen's handbook came out in 1888 and again in 1921."""
    text = timeline(Writer(library, "history.md"))
    eras = {id_: section for section in text.split("<section")[1:] for id_ in re.findall(r'data-era="(.*?)"', section)}
    assert "open an office for unusual treatments" in eras["twentieth-century"]
    assert "Emil Kleen’s handbook" in eras["nineteenth-century"]
    assert "Massage in medieval Europe" in eras["middle-ages"]  # 'about 476 to 1453': no year is the first, so the middle counts


@pytest.mark.parametrize(
    ("first", "last", "circa", "year"), [(1888, 1921, False, 1888), (1924, 1924, False, 1924), (476, 1453, True, 964), (-460, -377, True, -419)]
)
def test_one_year_stands_for_a_milestone(first: int, last: int, circa: bool, year: int):
    assert When(from_=first, to=last, circa=circa).year == year


SENTENCES = re.compile(
    r"[\w ]+: \d+ milestones? (?:from YEAR to YEAR(?: CE)?|in YEAR)\. (?:[A-Z][a-z ]+: \d+\. )+The list below names them\. "
    r"Dots are documented, rings are traditional accounts, diamonds are disputed\.".replace("YEAR", r"(?:about )?\d+(?: BCE)?")
)
WHEN = re.compile(r"(?:About )?\d+(?: BCE)?(?: to \d+(?: BCE| CE)?)?")


def test_what_stands_on_a_line_of_time_are_sentences(library: Library):
    assert SENTENCES.fullmatch("All eras: 2 milestones from about 476 to 1453 to 1320. Documented: 2. The list below names them.") is None
    text = timeline(Writer(library, "history.md"))
    captions = re.findall("<figcaption>(.*?)</figcaption>", text)
    assert len(captions) >= 6
    assert [caption for caption in captions if not SENTENCES.fullmatch(caption)] == []
    facts = re.findall(r"^\*\*(.*?) · .*\*\*$", text, re.MULTILINE)
    assert len(facts) >= 50
    assert [when for when in facts if not WHEN.fullmatch(when)] == []


# Years that touch the next, that leave their picture at its sides, or that lie on its words. A label in two lines is looked at line by line.
CROWDED = """() => [...document.querySelectorAll(".timeline figure")].flatMap((figure) => {
  const hidden = figure.hidden;
  figure.hidden = false;
  const svg = figure.querySelector("svg").getBoundingClientRect(), words = figure.querySelector("figcaption").getBoundingClientRect();
  const labels = [...figure.querySelectorAll("svg text")].flatMap((label) => [label, ...label.children]).flatMap((label) => {
    const line = document.createRange();
    line.selectNode(label.firstChild);
    return {text: label.firstChild.data.trim(), box: line.getBoundingClientRect()};
  });
  const found = labels.flatMap(({text, box}, number) => [
    ...(box.left < svg.left || box.right > svg.right ? [`${text} juts out`] : []),
    ...(box.bottom > words.top ? [`${text} lies on the words`] : []),
    ...labels.slice(number + 1).filter((other) =>
      box.left < other.box.right + 2 && other.box.left < box.right + 2 && box.top < other.box.bottom - 3 && other.box.top < box.bottom - 3
    ).map((other) => `${text} touches ${other.text}`),
  ]);
  figure.hidden = hidden;
  return labels.length ? found.map((fault) => `${figure.dataset.era}: ${fault}`) : [`${figure.dataset.era}: no years`];
})"""
PLANTED = """() => {
  const [first, second, third] = document.querySelectorAll("[data-era='all'] svg text");
  second.setAttribute("x", first.getAttribute("x"));
  second.setAttribute("y", second.getAttribute("y") - 14);
  second.setAttribute("class", "first");
  third.setAttribute("x", 338);
}"""


@pytest.mark.parametrize(("media", "width"), [("screen", 360), ("screen", 1280), ("print", 360), ("print", 703)])  # A4 within its margins has 703
def test_years_keep_clear_of_one_another_and_inside_their_picture(browser: Browser, address: str, media: Literal["screen", "print"], width: int):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto(address + "/history/")
    settled(page)
    assert page.locator(".timeline figure").count() >= 6
    assert page.evaluate(CROWDED) == []
    page.evaluate(PLANTED)
    caught = page.evaluate(CROWDED)
    page.close()
    assert len(caught) == 2
    assert "touches" in caught[0]
    assert "juts out" in caught[1]


def test_years_on_a_line_of_time_stay_inside_and_apart():
    """A year at an edge starts or ends there, for its letters may be wider than we know."""
    assert years([(16.0, -2700), (30.0, 646), (118.0, 1506), (335.0, 2002)], "BCE") == [
        Year(16.0, "2700", 0.0, "first", "BCE"),
        Year(30.0),
        Year(118.0, "1506", 118.0),
        Year(335.0, "2002", 340.0, "last"),
    ]
