"""Aliases and phrases are unique enough to be useful: each leads to one question."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus, Record
from ..model import Texts
from ..problems import Problem


def check_aliases(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each alias or phrase that a question already says, another or its own."""
    taken: dict[tuple[str, str], str] = {}
    for record in corpus.questions.values():
        for language, text in record.value.question.items():
            key = (language, fold(text))
            if key in taken:
                yield record.problem(
                    ("question", language), "repeated-alias", text=text, other=taken[key]
                )
            taken.setdefault(key, record.id)
    asked: list[tuple[Record[Any], str, Texts]] = [
        (record, "aliases", record.value.aliases) for record in corpus.questions.values()
    ]
    asked += [(record, "aliases", record.value.aliases) for record in corpus.calculators.values()]
    asked += [(record, "says", record.value.says) for record in corpus.phrases.values()]
    for record, name, texts in asked:
        for language, found in texts.items():
            for index, text in enumerate(found):
                key = (language, fold(text))
                if key in taken:
                    path = (name, language, index)
                    yield record.problem(path, "repeated-alias", text=text, other=taken[key])
                taken.setdefault(key, record.id)


def fold(text: str) -> str:
    """Return a text without case, width, punctuation and spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
