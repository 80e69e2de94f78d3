"""The loader from bytes to checks, one odd file at a time among the minimal site's own.

In: a Case. Out: the problems found. Whatever is raised instead of reported is a mistake of ours.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from legal_faq.cache import CachedDocument
from legal_faq.checks import check_corpus
from legal_faq.corpus import Corpus, assemble_corpus
from legal_faq.documents import Document, parse
from legal_faq.problems import Problem, report
from legal_faq.prose import read_page
from legal_faq.sources import read_source, read_sources

from .cases import SEEDS, Case, copy_seeds

SLOWEST = 1.0
"""Seconds of processor time for one case."""

TRIES = 3
"""Times that a slow case is loaded before it counts: on a busy machine a processor does less in its time."""

EVERY = 25
"""Of the files that cannot be read on their own, every one in so many goes into a whole corpus."""


class TooSlowError(Exception):
    """A case took longer than a case may."""


@dataclass(frozen=True)
class Outcome:
    """What came of a case: whether its file could be read on its own, and whether it went into a whole corpus."""

    problems: list[Problem]
    is_readable: bool
    is_whole: bool


class Loader:
    """Loads the content with one file replaced; the others are parsed and read only once."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "docs"
        copy_seeds(self.root)
        problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        for source in read_sources(self.root, problems):
            document = parse(source, problems)
            assert document is not None
            self.documents["/".join(source.parts)] = CachedDocument(source, document.root, {})
        corpus = assemble_corpus(self.root, self.documents, problems, None)
        assert isinstance(corpus, Corpus)
        assert problems + check_corpus(corpus) == []
        self.languages = corpus.languages
        self.unreadable = self.whole = self.accepted = self.cases = 0
        self.slowest = 0.0

    def load(self, case: Case) -> list[Problem]:
        """Return what is wrong with a case; raises TooSlowError, or whatever is our mistake."""
        path = self.root / case.name
        path.write_bytes(case.data)
        try:
            outcome, spent = self._time(case.name, path)
            for _ in range(TRIES - 1):
                if spent <= SLOWEST:
                    break
                spent = min(spent, self._time(case.name, path)[1])
        finally:
            path.write_bytes(SEEDS[case.name])
        self.cases += 1
        self.unreadable += not outcome.is_readable
        self.whole += outcome.is_whole
        self.accepted += outcome.is_whole and not outcome.problems
        self.slowest = max(self.slowest, spent)
        if spent > SLOWEST:
            raise TooSlowError(f"{spent:.2f} s for {case.name}")
        return outcome.problems

    def _time(self, name: str, path: Path) -> tuple[Outcome, float]:
        """Return what came of a case, and the processor's seconds that it took to find and to say."""
        start = time.process_time()
        outcome = self._load(name, path)
        for language in ("en", "zh"):
            report(outcome.problems, language)
        return outcome, time.process_time() - start

    def _load(self, name: str, path: Path) -> Outcome:
        """Load a case; counts nothing, so that the same case goes the same way each time."""
        problems: list[Problem] = []
        documents = {key: value for key, value in self.documents.items() if key != name}
        source = read_source(self.root, path, problems)
        if source is not None and name.endswith(".yml"):
            document = parse(source, problems)
            if document is not None:
                documents[name] = document
        elif source is not None and name.endswith(".md"):
            language = next(one for one in self.languages if name.startswith(f"{one.path}/"))
            read_page(source, language, self.languages, problems)
        is_readable = not problems
        if not is_readable and (self.unreadable + 1) % EVERY:
            return Outcome(problems, is_readable=False, is_whole=False)
        found: list[Problem] = []
        corpus = assemble_corpus(self.root, documents, found, None)
        if corpus is not None:
            found += check_corpus(corpus)
        return Outcome(problems + found, is_readable=is_readable, is_whole=True)
