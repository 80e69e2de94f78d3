"""Aliases are unique enough to be useful: each leads to one question."""

import unicodedata
from collections.abc import Iterator

from ..corpus import Corpus
from ..problems import Problem


def check_aliases(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each alias that another question or the question itself already says."""
    taken: dict[tuple[str, str], str] = {}
    for record in corpus.questions.values():
        for language, text in record.value.question.items():
            key = (language, fold(text))
            if key in taken:
                yield record.problem(
                    ("question", language), "repeated-alias", text=text, other=taken[key]
                )
            taken.setdefault(key, record.id)
    for record in corpus.questions.values():
        for language, aliases in record.value.aliases.items():
            for index, alias in enumerate(aliases):
                key = (language, fold(alias))
                if key in taken:
                    path = ("aliases", language, index)
                    yield record.problem(path, "repeated-alias", text=alias, other=taken[key])
                taken.setdefault(key, record.id)


def fold(text: str) -> str:
    """Return a text without case, width, punctuation and spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
