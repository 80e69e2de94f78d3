"""The policy in a real browser: what it stops, and that every control works under it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from legal_faq.policy import meta_policy

from .conftest import Visit
from .templates import HOURS


def test_every_page_carries_the_policy_before_anything_it_loads(real_site: Path) -> None:
    element = f'<meta http-equiv="Content-Security-Policy" content="{meta_policy()}">'
    pages = list(real_site.rglob("*.html"))
    assert len(pages) > 200
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.count('http-equiv="Content-Security-Policy"') == 1, page
        head = text[: text.index(element)]
        assert not re.search(r"<(link|script|img|style|base)\b", head), page


@pytest.mark.parametrize(
    ("what", "directive"),
    [
        ("document.body.setAttribute('style', 'color: red')", "style-src-attr"),
        (
            "document.head.append(Object.assign(document.createElement('style'), "
            "{textContent: 'p{}'}))",
            "style-src-elem",
        ),
        (
            "document.body.append(Object.assign(new Image(), {src: 'https://a.test/a.png'}))",
            "img-src",
        ),
        ("fetch('https://a.test/').catch(() => 0)", "connect-src"),
        (
            "document.body.append(Object.assign(document.createElement('iframe'), {src: '/'}))",
            "frame-src",
        ),
        (
            "document.body.append(Object.assign(document.createElement('form'), "
            "{action: '/x', method: 'post'})); document.querySelector('form').submit()",
            "form-action",
        ),
    ],
)
def test_what_the_policy_forbids_is_stopped_and_told(
    visit: Visit, what: str, directive: str
) -> None:
    page = visit.open(f"en/{HOURS}")
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))
    page.evaluate(what)
    page.wait_for_timeout(200)
    assert any(f"policy: {directive}" in complaint for complaint in visit.complaints)
    assert [url for url in answered if not url.startswith(visit.address)] == []


@pytest.mark.parametrize(
    "what",
    [
        "document.createElement('script').src = '/assets/x.js'",
        "document.body.innerHTML = '<b>x</b>'",
        "trustedTypes.createPolicy('another', {})",
        "trustedTypes.createPolicy('legal-faq', {createScriptURL: (text) => text})",
    ],
)
def test_no_string_becomes_code_or_markup(visit: Visit, what: str) -> None:
    page = visit.open("en/search/#q=night")
    page.locator(".results a").first.wait_for()
    with pytest.raises(Error, match="TypeError"):
        page.evaluate(what)


def test_the_search_loads_no_file_that_the_build_did_not_write(visit: Visit) -> None:
    """A changed head asks for far more files than there are: their names are refused unasked."""

    def lie(route) -> None:  # type: ignore[no-untyped-def]
        text = route.fetch().text()
        route.fulfill(
            body=re.sub(r'"shards":\d+', '"shards":999999', text), content_type="text/javascript"
        )

    visit.page.route("**/search/en/*/head.js", lie)
    visit.open("en/search/#q=night")
    visit.page.wait_for_timeout(1000)
    assert any("no file of the index: t" in complaint for complaint in visit.complaints)
    assert [url for url in visit.requests if re.search(r"/t\d+\.js$", url)] == []


def test_an_index_of_another_host_is_refused(visit: Visit) -> None:
    def lie(route) -> None:  # type: ignore[no-untyped-def]
        text = route.fetch().text()
        route.fulfill(
            body=re.sub(r'data-search-index="[^"]*"', 'data-search-index="https://a.test/"', text),
            content_type="text/html",
        )

    visit.page.route("**/en/search/", lie)
    visit.open("en/search/#q=night")
    visit.page.wait_for_timeout(500)
    assert visit.foreign_requests == []
    assert any("no index of this site" in complaint for complaint in visit.complaints)


@pytest.mark.parametrize(
    ("language", "words", "choice"),
    [("zh", "半夜打电话", "unlawful"), ("en", "call at night", "unlawful")],
)
def test_every_control_works_under_the_policy(
    visit: Visit, language: str, words: str, choice: str
) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"{language}/")
    page.locator("#search-words").press_sequentially(words[:6])
    page.locator(".suggestions li").first.click()
    page.wait_for_url(f"**/{language}/faq/**")
    page.locator(".menu > summary").click()
    page.locator("[data-scheme-switch]").click()
    page.locator("[data-scheme-switch]").click()
    page.keyboard.press("Escape")
    page.locator(".copy-link").first.dispatch_event("click")
    page.locator(".contents a").last.click()
    page.locator("[data-language-switch]").click()
    page.locator("[data-language-switch]").click()
    page.goto(f"{visit.address}{language}/search/")
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".results a").first).to_be_visible()
    for name in ("audience", "topic", "verdict"):
        page.locator(f"select[name={name}]").select_option(index=1)
        page.locator(f"select[name={name}]").select_option(index=0)
    page.locator("select[name=verdict]").select_option(choice)
    page.locator("#search-words").fill("zzzzqqqq")
    page.keyboard.press("Enter")
    expect(page.locator(".search-fallback a").first).to_be_visible()
    page.goto(f"{visit.address}{language}/practices/")
    for name in ("audience", "actor", "topic", "verdict"):
        page.locator(f"select[name={name}]").select_option(index=1)
    expect(page.locator("[role=status]")).not_to_be_empty()
    assert visit.complaints == []
    assert visit.foreign_requests == []
