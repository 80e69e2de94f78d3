"""The table of practices in a real Chromium: filters, addresses, phones, paper, no JavaScript."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from .conftest import Visit

TABLE = "en/practices/"
SHOWN = "tbody tr:not([hidden])"


def count_rows(page: Page) -> int:
    return page.locator(SHOWN).evaluate_all("rows => rows.filter(one => one.offsetParent).length")


def test_filters_narrow_the_table_and_say_how_many_are_left(visit: Visit) -> None:
    page = visit.open(TABLE)
    total = count_rows(page)
    assert total > 400
    expect(page.get_by_role("status")).to_have_text(f"{total} of {total} practices")
    page.locator("select[name=actor]").select_option("collector")
    page.locator("select[name=verdict]").select_option("unlawful")
    page.wait_for_url("**/practices/#actor=collector&verdict=unlawful")
    left = count_rows(page)
    assert 0 < left < total
    expect(page.get_by_role("status")).to_have_text(f"{left} of {total} practices")
    assert set(page.locator(f"{SHOWN} .verdict").all_inner_texts()) == {"Unlawful"}
    page.locator("select[name=topic]").select_option("visits")
    expect(page.locator(".practice-group:not([hidden]) h2")).to_have_count(1)
    page.locator("select[name=audience]").select_option("third-party")
    assert count_rows(page) <= left
    for name in ("actor", "verdict", "topic", "audience"):
        page.locator(f"select[name={name}]").select_option("")
    page.wait_for_url("**/practices/#all")
    assert count_rows(page) == total
    assert visit.complaints == []


def test_a_view_has_an_address_that_the_language_switch_keeps(visit: Visit) -> None:
    page = visit.open(f"{TABLE}#actor=borrower&topic=repayment")
    expect(page.locator("select[name=actor]")).to_have_value("borrower")
    expect(page.locator("select[name=topic]")).to_have_value("repayment")
    left = count_rows(page)
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/zh/practices/#actor=borrower&topic=repayment")
    assert count_rows(page) == left


def test_nonsense_in_the_fragment_filters_nothing(visit: Visit) -> None:
    page = visit.open(f"{TABLE}#actor=nobody&verdict=%3Cb%3E")
    expect(page.locator("select[name=actor]")).to_have_value("")
    assert count_rows(page) > 400


def test_the_filters_work_from_files(browser: Browser, real_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((real_site / "en" / "practices" / "index.html").as_uri())
    page.locator("select[name=verdict]").select_option("discouraged")
    page.wait_for_url(re.compile("#verdict=discouraged$"))
    assert 0 < count_rows(page) < 400
    context.close()


def test_every_row_is_there_without_script(without_script: Visit) -> None:
    page = without_script.open("zh/practices/")
    assert count_rows(page) > 400
    assert page.locator("select").count() == 0


def test_on_a_phone_rows_are_cards_and_on_paper_a_table(phone: Visit) -> None:
    page = phone.open("zh/practices/")
    row = page.locator("tbody tr").first
    assert row.evaluate("one => getComputedStyle(one).display") == "block"
    page.emulate_media(media="print")
    assert row.evaluate("one => getComputedStyle(one).display") == "table-row"
    expect(page.locator(".filters")).to_be_hidden()


def test_a_row_leads_to_its_answer(visit: Visit) -> None:
    page = visit.open(TABLE)
    page.locator("a[data-practice]").first.click()
    page.wait_for_url(re.compile(r"/en/faq/[a-z-]+/[a-z-]+/#practice-"))
    expect(page.locator(":target")).to_be_visible()
