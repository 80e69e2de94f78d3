"""Serve every search, ask it every query and take the samples.

In: the content folder and queries. Out: Measures, for ours first and then for the others.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import QUIET, find_chromium

from .costs import Cost, Times, measure_costs, measure_times
from .engines import Engine, ask_all, material, ours, pagefind
from .queries import Query, draw
from .results import Outcome
from .serving import serve
from .sites import add_pagefind, build_material, build_ours

COST_SAMPLE = 20
TIME_SAMPLE = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Measures:
    """Outcomes and costs by the search's title, ours first; the times are ours."""

    outcomes: Mapping[str, tuple[Outcome, ...]]
    costs: Mapping[str, Cost]
    times: Times
    browser: str

    @property
    def ours(self) -> tuple[Outcome, ...]:
        """Return the outcomes of our own search."""
        return next(iter(self.outcomes.values()))


def measure(docs: Path, queries: Sequence[Query], *, is_alone: bool) -> Measures:
    """Ask every search, or ours alone; raises CalledProcessError when a site cannot be built."""
    with serve_engines(docs, is_alone=is_alone) as engines, open_browser() as browser:
        outcomes, costs = {}, {}
        for engine in engines:
            tell(f"Asking {engine.title} {len(queries)} queries")
            outcomes[engine.title] = tuple(ask_all(browser, engine, queries))
            costs[engine.title] = measure_costs(browser, engine, draw(queries, COST_SAMPLE))
        tell("Timing ours on a slow processor")
        times = measure_times(browser, engines[0], draw(queries, TIME_SAMPLE))
        return Measures(
            outcomes=outcomes, costs=costs, times=times, browser=f"Chromium {browser.version}"
        )


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def serve_engines(docs: Path, *, is_alone: bool) -> Iterator[tuple[Engine, ...]]:
    """Build the sites in a temporary folder and serve them; ours is the first engine."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="legal-faq-search-")))
        tell("Building our site")
        our_site = build_ours(folder / "ours", docs)
        if not is_alone:
            tell("Building with Pagefind and Material")
            add_pagefind(our_site)
        host = stack.enter_context(serve(our_site))
        engines = [ours(host)]
        if not is_alone:
            material_site = build_material(folder / "material", docs)
            engines += [material(stack.enter_context(serve(material_site))), pagefind(host)]
        yield tuple(engines)


def tell(line: str) -> None:
    """Say how far the work is, apart from the result."""
    print(line, file=sys.stderr, flush=True)
