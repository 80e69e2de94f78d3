"""A real Chromium, and the built sites behind a local web server."""

import functools
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from legal_faq.policy import header_policy

from .chromium import QUIET, find_chromium
from .walking import TELL_VIOLATIONS


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder without a word, under the policy that the hosting kit writes into headers."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", header_policy())
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        yield chromium
        chromium.close()


class Server(ThreadingHTTPServer):
    """Does not complain when a browser hangs up early, as browsers do."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """The real site's root, behind a web server on this machine."""
    yield from serve(real_site)


@pytest.fixture(scope="session")
def minimal_address(minimal_site: Path) -> Iterator[str]:
    """The minimal site's root, behind a web server on this machine."""
    yield from serve(minimal_site)


def serve(site: Path) -> Iterator[str]:
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class Visit:
    """A reader's window that notes what a page says, loads and stores."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        context.add_init_script(TELL_VIOLATIONS)
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.note(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    @property
    def foreign_requests(self) -> list[str]:
        return [url for url in self.requests if not url.startswith(self.address)]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A window as on a desktop, in English."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    yield Visit(context, address)
    context.close()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    """A window as on a small phone, in Chinese."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, locale="zh-CN", has_touch=True
    )
    yield Visit(context, address)
    context.close()


@pytest.fixture
def without_script(browser: Browser, address: str) -> Iterator[Visit]:
    """A window in which JavaScript is off."""
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    yield Visit(context, address)
    context.close()
