"""Build the project's site with the files for machines and without, and say what they cost.

In: rounds. Out: Markdown for bench/exports.md, printed: processor time of both builds, and the
number and size of the files by their ending.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml

from .builders import ROOT, Site
from .measuring import Cost, measure

NAMES = {True: "with them", False: "without"}
ENDINGS = (".md", ".csv", ".atom", ".ics", ".jsonld")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.exports", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="builds of each kind (3)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        sites = {has: prepare(Path(folder) / str(has), exports=has) for has in NAMES}
        costs: dict[bool, list[Cost]] = {has: [] for has in sites}
        for _ in range(options.rounds):
            for has, site in sites.items():
                costs[has].append(measure(site))
        print(describe_costs(costs))
        print(describe_files(sites[True].folder / "site"))
    return 0


def prepare(folder: Path, *, exports: bool) -> Site:
    """Write the configuration of a build of the project's own content."""
    folder.mkdir()
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(ROOT / "docs"),
        "theme": {"custom_dir": str(ROOT / "overrides")},
        "plugins": {"legal-faq": {"exports": exports}},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return Site(NAMES[exports], folder)


def describe_costs(costs: dict[bool, list[Cost]]) -> str:
    """Return the builds' processor time, the best of the rounds."""
    best = {has: min(cost.seconds for cost in runs) for has, runs in costs.items()}
    share = (best[True] - best[False]) / best[True]
    rows = [f"| {NAMES[has]} | {seconds:.1f} |" for has, seconds in best.items()]
    return "\n".join(
        (
            "| files for machines | seconds of processor time |",
            "|:--|--:|",
            *rows,
            "",
            f"They take {best[True] - best[False]:.1f} s, {share:.0%} of the build.",
            "",
        )
    )


def describe_files(site: Path) -> str:
    """Return the number and size of the files for machines, by their ending."""
    count: Counter[str] = Counter()
    size: Counter[str] = Counter()
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        is_ours = name.startswith("api/") or path.suffix in ENDINGS or "feed.json" in name
        if path.is_file() and (is_ours or path.name == "llms.txt"):
            count[path.suffix] += 1
            size[path.suffix] += path.stat().st_size
    everything = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    rows = [f"| {ending} | {count[ending]:,} | {size[ending]:,} |" for ending in sorted(count)]
    return "\n".join(
        (
            "| ending | files | bytes |",
            "|:--|--:|--:|",
            *rows,
            f"| all | {count.total():,} | {size.total():,} |",
            "",
            f"The whole site has {everything:,} bytes.",
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
