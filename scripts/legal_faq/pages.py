"""Which pages there are in each language, and what each one's template receives.

In: a checked Corpus and the interface strings. Out: frozen Page values with plain views of
the records. How a page is laid out is left to the templates.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .citations import (
    Status,
    anchor_of,
    article_key,
    basis_of,
    day_meant,
    provision_of,
    status_on,
    version_on,
    weakest_strength,
)
from .corpus import Corpus, Record
from .indexes import Resting, index_citations, questions_for
from .locales import Strings
from .model import (
    Audience,
    Citation,
    Confirmation,
    Language,
    Law,
    Localized,
    Practice,
    Provision,
    Question,
    Strength,
    Version,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page. `key` is its address without the language; a key that ends in `/` is a folder's page.

    Only the root page, which greets in every language, has no key.
    """

    path: str
    key: str | None
    language: Language
    body_language: Language
    template: str
    title: str
    description: str
    modified: date
    trail: tuple[str, ...] = ()
    quick_exit: bool = False
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class CitedProvision:
    """A citation with everything its line needs; `is_first` of those to the same provision."""

    number: int
    citation: Citation
    law_id: str
    law: Law
    provision: Provision
    strength: Strength
    confirmed: Confirmation
    is_historical: bool
    is_first: bool
    anchor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgedPractice:
    """A practice with the provisions it rests on and the weakest of their strengths."""

    practice: Practice
    basis: tuple[CitedProvision, ...]
    weakest: Strength


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedProvision:
    """A provision on its law's page, with the answers that rest on it."""

    anchor: str
    article: str | None
    provision: Provision
    confirmed: Confirmation
    answers: tuple[Record[Question], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedVersion:
    """A version on its law's page."""

    version: Version
    status: Status
    provisions: tuple[ListedProvision, ...]


def path_of(language: Language, key: str) -> str:
    """Return the source path of a key in a language."""
    name = f"{key}index" if not key or key.endswith("/") else key
    return f"{language.path}/{name}.md"


def first_to(citation: Citation, question: Question) -> Citation:
    """Return the first citation of a question that leads to the same provision."""
    place = (citation.law, anchor_of(citation))
    return next(one for one in question.citations if (one.law, anchor_of(one)) == place)


def question_key(record: Record[Question]) -> str:
    """Return a question's address without the language."""
    return f"faq/{record.topic}/{record.id}"


def list_pages(corpus: Corpus, strings: Mapping[str, Strings]) -> Iterator[Page]:
    """Yield every generated page, language by language."""
    yield root_page(corpus, strings)
    resting = index_citations(corpus)
    for language in corpus.languages:
        builder = PageBuilder(corpus, strings[language.key], language, resting)
        yield from builder.pages()


def root_page(corpus: Corpus, strings: Mapping[str, Strings]) -> Page:
    """Return the page at the root, which greets in every language."""
    source = corpus.source_language
    homes = [
        {"language": one, "strings": strings[one.key], "path": path_of(one, "")}
        for one in corpus.languages
    ]
    return Page(
        path="index.md",
        key=None,
        language=source,
        body_language=source,
        template="root",
        title=strings[source.key]["root-title"],
        description=strings[source.key]["root-description"],
        modified=corpus.as_of,
        data={"homes": homes},
    )


class PageBuilder:
    """Builds the pages of one language."""

    def __init__(
        self, corpus: Corpus, strings: Strings, language: Language, resting: Resting
    ) -> None:
        self.corpus = corpus
        self.resting = resting
        self.strings = strings
        self.language = language

    def say(self, text: Localized[str]) -> str:
        """Return a text in the page's language, or the source's where an optional language lacks it."""
        key = self.language.key
        return text[key if key in text else self.corpus.source_language.key]

    def pages(self) -> Iterator[Page]:
        """Yield the language's pages."""
        topics, audiences = self._topics(), self._audiences()
        count = sum(len(records) for _, records in topics)
        yield self._plain("", "home", audiences=audiences, topics=topics, count=count)
        yield self._plain(
            "questions",
            "questions",
            audiences=[audience for audience, _ in audiences],
            topics=topics,
        )
        yield self._plain("search", "search")
        yield self._plain("faq/", "topics", topics=topics)
        for audience, records in audiences:
            yield self._plain(
                f"for/{audience.value}",
                "audience",
                strings=f"audience-{audience.value}",
                groups=self._grouped(records),
            )
        for topic, records in topics:
            yield self._page(
                f"faq/{topic.id}/",
                "topic",
                self.say(topic.value.title),
                self.say(topic.value.summary),
                max(one.value.modified for one in records),
                trail=("", "faq/"),
                quick_exit=topic.value.quick_exit,
                topic=topic,
                records=records,
            )
        for record in self.corpus.questions.values():
            yield self._question(record)
        yield self._plain("laws/", "laws", groups=self._laws())
        for law in self.corpus.laws.values():
            yield self._law(law)
        if self.corpus.terms:
            terms = sorted(self.corpus.terms.values(), key=lambda one: one.id)
            yield self._plain("glossary", "glossary", terms=tuple(terms))

    def _page(
        self,
        key: str,
        template: str,
        title: str,
        description: str,
        modified: date,
        *,
        trail: tuple[str, ...] = ("",),
        quick_exit: bool = False,
        body_language: Language | None = None,
        **data: Any,
    ) -> Page:
        return Page(
            path=path_of(self.language, key),
            key=key,
            language=self.language,
            body_language=body_language or self.language,
            template=template,
            title=title,
            description=description,
            modified=modified,
            trail=trail,
            quick_exit=quick_exit,
            data=data,
        )

    def _plain(self, key: str, template: str, strings: str | None = None, **data: Any) -> Page:
        """Return a page whose title and description are interface strings."""
        name = strings or template
        title, description = self.strings[f"{name}-title"], self.strings[f"{name}-description"]
        newest = max(one.value.modified for one in self.corpus.questions.values())
        trail = ("",) if key else ()
        return self._page(key, template, title, description, newest, trail=trail, **data)

    def _topics(self) -> tuple[tuple[Record[Any], tuple[Record[Question], ...]], ...]:
        pairs = [
            (topic, self.corpus.questions_of(topic.id)) for topic in self.corpus.topics.values()
        ]
        return tuple((topic, records) for topic, records in pairs if records)

    def _audiences(self) -> tuple[tuple[Audience, tuple[Record[Question], ...]], ...]:
        pairs = [(audience, questions_for(self.corpus, audience)) for audience in Audience]
        return tuple((audience, records) for audience, records in pairs if records)

    def _grouped(
        self, records: tuple[Record[Question], ...]
    ) -> tuple[tuple[Record[Any], tuple[Record[Question], ...]], ...]:
        groups = [
            (topic, tuple(one for one in records if one.topic == topic.id))
            for topic in self.corpus.topics.values()
        ]
        return tuple((topic, found) for topic, found in groups if found)

    def _laws(self) -> tuple[tuple[Strength, tuple[Record[Law], ...]], ...]:
        groups = []
        for strength in Strength:
            laws = [one for one in self.corpus.laws.values() if one.value.kind.strength is strength]
            if laws:
                groups.append((strength, tuple(sorted(laws, key=lambda one: one.id))))
        return tuple(groups)

    def _question(self, record: Record[Question]) -> Page:
        question = record.value
        cited = tuple(
            self._cited(number, citation, question)
            for number, citation in enumerate(question.citations, start=1)
        )
        practices = tuple(
            JudgedPractice(
                practice=practice,
                basis=tuple(cited[number - 1] for number in practice.basis),
                weakest=weakest_strength(
                    self.corpus.laws[one.law].value.kind.strength
                    for one in basis_of(practice, question.citations)
                ),
            )
            for practice in question.practices
        )
        has_language = self.language.key in question.question
        return self._page(
            question_key(record),
            "question",
            self.say(question.question),
            self.say(question.short_answer),
            question.modified,
            trail=("", "faq/", f"faq/{record.topic}/"),
            quick_exit=self.corpus.topics[record.topic].value.quick_exit,
            body_language=self.language if has_language else self.corpus.source_language,
            record=record,
            question=question,
            citations=cited,
            practices=practices,
            related=tuple(self.corpus.questions[one] for one in question.related),
            successor=self.corpus.questions[question.retired.to] if question.retired else None,
        )

    def _cited(self, number: int, citation: Citation, question: Question) -> CitedProvision:
        law = self.corpus.laws[citation.law].value
        version = version_on(law, day_meant(citation, question.law_as_at))
        provision = provision_of(citation, version) if version else None
        if version is None or provision is None:
            raise LookupError(f"unchecked citation {citation.law} {anchor_of(citation)}")
        return CitedProvision(
            number=number,
            citation=citation,
            law_id=citation.law,
            law=law,
            provision=provision,
            strength=law.kind.strength,
            confirmed=provision.confirmed or law.confirmed,
            is_historical=version is not version_on(law, question.law_as_at),
            is_first=question.citations.index(first_to(citation, question)) == number - 1,
            anchor=anchor_of(citation),
        )

    def _law(self, record: Record[Law]) -> Page:
        law = record.value
        versions = tuple(self._listed(record, version) for version in reversed(law.versions))
        resting = [
            one for version in versions for listed in version.provisions for one in listed.answers
        ]
        newest = max((one.value.modified for one in resting), default=self.corpus.as_of)
        return self._page(
            f"laws/{record.id}",
            "law",
            self.say(law.title),
            self.strings["law-description"].format(title=self.say(law.short_title)),
            newest,
            trail=("", "laws/"),
            record=record,
            law=law,
            versions=versions,
            as_of=self.corpus.as_of,
            source=self.corpus.source_language,
        )

    def _listed(self, record: Record[Law], version: Version) -> ListedVersion:
        listed = [
            self._provision(record, version, number, number, version.provisions[number])
            for number in sorted(version.provisions, key=article_key)
        ]
        listed += [
            self._provision(record, version, slug, None, passage)
            for slug, passage in version.passages.items()
        ]
        return ListedVersion(
            version=version, status=status_on(version, self.corpus.as_of), provisions=tuple(listed)
        )

    def _provision(
        self,
        record: Record[Law],
        version: Version,
        anchor: str,
        article: str | None,
        provision: Provision,
    ) -> ListedProvision:
        return ListedProvision(
            anchor=anchor,
            article=article,
            provision=provision,
            confirmed=provision.confirmed or record.value.confirmed,
            answers=self.resting.get((record.id, version.label, anchor), ()),
        )


def neighbours(corpus: Corpus) -> Mapping[str, tuple[str | None, str | None]]:
    """Return for each question's key the keys before and after it, within its topic."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for topic in corpus.topics:
        keys = [question_key(record) for record in corpus.questions_of(topic)]
        padded = [None, *keys, None]
        for index, key in enumerate(keys):
            found[key] = (padded[index], padded[index + 2])
    return found
