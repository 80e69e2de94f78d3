"""Everything a build needs, checked: the corpus, the interface strings and the pages.

In: the content and theme folders. Out: a Site, or ContentError with every problem at once.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from .checks import check_corpus
from .checks.conversions import check_edition_strings
from .choices import Choices, choose_languages, name_site
from .corpus import Corpus, load_corpus
from .editions.converter import Converter
from .editions.derive import build_editions
from .law_pages import list_law_pages
from .locales import Strings, read_locales
from .overlays.notices import Notice, list_notices
from .overlays.references import withdrawn_pages
from .overlays.withdrawal import check_what_is_left, withdraw
from .page import Page
from .pages import list_pages
from .problems import ContentError, Problem
from .tool_pages import list_tool_pages
from .views import view_corpus


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A checked corpus with its pages, and what they say of overlays, by source path.

    `converters` holds the converter of each derived language by its key.
    """

    corpus: Corpus
    strings: Mapping[str, Strings]
    pages: Mapping[str, Page]
    overrides: Path
    notices: Mapping[str, Notice] = field(default_factory=dict)
    withdrawn_pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    converters: Mapping[str, Converter] = field(default_factory=dict)
    unpublished: frozenset[str] = frozenset()
    """Prose that was read and checked and is no page of this build."""


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the garbage collector from walking records again and again while none can be garbage."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


EVERYTHING = Choices()


@collection_paused()
def load_site(
    docs: Path,
    overrides: Path,
    as_of: date | None = None,
    overlays: Sequence[Path] = (),
    choices: Choices = EVERYTHING,
) -> Site:
    """Read and check everything; raises ContentError before anything is built.

    Content is checked in all its languages, whichever a host chooses; raises ChoiceError for
    languages that cannot be built.
    """
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems, as_of, overlays)
    if corpus is None:
        raise ContentError(problems)
    problems += check_corpus(corpus)
    corpus = withdraw(corpus)
    problems += check_what_is_left(corpus)
    strings = read_locales(overrides / "locales", corpus.languages, problems)
    problems += check_edition_strings(corpus, strings)
    if problems:
        raise ContentError(problems)
    prose = frozenset(corpus.prose)
    written = choose_languages(corpus, choices.languages)
    if choices != EVERYTHING:
        strings = name_site(strings, written.languages, choices.name)
    editions = build_editions(written, strings, choices.languages)
    corpus, strings = editions.corpus, editions.strings
    views = view_corpus(corpus)
    every = chain(
        list_pages(corpus, strings, views),
        list_law_pages(corpus, strings, views, editions.converters),
        list_tool_pages(corpus, strings, views),
    )
    pages = {page.path: page for page in every}
    return Site(
        corpus=corpus,
        strings=strings,
        pages=pages,
        overrides=overrides,
        notices=list_notices(corpus, pages),
        withdrawn_pages=withdrawn_pages(corpus),
        converters=editions.converters,
        unpublished=prose - pages.keys(),
    )
