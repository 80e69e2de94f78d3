"""Build generated sites with this project and with others, and say what each costs.

In: sizes and rounds. Out: bench/results.md, also printed. The exit status is 0 even when a
limit is missed: a benchmark informs, tests decide.
"""

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from .builders import (
    ROOT,
    STATIC_I18N,
    STATIC_I18N_FULL,
    Site,
    prepare_empty,
    prepare_sites,
)
from .content import LANGUAGES
from .measuring import Cost, measure
from .results import (
    Build,
    Builds,
    describe_builds,
    describe_languages,
    describe_limits,
    describe_search,
    find_limits,
)

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "Markdown", "Jinja2", "PyYAML")
ONE_ROUND_ABOVE = 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write and print."""
    options = build_parser().parse_args(arguments)
    commit = describe_commit()
    folder = options.folder.resolve()
    empty = prepare_empty(folder / "empty")
    startup = min(measure(empty).seconds for _ in range(5))
    builds: dict[tuple[int, str], Build] = {}
    rounds = {}
    for size in sorted(options.sizes):
        rounds[size] = options.rounds or (1 if size > ONE_ROUND_ABOVE else 3)
        most = {STATIC_I18N: options.skip_i18n_above, STATIC_I18N_FULL: options.skip_full_above}
        tell(f"{size:,} questions: writing the sites")
        sites = tuple(
            site
            for site in prepare_sites(folder / str(size), options.docs, size)
            if size <= most.get(site.builder, size)
        )
        for builder, runs in run_rounds(sites, rounds[size]).items():
            builds[size, builder] = Build(size, builder, tuple(runs), startup)
    text = describe(builds, startup, rounds, commit)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(text, encoding="utf-8")
    print(text)
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command's options."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure builds.")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[150, 1000, 5000], help="numbers of questions"
    )
    parser.add_argument(
        "--rounds", type=int, help="runs of each build (3, above 1,000 questions 1)"
    )
    parser.add_argument(
        "--skip-i18n-above",
        type=int,
        metavar="N",
        default=sys.maxsize,
        help="leave out mkdocs-static-i18n above N (build it at every size)",
    )
    parser.add_argument(
        "--skip-full-above",
        type=int,
        metavar="N",
        default=sys.maxsize,
        help="leave out its site with every page in the navigation above N, where it takes long",
    )
    parser.add_argument(
        "--docs", type=Path, default=ROOT / "docs", help="content folder to take laws from (docs)"
    )
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench")
    parser.add_argument("--output", type=Path, default=ROOT / "bench" / "results.md")
    return parser


def run_rounds(sites: Sequence[Site], rounds: int) -> dict[str, list[Cost]]:
    """Build every site once per round, so that a slow minute of the machine strikes all alike."""
    costs: dict[str, list[Cost]] = {site.builder: [] for site in sites}
    for number in range(1, rounds + 1):
        for site in sites:
            cost = measure(site)
            costs[site.builder].append(cost)
            tell(f"  round {number} of {rounds}: {cost.seconds:8.2f} s  {site.builder}")
    return costs


def describe(builds: Builds, startup: float, rounds: dict[int, int], commit: str) -> str:
    """Return the report."""
    template = Path(__file__).with_name("report.md").read_text(encoding="utf-8")
    return template.format(
        date=date.today(),
        commit=commit,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        packages=", ".join(f"{name} {version(name)}" for name in PACKAGES) + ".",
        languages=" and ".join(LANGUAGES),
        rounds=", ".join(f"{count} × at {size:,}" for size, count in rounds.items()),
        startup=startup,
        builds="\n".join(describe_builds(builds)),
        limits="\n".join(describe_limits(tuple(find_limits(builds)))),
        by_language="\n".join(describe_languages(builds)),
        search="\n".join(describe_search(builds)),
    )


def describe_commit() -> str:
    """Return the commit, and whether what is built has changed since."""

    def git(*arguments: str) -> str:
        command = ["git", "--no-optional-locks", "-C", str(ROOT), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "scripts", "overrides", "docs/laws", "mkdocs.yml")
    return git("rev-parse", "--short=12", "HEAD") + (" with uncommitted changes" if changed else "")


def tell(line: str) -> None:
    """Say how far the work is, apart from the result."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
