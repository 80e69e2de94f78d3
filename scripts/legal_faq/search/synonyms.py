"""What people say for what the law says, ready for the index.

In: the corpus. Out: groups of words of the law with the words that people use for them.
"""

import re
from dataclasses import dataclass

from ..corpus import Corpus
from .terms import fold


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of the law; a Latin one must start a word of the text: no heir in their."""

    text: str
    pattern: re.Pattern[str]

    def is_in(self, text: str) -> bool:
        """Return whether a folded text holds the word."""
        return self.text in text and self.pattern.search(text) is not None


Groups = tuple[tuple[tuple[Word, ...], tuple[str, ...]], ...]


def groups_of(corpus: Corpus) -> Groups:
    """Return for each group its words of the law and what people say, in all languages."""
    return tuple(
        (
            tuple(as_word(fold(word)) for _, words in record.value.means.items() for word in words),
            tuple(word for _, words in record.value.says.items() for word in words),
        )
        for record in corpus.synonyms.values()
    )


def as_word(text: str) -> Word:
    """Return a folded word with the pattern that finds it."""
    start = r"(?<![a-z0-9])" if text[0].isascii() else ""
    return Word(text, re.compile(start + re.escape(text)))
