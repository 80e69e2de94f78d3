"""How much each entry has to say about each term: BM25F, worked out when the site is built.

In: entries. Out: for each term the entries that hold it with a weight from 1 to 25.
Reference: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from .entries import WEIGHTS, Entry
from .terms import terms_of

SATURATION = 1.2
"""k1: how soon a repeated term adds nothing."""

LENGTH = 0.5
"""b: how far long fields are discounted."""

LEVELS = 25
MOST_POSTINGS = 320
"""Entries kept per term, the weightiest: a list of more would cost every reader and tell nothing apart."""

Postings = Mapping[str, tuple[int, tuple[tuple[int, int], ...]]]
"""Term to the number of entries that hold it, and the kept (entry, weight) pairs by entry."""


def weigh(entries: Sequence[Entry]) -> Postings:
    """Return the postings of all terms."""
    counted = [{name: count(texts) for name, texts in entry.fields.items()} for entry in entries]
    average = {
        name: max(1.0, mean([sum(fields[name].values()) for fields in counted if name in fields]))
        for name in WEIGHTS
    }
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, fields in enumerate(counted):
        weights: Counter[str] = Counter()
        for name, terms in fields.items():
            length = sum(terms.values())
            factor = WEIGHTS[name] / (1 - LENGTH + LENGTH * length / average[name])
            for term, times in terms.items():
                weights[term] += times * factor  # type: ignore[assignment]
        for term, weight in weights.items():
            level = math.ceil(LEVELS * weight / (SATURATION + weight))
            found[term].append((number, max(1, min(LEVELS, level))))
    return {term: (len(pairs), keep_weightiest(pairs)) for term, pairs in sorted(found.items())}


def count(texts: tuple[str, ...]) -> Counter[str]:
    """Return how often each term stands in some texts."""
    return Counter(term for text in texts for term in terms_of(text))


def mean(numbers: list[int]) -> float:
    """Return the mean, 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0


def keep_weightiest(pairs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the weightiest pairs in the order of their entries."""
    kept = sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:MOST_POSTINGS]
    return tuple(sorted(kept))
