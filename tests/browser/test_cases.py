"""The case checker in a real Chromium: ticking, filters, the report, links, phones, paper, no JavaScript."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Visit

CHECKER = "case-checker/"
SHOWN = ".case-group > ul > li:not([hidden])"
FILES = re.compile(r"/case-checker/(zh|en)/[0-9a-f]{10}/[a-z]+\.js$")


def box(page: Page, name: str) -> Locator:
    return page.locator(f"label:has(#case-{name}) input")


def count_shown(page: Page) -> int:
    return page.locator(SHOWN).evaluate_all("rows => rows.filter(one => one.offsetParent).length")


def fragment(address: str) -> str:
    return urlsplit(address).fragment


@pytest.mark.parametrize(
    ("language", "stop", "depends", "overall"),
    [
        ("zh", "必须马上停止", "看条件是否满足", "至少有一项对应被判断为违法的做法"),
        ("en", "Must stop now", "Depends on conditions", "leads to a practice judged unlawful"),
    ],
)
def test_ticks_give_verdicts_and_what_must_stop_comes_first(
    visit: Visit, language: str, stop: str, depends: str, overall: str
) -> None:
    page = visit.open(f"{language}/{CHECKER}")
    report = page.locator(".case-report")
    expect(report).to_be_hidden()
    box(page, "emergency-contact").check()
    box(page, "told-relatives").check()
    box(page, "night-call").check()
    box(page, "true-identity").check()
    expect(report.locator("dd").first).to_be_visible()
    headings = report.locator("h3").all_inner_texts()
    assert headings[0] == stop
    assert headings[-2] == depends
    assert len(headings) == 4
    expect(report.locator(".case-overall")).to_contain_text(overall)
    expect(page.locator(".case-bar [role=status]")).to_contain_text("4")
    expect(page.locator(".case-bar .verdict")).to_have_class("verdict verdict-unlawful")
    verdicts = [
        element.get_attribute("class") for element in report.locator(".practice .verdict").all()
    ]
    order = [
        f"verdict verdict-{name}" for name in ("unlawful", "discouraged", "conditional", "lawful")
    ]
    assert sorted(verdicts, key=lambda one: order.index(one or "")) == verdicts
    box(page, "told-relatives").uncheck()
    expect(page.locator(".case-bar .verdict")).to_have_class("verdict verdict-discouraged")
    assert visit.complaints == []
    assert visit.foreign_requests == []


def test_a_verdict_is_that_of_the_matrix(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    box(page, "night-call").check()
    link = page.locator("#case-night-call").locator("xpath=ancestor::li").locator("a")
    expect(link).to_be_visible()
    text = link.inner_text()
    link.click()
    page.wait_for_url("**/en/practices/contact/#calling-hours--call-at-night")
    place = page.locator(":target")
    expect(place).to_contain_text(text)
    box_of_practice = page.locator(".practice", has=place)
    expect(box_of_practice.locator(".verdict")).to_have_text("Discouraged")


def test_the_report_gives_conditions_alternative_remedy_and_sources_with_their_strength(
    visit: Visit,
) -> None:
    page = visit.open(f"en/{CHECKER}")
    box(page, "emergency-contact").check()
    practice = page.locator(".case-report .practice").first
    for word in ("Conditions", "What may be done instead", "What the other side can do"):
        expect(practice.locator("dt", has_text=word)).to_be_visible()
    expect(practice).to_contain_text("Based on: ")
    expect(practice).to_contain_text("recommended standard, not binding by itself")
    for link in practice.locator("a").all():
        answer = page.request.get(str(link.evaluate("one => one.href")))
        assert answer.ok, link


def test_kinds_of_contact_and_words_narrow_the_list_but_hide_nothing_that_is_ticked(
    visit: Visit,
) -> None:
    page = visit.open(f"en/{CHECKER}")
    total = count_shown(page)
    assert total > 200
    status = page.locator(".case-filters [role=status]")
    expect(status).to_have_text(f"{total} of {total} entries shown")
    box(page, "night-call").check()
    page.get_by_label("Kind of contact").select_option("visit")
    left = count_shown(page)
    assert 0 < left < total
    expect(box(page, "night-call")).to_be_visible()
    expect(box(page, "night-visit")).to_be_visible()
    expect(box(page, "true-text")).to_be_hidden()
    page.get_by_label("Find in the list").fill("peered home")
    assert 1 < count_shown(page) < 10
    expect(box(page, "entered-home")).to_be_visible()
    page.get_by_label("Find in the list").fill("zzzz")
    assert count_shown(page) == 1
    expect(page.locator(".case-group:not([hidden]) h2")).to_have_count(1)
    assert visit.complaints == []


def test_details_are_fetched_with_the_first_tick_and_only_for_its_group(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    assert [url for url in visit.requests if FILES.search(url)] == []
    box(page, "night-call").check()
    expect(page.locator(".case-report dd").first).to_be_visible()
    box(page, "night-visit").check()
    box(page, "same-speech").check()
    fetched = [url for url in visit.requests if FILES.search(url)]
    assert [url.rsplit("/", 1)[1] for url in fetched] == ["when.js"]


def test_without_its_details_the_report_still_gives_verdicts_and_says_so(visit: Visit) -> None:
    visit.page.route("**/case-checker/*/*/*.js", lambda route: route.abort())
    page = visit.open(f"en/{CHECKER}")
    box(page, "night-call").check()
    expect(page.locator(".case-report .notice")).to_contain_text("did not load")
    expect(page.locator(".case-report .practice .verdict")).to_have_text("Discouraged")


def test_nothing_is_stored_and_nothing_stands_in_the_address(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    box(page, "night-call").check()
    page.get_by_label("When it happened").fill("2026-11-20 14:30")
    page.get_by_label("Reference or note").fill("A-1")
    assert fragment(page.url) == ""
    stored = page.evaluate(
        "() => [localStorage.length, sessionStorage.length, document.cookie, history.state]"
    )
    assert stored == [0, 0, "", None]
    page.reload()
    expect(box(page, "night-call")).not_to_be_checked()
    expect(page.locator(".case-report")).to_be_hidden()


def test_a_copied_link_carries_ids_alone_and_restores_them(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"en/{CHECKER}")
    page.get_by_label("Kind of contact").select_option("call")
    box(page, "night-call").check()
    box(page, "true-identity").check()
    page.get_by_label("Reference or note").fill("secret words")
    page.get_by_role("button", name="Copy a link with").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = page.evaluate("() => navigator.clipboard.readText()")
    assert fragment(link) == "channel=call&ticked=true-identity,night-call"
    assert fragment(page.url) == ""
    page.goto("about:blank")
    page.goto(link.replace("/en/", "/zh/"))
    expect(box(page, "night-call")).to_be_checked()
    expect(box(page, "true-identity")).to_be_checked()
    expect(page.locator("select")).to_have_value("call")
    expect(page.locator(".case-report dd").first).to_be_visible()
    assert visit.complaints == []


def test_hostile_fragments_tick_nothing(visit: Visit) -> None:
    page = visit.open(
        f"en/{CHECKER}#channel=%3Cb%3E&ticked=<img src=x onerror=alert(1)>,__proto__,x"
    )
    expect(page.locator(".case-report")).to_be_hidden()
    expect(page.locator("select")).to_have_value("")
    assert page.locator("input:checked").count() == 0
    assert visit.complaints == []


def test_the_copied_text_holds_the_whole_report(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"zh/{CHECKER}")
    box(page, "night-call").check()
    box(page, "told-relatives").check()
    page.get_by_label("发生时间").fill("2026-11-20 14:30")
    expect(page.locator(".case-report dd").first).to_be_visible()
    page.get_by_role("button", name="复制成文字").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert "发生时间: 2026-11-20 14:30" in text
    assert text.index("## 必须马上停止") < text.index("## 应当停止")
    assert "推荐性标准，本身没有强制力" in text
    assert "没有执业律师审阅过本站内容" in text
    assert "undefined" not in text
    assert len(text) > 500


def test_clearing_leaves_nothing_ticked_or_written(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    box(page, "night-call").check()
    page.get_by_label("Reference or note").fill("A-1")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.locator(".case-report")).to_be_hidden()
    expect(page.locator(".case-bar [role=status]")).to_have_text("Nothing is ticked yet.")
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("() => document.activeElement.type") == "checkbox"
    box(page, "night-call").check()
    expect(page.get_by_label("Reference or note")).to_have_value("")


def test_it_works_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    page.get_by_label("Find in the list").focus()
    page.keyboard.type("22:00")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.type") == "checkbox":
            break
    page.keyboard.press("Space")
    expect(box(page, "night-call")).to_be_checked()
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
              const at = document.activeElement;
              const bar = document.querySelector(".case-bar").getBoundingClientRect();
              const box = at.getBoundingClientRect();
              const isHidden = !at.closest(".case-bar") && box.top >= bar.top && box.bottom <= bar.bottom;
              return [at.textContent || at.type, isHidden && getComputedStyle(at).position !== "sticky"];
            }"""
        )
        assert not at[1], f"{at[0]} is behind the bar"
        reached.add(at[0])
    assert {"See the report", "Print", "Copy as text", "Copy a link with what is ticked"} <= reached
    page.get_by_role("link", name="See the report").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#report")).to_be_in_viewport()


