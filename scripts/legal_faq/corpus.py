"""The whole content in memory, each record with the source it was read from.

In: the content folder. Out: a frozen Corpus and the problems met on the way. Whether the
records agree with one another is left to checks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from .diagrams import read_diagrams
from .documents import Document, parse
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
from .overlays.differences import NO_CHANGES, Changes
from .overlays.merging import Merged, merge_overlays
from .problems import Problem
from .prose import ProsePage, ProsePages, read_prose
from .reading import read_list
from .records import CorpusReader, Record
from .sources import Source, read_sources

__all__ = ["Corpus", "Record", "assemble_corpus", "load_corpus", "read_languages"]

EARLIEST = date(1, 1, 1)

GROUPS = {
    "topic": "topics",
    "question": "questions",
    "law": "laws",
    "letter": "letters",
    "dialogue": "dialogues",
    "path": "paths",
    "calculator": "calculators",
    "term": "terms",
    "synonym": "synonyms",
    "channel": "channels",
    "rate": "rates",
}
"""Kinds of record as overlays name them, and the field of Corpus that holds them."""

Parse = Callable[[Source, list[Problem]], Document | None]
"""What makes a document of a file; a cache may stand for documents.parse."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Corpus:
    """All content. `unread` holds the names of the files that have problems of their own.

    `languages` are those that content is written in, until editions adds the derived ones;
    `changes` is what overlays did; `withdrawn` holds by kind and id the records that they took,
    once they have been taken.
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
    changes: Changes = NO_CHANGES
    withdrawn: Mapping[tuple[str, str], Record[Any]] = field(default_factory=dict)
    checked_to: date = EARLIEST
    """The newest day on which anybody has checked the law, whatever day the site is built for."""
    focus: frozenset[str] | None = None
    """The files whose problems are wanted; None for all."""

    def wants(self, record: Record[Any]) -> bool:
        """Return whether the problems of a record's file are wanted."""
        return self.focus is None or record.source.path in self.focus

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

    def find(self, kind: str, identifier: str) -> Record[Any] | None:
        """Return a record by its kind and id, also one that an overlay took, or None."""
        here: Mapping[str, Record[Any]] = getattr(self, GROUPS.get(kind, ""), {})
        return here.get(identifier) or self.withdrawn.get((kind, identifier))

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
        found = [one for one in self.prose.values() if one.is_guide and one.language == language]
        return tuple(sorted(found, key=lambda page: (page.head.order or 10**6, page.path)))


def load_corpus(
    root: Path,
    problems: list[Problem],
    as_of: date | None = None,
    overlays: Sequence[Path] = (),
    parse: Parse = parse,
) -> Corpus | None:
    """Read the folder, with overlays over it in their order.

    None when languages.yml itself is unusable, since nothing can be read without.
    """
    documents: dict[str, Document] = {}
    for source in read_sources(root, problems):
        document = parse(source, problems)
        if document is not None:
            documents["/".join(source.parts)] = document
    if not overlays:
        return assemble_corpus(root, documents, problems, as_of)
    languages = read_languages(documents.get("languages.yml"), problems)
    if not languages:
        return None
    merged = merge_overlays(root, documents, languages, overlays, problems)
    return assemble_corpus(root, merged.documents, problems, as_of, merged)


def assemble_corpus(
    root: Path,
    documents: Mapping[str, Document],
    problems: list[Problem],
    as_of: date | None,
    merged: Merged | None = None,
) -> Corpus | None:
    """Return the corpus of parsed files and of the folder's prose and diagrams, as load_corpus does."""
    languages = (
        merged.languages if merged else read_languages(documents.get("languages.yml"), problems)
    )
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
    prose = merged.prose if merged else read_prose(root, languages, problems)
    diagrams = read_diagrams(root, problems)
    kept: tuple[Mapping[str, Record[Any]], ...] = (
        questions,
        letters,
        dialogues,
        paths,
        calculators,
    )
    days = [one.value.law_as_at for records in kept for one in records.values()]
    days += [page.head.law_as_at for page in prose.values() if page.head.law_as_at]
    days += [one.checked for law in laws.values() for one in law.value.versions if one.checked]
    checked_to = max(days, default=EARLIEST)
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
        diagrams={**diagrams, **merged.diagrams} if merged else diagrams,
        unread=frozenset(PurePosixPath(problem.path).stem for problem in problems),
        duplicates=duplicates,
        as_of=as_of or checked_to,
        changes=merged.changes if merged else NO_CHANGES,
        checked_to=checked_to,
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
