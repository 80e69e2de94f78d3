"""Text in one script to another: reviewed exceptions, then the longest phrase, then characters.

In: OpenCC's tables and a list of exceptions. Out: converted text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ..model import Conversion
from .tables import Tables, read_tables

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")


class Converter:
    """Converts text."""

    def __init__(self, tables: Tables, exceptions: Mapping[str, str]) -> None:
        # A single character is no phrase: the tables' own phrases still go before it.
        single = {before: after for before, after in exceptions.items() if len(before) == 1}
        self.characters = {**tables.characters, **single}
        self.phrases = tables.phrases
        self.forms = str.maketrans(dict(tables.forms))
        self.lengths = tables.lengths
        self.longest = max(lengths[0] for lengths in self.lengths.values())
        self.exceptions = exceptions
        longest_first = sorted(exceptions.keys() - single.keys(), key=len, reverse=True)
        self.pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self.convert = cache(self._convert)

    def _convert(self, text: str) -> str:
        parts = []
        start = 0
        for match in self.pattern.finditer(text):
            parts += [self._convert_plain(text[start : match.start()]), self.exceptions[match[0]]]
            start = match.end()
        return "".join([*parts, self._convert_plain(text[start:])])

    def _convert_plain(self, text: str) -> str:
        """Return a text converted by the tables alone; what is not Han stays."""
        return HAN.sub(lambda match: self._convert_run(match[0]), text)

    def _convert_run(self, run: str) -> str:
        return "".join(after for _, after in self.cut(run)).translate(self.forms)

    def cut_backward(self, run: str) -> tuple[tuple[str, str], ...]:
        """Return the pieces as cutting from the end finds them: where it differs, a person should read."""
        pieces: list[tuple[str, str]] = []
        end = len(run)
        while end:
            for start in range(max(0, end - self.longest), end):
                piece = run[start:end]
                after = self.phrases.get(piece)
                if after is not None:
                    break
            else:
                piece = run[end - 1]
                after = self.characters.get(piece, piece)
            pieces.append((piece, after))
            end -= len(piece)
        return tuple(reversed(pieces))

    def cut(self, run: str) -> Iterator[tuple[str, str]]:
        """Yield the phrases and single characters of a run, each with its reading in the tables."""
        at = 0
        while at < len(run):
            first = run[at]
            for length in self.lengths.get(first, ()):
                piece = run[at : at + length]
                after = self.phrases.get(piece)
                if after is not None:
                    break
            else:
                piece, after = first, self.characters.get(first, first)
            yield piece, after
            at += len(piece)


def open_converter(conversion: Conversion, without: Iterable[str] = ()) -> Converter:
    """Return the converter of an edition, if asked without some of its exceptions."""
    left_out = frozenset(without)
    exceptions = {
        one.phrase: one.converted for one in conversion.exceptions if one.phrase not in left_out
    }
    return Converter(read_tables(conversion.forms), exceptions)
