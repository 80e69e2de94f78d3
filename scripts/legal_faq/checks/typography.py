"""Typography that breaks the page or the law: emphasis, line breaks, printed passage numbers."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..problems import Problem
from .texts import LETTER, MARKDOWN, PLAIN, localized_values

HAN = r"\u3400-\u9fff\uf900-\ufaff"
PUNCTUATION = "，。！？；：、）】》”’…"
MARK_BEFORE_CHARACTER = re.compile(rf"\*\*[^*\n]*[{PUNCTUATION}]\*\*(?=[{HAN}A-Za-z0-9])")
CHARACTER_BEFORE_MARK = re.compile(rf"(?<=[{HAN}A-Za-z0-9])\*\*[（【《“‘][^*\n]*\*\*")
BROKEN_LINE = re.compile(rf"[{HAN}{PUNCTUATION}]\n[ ]*(?=[{HAN}“‘（《【\[])(?!\d)")
GAP = re.compile(rf"[{HAN}，。；：、] +[{HAN}]")
HALF_WIDTH = re.compile(rf"[{HAN}][,;!?](?=[{HAN}\s]|$)|[{HAN}]\(|\)[{HAN}]")
NO_SPACE = re.compile(r"第\d+条|第\d+款|第\d+项")
PASSAGE_NUMBER = re.compile(r"(?<![A-Za-z0-9/])p\d+(?![A-Za-z0-9])")
MARKDOWN_IN_PLAIN = re.compile(r"\*\*|\]\(|`|^#{1,6} ", re.M)

MARKDOWN_RULES = (
    ("emphasis-before-character", MARK_BEFORE_CHARACTER),
    ("emphasis-after-character", CHARACTER_BEFORE_MARK),
    ("chinese-line-break", BROKEN_LINE),
    ("printed-passage-number", PASSAGE_NUMBER),
    ("unspaced-number", NO_SPACE),
    ("chinese-gap", GAP),
)
PLAIN_RULES = (
    ("markdown-in-plain-text", MARKDOWN_IN_PLAIN),
    ("line-break", re.compile(r"\n")),
    ("printed-passage-number", PASSAGE_NUMBER),
    ("half-width-punctuation", HALF_WIDTH),
    ("unspaced-number", NO_SPACE),
    ("chinese-gap", GAP),
)

LETTER_RULES = tuple(one for one in PLAIN_RULES if one[0] != "line-break")
RULES = {PLAIN: PLAIN_RULES, MARKDOWN: MARKDOWN_RULES, LETTER: LETTER_RULES}


def check_typography(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every text's typography; the rules follow the script, not the language."""
    for located in localized_values(corpus):
        for _, path, text in located.texts():
            for rule, pattern in RULES[located.form]:
                match = pattern.search(text)
                if match:
                    excerpt = excerpt_of(text, match)
                    yield located.record.problem(path, rule, match.start(), excerpt=excerpt)


def excerpt_of(text: str, match: re.Match[str]) -> str:
    """Return what was matched with a little of what surrounds it, on one line."""
    start = max(0, match.start() - 8)
    return text[start : match.end() + 8].replace("\n", "⏎")
