"""Two builds of the same pages side by side.

In: what the pages of two sites say. Out: every difference, named by what differs.
"""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .pages import Words

ASPECTS = ("headings", "ids", "links", "text")
SHOWN = 60
"""Characters of a differing text that are shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """A page that one build lacks, or an aspect in which its two builds differ."""

    page: str
    aspect: str
    expected: str
    found: str


def compare_sites(
    expected: Mapping[str, Words], found: Mapping[str, Words]
) -> tuple[Difference, ...]:
    """Return every difference between two builds, page by page."""
    return tuple(list_differences(expected, found))


def list_differences(
    expected: Mapping[str, Words], found: Mapping[str, Words]
) -> Iterator[Difference]:
    """Yield every difference."""
    for page in sorted(expected.keys() | found.keys()):
        if page not in found:
            yield Difference(page=page, aspect="page", expected="there", found="missing")
        elif page not in expected:
            yield Difference(page=page, aspect="page", expected="missing", found="there")
        else:
            yield from compare_pages(page, expected[page], found[page])


def compare_pages(page: str, expected: Words, found: Words) -> Iterator[Difference]:
    """Yield the aspects in which two builds of a page differ, each with the first place that does."""
    for aspect in ASPECTS:
        one, two = getattr(expected, aspect), getattr(found, aspect)
        if one != two:
            before, after = first_change(one, two)
            yield Difference(page=page, aspect=aspect, expected=before, found=after)


def first_change(one: str | list[object], two: str | list[object]) -> tuple[str, str]:
    """Return the first stretch that differs, on either side."""
    matcher = difflib.SequenceMatcher(None, one, two, autojunk=False) if len(one) < 2000 else None
    if matcher is not None:
        for tag, start, end, other_start, other_end in matcher.get_opcodes():
            if tag != "equal":
                return show(one[start:end]), show(two[other_start:other_end])
    at = next(
        (at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(two)),
    )
    return show(one[at:]), show(two[at:])


def show(value: str | list[object]) -> str:
    """Return the start of a stretch."""
    text = value if isinstance(value, str) else "; ".join(map(str, value))
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def count_by_aspect(differences: tuple[Difference, ...]) -> Mapping[str, int]:
    """Return on how many pages each aspect differs."""
    return Counter(one.aspect for one in differences)
