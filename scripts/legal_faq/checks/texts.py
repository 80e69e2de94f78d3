"""Walks every text that readers will see, for the checks that look at words.

In: a Corpus. Out: each localized value with its record and path.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Localized
from ..reading import FieldKind, field_kinds, unwrap

PLAIN, MARKDOWN, LETTER = "plain", "markdown", "letter"
"""What a text may be; the notes on the types in model say which."""


@dataclass(frozen=True, slots=True)
class Located:
    """A localized value, where it stands and what its text is: plain, Markdown or a letter's."""

    record: Record[Any]
    path: tuple[Step, ...]
    value: Localized[Any]
    form: str

    @property
    def is_markdown(self) -> bool:
        """Return whether Markdown counts in it."""
        return self.form == MARKDOWN

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
    groups: tuple[Mapping[str, Record[Any]], ...] = (
        corpus.topics,
        corpus.questions,
        corpus.laws,
        corpus.terms,
        corpus.synonyms,
        corpus.channels,
        corpus.rates,
        corpus.letters,
        corpus.dialogues,
        corpus.paths,
        corpus.calculators,
    )
    for group in groups:
        yield from group.values()
    if corpus.case_checker is not None:
        yield corpus.case_checker
    yield from corpus.duplicates


def localized_values(corpus: Corpus) -> Iterator[Located]:
    """Yield every localized value of every record whose problems are wanted."""
    for record in filter(corpus.wants, records(corpus)):
        for path, value, form in walk(record.value, ()):
            yield Located(record, path, value, form)


def walk(
    value: Any, path: tuple[Step, ...], form: str = PLAIN
) -> Iterator[tuple[tuple[Step, ...], Localized[Any], str]]:
    """Yield the localized values inside a value, with their paths."""
    if isinstance(value, Localized):
        yield path, value, form
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif is_dataclass(value) and not isinstance(value, type):
        for field, form_below in worded_fields(type(value)):
            yield from walk(getattr(value, field.name), (*path, field.key), form_below)


@cache
def worded_fields(kind: type) -> tuple[tuple[FieldKind, str], ...]:
    """Return a record type's fields that may hold localized values, with the form of each."""
    return tuple(
        (field, form_of(field.hint)) for field in field_kinds(kind) if holds_words(field.hint)
    )


def form_of(hint: Any) -> str:
    """Return what the texts of a type are."""
    noted = str(unwrap(hint)[0])
    return next((form for form in (MARKDOWN, LETTER) if f"'{form}'" in noted), PLAIN)


def holds_words(hint: Any) -> bool:
    """Return whether a value of a type may be localized or hold what is."""
    bare, _, _ = unwrap(hint)
    if get_origin(bare) is Localized:
        return True
    if isinstance(bare, type) and is_dataclass(bare):
        return bool(worded_fields(bare))
    return any(holds_words(part) for part in get_args(bare))
