"""Calculators in a real browser: worked out on the device, told in words, readable without a script."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .templates import CAP

LANGUAGES = ("zh", "en")
CALCULATORS = {
    "interest-cap": {"signed": "2024-03-01", "asked": "2026-09-30", "rate": "24"},
    "real-annual-rate": {
        "signed": "2025-06-02",
        "amount": "10000",
        "withheld": "500",
        "payment": "933.33",
        "count": "12",
    },
    "claim-breakdown": {
        "signed": "2024-03-01",
        "due": "2025-03-01",
        "asked": "2026-03-01",
        "face": "100000",
        "withheld": "10000",
    },
    "limitation-period": {"due": "2022-05-31", "asked": "2026-11-22"},
    "delayed-performance-interest": {
        "debt": "100000",
        "deadline": "2025-06-30",
        "asked": "2025-10-08",
    },
    "court-fees": {"claim": "80000"},
    "instalment-plan": {"principal": "30000", "rate": "6", "months": "12"},
    "negative-credit-entry": {"ended": "2022-08-15", "asked": "2026-11-22"},
    "calling-check": {"time": "22:15", "notices": "2", "talks": "4", "attempts": "7"},
}
"""What is typed into each calculator, by input."""


def work_out(page: Page, typed: dict[str, str]) -> None:
    for name, value in typed.items():
        page.locator(f"#calculator-{name}").fill(value)
    page.locator(".calculator-form button[type=submit]").click()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CALCULATORS)
def test_a_calculator_answers_with_steps_a_chart_and_a_table(
    visit: Visit, language: str, name: str
) -> None:
    page = visit.open(f"{language}/calculators/{name}/")
    page.set_viewport_size({"width": 320, "height": 640})
    address = page.url
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    work_out(page, CALCULATORS[name])
    output = page.locator(".calculator-output")
    expect(output).to_be_focused()
    expect(output.locator(".short-answer p").first).not_to_be_empty()
    assert output.locator("ol > li").count() > 0
    expect(output.locator("svg[role=img]").first).to_have_attribute("aria-label", re.compile(r"\d"))
    assert output.locator("svg [x='NaN'], svg [width='NaN']").count() == 0
    assert not re.search(r"NaN|Infinity|undefined|\{\w", output.inner_text())
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, f"{width} px wide"
    assert page.url == address
    assert [url for url in asked if not url.endswith("/assets/favicon.svg")] == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_beside_the_field_it_concerns(visit: Visit, language: str) -> None:
    page = visit.open(f"{language}/{CAP}")
    work_out(page, {"rate": "lots"})
    alert = page.locator(".calculator-output [role=alert] li")
    expect(alert).to_have_count(2)
    expect(page.locator("#calculator-signed")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#calculator-rate")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#calculator-principal")).to_have_attribute("aria-invalid", "false")
    work_out(page, {"rate": "24", "signed": "2024-03-01", "asked": "2026-09-30"})
    expect(page.locator(".calculator-output .short-answer")).to_contain_text("13.8")


def test_lines_are_added_and_removed_with_the_keyboard(visit: Visit) -> None:
    page = visit.open("en/calculators/limitation-period/")
    add = page.locator(".calculator-rows > .calculator-button")
    add.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#calculator-events-1-day")).to_be_focused()
    page.locator("#calculator-events-1-day").fill("2024-05-01")
    work_out(page, {"due": "2022-05-31", "asked": "2026-11-22"})
    expect(page.locator(".calculator-output")).to_contain_text("2027-05-01")
    page.locator(".calculator-line .calculator-button").click()
    expect(add).to_be_focused()
    work_out(page, {})
    expect(page.locator(".calculator-output")).to_contain_text("2025-05-31")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CALCULATORS)
def test_without_a_script_there_is_the_rule_an_example_and_the_figures(
    without_script: Visit, language: str, name: str
) -> None:
    page = without_script.open(f"{language}/calculators/{name}/")
    for place in ("limits", "rule", "example", "figures", "citations", "review"):
        expect(page.locator(f"h2#{place}")).to_be_visible()
    assert page.locator("#example ~ ol > li").count() > 0
    assert page.locator("#figures ~ table").count() > 0


def test_an_answer_leads_to_its_calculator(visit: Visit) -> None:
    page = visit.open("en/faq/court/lawsuit-costs/")
    page.locator("#tools ~ ul a[href*='/calculators/']").first.click()
    expect(page).to_have_url(re.compile(r"/en/calculators/court-fees/$"))
