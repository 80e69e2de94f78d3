"""What can be found: questions, provisions and words, each with its weighted texts.

In: a Site and the addresses of its pages. Out: entries in the order of their numbers in the
index. Fields with more weight say more about what an entry answers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..citations import article_key, version_on
from ..corpus import Record
from ..indexes import Tool, list_tools
from ..model import (
    CaseChecker,
    Channel,
    Language,
    LanguageRole,
    Law,
    Localized,
    Question,
    Term,
    Texts,
)
from ..page import path_of, place_of, question_key
from ..prose import ProsePage
from ..rendering import PageWords
from ..site import Site
from .synonyms import Groups
from .terms import fold

WEIGHTS = {
    "question": 3.0,
    "aliases": 2.5,
    "phrases": 1.5,
    "other": 1.2,
    "synonyms": 1.0,
    "answer": 1.0,
    "practices": 0.7,
    "topic": 0.5,
    "steps": 0.3,
    "laws": 0.3,
}

ABOUT = {"calculator": "summary", "path": "summary", "letter": "use_when", "dialogue": "situation"}
"""The field that says, in a result, what a tool is for."""


KNOWN = ("question", "aliases", "answer", "practices")
"""Fields whose words of the law bring in what people say for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One thing to find. `kind` is question, law, term, channel, guide, tool or a kind of tool; `fields` hold texts by their weight's name."""

    kind: str
    id: str
    address: str
    title: str
    text: str
    topic: str
    verdicts: tuple[str, ...]
    audiences: tuple[str, ...]
    names: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]


