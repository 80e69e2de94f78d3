"""What values may look like: patterns, texts per language, and the help that goes with a field.

In: nothing. Out: the building blocks of the record types beside this module.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Generic, TypeVar

Day = datetime.date

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A constraint on a string: the expression it matches in full, and an example for messages."""

    expression: str
    example: str


Id = Annotated[str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "calling-hours")]
PracticeName = Annotated[
    str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", "calling-hours/call-at-night")
]
"""A question's id and the id of one of its practices."""

ArticleNumber = Annotated[str, Pattern(r"[1-9][0-9]*([.-][1-9][0-9]*)*", "1033")]
ArticleNumbers = Annotated[
    str, Pattern(r"[1-9][0-9]*([.-][1-9][0-9]*)*(, [1-9][0-9]*([.-][1-9][0-9]*)*)*", "58, 59")
]
ProvisionName = Annotated[str, Pattern(r"[a-z0-9]+([.-][a-z0-9]+)*", "1033")]
"""An article number, or the lasting name of a passage."""

PartialDate = Annotated[str, Pattern(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2025-01-17")]
Region = Annotated[str, Pattern(r"CN-[A-Z]{2}", "CN-GD")]
Month = Annotated[str, Pattern(r"[0-9]{4}-(0[1-9]|1[0-2])", "2026-09")]
Figure = Annotated[str, Pattern(r"(0|[1-9][0-9]*)(\.[0-9]+)?", "3.45")]
CalculatorValue = Annotated[str, Pattern(r"[0-9a-z][0-9a-z.:-]*", "2021-01-01")]
"""What is filled into a calculator: a number, a day, a time of day or the id of a choice."""
Amount = Annotated[str, Pattern(r"0|[1-9][0-9]*", "10000")]
LanguageTag = Annotated[str, Pattern(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "zh-Hans")]
VersionLabel = Annotated[str, Pattern(r"[0-9A-Za-z]+([.-][0-9A-Za-z]+)*", "2025")]
ADDRESS = r"https?://[^\s<>\"'`()\[\]{}\\]+"
"""An address as it may stand in a link: brackets and the like are written %28 and so on."""

Address = Annotated[str, Pattern(ADDRESS, "https://flk.npc.gov.cn/")]
Markdown = Annotated[str, "markdown"]
"""Text in which Markdown counts; every other text is plain."""

Letter = Annotated[str, "letter"]
"""Plain text whose lines and paragraphs count and that holds `{field}` placeholders."""


NOTHING: Mapping[str, Any] = MappingProxyType({})


def nothing_derived() -> Mapping[str, Any]:
    """Return the one empty mapping that all texts share which are converted into nothing."""
    return NOTHING


@dataclass(frozen=True, slots=True)
class Localized(Generic[Value]):
    """A value per language key, in the order of languages.yml; optional languages may be absent.

    `derived` holds what is converted and not written: it is said like the rest, never listed.
    """

    values: Mapping[str, Value]
    derived: Mapping[str, Value] = field(default_factory=nothing_derived)

    def __getitem__(self, language: str) -> Value:
        return self.values[language] if language in self.values else self.derived[language]

    def __contains__(self, language: object) -> bool:
        return language in self.values or language in self.derived

    def items(self) -> Iterator[tuple[str, Value]]:
        """Yield the key of each language it is written in, with its value."""
        return iter(self.values.items())


Text = Localized[str]
Prose = Localized[Markdown]
LetterText = Localized[Letter]
Texts = Localized[tuple[str, ...]]


def about(
    *,
    zh: str,
    en: str,
    default: Any = MISSING,
    key: str | None = None,
    fewest: int = 0,
    most: int = 500,
) -> Any:
    """Describe a field to the person who fills it in.

    `key` is the YAML key where it cannot be the field's name; a list or mapping holds
    `fewest` to `most` entries.
    """
    metadata = {"zh": zh, "en": en, "key": key, "fewest": fewest, "most": most}
    if default is dict:
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)
