"""An answer on paper carries its address and QR code; on a screen neither costs a request."""

import functools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Handler, Server, Visit

ANSWER = "en/faq/calls/night-calls/"


@pytest.fixture
def visit_minimal(browser: Browser, minimal_site: Path) -> Iterator[Visit]:
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(minimal_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield Visit(context, f"http://127.0.0.1:{server.server_port}/")
    context.close()
    server.shutdown()
    server.server_close()


def codes(visit: Visit) -> list[str]:
    return [url for url in visit.requests if "/assets/codes/" in url]


def test_the_code_is_fetched_and_shown_only_when_the_page_is_printed(visit_minimal: Visit) -> None:
    page = visit_minimal.open(ANSWER)
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
    expect(page.locator(".paper-code")).to_be_hidden()
    assert codes(visit_minimal) == []
    page.pdf()
    assert len(codes(visit_minimal)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".paper-code")).to_contain_text(f"https://faq.example/base/{ANSWER}")
    expect(page.locator(".paper-code img")).to_have_js_property("complete", True)
    assert page.locator(".paper-code img").evaluate("image => image.naturalWidth") > 0
    assert visit_minimal.complaints == []
