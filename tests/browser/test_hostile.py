"""Two hundred hostile texts in every text of every kind of record: refused, or only words.

Each text that is accepted is built into a site and opened in a real Chromium, where none may run.
"""

import functools
import re
import threading
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.conftest import copy_minimal, run_mkdocs
from tests.hostile.garden import Garden
from tests.hostile.payloads import PAYLOADS
from tests.hostile.planting import plant_all
from tests.pages import DATA, NOT_LOADED

from .conftest import Handler, Server

SITES = 4
"""A quarter of the texts each; the tests take one site, and all of them with `--thorough`."""

SAFE_SCHEMES = ("", "http", "https", "tel", "mailto")
LEADING = ("href", "src", "srcset", "action", "formaction", "data", "xlink:href", "poster", "cite")
NEVER = ("iframe", "object", "embed", "base", "svg", "math", "style", "video", "audio")
RUNS = "self.hostile = () => console.error('HOSTILE RAN'); self.alert = self.hostile;"


class Shady(HTMLParser):
    """Collects what could run or lead astray on one page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        is_data = values.get("type") in DATA
        if tag in NEVER or (tag == "script" and "src" not in values and not is_data):
            self.found.append(f"<{tag}>")
        if tag == "form" and "action" in values:
            self.found.append("<form action>")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.found.append("<meta refresh>")
        for name, value in values.items():
            scheme = urlsplit(re.sub(r"[\x00-\x20]", "", value)).scheme.lower()
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.found.append(f"{tag} {name}")
            elif name in LEADING and (scheme not in SAFE_SCHEMES or value.startswith("//")):
                self.found.append(f"{tag} {name}={value}")
            elif is_loaded(tag, name, values) and scheme:
                self.found.append(f"{tag} loads {value}")


def is_loaded(tag: str, name: str, values: dict[str, str]) -> bool:
    """Return whether a browser fetches what an attribute names without being asked."""
    loads = (tag, name) in (("script", "src"), ("img", "src"), ("link", "href"))
    return loads and values.get("rel") not in NOT_LOADED


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "planted" in metafunc.fixturenames:
        sites = range(SITES if metafunc.config.getoption("--thorough") else 1)
        names = [f"site-{number}" for number in sites]
        metafunc.parametrize("planted", sites, ids=names, indirect=True, scope="module")


@pytest.fixture(scope="module")
def planted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Garden]:
    folder = copy_minimal(tmp_path_factory.mktemp("hostile") / "minimal")
    return folder, plant_all(folder / "docs", PAYLOADS[request.param :: SITES])


@pytest.fixture(scope="module")
def site(planted: tuple[Path, Garden]) -> Path:
    folder, _ = planted
    # Not strict: a link to a file that does not exist is refused by a strict build alone.
    result = run_mkdocs(folder, "build", "--no-strict", is_measured=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return folder / "site"


def test_every_text_of_every_kind_of_record_had_every_payload(
    planted: tuple[Path, Garden],
) -> None:
    _, garden = planted
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 200
    tries = Counter(
        (
            re.sub(r"h?\d+(-\w+)?", "", plant.file),
            re.sub(r"^(groups\[\d+\]\.elements)?\[\d+\]", "[]", plant.field),
        )
        for plant in garden.plants
    )
    assert len(tries) > 150
    fewest = len(PAYLOADS) // SITES
    assert not {place: count for place, count in tries.items() if count < fewest}
    assert 3_000 < sum(plant.is_refused for plant in garden.plants) < len(garden.plants) - 3_000


def test_code_and_addresses_that_lead_astray_are_refused_where_they_would_count(
    planted: tuple[Path, Garden],
) -> None:
    _, garden = planted
    kept = {(plant.place[-1], plant.payload) for plant in garden.plants if not plant.is_refused}
    for name, payload in kept:
        if name == "official_url":
            assert re.match(r"https?://", payload)
        if name in ("id", "anchor"):
            assert re.fullmatch(r"[\w-]+", payload), payload


def test_pages_hold_nothing_that_runs_and_no_address_that_leads_astray(site: Path) -> None:
    found = {}
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 400
    for path in pages:
        shady = Shady()
        shady.feed(path.read_text("utf-8"))
        if shady.found:
            found[path.relative_to(site).as_posix()] = shady.found
    assert found == {}


def test_no_file_lies_outside_the_site_or_has_an_odd_name(
    site: Path, planted: tuple[Path, Garden]
) -> None:
    folder, _ = planted
    assert {path.name for path in folder.parent.iterdir()} == {"minimal"}
    assert {path.name for path in folder.iterdir()} == {"docs", "law-texts", "mkdocs.yml", "site"}
    for path in site.rglob("*"):
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*", path.name), path
        assert not path.is_symlink()


@pytest.fixture(scope="module")
def hostile_address(site: Path) -> Iterator[str]:
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class Watch:
    """Opens pages and keeps what ran, and what was asked of other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.ran: list[str] = []
        page.add_init_script(RUNS)
        page.on("console", self.note)
        page.on("dialog", lambda dialog: (self.ran.append(page.url), dialog.dismiss()))
        page.on("request", lambda request: self.look(request.url))

    def note(self, message: ConsoleMessage) -> None:
        if "HOSTILE" in message.text:
            self.ran.append(self.page.url)

    def look(self, url: str) -> None:
        if not url.startswith(self.address):
            self.ran.append(f"{self.page.url} asked for {url}")


def test_nothing_runs_in_a_browser(
    request: pytest.FixtureRequest, browser: Browser, site: Path, hostile_address: str
) -> None:
    context = browser.new_context()
    watch = Watch(context.new_page(), hostile_address)
    watch.page.goto(hostile_address)
    watch.page.evaluate("self.hostile()")
    assert len(watch.ran) == 1, "the watch would notice"
    watch.ran.clear()
    opened = 0
    # Both languages' pages come from the same templates: half the sites show each.
    language = ("zh", "en")[request.node.callspec.params["planted"] % 2]
    for path in sorted((site / language).rglob("index.html")):
        watch.page.goto(
            hostile_address + path.relative_to(site).parent.as_posix() + "/",
            wait_until="domcontentloaded",
        )
        opened += 1
    assert opened > 400
    assert watch.ran == []
    context.close()


def test_nothing_runs_in_results_and_suggestions(browser: Browser, hostile_address: str) -> None:
    context = browser.new_context()
    watch = Watch(context.new_page(), hostile_address)
    for language in ("zh", "en"):
        for words in ("script", "hostile()", "<img src=x onerror=hostile()>", "javascript:", "q7"):
            watch.page.goto(f"{hostile_address}{language}/search/")
            box = watch.page.locator("#search-words")
            box.fill(words)
            box.press("Enter")
            expect(watch.page.get_by_role("status")).not_to_have_text("")
            unsafe = "a[href^='javascript' i], a[href^='data' i], .results script, .results img"
            assert watch.page.locator(unsafe).count() == 0
    assert watch.ran == []
    context.close()
