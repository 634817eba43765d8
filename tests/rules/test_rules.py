"""Every rule, shown catching its fault, with all that it says."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros import rules
from macros.records.addresses import accept
from macros.records.library import load
from macros.rules import RULES, Rule, check, rule_name
from tests.rules.cases import CASES
from tests.support.miniature import FINDING, RECORDS, VERDICT, broken, folder, library, said


@pytest.mark.parametrize(("rule", "what", "changes", "messages"), CASES, ids=[f"{rule_name(case[0])}: {case[1]}" for case in CASES])
def test_a_rule_catches_its_fault(rule: Rule, what: str, changes: dict[str, Any], messages: list[str], here: Path):
    assert broken(rule, here, **changes) == messages


def test_a_rule_catches_a_move_to_nowhere(here: Path):
    data = folder(here)
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pan\n")
    assert said(rules.references.moved_records_lead_somewhere(load(data))) == [
        "data/conditions/sore-knee.yml:1:1: moved-records-lead-somewhere: moved_to names 'knee-pan', and there is no data/conditions/knee-pan.yml\n"
        "    fix: write 'knee-pain'"
    ]


def test_a_link_to_a_moved_record_names_the_new_one(here: Path):
    data = folder(here, faq__does_it_help={"full": "See [[conditions/sore-knee]].", "see_also": ["conditions/sore-knee"]})
    (data / "conditions" / "sore-knee.yml").write_text("moved_to: knee-pain\n")
    assert said(check(load(data))) == [
        "data/faq/does-it-help.yml:4:1: links-in-text-resolve: the text links 'conditions/sore-knee', which has moved\n"
        "    fix: write '[[conditions/knee-pain]]'",
        "data/faq/does-it-help.yml:6:3: references-resolve: see_also names 'conditions/sore-knee', which has moved\n    fix: write 'conditions/knee-pain'",
    ]


def test_what_moved_twice_is_named_as_it_stands_now(here: Path):
    data = folder(
        here,
        faq__does_it_help={"full": "See [[techniques/long-strokes]].", "short": "Maybe [@smith-2019]."},
        conditions__knee_pain={"techniques": ["long-strokes"]},
    )
    (data / "techniques" / "long-strokes.yml").write_text("moved_to: strokes\n")
    (data / "techniques" / "strokes.yml").write_text("moved_to: gliding\n")
    (data / "sources" / "smith-2019.yml").write_text("moved_to: smith-2020\n")
    assert said(check(load(data))) == [
        "data/conditions/knee-pain.yml:31:3: references-resolve: techniques names 'long-strokes', which has moved\n    fix: write 'gliding'",
        "data/faq/does-it-help.yml:3:1: citations-resolve: the text cites 'smith-2019', which has moved\n    fix: write 'smith-2020'",
        "data/faq/does-it-help.yml:4:1: links-in-text-resolve: the text links 'techniques/long-strokes', which has moved\n    fix: write '[[techniques/gliding]]'",
        "data/techniques/long-strokes.yml:1:1: moved-records-lead-somewhere: moved_to names 'strokes', which has moved\n    fix: write 'gliding'",
    ]


WITHOUT_GRADER = {name: value for name, value in FINDING.items() if name != "direction"} | {"outcome": "daily tasks"}


def test_all_faults_of_a_record_come_in_one_round(here: Path):
    """What has no right form hides no wrong word, id, link or address."""
    data = folder(
        here,
        sources__smith_2020={
            "author": "Smith A",
            "kind": "randomized trial",
            "DOI": "doi:10.1000/x",
            "findings": [WITHOUT_GRADER],
        },
        conditions__knee_pain={"order": 1, "group": "joint", "cautions": ["fevr"], "summary": "See [[safety/fevre]] [@smit-2020]. A tumour."},
    )
    assert said(check(load(data))) == [
        "data/conditions/knee-pain.yml:2:1: terms-are-known: group is 'joint'; data/vocabularies/condition-groups.yml has back-and-neck, joints, muscles-and-tendons, head-and-face, nerves, widespread-pain, mind-and-sleep, after-surgery, cancer, pregnancy-and-birth, sport\n    fix: write 'joints'",
        "data/conditions/knee-pain.yml:3:1: citations-resolve: the text cites 'smit-2020', and there is no data/sources/smit-2020.yml\n    fix: write 'smith-2020'",
        "data/conditions/knee-pain.yml:3:1: links-in-text-resolve: the text links 'safety/fevre', and there is no data/safety/fevre.yml\n    fix: write 'safety/fever'",
        "data/conditions/knee-pain.yml:3:1: spelling-is-american: 'tumour' is not spelled the American way\n    fix: write 'tumor'",
        "data/conditions/knee-pain.yml:24:3: references-resolve: cautions names 'fevr', and there is no data/safety/fevr.yml\n    fix: write 'fever'",
        "data/conditions/knee-pain.yml:30:1: field-is-known: there is no field 'order' here\n    fix: use one of also_called, clinical_review, no_red_flags_because, will_not_do, techniques, measures, codes",
        "data/sources/smith-2020.yml:3:1: terms-are-known: kind is 'randomized trial'; data/vocabularies/source-kinds.yml has other words\n    fix: write 'rct'",
        "data/sources/smith-2020.yml:4:1: field-has-its-form: author is 'Smith A': this must be a list\n    fix: write one '- ' per entry, with the fields family, given, literal",
        "data/sources/smith-2020.yml:7:1: identifiers-have-their-form: DOI is 'doi:10.1000/x'\n    fix: a DOI starts with 10. and has no https://doi.org/ before it",
        "data/sources/smith-2020.yml:10:3: field-is-given: 'direction' is missing in findings 1\n    fix: add 'direction: …' with a word of data/vocabularies/directions.yml",
        "data/sources/smith-2020.yml:17:3: terms-are-known: outcome is 'daily tasks'; data/vocabularies/outcomes.yml has other words\n    fix: write 'function'",
    ]


def test_a_slip_in_a_verdict_is_one_finding(here: Path):
    """No rule holds a verdict against its findings while a word or an id in it means nothing."""
    for slip in ({"outcome": "pian"}, {"sources": ["smith-2002"]}, {"certainty": "lwo"}, {"direction": "helsp"}):
        found = check(load(folder(here, conditions__knee_pain={"verdicts": [{**VERDICT, **slip}]})))
        assert [(fault.path, fault.rule) for fault in found] == [
            ("data/conditions/knee-pain.yml", "references-resolve" if "sources" in slip else "terms-are-known")
        ]


def test_a_slip_in_a_finding_is_one_finding(here: Path):
    for slip in ({"outcome": "pian"}, {"about": ["conditions/knee-pan"]}, {"grade": {"certainty": "lwo", "by": "judged"}}, {"direction": "helsp"}):
        found = check(load(folder(here, sources__smith_2020={"findings": [{**FINDING, **slip}]})))
        assert [(fault.path, fault.rule) for fault in found] == [
            ("data/sources/smith-2020.yml", "references-resolve" if "about" in slip else "terms-are-known")
        ]


def test_a_slip_in_the_only_citation_of_a_source_is_one_finding(here: Path):
    book = {"title": "Knees", "type": "book", "kind": "book", "standing": "teaching-text", "read": "abstract"}
    data = folder(here, sources__jones_2019=book, safety__fever={"why": "A regulator lists it [@jnoes-2019]."})
    assert [fault.rule for fault in check(load(data))] == ["citations-resolve"]


def test_a_misspelled_field_is_not_missing_too(here: Path):
    data = folder(here, safety__fever={"why": None, "wyh": "It is listed [@smith-2020]."})
    (data / "history" / "first-knee.yml").write_text((data / "history" / "first-knee.yml").read_text().replace("name: The first", 'name "The first: a'))
    assert said(check(load(data))) == [
        "data/history/first-knee.yml:1:1: field-is-known: there is no colon after 'name'\n    fix: write 'name'",
        "data/safety/fever.yml:12:1: field-is-known: there is no field 'wyh' here\n    fix: write 'why'",
    ]


def test_a_sentence_that_is_far_too_long_is_one_finding(here: Path):
    long = "It is hot and you ache and you lie in bed and you do not want to eat or to drink or to talk to anyone who comes by to see you [@smith-2020]."
    assert [fault.rule for fault in check(load(folder(here, safety__fever={"why": long})))] == ["sentences-are-short"]


def test_nothing_is_said_of_a_source_because_the_record_that_cites_it_has_a_fault(here: Path):
    """Neither of form nor of YAML."""
    book = {"title": "Knees", "type": "book", "kind": "book", "standing": "teaching-text", "read": "abstract", "read_note": "It lists it."}
    data = folder(here, sources__jones_2019=book, safety__fever={"why": "A regulator lists it [@jones-2019].", "wyh": "x"})
    assert [fault.rule for fault in check(load(data))] == ["field-is-known"]
    (data / "safety" / "fever.yml").write_text("name: Fever\nwhy It is listed [@jones-2019].\n")
    assert [fault.rule for fault in check(load(data))] == ["yaml-is-valid"]


def test_a_slip_in_what_one_vocabulary_says_of_another_is_found(here: Path):
    data = folder(here)
    signs = data / "vocabularies" / "urgent-signs.yml"
    signs.write_text(signs.read_text(encoding="utf-8").replace("urgency: same-day", "urgency: same-dy", 1), encoding="utf-8")
    assert [str(fault).partition(":")[2].partition(":")[2].partition(": ")[2] for fault in check(load(data))] == [
        "terms-are-known: urgency is 'same-dy'; data/vocabularies/severity.yml has emergency, maternity-now, same-day, never, see-a-doctor, ask-first, not-there, adapt, know\n    fix: write 'same-day'"
    ]


def test_the_words_of_a_vocabulary_are_text_too(here: Path):
    data = folder(here)
    terms = data / "vocabularies" / "reading.yml"
    terms.write_text("name: Reading\nterms:\n  - id: never\n    name: <b>No</b>\n    meaning: No massage. { hidden=hidden }\n")
    assert said(rules.text.text_is_plain_markdown(load(data))) == [
        "data/vocabularies/reading.yml:4:5: text-is-plain-markdown: the text holds HTML: '<b'\n    fix: write it in Markdown, and '<' as 'less than'",
        "data/vocabularies/reading.yml:5:5: text-is-plain-markdown: the text holds an attribute list: '{ hidden=hidden }'\n"
        "    fix: leave it out, or write round brackets",
    ]


@pytest.mark.parametrize(("key", "path"), [("conditions__knee_pain", "data/conditions/knee-pain.yml"), ("sources__smith_2020", "data/sources/smith-2020.yml")])
def test_a_record_with_a_fault_is_still_there_for_those_that_name_it(key: str, path: str, here: Path):
    found = check(load(folder(here, **{key: {"reviewed": "yesterday"}})))
    assert [fault.rule for fault in found if fault.path == path] != []
    assert said(fault for fault in found if fault.rule in {"references-resolve", "links-in-text-resolve", "citations-resolve"}) == []


def test_pages_of_docs_are_held_to_what_records_are(here: Path):
    data = folder(here)
    (here / "docs" / "about").mkdir(parents=True)
    (here / "docs" / "about" / "index.md").write_text(
        "---\ntitle: [[x]]\n---\n# About\n\nSee [[conditions/knee-pain]] and [@smith-2020],\nor `[[code]]`: a tumour, and the Cure.\n"
    )
    place = "docs/about/index.md"
    assert said(rules.pages.pages_are_read_as_they_stand(load(data))) == [
        f"{place}:6:5: pages-are-read-as-they-stand: '[[conditions/knee-pain]]' is printed as it stands: only records know this sign\n"
        "    fix: write a Markdown link, [words](page.md), or call a macro",
        f"{place}:6:34: pages-are-read-as-they-stand: '[@smith-2020]' is printed as it stands: only records know this sign\n"
        "    fix: write a Markdown link, [words](page.md), or call a macro",
        f"{place}:7:18: pages-are-read-as-they-stand: 'tumour' is not spelled the American way\n    fix: write 'tumor'",
        f"{place}:7:34: pages-are-read-as-they-stand: 'cure' is not a plain word\n    fix: write 'help'",
    ]


def docs(root: Path, **pages: str) -> None:
    """Pages of docs/, by name: 'a_b' is a-b.md."""
    (root / "docs").mkdir()
    for name, text in pages.items():
        (root / "docs" / f"{name.replace('_', '-')}.md").write_text(text, encoding="utf-8")


def test_a_page_that_is_not_utf8_is_one_finding(here: Path):
    data = folder(here)
    docs(here, index="---\ndescription: All of it\n---\n# Home\n")
    (here / "docs" / "odd.md").write_bytes(b"caf\xe9")
    assert [message for message in said(check(load(data))) if message.startswith("docs/")] == [
        "docs/odd.md:1:1: pages-are-utf8: the page is not UTF-8\n    fix: save the file as UTF-8"
    ]


HARD = "Contraindications necessitate [interdisciplinary](x.md) deliberation regarding **administration**."
LONG = "We go on and on and on and on and on and on and on and on and on and on and on."


def test_pages_of_docs_read_easily(here: Path):
    data = folder(here)
    docs(
        here,
        hard=f"# Hard\n\nThis is short.\n\nSo it is. {HARD}\n",
        long=f"# Long\n\nThis is short. {LONG}\n{LONG}\n",
        easy="# Easy\n\nAsk your doctor first.\n",
    )
    assert said(rules.pages.pages_read_easily(load(data))) == [
        "docs/hard.md:5:11: pages-read-easily: the text reads at grade 18.4, and 7 is the most; hardest is: "
        "'Contraindications necessitate interdisciplinary deliberation regarding administration. …'\n    fix: shorten sentences and words",
        "docs/long.md:3:16: pages-read-easily: 2 of 3 sentences run over 20 words, the first: 'We go on and on and …'\n    fix: make two of each",
    ]


def test_pages_of_docs_say_what_they_are(here: Path):
    data = folder(here)
    docs(here, bare="Text.\n", long=f"---\ntitle: {'T' * 96}\ndescription: {'d' * 157}\n---\n# Title\n", whole="---\ndescription: What it is.\n---\n# Whole\n")
    assert said(rules.pages.pages_say_what_they_are(load(data))) == [
        "docs/bare.md:1:1: pages-say-what-they-are: nothing says what the page is about\n    fix: begin with '---', a line 'description: …', and '---'",
        "docs/bare.md:1:1: pages-say-what-they-are: the page has no title\n    fix: begin with '# ' and what it is about",
        "docs/long.md:2:8: pages-say-what-they-are: the title has 96 characters and 95 fit\n    fix: cut 1",
        "docs/long.md:3:14: pages-say-what-they-are: the description has 157 characters and 155 fit\n    fix: cut 2",
    ]


def test_no_two_pages_have_one_title(here: Path):
    data = folder(here)
    docs(here, a="# Knee Pain\n", b="# Knees { #knees }\n", c="---\ntitle: Knees\n---\n# All on knees\n", d="# Patella\n")  # a term of the glossary has no page
    assert said(rules.pages.titles_are_unique(load(data))) == [
        "docs/a.md:1:3: titles-are-unique: 'Knee Pain' is also the title of data/conditions/knee-pain.yml\n    fix: say what this page has that the other has not",
        "docs/c.md:2:8: titles-are-unique: 'Knees' is also the title of docs/b.md\n    fix: say what this page has that the other has not",
    ]


def test_a_gallery_is_a_page_that_shows_its_drawings(here: Path):
    data = folder(here)
    families = data / "vocabularies" / "technique-families.yml"
    terms = [{"id": id_, "name": id_, "meaning": id_, "gallery": f"{id_}.md"} for id_ in ("shown", "gone", "bare")]
    families.write_text(yaml.dump({"name": "Families", "terms": terms}, sort_keys=False))
    docs(here, shown="# Shown\n\n{{ drawing_gallery() }}\n", bare="# Bare\n")
    assert said(rules.pages.galleries_have_their_page(load(data))) == [
        "data/vocabularies/technique-families.yml:10:3: galleries-have-their-page: there is no docs/gone.md\n    fix: name a page that does, or add it",
        "data/vocabularies/technique-families.yml:14:3: galleries-have-their-page: docs/bare.md does not show its drawings\n"
        "    fix: write {{ drawing_gallery() }} on it",
    ]


def test_a_page_that_answers_a_point_is_there(here: Path):
    points = [{"id": f"K{number}", "says": "x", "pages": ["index.md"]} for number in range(1, 4)]
    points[1]["pages"] = ["index.md", "indx.md"]
    points[2]["pages"] = ["q.md"]
    data = folder(here, coverage__outline={"name": "Outline", "points": points, "outline": [{"letter": "K", "name": "Facts", "points": 3}]})
    docs(here, index="# Home\n")
    assert said(rules.coverage.every_point_is_answered(load(data))) == [
        "data/coverage/outline.yml:11:5: every-point-is-answered: there is no docs/indx.md\n    fix: write 'index.md'",
        "data/coverage/outline.yml:15:5: every-point-is-answered: there is no docs/q.md\n    fix: name a page of docs/",
    ]


def test_an_address_that_was_published_leads_somewhere_for_ever(here: Path):
    data = folder(here)
    assert accept(load(data)) == 15
    assert accept(load(data)) == 0
    (data / "myths" / "presses-it-out.yml").unlink()
    (data / "safety" / "fever.yml").write_bytes(b"\xff")
    (data / "history" / "first-knee.yml").rename(data / "history" / "oldest-knee.yml")
    (data / "history" / "first-knee.yml").write_text("moved_to: oldest-knee\n")
    assert said(rules.addresses.addresses_live_on(load(data))) == [
        "data/addresses.txt:9:1: addresses-live-on: 'myths/presses-it-out' was published, and there is no data/myths/presses-it-out.yml now\n"
        "    fix: bring it back, or leave that file behind with the one line 'moved_to: new-name'"
    ]


def test_records_that_the_program_names_are_there(here: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rules.addresses, "A_WHOLE_REFERENCE", 10)
    data = folder(here, safety__side_effects={**RECORDS["safety/fever"], "name": "Side effects"})
    assert said(rules.addresses.named_records_are_there(load(data))) == [
        "data/faq/how-can-massage-relieve-pain.yml:1:1: named-records-are-there: there is no such record, and it is the answer to 'how does it work?' on pages on pain\n"
        "    fix: bring it back, or change macros/records/named.py"
    ]


SHOWN_ABOVE = {
    rules.references.moved_records_lead_somewhere,
    rules.pages.pages_are_read_as_they_stand,
    rules.pages.pages_are_utf8,
    rules.pages.pages_read_easily,
    rules.pages.pages_say_what_they_are,
    rules.pages.titles_are_unique,
    rules.pages.galleries_have_their_page,
    rules.addresses.addresses_live_on,
    rules.addresses.named_records_are_there,
    rules.wording.texts_are_there_and_used,  # in test_wording.py
}


def test_every_rule_is_shown_catching_its_fault():
    shown = {case[0] for case in CASES} | SHOWN_ABOVE
    assert [rule_name(rule) for rule in RULES if rule not in shown] == []


@pytest.mark.parametrize("rule", RULES, ids=rule_name)
def test_a_rule_passes_good_records(rule: Rule, here: Path):
    assert said(rule(library(here))) == []


def test_findings_come_together_sorted_and_once(here: Path):
    data = folder(here, safety__fever={"why": "The tumour <b>"}, conditions__knee_pain={"cautions": ["fevr"], "askk": "x"})
    (data / "safety" / "broken.yml").write_text("name: A\nname: B\n")
    found = check(load(data))
    assert found == sorted(set(found))
    assert {fault.rule for fault in found} >= {"field-is-known", "field-stands-once", "text-is-plain-markdown", "spelling-is-american"}


def test_the_level_of_a_text_waits_for_the_names_that_it_shows(here: Path):
    """A link shows a name. While nobody can read that record, the sentence around it is not counted."""
    long = "We go on and on and on and on and on and on and on and on and on and on. " * 2
    data = folder(here, faq__does_it_help={"full": f"{long}See [[safety/fever]]."})
    assert [fault.rule for fault in check(load(data))] == ["reading-level-is-low"]
    fever = data / "safety" / "fever.yml"
    fever.write_text(fever.read_text(encoding="utf-8").replace("why: ", "why ", 1), encoding="utf-8")
    assert [(fault.path, fault.rule) for fault in check(load(data))] == [("data/safety/fever.yml", "yaml-is-valid")]
