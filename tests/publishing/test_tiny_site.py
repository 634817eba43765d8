"""The miniature reference as a site: built strictly, with records that moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.support.building import build
from tests.support.tiny_project import tiny_project


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tiny_project(tmp_path_factory.mktemp("tiny"))
    (project / "data" / "conditions" / "gonitis.yml").write_text("moved_to: knee-pain\n", encoding="utf-8")
    (project / "data" / "definitions" / "kneecap.yml").write_text("moved_to: patella\n", encoding="utf-8")
    condition = project / "data" / "conditions" / "knee-pain.yml"
    condition.write_text(condition.read_text(encoding="utf-8").replace("around the knee.", "around the patella."), encoding="utf-8")
    done = build(project, project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def page(site: Path, path: str) -> html.HtmlElement:
    return html.fromstring((site / path / "index.html").read_bytes())


def test_a_renamed_record_redirects_from_its_old_address(tiny: Path):
    old = page(tiny, "conditions/gonitis")
    assert old.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../knee-pain/"]
    assert old.xpath("//a/@href") == ["../knee-pain/"]
    assert (tiny / "conditions" / "knee-pain" / "index.html").is_file()


def test_a_renamed_term_keeps_its_old_anchor(tiny: Path):
    assert {"kneecap", "patella"} <= set(page(tiny, "glossary").xpath("//@id"))


def test_the_page_of_a_condition_is_whole(tiny: Path):
    article = page(tiny, "conditions/knee-pain")
    assert [" ".join(cell.text_content().split()) for cell in article.cssselect(".verdicts td")] == [
        "Pain",
        "dummy massage",
        "may reduce pain a little",
        "●●○○ low",
    ]
    assert len(article.cssselect(".effects svg[aria-label]")) == 1
    assert article.cssselect("a.footnote-ref")[0].text_content() == "1"


def test_terms_are_explained_where_they_stand(tiny: Path):
    (explained,) = page(tiny, "conditions/knee-pain").xpath("//a[@class='term']")
    assert (explained.text, explained.get("data-meaning"), explained.get("href")) == ("patella", "The kneecap.", "../../glossary/#patella")
    assert page(tiny, "glossary").xpath("//a[@class='term']") == []
