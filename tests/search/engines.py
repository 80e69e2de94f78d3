"""The searches, each driven through its own page in Chromium.

In: a served site and queries. Out: the results that a reader is shown, in order.
What happens inside the pages is in asking.js.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from .queries import Query
from .results import MOST, Outcome, Result, judge, read_result
from .serving import Host

ASKING = Path(__file__).with_name("asking.js")


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """A search: its name in asking.js, the page it is asked on, and which files are its alone.

    `needs_wasm`: our pages' policy forbids what it compiles, and is put aside for it.
    """

    name: str
    title: str
    host: Host
    page: str
    is_search_file: Callable[[str], bool]
    needs_wasm: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a query brought, and after how long."""

    results: tuple[Result, ...]
    milliseconds: float


class Window:
    """A reader's window on an engine's page in one language; nothing is cached from others."""

    def __init__(self, engine: Engine, page: Page, language: str) -> None:
        self.engine = engine
        self.page = page
        self.page.goto(engine.host.address + engine.page.format(language=language))

    def open(self) -> None:
        """Put the reader into the search box and wait until the search can be asked."""
        self.page.evaluate("name => legalFaqAsking.open(name)", self.engine.name)

    def ask(self, query: str) -> Answer:
        """Return the first results of a query; raises playwright's Error when there is no answer."""
        answer = self.page.evaluate(
            "([name, words]) => legalFaqAsking.ask(name, words)", [self.engine.name, query]
        )
        results = (read_result(one["addresses"], one["id"]) for one in answer["shown"][:MOST])
        return Answer(results=tuple(results), milliseconds=answer["milliseconds"])


@contextmanager
def open_window(browser: Browser, engine: Engine, language: str) -> Iterator[Window]:
    """Open a fresh window as on a desktop."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, bypass_csp=engine.needs_wasm
    )
    context.add_init_script(path=ASKING)
    try:
        yield Window(engine, context.new_page(), language)
    finally:
        context.close()


def ask_all(browser: Browser, engine: Engine, queries: Sequence[Query]) -> Iterator[Outcome]:
    """Ask every query, language by language, in one window each."""
    for language in sorted({query.lang for query in queries}):
        with open_window(browser, engine, language) as window:
            window.open()
            for query in queries:
                if query.lang == language:
                    yield judge(query, window.ask(query.query).results)


def ours(host: Host) -> Engine:
    """Return this project's search."""
    return Engine(
        name="ours",
        title="ours",
        host=host,
        page="/{language}/search/",
        is_search_file=lambda path: path.startswith(("/search/", "/assets/search.")),
    )


def material(host: Host) -> Engine:
    """Return Material's built-in search; its box is part of a script that does more than search."""
    parts = ("/search/", "/javascripts/workers/", "/javascripts/lunr/")
    return Engine(
        name="material",
        title="Material",
        host=host,
        page="/{language}/",
        is_search_file=lambda path: any(part in path for part in parts),
    )


def pagefind(host: Host) -> Engine:
    """Return Pagefind on our pages."""
    return Engine(
        name="pagefind",
        title="Pagefind",
        host=host,
        page="/{language}/search/",
        is_search_file=lambda path: path.startswith("/pagefind/"),
        needs_wasm=True,
    )
