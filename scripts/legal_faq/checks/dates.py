"""Review dates and change records make sense together."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus, Record
from ..problems import Problem


def check_dates(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of the dates of every question and calculator."""
    for calculator in corpus.calculators.values():
        yield from check_review(calculator)
    for record in corpus.questions.values():
        question = record.value
        yield from check_review(record)
        if question.retired is not None and question.retired.date > question.reviewed.next:
            next_review = question.reviewed.next
            yield record.problem(("retired", "date"), "retired-after-next", next=next_review)


def check_review(record: Record[Any]) -> Iterator[Problem]:
    """Yield the problems of a record's review and of its change record."""
    value = record.value
    review = value.reviewed
    if review.next <= review.editor:
        yield record.problem(("reviewed", "next"), "next-before-review", editor=review.editor)
    if value.law_as_at > review.editor:
        yield record.problem(("law_as_at",), "law-after-review", editor=review.editor)
    if review.lawyer is not None and review.lawyer.date > review.next:
        yield record.problem(("reviewed", "lawyer", "date"), "lawyer-after-next", next=review.next)
    for index, change in enumerate(value.changes):
        if change.date > review.editor:
            yield record.problem(
                ("changes", index, "date"), "change-after-review", editor=review.editor
            )
