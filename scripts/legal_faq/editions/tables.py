"""OpenCC's dictionaries, as its Python package carries them: no network, no compiled code.

In: nothing. Out: pairs of words or characters in either direction. Source: OpenCC, Apache-2.0.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from ..model import ScriptForms

COMMON_IN_BOTH = {"羣": "群"}
"""Forms that Hong Kong's list keeps apart and its writers mostly do not."""


@dataclass(frozen=True)
class Tables:
    """What turns Simplified text into Traditional: phrases, single characters, and regional forms."""

    phrases: Mapping[str, str]
    characters: Mapping[str, str]
    forms: Mapping[str, str]

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """Return for each first character how long the phrases are that begin with it, the longest first."""
        found: dict[str, set[int]] = defaultdict(set)
        for phrase in self.phrases:
            found[phrase[0]].add(len(phrase))
        return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


@cache
def read_choices(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return one of OpenCC's dictionaries with every reading, the likeliest first."""
    text = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {before: tuple(after.split(" ")) for before, after in pairs}


@cache
def read_pairs(name: str) -> Mapping[str, str]:
    """Return one of OpenCC's dictionaries; of several readings the first."""
    return {before: after[0] for before, after in read_choices(name).items()}


@cache
def read_tables(forms: ScriptForms) -> Tables:
    """Return the tables for the forms of one place, or for those that Taiwan and Hong Kong share."""
    return Tables(read_pairs("STPhrases"), read_pairs("STCharacters"), read_forms(forms))


def read_forms(forms: ScriptForms) -> Mapping[str, str]:
    """Return OpenCC's standard characters with the forms that are used for them.

    OpenCC's standard itself writes 爲, 羣 and 衆, which neither place does.
    """
    if forms is ScriptForms.STANDARD:
        return {}
    if forms is ScriptForms.TAIWAN:
        return read_pairs("TWVariants")
    if forms is ScriptForms.HONG_KONG:
        return read_pairs("HKVariants")
    here, there = read_pairs("TWVariants"), read_pairs("HKVariants")
    both = {before: after for before, after in here.items() if there.get(before) == after}
    return both | COMMON_IN_BOTH


@cache
def simplified_only() -> frozenset[str]:
    """Return the characters that no Traditional text has: none of their readings is themselves."""
    forms = {*read_pairs("TWVariants").values(), *read_pairs("HKVariants").values()}
    forms |= {*COMMON_IN_BOTH.values()}
    return frozenset(
        before
        for before, after in read_choices("STCharacters").items()
        if before not in after and before not in read_pairs("TSCharacters") and before not in forms
    )


@cache
def ambiguous() -> Mapping[str, tuple[str, ...]]:
    """Return the Simplified characters with several readings, all of them, the likeliest first."""
    return {
        before: after for before, after in read_choices("STCharacters").items() if len(after) > 1
    }
