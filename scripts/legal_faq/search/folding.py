"""Tables for scripts and sounds: Traditional to Simplified, and how characters are read.

In: nothing but the tables of OpenCC and pypinyin. Out: compact tables for the page's script,
which fetches them only when a reader's words have no hit.
"""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from ..editions.tables import read_pairs

COMMON = range(0x4E00, 0x9FA6)
LAST_COMMON_ROW = 55
LONGEST_WORD = 4
CANTONESE = dict(
    zip(
        "冇喺畀俾唔嘅咗嚟佢哋啲睇攞揾搵瞓嗌㗎嘢",
        "没在给给不的了来他们些看拿找找睡叫的事",
        strict=True,
    )
)
"""Characters that Hong Kong readers write as they speak, with the written language's."""

BLURRED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en"), ("ang", "an"))
"""Sounds that many readers do not tell apart when they type."""


@cache
def sound_of(character: str) -> str:
    """Return a character's reading without tone and with sounds alike made one."""
    readings = load_readings().get(ord(character), "")
    return blur(readings.split(",")[0])


@cache
def load_readings() -> Mapping[int, str]:
    """Return code points with their readings, the commonest first, in pinyin with tone marks."""
    # Loaded when first needed, and without its dictionary of phrases, which takes 0.2 s and 50 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415

    readings: Mapping[int, str] = PINYIN_DICT
    return readings


@cache
def blur(reading: str) -> str:
    """Return a reading without its tone and with sounds alike made one."""
    text = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    text = "".join(one for one in text if one.isascii())
    for heard, written in BLURRED:
        text = text.replace(heard, written)
    return text


def pinyin_keys(pairs: Iterable[str]) -> dict[str, list[str]]:
    """Return the pairs of characters in the index by how they sound."""
    found = defaultdict(list)
    for pair in pairs:
        first, second = map(sound_of, pair)
        if first and second:
            found[f"{first} {second}"].append(pair)
    return dict(found)


def pinyin_table(known: AbstractSet[str]) -> dict[str, str]:
    """Return sound to the characters that have it: those in common use, and all that are known.

    Common are the 3,755 of GB 2312's first level, which input methods offer first.
    """
    found = defaultdict(list)
    for code in COMMON:
        character = chr(code)
        if character in known or is_common(character):
            found[sound_of(character)].append(character)
    return {sound: "".join(characters) for sound, characters in sorted(found.items()) if sound}


def is_common(character: str) -> bool:
    """Return whether a character is of GB 2312's first level, whose rows are 16 to 55."""
    try:
        row, _ = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return row - 0xA0 <= LAST_COMMON_ROW


def simplified_table(known: AbstractSet[str]) -> dict[str, str]:
    """Return what turns Traditional text into known Simplified characters.

    Words are there only where their characters one by one would mislead.
    """
    characters, words = read_tables()
    single = {before: after for before, after in characters.items() if after in known}
    misled = {
        before: after
        for before, after in words.items()
        if set(after) <= known and "".join(single.get(one, one) for one in before) != after
    }
    return {
        "from": "".join(single),
        "to": "".join(single.values()),
        "words": " ".join(f"{before} {after}" for before, after in sorted(misled.items())),
    }


@cache
def read_tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return Traditional characters and short words with what is Simplified for them."""
    characters, words = read_pairs("TSCharacters"), read_pairs("TSPhrases")
    single = {
        before: after
        for before, after in characters.items()
        if before != after and len(before) == len(after) == 1 and ord(before) in COMMON
    }
    return single | CANTONESE, {
        before: after for before, after in words.items() if len(before) <= LONGEST_WORD
    }
