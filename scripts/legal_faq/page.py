"""What a page is: its address, its words, what its template receives; and how one is made.

In: a Corpus, the interface strings and the views. Out: the type Page, and the part that all builders of
pages share. Which pages there are is left to pages, tool_pages and others.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .citations import part_at
from .corpus import Corpus, Record
from .indexes import tool_key
from .locales import Strings
from .model import Audience, Language, Localized, Question
from .views import Views


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page. `key` is its address without the language; a key that ends in `/` is a folder's page.

    Only the root page, which greets in every language, has no key. `tool_for` names the readers whose
    page of tools lists it.
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
    tool_for: tuple[Audience, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)


def path_of(language: Language, key: str) -> str:
    """Return the source path of a key in a language."""
    name = f"{key}index" if not key or key.endswith("/") else key
    return f"{language.path}/{name}.md"


def question_key(record: Record[Question]) -> str:
    """Return a question's address without the language."""
    return f"faq/{record.topic}/{record.id}"


def place_of(corpus: Corpus, kind: str, identifier: str, fragment: str = "") -> tuple[str, str]:
    """Return the key and anchor of the page where a record stands; a law's fragment is the anchor of its provision."""
    if kind == "question":
        return question_key(corpus.questions[identifier]), ""
    if kind == "law":
        part = part_at(corpus.laws[identifier].value, fragment, corpus.as_of)
        return f"laws/{identifier}{f'/{part.id}' if part else ''}", fragment
    if kind in ("term", "channel"):
        return ("glossary" if kind == "term" else "channels"), identifier
    return tool_key(kind, identifier), ""


class PageBuilder(ABC):
    """Builds pages of one language; which ones is left to its kinds."""

    def __init__(self, corpus: Corpus, strings: Strings, language: Language, views: Views) -> None:
        self.corpus = corpus
        self.views = views
        self.strings = strings
        self.language = language

    def say(self, text: Localized[str]) -> str:
        """Return a text in the page's language, or the source's where an optional language lacks it."""
        key = self.language.key
        return text[key if key in text else self.corpus.source_language.key]

    @abstractmethod
    def pages(self) -> Iterator[Page]:
        """Yield the pages."""

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
        tool_for: tuple[Audience, ...] = (),
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
            tool_for=tool_for,
            data=data,
        )

    def _plain(self, key: str, template: str, strings: str | None = None, **data: Any) -> Page:
        """Return a page whose title and description are interface strings."""
        name = strings or template
        title, description = self.strings[f"{name}-title"], self.strings[f"{name}-description"]
        newest = max(one.value.modified for one in self.corpus.questions.values())
        trail = ("",) if key else ()
        return self._page(key, template, title, description, newest, trail=trail, **data)
