"""The safety check: it sorts what was ticked, never says that massage is safe, and keeps nothing unasked once its tab is closed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

from macros.records.library import Library
from macros.records.schema.safety import Safety
from macros.records.schema.vocabularies import Severity
from macros.views.lists.safety_check import PARTS
from macros.views.text.wording import said
from macros.views.text.writing import Writer
from tests.support.watching import DESKTOP, PHONE, Watched, settled

PATH = "/safety/check/"
KEY = "safety-check"
NOTHING = "You ticked nothing. That does not mean that massage is safe for you."
FEVER, STROKE, THINNERS, FRACTURE, ALLERGY = "fever", "signs-of-a-stroke", "blood-thinners", "broken-bone", "oil-allergy"


def opened(watched: Watched) -> Page:
    page = watched.open(PATH)
    settled(page)
    expect(page.locator("form.safety-form")).to_be_visible()
    return page


def tick(page: Page, *ids: str) -> None:
    for id_ in ids:
        page.locator(f"input[value={id_}]").check()


def part(page: Page, heading: str) -> Locator:
    return page.locator(".safety-part", has=page.get_by_role("heading", name=heading))


def ticks(page: Page) -> list[str]:
    values: list[str] = page.locator("input[name=tick]:checked").evaluate_all("all => all.map(box => box.value)")
    return values


def records(library: Library, kind: str) -> list[Safety]:
    return [r for r in library.records["safety"].values() if isinstance(r, Safety) and r.kind == kind]


def part_of(record: Safety, library: Library) -> str:
    return library.vocabulary(Severity)[record.severity].part


def headings(library: Library) -> list[str]:
    """The headings of the parts, from the most to the least urgent."""
    return [said(library, heading) for heading, *_ in PARTS.values()]


def asked(library: Library) -> set[str]:
    """What the check must ask: every caution, and every sign that cannot wait until tomorrow."""
    urgent = {r.id for r in records(library, "warning-sign") if library.vocabulary(Severity)[r.severity].urgent}
    return {r.id for r in records(library, "contraindication")} | urgent


def test_a_fever_means_no_massage_with_its_summary_and_the_way_to_its_sources(desktop: Watched, library: Library):
    page = opened(desktop)
    tick(page, FEVER)
    stop = part(page, "Do not have massage now. Get help.")
    record = library.records["safety"][FEVER]
    assert isinstance(record, Safety)
    expect(stop).to_be_visible()
    expect(stop).to_contain_text(Writer(library, "").plain(record.summary))
    expect(stop).to_contain_text(f"Tell your therapist: {record.tell}")
    expect(page.locator(".safety-emergency")).to_be_hidden()
    assert page.locator(".safety-part:visible").count() == 1
    assert desktop.troubles == []
    stop.get_by_role("link", name=re.compile(r"^Why, what to do, and (1 source|\d+ sources)$")).click()
    expect(page.get_by_role("heading", name="Fever")).to_be_visible()
    expect(page.locator(".footnote li").first).to_be_visible()


def test_each_answer_goes_to_its_part_and_leaves_again(desktop: Watched, library: Library):
    page = opened(desktop)
    tick(page, THINNERS, FRACTURE, ALLERGY)
    shown = {
        heading: part(page, heading).locator(".safety-entry:visible").evaluate_all("all => all.map(one => one.dataset.id)") for heading in headings(library)[1:]
    }
    assert shown == {"Ask your doctor first": [THINNERS], "Tell your therapist, and this is what changes": [FRACTURE, ALLERGY]}
    expect(page.locator(".safety-summary")).to_have_text("Ask your doctor first: 1. Tell your therapist: 2.")
    page.locator(f"input[value={THINNERS}]").uncheck()
    expect(part(page, "Ask your doctor first")).to_be_hidden()
    expect(page.locator(".safety-summary")).to_have_text("Tell your therapist: 2.")


def test_every_box_shows_its_own_entry_in_the_part_of_its_severity(desktop: Watched, library: Library):
    page = opened(desktop)
    boxes = page.locator("input[name=tick]").evaluate_all("all => all.map(box => box.value)")
    assert set(boxes) == asked(library)
    assert len(boxes) == len(set(boxes))
    page.locator("input[name=tick]").evaluate_all("all => all.forEach(box => box.click())")
    assert page.locator(".safety-entry:visible").count() == len(boxes)
    for id_ in PARTS:
        entries = page.locator(f".safety-part:has(#{id_}) > .safety-entry").evaluate_all("all => all.map(one => one.dataset.id)")
        every = [*records(library, "contraindication"), *records(library, "warning-sign")]
        assert set(entries) == {r.id for r in every if part_of(r, library) == id_}


def test_an_emergency_is_said_at_once_and_stands_on_top(desktop: Watched):
    page = opened(desktop)
    tick(page, ALLERGY, FEVER, STROKE)
    alarm = page.get_by_role("alert")
    expect(alarm).to_contain_text("Call emergency services now.")
    expect(page.locator(".safety-summary")).to_have_text("Call emergency services now. Do not have massage now: 2. Tell your therapist: 1.")
    first = page.locator(".safety-list .safety-entry:visible").first
    expect(first).to_have_attribute("data-id", STROKE)
    expect(page.locator(".safety-emergency.danger")).to_contain_text("Call emergency services now")
    page.locator(f"input[value={STROKE}]").uncheck()
    expect(alarm).to_be_empty()
    expect(page.locator(".safety-emergency")).to_be_hidden()


def test_what_to_do_in_an_emergency_stands_above_its_boxes_before_anything_is_ticked(desktop: Watched):
    page = opened(desktop)
    fieldset = page.locator("form.safety-form fieldset", has=page.locator(f"input[value={STROKE}]"))
    expect(fieldset.locator("legend")).to_have_text("Do you have any of these now?")
    call = fieldset.locator("legend + .safety-call")
    expect(call).to_be_visible()
    expect(call).to_have_text("Call emergency services now if you have one of these.")
    expect(fieldset).to_have_attribute("aria-describedby", "safety-call")


def test_no_tick_is_no_promise(desktop: Watched):
    page = opened(desktop)
    expect(page.locator(".safety-result")).to_be_hidden()
    page.get_by_role("button", name="Show my result").click()
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    expect(page.locator(".safety-summary")).to_contain_text(NOTHING)
    expect(page.locator(".safety-summary")).to_contain_text("Ask your doctor if you are unsure.")
    assert page.locator(".safety-part:visible").count() == 0


def test_no_words_claim_safety(site: Path):
    page = html.fromstring((site / "safety" / "check" / "index.html").read_bytes())
    script = (site / "assets" / "safety-check.js").read_text(encoding="utf-8")
    words = " ".join([*page.cssselect("article")[0].text_content().split(), *script.split()])
    assert not re.search(r"you may have|massage is safe\b(?! for you)|you are safe|no risk", words, re.IGNORECASE)
    claims = [words[max(0, found.start() - 45) : found.end()] for found in re.finditer(r"safe for you", words)]
    assert claims
    assert [claim for claim in claims if not re.search(r"(does not mean|cannot tell) that massage is safe for you$", claim)] == []


def test_ticks_are_kept_only_where_asked_and_forgotten_where_asked(desktop: Watched):
    page = opened(desktop)
    stored = f"localStorage.getItem('{KEY}')"
    tick(page, FEVER)
    assert page.evaluate(stored) is None
    remember = page.get_by_label("Remember my ticks on this device")
    remember.check()
    tick(page, ALLERGY)
    assert sorted(json.loads(page.evaluate(stored))) == [FEVER, ALLERGY]
    page.reload()
    expect(remember).to_be_checked()
    assert sorted(ticks(page)) == [FEVER, ALLERGY]
    expect(page.locator(".safety-message")).to_have_text("Your ticks from last time are back. Please look through the list again.")
    remember.uncheck()
    assert page.evaluate(stored) is None
    page.reload()
    assert ticks(page) == []
    expect(page.locator(".safety-message")).to_be_empty()


def test_start_again_takes_all_ticks_away_and_what_was_kept(desktop: Watched):
    page = opened(desktop)
    page.get_by_label("Remember my ticks on this device").check()
    tick(page, FEVER, STROKE)
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".safety-result")).to_be_hidden()
    expect(page.locator("input[name=tick]").first).to_be_focused()
    assert ticks(page) == []
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


@pytest.mark.parametrize("kept", ["{", "null", '"fever"', "[1, 2]", '{"fever": true}', "🩹" * 10_000, "‮[‬"])
def test_what_cannot_be_read_changes_nothing(desktop: Watched, kept: str):
    page = opened(desktop)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, kept])
    page.reload()
    expect(page.locator(".safety-message")).to_have_text("We could not read what was kept on this device. Nothing is ticked. You can start afresh.")
    assert ticks(page) == []
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == kept
    tick(page, FEVER)
    expect(part(page, "Do not have massage now. Get help.")).to_be_visible()
    assert desktop.troubles == []


def test_ids_that_the_list_does_not_have_are_passed_over(desktop: Watched):
    page = opened(desktop)
    page.evaluate("key => localStorage.setItem(key, JSON.stringify(['fever', 'no-such-thing', '\"]<img>']))", KEY)
    page.reload()
    assert ticks(page) == ["fever"]
    expect(page.locator(".safety-message")).to_contain_text("The list has changed since last time.")
    assert desktop.troubles == []


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, address: str):
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script("Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError'); };")
    page = context.new_page()
    page.goto(address + PATH)
    tick(page, FEVER)
    page.get_by_label("Remember my ticks on this device").click()
    expect(page.locator(".safety-message")).to_have_text("This browser cannot keep your ticks. Everything else works.")
    expect(page.get_by_label("Remember my ticks on this device")).not_to_be_checked()
    expect(part(page, "Do not have massage now. Get help.")).to_be_visible()
    context.close()


def test_the_printed_sheet_holds_only_the_result(desktop: Watched):
    page = opened(desktop)
    tick(page, FEVER, FRACTURE)
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="Print a sheet to take along").click()
    assert page.title() == "printed"
    page.emulate_media(media="print")
    sheet = page.locator("article")
    expect(page.locator("form.safety-form")).to_be_hidden()
    expect(sheet.get_by_text("Name:")).to_be_visible()
    expect(sheet.get_by_text("What I ticked")).to_be_visible()
    said = sheet.inner_text()
    assert "I have a fever" in said
    assert "An oil makes my skin itch" not in said
    assert "We never see it" not in said
    assert sheet.get_by_role("button").count() == 0


def test_a_sheet_without_ticks_is_no_clean_bill(desktop: Watched):
    page = opened(desktop)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert NOTHING in page.locator("article").inner_text()


def test_ticking_asks_no_server(desktop: Watched):
    page = opened(desktop)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    tick(page, FEVER, STROKE)
    page.get_by_label("Remember my ticks on this device").check()
    page.get_by_role("button", name="Show my result").click()
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".safety-result")).to_be_hidden()
    assert requests == []
    assert "?" not in page.url


def test_the_list_is_whole_without_javascript(browser: Browser, address: str, library: Library):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(address + PATH)
    shown = page.locator(".safety-entry:visible")
    assert set(shown.evaluate_all("all => all.map(one => one.dataset.id)")) == asked(library)
    shown_headings = page.locator("article h2:visible").evaluate_all("all => all.map(one => one.firstChild.textContent)")
    assert shown_headings == headings(library)
    expect(page.locator(".safety-emergency")).to_contain_text("Do you have any of these now?")
    expect(page.get_by_text("Words come out wrong.", exact=True)).to_be_visible()
    expect(page.locator("form.safety-form")).to_have_count(0)
    context.close()


def test_the_check_is_done_by_keyboard_alone(desktop: Watched):
    page = opened(desktop)
    page.locator("input[name=tick]").first.focus()
    while page.evaluate("document.activeElement.value") != THINNERS:
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.textContent") != "Show my result":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    expect(page.get_by_role("heading", name="Your result")).to_be_in_viewport()
    for _ in range(2):  # past the link to the part's own heading
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.safety-entry')?.dataset.id") == THINNERS


def test_the_check_passes_the_accessibility_rules_and_fits(watched: Watched):
    page = opened(watched)
    tick(page, FEVER, STROKE, THINNERS, FRACTURE)
    page.get_by_role("button", name="Show my result").click()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    small_targets = page.locator(".safety-form :is(label, button), .safety-form input, .safety-result button").evaluate_all(
        "all => all.filter(one => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; }).map(one => one.outerHTML)"
    )
    assert small_targets == []
    page.get_by_role("button", name="Show my result").hover()
    found = [f"{violation['id']}: {node['target']}" for violation in Axe().run(page).response["violations"] for node in violation["nodes"]]
    assert found == []
    assert watched.troubles == []
