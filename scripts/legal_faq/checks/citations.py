"""Every citation points to a registered provision of a version that holds on its day."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..citations import article_key, day_meant, provision_of, version_on
from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Citation, Citing, Version
from ..problems import Problem, suggest


def check_citations(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of the citations of every question and calculator."""
    records: Iterator[Record[Any]] = chain(corpus.questions.values(), corpus.calculators.values())
    for record in records:
        seen: set[tuple[object, ...]] = set()
        for index, citation in enumerate(record.value.citations):
            path: tuple[Step, ...] = ("citations", index)
            key = (
                citation.law,
                citation.article,
                citation.paragraph,
                citation.item,
                citation.passage,
                citation.applies_to,
            )
            if key in seen:
                yield record.problem(path, "repeated-citation")
            seen.add(key)
            yield from check_form(record, citation, path)
            yield from check_target(corpus, record, citation, path)


def check_form(
    record: Record[Citing], citation: Citation, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem unless exactly one of article and passage is there."""
    if (citation.article is None) == (citation.passage is None):
        yield record.problem(path, "article-or-passage")
    elif citation.passage is not None and (citation.paragraph or citation.item):
        yield record.problem((*path, "passage"), "numbered-passage")
    period = citation.applies_to
    if period is not None:
        if period.start is None and period.to is None:
            yield record.problem((*path, "applies_to"), "empty-period")
        elif period.start and period.to and period.start > period.to:
            yield record.problem((*path, "applies_to"), "backward-period")


def check_target(
    corpus: Corpus, record: Record[Citing], citation: Citation, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem when the law, its version or the provision is not there."""
    if citation.law not in corpus.laws:
        if citation.law not in corpus.unread:
            hint = suggest(citation.law, corpus.laws)
            yield record.problem((*path, "law"), "unknown-law", law=citation.law, hint=hint)
        return
    law = corpus.laws[citation.law].value
    day = day_meant(citation, record.value.law_as_at)
    version = version_on(law, day)
    if version is None:
        yield record.problem((*path, "law"), "not-in-force", law=citation.law, day=day)
    elif provision_of(citation, version) is None:
        yield from explain_absence(record, citation, version, path)


def explain_absence(
    record: Record[Citing], citation: Citation, version: Version, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield the most telling reason why a version has no such provision."""
    values: dict[str, Any] = {"law": citation.law, "version": version.label}
    if citation.passage is not None:
        hint = suggest(citation.passage, version.passages)
        yield record.problem(
            (*path, "passage"), "unknown-passage", passage=citation.passage, hint=hint, **values
        )
    elif citation.article is not None:
        field = (*path, "article")
        values["article"] = citation.article
        if version.last_article and article_key(citation.article)[0] > version.last_article:
            yield record.problem(field, "past-last-article", last=version.last_article, **values)
        elif citation.article in version.renumbered:
            new = version.renumbered[citation.article]
            yield record.problem(field, "renumbered-article", new=new, **values)
        else:
            hint = suggest(citation.article, version.provisions)
            yield record.problem(field, "unregistered-article", hint=hint, **values)
