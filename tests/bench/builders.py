"""The sites to build: the same questions for this project and for others.

In: a folder and a number of questions. Out: one site folder per builder, each with a
mkdocs.yml. All have the same Markdown and extensions, no search and a navigation of topics.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils import yaml_load

from .content import LANGUAGES, write, write_content

ROOT = Path(__file__).resolve().parent.parent.parent
MINIMAL = ROOT / "tests" / "sites" / "minimal" / "docs"
OVERRIDES = ROOT / "overrides"

OURS = "this project, two languages"
SEARCHING = "this project, two languages, with search"
PLAIN = {key: f"plain Material, {key} only" for key in LANGUAGES}
STATIC_I18N = "mkdocs-static-i18n, two languages"
STATIC_I18N_FULL = "mkdocs-static-i18n, navigation of every page"
EMPTY = "plain Material, one empty page"


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with a mkdocs.yml, and who builds it."""

    builder: str
    folder: Path


def prepare_empty(folder: Path) -> Site:
    """Write a site of one page, whose build costs what any build costs before its first page."""
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text("# Empty\n", encoding="utf-8")
    write(folder / "mkdocs.yml", shared_settings())
    return Site(EMPTY, folder)


def prepare_sites(folder: Path, source: Path, count: int) -> Iterator[Site]:
    """Write the sites of one size, citing the laws of `source`, and yield them in a round's order."""
    shutil.rmtree(folder, ignore_errors=True)
    docs, staged = folder / "content", folder / "staged"
    write_content(docs, source, MINIMAL, count)
    run_legal_faq("check", docs)
    run_legal_faq("stage", docs, staged)
    yield prepare_ours(folder / "ours", docs, search=False)
    for key in LANGUAGES:
        yield prepare_plain(folder / f"plain-{key}", staged, key)
    yield prepare_static_i18n(folder / "static-i18n", staged)
    yield prepare_static_i18n(folder / "static-i18n-full", staged, full_navigation=True)
    yield prepare_ours(folder / "searching", docs, search=True)


def run_legal_faq(command: str, docs: Path, *arguments: Path) -> None:
    """Run one of our commands on generated content; raises CalledProcessError."""
    options = ["--docs", docs, "--overrides", OVERRIDES, *arguments]
    subprocess.run(
        [sys.executable, "-m", "legal_faq", command, *map(str, options)],
        check=True,
        stdout=subprocess.DEVNULL if command == "stage" else None,
    )


def prepare_ours(folder: Path, docs: Path, *, search: bool) -> Site:
    """Write a site that inherits the project's own settings."""
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(docs),
        "theme": {"custom_dir": str(OVERRIDES)},
        # What is written for machines has its own measurement: python -m tests.bench.exports.
        "plugins": {"legal-faq": {"search": search, "exports": False}},
    }
    write(folder / "mkdocs.yml", settings)
    return Site(SEARCHING if search else OURS, folder)


def prepare_plain(folder: Path, staged: Path, key: str) -> Site:
    """Write a site of one language's Markdown, as if there were no other."""
    docs = folder / "docs"
    shutil.copytree(staged / key, docs)
    write(folder / "mkdocs.yml", {**shared_settings(), "nav": list_topics(docs)})
    return Site(PLAIN[key], folder)


def prepare_static_i18n(folder: Path, staged: Path, *, full_navigation: bool = False) -> Site:
    """Write a site with a folder per language, and one navigation for all as the plugin permits.

    Its users mostly give it none, and then every page shows the way to every other.
    """
    docs = folder / "docs"
    for key in LANGUAGES:
        shutil.copytree(staged / key, docs / key)
    languages = [
        {"locale": key, "name": key, "default": key == LANGUAGES[0], "build": True}
        for key in LANGUAGES
    ]
    plugin = {"i18n": {"docs_structure": "folder", "languages": languages}}
    settings = {**shared_settings(), "plugins": [plugin]}
    if not full_navigation:
        settings["nav"] = list_topics(docs / LANGUAGES[0])
    write(folder / "mkdocs.yml", settings)
    return Site(STATIC_I18N_FULL if full_navigation else STATIC_I18N, folder)


def shared_settings() -> dict[str, Any]:
    """Return what the others take from our mkdocs.yml: extensions and validation, nothing of ours."""
    ours = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return {
        "site_name": "Benchmark",
        "theme": {"name": "material", "font": False},
        "plugins": [],
        "use_directory_urls": ours["use_directory_urls"],
        "markdown_extensions": ours["markdown_extensions"],
        "validation": ours["validation"],
    }


def list_topics(docs: Path) -> list[str]:
    """Return a navigation of the home page and the topics; a full tree would grow with every page."""
    topics = sorted(path.relative_to(docs).as_posix() for path in docs.glob("faq/*/index.md"))
    return ["index.md", "faq/index.md", *topics]
