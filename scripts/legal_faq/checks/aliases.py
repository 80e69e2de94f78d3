"""Aliases and phrases are unique enough to be useful: each leads to one record."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus, Record
from ..model import Question, Texts
from ..overlays.kinds import kind_of
from ..problems import Problem


def check_aliases(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each alias or phrase that a record already says, another or its own."""
    taken: dict[tuple[str, str], str] = {}
    kept = [one for one in corpus.kept_records if not is_withdrawn(corpus, one)]
    for record in kept:
        name = "question" if isinstance(record.value, Question) else "title"
        for language, text in getattr(record.value, name).items():
            key = (language, fold(text))
            if key in taken:
                yield record.problem(
                    (name, language), "repeated-alias", text=text, other=taken[key]
                )
            taken.setdefault(key, record.id)
    asked: list[tuple[Record[Any], str, Texts]] = [
        (record, "aliases", record.value.aliases) for record in kept
    ]
    asked += [
        (record, "says", record.value.says)
        for record in corpus.phrases.values()
        if ("question", record.id) not in corpus.changes.withdrawn
    ]
    if corpus.case_checker is not None:
        asked.append((corpus.case_checker, "aliases", corpus.case_checker.value.aliases))
    # A repeated text is reported where it stands last: what follows the last file wanted is not looked at.
    wanted = [index for index, (record, _, _) in enumerate(asked) if corpus.wants(record)]
    for record, name, texts in asked[: max(wanted, default=-1) + 1]:
        for language, found in texts.items():
            for index, text in enumerate(found):
                key = (language, fold(text))
                if key in taken:
                    path = (name, language, index)
                    yield record.problem(path, "repeated-alias", text=text, other=taken[key])
                taken.setdefault(key, record.id)


def is_withdrawn(corpus: Corpus, record: Record[Any]) -> bool:
    """Return whether an overlay withdraws a record, so that another may say what it said."""
    kind = kind_of("/".join(record.source.parts))
    return kind is not None and (kind.name, record.id) in corpus.changes.withdrawn


def fold(text: str) -> str:
    """Return a text without case, width, punctuation and spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
