"""Walks through pages with several windows at once, and notes what each page complains of.

In: what to look at. Out: complaints in words: the console's, the policy's, axe's, requests that
leave the site. One browser, two windows: as many as the machine has processors to spare.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Page, async_playwright

from . import axe
from .chromium import QUIET, find_chromium

WINDOWS = 2

TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});"""
"""A script for every page, that puts the policy's own event where complaints are read."""

PRESS_EVERYTHING = """async () => {
  navigation.addEventListener("navigate", (event) => {
    if (!event.hashChange && event.cancelable) event.preventDefault();
  });
  const pressed = [...document.querySelectorAll("button, summary")];
  for (const control of pressed) if (control.checkVisibility()) control.click();
  for (const control of pressed) if (control.matches("summary, [data-scheme-switch]")) control.click();
  for (const link of document.querySelectorAll("[data-language-switch]")) {
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  return pressed.length;
}"""
"""Presses every button that can be seen, opens and closes what opens, and switches language, without leaving the page."""

State = Callable[[Page], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Look:
    """One page in one state, as one reader has it."""

    path: str
    width: int = 1280
    scheme: str = "light"
    forced_colours: bool = False
    state: State | None = None
    press: bool = False
    skipped: tuple[str, ...] = ()

    @property
    def window(self) -> tuple[int, str, bool]:
        """Return what a window must be for this look."""
        return (self.width, self.scheme, self.forced_colours)

    @property
    def is_plain(self) -> bool:
        """Return whether the page stays as it was loaded."""
        return self.state is None and not self.press

    @property
    def turn(self) -> tuple[object, ...]:
        """Return what looks are sorted by: page after page, each loaded once for those that leave it as it is.

        The others follow by the kind of window, since changing it means to begin anew.
        """
        return (not self.is_plain, () if self.is_plain else self.window, self.path)

    def __str__(self) -> str:
        state = f" {self.state.__name__}" if self.state else ""
        forced = " forced colours" if self.forced_colours else ""
        return f"/{self.path}{state} {self.width} {self.scheme}{forced}"


def walk(address: str, looks: Iterable[Look]) -> list[str]:
    """Take every look and return all complaints, each behind what was looked at."""
    waiting = sorted(looks, key=lambda look: look.turn)
    complaints: list[str] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(walk_with(address, waiting[::-1], complaints))
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)  # the other tests' browser runs a loop in this thread
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return complaints


async def walk_with(address: str, waiting: list[Look], complaints: list[str]) -> None:
    """Share the looks among windows."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(), args=list(QUIET)
        )
        await asyncio.gather(
            *(go_on(browser, address, waiting, complaints) for _ in range(WINDOWS))
        )
        await browser.close()


async def go_on(browser: Browser, address: str, waiting: list[Look], complaints: list[str]) -> None:
    """Take looks until none is left.

    What a look presses may be stored, such as the scheme; another kind of window then begins anew.
    """
    context: BrowserContext | None = None
    window: Window | None = None
    stored: Look | None = None
    while waiting:
        look = waiting.pop()
        if context is None or window is None or (stored and stored.window != look.window):
            if context is not None:
                await context.close()
            context, stored = await open_context(browser), None
            window = Window(await context.new_page(), address)
        elif not window.shows(look) and not await window.leave():
            await window.page.close()
            window = Window(await context.new_page(), address)
        for complaint in await window.take(look):
            complaints.append(f"{look}: {complaint}")
        stored = stored if look.is_plain else look
    if context is not None:
        await context.close()


async def open_context(browser: Browser) -> BrowserContext:
    """Open what windows share: they tell of violations and may copy."""
    context = await browser.new_context(reduced_motion="reduce")
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    await context.add_init_script(TELL_VIOLATIONS)
    return context


class Window:
    """A reader's window, which goes from page to page and notes what each complains of.

    A state can leave its marks, so that a look in a state begins in a new window.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.look: Look | None = None
        self.complaints: list[str] = []
        page.on("console", lambda message: self.note(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", self.see)

    @property
    def is_marked(self) -> bool:
        """Return whether the look is in a state, which can leave its marks."""
        return self.look is not None and self.look.state is not None

    def shows(self, look: Look) -> bool:
        """Return whether the look's page is there as it was loaded, and will be left so."""
        last = self.look
        return last is not None and last.is_plain and look.is_plain and last.path == look.path

    def note(self, kind: str, text: str) -> None:
        """Keep what the console says, but for failures that a look's state brings about."""
        expected = self.is_marked and "ERR_FAILED" in text
        if kind in ("error", "warning") and not expected:
            self.complaints.append(f"{kind}: {text}")

    def see(self, request: Any) -> None:
        """Keep the address of a request that leaves the site."""
        if not request.url.startswith(self.address):
            self.complaints.append(f"request: {request.url}")

    async def take(self, look: Look) -> list[str]:
        """Return what a page complains of while it loads, stands in its state, and has its controls pressed.

        A page that is there already is not loaded again, as when a reader turns the telephone.
        """
        is_there = self.shows(look)
        self.look, self.complaints = look, []
        await self.page.set_viewport_size({"width": look.width, "height": 800})
        await self.page.emulate_media(
            color_scheme=look.scheme,  # type: ignore[arg-type]
            forced_colors="active" if look.forced_colours else "none",
        )
        if not is_there:
            await self.page.goto(self.address + look.path)
            if look.state is not None:
                await look.state(self.page)
            await self.page.evaluate(axe.source())
        found = axe.judge(await self.page.evaluate(axe.RUN, look.skipped))
        if look.press:
            await self.page.evaluate(PRESS_EVERYTHING)
        return [*self.complaints, *found]

    async def leave(self) -> bool:
        """Go to an empty page; return False where that is not enough: a look left its marks, or leads elsewhere."""
        if self.is_marked:
            return False
        try:
            await self.page.goto("about:blank")
        except Error as error:
            if "interrupted by another navigation" not in error.message:
                raise
            return False
        return True
