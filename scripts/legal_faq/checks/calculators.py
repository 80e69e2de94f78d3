"""A calculator's parts agree: its rates exist, its sentences rest on citations, its example fits its inputs."""

import re
from collections.abc import Iterator

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Calculator, Choice, Column, InputKind, Text
from ..problems import Problem, suggest
from .practices import check_basis

BLANK = re.compile(r"\{([^{}]*)\}")
PARTS = {"choices": InputKind.CHOICE, "columns": InputKind.ROWS}
"""Which kind of input has which parts."""


def check_calculators(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every calculator."""
    for record in corpus.calculators.values():
        for index, rate in enumerate(record.value.rates):
            if rate not in corpus.rates and "rates" not in corpus.unread:
                hint = suggest(rate, corpus.rates)
                yield record.problem(("rates", index), "unknown-rate", id=rate, hint=hint)
        yield from check_inputs(record)
        yield from check_figures(record)
        for name, sentence in record.value.sentences.items():
            path: tuple[Step, ...] = ("sentences", name)
            yield from check_basis(record, sentence.basis, path)
            yield from check_blanks(record, sentence.text, (*path, "text"))


def check_inputs(record: Record[Calculator]) -> Iterator[Problem]:
    """Yield the problems of the inputs' ids and parts, and of what the example fills in."""
    inputs = record.value.inputs
    yield from check_ids(record, tuple(one.id for one in inputs), ("inputs",))
    for index, one in enumerate(inputs):
        path: tuple[Step, ...] = ("inputs", index)
        yield from check_parts(
            record, one.kind, {"choices": one.choices, "columns": one.columns}, path
        )
        for number, column in enumerate(one.columns):
            place: tuple[Step, ...] = (*path, "columns", number)
            yield from check_parts(record, column.kind, {"choices": column.choices}, place)
    names = [one.id for one in inputs]
    for name in record.value.example.inputs:
        if name not in names:
            hint = suggest(name, names)
            yield record.problem(("example", "inputs", name), "unknown-input", id=name, hint=hint)


def check_parts(
    record: Record[Calculator],
    kind: InputKind,
    parts: dict[str, tuple[Choice, ...] | tuple[Column, ...]],
    path: tuple[Step, ...],
) -> Iterator[Problem]:
    """Yield a problem for choices or columns that are missing, or that the kind has no use for."""
    for name, value in parts.items():
        if bool(value) != (kind is PARTS[name]):
            yield record.problem(path, "input-choices", kind=kind.value, needs=name)
        yield from check_ids(record, tuple(one.id for one in value), (*path, name))


def check_figures(record: Record[Calculator]) -> Iterator[Problem]:
    """Yield the problems of the figures' ids, values and sources."""
    figures = record.value.figures
    yield from check_ids(record, tuple(one.id for one in figures), ("figures",))
    for index, figure in enumerate(figures):
        path: tuple[Step, ...] = ("figures", index)
        if (figure.value is None) != bool(figure.bands):
            yield record.problem(path, "value-or-bands")
        count = len(record.value.citations)
        if figure.basis is not None and figure.basis > count:
            yield record.problem(
                (*path, "basis"), "no-such-citation", number=figure.basis, count=count
            )


def check_ids(
    record: Record[Calculator], ids: tuple[str, ...], path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice in a list."""
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield record.problem((*path, index, "id"), "duplicate-id", id=name)


def check_blanks(
    record: Record[Calculator], text: Text, path: tuple[Step, ...]
) -> Iterator[Problem]:
    """Yield a problem for each language whose sentence lacks a blank that another has."""
    found = {language: set(BLANK.findall(words)) for language, words in text.items()}
    together = set().union(*found.values())
    for language, blanks in found.items():
        missing = ", ".join(sorted(together - blanks))
        if missing:
            yield record.problem(
                (*path, language), "blanks-differ", language=language, missing=missing
            )
