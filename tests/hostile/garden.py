"""What a hostile text is planted in: files, their texts, and what became of each payload."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from legal_faq.documents import describe_path

Steps = tuple[str | int, ...]

MUST_DIFFER = ("question", "aliases", "says", "title")
"""Texts that may not be repeated from record to record: they get their record's kind and number."""


@dataclass
class Plant:
    """One text with a payload: its file, its place there, and what became of it."""

    file: str
    place: Steps
    payload: str
    is_refused: bool = False
    reason: str = ""

    @property
    def field(self) -> str:
        """Return the place as problems name it."""
        return describe_path(self.place)


@dataclass
class Garden:
    """The files with their payloads; records are plain YAML values, pages are Markdown."""

    records: dict[str, Any] = field(default_factory=dict)
    plants: list[Plant] = field(default_factory=list)

    def add(self, file: str, prefix: Steps, record: Any, payload: str, number: int) -> None:
        """Put a payload into every text of a record."""
        for place, text in list(texts_of(record)):
            planted = payload
            if place[0] == "body":
                # A letter's body must name every field.
                planted = f"{payload} {text}"
            elif place[0] in MUST_DIFFER:
                kind = file.partition("/")[0]
                planted = f"{payload} {kind} {'.'.join(map(str, place))} {number}"
                put(record, place, f"{get(record, place)} {kind} {number}")
            self.plants.append(Plant(file, (*prefix, *place), planted))


def texts_of(value: Any, place: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Yield every string of a record with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from texts_of(below, (*place, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from texts_of(below, (*place, index))


def get(value: Any, place: Steps) -> Any:
    """Return a string of a record."""
    for step in place:
        value = value[step]
    return value


def put(value: Any, place: Steps, text: str) -> None:
    """Set a string of a record."""
    for step in place[:-1]:
        value = value[step]
    value[place[-1]] = text
