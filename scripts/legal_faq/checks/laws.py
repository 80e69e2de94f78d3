"""The law registry agrees with itself: regions, versions in order, articles within range."""

from collections.abc import Iterator
from datetime import date

from ..citations import article_key
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
    for term in corpus.terms.values():
        if term.value.law is not None and term.value.law not in corpus.laws:
            if term.value.law not in corpus.unread:
                hint = suggest(term.value.law, corpus.laws)
                yield term.problem(("law",), "unknown-law", law=term.value.law, hint=hint)
        elif (term.value.law is None) and term.value.article is not None:
            yield term.problem(("article",), "article-without-law")
        elif term.value.law is not None and term.value.article is not None:
            newest = corpus.laws[term.value.law].value.versions[-1]
            if term.value.article not in newest.provisions:
                hint = suggest(term.value.article, newest.provisions)
                yield term.problem(
                    ("article",),
                    "unregistered-article",
                    law=term.value.law,
                    version=newest.label,
                    article=term.value.article,
                    hint=hint,
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
