"""What else the search finds in a real Chromium: channels and guides, and what it offers when nothing fits."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit


def ask(visit: Visit, language: str, words: str) -> Page:
    page = visit.open(f"{language}/search/")
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".results a").first).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("zh", "12378", "channel:nfra-12378"),
        ("en", "12356 hotline", "channel:mental-health-12356"),
        ("zh", "征信中心客服", "channel:crc-phone"),
        ("zh", "从逾期第一天到强制执行", "guide:from-missed-payment-to-enforcement"),
        ("en", "if a collector calls today", "guide:collector-calls-today"),
    ],
)
def test_channels_and_guides_are_found(visit: Visit, language: str, words: str, name: str) -> None:
    page = ask(visit, language, words)
    expect(page.locator(f'.results a[data-id="{name}"]')).to_be_visible()
    assert visit.complaints == []


def test_a_channel_says_what_kind_of_result_it_is_and_leads_to_its_place(visit: Visit) -> None:
    page = ask(visit, "en", "12378")
    link = page.locator('a[data-id="channel:nfra-12378"]')
    expect(page.locator(".results li", has=link)).to_contain_text("Where to turn")
    link.click()
    page.wait_for_url("**/en/channels/#nfra-12378")
    expect(page.locator("a[href='tel:12378']")).to_be_visible()


def test_where_nothing_fits_channels_and_guides_are_offered(visit: Visit) -> None:
    page = visit.open("en/search/#q=zzzzqqqq")
    expect(page.get_by_role("status")).to_contain_text("Nothing fits closely")
    fallback = page.locator(".search-fallback")
    expect(fallback.get_by_role("link", name="12378")).to_be_visible()
    expect(fallback.get_by_role("link", name="If you are sued")).to_be_visible()
    fallback.get_by_role("link", name="All channels").click()
    page.wait_for_url("**/en/channels/")
