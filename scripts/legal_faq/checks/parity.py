"""Legal parity: every figure of the law stands in every language of a text.

Figures are article numbers, amounts, dates, times, percentages and telephone numbers. They
are compared as sets after the forms that differ between languages have been made one.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ..corpus import Corpus
from ..problems import Problem
from .texts import Located, localized_values

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTH = "|".join(MONTHS)
MULTIPLES = {"万": 10**4, "亿": 10**8, "million": 10**6, "billion": 10**9}

HAN_DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?")
HAN_DAY = re.compile(r"(?<![\d年])(\d{1,2})\s*月\s*(\d{1,2})\s*日")
MONTH_NAME = re.compile(MONTH)
DAY_MONTH = re.compile(rf"(\d{{1,2}})\s+({MONTH})(?:\s+(\d{{4}}))?")
MONTH_YEAR = re.compile(rf"({MONTH})\s+(\d{{4}})")
ADDED_ARTICLE = re.compile(r"第\s*(\d+)\s*条之([一二三四五六七八九])")
NUMBER = re.compile(
    r"\d(?:\d{3}-\d{2}-\d{2}|\d*\s*:\s*\d{2}|\d*-\d+(?!\d)|[\d,]*(?:\.\d+)?(?:\s*(?:万|亿|million|billion))?\s*[%％]?)"
)
"""A date, a time, two numbers with a hyphen, or a number with its unit; one first digit for all keeps the search fast."""
DIGIT = re.compile(r"\d")
NAMES = re.compile(r"GB/T\s*\d+(?:\.\d+)?-\d{4}|〔\d{4}〕\s*\d+\s*号")


def check_parity(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem where a figure stands in one language of a text and not in another."""
    for located in localized_values(corpus):
        if not is_list_of_texts(located):
            yield from compare(located)


def is_list_of_texts(located: Located) -> bool:
    """Return whether a value is a list per language, such as aliases, which need not correspond."""
    return any(not isinstance(value, str) for _, value in located.value.items())


def compare(located: Located) -> Iterator[Problem]:
    """Yield a problem for each language that lacks figures another one has."""
    for language, values in find_differences(
        {language: find_figures(text) for language, _, text in located.texts()}
    ):
        yield located.record.problem((*located.path, language), "figures-differ", **values)


def find_differences(found: Mapping[str, set[str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each language that lacks what another one has, with the values that messages name."""
    together = set().union(*found.values())
    for language, here in found.items():
        missing = sorted(together - here)
        if missing:
            others = ", ".join(other for other in found if other != language)
            yield (
                language,
                {
                    "language": language,
                    "missing": ", ".join(missing),
                    "others": others,
                },
            )


def find_figures(text: str) -> set[str]:
    """Return the figures of a text in one form: `2026-01-01`, `10000`, `24%`, `22:00`, `293-1`."""
    found: set[str] = set()
    if not DIGIT.search(text):
        return found

    def keep(figure: str) -> str:
        found.add(figure)
        return " "

    text = NAMES.sub(lambda match: keep(re.sub(r"\s", "", match.group())), text)
    if "月" in text:
        text = HAN_DATE.sub(lambda m: keep(iso(m[1], m[2], m[3])), text)
        text = HAN_DAY.sub(lambda m: keep(iso(None, m[1], m[2])), text)
    if MONTH_NAME.search(text):
        text = DAY_MONTH.sub(lambda m: keep(iso(m[3], month_number(m[2]), m[1])), text)
        text = MONTH_YEAR.sub(lambda m: keep(iso(m[2], month_number(m[1]), None)), text)
    text = ADDED_ARTICLE.sub(lambda m: keep(f"{m[1]}-{'一二三四五六七八九'.index(m[2]) + 1}"), text)
    for match in NUMBER.finditer(text):
        found.add(normalise(match.group()))
    return found


def iso(year: str | None, month: str, day: str | None) -> str:
    """Return a date as `2026-01-01`, `2026-01` or `--01-01`."""
    parts = [year or "-", f"{int(month):02}"]
    return "-".join([*parts, f"{int(day):02}"] if day else parts)


def month_number(name: str) -> str:
    """Return an English month's number."""
    return str(MONTHS.index(name) + 1)


def normalise(figure: str) -> str:
    """Return a number without separators and with its multiple worked out."""
    if figure.isdecimal():
        return figure
    figure = re.sub(r"[\s,]", "", figure).replace("％", "%")
    for word, factor in MULTIPLES.items():
        if figure.endswith(word):
            return f"{Decimal(figure.removesuffix(word)) * factor:.0f}"
    return figure
