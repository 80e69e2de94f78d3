"""Review dates and change records make sense together."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..problems import Problem


def check_dates(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every question's dates."""
    for record in corpus.questions.values():
        question = record.value
        review = question.reviewed
        if review.next <= review.editor:
            yield record.problem(("reviewed", "next"), "next-before-review", editor=review.editor)
        if question.law_as_at > review.editor:
            yield record.problem(("law_as_at",), "law-after-review", editor=review.editor)
        if review.lawyer is not None and review.lawyer.date > review.next:
            yield record.problem(
                ("reviewed", "lawyer", "date"), "lawyer-after-next", next=review.next
            )
        for index, change in enumerate(question.changes):
            if change.date > review.editor:
                yield record.problem(
                    ("changes", index, "date"), "change-after-review", editor=review.editor
                )
        if question.retired is not None and question.retired.date > review.next:
            yield record.problem(("retired", "date"), "retired-after-next", next=review.next)
