"""Ids, topics, related questions and retirements agree with one another."""

from collections import Counter
from collections.abc import Iterator

from ..corpus import Corpus, Record
from ..model import Phrases, Question
from ..problems import Problem, suggest
from .references import check_questions


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
    yield from check_questions(corpus, record, record.value.related, ("related",))
    if record.value.retired is not None:
        target = record.value.retired.to
        if target in corpus.questions and corpus.questions[target].value.retired:
            yield record.problem(("retired", "to"), "retired-question", id=target)
        elif target not in corpus.questions and target not in corpus.unread:
            hint = suggest(target, corpus.questions)
            yield record.problem(("retired", "to"), "unknown-question", id=target, hint=hint)


def check_practice_ids(record: Record[Question]) -> Iterator[Problem]:
    """Yield a problem for each practice whose id another practice of the question has."""
    counts = Counter(practice.id for practice in record.value.practices)
    for index, practice in enumerate(record.value.practices):
        if counts[practice.id] > 1:
            yield record.problem(("practices", index, "id"), "duplicate-id", id=practice.id)
