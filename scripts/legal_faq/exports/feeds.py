"""What changed and when, as Atom and JSON Feed, for a language and for each of its topics.

In: a Site, places and a language. Out: feeds whose dates are those of the content's own change
records, so that building again changes nothing. How an Atom feed is laid out is left to its template.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..corpus import Record
from ..indexes import list_tools
from ..model import Change, Question
from ..page import path_of, question_key
from .api import dump
from .endpoints import BY_ID, Form
from .values import Speaker

MIDNIGHT = "T00:00:00+08:00"
"""Change records give days; a day of the Mainland begins then."""

MOST = 500
"""Entries in a feed, the newest; older changes stand on their pages and in the API."""

NAMESPACE = uuid5(NAMESPACE_URL, "legal-faq")
"""From which the ids of feeds and entries are made: they must outlive a site's address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One dated change of one record."""

    id: str
    title: str
    address: str
    day: date
    kind: str
    label: str
    note: str
    summary: str
    topic: str | None

    @property
    def moment(self) -> str:
        """Return when it was, as RFC 3339 has it."""
        return f"{self.day.isoformat()}{MIDNIGHT}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """A feed before it is written; `folder` is where it stands."""

    id: str
    title: str
    address: str
    folder: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        """Return when the newest change was."""
        return self.entries[0].moment


@dataclass(frozen=True, slots=True)
class FeedLink:
    """How a page names a feed; `address` is relative to the site's root."""

    title: str
    media_type: str
    address: str


def list_feeds(speaker: Speaker) -> Iterator[Feed]:
    """Yield the language's feed, then its topics'; none without entries."""
    corpus = speaker.places.site.corpus
    entries = sorted(
        list_entries(speaker), key=lambda one: (-one.day.toordinal(), one.address, one.id)
    )
    path = speaker.language.path
    if entries:
        yield Feed(
            id=identify("feed", path),
            title=speaker.words("feed-title", site=speaker.words("site-name")),
            address=speaker.address(""),
            folder=f"{path}/",
            entries=tuple(entries[:MOST]),
        )
    for topic in corpus.topics.values():
        own = tuple(one for one in entries if one.topic == topic.id)
        if own and path_of(speaker.language, f"faq/{topic.id}/") in speaker.places.addresses:
            yield Feed(
                id=identify("feed", path, topic.id),
                title=speaker.words("feed-title", site=speaker.say(topic.value.title)),
                address=speaker.address(f"faq/{topic.id}/"),
                folder=f"{path}/faq/{topic.id}/",
                entries=own[:MOST],
            )


def list_entries(speaker: Speaker) -> Iterator[Entry]:
    """Yield every change of every question and tool."""
    corpus = speaker.places.site.corpus
    for question in corpus.questions.values():
        value = question.value
        words = (speaker.say(value.question), speaker.say(value.short_answer))
        yield from changes_of(speaker, question, question_key(question), words, question.topic)
    for tool in list_tools(corpus):
        summary = speaker.places.site.pages[path_of(speaker.language, tool.key)].description
        words = (speaker.say(tool.record.value.title), summary)
        yield from changes_of(speaker, tool.record, tool.key, words, None)


def changes_of(
    speaker: Speaker,
    record: Record[Any] | Record[Question],
    key: str,
    words: tuple[str, str],
    topic: str | None,
) -> Iterator[Entry]:
    """Yield a record's changes; `words` are its title and summary."""
    for number, change in enumerate(record.value.changes, start=1):
        one: Change = change
        yield Entry(
            id=identify("change", speaker.language.path, key, one.date.isoformat(), str(number)),
            title=words[0],
            address=speaker.address(key),
            day=one.date,
            kind=one.kind.value,
            label=speaker.words(f"change-{one.kind.value}"),
            note=speaker.say(one.note),
            summary=words[1],
            topic=topic,
        )


def identify(*parts: str) -> str:
    """Return an identifier that is the same for the same thing at any address of the site."""
    return uuid5(NAMESPACE, "/".join(parts)).urn


def feed_files(speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each feed in both forms."""
    template = environment(speaker.places.site.overrides).get_template("feed.atom")
    for feed in list_feeds(speaker):
        yield (
            f"{feed.folder}feed.atom",
            template.render(feed=feed, speaker=speaker, full=speaker.places.full),
        )
        yield f"{feed.folder}feed.json", dump(json_feed(feed, speaker))


def feed_links(speaker: Speaker) -> Iterator[tuple[str, tuple[FeedLink, ...]]]:
    """Yield for each page that has a feed its address and the links to it."""
    for feed in list_feeds(speaker):
        yield (
            feed.address,
            (
                FeedLink(feed.title, BY_ID["atom"].form.value, f"{feed.folder}feed.atom"),
                FeedLink(feed.title, Form.JSON_FEED.value, f"{feed.folder}feed.json"),
            ),
        )


@cache
def environment(overrides: Path) -> Environment:
    """Return what renders the templates of overrides/exports; XML is escaped."""
    return Environment(
        loader=FileSystemLoader(overrides / "exports"),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(".atom"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def json_feed(feed: Feed, speaker: Speaker) -> dict[str, Any]:
    """Return a feed as JSON Feed 1.1 has it; addresses are given only where they can be absolute."""
    places = speaker.places

    def placed(name: str, address: str) -> dict[str, str]:
        return {name: places.full(address)} if places.site_url else {}

    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        **placed("home_page_url", feed.address),
        **placed("feed_url", f"{feed.folder}feed.json"),
        "language": speaker.language.tag,
        "items": [
            {
                "id": entry.id,
                **placed("url", entry.address),
                "title": entry.title,
                "summary": f"{entry.label}{entry.note}",
                "content_text": entry.summary,
                "date_published": entry.moment,
                "tags": [entry.kind, *([entry.topic] if entry.topic else [])],
            }
            for entry in feed.entries
        ],
    }
