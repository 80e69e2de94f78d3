"""The whole content in memory, each record with the source it was read from.

In: the content folder. Out: a frozen Corpus and the problems met on the way. Whether the
records agree with one another is left to checks.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from .diagrams import read_diagrams
from .documents import Document, Step, parse
from .model import (
    Calculator,
    CaseChecker,
    Channel,
    Conversion,
    Dialogue,
    Language,
    LanguageRole,
    Law,
    Letter,
    Pathway,
    Phrases,
    Question,
    Rate,
    Synonym,
    Term,
    Topic,
)
from .problems import Problem
from .prose import ProsePage, ProsePages, read_prose
from .reading import read_document, read_list
from .sources import Source, read_sources

Value = TypeVar("Value")

EARLIEST = date(1, 1, 1)


@lru_cache(maxsize=1)
def parse_again(source: Source) -> Document:
    """Return a source's document; few have problems to place, and all their trees take much memory."""
    document = parse(source, [])
    if document is None:
        raise ValueError(f"{source.path} has no record.")
    return document


@dataclass(frozen=True, kw_only=True, slots=True)
class Record(Generic[Value]):
    """A value with its id and its place: the file, and the way to it when the file is a list."""

    id: str
    value: Value
    source: Source
    base: tuple[Step, ...] = ()

    def problem(
        self, path: Iterable[Step], rule: str, offset: int = 0, **values: object
    ) -> Problem:
        """Return a problem at a field of this record, or at a character of its text."""
        return parse_again(self.source).problem((*self.base, *path), rule, offset, **values)

    @property
    def topic(self) -> str:
        """Return the id of the topic whose folder holds the record's file."""
        return self.source.parts[1]


@dataclass(frozen=True, kw_only=True, slots=True)
class Corpus:
    """All content. `unread` holds the names of the files that have problems of their own.

    `languages` are those that content is written in, until editions adds the derived ones.
    """

    languages: tuple[Language, ...]
    derived: tuple[Language, ...]
    conversions: Mapping[str, Record[Conversion]]
    topics: Mapping[str, Record[Topic]]
    questions: Mapping[str, Record[Question]]
    laws: Mapping[str, Record[Law]]
    terms: Mapping[str, Record[Term]]
    synonyms: Mapping[str, Record[Synonym]]
    phrases: Mapping[str, Record[Phrases]]
    channels: Mapping[str, Record[Channel]]
    rates: Mapping[str, Record[Rate]]
    letters: Mapping[str, Record[Letter]]
    dialogues: Mapping[str, Record[Dialogue]]
    paths: Mapping[str, Record[Pathway]]
    case_checker: Record[CaseChecker] | None
    calculators: Mapping[str, Record[Calculator]]
    prose: ProsePages
    diagrams: Mapping[str, Source]
    unread: frozenset[str]
    duplicates: tuple[Record[Question], ...]
    as_of: date

    @property
    def cited_records(self) -> tuple[Record[Any], ...]:
        """Return the records that rest on citations: all but paths."""
        return (
            *self.questions.values(),
            *self.letters.values(),
            *self.dialogues.values(),
            *self.calculators.values(),
        )

    @property
    def kept_records(self) -> tuple[Record[Any], ...]:
        """Return the records with readers, aliases and dates: also paths."""
        return (*self.cited_records, *self.paths.values())

    @property
    def source_language(self) -> Language:
        """Return the language that is written first."""
        return next(one for one in self.languages if one.role is LanguageRole.SOURCE)

    def questions_of(self, topic: str) -> tuple[Record[Question], ...]:
        """Return a topic's questions by their order, then by id; retired ones are left out."""
        found = [record for record in self.questions.values() if record.topic == topic]
        kept = [record for record in found if record.value.retired is None]
        return tuple(sorted(kept, key=lambda one: (one.value.order or 10**6, one.id)))

    def ordered_calculators(self) -> tuple[Record[Calculator], ...]:
        """Return the calculators by their order, then by id."""
        found = self.calculators.values()
        return tuple(sorted(found, key=lambda one: (one.value.order or 10**6, one.id)))

    def guides_in(self, language: Language) -> tuple[ProsePage, ...]:
        """Return a language's guides by their order, then by path."""
        found = [one for one in self.prose.values() if one.is_guide and one.language is language]
        return tuple(sorted(found, key=lambda page: (page.head.order or 10**6, page.path)))