def test_everything_is_listed_and_linked_without_script(without_script: Visit) -> None:
    for language in ("zh", "en"):
        page = without_script.open(f"{language}/{CHECKER}")
        assert count_shown(page) > 200
        assert page.locator("article").locator("input, button, select").count() == 0
        links = page.locator(".case-group a")
        assert links.count() > 400
        assert all(
            "/practices/" in str(link.evaluate("one => one.href")) for link in links.all()[:20]
        )
        assert page.locator(".case-group .verdict").count() == links.count()
        assert page.locator(".case-group a").first.is_visible()


def test_it_works_from_files(browser: Browser, real_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((real_site / "en" / "case-checker" / "index.html").as_uri())
    box(page, "night-call").check()
    expect(page.locator(".case-report dd").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_on_a_small_phone_nothing_runs_off_the_page(phone: Visit, language: str) -> None:
    page = phone.open(f"{language}/{CHECKER}")
    for name in ("night-call", "told-relatives", "emergency-contact", "waited-at-door"):
        box(page, name).check()
    expect(page.locator(".case-report dd").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    small = page.locator(".case-tick, .case-actions button, .case-fields input, .case-bar a")
    heights = small.evaluate_all(
        "all => all.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_on_paper_stands_the_report_alone_or_the_whole_list(visit: Visit) -> None:
    page = visit.open(f"en/{CHECKER}")
    page.emulate_media(media="print")
    expect(page.locator(".case-group").first).to_be_visible()
    expect(page.locator(".case-bar")).to_be_hidden()
    page.emulate_media(media="screen")
    box(page, "night-call").check()
    page.get_by_label("Reference or note").fill("A-1")
    expect(page.locator(".case-report dd").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".case-group").first).to_be_hidden()
    for hidden in (".case-filters", ".case-actions", ".case-bar"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in (".case-overall", ".case-report .practice", "h1", ".case-scope"):
        expect(page.locator(shown).first).to_be_visible()
    expect(page.get_by_label("Reference or note")).to_be_visible()
    assert len(page.pdf()) > 1000


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "催收合规自查"),
        ("zh", "催收质检"),
        ("en", "compliance check of a call"),
        ("en", "call quality checklist for collectors"),
    ],
)
def test_the_search_finds_it(visit: Visit, language: str, words: str) -> None:
    page = visit.open(f"{language}/search/")
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    result = page.locator('.results a[data-id="tool:case-checker"]')
    expect(result).to_be_visible()
    assert page.locator(".results a").evaluate_all(
        "links => links.slice(0, 3).some(one => one.dataset.id === 'tool:case-checker')"
    )
    result.click()
    page.wait_for_url(f"**/{language}/{CHECKER}")


@pytest.mark.parametrize("path", ["", "practices/", "for/collector/", "for/institution/"])
def test_pages_for_those_who_need_it_lead_to_it(visit: Visit, path: str) -> None:
    page = visit.open(f"en/{path}")
    link = page.locator("main").get_by_role("link", name="Case checker")
    expect(link.first).to_be_visible()
