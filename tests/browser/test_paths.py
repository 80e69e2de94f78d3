"""Paths: one step at a time with the script, every step without it, the place in the fragment only."""

import functools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Handler, Server

PATH = "en/guides/what-happened/"
STEPS = 4
"""The minimal site's path has two questions and two outcomes."""


@pytest.fixture(scope="module")
def minimal_address(minimal_site: Path) -> Iterator[str]:
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(minimal_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def path(browser: Browser, minimal_address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(minimal_address + PATH)
    yield page
    context.close()


def shown(page: Page) -> list[str]:
    """Return the ids of the steps that are there to be seen."""
    return page.evaluate(
        "[...document.querySelectorAll('.path-step')].filter((one) => one.offsetParent)"
        ".map((one) => one.querySelector('h2').id)"
    )


def test_one_step_is_shown_at_a_time_and_back_goes_back(path: Page) -> None:
    assert shown(path) == ["step-when"]
    path.get_by_role("link", name="At night", exact=True).click()
    expect(path.locator("#step-often")).to_be_focused()
    path.get_by_role("link", name="Many times", exact=True).click()
    expect(path.locator("#step-again-and-again")).to_be_visible()
    assert shown(path) == ["step-again-and-again"]
    assert path.url.endswith("#step-again-and-again")
    path.go_back()
    expect(path.locator("#step-often")).to_be_visible()
    assert shown(path) == ["step-often"]


def test_an_outcome_leads_to_a_call_answers_letters_and_channels(path: Page) -> None:
    path.goto(f"{path.url}#step-again-and-again")
    step = path.locator(".path-step.is-current")
    links = step.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert links == [
        "tel:0670",
        "../../faq/calls/night-calls/",
        "../../letters/stop-calls/",
        "../../channels/#desk",
        "#step-when",
    ]


def test_the_language_switch_keeps_the_step(path: Page) -> None:
    path.goto(f"{path.url}#step-often")
    path.locator("[data-language-switch]").click()
    path.wait_for_url("**/zh/guides/what-happened/#step-often")
    assert shown(path) == ["step-often"]


def test_all_steps_can_be_shown_and_stand_on_paper(path: Page) -> None:
    button = path.locator(".path-switch")
    button.click()
    assert len(shown(path)) == STEPS
    button.click()
    assert len(shown(path)) == 1
    path.emulate_media(media="print")
    assert len(shown(path)) == STEPS


def test_without_script_every_step_is_there_and_choices_lead_to_it(
    browser: Browser, minimal_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(minimal_address + PATH)
    assert page.locator(".path-step h2").count() == STEPS
    page.get_by_role("link", name="By day", exact=True).click()
    assert page.url.endswith("#step-by-day")
    expect(page.locator("#step-by-day")).to_be_in_viewport()
    context.close()


def test_nothing_is_stored(path: Page) -> None:
    path.get_by_role("link", name="By day", exact=True).click()
    assert path.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
