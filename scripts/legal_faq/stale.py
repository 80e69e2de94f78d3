"""Which records and guides are past their next review.

In: a Corpus and a day. Out: one line each, the longest overdue first.
"""

from datetime import date

from .corpus import Corpus


def list_stale(corpus: Corpus, day: date) -> list[str]:
    """Return `path: due 2027-02-22 (30 days ago), owner` for each record and guide due before `day`."""
    due = [
        (record.value.reviewed.next, record.id, record.source.path, record.value.owner)
        for record in corpus.kept_records
        if getattr(record.value, "retired", None) is None
    ]
    due += [
        (page.head.reviewed_next, page.id, page.source.path, None)
        for page in corpus.prose.values()
        if page.head.reviewed_next is not None
    ]
    return [
        f"{path}: due {next_day} ({(day - next_day).days} days ago), {owner or 'no owner'}"
        for next_day, _, path, owner in sorted(due, key=lambda one: one[:3])
        if next_day < day
    ]
