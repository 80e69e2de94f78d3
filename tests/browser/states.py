"""The states a page can be brought into, and the looks of every template in all of them."""

from collections.abc import Iterable

from playwright.async_api import Page, Route

from .templates import CAP, HOURS, PATH_GUIDE, POLICE
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
    "laws/civil-procedure-law/",
    "laws/gbt-45251-2025/",
    "glossary/",
    "practices/",
    "practices/contact/",
    "channels/",
    "rates/",
    "guides/",
    PATH_GUIDE,
    "calculators/",
    CAP,
    "about/",
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


async def copied(page: Page) -> None:
    button = page.locator("#steps .copy-link")
    await button.focus()
    await page.keyboard.press("Enter")
    await page.wait_for_function("document.querySelector('#steps .copy-link').textContent")


async def past_review(page: Page) -> None:
    await page.clock.set_fixed_time("2035-01-01T12:00:00")
    await page.reload()
    await page.locator(".notice").first.wait_for()


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
            contrast=not forced and width in (WIDTHS[0], WIDTHS[-1]),
        )
        for path, state in places
        for width in WIDTHS
        for scheme, forced in SCHEMES
    ]
