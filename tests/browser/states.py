"""The states a page can be brought into, and the looks of every template in all of them."""

from collections.abc import Iterable
from dataclasses import replace

from playwright.async_api import Page, Route

from . import axe
from .templates import CAP, HOURS, LETTERS, LOG, PATH_GUIDE, PATHS, POLICE, TOOLS
from .walking import Look, State

WIDTHS = (320, 768, 1280)
SCHEMES = (("light", False), ("dark", False), ("light", True))
"""The system's scheme, and whether it forces its own colours."""

WORDS = {"zh": "半夜打电话", "en": "call at night"}

EACH_LANGUAGE = (
    "",
    HOURS,
    POLICE,
    "faq/",
    "faq/third-parties/",
    "questions/",
    "for/borrower/",
    "search/",
    "laws/",
    "laws/civil-code/",
    "laws/civil-code/personality/",
    "laws/personal-information-protection-law/6/",
    "laws/civil-procedure-law/",
    "laws/gbt-45251-2025/",
    "glossary/",
    "practices/",
    "practices/contact/",
    "case-checker/",
    "channels/",
    "rates/",
    "changes/",
    "guides/",
    PATH_GUIDE,
    LOG,
    "calculators/",
    CAP,
    "about/",
    "contributing/first-answer/",
    "reference/question/",
    "reference/commands/",
    *TOOLS,
)
"""One page of each template, below each language's folder."""


async def menu_open(page: Page) -> None:
    await page.locator(".menu > summary").click()
    await page.locator(".menu__panel").wait_for()


async def type_words(page: Page, words: str) -> None:
    box = page.locator("#search-words")
    await box.click()
    await box.press_sequentially(words)


async def words_of(page: Page) -> str:
    return WORDS["zh" if "/zh/" in page.url else "en"]


async def suggestions(page: Page) -> None:
    await type_words(page, (await words_of(page))[:7])
    await page.locator(".suggestions li").first.wait_for()
    await page.keyboard.press("ArrowDown")


async def results(page: Page) -> None:
    await type_words(page, await words_of(page))
    await page.keyboard.press("Enter")
    await page.locator(".results a").first.wait_for()


async def nothing_found(page: Page) -> None:
    await type_words(page, "zzzzqqqq")
    await page.keyboard.press("Enter")
    await page.locator(".search-fallback a").first.wait_for()
    await page.wait_for_function("document.querySelector('[role=status]').textContent")


async def index_missing(page: Page) -> None:
    async def refuse(route: Route) -> None:
        await route.abort()

    await page.route("**/search/*/*/head.js", refuse)
    await nothing_found(page)


async def filtered(page: Page) -> None:
    await page.locator("select[name=verdict]").select_option("unlawful")
    await page.wait_for_url("**#verdict=unlawful")


async def ticked(page: Page) -> None:
    for name in ("night-call", "told-relatives", "emergency-contact", "waited-at-door"):
        await page.locator(f"label:has(#case-{name}) input").check()
    await page.locator(".case-report dd").first.wait_for()
    # Half a box under the bar that stays in sight is no small target: one scrolls on.
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


async def details_missing(page: Page) -> None:
    async def refuse(route: Route) -> None:
        await route.abort()

    await page.route("**/case-checker/*/*/*.js", refuse)
    await page.locator("label:has(#case-night-call) input").check()
    await page.locator(".case-report .notice").wait_for()
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


async def copied(page: Page) -> None:
    button = page.locator("#steps .copy-link")
    await button.focus()
    await page.keyboard.press("Enter")
    await page.wait_for_function("document.querySelector('#steps .copy-link').textContent")


async def past_review(page: Page) -> None:
    await page.clock.set_fixed_time("2035-01-01T12:00:00")
    await page.reload()
    await page.locator(".notice").first.wait_for()


TYPED = {"date": "2026-11-22", "amount": "1200", "number": "3", "phone": "110"}
"""What fits a letter's field, by its kind; words fit the others."""


