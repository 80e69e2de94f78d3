"""Which answers are past their next review.

In: a Corpus and a day. Out: one line per answer, the longest overdue first.
"""

from datetime import date

from .corpus import Corpus


def list_stale(corpus: Corpus, day: date) -> list[str]:
    """Return `path: due 2027-02-22 (30 days ago), owner` for each answer due before `day`."""
    due = [
        record
        for record in corpus.questions.values()
        if record.value.retired is None and record.value.reviewed.next < day
    ]
    due.sort(key=lambda record: (record.value.reviewed.next, record.id))
    return [
        f"{record.source.path}: due {record.value.reviewed.next}"
        f" ({(day - record.value.reviewed.next).days} days ago), {record.value.owner or 'no owner'}"
        for record in due
    ]
