"""Which pages there are in each language, and what each one's template receives.

In: a checked Corpus and the interface strings. Out: frozen Page values with plain views of
the records. How a page is laid out is left to the templates.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from .change_log import list_changes
from .corpus import Corpus, Record
from .indexes import list_tools, questions_for
from .law_pages import list_part_keys
from .locales import Strings
from .model import Audience, Question, Topic
from .page import Page, PageBuilder, path_of, question_key
from .prose import ProsePage
from .views import JudgedPractice, Views

CHECKING = (Audience.COLLECTOR, Audience.INSTITUTION)
"""For whom the case checker is."""

Topics = tuple[tuple[Record[Topic], tuple[Record[Question], ...]], ...]
"""Topics with their questions."""


def list_pages(corpus: Corpus, strings: Mapping[str, Strings], views: Views) -> Iterator[Page]:
    """Yield every generated page, language by language."""
    yield root_page(corpus, strings)
    for language in corpus.languages:
        builder = ContentPageBuilder(corpus, strings[language.key], language, views)
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


class ContentPageBuilder(PageBuilder):
    """Builds the pages of one language, but for those of tools."""

    def pages(self) -> Iterator[Page]:
        """Yield the language's pages."""
        topics, audiences = self._topics(), self._audiences()
        count = sum(len(records) for _, records in topics)
        guides, tools = self.corpus.guides_in(self.language), list_tools(self.corpus)
        yield self._plain(
            "",
            "home",
            audiences=audiences,
            topics=topics,
            count=count,
            guides=guides,
            tools=tools,
            case_checker=self.corpus.case_checker,
        )
        yield self._plain(
            "questions",
            "questions",
            audiences=[audience for audience, _ in audiences],
            topics=topics,
        )
        on_search = [one for one in self.corpus.channels.values() if one.value.on_search]
        yield self._plain("search", "search", guides=guides, channels=on_search)
        yield self._plain("faq/", "topics", topics=topics)
        for audience, records in audiences:
            yield self._plain(
                f"for/{audience.value}",
                "audience",
                strings=f"audience-{audience.value}",
                groups=self._grouped(records),
                audience=audience,
                has_tools=any(audience in one.record.value.audience for one in tools),
                has_checker=self.corpus.case_checker is not None and audience in CHECKING,
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
        yield from self._practices(topics)
        if self.corpus.terms:
            terms = sorted(self.corpus.terms.values(), key=lambda one: one.id)
            yield self._plain("glossary", "glossary", terms=tuple(terms))
        if self.corpus.channels:
            yield self._plain("channels", "channels", channels=self.corpus.channels.values())
        if self.corpus.rates:
            yield self._plain("rates", "rates", rates=self.corpus.rates.values())
        yield self._plain("changes", "changes", months=list_changes(self.corpus))
        paths = [one for one in tools if one.kind == "path"]
        if guides or paths:
            yield self._plain("guides/", "guides", guides=guides, paths=paths)
        for page in self.corpus.prose.values():
            if page.language == self.language:
                yield self._prose(page)

    def _practices(self, topics: Topics) -> Iterator[Page]:
        """Yield the table of all practices, and a page for each topic that judges any."""
        judged_by_topic = [
            (
                topic,
                tuple(one for record in records for one in self.views.judged[record.id]),
            )
            for topic, records in topics
        ]
        groups = [(topic, judged) for topic, judged in judged_by_topic if judged]
        if not groups:
            return
        count = sum(len(judged) for _, judged in groups)
        yield self._plain(
            "practices/",
            "practices",
            groups=groups,
            count=count,
            case_checker=self.corpus.case_checker,
        )
        for topic, judged in groups:
            yield self._practices_of(topic, judged)

    def _practices_of(self, topic: Record[Topic], judged: tuple[JudgedPractice, ...]) -> Page:
        title = self.say(topic.value.title)
        return self._page(
            f"practices/{topic.id}/",
            "practices-topic",
            self.strings["practices-topic-title"].format(topic=title),
            self.strings["practices-topic-description"].format(topic=title, count=len(judged)),
            max(one.record.value.modified for one in judged),
            trail=("", "practices/"),
            quick_exit=topic.value.quick_exit,
            topic=topic,
            judged=judged,
        )

    def _prose(self, page: ProsePage) -> Page:
        """Return a page written in Markdown; one in a folder stands under the folder's own page."""
        folder = page.key.rstrip("/").rpartition("/")[0]
        return self._page(
            page.key,
            "guide" if page.is_guide else "prose",
            page.title,
            page.head.description or self.strings["site-tagline"],
            page.head.law_as_at or self.corpus.as_of,
            trail=("", f"{folder}/") if folder else ("",),
            prose_page=page,
        )

    def _topics(self) -> Topics:
        pairs = [
            (topic, self.corpus.questions_of(topic.id)) for topic in self.corpus.topics.values()
        ]
        return tuple((topic, records) for topic, records in pairs if records)

    def _audiences(self) -> tuple[tuple[Audience, tuple[Record[Question], ...]], ...]:
        pairs = [(audience, questions_for(self.corpus, audience)) for audience in Audience]
        return tuple((audience, records) for audience, records in pairs if records)

    def _grouped(self, records: tuple[Record[Question], ...]) -> Topics:
        groups = [
            (topic, tuple(one for one in records if one.topic == topic.id))
            for topic in self.corpus.topics.values()
        ]
        return tuple((topic, found) for topic, found in groups if found)

    def _question(self, record: Record[Question]) -> Page:
        question = record.value
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
            citations=self.views.cited[record.id],
            practices=self.views.judged[record.id],
            related=question.related,
            tools=self.views.tools.get(record.id, ()),
            notes=self.corpus.changes.notes_of("question", record.id),
        )


def neighbours(corpus: Corpus) -> Mapping[str, tuple[str | None, str | None]]:
    """Return the keys before and after a question's, within its topic, or a part's, within its law's version."""
    questions = (
        [question_key(one) for one in corpus.questions_of(topic)] for topic in corpus.topics
    )
    parts = chain.from_iterable(list_part_keys(law) for law in corpus.laws.values())
    found: dict[str, tuple[str | None, str | None]] = {}
    for keys in chain(questions, parts):
        padded = [None, *keys, None]
        for index, key in enumerate(keys):
            found[key] = (padded[index], padded[index + 2])
    return found
