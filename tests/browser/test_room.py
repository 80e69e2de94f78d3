"""What a script puts before the rest of a page finds room kept for it: nothing jumps under a finger."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit

MOST = 56
"""Pixels that what follows may move: two lines, as fields' words differ in length."""

PAGES = {
    "search/": ("#search-words", ".search-fallback"),
    "practices/": (".filters select", ".practice-group"),
    "case-checker/": (".filters select", ".case-group"),
    "calculators/court-fees/": (".calculator-field", "#limits"),
}
"""Page to what its script puts there and what stands behind it."""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 360, 412, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_what_follows_hardly_moves_when_the_script_has_run(
    visit: Visit, path: str, width: int, language: str
) -> None:
    added, following = PAGES[path]
    visit.page.set_viewport_size({"width": width, "height": 800})
    visit.page.route("**/*.js", lambda route: route.abort())
    page = visit.open(f"{language}/{path}")
    expect(page.locator(added)).to_have_count(0)
    before = height_of(page, following)
    visit.page.unroute("**/*.js")
    page = visit.open(f"{language}/{path}")
    expect(page.locator(added).first).to_be_visible()
    assert abs(height_of(page, following) - before) < MOST


def height_of(page: Page, selector: str) -> float:
    """Return how far down the page an element stands."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]
