"""What readers type and which answers they should be offered.

In: queries.yml and the corpus. Out: queries, each in one of two halves. One half is there to
tune the search on; the other is only ever counted, so that the report stays honest.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from legal_faq.corpus import Corpus

TUNING = "tuning"
REPORTED = "reported"
HALVES = (TUNING, REPORTED)
SEED = "legal-faq search"
FIELDS = {"query": str, "lang": str, "class": str, "accept": list}


class QueriesError(Exception):
    """The file of queries cannot be used; the message has a line for every problem."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """What a reader types on the pages of a language; any of the accepted ids answers it."""

    query: str
    lang: str
    class_: str
    accept: tuple[str, ...]

    @property
    def digest(self) -> bytes:
        """Return what decides a query's half and its place in samples: its words alone."""
        return hashlib.sha256(f"{SEED}:{self.query}".encode()).digest()

    @property
    def half(self) -> str:
        """Return the half that the query belongs to, the same on every machine and for ever."""
        return HALVES[self.digest[-1] % 2]


def read_queries(path: Path, languages: Sequence[str]) -> tuple[Query, ...]:
    """Return the file's queries; raises QueriesError with all its problems."""
    # Every value is a text to this loader: a reader may well type 110, 1e5 or no.
    items = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    if not isinstance(items, list) or not items:
        raise QueriesError(f"{path}: must be a list of queries.")
    problems = [
        f"{path}: query {number}: {problem}"
        for number, item in enumerate(items, start=1)
        for problem in find_problems(item, languages)
    ]
    if problems:
        raise QueriesError("\n".join(problems))
    queries = tuple(
        Query(
            query=item["query"],
            lang=item["lang"],
            class_=item["class"],
            accept=tuple(item["accept"]),
        )
        for item in items
    )
    seen = {(one.lang, one.query): one for one in queries}
    if len(seen) < len(queries):
        repeated = {one.query for one in queries if seen[one.lang, one.query] is not one}
        raise QueriesError(f"{path}: asked twice: {', '.join(sorted(repeated))}.")
    return queries


def find_problems(item: Any, languages: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong with one query of the file."""
    if not isinstance(item, dict) or set(item) != set(FIELDS):
        yield f"must have exactly the fields {', '.join(FIELDS)}."
        return
    for name, kind in FIELDS.items():
        if not isinstance(item[name], kind) or not item[name]:
            yield f"{name}: must be a {'list of ids' if kind is list else 'text'} and not empty."
    if item["lang"] not in languages:
        yield f"lang: is {item['lang']}, must be one of {', '.join(languages)}."


def list_ids(corpus: Corpus) -> frozenset[str]:
    """Return the ids of everything that a search may offer."""
    questions = {key for key, one in corpus.questions.items() if one.value.retired is None}
    terms = {f"term:{key}" for key in corpus.terms}
    provisions = {
        f"law:{key}#{anchor}"
        for key, law in corpus.laws.items()
        for version in law.value.versions
        for anchor in (*version.provisions, *version.passages)
    }
    return frozenset(questions | terms | provisions)


def keep_answerable(
    queries: Sequence[Query], known: frozenset[str]
) -> tuple[tuple[Query, ...], tuple[str, ...]]:
    """Return the queries with an answer that exists, and the unknown ids; raises QueriesError for none.

    Of a query's accepted ids only the known ones are kept.
    """
    unknown = sorted({one for query in queries for one in query.accept} - known)
    narrowed = (
        replace(query, accept=tuple(one for one in query.accept if one in known))
        for query in queries
    )
    kept = tuple(query for query in narrowed if query.accept)
    if not kept:
        raise QueriesError("No query has an answer in the content. Check --docs.")
    return kept, tuple(unknown)


def draw(queries: Sequence[Query], count: int) -> tuple[Query, ...]:
    """Return some of the queries, always the same ones."""
    return tuple(sorted(queries, key=lambda query: query.digest)[:count])
