"""How much each entry, and each of its names, has to say about each term, worked out at build time.

In: entries. Out: for each term the entries that hold it, weighed by BM25F, and the names
(an entry's title and every way to ask for it) that hold it, weighed by rarity over length: their
sum over a query's terms is the cosine of the query and the name.
Reference: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from .entries import WEIGHTS, Entry
from .terms import terms_of

SATURATION = 6.0
"""k1: how soon a repeated term adds nothing; high, since a word that ten people use for a question tells more than one."""

LENGTH = 0.5
"""b: how far long fields are discounted."""

MOST_POSTINGS = 320
"""Entries kept per term, the weightiest: a list of more would cost every reader and tell nothing apart."""

MOST_NAMES = 400
"""Names kept per term, for the same reason."""

NAMES_PER_ENTRY = 128
"""A name's number is its entry's times this, and its place among the entry's names."""

HEAVIEST = 25
"""Weights are kept as whole numbers from 1 to this: one letter each in the index's files."""

PLACE = 32
"""A number and its weight are kept as one: the number times this, and the weight. Lists of them are
in order as they are, and take a third of the time and memory of pairs."""

ALMOST_ONE = 1 - 1e-9
"""Rounds up, but for what floating point adds."""

Weighed = Sequence[int]
"""Numbers with their weights, by number."""


class Posting(NamedTuple):
    """What the index holds of a term: how many entries have it, and the weightiest of them and of names."""

    total: int
    entries: Weighed
    names: Weighed


Postings = Mapping[str, Posting]


def weigh(entries: Sequence[Entry]) -> Postings:
    """Return the postings of all terms."""
    counted = [{name: count(texts) for name, texts in entry.fields.items()} for entry in entries]
    average = {
        name: max(1.0, mean([fields[name].total() for fields in counted if name in fields]))
        for name in WEIGHTS
    }
    found: dict[str, list[int]] = defaultdict(list)
    for number, fields in enumerate(counted):
        weights: dict[str, float] = {}
        for name, terms in fields.items():
            factor = WEIGHTS[name] / (1 - LENGTH + LENGTH * terms.total() / average[name])
            for term, times in terms.items():
                weights[term] = weights.get(term, 0.0) + times * factor
        start = number * PLACE
        for term, weight in weights.items():
            part = weight / (SATURATION + weight)
            found[term].append(start + int(HEAVIEST * part + ALMOST_ONE))
    names = weigh_names(entries, {term: len(weighed) for term, weighed in found.items()})
    return {
        term: Posting(
            len(weighed),
            keep_weightiest(weighed, MOST_POSTINGS),
            keep_weightiest(names.get(term, ()), MOST_NAMES),
        )
        for term, weighed in found.items()
    }


def weigh_names(entries: Sequence[Entry], totals: Mapping[str, int]) -> Mapping[str, Weighed]:
    """Return for each term the names that hold it, each with the term's part of the name's length."""
    rarity = {
        term: math.log(1 + (len(entries) - total + 0.5) / (total + 0.5))
        for term, total in totals.items()
    }
    found: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for place, name in enumerate(entry.names[:NAMES_PER_ENTRY]):
            terms = dict.fromkeys(terms_of(name))  # in order: the last bit of a sum depends on it
            start = (number * NAMES_PER_ENTRY + place) * PLACE
            part = HEAVIEST / (math.hypot(*[rarity[term] for term in terms]) or 1)
            for term in terms:
                found[term].append(start + int(part * rarity[term] + ALMOST_ONE))
    return found


def count(texts: tuple[str, ...]) -> Counter[str]:
    """Return how often each term stands in some texts."""
    return Counter(chain.from_iterable(map(terms_of, texts)))


def mean(numbers: list[int]) -> float:
    """Return the mean, 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0


def keep_weightiest(weighed: Weighed, most: int) -> Weighed:
    """Return the weightiest in the order of their numbers; of the same weight those that come first."""
    if len(weighed) <= most:
        return weighed
    return sorted(sorted(weighed, key=lambda one: -(one % PLACE))[:most])
