"""The law registry agrees with itself: regions, versions in order, articles within range."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..citations import article_key, part_of, version_on
from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Law, LawKind, Version
from ..problems import Problem, suggest


def check_laws(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every law and of the glossary's references to laws."""
    for record in corpus.laws.values():
        law = record.value
        if (law.kind is LawKind.LOCAL_REGULATION) != (law.region is not None):
            yield record.problem(("region",), "region-and-kind")
        if law.accessed is not None and law.official_url is None:
            yield record.problem(("accessed",), "accessed-without-address")
        for index, version in enumerate(law.versions):
            yield from check_version(record, version, ("versions", index))
        yield from check_order(record)
        yield from check_parts(record)
    for term in corpus.terms.values():
        yield from check_reference(corpus, term, term.value.law, term.value.article)


def check_reference(
    corpus: Corpus,
    record: Record[Any],
    law: str | None,
    article: str | None,
    passage: str | None = None,
) -> Iterator[Problem]:
    """Yield a problem when a record's fields `law`, `article` and `passage` lead nowhere."""
    place = "article" if passage is None else "passage"
    if law is None:
        if article is not None or passage is not None:
            yield record.problem((place,), "article-without-law")
        return
    if law not in corpus.laws:
        if law not in corpus.unread:
            yield record.problem(("law",), "unknown-law", law=law, hint=suggest(law, corpus.laws))
        return
    versions = corpus.laws[law].value.versions
    newest = version_on(corpus.laws[law].value, corpus.checked_to) or versions[-1]
    values: dict[str, Any] = {"law": law, "version": newest.label}
    if passage is not None and passage not in newest.passages:
        hint = suggest(passage, newest.passages)
        yield record.problem((place,), "unknown-passage", passage=passage, hint=hint, **values)
    if article is not None and article in newest.renumbered.keys() - newest.provisions.keys():
        new = newest.renumbered[article]
        yield record.problem(("article",), "renumbered-article", article=article, new=new, **values)
    elif article is not None and article not in newest.provisions:
        hint = suggest(article, newest.provisions)
        yield record.problem(
            ("article",), "unregistered-article", article=article, hint=hint, **values
        )


def check_version(
    record: Record[Law], version: Version, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield the problems of one version's dates and article numbers."""
    for name in ("adopted", "effective", "expires"):
        value = getattr(version, name)
        if value is not None and not is_possible(value):
            yield record.problem((*path, name), "no-such-date", value=value)
    if version.effective and version.expires and version.expires <= version.effective:
        yield record.problem((*path, "expires"), "expires-before-effective")
    numbers = [("provisions", number) for number in version.provisions]
    for old, new in version.renumbered.items():
        numbers += [(f"renumbered.{old}", number) for number in new.split(", ")]
    for field, number in numbers:
        if version.last_article and article_key(number)[0] > version.last_article:
            yield record.problem(
                (*path, *field.split("."), number),
                "past-last-article",
                law=record.id,
                version=version.label,
                article=number,
                last=version.last_article,
            )


def check_parts(record: Record[Law]) -> Iterator[Problem]:
    """Yield a problem where a law's parts share an address, stand out of order, or hold no article."""
    versions = record.value.versions
    taken = [name for one in versions for name in (*one.provisions, *one.passages)]
    for at, version in enumerate(versions):
        path = ("versions", at, "parts")
        for index, part in enumerate(version.parts):
            if part.id in taken:
                yield record.problem((*path, index, "id"), "duplicate-id", id=part.id)
            taken.append(part.id)
            before = version.parts[index - 1].first if index else None
            if before is not None and article_key(part.first) <= article_key(before):
                yield record.problem((*path, index, "first"), "part-out-of-order", before=before)
            elif not any(part_of(version, article) is part for article in version.provisions):
                yield record.problem((*path, index, "first"), "empty-part", id=part.id)


def check_order(record: Record[Law]) -> Iterator[Problem]:
    """Yield a problem where versions repeat a label, overlap, or stand newest first."""
    versions = record.value.versions
    for index, version in enumerate(versions[1:], start=1):
        before = versions[index - 1]
        if version.label in [one.label for one in versions[:index]]:
            yield record.problem(("versions", index, "label"), "duplicate-id", id=version.label)
        if before.expires is None:
            yield record.problem(
                ("versions", index - 1, "expires"), "open-old-version", label=before.label
            )
        elif version.effective and version.effective < before.expires:
            yield record.problem(
                ("versions", index, "effective"), "overlapping-versions", label=before.label
            )


def is_possible(value: str) -> bool:
    """Return whether a full or partial date exists in the calendar."""
    year, month, day = (f"{value}-01-01").split("-")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
