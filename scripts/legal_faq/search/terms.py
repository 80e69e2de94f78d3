"""Text to search terms: pairs of Han characters, word stems, numbers.

In: any text. Out: terms in order, repeated as often as they occur. The script's terms.js
does the same to the reader's words.
"""

import re
import unicodedata
from functools import cache

import opencc
import Stemmer

from .folding import CANTONESE, read_tables

STOP_WORDS = frozenset(
    """a an and any are as at be been but by can could did do does for from had has have how i if in
    is it its me my of on or our s shall should so t that the their them there they this to was
    we were what when where which who whom whose why will with would you your im ive he she him his her
    us am being because than then too very just also there here into china chinese mainland""".split()  # noqa: SIM905 - a list of words reads best as words
)
STOP_PAIRS = frozenset(["内地", "大陆", "中国", "国内", "中华", "华人"])
"""What every answer is about: readers elsewhere add it, and it tells no answer from another."""

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL = re.compile(r"[零一二两三四五六七八九十百千]+(?=[条款项倍次天日年月点万元个小成])")
ADDED = re.compile(r"(\d+)条之([一二三四五六七八九\d])")
BETWEEN = re.compile(r"(?<=[\u3400-\u9fff\d]) +(?=[\u3400-\u9fff\d])")
"""Spaces that part no words."""

PIECE = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:-\d+)?(?:\.\d+)?%?")

TO_SIMPLIFIED = opencc.OpenCC("t2s")
WRITTEN = str.maketrans(CANTONESE)
TRADITIONAL = re.compile(f"[{''.join(read_tables()[0])}]")
"""Characters that only Traditional or Cantonese text has; few texts hold one, and converting is slow."""

STEMMER = Stemmer.Stemmer("porter")


@cache
def fold(text: str) -> str:
    """Return a text with what does not distinguish words taken away: width, case, script, numerals.

    Every text is asked for once per language, and again when it is cut.
    """
    text = unicodedata.normalize("NFKC", text).lower()
    if not text.isascii():
        if TRADITIONAL.search(text):
            text = TO_SIMPLIFIED.convert(text).translate(WRITTEN)
        text = fold_numerals(text)
    return BETWEEN.sub("", text)


def fold_numerals(text: str) -> str:
    """Return a text with Chinese numerals before a unit in digits: 第一千零三十三条 → 第1033条."""
    text = NUMERAL.sub(lambda match: str(number_of(match.group())), text)
    return ADDED.sub(added, text)


def added(match: re.Match[str]) -> str:
    """Return the number of an article that was added later: 287条之一 → 287-1."""
    article, place = match.groups()
    return f"{article}-{DIGITS.get(place, place)}"


def number_of(numeral: str) -> int:
    """Return the value of a Chinese numeral below ten thousand."""
    total, digit = 0, 0
    for character in numeral:
        if character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = digit * 10 + DIGITS[character] if digit else DIGITS[character]
    return total + digit


@cache
def terms_of(text: str) -> tuple[str, ...]:
    """Return the terms of a text; every text is asked for once per language."""
    terms: list[str] = []
    for piece in PIECE.findall(fold(text).replace("'", "").replace("’", "")):
        if piece[0] >= "\u3400":
            terms += pairs_of(piece)
        elif piece[0].isdigit():
            terms.append(piece)
        elif piece not in STOP_WORDS:
            terms.append(stem(piece))
    return tuple(terms)


def pairs_of(piece: str) -> list[str]:
    """Return the pairs of a run of Han characters, or the one character it has."""
    if len(piece) == 1:
        return [piece]
    pairs = [piece[start : start + 2] for start in range(len(piece) - 1)]
    return (
        pairs if STOP_PAIRS.isdisjoint(pairs) else [one for one in pairs if one not in STOP_PAIRS]
    )


@cache
def stem(word: str) -> str:
    """Return a word's stem by Porter's rules."""
    stemmed: str = STEMMER.stemWord(word)
    return stemmed
