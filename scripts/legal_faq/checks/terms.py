"""Words are linked to the glossary where a reader meets them first."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..markup import LINK, Link, find_links
from ..model import Texts
from ..problems import Problem

TITLE = re.compile(r"《[^》]*》")
"""A document's name: a word inside one is part of that name."""


def check_terms(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each word that an answer links later than it first says it."""
    names = {language.key: names_in(corpus, language.key) for language in corpus.languages}
    for record in filter(corpus.wants, corpus.questions.values()):
        for language, text in record.value.answer.items():
            linked: set[str] = set()
            for link in find_links(text):
                if link.kind != "term" or link.target in linked:
                    continue
                linked.add(link.target)
                offset = first_use(text, link, names[language])
                if offset is not None:
                    values = {"link": link.raw, "word": link.text}
                    yield record.problem(("answer", language), "late-term-link", offset, **values)


def names_in(corpus: Corpus, language: str) -> tuple[str, ...]:
    """Return the names in a language that may hold a word: the glossary's words and the laws'."""
    names: list[str] = []
    for law in corpus.laws.values():
        titles = (law.value.title, law.value.short_title)
        names += [title[language] for title in titles if language in title]
    for record in corpus.terms.values():
        term = record.value
        also: Texts | None = term.also
        names += [term.term[language]] if language in term.term else []
        names += also[language] if also is not None and language in also else ()
    return tuple(names)


def first_use(text: str, link: Link, names: tuple[str, ...]) -> int | None:
    """Return where a link's words stand earlier as plain text, or None.

    Other links, titles and longer names that hold the words are no use of the words themselves.
    """
    words = link.text.strip().casefold()
    if not words:
        return None
    before = text[: link.offset].casefold()
    for pattern in (LINK, TITLE):
        before = pattern.sub(blank, before)
    for name in names:
        if words in name.casefold() and words != name.casefold():
            before = re.sub(re.escape(name.casefold()), blank, before)
    edge = r"\b" if words.isascii() else ""
    match = re.search(f"{edge}{re.escape(words)}{edge}", before)
    return match.start() if match else None


def blank(match: re.Match[str]) -> str:
    """Return as many spaces as were matched, so that what follows keeps its place."""
    return " " * len(match.group())
