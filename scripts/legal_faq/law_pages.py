"""The pages of the registry of laws: the list, each law, its parts, and provisions that much rests on.

In: a checked Corpus, the interface strings and the views. Out: Pages. How a page is laid out is left
to the templates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from .citations import anchor_in
from .corpus import Corpus, Record
from .editions.converter import Converter
from .law_views import ListedPart, ListedProvision, ListedVersion
from .law_words import LawWords
from .locales import Strings
from .model import Law, Strength
from .page import Page, PageBuilder, place_of
from .views import Views


def list_law_pages(
    corpus: Corpus,
    strings: Mapping[str, Strings],
    views: Views,
    converters: Mapping[str, Converter],
) -> Iterator[Page]:
    """Yield every page of the registry, language by language."""
    for language in corpus.languages:
        builder = LawPageBuilder(corpus, strings[language.key], language, views)
        converter = converters.get(language.key)
        yield from builder.pages(converter.convert if converter else str)


def list_part_keys(record: Record[Law]) -> Iterator[list[str]]:
    """Yield for each version of a law the keys of its parts' pages, in their order."""
    for version in record.value.versions:
        yield [f"laws/{record.id}/{part.id}" for part in version.parts]


def list_keys(record: Record[Law], day: date) -> Iterator[str]:
    """Yield the key of every page that a law and its parts and provisions may have."""
    law = record.value
    yield f"laws/{record.id}"
    yield from chain.from_iterable(list_part_keys(record))
    for version in law.versions:
        for name in (*version.provisions, *version.passages):
            yield f"laws/{record.id}/{anchor_in(law, version, name, day)}"


class LawPageBuilder(PageBuilder):
    """Builds the pages of the registry in one language."""

    def pages(self, own: Callable[[str], str] = str) -> Iterator[Page]:
        """Yield the list, then the laws, each followed by its parts and provisions.

        `own` puts words of the source in the language's script.
        """
        words = LawWords(self.strings, self.say, own)
        yield self._plain("laws/", "laws", groups=self._laws())
        for record in self.corpus.laws.values():
            yield self._law(record)
            for version in self.views.versions[record.id]:
                for apart in version.apart:
                    yield self._part(record, version, apart)
                for listed in version.provisions:
                    if listed.has_own_page:
                        yield self._provision(record, version, listed, words)

    def _laws(self) -> tuple[tuple[Strength, tuple[Record[Law], ...]], ...]:
        groups = []
        for strength in Strength:
            laws = [one for one in self.corpus.laws.values() if one.value.kind.strength is strength]
            if laws:
                groups.append((strength, tuple(sorted(laws, key=lambda one: one.id))))
        return tuple(groups)

    def _law(self, record: Record[Law]) -> Page:
        law = record.value
        versions = self.views.versions[record.id]
        provisions = [listed for version in versions for listed in version.provisions]
        return self._page(
            f"laws/{record.id}",
            "law",
            self.say(law.title),
            self.strings["law-description"].format(title=self.say(law.short_title)),
            self._newest(provisions),
            trail=("", "laws/"),
            record=record,
            law=law,
            versions=versions,
            as_of=self.corpus.as_of,
            source=self.corpus.source_language,
        )

    def _part(self, record: Record[Law], version: ListedVersion, apart: ListedPart) -> Page:
        law = record.value
        names = {"law": self.say(law.short_title), "part": self.say(apart.part.title)}
        return self._page(
            f"laws/{record.id}/{apart.part.id}",
            "law-part",
            self.strings["law-part-title"].format(**names),
            self.strings["law-part-description"].format(**names),
            self._newest(apart.provisions),
            trail=("", "laws/", f"laws/{record.id}"),
            record=record,
            law=law,
            listed=version,
            version=version.version,
            apart=apart,
            as_of=self.corpus.as_of,
        )

    def _provision(
        self, record: Record[Law], version: ListedVersion, listed: ListedProvision, words: LawWords
    ) -> Page:
        law, key = record.value, f"laws/{record.id}"
        name = words.full(law, listed)
        holder, _ = place_of(self.corpus, "law", record.id, listed.anchor)
        groups = [
            (topic, [one for one in listed.answers if one.topic == topic.id])
            for topic in self.corpus.topics.values()
        ]
        return self._page(
            f"{key}/{listed.anchor}",
            "provision",
            name,
            self.strings["provision-description"].format(name=name),
            self._newest([listed]),
            trail=tuple(dict.fromkeys(("", "laws/", key, holder))),
            record=record,
            law=law,
            listed=version,
            version=version.version,
            provision=listed,
            groups=[(topic, answers) for topic, answers in groups if answers],
            as_of=self.corpus.as_of,
        )

    def _newest(self, provisions: Iterable[ListedProvision]) -> date:
        """Return the day of the newest record that rests on any of some provisions."""
        resting = chain.from_iterable(listed.resting for listed in provisions)
        return max((one.value.modified for one in resting), default=self.corpus.as_of)
