"""What readers do, in a real Chromium: read, switch language, search, print, leave."""

import re

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Visit
from .templates import HOURS, TEMPLATES


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", TEMPLATES)
def test_no_page_is_wider_than_the_window(
    browser: Browser, address: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(address + path)
    inner = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert inner <= width


def test_nothing_is_stored_before_the_reader_acts(visit: Visit) -> None:
    for path in TEMPLATES:
        visit.open(path)
    stored = visit.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert stored == [0, 0, ""]
    assert visit.context.cookies() == []


def test_the_language_switch_keeps_the_page_and_the_place(visit: Visit) -> None:
    page = visit.open(f"en/{HOURS}")
    page.locator("#citations").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('citations').scrollIntoView()")
    page.locator("[data-language-switch]").dispatch_event("click")
    page.wait_for_url(f"**/zh/{HOURS}#citations")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    page.evaluate("window.scrollTo(0, 0)")
    page.wait_for_function("window.scrollY === 0")
    page.locator("[data-language-switch]").click()
    page.wait_for_url(re.compile(f"/en/{HOURS}$"))


def test_the_menu_opens_by_keyboard_and_closes_by_escape(visit: Visit) -> None:
    page = visit.open("en/")
    summary = page.locator(".menu > summary")
    summary.focus()
    page.keyboard.press("Enter")
    topics = page.locator(".menu__panel a[href$='faq/']")
    expect(topics).to_be_visible()
    page.keyboard.press("Escape")
    expect(topics).to_be_hidden()
    expect(summary).to_be_focused()
    summary.click()
    topics.click()
    page.wait_for_url("**/en/faq/")
    page.locator(".menu > summary").click()
    page.locator("h1").click()
    expect(page.locator(".menu__panel")).to_be_hidden()


def test_the_first_tab_leads_to_the_content(visit: Visit) -> None:
    page = visit.open(f"zh/{HOURS}")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_previous_and_next_stay_in_the_topic_and_the_language(visit: Visit) -> None:
    page = visit.open(f"zh/{HOURS}")
    addresses = []
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        page.wait_for_load_state()
        addresses.append(page.url)
    while page.locator("a[rel=prev]").count():
        page.locator("a[rel=prev]").click()
        page.wait_for_load_state()
        addresses.append(page.url)
    assert len(set(addresses)) == 15
    assert all("/zh/faq/contact/" in url for url in addresses)


def test_the_colour_scheme_follows_the_system_until_the_reader_chooses(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}en/")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".menu > summary").click()
    switch = page.locator("[data-scheme-switch]")
    expect(switch).to_have_text("Light")
    switch.click()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    assert page.evaluate("localStorage.getItem('scheme')") == "light"
    page.goto(f"{address}zh/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light
    context.close()


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("zh", "半夜打电话", "calling-hours"),
        ("zh", "给我父母打电话", "parents-phoned"),
        ("en", "call at night", "calling-hours"),
        ("en", "may they phone my parents", "parents-phoned"),
    ],
)
def test_a_search_finds_the_answer_in_its_language(
    visit: Visit, language: str, words: str, expected: str
) -> None:
    page = visit.open(f"{language}/")
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/search/#q=*")
    first = page.locator(".results a").first
    expect(first).to_be_visible()
    assert expected in [
        link.get_attribute("data-id") for link in page.locator(".results a").all()[:3]
    ]
    assert all(
        f"/{language}/" in str(link.evaluate("link => link.href"))
        for link in page.locator(".results a").all()
    )
    page.reload()
    expect(page.locator("#search-words")).to_have_value(words)
    question = first.inner_text()
    first.click()
    page.wait_for_url(f"**/{language}/faq/**")
    expect(page.locator("h1")).to_contain_text(question)
    page.go_back()
    expect(page.locator(".results a").first).to_be_visible()
    assert all("?" not in url for url in visit.requests)
    assert visit.complaints == []


def test_a_search_without_a_result_says_so(visit: Visit) -> None:
    page = visit.open("en/search/")
    page.locator("#search-words").fill("zzzzqqqq")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("Nothing fits closely")
    expect(page.locator(".search-fallback a").first).to_be_visible()
    assert visit.complaints == []


