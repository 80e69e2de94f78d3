"""The sites to search: ours, plain Material on the same Markdown, and Pagefind on our pages.

In: the content folder. Out: built sites in a working folder. Every search finds the questions,
the laws and the glossary, and no other page.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.builders import prepare_ours, run_legal_faq, shared_settings
from tests.bench.content import LANGUAGES, write

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}

START = "---\ntitle: Start\nsearch:\n  exclude: true\n---\n"
"""A page to open the search box on, itself never found."""

PAGEFIND_PAGES = "*/{faq/*/*,laws/*,laws/*/*,glossary}/index.html"
PAGEFIND_ROOT = "article.prose"


def build_ours(folder: Path, docs: Path) -> Path:
    """Build this project's site as its own settings say, and return its folder."""
    prepare_ours(folder, docs, search=True)
    build(folder)
    return folder / "site"


def build_material(folder: Path, docs: Path) -> Path:
    """Build one plain Material site per language, side by side, and return their common folder."""
    staged = folder / "staged"
    run_legal_faq("stage", docs, staged)
    for language in LANGUAGES:
        copy_pages(staged / language, folder / language / "docs")
        settings = material_settings(language, folder / "site" / language)
        write(folder / language / "mkdocs.yml", settings)
        build(folder / language)
    return folder / "site"


def material_settings(language: str, site: Path) -> dict[str, Any]:
    """Return the settings that Material's manual gives for a site in a language."""
    settings = shared_settings()
    return {
        **settings,
        "site_name": "Search",
        "site_dir": str(site),
        "theme": {**settings["theme"], "language": language},
        "plugins": [{"search": {"lang": language}}],
    }


def copy_pages(staged: Path, docs: Path) -> None:
    """Copy the pages that a search is to find, and add one to start from."""
    for path in list_searched(staged):
        target = docs / path.relative_to(staged)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    (docs / "index.md").write_text(START, encoding="utf-8")


def list_searched(staged: Path) -> Iterator[Path]:
    """Yield a language's questions, laws and glossary, without the pages that list them."""
    for pattern in ("faq/*/*.md", "laws/*.md", "laws/*/*.md", "glossary.md"):
        yield from (path for path in sorted(staged.glob(pattern)) if path.name != "index.md")


def add_pagefind(site: Path) -> None:
    """Index our pages' articles with Pagefind, which puts its files below pagefind/."""
    options = ["--site", str(site), "--glob", PAGEFIND_PAGES, "--root-selector", PAGEFIND_ROOT]
    run("-m", "pagefind", *options, "--quiet", folder=site)


def build(folder: Path) -> None:
    """Build the site of a folder's mkdocs.yml; raises CalledProcessError."""
    run("-m", "mkdocs", "build", "--quiet", folder=folder)


def run(*arguments: str, folder: Path) -> None:
    """Run Python in a folder, its remarks apart from the report; raises CalledProcessError."""
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=sys.stderr, check=True)
