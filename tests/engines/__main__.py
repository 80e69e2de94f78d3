"""Build the staged pages with each engine, compare with the MkDocs build, and say what differs.

In: the project's content. Out: bench/engines.md, also printed. The exit status is 1 for a
difference that explained.yml does not explain.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from .builders import ENGINES, ROOT, build_with, read_settings, run, version_of
from .compare import Difference, compare_sites
from .pages import list_pages, read_site
from .results import Group, describe, group_differences, split_groups


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, compare, write and print."""
    options = build_parser().parse_args(arguments)
    commit = git("rev-parse", "--short=12", "HEAD")
    edited = bool(git("status", "--porcelain", "--untracked-files=no"))
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    site = folder / "mkdocs-site"
    tell("MkDocs")
    python = sys.executable
    config = options.config.resolve()
    docs = config.parent / "docs"
    reference = write_reference(folder, config, docs)
    seconds = run(
        [python, "-m", "mkdocs", "build", "-q", "-f", str(reference), "-d", str(site)], ROOT
    )
    tell("legal-faq stage")
    pages = folder / "pages"
    run([python, "-m", "legal_faq", "stage", str(pages), "--docs", str(docs)], ROOT)
    expected = read_site(site)
    engines: list[dict[str, Any]] = []
    for engine in ENGINES:
        tell(engine.name)
        own = folder / engine.key
        spent = build_with(engine, own, pages, read_settings(config))
        differences = compare_sites(expected, read_site(own / "site"))
        explained, unexplained = split_groups(group_differences(engine.key, differences))
        engines.append(
            {
                "name": engine.name,
                "version": version_of(engine, folder),
                "theme": engine.theme,
                "pages": len(list(list_pages(own / "site"))),
                "seconds": spent,
                "same": len(expected.keys() - pages_of(unexplained, differences)),
                "explained": explained,
                "unexplained": unexplained,
            }
        )
    text = describe(
        commit=commit,
        edited=edited,
        staged=sum(1 for path in pages.rglob("*") if path.is_file()) - 1,
        material=version("mkdocs-material"),
        reference={"version": version("mkdocs"), "pages": len(expected), "seconds": seconds},
        engines=engines,
    )
    options.report.write_text(text, encoding="utf-8")
    print(text)
    return 1 if any(one["unexplained"] for one in engines) else 0


def write_reference(folder: Path, config: Path, docs: Path) -> Path:
    """Write the settings of the build that others are held to: without files for machines.

    `legal-faq stage` writes none either, nor the page that lists them; `legal-faq export` does.
    """
    settings = {
        "INHERIT": str(config),
        "docs_dir": str(docs),
        "theme": {"custom_dir": str(ROOT / "overrides")},
        "plugins": {"legal-faq": {"exports": False}},
    }
    path = folder / "reference.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return path


def pages_of(groups: list[Group], differences: Sequence[Difference]) -> set[str]:
    """Return the pages that have a difference of one of the groups."""
    kinds = {(one.aspect, one.expected, one.found) for one in groups}
    return {one.page for one in differences if (one.aspect, one.expected, one.found) in kinds}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.engines", description=__doc__)
    parser.add_argument("--config", type=Path, default=ROOT / "mkdocs.yml")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "engines")
    parser.add_argument("--report", type=Path, default=ROOT / "bench" / "engines.md")
    return parser


def git(*arguments: str) -> str:
    """Return what git says."""
    result = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return result.stdout.strip()


def tell(words: str) -> None:
    """Say how far the work is."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
