"""What records name by id is there: questions, letters, channels."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import ChannelKind, Outcome, Pathway
from ..problems import Problem, suggest

Place = tuple[Step, ...]


def check_references(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of the ids in letters, dialogues, calculators and paths."""
    for letter in corpus.letters.values():
        yield from check_questions(corpus, letter, letter.value.related, ("related",))
    for dialogue in corpus.dialogues.values():
        yield from check_questions(corpus, dialogue, dialogue.value.related, ("related",))
        yield from check_known(corpus, dialogue, "letter", dialogue.value.letters, ("letters",))
    for calculator in corpus.calculators.values():
        yield from check_questions(corpus, calculator, calculator.value.related, ("related",))
    for path in corpus.paths.values():
        for index, outcome in enumerate(path.value.outcomes):
            yield from check_outcome(corpus, path, outcome, ("outcomes", index))


def check_outcome(
    corpus: Corpus, record: Record[Pathway], outcome: Outcome, place: Place
) -> Iterator[Problem]:
    """Yield the problems of an outcome's ids; what is urgent must be a number to call."""
    yield from check_questions(corpus, record, outcome.answers, (*place, "answers"))
    yield from check_known(corpus, record, "letter", outcome.letters, (*place, "letters"))
    yield from check_known(corpus, record, "channel", outcome.channels, (*place, "channels"))
    if outcome.urgent is None:
        return
    channel = corpus.channels.get(outcome.urgent)
    path = (*place, "urgent")
    if channel is not None and channel.value.kind is not ChannelKind.PHONE:
        yield record.problem(path, "urgent-without-number", kind=channel.value.kind.value)
    elif channel is None and "channels" not in corpus.unread:
        hint = suggest(outcome.urgent, corpus.channels)
        yield record.problem(path, "unknown-channel", id=outcome.urgent, hint=hint)


def check_questions(
    corpus: Corpus, record: Record[Any], ids: Iterable[str], place: Place
) -> Iterator[Problem]:
    """Yield a problem for each id that is no question, is retired, or stands twice."""
    seen: set[str] = set()
    for index, target in enumerate(ids):
        path = (*place, index)
        if target in seen:
            yield record.problem(path, "repeated-entry", value=target)
        elif target not in corpus.questions and target not in corpus.unread:
            hint = suggest(target, corpus.questions)
            yield record.problem(path, "unknown-question", id=target, hint=hint)
        elif target in corpus.questions and corpus.questions[target].value.retired:
            yield record.problem(path, "retired-question", id=target)
        seen.add(target)


def check_known(
    corpus: Corpus, record: Record[Any], kind: str, ids: Iterable[str], place: Place
) -> Iterator[Problem]:
    """Yield a problem for each id that is no letter or channel, or stands twice."""
    known: Iterable[str] = corpus.letters if kind == "letter" else corpus.channels
    seen: set[str] = set()
    for index, target in enumerate(ids):
        path = (*place, index)
        file = target if kind == "letter" else "channels"
        if target in seen:
            yield record.problem(path, "repeated-entry", value=target)
        elif target not in known and file not in corpus.unread:
            yield record.problem(path, f"unknown-{kind}", id=target, hint=suggest(target, known))
        seen.add(target)
