"""Everything a build needs, checked: the corpus, the interface strings and the pages.

In: the content and theme folders. Out: a Site, or ContentError with every problem at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .checks import check_corpus
from .checks.prose import check_prose
from .corpus import Corpus, load_corpus
from .locales import Strings, read_locales
from .pages import Page, list_pages
from .problems import ContentError, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A checked corpus with its pages, by source path."""

    corpus: Corpus
    strings: Mapping[str, Strings]
    pages: Mapping[str, Page]
    overrides: Path


def load_site(docs: Path, overrides: Path, as_of: date | None = None) -> Site:
    """Read and check everything; raises ContentError before anything is built."""
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems, as_of)
    if corpus is None:
        raise ContentError(problems)
    problems += check_corpus(corpus)
    problems += check_prose(corpus, docs)
    strings = read_locales(overrides / "locales", corpus.languages, problems)
    if problems:
        raise ContentError(problems)
    pages = {page.path: page for page in list_pages(corpus, strings)}
    return Site(corpus=corpus, strings=strings, pages=pages, overrides=overrides)
