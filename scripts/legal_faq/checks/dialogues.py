"""A dialogue's reasons rest on its citations, and it says what not to do."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..problems import Problem
from .practices import check_basis, check_verdict

FEWEST_INSTEADS = 2
"""What training articles teach must be met, not passed over."""


def check_dialogues(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every dialogue's lines."""
    for record in corpus.dialogues.values():
        count = 0
        for index, line in enumerate(record.value.lines):
            path = ("lines", index)
            if line.basis and line.why is None:
                yield record.problem((*path, "basis"), "basis-without-why")
            yield from check_basis(record, line.basis, path)
            if line.instead is not None:
                count += 1
                place = (*path, "instead")
                yield from check_basis(record, line.instead.basis, place)
                yield from check_verdict(corpus, record, line.instead, place)
        if count < FEWEST_INSTEADS:
            yield record.problem(("lines",), "few-insteads", fewest=FEWEST_INSTEADS, count=count)
