"""What each page says at its foot of the changes that its host made.

In: a Corpus without what was withdrawn, and the pages. Out: a Notice for each page that has anything
to say. How it reads is left to the templates.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..corpus import Corpus, Record
from ..indexes import TOOL_FOLDERS, tool_key
from ..law_pages import list_keys
from ..model import Language, OverlayAction, Question
from ..page import Page, path_of, question_key
from .differences import Difference, Key
from .references import find_lost

LISTS = {
    "term": "glossary",
    "channel": "channels",
    "rate": "rates",
    "synonym": "search",
    "phrases": "search",
    "case-checker": "case-checker",
}
"""Kinds of record that share a page, and its address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A difference on a page; `is_own` where the page is the record's own."""

    difference: Difference
    is_own: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """What a page says: what differs on it, and which withdrawn records it names, by `reasons`."""

    differences: tuple[Shown, ...]
    lost: tuple[Key, ...]
    reasons: Mapping[Key, Difference]


def list_notices(corpus: Corpus, pages: Mapping[str, Page]) -> Mapping[str, Notice]:
    """Return the notices by the path of their page; a withdrawn record's stands where it was listed."""
    changes = corpus.changes
    if not changes.differences:
        return {}
    shown: dict[str, list[Shown]] = {}
    for one in changes.differences:
        for path, is_own in places_of(corpus, one, pages):
            shown.setdefault(path, []).append(Shown(difference=one, is_own=is_own))
    lost: dict[str, dict[Key, None]] = {}
    for link in find_lost(corpus):
        for language in corpus.languages:
            for path in own_places(corpus, link.source, language):
                lost.setdefault(path, {})[link.target] = None
    return {
        path: Notice(
            differences=tuple(shown.get(path, ())),
            lost=tuple(lost.get(path, {})),
            reasons=changes.reasons,
        )
        for path in pages
        if path in shown or path in lost
    }


def places_of(
    corpus: Corpus, difference: Difference, pages: Mapping[str, Page]
) -> Iterator[tuple[str, bool]]:
    """Yield the pages that say a difference, with whether each is the record's own."""
    key = (difference.kind, difference.id)
    for language in corpus.languages:
        if difference.action is OverlayAction.WITHDRAW:
            keys = listing_keys(corpus.find(*key), difference)
            paths = [path_of(language, one) for one in (*keys, "")]
            yield next(path for path in paths if path in pages), False
            continue
        own = [path for path in own_places(corpus, key, language) if path in pages]
        yield from ((path, True) for path in own)
        if difference.action is OverlayAction.APPEND:
            continue
        listing = [path_of(language, one) for one in listing_keys(corpus.find(*key), difference)]
        yield from ((path, False) for path in listing if path in pages and path not in own)


def own_places(corpus: Corpus, key: Key, language: Language) -> Iterator[str]:
    """Yield the page of a record in a language; none for one without a page there."""
    kind, identifier = key
    if kind == "page":
        if identifier.startswith(f"{language.path}/"):
            yield identifier
    elif kind == "question":
        record = corpus.questions.get(identifier)
        if record is not None:
            yield path_of(language, question_key(record))
    elif kind == "topic":
        yield path_of(language, f"faq/{identifier}/")
    elif kind in TOOL_FOLDERS:
        yield path_of(language, tool_key(kind, identifier))
    elif kind == "law":
        law = corpus.laws.get(identifier)
        keys = list_keys(law, corpus.as_of) if law else ()
        yield from (path_of(language, key) for key in keys)
    elif kind in LISTS:
        yield path_of(language, LISTS[kind])


def listing_keys(record: Record[Question] | None, difference: Difference) -> tuple[str, ...]:
    """Return the addresses of the pages that list a record, the nearest first."""
    kind = difference.kind
    if kind == "question" and record is not None:
        topic = record.topic
        return (f"faq/{topic}/", f"practices/{topic}/", "faq/")
    if kind in TOOL_FOLDERS:
        return (f"{TOOL_FOLDERS[kind]}/", "tools/")
    lists = {"topic": ("faq/",), "law": ("laws/",), "case-checker": ("tools/",)}
    return lists.get(kind, (LISTS[kind],) if kind in LISTS else ())
