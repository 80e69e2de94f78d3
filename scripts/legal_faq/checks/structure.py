"""Ids, topics, related questions and retirements agree with one another."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus, Record
from ..model import Phrases, Question
from ..problems import Problem, suggest


def check_structure(corpus: Corpus) -> Iterator[Problem]:
    """Yield problems of ids and of references from question to question."""
    for record in corpus.duplicates:
        other = corpus.questions[record.id]
        yield record.problem((), "duplicate-question", id=record.id, other=other.source.path)
    for record in corpus.questions.values():
        if record.topic not in corpus.topics and "topics" not in corpus.unread:
            hint = suggest(record.topic, corpus.topics)
            yield record.problem((), "unknown-topic", topic=record.topic, hint=hint)
        yield from check_related(corpus, record)
        yield from check_practice_ids(record)
    for calculator in corpus.calculators.values():
        yield from check_answers(corpus, calculator, calculator.value.related)
    for phrases in corpus.phrases.values():
        yield from check_phrases(corpus, phrases)
    for topic in corpus.topics.values():
        has_questions = any(record.topic == topic.id for record in corpus.questions.values())
        if not has_questions and not corpus.unread:
            yield topic.problem(("id",), "empty-topic", topic=topic.id)


def check_phrases(corpus: Corpus, record: Record[Phrases]) -> Iterator[Problem]:
    """Yield a problem for phrases of a question that does not exist, or that is of another topic."""
    question = corpus.questions.get(record.id)
    if question is not None:
        if question.topic != record.source.id:
            yield record.problem(("id",), "phrases-of-other-topic", topic=question.topic)
    elif record.id not in corpus.unread:
        hint = suggest(record.id, corpus.questions)
        yield record.problem(("id",), "unknown-question", id=record.id, hint=hint)


def check_related(corpus: Corpus, record: Record[Question]) -> Iterator[Problem]:
    """Yield problems of `related` and `retired.to`."""
    for index, target in enumerate(record.value.related):
        if target == record.id:
            yield record.problem(("related", index), "relates-to-itself")
    others = tuple(one if one != record.id else "" for one in record.value.related)
    yield from check_answers(corpus, record, others)
    if record.value.retired is not None:
        target = record.value.retired.to
        if target in corpus.questions and corpus.questions[target].value.retired:
            yield record.problem(("retired", "to"), "retired-question", id=target)
        elif target not in corpus.questions and target not in corpus.unread:
            hint = suggest(target, corpus.questions)
            yield record.problem(("retired", "to"), "unknown-question", id=target, hint=hint)


def check_answers(
    corpus: Corpus, record: Record[Any], related: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield a problem for each id in `related` that is repeated, unknown or retired; an empty one is passed over."""
    for index, target in enumerate(related):
        path = ("related", index)
        if not target:
            continue
        if target in related[:index]:
            yield record.problem(path, "repeated-entry", value=target)
        elif target not in corpus.questions and target not in corpus.unread:
            yield record.problem(
                path, "unknown-question", id=target, hint=suggest(target, corpus.questions)
            )
        elif target in corpus.questions and corpus.questions[target].value.retired:
            yield record.problem(path, "retired-question", id=target)


def check_practice_ids(record: Record[Question]) -> Iterator[Problem]:
    """Yield a problem for each practice whose id another practice of the question has."""
    counts = Counter(practice.id for practice in record.value.practices)
    for index, practice in enumerate(record.value.practices):
        if counts[practice.id] > 1:
            yield record.problem(("practices", index, "id"), "duplicate-id", id=practice.id)
