"""Everything a build needs, checked: the corpus, the interface strings and the pages.

In: the content and theme folders. Out: a Site, or ContentError with every problem at once.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .checks import check_corpus
from .checks.conversions import check_edition_strings
from .corpus import Corpus, load_corpus
from .editions.converter import Converter
from .editions.derive import build_editions
from .locales import Strings, read_locales
from .pages import Page, list_pages
from .problems import ContentError, Problem
from .tool_pages import list_tool_pages
from .views import view_corpus


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A checked corpus with its pages, by source path, and the converter of each derived language."""

    corpus: Corpus
    strings: Mapping[str, Strings]
    pages: Mapping[str, Page]
    overrides: Path
    converters: Mapping[str, Converter]


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the garbage collector from walking records again and again while none can be garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@collection_paused()
def load_site(
    docs: Path, overrides: Path, as_of: date | None = None, languages: Sequence[str] = ()
) -> Site:
    """Read and check everything; raises ContentError before anything is built.

    `languages` are the keys of those to build, by default all but the derived ones; raises
    EditionError for one that cannot be.
    """
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems, as_of)
    if corpus is None:
        raise ContentError(problems)
    problems += check_corpus(corpus)
    strings = read_locales(overrides / "locales", corpus.languages, problems)
    problems += check_edition_strings(corpus, strings)
    if problems:
        raise ContentError(problems)
    editions = build_editions(corpus, strings, languages)
    corpus, strings = editions.corpus, editions.strings
    views = view_corpus(corpus)
    pages = {page.path: page for page in list_pages(corpus, strings, views)}
    pages |= {page.path: page for page in list_tool_pages(corpus, strings, views)}
    return Site(
        corpus=corpus,
        strings=strings,
        pages=pages,
        overrides=overrides,
        converters=editions.converters,
    )
