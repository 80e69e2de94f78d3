"""The changes of substance to the whole content, month by month.

In: a Corpus. Out: each month's changes, the newest first, and how many pages it added. Changes of wording
alone are left to the pages themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .corpus import Corpus, Record
from .indexes import list_tools, listed_questions
from .model import ChangeKind, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class LoggedChange:
    """A change of substance: its day, the reason, and the page's title and address without the language."""

    date: date
    note: Text
    title: Text
    key: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """A month such as `2026-11`, how many pages were first published in it, and its changes."""

    name: str
    published: int
    changes: tuple[LoggedChange, ...]


def list_changes(corpus: Corpus) -> tuple[Month, ...]:
    """Return the months in which anything changed, the newest first."""
    published: dict[str, int] = {}
    changes: dict[str, list[LoggedChange]] = {}
    for record, title, key in list_kept(corpus):
        found = sorted(record.value.changes, key=lambda one: one.date)
        first = found[0].date.isoformat()[:7]
        published[first] = published.get(first, 0) + 1
        for change in found[1:]:
            if change.kind is ChangeKind.SUBSTANCE:
                logged = LoggedChange(date=change.date, note=change.note, title=title, key=key)
                changes.setdefault(change.date.isoformat()[:7], []).append(logged)
    return tuple(
        Month(
            name=name,
            published=published.get(name, 0),
            changes=tuple(
                sorted(changes.get(name, ()), key=lambda one: (-one.date.toordinal(), one.key))
            ),
        )
        for name in sorted({*published, *changes}, reverse=True)
    )


def list_kept(corpus: Corpus) -> Iterator[tuple[Record[Any], Text, str]]:
    """Yield each record with a change record, its title and its address without the language."""
    for record in listed_questions(corpus):
        yield record, record.value.question, f"faq/{record.topic}/{record.id}"
    for tool in list_tools(corpus):
        yield tool.record, tool.record.value.title, tool.key
