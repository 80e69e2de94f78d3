"""The records of the API in one language: the content's own fields, and what follows from them.

In: a Site, its views and places. Out: objects as JSON has them, list by list. Into which files they
go is left to api.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ..citations import day_meant, version_on
from ..corpus import Record
from ..indexes import TOOL_FOLDERS, Tool, list_tools, tool_key
from ..law_views import ListedProvision, ListedVersion
from ..model import Citation, Language, Law, Practice, Question
from ..page import path_of, place_of, question_key
from ..rendering import PageWords
from ..views import CitedProvision, JudgedPractice, Views
from .endpoints import BY_ID
from .places import Places
from .published import Json
from .values import Speaker

Object = dict[str, Json]


class RecordWriter:
    """Writes the records of one language."""

    def __init__(self, places: Places, views: Views, language: Language) -> None:
        self.places = places
        self.views = views
        self.language = language
        self.corpus = places.site.corpus
        self.speaker = Speaker(places=places, language=language)
        self.pages = places.site.pages
        home = self.pages[path_of(language, "")]
        self.words = PageWords(places.site, home)

    def lists(self) -> Mapping[str, list[Object]]:
        """Return every list by its name, in the order of its pages."""
        corpus = self.corpus
        return {
            "topics": [self.topic(one) for one in corpus.topics.values()],
            "questions": [self.question(one) for one in corpus.questions.values()],
            "laws": [self.law(one) for one in corpus.laws.values()],
            "glossary": [self.placed(one, "glossary") for one in corpus.terms.values()],
            "channels": [self.placed(one, "channels") for one in corpus.channels.values()],
            "rates": [self.placed(one, "rates") for one in corpus.rates.values()],
            **{f"{kind}s": list(self.tools(kind)) for kind in TOOL_FOLDERS},
            "vocabulary": [self.plain(one) for one in corpus.synonyms.values()],
            "phrases": [self.plain(one) for one in corpus.phrases.values()],
            "pages": list(self.listed_pages()),
        }

    def plain(self, record: Record[Any]) -> Object:
        """Return a record without a page."""
        return self.speaker.write_record(record.value)

    def placed(self, record: Record[Any], key: str) -> Object:
        """Return a record that has its place on a page of several."""
        written = self.speaker.write_record(record.value)
        return {"id": record.id, "url": self.speaker.address(key, record.id), **written}

    def dated(self, record: Record[Any], key: str) -> Object:
        """Return a record with a page of its own."""
        address = self.speaker.address(key)
        page = self.pages[path_of(self.language, key)]
        return {
            "id": record.id,
            "url": address,
            "markdown": twin_of(address),
            "language": page.body_language.tag,
            "modified": record.value.modified.isoformat(),
            **self.speaker.write_record(record.value),
        }

    def topic(self, record: Record[Any]) -> Object:
        """Return a topic with the ids of its questions; one without any has no page of its own."""
        questions = self.corpus.questions_of(record.id)
        key = f"faq/{record.id}/" if questions else "faq/"
        return {
            "id": record.id,
            "url": self.speaker.address(key),
            "questions": [one.id for one in questions],
            **self.speaker.write_record(record.value),
        }

    def question(self, record: Record[Question]) -> Object:
        """Return a question with its answer."""
        written = self.dated(record, question_key(record))
        cited, judged = self.views.cited[record.id], self.views.judged[record.id]
        written["topic"] = record.topic
        written["tools"] = name_tools(self.views.tools.get(record.id, ()))
        written["citations"] = self.citations(record, cited)
        written["practices"] = [self.practice(one) for one in judged]
        return written

    def tools(self, kind: str) -> Iterator[Object]:
        """Yield the records of one kind of tool."""
        cited: Mapping[str, Mapping[str, tuple[CitedProvision, ...]]] = {
            "letter": self.views.in_letters,
            "dialogue": self.views.in_dialogues,
            "calculator": self.views.in_calculators,
        }
        for tool in list_tools(self.corpus):
            if tool.kind == kind:
                written = self.dated(tool.record, tool_key(kind, tool.record.id))
                if kind in cited:
                    written["citations"] = self.citations(tool.record, cited[kind][tool.record.id])
                yield written

    def citations(self, record: Record[Any], cited: tuple[CitedProvision, ...]) -> list[Object]:
        """Return a record's citations with what they mean."""
        return [self.citation(one, record.value.law_as_at) for one in cited]

    def citation(self, cited: CitedProvision, law_as_at: Any) -> Object:
        """Return one citation."""
        citation: Citation = cited.citation
        version = version_on(cited.law, day_meant(citation, law_as_at))
        return {
            "number": cited.number,
            "label": self.words.laws.cite(cited),
            "url": self.place(cited.law_id, cited.anchor),
            "version": version.label if version else "",
            "strength": cited.strength.value,
            "gist": self.speaker.say(cited.provision.gist),
            "confirmation": cited.confirmed.value,
            "historical": cited.is_historical,
            **self.speaker.write_record(citation),
        }

    def place(self, law: str, anchor: str) -> str:
        """Return the address of a provision."""
        return self.speaker.address(*place_of(self.corpus, "law", law, anchor))

    def practice(self, judged: JudgedPractice) -> Object:
        """Return a practice with its verdict."""
        practice: Practice = judged.practice
        return {"weakest": judged.weakest.value, **self.speaker.write_record(practice)}

    def law(self, record: Record[Law]) -> Object:
        """Return a law with its versions, the newest first."""
        law = record.value
        return {
            "id": record.id,
            "url": self.speaker.address(f"laws/{record.id}"),
            "strength": law.kind.strength.value,
            "original_title": law.title[self.corpus.source_language.key],
            **self.speaker.write_record(law),
            "versions": [self.version(record, one) for one in self.views.versions[record.id]],
        }

    def version(self, record: Record[Law], listed: ListedVersion) -> Object:
        """Return a version with its provisions."""
        return {
            "status": listed.status.value,
            **self.speaker.write_record(listed.version),
            "provisions": [self.provision(record, one) for one in listed.provisions],
        }

    def provision(self, record: Record[Law], listed: ListedProvision) -> Object:
        """Return a provision or passage with the questions that rest on it."""
        return {
            "anchor": listed.anchor,
            "article": listed.article,
            "label": self.words.laws.heading(record.value, listed),
            "gist": self.speaker.say(listed.provision.gist),
            "terms": list(listed.provision.terms),
            "confirmation": listed.confirmed.value,
            "url": self.place(record.id, listed.anchor),
            "questions": [one.id for one in listed.answers],
            "tools": name_tools(listed.tools),
        }

    def listed_pages(self) -> Iterator[Object]:
        """Yield every page of the language."""
        for page in self.pages.values():
            if page.language is self.language and page.key is not None:
                address = self.places.addresses[page.path]
                yield {
                    "url": address,
                    "markdown": twin_of(address),
                    "kind": page.template,
                    "title": page.title,
                    "description": page.description,
                    "modified": page.modified.isoformat(),
                }


def name_tools(tools: tuple[Tool, ...]) -> list[str]:
    """Return tools as kind:id, as links of the content name them."""
    return [f"{tool.kind}:{tool.record.id}" for tool in tools]


def twin_of(address: str) -> str:
    """Return the path of a page's Markdown."""
    return BY_ID["twin"].path_in(page="" if address == "./" else address)
