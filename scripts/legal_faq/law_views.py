"""Plain views of laws for templates: versions, their parts and provisions, and what rests on each.

In: a checked Corpus and what cites each provision. Out: frozen values, the same in every language. Which
page shows them is left to law_pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .citations import Status, anchor_in, article_key, part_of, status_on
from .corpus import Corpus, Record
from .indexes import Resting, Tool
from .model import Confirmation, Law, Part, Provision, Question, Version

FULL_PAGE = 400
"""What a law's page, or that of its part, can hold and still arrive with a browser's first packets, about
14 KB: each record that is listed counts 1, and each provision with what it says PROVISION_WEIGHT."""

PROVISION_WEIGHT = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedProvision:
    """A provision on its law's page, with what rests on it; `name` is its number or slug.

    What rests on it is listed on a page of its own where the law's page is too full for it.
    """

    name: str
    anchor: str
    article: str | None
    provision: Provision
    confirmed: Confirmation
    answers: tuple[Record[Question], ...]
    tools: tuple[Tool, ...]
    has_own_page: bool = False

    @property
    def resting(self) -> tuple[Record[Any], ...]:
        """Everything that rests on it."""
        return (*self.answers, *(tool.record for tool in self.tools))


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedPart:
    """A part of a version, with the provisions on its page."""

    part: Part
    provisions: tuple[ListedProvision, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedVersion:
    """A version on its law's page; `apart` are its provisions on the pages of parts, `here` all others."""

    version: Version
    status: Status
    provisions: tuple[ListedProvision, ...]
    apart: tuple[ListedPart, ...]
    here: tuple[ListedProvision, ...]


def list_versions(
    corpus: Corpus,
    record: Record[Law],
    resting: Resting[Record[Question]],
    tools: Resting[Tool],
) -> tuple[ListedVersion, ...]:
    """Return a law's versions, the newest first."""
    versions = record.value.versions[::-1]
    listed = {
        version.label: tuple(list_provisions(corpus, record, version, resting, tools))
        for version in versions
    }
    on_pages: dict[str | None, list[ListedProvision]] = {}
    for version in versions:
        for one in listed[version.label]:
            on_pages.setdefault(part_id(version, one), []).append(one)
    moved = {anchor for page in on_pages.values() for anchor in find_crowded(page)}
    found = []
    for version in versions:
        provisions = tuple(
            replace(one, has_own_page=one.anchor in moved) for one in listed[version.label]
        )
        by_part = {
            identifier: tuple(one for one in provisions if part_id(version, one) == identifier)
            for identifier in (None, *(part.id for part in version.parts))
        }
        found.append(
            ListedVersion(
                version=version,
                status=status_on(version, corpus.as_of),
                provisions=provisions,
                apart=tuple(
                    ListedPart(part=part, provisions=by_part[part.id]) for part in version.parts
                ),
                here=by_part[None],
            )
        )
    return tuple(found)


def part_id(version: Version, listed: ListedProvision) -> str | None:
    """Return the id of the part on whose page a provision stands; None for the law's own page."""
    part = part_of(version, listed.name)
    return part.id if part else None


def list_provisions(
    corpus: Corpus,
    record: Record[Law],
    version: Version,
    resting: Resting[Record[Question]],
    tools: Resting[Tool],
) -> Iterator[ListedProvision]:
    """Yield a version's articles in their order, then its passages."""
    numbers = sorted(version.provisions, key=article_key)
    listed: list[tuple[str, str | None, Provision]] = [
        (number, number, version.provisions[number]) for number in numbers
    ]
    listed += [(slug, None, passage) for slug, passage in version.passages.items()]
    for name, article, provision in listed:
        yield ListedProvision(
            name=name,
            anchor=anchor_in(record.value, version, name, corpus.as_of),
            article=article,
            provision=provision,
            confirmed=provision.confirmed or record.value.confirmed,
            answers=resting.get((record.id, version.label, name), ()),
            tools=tools.get((record.id, version.label, name), ()),
        )


def find_crowded(page: Sequence[ListedProvision]) -> Iterator[str]:
    """Yield the anchors of the provisions whose lists must leave a page that is too full, the longest first.

    A link stays in a list's place, so that one of a single record never leaves.
    """
    weight = sum(PROVISION_WEIGHT + len(one.resting) for one in page)
    for one in sorted(page, key=lambda one: -len(one.resting)):
        if weight <= FULL_PAGE or len(one.resting) <= 1:
            return
        weight -= len(one.resting) - 1
        yield one.anchor
