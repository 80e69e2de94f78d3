"""A verdict is no stronger than its basis allows, and no prohibition leaves its reader alone."""

from collections.abc import Iterator
from typing import Any

from ..citations import basis_of
from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Practice, Question, Strength, Verdict
from ..problems import Problem

FORBIDDING = (Strength.BINDING, Strength.INTERPRETATION)
"""Strengths that can make a practice unlawful (content contract, `verdict`)."""

NEEDED = {
    Verdict.LAWFUL: (),
    Verdict.CONDITIONAL: ("conditions", "alternative", "remedy"),
    Verdict.DISCOURAGED: ("alternative", "remedy"),
    Verdict.UNLAWFUL: ("alternative", "remedy"),
    Verdict.UNSETTLED: ("alternative", "remedy"),
}
"""What the reader must be told beside each verdict."""


def check_practices(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every practice."""
    for record in corpus.questions.values():
        for index, practice in enumerate(record.value.practices):
            path: tuple[Step, ...] = ("practices", index)
            yield from check_basis(record, practice.basis, path)
            yield from check_verdict(corpus, record, practice, path)
            for name in NEEDED[practice.verdict]:
                if getattr(practice, name) is None:
                    yield record.problem(
                        (*path, name),
                        "verdict-needs-field",
                        verdict=practice.verdict.value,
                        name=name,
                    )


def check_basis(
    record: Record[Any], basis: tuple[int, ...], path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem for each number in `basis` that is no citation, or stands twice."""
    count = len(record.value.citations)
    for index, number in enumerate(basis):
        if number > count:
            yield record.problem(
                (*path, "basis", index), "no-such-citation", number=number, count=count
            )
        elif number in basis[:index]:
            yield record.problem((*path, "basis", index), "repeated-entry", value=number)


def check_verdict(
    corpus: Corpus, record: Record[Question], practice: Practice, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem when `unlawful` rests on nothing that binds."""
    if practice.verdict is not Verdict.UNLAWFUL:
        return
    basis = basis_of(practice, record.value.citations)
    if any(citation.law not in corpus.laws for citation in basis):
        return
    if not any(corpus.laws[one.law].value.kind.strength in FORBIDDING for one in basis):
        yield record.problem((*path, "verdict"), "verdict-too-strong")
