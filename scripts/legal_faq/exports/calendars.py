"""Days to keep in a calendar: when answers are due for review, when laws begin and cease to hold.

In: a Site, places and a language. Out: iCalendar files (RFC 5545) of whole days. Dates that are only
known to the month or year stand in the API and on the law's page, but in no calendar.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..indexes import list_tools
from ..page import path_of, question_key
from .endpoints import BY_ID
from .values import Speaker

LONGEST = 75
"""Octets of a line; longer ones are folded."""

FULL = len("2026-01-01")


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that falls on a day; `stamp` is the day on which we came to know."""

    name: str
    day: date
    stamp: date
    summary: str
    description: str
    address: str


def calendar_files(speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each calendar of a language; none without an event."""
    path = speaker.language.path
    for name, listed in (("reviews", list_reviews), ("law-dates", list_law_dates)):
        events = tuple(listed(speaker))
        if not events:
            continue  # RFC 5545 knows no calendar without components
        title = speaker.words(f"calendar-{name}")
        text = "".join(fold(line) for line in write_calendar(speaker, title, events))
        yield BY_ID[name].path_in(language=path), text


def list_reviews(speaker: Speaker) -> Iterator[Event]:
    """Yield the days on which something is due for review: one event a day and topic, tools together."""
    site = speaker.places.site
    due: dict[tuple[date, str], list[tuple[str, str, date]]] = defaultdict(list)
    for question in site.corpus.questions.values():
        value = question.value
        if value.retired is None:
            entry = (speaker.say(value.question), question_key(question), value.reviewed.editor)
            due[value.reviewed.next, question.topic].append(entry)
    for tool in list_tools(site.corpus):
        value = tool.record.value
        entry = (speaker.say(value.title), tool.key, value.reviewed.editor)
        due[value.reviewed.next, ""].append(entry)
    for (day, topic), entries in sorted(due.items()):
        is_topic = topic in site.corpus.topics
        key = f"faq/{topic}/" if is_topic else "tools/"
        title = (
            speaker.say(site.corpus.topics[topic].value.title)
            if is_topic
            else speaker.words("tools-title")
        )
        yield Event(
            name=f"review-{day.isoformat()}-{topic or 'tools'}",
            day=day,
            stamp=max(one for _, _, one in entries),
            summary=speaker.words("calendar-due", name=title, count=len(entries)),
            description="\n".join(
                f"{words} {speaker.places.full(speaker.address(place))}"
                for words, place, _ in entries
            ),
            address=speaker.address(key if path_of(speaker.language, key) in site.pages else ""),
        )


def list_law_dates(speaker: Speaker) -> Iterator[Event]:
    """Yield the days on which versions of laws begin or cease to hold, as far as the day is known."""
    corpus = speaker.places.site.corpus
    for record in corpus.laws.values():
        law = record.value
        for version in law.versions:
            for kind in ("effective", "expires"):
                day = getattr(version, kind)
                if day is None or len(day) < FULL:
                    continue
                title = speaker.say(law.title)
                yield Event(
                    name=f"{kind}-{record.id}-{version.label}",
                    day=date.fromisoformat(day),
                    stamp=corpus.as_of,
                    summary=speaker.words(
                        f"calendar-{kind}", law=speaker.say(law.short_title), label=version.label
                    ),
                    description=title,
                    address=speaker.address(f"laws/{record.id}", f"version-{version.label}"),
                )


def write_calendar(speaker: Speaker, title: str, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a calendar."""
    language = speaker.language.tag
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//legal-faq//exports//{language.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME;LANGUAGE={language}:{escape(title)}"
    yield f"X-WR-CALNAME:{escape(title)}"
    for event in events:
        yield "BEGIN:VEVENT"
        yield f"UID:{event.name}-{language}@legal-faq"
        yield f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY;LANGUAGE={language}:{escape(event.summary)}"
        yield f"DESCRIPTION;LANGUAGE={language}:{escape(event.description)}"
        if speaker.places.site_url:
            yield f"URL:{speaker.places.full(event.address)}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def escape(text: str) -> str:
    """Return a text as a property's value has it."""
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text


def fold(line: str) -> str:
    """Return a line with its end, folded between characters before it grows too long."""
    folded, size = [], 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > LONGEST:
            folded.append("\r\n ")
            size = 1
        folded.append(character)
        size += octets
    return "".join((*folded, "\r\n"))
