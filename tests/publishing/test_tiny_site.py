"""The miniature reference as a site: built strictly, with records that moved."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from tests.support.building import ADDRESSES, build


def page(site: Path, path: str) -> html.HtmlElement:
    return html.fromstring((site / path / "index.html").read_bytes())


def test_a_renamed_record_redirects_from_its_old_address(tiny_site: Path):
    old = page(tiny_site, "conditions/gonitis")
    assert old.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../knee-pain/"]
    assert old.xpath("//a/@href") == ["../knee-pain/"]
    assert (tiny_site / "conditions" / "knee-pain" / "index.html").is_file()


def test_a_renamed_term_keeps_its_old_anchor(tiny_site: Path):
    assert {"kneecap", "patella"} <= set(page(tiny_site, "glossary").xpath("//@id"))


def test_the_page_of_a_condition_is_whole(tiny_site: Path):
    article = page(tiny_site, "conditions/knee-pain")
    (answer,) = article.cssselect(".key-answer")
    assert " ".join(answer.text_content().split()) == (
        "▲ Pain, against dummy massage Massage may reduce pain a little. ●●○○ low certainty One trial found a fall of 2 points1."
    )
    headings = article.xpath("//article//h2/@id")
    assert headings[:3] == ["bottom-line", "see-a-doctor-first-if", "what-to-do-next"]
    assert article.cssselect("a.footnote-ref")[0].text_content() == "1"


def test_the_evidence_of_a_condition_has_a_page_and_old_anchors_lead_there(tiny_site: Path):
    evidence = page(tiny_site, "conditions/knee-pain/evidence")
    assert [" ".join(cell.text_content().split()) for cell in evidence.cssselect(".verdicts td")] == [
        "Pain",
        "dummy massage",
        "may reduce pain a little",
        "●●○○ low",
    ]
    assert len(evidence.cssselect(".effects svg[aria-label]")) == 1
    once_here = ["the-evidence-in-detail", "pictures-of-effect", "how-progress-is-measured", "what-nobody-knows-yet", "codes"]
    links = page(tiny_site, "conditions/knee-pain").xpath("//article//a[@id]")
    assert [(link.get("id"), link.get("href")) for link in links] == [(part, f"evidence/#{part}") for part in once_here]
    assert set(once_here) <= set(evidence.xpath("//h2/@id"))
    assert page(tiny_site, "conditions/knee-pain").xpath("//span[@id='why-we-say-so']")


def test_terms_are_explained_where_they_stand(tiny_site: Path):
    (explained,) = page(tiny_site, "conditions/knee-pain").xpath("//a[@class='term']")
    assert (explained.text, explained.get("data-meaning"), explained.get("href")) == ("patella", "The kneecap.", "../../glossary/#patella")
    assert page(tiny_site, "glossary").xpath("//a[@class='term']") == []


def test_a_second_build_is_the_same_byte_for_byte(tiny_site: Path, shared: Path, tmp_path: Path):
    """With another order of sets, too. That our real pages hang on none, tests/test_content.py shows."""
    again = tmp_path / "site"
    done = build(shared / "tiny-project", again, ADDRESSES | {"PYTHONHASHSEED": "1"})
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = ({path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()} for site in (tiny_site, again))
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
