"""The matrix of evidence in a browser: narrowed, sorted, downloaded, printed."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.support.watching import Watched


def shown_rows(page: Page) -> list[str]:
    return page.locator("table[data-matrix] tbody tr:not([hidden]) th").all_inner_texts()


def test_the_matrix_is_narrowed_by_group_and_certainty(desktop: Watched):
    page = desktop.open("/evidence/grid/")
    every = shown_rows(page)
    assert every == ["Neck ache", "Knee pain", "Ache all over"]
    page.get_by_label("Group").select_option("joints")
    joints = shown_rows(page)
    assert joints == ["Knee pain"]
    expect(page.locator("form.matrix-filters [role=status]")).to_have_text(f"{len(joints)} of {len(every)} rows")
    page.get_by_label("Group").select_option("")
    page.get_by_label("How sure").select_option("moderate")
    assert shown_rows(page) == ["Neck ache"]
    assert desktop.troubles == []


def test_the_matrix_is_sorted_by_keyboard(desktop: Watched):
    page = desktop.open("/evidence/grid/")
    own = shown_rows(page)
    heading = page.locator("table[data-matrix] thead th").first
    heading.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert shown_rows(page) == sorted(own, key=str.casefold)
    page.keyboard.press("Enter")
    assert shown_rows(page) == own
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    first = page.locator("table[data-matrix] tbody tr").first.locator("td").first
    expect(first).to_have_attribute("data-certainty", "moderate")


def test_a_cell_of_the_matrix_leads_to_the_verdicts(desktop: Watched):
    page = desktop.open("/evidence/grid/")
    page.locator("tr", has=page.get_by_role("rowheader", name="Neck ache")).locator("td a").first.click()
    page.wait_for_url("**/conditions/neck-ache/#what-massage-may-do")


def test_the_matrix_is_whole_without_javascript_and_can_be_downloaded(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/evidence/grid/")
    assert len(shown_rows(page)) == 3
    expect(page.locator("form.matrix-filters")).to_be_hidden()
    link = page.get_by_role("link", name="Download all verdicts as a table (CSV)").get_attribute("href")
    answer = page.request.get(f"{address}/evidence/grid/{link}")
    assert answer.text().splitlines()[0] == "condition,group,outcome,scope,compared_with,against,when,direction,size,certainty,says,sources,address"
    context.close()


def test_the_matrix_is_printed_whole(desktop: Watched):
    page = desktop.open("/evidence/grid/")
    page.emulate_media(media="print")
    expect(page.locator("form.matrix-filters")).to_be_hidden()
    assert page.locator(".matrix").evaluate("box => getComputedStyle(box).overflow") == "visible"
