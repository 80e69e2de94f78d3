"""The offline bundle in a real Chromium, from file://: it reads, and it finds what the online site finds."""

import functools
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from legal_faq.bundle import write_bundle
from tests.conftest import ROOT, run_mkdocs
from tests.search.engines import Engine, open_window, ours
from tests.search.queries import Query, read_queries
from tests.search.serving import Host

from .conftest import Visit

LARGEST = 10 * 1000 * 1000
FIRST = 10


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    result = run_mkdocs(
        ROOT, "build", "--no-directory-urls", "--site-dir", str(folder / "site"), is_measured=False
    )
    assert result.returncode == 0, result.stderr
    write_bundle(folder / "site", folder / "faq.zip")
    return folder / "faq.zip"


@pytest.fixture(scope="module")
def unpacked(bundle: Path) -> str:
    folder = bundle.parent / "a folder 文件夹"
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return (folder / "faq").as_uri()


@pytest.fixture
def reader(browser: Browser, unpacked: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, offline=True)
    yield Visit(context, unpacked + "/")
    context.close()


def test_the_bundle_is_small_enough_to_send(bundle: Path) -> None:
    assert bundle.stat().st_size <= LARGEST


def test_a_reader_goes_from_the_first_page_to_an_answer_and_back(reader: Visit) -> None:
    page = reader.open("index.html")
    page.get_by_role("link", name="Enter the English edition").click()
    page.wait_for_url("**/en/index.html")
    page.locator("#topics + .cards a").first.click()
    page.locator(".prose h2 a").first.click()
    page.wait_for_url("**/en/faq/*/*.html")
    page.locator("a[data-language-switch]").click()
    page.wait_for_url("**/zh/faq/*/*.html")
    page.locator("a.brand").click()
    page.wait_for_url("**/zh/index.html")
    assert reader.complaints == []
    assert reader.foreign_requests == []


def test_the_box_on_the_first_page_leads_to_results(reader: Visit) -> None:
    page = reader.open("en/index.html")
    page.locator("#search-words").fill("calls at night")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search.html#q=calls%20at%20night")
    page.locator(".results a").first.click()
    page.wait_for_url("**/en/faq/**.html")
    assert reader.complaints == []
    assert reader.foreign_requests == []


def first_ids(
    browser: Browser, engine: Engine, queries: tuple[Query, ...]
) -> dict[tuple[str, str], list[str | None]]:
    """Return the first results of every query by the words, as the page of results shows them."""
    found = {}
    for language in sorted({query.lang for query in queries}):
        with open_window(browser, engine, language) as window:
            window.open()
            ask = functools.partial(
                window.page.evaluate, "words => legalFaqAsking.ask('ours', words)"
            )
            for query in queries:
                if query.lang == language:
                    shown = ask(query.query)["shown"]
                    found[language, query.query] = [one["id"] for one in shown[:FIRST]]
    return found


def test_every_query_finds_the_same_first_ten_as_online(
    browser: Browser, address: str, unpacked: str
) -> None:
    queries = read_queries(ROOT / "tests" / "search" / "queries.yml", ("zh", "en"))
    assert len(queries) >= 480
    online = first_ids(browser, ours(Host(address.rstrip("/"))), queries)
    offline_engine = Engine(
        name="ours",
        title="ours, offline",
        host=Host(unpacked),
        page="/{language}/search.html",
        is_search_file=lambda path: True,
    )
    offline = first_ids(browser, offline_engine, queries)
    assert len(online) == len(queries)
    assert sum(map(len, online.values())) > 2000, "the comparison must compare something"
    assert offline == online
