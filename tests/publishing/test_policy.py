"""The Content-Security-Policy: on every page, as strict as it can be, and nothing on our pages is stopped by it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros.publishing.policy import POLICY, with_policy
from macros.publishing.serving import changing_pages, served
from tests.support.browser import until
from tests.support.places import ROOT
from tests.support.watching import DESKTOP, PHONE, Watched, settled

HEAD = '<!doctype html><html><head><meta charset="utf-8">'
# Says which directive stopped what, also for what a page does before its own scripts run.
LISTEN = "window.stopped = []; addEventListener('securitypolicyviolation', (e) => stopped.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sample}`));"


def digest(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def policies(page: str | bytes) -> list[str]:
    return html.fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")


def test_a_page_names_its_inline_scripts_and_no_others():
    page = with_policy(
        f'{HEAD}<script>one()</script><script src="x.js"></script><script type="application/json">{{}}</script><script type="module">two()</script>'
    )
    (policy,) = policies(page)
    assert re.findall(r"'sha256-[^']+'", policy) == [digest("one()"), digest("two()")]


def test_a_policy_is_renewed_and_not_doubled():
    once = with_policy(f"{HEAD}<script>one()</script>")
    assert with_policy(once) == once
    (policy,) = policies(with_policy(once + "<script>two()</script>"))
    assert digest("two()") in policy


def test_a_page_without_a_charset_is_refused():
    with pytest.raises(ValueError, match=r'^no <meta charset="utf-8"> to put the policy after$'):
        with_policy("<html></html>")


def test_a_server_that_adds_a_script_allows_it():
    page = with_policy(f"{HEAD}<p>é") + "<script>reload()</script>"
    started: list[tuple[str, dict[str, str]]] = []

    def application(environ, start_response):
        kind = environ["kind"]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(page.encode())))])
        return [page.encode()]

    def answer(kind: str) -> bytes:
        return b"".join(changing_pages(application, served)({"kind": kind}, lambda status, headers: started.append((status, dict(headers)))))

    sent = answer("text/html")
    assert digest("reload()") in policies(sent)[0]
    assert started[-1] == ("200 OK", {"Content-Type": "text/html", "Content-Length": str(len(sent))})
    assert answer("text/css") == page.encode()


def test_every_page_has_one_policy_that_names_its_inline_scripts(site: Path):
    wrong = []
    found = sorted(site.rglob("*.html"))
    for path in found:
        tree = html.fromstring(path.read_bytes())
        name = path.relative_to(site).as_posix()
        inline = [script.text or "" for script in tree.xpath("//script[not(@src)][not(@type) or @type='module' or @type='text/javascript']")]
        expected = POLICY.format(hashes="".join(f" {digest(code)}" for code in dict.fromkeys(inline)))
        if tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") != [expected]:
            wrong.append(f"{name}: policy")
        # It holds for what stands below it: only the charset may stand above.
        if [dict(meta.attrib) for meta in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/preceding::*[not(self::html or self::head)]")] != [
            {"charset": "utf-8"}
        ]:
            wrong.append(f"{name}: something stands above its policy")
        wrong += [f"{name}: style {styled.get('style')}" for styled in tree.xpath("//*[@style]")]
        wrong += [f"{name}: <style>" for _ in tree.xpath("//style")]
        wrong += [f"{name}: {handler}" for handler in tree.xpath("//@*[starts-with(name(), 'on')]")]
    assert len(found) > 1000
    assert wrong == []


def test_no_page_asks_the_host_of_the_code_about_itself(site: Path):
    # The theme does so for whatever carries this mark, once the code lies on GitHub.
    assert [path.name for path in site.rglob("*.html") if b'data-md-component="source"' in path.read_bytes()] == []


def test_header_files_are_there_and_say_the_same(site: Path):
    netlify, apache = (site / "_headers").read_text(), (site / ".htaccess").read_text()
    said = dict(re.findall(r"^  ([\w-]+): (.+)$", netlify.partition("\n\n")[0], re.MULTILINE))
    assert said["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert said == dict(re.findall(r'^  Header always set ([\w-]+) "(.+)"$', apache, re.MULTILINE))
    readme = (ROOT / "README.md").read_text()
    assert said == dict(re.findall(r'add_header ([\w-]+) "(.+)" always;', readme))


@pytest.fixture(params=["phone", "desktop"])
def listening(request: pytest.FixtureRequest, browser: Browser, tiny_address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport=PHONE if request.param == "phone" else DESKTOP, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    yield Watched(context.new_page(), tiny_address)
    context.close()


def stopped(page: Page) -> list[str]:
    return page.evaluate("stopped")


def test_nothing_is_stopped_while_a_reader_uses_a_page(listening: Watched):
    page = listening.open("/conditions/knee-pain/")
    settled(page)
    if page.viewport_size == PHONE:
        page.get_by_role("button", name="Menu").click()
        expect(page.locator(".site-menu")).to_be_in_viewport()
        page.locator("body > label").click(position={"x": 310, "y": 300})
    page.locator("button[data-scheme]:not([hidden])").click()
    page.locator("article a.term").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("article sup a.footnote-ref").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("scrollBy(0, -300)")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    page.keyboard.type("knee pain")
    expect(page.get_by_role("option").first).to_be_visible()
    assert stopped(page) == []
    assert listening.troubles == []


def test_a_foreign_script_does_not_run(listening: Watched):
    page = listening.open("/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.foreign = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.foreign = true"><p style="color: red" id="styled">x</p>');
        }"""
    )
    until(page, "stopped.length >= 3")
    assert page.evaluate("window.foreign") is None
    assert sorted(what.split(":")[0] for what in stopped(page)) == ["script-src-attr", "script-src-elem", "style-src-attr"]
    # So a page that opens without errors on the console, as tests/browser/test_browser.py asks of each kind, was stopped in nothing.
    assert len(listening.troubles) == 3
    assert page.locator("#styled").get_attribute("style") == "color: red"
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") != "rgb(255, 0, 0)"
