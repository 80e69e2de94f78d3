"""Telephone numbers to offer somebody in distress: the channels that are marked urgent.

In: a Corpus and a language. Out: one Call per channel, in their order. On which pages they
stand is said by the topics; how they look is left to templates.
"""

from dataclasses import dataclass

from .corpus import Corpus
from .model import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A telephone number with its name and, where a source gives them, its hours."""

    name: str
    number: str
    hours: str


def list_calls(corpus: Corpus, language: Language) -> tuple[Call, ...]:
    """Return the urgent channels in the words of a language, or of the one it falls back to."""
    found = []
    for channel in (record.value for record in corpus.channels.values()):
        if channel.urgent and channel.value:
            key = language.key if language.key in channel.name else corpus.source_language.key
            hours = channel.hours[key] if channel.hours else ""
            found.append(Call(name=channel.name[key], number=channel.value, hours=hours))
    return tuple(found)
