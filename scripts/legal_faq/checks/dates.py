"""Review dates and change records make sense together."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model import Kept
from ..problems import Problem


def check_dates(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of the dates of every question, letter, dialogue, path and calculator."""
    for record in corpus.kept_records:
        kept: Kept = record.value
        review = kept.reviewed
        if review.next <= review.editor:
            yield record.problem(("reviewed", "next"), "next-before-review", editor=review.editor)
        if kept.law_as_at > review.editor:
            yield record.problem(("law_as_at",), "law-after-review", editor=review.editor)
        if review.lawyer is not None and review.lawyer.date > review.next:
            yield record.problem(
                ("reviewed", "lawyer", "date"), "lawyer-after-next", next=review.next
            )
        for index, change in enumerate(kept.changes):
            if change.date > review.editor:
                yield record.problem(
                    ("changes", index, "date"), "change-after-review", editor=review.editor
                )
    for question in corpus.questions.values():
        retired, due = question.value.retired, question.value.reviewed.next
        if retired is not None and retired.date > due:
            yield question.problem(("retired", "date"), "retired-after-next", next=due)
