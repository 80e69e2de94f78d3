"""Measure speed with Lighthouse, on this site and on one of 1,000 questions, and write bench/speed.md.

In: the project's own site, built anew, and a generated one. Out: the report, also printed. The exit status is
1 when a page paints too late or scores too low.
"""

import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..bench.content import write_content
from ..conftest import MINIMAL, ROOT
from ..search.sites import build_ours
from .lighthouse import CompressingHandler, Speed, measure
from .reports import build_parser, serve, site_at, write_report

PAGES = (
    "zh/",
    "en/",
    "zh/faq/contact/",
    "en/faq/contact/",
    "zh/faq/contact/calling-hours/",
    "en/faq/contact/calling-hours/",
    "zh/laws/civil-code/",
    "zh/laws/civil-code/contracts-types/",
    "zh/laws/personal-information-protection-law/6/",
    "zh/laws/civil-procedure-law/",
    "en/laws/gbt-45251-2025/",
    "zh/search/",
    "en/search/",
    "zh/letters/stop-contacting-third-parties/",
    "en/letters/complaint-12378/",
    "zh/calculators/interest-cap/",
)

LARGE = 1000
"""Questions of the generated site."""

LARGE_PAGES = (
    "zh/",
    "en/faq/topic-1/",
    "zh/faq/topic-1/question-1/",
    "en/faq/topic-1/question-1/",
    "zh/laws/civil-procedure-law/",
    "zh/laws/civil-code/contracts-types/",
    "zh/search/",
)
"""The kinds of pages that grow with the number of questions."""

LATEST_PAINT = 800
"""Milliseconds."""

LOWEST = (99, 100, 100, 100)
"""Scores: performance, accessibility, best practices, search engines."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, measure, write."""
    parser = build_parser("tests.audit.speed", __doc__)
    parser.add_argument("--runs", type=int, default=5, help="Lighthouse's runs for each page")
    parser.add_argument("--pages", nargs="+", default=PAGES, help="pages to measure")
    parser.add_argument(
        "--questions", type=int, default=LARGE, help="size of the generated site; 0 for none"
    )
    options = parser.parse_args(arguments)
    started = time.monotonic()
    with site_at(options.site) as (site, folder):
        root = serve(site, CompressingHandler)
        speeds = [measure(root, path, options.runs) for path in options.pages]
        large = measure_large(folder, options.questions, options.runs)
    slow = find_slow((*speeds, *large))
    write_report(
        "speed.md",
        "speed.md",
        started,
        runs=options.runs,
        speeds=speeds,
        questions=options.questions,
        large=large,
        latest=LATEST_PAINT,
        lowest=LOWEST,
        slow=slow,
    )
    return 1 if slow else 0


def measure_large(folder: Path, questions: int, runs: int) -> list[Speed]:
    """Return how quick the pages of a generated site are."""
    if not questions:
        return []
    docs = folder / "content"
    write_content(docs, ROOT / "docs", MINIMAL / "docs", questions)
    root = serve(build_ours(folder / "large", docs), CompressingHandler)
    return [measure(root, path, runs) for path in LARGE_PAGES]


def find_slow(speeds: Iterable[Speed]) -> list[str]:
    """Return the paths of the pages that paint too late or score too low."""
    return [
        one.path
        for one in speeds
        if one.first_paint > LATEST_PAINT
        or any(score < lowest for score, lowest in zip(one.scores, LOWEST, strict=True))
    ]


if __name__ == "__main__":
    sys.exit(main())