async def letter_filled(page: Page) -> None:
    for field in await page.locator(".field").all():
        kind = await field.get_attribute("data-kind") or ""
        if kind == "choice":
            await field.locator("input").last.check()
        else:
            await field.locator("input, textarea").fill(TYPED.get(kind, "abc"))
    await page.locator("#letter-actions button").first.click()
    await page.wait_for_function("document.querySelector('[role=status]').textContent")


async def letter_wrong(page: Page) -> None:
    await page.locator("#letter-actions button").first.click()
    await page.locator(".form-problems a").first.wait_for()


async def log_written(page: Page) -> None:
    for said in ("one", "two"):
        await page.locator("#log-day").fill("2026-11-22")
        await page.locator("#log-said").fill(said)
        await page.locator("[data-log-save]").click()
    await page.locator("[data-log-delete]").last.click()
    await page.locator("[data-log-edit]").click()


async def log_wrong(page: Page) -> None:
    await page.locator("[data-log-save]").click()
    await page.locator(".form-problems a").first.wait_for()


async def log_damaged(page: Page) -> None:
    await page.evaluate("localStorage.setItem('evidence-log', '{')")
    await page.reload()
    await page.locator("[data-log-trouble]").wait_for()
    await page.locator("[data-log-erase]").click()


async def outcome(page: Page) -> None:
    while await page.locator(".path-step.is-current:not(.path-outcome)").count():
        await page.locator(".path-step.is-current li a").first.click()


async def every_step(page: Page) -> None:
    await page.locator(".path-switch").click()


async def worked_out(page: Page) -> None:
    await page.locator("#calculator-signed").fill("2024-03-01")
    await page.locator("#calculator-asked").fill("2026-09-30")
    await page.locator("#calculator-rate").fill("24")
    await page.locator(".calculator-form button[type=submit]").click()
    await page.locator(".calculator-chart svg").wait_for()


async def not_worked_out(page: Page) -> None:
    await page.locator("#calculator-rate").fill("lots")
    await page.locator(".calculator-form button[type=submit]").click()
    await page.locator(".calculator-output [role=alert]").wait_for()


STATES: tuple[tuple[str, State | None], ...] = (
    (HOURS, menu_open),
    (HOURS, copied),
    (HOURS, past_review),
    ("", suggestions),
    ("search/", suggestions),
    ("search/", results),
    ("search/", nothing_found),
    ("search/", index_missing),
    ("practices/", filtered),
    (LOG, log_written),
    (LOG, log_wrong),
    (LOG, log_damaged),
    *((path, state) for path in LETTERS for state in (letter_filled, letter_wrong)),
    *((path, state) for path in PATHS for state in (outcome, every_step)),
    ("case-checker/", ticked),
    ("case-checker/", details_missing),
    (CAP, worked_out),
    (CAP, not_worked_out),
)


def looks_at_templates() -> list[Look]:
    """Return every template in every state, scheme and width, in both languages."""
    places: list[tuple[str, State | None]] = [("", None), ("404.html", None)]
    for language in ("zh", "en"):
        places += [(f"{language}/{path}", None) for path in EACH_LANGUAGE]
        places += [(f"{language}/{path}", state) for path, state in STATES]
    return looks_of(places)


def some_looks_at_templates() -> list[Look]:
    """Return every template in every state once, widths and schemes by turns; make audit takes all."""
    kinds = len(WIDTHS) * len(SCHEMES)
    looks = looks_at_templates()
    chosen = [looks[start + start // kinds % kinds] for start in range(0, len(looks), kinds)]
    return [replace(look, skipped=axe.CONTRAST if look.forced_colours else ()) for look in chosen]


def looks_of(places: Iterable[tuple[str, State | None]]) -> list[Look]:
    """Return places in every scheme and width.

    Contrast is measured where it can differ: not under forced colours, which are the system's,
    and in the narrowest and the widest window.
    """
    return [
        Look(
            path=path,
            state=state,
            width=width,
            scheme=scheme,
            forced_colours=forced,
            skipped=() if not forced and width in (WIDTHS[0], WIDTHS[-1]) else axe.CONTRAST,
        )
        for path, state in places
        for width in WIDTHS
        for scheme, forced in SCHEMES
    ]
