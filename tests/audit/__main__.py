"""Look at every page in every scheme and width, measure speed, and write bench/audit.md.

In: the project's own site, built anew. Out: the report, also printed. The exit status is 1 when
a page complains; speed informs.
"""

import argparse
import functools
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..bench.content import write_content
from ..browser.conftest import Handler, Server
from ..browser.states import SCHEMES, STATES, WIDTHS, looks_at_templates
from ..browser.walking import Look, walk
from ..conftest import MINIMAL, ROOT, run_mkdocs
from ..pages import read_pages
from ..search.sites import build_ours
from .lighthouse import CompressingHandler, Speed, measure

SPEED_PAGES = (
    "zh/",
    "en/",
    "zh/faq/contact/",
    "en/faq/contact/",
    "zh/faq/contact/calling-hours/",
    "en/faq/contact/calling-hours/",
    "zh/laws/civil-code/",
    "zh/laws/civil-code/contracts-types/",
    "zh/laws/small-loan-company-measures-2024/37/",
    "en/laws/civil-procedure-law/",
    "en/laws/gbt-45251-2025/",
    "zh/search/",
    "en/search/",
    "zh/letters/stop-contacting-third-parties/",
    "en/letters/complaint-12378/",
    "zh/calculators/interest-cap/",
)

LARGE = 1000
"""Questions of the generated site on which speed is measured again."""

LARGE_PAGES = (
    "zh/",
    "en/faq/topic-1/",
    "zh/faq/topic-1/question-1/",
    "en/faq/topic-1/question-1/",
    "zh/laws/civil-procedure-law/",
    "zh/laws/civil-code/contracts-types/",
    "zh/search/",
)
"""The kinds of pages that grow with the number of questions; letters do not."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, look, measure, write."""
    options = build_parser().parse_args(arguments)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or Path(folder) / "site"
        result = None if options.site else run_mkdocs(ROOT, "build", "--site-dir", str(site))
        if result is not None and result.returncode:
            print(result.stderr, file=sys.stderr)
            return 1
        pages = sorted(read_pages(site))
        looks = [*list_looks(pages)[:: options.every], *looks_at_templates()]
        complaints = [] if options.skip_looks else walk(serve(site, Handler), looks)
        root = serve(site, CompressingHandler)
        speeds = [measure(root, path, options.runs) for path in options.pages]
        large = measure_large(Path(folder), options.questions, options.runs)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    report = environment.get_template("report.md").render(
        commit=describe_commit(),
        day=date.today().isoformat(),
        minutes=round((time.monotonic() - started) / 60),
        pages=len(pages),
        looks=0 if options.skip_looks else len(looks),
        every=options.every,
        widths=WIDTHS,
        schemes=len(SCHEMES),
        states=[state.__name__.replace("_", " ") for _, state in STATES if state is not None],
        complaints=complaints,
        runs=options.runs,
        speeds=speeds,
        questions=options.questions,
        large=large,
    )
    (ROOT / "bench" / "audit.md").write_text(report, encoding="utf-8")
    print(report)
    return 1 if complaints else 0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="Lighthouse's runs for each page")
    parser.add_argument("--every", type=int, default=1, help="take every nth look of the matrix")
    parser.add_argument("--pages", nargs="+", default=SPEED_PAGES, help="pages to measure")
    parser.add_argument("--site", type=Path, help="a site built from this commit already")
    parser.add_argument(
        "--questions", type=int, default=LARGE, help="size of the generated site; 0 for none"
    )
    parser.add_argument("--skip-looks", action="store_true", help="measure speed only")
    return parser


def list_looks(pages: Sequence[str]) -> list[Look]:
    """Return every page in every scheme and width, contrast measured in all of them."""
    return [
        Look(path=path, width=width, scheme=scheme, forced_colours=forced)
        for width in WIDTHS
        for scheme, forced in SCHEMES
        for path in pages
    ]


def measure_large(folder: Path, questions: int, runs: int) -> list[Speed]:
    """Return how quick the pages of a generated site are."""
    if not questions:
        return []
    docs = folder / "content"
    write_content(docs, ROOT / "docs", MINIMAL / "docs", questions)
    root = serve(build_ours(folder / "large", docs), CompressingHandler)
    return [measure(root, path, runs) for path in LARGE_PAGES]


def serve(site: Path, handler: type) -> str:
    """Serve a folder until the program ends; return its root's address."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def describe_commit() -> str:
    """Return the commit, and whether files differ from it."""
    commit = git("rev-parse", "--short=12", "HEAD")
    return (
        f"{commit} with changes" if git("status", "--porcelain", "--untracked-files=no") else commit
    )


def git(*arguments: str) -> str:
    result = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return result.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
