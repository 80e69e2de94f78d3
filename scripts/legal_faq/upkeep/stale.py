"""Which records and guides are past their next review, or rest on law that has changed since.

In: a Corpus and a day. Out: one Problem each, the longest overdue first. A report, not a rule: what is
built does not depend on it.
"""

from collections.abc import Iterator
from datetime import date

from ..checks.signatures import describe_unsigned
from ..corpus import Corpus
from ..problems import Problem


def list_stale(corpus: Corpus, day: date) -> tuple[Problem, ...]:
    """Return each record and guide whose review was due before `day`, then what the law has overtaken by then."""
    due = sorted(list_due(corpus, day), key=lambda one: (one[0], one[1].path))
    return (*(problem for _, problem in due), *describe_unsigned(corpus, day))


def list_due(corpus: Corpus, day: date) -> Iterator[tuple[date, Problem]]:
    """Yield each review that was due before `day`, with its date."""
    for record in corpus.kept_records:
        kept = record.value
        next_day: date = kept.reviewed.next
        if getattr(kept, "retired", None) is not None or next_day >= day:
            continue
        rule = "stale-review" if kept.owner else "stale-review-unowned"
        values = {"due": next_day, "days": (day - next_day).days, "day": day, "owner": kept.owner}
        yield next_day, record.problem(("reviewed", "next"), rule, **values)
    for page in corpus.prose.values():
        page_day = page.head.reviewed_next
        if page_day is None or page_day >= day:
            continue
        offset = page.source.text.find("reviewed_next:")
        values = {"due": page_day, "days": (day - page_day).days, "day": day}
        yield page_day, page.problem("stale-review-unowned", offset, **values)
