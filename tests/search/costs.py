"""What a search costs its reader: requests, bytes and time.

In: an engine and a sample of queries. Out: medians. Every query gets a fresh window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from .engines import Engine, Window, open_window
from .queries import Query
from .serving import Fetch

SLOWNESS = 4
"""How many times slower than this machine's the reader's processor is made."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """Search files fetched and the bytes of their bodies as sent."""

    requests: float
    size: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What comes with every page, and what from opening the box to the first results."""

    with_page: Load
    with_query: Load


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """Milliseconds from asking to results: the first query of a visit, and the same again."""

    first: float
    again: float


def measure_costs(browser: Browser, engine: Engine, queries: Sequence[Query]) -> Cost:
    """Return the medians over the queries."""
    pairs = [fetch_for(browser, engine, query) for query in queries]
    return Cost(
        with_page=middle([before for before, _ in pairs]),
        with_query=middle([after for _, after in pairs]),
    )


def fetch_for(
    browser: Browser, engine: Engine, query: Query
) -> tuple[tuple[Fetch, ...], tuple[Fetch, ...]]:
    """Return the search files fetched with the page, and those from there to the results."""
    fetches = engine.host.fetches
    fetches.clear()
    with open_window(browser, engine, query.lang) as window:
        window.page.wait_for_load_state("networkidle")
        count = len(fetches)
        window.open()
        window.ask(query.query)
        found = tuple(fetches)
    return (
        tuple(one for one in found[:count] if engine.is_search_file(one.path)),
        tuple(one for one in found[count:] if engine.is_search_file(one.path)),
    )


def middle(fetches: Sequence[Sequence[Fetch]]) -> Load:
    """Return the median number of files and the median of their bytes."""
    return Load(
        requests=median(len(one) for one in fetches),
        size=median(sum(fetch.size for fetch in one) for one in fetches),
    )


def measure_times(browser: Browser, engine: Engine, queries: Sequence[Query]) -> Times:
    """Return the medians over the queries, on a slowed processor."""
    first, again = [], []
    for query in queries:
        with open_window(browser, engine, query.lang) as window:
            slow_down(window)
            window.open()
            first.append(window.ask(query.query).milliseconds)
            again.append(window.ask(query.query).milliseconds)
    return Times(first=median(first), again=median(again))


def slow_down(window: Window) -> None:
    """Make the window's processor slow."""
    session = window.page.context.new_cdp_session(window.page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
