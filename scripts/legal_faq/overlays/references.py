"""Which records name a record that an overlay withdrew, and where.

In: a Corpus from which records were withdrawn. Out: one Lost per link, with its place in the file.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..checks.texts import localized_values
from ..corpus import GROUPS, Corpus, Record
from ..documents import Step
from ..indexes import TOOL_FOLDERS, tool_key
from ..markup import find_links
from ..model import CaseChecker, Outcome
from ..page import path_of, question_key
from ..problems import Problem
from .differences import Key
from .kinds import PAGE, kind_of

RULE = "withdrawn-link"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lost:
    """One link that is plain text now: the record or page that holds it, its target and its place."""

    source: Key
    target: Key
    problem: Problem


def find_lost(corpus: Corpus) -> Iterator[Lost]:
    """Yield every link to a withdrawn record, kind of record by kind of record."""
    if not corpus.withdrawn and not corpus.changes.audiences:
        return
    for kind, name in GROUPS.items():
        records: dict[str, Record[Any]] = getattr(corpus, name)
        for record in records.values():
            for path, target in named_by(record.value):
                if target in corpus.withdrawn:
                    yield lose((kind, record.id), target, record, path)
    if corpus.case_checker is not None:
        yield from lost_by_checker(corpus, corpus.case_checker)
    yield from lost_in_texts(corpus)
    yield from lost_in_prose(corpus)


def lost_in_texts(corpus: Corpus) -> Iterator[Lost]:
    """Yield the links in records' Markdown."""
    for located in localized_values(corpus):
        if not located.is_markdown:
            continue
        kind_here = kind_of("/".join(located.record.source.parts))
        source = (kind_here.name if kind_here else "", located.record.id)
        for _, path, text in located.texts():
            for link in find_links(text):
                target = target_of(link.kind, link.target)
                if target in corpus.withdrawn:
                    yield lose(source, target, located.record, path, link.offset)


def lost_in_prose(corpus: Corpus) -> Iterator[Lost]:
    """Yield the links on prose pages, also those by the names of files."""
    gone = withdrawn_pages(corpus)
    for name, page in corpus.prose.items():
        for link in find_links(page.body):
            target = target_of(link.kind, link.target)
            if link.kind is None:
                target = gone.get(page_meant(name, link.raw), target)
            if target in corpus.withdrawn or target[0] == "audience":
                told = page.problem(RULE, page.start + link.offset, target="/".join(target))
                yield Lost(source=(PAGE.name, name), target=target, problem=told)


def page_meant(path: str, address: str) -> str:
    """Return the source path that a relative address on a page means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address.partition("#")[0]))


def withdrawn_pages(corpus: Corpus) -> Mapping[str, Key]:
    """Return the pages that are no more by their source path, with what was withdrawn."""
    found: dict[str, Key] = {}
    for (kind, identifier), record in corpus.withdrawn.items():
        keys: tuple[str, ...] = ()
        if kind == "question":
            keys = (question_key(record),)
        elif kind == "topic":
            keys = (f"faq/{identifier}/", f"practices/{identifier}/")
        elif kind in TOOL_FOLDERS:
            keys = (tool_key(kind, identifier),)
        found |= {
            path_of(language, key): (kind, identifier)
            for language in corpus.languages
            for key in keys
        }
    for audience in corpus.changes.audiences:
        for language in corpus.languages:
            for folder in ("for", "tools"):
                path = path_of(language, f"{folder}/{audience.value}")
                found[path] = ("audience", audience.value)
    return found


def target_of(kind: str | None, identifier: str) -> Key:
    """Return the record that a link leads to."""
    return "question" if kind == "faq" else kind or "", identifier


def lose(
    source: Key, target: Key, record: Record[Any], path: tuple[Step, ...], offset: int = 0
) -> Lost:
    """Return a lost link at its place."""
    told = record.problem(path, RULE, offset, target="/".join(target))
    return Lost(source=source, target=target, problem=told)


def named_by(value: Any) -> Iterator[tuple[tuple[Step, ...], Key]]:
    """Yield the records that a record names by id, each with its place in it."""
    for field, kind in (("related", "question"), ("letters", "letter")):
        for index, name in enumerate(getattr(value, field, ())):
            yield (field, index), (kind, name)
    if getattr(value, "retired", None) is not None:
        yield ("retired", "to"), ("question", value.retired.to)
    for at, outcome in enumerate(getattr(value, "outcomes", ())):
        for path, key in named_by_outcome(outcome):
            yield ("outcomes", at, *path), key


def named_by_outcome(outcome: Outcome) -> Iterator[tuple[tuple[Step, ...], Key]]:
    """Yield the records that an outcome names."""
    named = (
        ("answers", "question", outcome.answers),
        ("letters", "letter", outcome.letters),
        ("channels", "channel", outcome.channels),
    )
    for field, kind, names in named:
        for index, name in enumerate(names):
            yield (field, index), (kind, name)
    if outcome.urgent is not None:
        yield ("urgent",), ("channel", outcome.urgent)


def lost_by_checker(corpus: Corpus, record: Record[CaseChecker]) -> Iterator[Lost]:
    """Yield the practices of withdrawn questions that the case checker names."""
    for at, group in enumerate(record.value.groups):
        for index, element in enumerate(group.elements):
            for number, practice in enumerate(element.practices):
                target = ("question", practice.partition("/")[0])
                if target in corpus.withdrawn:
                    path = ("groups", at, "elements", index, "practices", number)
                    yield lose(("case-checker", record.id), target, record, path)
