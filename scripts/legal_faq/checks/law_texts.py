"""Compares the registry and the answers with reference texts, where a folder of them is given.

In: a Corpus and a folder of `<reference>.md` files whose articles stand under `### <number>`.
Out: problems: an article or term that the text does not hold, a passage copied from it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..citations import article_key
from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Law, Passage, Provision, Version
from ..problems import Problem, suggest
from .texts import localized_values

HEADING = re.compile(r"^### +(\S+)[^\n]*\n", re.M)
HAN_RUN = re.compile(r"[\u3400-\u9fff，、；：]+")
LONGEST_COPY = 24
"""Characters in a row that may also stand in a reference text: long enough for titles and set terms."""

TITLES = ("title", "short_title")
"""Fields that repeat an instrument's official name and must."""


@dataclass(frozen=True, slots=True)
class ReferenceText:
    """One reference text: its articles by number, and whether it is an extract."""

    articles: Mapping[str, str]
    is_extract: bool


def read_law_texts(folder: Path) -> Mapping[str, ReferenceText]:
    """Return the folder's reference texts by id; raises OSError when it cannot be read."""
    texts = {}
    for path in sorted(folder.glob("*.md")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        parts = HEADING.split(body)
        articles = dict(zip(parts[1::2], parts[2::2], strict=True))
        texts[path.stem] = ReferenceText(articles, "\ncompleteness: extract" in head)
    if not texts:
        raise FileNotFoundError(f"{folder} holds no reference text (*.md)")
    return texts


def check_law_texts(corpus: Corpus, texts: Mapping[str, ReferenceText]) -> Iterator[Problem]:
    """Yield a problem for everything in the corpus that the reference texts do not bear out."""
    for record in corpus.laws.values():
        for index, version in enumerate(record.value.versions):
            yield from check_version(record, version, ("versions", index), texts)
    yield from check_copies(corpus, texts)


def check_version(
    record: Record[Law],
    version: Version,
    path: tuple[Step, ...],
    texts: Mapping[str, ReferenceText],
) -> Iterator[Problem]:
    """Yield the problems of one version's provisions and passages."""
    if version.reference is None:
        if version.provisions or version.passages:
            yield record.problem((*path, "reference"), "no-reference", label=version.label)
        return
    text = texts.get(version.reference)
    if text is None:
        hint = suggest(version.reference, texts)
        yield record.problem(
            (*path, "reference"), "unknown-reference", id=version.reference, hint=hint
        )
        return
    if not text.is_extract:
        numbers = [article_key(number)[0] for number in text.articles if number[0].isdigit()]
        # A kept text may lack its last articles, never hold more than the law has.
        if version.last_article is None or version.last_article < max(numbers):
            yield record.problem((*path, "last_article"), "wrong-last-article", last=max(numbers))
    for number, provision in version.provisions.items():
        place = (*path, "provisions", number)
        yield from check_provision(record, provision, place, number, text)
    for slug, passage in version.passages.items():
        place = (*path, "passages", slug)
        yield from check_provision(record, passage, place, heading_of(slug, passage), text)


def heading_of(slug: str, passage: Passage) -> str:
    """Return the heading in the reference text under which a passage stands."""
    return passage.reference or slug


def check_provision(
    record: Record[Law],
    provision: Provision,
    path: tuple[Step, ...],
    heading: str,
    text: ReferenceText,
) -> Iterator[Problem]:
    """Yield a problem unless the article exists and holds every term."""
    article = text.articles.get(heading)
    if article is None:
        yield record.problem(path, "article-not-in-text", heading=heading)
        return
    for index, term in enumerate(provision.terms):
        if term not in article:
            yield record.problem(
                (*path, "terms", index), "term-not-in-text", term=term, heading=heading
            )


def check_copies(corpus: Corpus, texts: Mapping[str, ReferenceText]) -> Iterator[Problem]:
    """Yield a problem where a text repeats a long run of a reference text's characters."""
    known: set[str] = set()
    for text in texts.values():
        for article in text.articles.values():
            known.update(runs_of(article))
    for located in localized_values(corpus):
        if located.path[0] in TITLES:
            continue
        for _, path, words in located.texts():
            copied = next((run for run in runs_of(words) if run in known), None)
            if copied is not None:
                offset = words.index(copied)
                yield located.record.problem(path, "copied-text", offset, excerpt=copied)
    for page in corpus.prose.values():
        copied = next((run for run in runs_of(page.body) if run in known), None)
        if copied is not None:
            offset = page.start + page.body.index(copied)
            yield page.problem("copied-text", offset, excerpt=copied)


def runs_of(text: str) -> Iterator[str]:
    """Yield every run of LONGEST_COPY Han characters in a text."""
    for match in HAN_RUN.finditer(text):
        run = match.group()
        for start in range(len(run) - LONGEST_COPY + 1):
            yield run[start : start + LONGEST_COPY]
