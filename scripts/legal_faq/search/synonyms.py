"""What people say for what the law says, ready for the index.

In: the corpus. Out: groups of folded words of the law with the words that people use.
"""

from ..corpus import Corpus
from .terms import fold

Groups = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def groups_of(corpus: Corpus) -> Groups:
    """Return for each group its words of the law, folded, and what people say, in all languages."""
    return tuple(
        (
            tuple(fold(word) for _, words in record.value.means.items() for word in words),
            tuple(word for _, words in record.value.says.items() for word in words),
        )
        for record in corpus.synonyms.values()
    )
