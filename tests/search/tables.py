"""What was measured, as Markdown tables.

In: outcomes, costs and times per engine. Out: lines of text.
"""

from collections.abc import Iterator, Mapping, Sequence

from .costs import Cost
from .queries import TUNING
from .results import MOST, Outcome, summarise

Outcomes = Mapping[str, Sequence[Outcome]]
"""The outcomes of each engine, by its title."""


def describe_half(outcomes: Outcomes, half: str) -> Iterator[str]:
    """Yield the table of a half: all its queries, those of each language and of each class."""
    yield "| queries of | search | queries | first | first 3 | mean reciprocal rank | empty | other language |"
    yield "|:--|:--|--:|--:|--:|--:|--:|--:|"
    of_half = {
        title: [one for one in found if one.query.half == half] for title, found in outcomes.items()
    }
    queries = {one.query for found in of_half.values() for one in found}
    languages, classes = {one.lang for one in queries}, {one.class_ for one in queries}
    for group in ("all", *sorted(languages), *sorted(classes)):
        for title, found in of_half.items():
            chosen = [one for one in found if group in ("all", one.query.lang, one.query.class_)]
            if chosen:
                yield describe_group(group, title, chosen)


def describe_group(group: str, title: str, outcomes: Sequence[Outcome]) -> str:
    """Return one line of a half's table."""
    summary = summarise(outcomes)
    return (
        f"| {group} | {title} | {summary.queries} | {summary.in_first:.1%} "
        f"| {summary.in_first_three:.1%} | {summary.reciprocal_rank:.3f} "
        f"| {summary.empty} | {summary.in_other_languages} |"
    )


def describe_costs(costs: Mapping[str, Cost]) -> Iterator[str]:
    """Yield the table of what is fetched."""
    yield "| search | requests with every page | KB | requests from opening the box | KB |"
    yield "|:--|--:|--:|--:|--:|"
    for title, cost in costs.items():
        page, query = cost.with_page, cost.with_query
        yield (
            f"| {title} | {page.requests:g} | {page.size / 1000:.1f} "
            f"| {query.requests:g} | {query.size / 1000:.1f} |"
        )


def describe_failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield our queries of the tuning half without a right answer among the first three."""
    failures = [
        one for one in outcomes if one.query.half == TUNING and (one.place is None or one.place > 3)
    ]
    yield f"{len(failures)} queries to tune on have no right answer among the first 3:"
    for one in sorted(failures, key=lambda one: (one.query.class_, one.query.lang)):
        query = one.query
        place = f"at {one.place}" if one.place else f"not in {MOST}"
        yield (
            f"{query.class_} {query.lang} {place}: {query.query}"
            f" → {' '.join(query.accept)}; first {one.first or 'nothing'}"
        )
