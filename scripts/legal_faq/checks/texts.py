"""Walks every text that readers will see, for the checks that look at words.

In: a Corpus. Out: each localized value with its record and path.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Localized
from ..reading import field_kinds, unwrap

PROSE_HINT = "markdown"


@dataclass(frozen=True, slots=True)
class Located:
    """A localized value, where it stands and whether Markdown counts in it."""

    record: Record[Any]
    path: tuple[Step, ...]
    value: Localized[Any]
    is_markdown: bool

    def texts(self) -> Iterator[tuple[str, tuple[Step, ...], str]]:
        """Yield each language's texts with their paths, lists item by item."""
        for language, value in self.value.items():
            if isinstance(value, str):
                yield language, (*self.path, language), value
            else:
                for index, text in enumerate(value):
                    yield language, (*self.path, language, index), text


def records(corpus: Corpus) -> Iterator[Record[Any]]:
    """Yield every record of the corpus."""
    for group in (corpus.topics, corpus.questions, corpus.laws, corpus.terms):
        yield from group.values()
    yield from corpus.duplicates


def localized_values(corpus: Corpus) -> Iterator[Located]:
    """Yield every localized value of every record."""
    for record in records(corpus):
        for path, value, is_markdown in walk(record.value, ()):
            yield Located(record, path, value, is_markdown)


def walk(
    value: Any, path: tuple[Step, ...], is_markdown: bool = False
) -> Iterator[tuple[tuple[Step, ...], Localized[Any], bool]]:
    """Yield the localized values inside a value, with their paths."""
    if isinstance(value, Localized):
        yield path, value, is_markdown
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in field_kinds(type(value)):
            below = getattr(value, field.name)
            yield from walk(below, (*path, field.key), holds_markdown(field.hint))


def holds_markdown(hint: Any) -> bool:
    """Return whether a field's type is Prose."""
    bare, _, _ = unwrap(hint)
    return PROSE_HINT in str(bare)