def test_a_search_whose_index_does_not_load_says_so(visit: Visit) -> None:
    visit.page.route("**/search/en/*/head.js", lambda route: route.abort())
    page = visit.open("en/search/#q=night")
    expect(page.locator("[role=status]")).to_contain_text("did not load")


def test_a_section_link_can_be_copied(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"en/{HOURS}")
    page.locator("#steps .copy-link").click()
    expect(page.locator("#steps .copy-link")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{visit.address}en/{HOURS}#steps"


def test_the_section_being_read_is_marked_in_the_contents(visit: Visit) -> None:
    page = visit.open(f"en/{HOURS}")
    page.evaluate("document.getElementById('citations').scrollIntoView()")
    expect(page.locator(".contents a[aria-current]")).to_have_text("Provisions this rests on")


def test_a_page_past_its_review_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-01T12:00:00")
    page.goto(f"{address}en/{HOURS}")
    assert page.locator(".notice").count() == 0
    page.clock.set_fixed_time("2029-01-01T12:00:00")
    page.goto(f"{address}en/{HOURS}")
    expect(page.locator(".notice")).to_have_text(re.compile("past its review date"))
    context.close()


@pytest.mark.parametrize("path", TEMPLATES)
def test_every_kind_of_page_reads_without_javascript(without_script: Visit, path: str) -> None:
    page = without_script.open(path)
    expect(page.locator("h1").first).to_be_visible()
    assert without_script.complaints == []


def test_without_javascript_the_menu_works_and_search_leads_to_the_list(
    without_script: Visit,
) -> None:
    page = without_script.open("zh/")
    page.locator(".menu > summary").click()
    expect(page.locator(".menu__panel a").first).to_be_visible()
    page.locator(".tool--search").click()
    page.get_by_text("打开全部问题的清单").click()
    page.wait_for_url("**/zh/questions/")
    page.get_by_text("催收电话几点到几点能打").click()
    expect(page.locator(".short-answer")).to_be_visible()


def test_without_javascript_the_home_page_offers_the_search_page(without_script: Visit) -> None:
    page = without_script.open("en/")
    page.locator(".search-link a").click()
    page.wait_for_url("**/en/search/")
    expect(page.locator(".search-fallback a").first).to_be_visible()


def test_the_quick_exit_works_without_javascript(without_script: Visit) -> None:
    page = without_script.open("zh/faq/complaints/police-report/")
    exit_link = page.locator("a.quick-exit")
    expect(exit_link).to_be_in_viewport()
    assert exit_link.get_attribute("href") == "https://www.weather.com.cn/"
    assert exit_link.get_attribute("rel") == "noreferrer nofollow"


def test_controls_are_large_enough_for_a_thumb(phone: Visit) -> None:
    page = phone.open("zh/faq/complaints/police-report/")
    page.locator(".menu > summary").click()
    for control in page.locator(".tool, .menu__panel a, .quick-exit, .scheme-switch").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44, control.inner_text()


def test_on_paper_every_answer_and_citation_shows(visit: Visit) -> None:
    page = visit.open(f"en/{HOURS}")
    page.emulate_media(media="print")
    for hidden in (".site-header__tools", ".contents", ".neighbours"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in (".short-answer", "#citation-1", ".review"):
        expect(page.locator(shown)).to_be_visible()
    address = page.evaluate(
        "getComputedStyle(document.getElementById('citation-1'), '::after').content"
    )
    assert "laws/gbt-45251-2025" in address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_running_text_has_enough_contrast(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}en/faq/complaints/stop-disruption/")
    ratios = page.evaluate(CONTRAST)
    context.close()
    assert ratios
    assert {name: ratio for name, ratio in ratios.items() if ratio < 7} == {}


CONTRAST = """() => {
  const numbers = (text) => text.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const part = (c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = {};
  for (const name of [".prose p", ".prose a", ".verdict", ".short-answer p", ".gist", "dt", ".review dd", ".urgent p", ".quick-exit", ".site-footer p", ".strength", ".brand"]) {
    for (const element of document.querySelectorAll(name)) {
      const [a, b] = [light(numbers(getComputedStyle(element).color)), light(ground(element))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      found[name] = Math.min(found[name] || 21, ratio);
    }
  }
  return found;
}"""
