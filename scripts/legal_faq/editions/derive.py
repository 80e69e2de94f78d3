"""Adds the derived languages to a checked corpus and its interface strings.

In: a Corpus of written languages. Out: the Corpus for the languages that a build wants: texts,
prose pages, diagrams and interface strings of the derived ones are converted from the source's.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from ..corpus import Corpus, Record
from ..locales import Strings
from ..model import Language, Localized
from ..prose import ProsePage
from ..sources import Source
from .converter import Converter, open_converter

Convert = Callable[[str], str]

SEARCHED = ("phrases", "synonyms")
"""Records that no page shows; derived pages are found by the source's words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Editions:
    """A corpus with the languages to build, their strings, and the converter of each derived one."""

    corpus: Corpus
    strings: Mapping[str, Strings]
    converters: Mapping[str, Converter]


def build_editions(
    corpus: Corpus, strings: Mapping[str, Strings], names: Sequence[str] = ()
) -> Editions:
    """Return the corpus and strings with the derived languages that are named beside the written ones."""
    chosen = tuple(one for one in corpus.derived if one.key in names)
    converters = {one.key: open_converter(corpus.conversions[one.key].value) for one in chosen}
    if converters:
        corpus = replace(corpus, languages=(*corpus.languages, *chosen))
        corpus = derive_corpus(corpus, converters)
        strings = derive_strings(corpus, strings, converters)
    return Editions(corpus=corpus, strings=strings, converters=converters)


def derive_strings(
    corpus: Corpus, strings: Mapping[str, Strings], converters: Mapping[str, Converter]
) -> Mapping[str, Strings]:
    """Return the interface strings with those of the derived languages, and the source's beside them."""
    source = corpus.source_language.key
    found = dict(strings)
    for key, converter in converters.items():
        conversion = corpus.conversions[key].value
        converted = {name: converter.convert(text) for name, text in strings[source].items()}
        found[key] = {**converted, **conversion.strings}
        found[source] = {**found[source], **conversion.source_strings}
    return found


def derive_corpus(corpus: Corpus, converters: Mapping[str, Converter]) -> Corpus:
    """Return the corpus with every text, prose page and diagram in the derived languages too."""
    source = corpus.source_language
    deriving = Deriving(source.key, {key: one.convert for key, one in converters.items()})
    changed: dict[str, Any] = {}
    for field in fields(corpus):
        if field.name in SEARCHED:
            continue
        value = getattr(corpus, field.name)
        if isinstance(value, Record):
            changed[field.name] = deriving.record(value)
        elif isinstance(value, Mapping) and any(isinstance(one, Record) for one in value.values()):
            records = {key: deriving.record(one) for key, one in value.items()}
            changed[field.name] = MappingProxyType(records)
    prose, diagrams = dict(corpus.prose), dict(corpus.diagrams)
    for language in corpus.languages:
        if language.key not in converters:
            continue
        convert = converters[language.key].convert
        names = {}
        for diagram in corpus.diagrams.values():
            derived = derived_diagram(diagram, source, language, convert)
            if derived is not None:
                diagrams["/".join(derived.parts)] = derived
                names[diagram.parts[-1]] = derived.parts[-1]
        for page in corpus.prose.values():
            if page.language is source:
                derived_page = derive_page(page, language, convert, names)
                prose["/".join(derived_page.source.parts)] = derived_page
    return replace(
        corpus, **changed, prose=MappingProxyType(prose), diagrams=MappingProxyType(diagrams)
    )


def derived_diagram(
    diagram: Source, source: Language, language: Language, convert: Convert
) -> Source | None:
    """Return a diagram of the source language in a derived one, None for a diagram of another."""
    *folder, name = diagram.parts
    ending = f".{source.path}.svg"
    if not name.endswith(ending):
        return None
    return Source(
        path=diagram.path,
        parts=(*folder, f"{name.removesuffix(ending)}.{language.path}.svg"),
        text=convert(diagram.text).replace(f'lang="{source.tag}"', f'lang="{language.tag}"'),
    )


def derive_page(
    page: ProsePage, language: Language, convert: Convert, names: Mapping[str, str]
) -> ProsePage:
    """Return a prose page converted, showing the converted diagrams."""
    head, body = convert(page.source.text[: page.start]), convert(page.body)
    for before, after in names.items():
        body = body.replace(f"/{before})", f"/{after})")
    description = page.head.description
    return replace(
        page,
        language=language,
        source=Source(
            path=page.source.path,
            parts=(language.path, *page.source.parts[1:]),
            text=head + body,
        ),
        head=replace(page.head, description=convert(description) if description else None),
        start=len(head),
    )


class Deriving:
    """Adds derived texts to records, leaving all that holds none as it is."""

    def __init__(self, source: str, converts: Mapping[str, Convert]) -> None:
        self.source = source
        self.converts = converts

    def record(self, record: Record[Any]) -> Record[Any]:
        """Return a record whose texts are there in the derived languages too."""
        value = self.value(record.value)
        return record if value is record.value else replace(record, value=value)

    def value(self, value: Any) -> Any:
        """Return a value with its texts derived; the value itself where it holds none."""
        if isinstance(value, Localized):
            written = value[self.source]
            derived = {key: convert_all(written, one) for key, one in self.converts.items()}
            return Localized(value.values, derived)
        if isinstance(value, tuple):
            items = tuple(self.value(one) for one in value)
            return value if all_same(items, value) else items
        if isinstance(value, Mapping):
            entries = {key: self.value(one) for key, one in value.items()}
            return (
                value if all_same(entries.values(), value.values()) else MappingProxyType(entries)
            )
        if is_dataclass(value) and not isinstance(value, type):
            before = {name: getattr(value, name) for name in field_names(type(value))}
            after = {name: self.value(one) for name, one in before.items()}
            changed = {name: one for name, one in after.items() if one is not before[name]}
            return replace(value, **changed) if changed else value
        return value


def all_same(items: Iterable[Any], others: Iterable[Any]) -> bool:
    """Return whether two lists of the same length hold the very same values."""
    return all(one is other for one, other in zip(items, others, strict=True))


def convert_all(value: Any, convert: Convert) -> Any:
    """Return a text, or each text of a list, converted."""
    return tuple(map(convert, value)) if isinstance(value, tuple) else convert(value)


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of a record type's fields."""
    return tuple(field.name for field in fields(kind))
