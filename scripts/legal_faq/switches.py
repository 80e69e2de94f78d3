"""Words of another language inside a page, marked so that they are read aloud and shown as theirs.

In: a page's Markdown, and which languages are written with Chinese characters. Out: the same
Markdown with a `lang` around each switch. Names, numbers and single borrowed words are left alone.
"""

import re
from collections.abc import Mapping

from .model import Language

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
HAN_RUN = rf"{HAN.pattern}+(?:[〔〕《》“”、，·0-9]+{HAN.pattern}+)*"
WORD_END = r"(?:[A-Za-z0-9'’./:@%+-]|\\.)*"
LATIN_RUN = rf"(?<![\w/\\])[A-Za-z]{WORD_END}(?:[ ,;()–]+[A-Za-z0-9]{WORD_END})+"
FEWEST_WORDS = 3
"""Fewer Latin words than these inside Chinese are a name or a borrowed word, not a switch."""

NO_TEXT = "|".join(
    (
        r"(?ms:^```.*?^```[ \t]*$)",
        r"`[^`\n]*`",
        r"!\[[^\]\n]*\](?:\([^)\n]*\))?",
        r"\]\([^)\n]*\)",
        r"\{[^}\n]*\}",
        r'<div[^>]*\slang="[^>]*>(?s:.*?)</div>',
        r"<[^>\n]*>",
    )
)
"""Code, pictures' words, addresses, attributes, and what is marked already."""


def is_han(strings: Mapping[str, str]) -> bool:
    """Return whether a language, by its own name for itself, is written with Chinese characters."""
    return HAN.search(strings["language-name"]) is not None


class Switches:
    """Marks the words of other languages; knows the scripts of a site's languages."""

    def __init__(
        self, languages: tuple[Language, ...], strings: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.han = {one.key for one in languages if is_han(strings[one.key])}
        self.tags = {
            in_han: next((one.tag for one in languages if (one.key in self.han) is in_han), None)
            for in_han in (True, False)
        }
        self.patterns = {
            in_han: re.compile(f"{NO_TEXT}|(?P<run>{run})")
            for in_han, run in ((True, HAN_RUN), (False, LATIN_RUN))
        }

    def mark(self, text: str, language: Language) -> str:
        """Return a page's Markdown with each run of another language's words marked."""
        other = language.key not in self.han
        tag = self.tags[other]
        if tag is None:
            return text

        def wrap(match: re.Match[str]) -> str:
            run = match["run"]
            if run is None or not (other or is_phrase(run)):
                return match[0]
            return f'<span lang="{tag}">{run}</span>'

        return self.patterns[other].sub(wrap, text)


def is_phrase(run: str) -> bool:
    """Return whether Latin words are enough to be a switch of language."""
    return sum(1 for word in run.split() if re.search("[A-Za-z]{2}", word)) >= FEWEST_WORDS
