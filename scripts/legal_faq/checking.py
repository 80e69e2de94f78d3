"""Every problem of the content, or of some of its files, as editors ask on every save.

In: the content and theme folders. Out: problems. For single files the whole corpus is at hand, read from
the cache of an earlier run, and only they are looked at: what is found is what a whole check finds in them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from .cache import PLACE, RecordCache
from .checks import check_corpus
from .checks.conversions import check_edition_strings
from .checks.law_texts import check_law_texts, read_law_texts
from .corpus import load_corpus
from .documents import parse
from .locales import read_locales
from .overlays.withdrawal import check_what_is_left, withdraw
from .problems import Problem
from .site import collection_paused
from .sources import display

LOCALES = "locales"


class CheckError(Exception):
    """A file to check is none of the project's; the message says which."""


@collection_paused()
def find_problems(
    docs: Path,
    overrides: Path,
    law_texts: Path | None = None,
    files: Iterable[Path] = (),
    overlays: Sequence[Path] = (),
) -> list[Problem]:
    """Return the problems of all content, or of the files named; raises CheckError."""
    folders = (docs, *overlays, overrides / LOCALES)
    focus = frozenset(name_in_messages(folders, file) for file in files)
    cache = RecordCache(docs.resolve().parent / PLACE) if focus else None
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems, overlays=overlays, parse=cache.parse if cache else parse)
    if cache is not None:
        cache.save()
    if corpus is not None:
        corpus = replace(corpus, focus=focus or None)
        problems += check_corpus(corpus)
        problems += check_what_is_left(withdraw(corpus))
        strings = read_locales(overrides / LOCALES, corpus.languages, problems)
        problems += check_edition_strings(corpus, strings)
        if law_texts is not None:
            problems += check_law_texts(corpus, read_law_texts(law_texts))
    return [problem for problem in problems if not focus or problem.path in focus]


def name_in_messages(folders: Sequence[Path], file: Path) -> str:
    """Return a file's path as problems show it; raises CheckError for one outside the folders."""
    for root in folders:
        if file.resolve().is_relative_to(root.resolve()):
            return display(root, root / file.resolve().relative_to(root.resolve()))
    raise CheckError(f"{file} stands in none of {', '.join(map(str, folders))}.")