def list_entries(site: Site, language: Language, addresses: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return everything that can be found in a language.

    A derived language's entries are found by the words of the source, whose script all terms are in.
    """
    if language.role is LanguageRole.DERIVED:
        shown = list_written(EntryBuilder(site, language, addresses))
        found = list_written(EntryBuilder(site, site.corpus.source_language, addresses))
        return tuple(
            replace(one, fields=other.fields, names=other.names)
            for one, other in zip(shown, found, strict=True)
        )
    return list_written(EntryBuilder(site, language, addresses))


def list_written(builder: "EntryBuilder") -> tuple[Entry, ...]:
    """Return the entries that a builder makes, in the order of their numbers."""
    return (
        *builder.questions(),
        *builder.provisions(),
        *builder.terms(),
        *builder.channels(),
        *builder.guides(),
        *builder.tools(),
    )


class EntryBuilder:
    """Builds the entries of one language."""

    def __init__(self, site: Site, language: Language, addresses: Mapping[str, str]) -> None:
        self.site = site
        self.language = language
        self.addresses = addresses
        self.strings = site.strings[language.key]
        self.words = PageWords(site, site.pages[path_of(language, "")])

    def say(self, text: Localized[str]) -> str:
        """Return a text in the index's language, or in the source's."""
        key = self.language.key
        return text[key if key in text else self.site.corpus.source_language.key]

    def others(self, *texts: Localized[str]) -> Iterator[str]:
        """Yield texts in the other languages, so that words of any language find the answer."""
        for text in texts:
            for key, value in text.items():
                if key != self.language.key:
                    yield value

    def split(self, texts: Texts) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the texts in the index's language, and those in the others."""
        key = self.language.key
        by_language = dict(texts.items())
        own = by_language.pop(key, ())
        return own, tuple(chain.from_iterable(by_language.values()))

    def questions(self) -> Iterator[Entry]:
        """Yield the questions that are not retired."""
        for record in self.site.corpus.questions.values():
            if record.value.retired is None and self.language.key in record.value.question:
                yield self._question(record)

    def _question(self, record: Record[Question]) -> Entry:
        question = record.value
        topic = self.site.corpus.topics[record.topic].value.title
        phrases = self.site.corpus.phrases.get(record.id)
        own, other = self.split(question.aliases)
        said, _ = self.split(phrases.value.says) if phrases else ((), ())
        others = (*self.others(question.question), *other)
        laws = tuple(
            f"{self.say(self.site.corpus.laws[one.law].value.short_title)} {one.article or ''}"
            for one in question.citations
        )
        verdicts = [practice.verdict.value for practice in question.practices]
        return Entry(
            kind="question",
            id=record.id,
            address=self.addresses[path_of(self.language, question_key(record))],
            title=self.say(question.question),
            text=self.say(question.short_answer),
            topic=record.topic,
            verdicts=tuple(dict.fromkeys(verdicts)),
            audiences=tuple(one.value for one in question.audience),
            names=(self.say(question.question), *own, *said, *others),
            fields={
                "question": (self.say(question.question),),
                "aliases": own,
                "phrases": said,
                "other": others,
                "answer": (self.say(question.short_answer),),
                "practices": tuple(
                    f"{self.say(one.text)} {self.strings['verdict-' + one.verdict.value]}"
                    for one in question.practices
                ),
                "topic": (self.say(topic),),
                "steps": tuple(self.say(step) for step in question.steps),
                "laws": laws,
            },
        )

    def provisions(self) -> Iterator[Entry]:
        """Yield the provisions of each law's version in force, or else of its newest."""
        corpus = self.site.corpus
        for record in corpus.laws.values():
            version = version_on(record.value, corpus.as_of) or record.value.versions[-1]
            for number in sorted(version.provisions, key=article_key):
                yield self._provision(record, number, self.say(version.provisions[number].gist))

    def _provision(self, record: Record[Law], number: str, gist: str) -> Entry:
        law = record.value
        key, anchor = place_of(self.site.corpus, "law", record.id, number)
        laws = self.words.laws
        full = laws.place(law, number)
        forms = tuple(dict.fromkeys((full, laws.typed(law, number))))
        return Entry(
            kind="law",
            id=f"law:{record.id}#{number}",
            address=f"{self.addresses[path_of(self.language, key)]}#{anchor}",
            title=full,
            text=gist,
            topic="",
            verdicts=(),
            audiences=(),
            names=forms,
            fields={
                "question": (*forms, self.say(law.title)),
                "other": tuple(self.others(law.short_title)),
                "answer": (gist,),
            },
        )

    def terms(self) -> Iterator[Entry]:
        """Yield the words of the glossary."""
        for record in self.site.corpus.terms.values():
            yield self._term(record)

    def _term(self, record: Record[Term]) -> Entry:
        term = record.value
        also = term.also
        key = self.language.key
        names = also[key] if also is not None and key in also else ()
        page = self.addresses[path_of(self.language, "glossary")]
        return Entry(
            kind="term",
            id=f"term:{record.id}",
            address=f"{page}#{record.id}",
            title=self.say(term.term),
            text=self.say(term.definition),
            topic="",
            verdicts=(),
            audiences=(),
            names=(self.say(term.term), *names, *self.others(term.term)),
            fields={
                "question": (self.say(term.term),),
                "aliases": names,
                "other": tuple(self.others(term.term)),
                "answer": (self.say(term.definition),),
            },
        )

    def channels(self) -> Iterator[Entry]:
        """Yield the ways to complain and get help."""
        for record in self.site.corpus.channels.values():
            yield self._channel(record)

    def _channel(self, record: Record[Channel]) -> Entry:
        channel = record.value
        page = self.addresses[path_of(self.language, "channels")]
        name, takes = self.say(channel.name), self.say(channel.takes)
        return self._other(
            f"channel:{record.id}",
            f"{page}#{record.id}",
            name,
            takes,
            {
                "question": (f"{name} {channel.value or ''}",),
                "other": tuple(self.others(channel.name)),
                "answer": (takes,),
            },
        )

    def guides(self) -> Iterator[Entry]:
        """Yield the guides."""
        for page in self.site.corpus.guides_in(self.language):
            yield self._guide(page)

    def _guide(self, page: ProsePage) -> Entry:
        address = self.addresses[path_of(self.language, page.key)]
        about = page.head.description or ""
        fields = {
            "question": (page.title,),
            "answer": (about,),
            "steps": tuple(heading["title"] for heading in page.headings()),
        }
        return self._other(f"guide:{page.id}", address, page.title, about, fields)

    def tools(self) -> Iterator[Entry]:
        """Yield the paths, letters, dialogues and calculators, the evidence log and the case checker."""
        for tool in list_tools(self.site.corpus):
            if self.language.key in tool.record.value.title:
                yield self._tool(tool)
        yield self._page("evidence-log", {})
        if self.site.corpus.case_checker is not None:
            yield self._case_checker(self.site.corpus.case_checker)

    def _tool(self, tool: Tool) -> Entry:
        value = tool.record.value
        title, about = self.say(value.title), self.say(getattr(value, ABOUT[tool.kind]))
        own, other = self.split(value.aliases)
        entry = self._other(
            f"{tool.kind}:{tool.record.id}",
            self.addresses[path_of(self.language, tool.key)],
            title,
            about,
            {
                "question": (title,),
                "aliases": own,
                "other": (*self.others(value.title), *other),
                "answer": (about,),
                "steps": (self.strings[f"tool-kind-{tool.kind}"],),
            },
        )
        return replace(entry, audiences=tuple(one.value for one in value.audience))

    def _case_checker(self, record: Record[CaseChecker]) -> Entry:
        own, other = self.split(record.value.aliases)
        return self._page(
            record.id,
            {
                "aliases": own,
                "other": other,
                "practices": tuple(self.say(group.title) for group in record.value.groups),
            },
        )

    def _page(self, key: str, fields: Mapping[str, tuple[str, ...]]) -> Entry:
        """Return the entry of a tool that is a page of its own."""
        page = self.site.pages[path_of(self.language, key)]
        fields = {"question": (page.title,), "answer": (page.description,), **fields}
        entry = self._other(
            f"tool:{key}", self.addresses[page.path], page.title, page.description, fields
        )
        return replace(entry, audiences=tuple(one.value for one in page.tool_for))

    @staticmethod
    def _other(
        name: str,
        address: str,
        title: str,
        text: str,
        fields: Mapping[str, tuple[str, ...]],
    ) -> Entry:
        """Return an entry that has neither topic, verdicts nor audiences; its kind stands in its id."""
        return Entry(
            kind=name.partition(":")[0],
            id=name,
            address=address,
            title=title,
            text=text,
            topic="",
            verdicts=(),
            audiences=(),
            names=(title, *fields.get("aliases", ()), *fields.get("other", ())),
            fields=fields,
        )


def expand(entry: Entry, groups: Groups) -> Entry:
    """Return an entry that can also be found by what people say for what its texts say.

    Each group holds the words of the law and the words that people use for them.
    """
    known = "\n".join(fold(text) for name in KNOWN for text in entry.fields.get(name, ()))
    said = groups.said_for(known)
    if not said:
        return entry
    return replace(entry, fields={**entry.fields, "synonyms": said})
