"""Build the sites, ask every search every query, and say who was served.

In: the content and queries.yml. Out: bench/search.md, also printed; a partial run only prints.
"""

import argparse
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from legal_faq.corpus import load_corpus
from legal_faq.problems import ContentError, Problem
from tests.bench.builders import ROOT
from tests.bench.content import LANGUAGES

from .costs import SLOWNESS
from .measuring import COST_SAMPLE, TIME_SAMPLE, Measures, measure, tell
from .queries import (
    REPORTED,
    TUNING,
    QueriesError,
    draw,
    keep_answerable,
    list_ids,
    read_queries,
)
from .results import MOST
from .tables import describe_costs, describe_failures, describe_half

QUERIES = Path(__file__).with_name("queries.yml")
TEMPLATE = Path(__file__).with_name("report.md")
OUTPUT = ROOT / "bench" / "search.md"
OUR_PACKAGES = ("mkdocs", "mkdocs-material")
ALL_PACKAGES = (*OUR_PACKAGES, "jieba", "pagefind-bin-extended")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 1 when the queries or the content cannot be used."""
    options = build_parser().parse_args(arguments)
    docs = options.docs.resolve()
    try:
        queries = read_queries(options.queries, LANGUAGES)
        kept, unknown = keep_answerable(queries, known_ids(docs))
    except (QueriesError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    for one in unknown:
        tell(f"Not in {docs}: {one}. Correct the id in {options.queries}, or write the answer.")
    asked = draw(kept, options.limit or len(kept))
    measures = measure(docs, asked, is_alone=options.ours_only)
    text = describe(measures, docs, len(queries) - len(kept))
    is_partial = options.ours_only or options.limit
    output = options.output or (None if is_partial else OUTPUT)
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    print(text)
    if options.show_failures:
        print("\n".join(describe_failures(measures.ours)))
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command's options."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.search.report", description="Measure the search beside others."
    )
    parser.add_argument("--queries", type=Path, default=QUERIES, help="queries (queries.yml)")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="content folder (docs)")
    parser.add_argument("--ours-only", action="store_true", help="leave the other searches out")
    parser.add_argument("--limit", type=int, metavar="N", help="ask N queries, always the same")
    parser.add_argument(
        "--show-failures", action="store_true", help="list our failures in the tuning half"
    )
    parser.add_argument(
        "--output", type=Path, help="file to write (bench/search.md, none for a partial run)"
    )
    return parser


def known_ids(docs: Path) -> frozenset[str]:
    """Return the ids that the content has; raises ContentError."""
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems)
    if corpus is None or problems:
        raise ContentError(problems)
    return list_ids(corpus)


def describe(measures: Measures, content: Path, unanswerable: int) -> str:
    """Return the report; `unanswerable` queries were left out."""
    outcomes, times = measures.outcomes, measures.times
    asked = [one.query for one in measures.ours]
    packages = ALL_PACKAGES if len(outcomes) > 1 else OUR_PACKAGES
    return TEMPLATE.read_text(encoding="utf-8").format(
        commit=describe_commit(),
        browser=measures.browser,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        packages=", ".join(f"{name} {version(name)}" for name in packages) + ".",
        count=len(asked),
        content=content.relative_to(ROOT) if content.is_relative_to(ROOT) else content,
        tuning=sum(one.half == TUNING for one in asked),
        reported=sum(one.half == REPORTED for one in asked),
        unanswerable=unanswerable,
        most=MOST,
        reported_table="\n".join(describe_half(outcomes, REPORTED)),
        tuning_table="\n".join(describe_half(outcomes, TUNING)),
        cost_sample=min(COST_SAMPLE, len(asked)),
        cost_table="\n".join(describe_costs(measures.costs)),
        slowness=SLOWNESS,
        time_sample=min(TIME_SAMPLE, len(asked)),
        first=times.first,
        again=times.again,
    )


def describe_commit() -> str:
    """Return the commit, and whether files have changed since."""

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(ROOT), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "docs", "scripts", "overrides", "tests/search")
    return git("rev-parse", "--short=12", "HEAD") + (" with uncommitted changes" if changed else "")


if __name__ == "__main__":
    sys.exit(main())
