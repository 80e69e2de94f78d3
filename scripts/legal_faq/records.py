"""Records: values read from documents, each with its id and its place.

In: parsed documents. Out: records by id, and problems for ids that stand twice. Which files there
are, and what the records mean together, is left to corpus.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from .documents import Document, Step, parse
from .model import Language
from .problems import Problem
from .reading import read_document, read_list
from .sources import Source

Value = TypeVar("Value")


@lru_cache(maxsize=1)
def parse_again(source: Source) -> Document:
    """Return a source's document; few have problems to place, and all their trees take much memory."""
    document = parse(source, [])
    if document is None:
        raise ValueError(f"{source.path} has no record.")
    return document


@dataclass(frozen=True, kw_only=True, slots=True)
class Record(Generic[Value]):
    """A value with its id and its place: the file, and the way to it when the file is a list.

    `merged` is the document of a record that an overlay has a part in.
    """

    id: str
    value: Value
    source: Source
    base: tuple[Step, ...] = ()
    merged: Document | None = field(default=None, compare=False, repr=False)

    def problem(
        self, path: Iterable[Step], rule: str, offset: int = 0, **values: object
    ) -> Problem:
        """Return a problem at a field of this record, or at a character of its text."""
        document = self.merged or parse_again(self.source)
        return document.problem((*self.base, *path), rule, offset, **values)

    @property
    def topic(self) -> str:
        """Return the id of the topic whose folder holds the record's file."""
        return self.source.parts[1]


def keep(
    document: Document, identifier: str, value: Value, base: tuple[Step, ...] = ()
) -> Record[Value]:
    """Return a record; only one that has parts of several files keeps its document."""
    source = document.source_at(base)
    merged = document if document.origins else None
    return Record(id=identifier, value=value, source=source, base=base, merged=merged)


class CorpusReader:
    """Reads documents into records, keeping which sources failed."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        languages: tuple[Language, ...],
        problems: list[Problem],
    ) -> None:
        self.documents = documents
        self.languages = languages
        self.problems = problems

    def read_entries(
        self, name: str, kind: type[Value], id_of: Callable[[Value], str]
    ) -> Mapping[str, Record[Value]]:
        """Return the records of a file that is a list, by id; a repeated id is a problem."""
        return self._read_lists([name] if name in self.documents else [], kind, id_of)

    def read_lists(
        self, folder: str, kind: type[Value], id_of: Callable[[Value], str]
    ) -> Mapping[str, Record[Value]]:
        """Return the records of a folder whose files are lists, by id; a repeated id is a problem."""
        names = [name for name in self.documents if name.startswith(folder + "/")]
        return self._read_lists(names, kind, id_of)

    def _read_lists(
        self, names: Iterable[str], kind: type[Value], id_of: Callable[[Value], str]
    ) -> Mapping[str, Record[Value]]:
        records: dict[str, Record[Value]] = {}
        for document in (self.documents[name] for name in names):
            for index, value in read_list(document, kind, self.languages, self.problems):
                record = keep(document, id_of(value), value, (index,))
                if record.id in records:
                    self.problems.append(record.problem(("id",), "duplicate-id", id=record.id))
                else:
                    records[record.id] = record
        return MappingProxyType(records)

    def read_file(self, name: str, kind: type[Value]) -> Record[Value] | None:
        """Return the record of a file that a site may do without; None also after a problem."""
        document = self.documents.get(name)
        if document is None:
            return None
        value = read_document(document, kind, self.languages, self.problems)
        return None if value is None else keep(document, document.source.id, value)

    def read_files(
        self, folder: str, kind: type[Value]
    ) -> tuple[Mapping[str, Record[Value]], tuple[Record[Value], ...]]:
        """Return a folder's records by id, and those whose id another file has already taken."""
        records: dict[str, Record[Value]] = {}
        duplicates: list[Record[Value]] = []
        for name, document in self.documents.items():
            if not name.startswith(folder + "/") or name == "faq/topics.yml":
                continue
            value = read_document(document, kind, self.languages, self.problems)
            if value is None:
                continue
            record = keep(document, document.source.id, value)
            if record.id in records:
                duplicates.append(record)
            else:
                records[record.id] = record
        return MappingProxyType(records), tuple(duplicates)
