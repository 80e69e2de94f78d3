"""No sample words of a new file are left where readers would see them.

In: a Corpus. Out: a problem for each text that still holds some.
"""

from collections.abc import Iterator

from ..corpus import Corpus
from ..problems import Problem
from ..samples import find_sample
from .texts import localized_values


def check_samples(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem where a text is still what `legal-faq new` wrote."""
    for located in localized_values(corpus):
        for _, path, text in located.texts():
            sample = find_sample(text)
            if sample is not None:
                yield located.record.problem(path, "sample-words", excerpt=sample)
