"""Synonyms lead from what people say to what the answers say, and never in a circle."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..corpus import Corpus, Record
from ..problems import Problem
from .texts import walk


def check_synonyms(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every group of synonyms."""
    if corpus.unread:
        return  # a word may stand in a file that could not be read
    if not any(corpus.wants(record) for record in corpus.synonyms.values()):
        return
    texts = answer_texts(corpus)
    leads: dict[tuple[str, str], set[str]] = {}
    for record in corpus.synonyms.values():
        for language, words in record.value.says.items():
            for word in words:
                leads.setdefault((language, word.casefold()), set()).update(
                    mean.casefold() for mean in record.value.means[language]
                )
    for record in corpus.synonyms.values():
        for language, words in record.value.means.items():
            for index, word in enumerate(words):
                if word.casefold() not in texts[language]:
                    path = ("means", language, index)
                    yield record.problem(path, "unused-synonym", word=word)
        for language, words in record.value.says.items():
            means = {mean.casefold() for mean in record.value.means[language]}
            for index, word in enumerate(words):
                said = word.casefold()
                back = any(said in leads.get((language, mean), ()) for mean in means)
                if said in means or back:
                    yield record.problem(("says", language, index), "circular-synonym", word=word)


def answer_texts(corpus: Corpus) -> dict[str, str]:
    """Return all words of the questions and of the law registry, by language."""
    found: dict[str, list[str]] = {language.key: [] for language in corpus.languages}
    groups: tuple[Mapping[str, Record[Any]], ...] = (corpus.questions, corpus.laws, corpus.terms)
    for record in (record for group in groups for record in group.values()):
        for _, value, _ in walk(record.value, ()):
            for language, text in value.items():
                found[language] += [text] if isinstance(text, str) else list(text)
    return {language: "\n".join(texts).casefold() for language, texts in found.items()}
