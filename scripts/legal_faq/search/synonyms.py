"""What people say for what the law says, ready for the index.

In: the corpus. Out: for the texts of an entry, the words that people use for what they say.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..corpus import Corpus
from .terms import fold

KEYS = (4, 2, 1)
"""Words are looked up by their first characters, as many of these as they have: few of all are in a text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of the law; a Latin one must start a word of the text: no heir in their."""

    text: str
    pattern: re.Pattern[str]

    def is_in(self, text: str) -> bool:
        """Return whether a folded text holds the word."""
        return self.text in text and self.pattern.search(text) is not None


class Groups:
    """The groups of synonyms: each leads from words of the law to words that people use for them."""

    def __init__(self, corpus: Corpus) -> None:
        self.says: list[tuple[str, ...]] = []
        self.by_start: dict[str, list[tuple[Word, int]]] = defaultdict(list)
        for number, record in enumerate(corpus.synonyms.values()):
            self.says.append(tuple(word for _, says in record.value.says.items() for word in says))
            for _, means in record.value.means.items():
                for word in map(as_word, map(fold, means)):
                    self.by_start[start_of(word.text)].append((word, number))

    def said_for(self, text: str) -> tuple[str, ...]:
        """Return what people say for the words of the law that a folded text holds, group by group."""
        found = {number for word, number in self._candidates(text) if word.is_in(text)}
        return tuple(word for number in sorted(found) for word in self.says[number])

    def _candidates(self, text: str) -> Iterator[tuple[Word, int]]:
        starts = set(text)  # those of one character, and then the longer ones
        for size in KEYS[:-1]:
            starts.update([text[at : at + size] for at in range(len(text))])
        for start in starts & self.by_start.keys():
            yield from self.by_start[start]


def start_of(text: str) -> str:
    """Return the first characters of a word by which it is looked up."""
    return text[: next(size for size in KEYS if len(text) >= size)]


def as_word(text: str) -> Word:
    """Return a folded word with the pattern that finds it."""
    start = r"(?<![a-z0-9])" if text[0].isascii() else ""
    return Word(text, re.compile(start + re.escape(text)))
