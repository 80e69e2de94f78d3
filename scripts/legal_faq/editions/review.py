"""What a person should read of a conversion, and the exceptions that nothing needs.

In: a corpus, its strings and a converter. Out: each place where the tables had to choose, with its
neighbours. Reading them is left to people, who write what they find in docs/conversions/.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from ..corpus import Corpus, Record
from ..locales import Strings
from ..model import Localized
from .converter import HAN, Converter
from .derive import SEARCHED
from .tables import ambiguous

AROUND = 3
"""Characters shown on either side."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place to read: its neighbours in the source, what it may become, and how often it stands so.

    `kind` is character, where one with several readings stands alone, or cut, where cutting the
    words from the end instead would give another reading.
    """

    kind: str
    readings: str
    context: str
    count: int


def list_texts(corpus: Corpus, strings: Mapping[str, Strings]) -> Iterator[str]:
    """Yield every text of the source language: records, prose pages, diagrams, interface strings."""
    source = corpus.source_language
    for field in fields(corpus):
        if field.name in SEARCHED:
            continue
        value = getattr(corpus, field.name)
        records = value.values() if isinstance(value, Mapping) else (value,)
        for record in records:
            if isinstance(record, Record):
                yield from texts_in(record.value, source.key)
    for page in corpus.prose.values():
        if page.language is source:
            yield page.source.text
    for path, diagram in corpus.diagrams.items():
        if path.endswith(f".{source.path}.svg"):
            yield diagram.text
    yield from strings[source.key].values()


def texts_in(value: Any, source: str) -> Iterator[str]:
    """Yield the texts that a value holds in the source language."""
    if isinstance(value, Localized):
        written = value[source]
        yield from written if isinstance(written, tuple) else (written,)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_in(one, source)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one, source)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), source)


def list_places(texts: Iterable[str], converter: Converter) -> tuple[Place, ...]:
    """Return what a person should read: lone characters and doubtful cuts, the commonest first."""
    found: Counter[tuple[str, str, str]] = Counter()
    for text in texts:
        plain = converter.pattern.sub("｜", text)
        for run in HAN.finditer(plain):
            pieces = tuple(converter.cut(run[0]))
            for kind, readings, at in (
                *lone_characters(pieces),
                *doubtful_cuts(pieces, converter.cut_backward(run[0]), converter),
            ):
                place = run.start() + at
                before, after = plain[max(0, place - AROUND) : place], plain[place + 1 :][:AROUND]
                found[kind, readings, f"{before}[{plain[place]}]{after}".replace("\n", " ")] += 1
    places = (
        Place(kind=kind, readings=readings, context=context, count=count)
        for (kind, readings, context), count in found.items()
    )
    return tuple(sorted(places, key=lambda one: (one.kind, one.readings, -one.count, one.context)))


Pieces = tuple[tuple[str, str], ...]


def lone_characters(pieces: Pieces) -> Iterator[tuple[str, str, int]]:
    """Yield each character with several readings that is a piece of its own, with its place."""
    at = 0
    for piece, after in pieces:
        if piece in ambiguous():
            others = (one for one in ambiguous()[piece] if one != after)
            yield "character", "/".join((after, *others)), at
        at += len(piece)


def doubtful_cuts(
    pieces: Pieces, backward: Pieces, converter: Converter
) -> Iterator[tuple[str, str, int]]:
    """Yield each place whose reading depends on the end from which words are cut."""
    taken, other = (
        "".join(after for _, after in one).translate(converter.forms) for one in (pieces, backward)
    )
    if len(taken) == len(other):
        for at, (one, two) in enumerate(zip(taken, other, strict=True)):
            if one != two:
                yield "cut", f"{one}/{two}", at


def list_unused(texts: Iterable[str], converter: Converter) -> tuple[str, ...]:
    """Return the exceptions that no text needs."""
    whole = "\n".join(texts)
    return tuple(phrase for phrase in converter.exceptions if phrase not in whole)