def load_corpus(root: Path, problems: list[Problem], as_of: date | None = None) -> Corpus | None:
    """Read the folder; None when languages.yml itself is unusable, since nothing can be read without."""
    documents: dict[str, Document] = {}
    for source in read_sources(root, problems):
        document = parse(source, problems)
        if document is not None:
            documents["/".join(source.parts)] = document
    return assemble_corpus(root, documents, problems, as_of)


def assemble_corpus(
    root: Path, documents: Mapping[str, Document], problems: list[Problem], as_of: date | None
) -> Corpus | None:
    """Return the corpus of parsed files and of the folder's prose and diagrams, as load_corpus does."""
    languages = read_languages(documents.get("languages.yml"), problems)
    if not languages:
        return None
    derived = tuple(one for one in languages if one.role is LanguageRole.DERIVED)
    languages = written(languages)
    reading = CorpusReader(documents, languages, problems)
    topics = reading.read_entries("faq/topics.yml", Topic, lambda value: value.id)
    terms = reading.read_entries("glossary.yml", Term, lambda value: value.id)
    synonyms = reading.read_entries("synonyms.yml", Synonym, lambda value: value.id)
    channels = reading.read_entries("channels.yml", Channel, lambda value: value.id)
    rates = reading.read_entries("rates.yml", Rate, lambda value: value.id)
    questions, duplicates = reading.read_files("faq", Question)
    laws, _ = reading.read_files("laws", Law)
    letters, _ = reading.read_files("letters", Letter)
    dialogues, _ = reading.read_files("dialogues", Dialogue)
    paths, _ = reading.read_files("guides", Pathway)
    calculators, _ = reading.read_files("calculators", Calculator)
    conversions, _ = reading.read_files("conversions", Conversion)
    for language in derived:
        name = f"conversions/{language.key}.yml"
        if name not in documents:
            problems.append(documents["languages.yml"].problem((), "conversion-missing", name=name))
    prose = read_prose(root, languages, problems)
    kept: tuple[Mapping[str, Record[Any]], ...] = (
        questions,
        letters,
        dialogues,
        paths,
        calculators,
    )
    days = [one.value.law_as_at for records in kept for one in records.values()]
    days += [page.head.law_as_at for page in prose.values() if page.head.law_as_at]
    return Corpus(
        languages=languages,
        derived=derived,
        conversions=conversions,
        topics=topics,
        questions=questions,
        laws=laws,
        terms=terms,
        synonyms=synonyms,
        phrases=reading.read_lists("phrases", Phrases, lambda value: value.id),
        channels=channels,
        rates=rates,
        letters=letters,
        dialogues=dialogues,
        paths=paths,
        case_checker=reading.read_file("case-checker.yml", CaseChecker),
        calculators=calculators,
        prose=prose,
        diagrams=read_diagrams(root, problems),
        unread=frozenset(PurePosixPath(problem.path).stem for problem in problems),
        duplicates=duplicates,
        as_of=as_of or max(days, default=EARLIEST),
    )


def written(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Return the languages that content is written in: all but the derived ones."""
    return tuple(one for one in languages if one.role is not LanguageRole.DERIVED)


def read_languages(document: Document | None, problems: list[Problem]) -> tuple[Language, ...]:
    """Return the languages in their order; none after a problem."""
    if document is None:
        return ()
    before = len(problems)
    languages = tuple(value for _, value in read_list(document, Language, (), problems))
    if len(problems) == before:
        roles = [language.role for language in languages]
        if roles.count(LanguageRole.SOURCE) != 1:
            problems.append(document.problem((), "one-source-language"))
        for name in ("key", "tag", "path"):
            values = [getattr(language, name) for language in languages]
            for index, value in enumerate(values):
                if value in values[:index]:
                    problems.append(document.problem((index, name), "duplicate-id", id=value))
    return languages if len(problems) == before else ()


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
                record = Record(id=id_of(value), value=value, source=document.source, base=(index,))
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
        source = document.source
        return None if value is None else Record(id=source.id, value=value, source=source)

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
            record = Record(id=document.source.id, value=value, source=document.source)
            if record.id in records:
                duplicates.append(record)
            else:
                records[record.id] = record
        return MappingProxyType(records), tuple(duplicates)
