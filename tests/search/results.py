"""What a search offered, and whether the reader was served.

In: the links of each result, in order. Out: outcomes per query and summaries of many.
A result of several links, such as a page with its sections, stands in one place with all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .queries import Query

MOST = 10
"""Results that count; every search here shows as many at once."""

PATTERNS = (
    (re.compile(r"/\w+/faq/[^/]+/([^/#]+)/"), ""),
    (re.compile(r"/\w+/laws/([^/#]+)/(?:[a-z][^/#]*/)?(#.+)?$"), "law:"),
    (re.compile(r"/\w+/laws/([^/#]+)(/\d[\d-]*)/"), "law:"),
    (re.compile(r"/\w+/glossary/#(.+)"), "term:"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """One result: what it leads to, and the languages of the pages it is on."""

    ids: tuple[str, ...]
    languages: frozenset[str]


def read_result(addresses: Sequence[str], known_id: str | None) -> Result:
    """Return a result from its links' addresses; our own results say their id themselves."""
    places = [urlsplit(address) for address in addresses]
    ids = (id_of(place.path, unquote(place.fragment)) for place in places)
    return Result(
        ids=(known_id,) if known_id else tuple(one for one in ids if one),
        languages=frozenset(place.path.split("/")[1] for place in places),
    )


def id_of(path: str, fragment: str) -> str | None:
    """Return the id of what an address leads to; a question's sections are the question."""
    address = f"{path}#{fragment}" if fragment else path
    for pattern, prefix in PATTERNS:
        found = pattern.match(address)
        if found:
            return prefix + "".join(part or "" for part in found.groups()).replace("/", "#")
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of a query: the place of its first right answer among the first ten, from 1."""

    query: Query
    place: int | None
    results: int
    in_other_languages: int
    first: str


def judge(query: Query, results: Sequence[Result]) -> Outcome:
    """Return what came of a query."""
    shown = results[:MOST]
    right = (at for at, one in enumerate(shown, start=1) if set(one.ids) & set(query.accept))
    return Outcome(
        query=query,
        place=next(right, None),
        results=len(shown),
        in_other_languages=sum(one.languages != {query.lang} for one in shown),
        first=" ".join(shown[0].ids[:1]) if shown else "",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """Several outcomes: shares from 0 to 1, the mean of 1/place, and two counts."""

    queries: int
    in_first: float
    in_first_three: float
    reciprocal_rank: float
    empty: int
    in_other_languages: int


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    """Return the summary of at least one outcome."""
    places = [one.place for one in outcomes if one.place]
    count = len(outcomes)
    return Summary(
        queries=count,
        in_first=sum(place == 1 for place in places) / count,
        in_first_three=sum(place <= 3 for place in places) / count,
        reciprocal_rank=sum(1 / place for place in places) / count,
        empty=sum(one.results == 0 for one in outcomes),
        in_other_languages=sum(one.in_other_languages for one in outcomes),
    )
