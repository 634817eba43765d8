"""The list of questions in a browser: narrowed by words and by topic."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.support.watching import Watched


def shown_questions(page: Page) -> list[str]:
    return page.locator("section.topic li:not([hidden]) a:first-of-type").all_inner_texts()


def test_questions_are_narrowed_by_words_and_by_topic(desktop: Watched):
    page = desktop.open("/faq/")
    every = len(shown_questions(page))
    assert every == 3
    page.get_by_label("Words in the question").press_sequentially("preg")
    some = shown_questions(page)
    assert some == ["Can I have a massage while pregnant?"]
    expect(page.get_by_role("status").filter(has_text=f"{len(some)} of {every} questions")).to_be_visible()
    page.get_by_label("Topic").select_option("Pregnancy and children")
    assert shown_questions(page) == some
    page.get_by_label("Topic").select_option("Does it work?")
    assert shown_questions(page) == []
    page.get_by_label("Words in the question").fill("<script>alert(1)</script> 🙂")
    expect(page.get_by_text("No question has these words. Try other words, or the search above.")).to_be_visible()
    page.get_by_label("Words in the question").fill("")
    page.get_by_label("Topic").select_option("all topics")
    assert len(shown_questions(page)) == every
    assert desktop.troubles == []


def test_questions_stand_whole_without_javascript(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/faq/")
    assert len(shown_questions(page)) == 3
    context.close()
