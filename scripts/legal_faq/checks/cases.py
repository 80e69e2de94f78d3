"""The case checker reaches every practice of its topics, and each of its practices exists."""

from collections.abc import Iterator

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Audience, CaseChecker
from ..problems import Problem, suggest

JUDGED = (Audience.COLLECTOR, Audience.INSTITUTION)
"""Whose practices the case checker must reach."""

Path = tuple[Step, ...]
Placed = tuple[Path, tuple[str, ...]]
"""Where a list of practices stands, and their names."""


def check_cases(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of the case checker, if there is one."""
    record = corpus.case_checker
    if record is None:
        return
    # Whoever replaces an answer cannot edit upstream's case checker; it then shows what is left.
    known = set(known_practices(corpus)) | corpus.changes.lost_practices
    listed, left_out = list(list_elements(record.value)), list(list_left_out(record.value))
    for path, names in (*listed, *left_out):
        yield from check_names(corpus, record, path, names, known)
    yield from check_ids(record)
    yield from check_topics(corpus, record)
    reached = {name for _, names in listed for name in names}
    yield from check_left_out(record, left_out, reached)
    excused = {name for _, names in left_out for name in names}
    for name in needed_practices(corpus, record.value.topics):
        if name not in reached | excused | corpus.changes.new_practices:
            yield record.problem(("topics",), "unreached-practice", practice=name)


def known_practices(corpus: Corpus) -> Iterator[str]:
    """Yield the name of every practice of the questions in use."""
    for question in corpus.questions.values():
        if question.value.retired is None:
            for practice in question.value.practices:
                yield f"{question.id}/{practice.id}"


def needed_practices(corpus: Corpus, topics: tuple[str, ...]) -> Iterator[str]:
    """Yield the name of every practice of some topics that the case checker must reach."""
    for topic in topics:
        for question in corpus.questions_of(topic):
            for practice in question.value.practices:
                if practice.actor in JUDGED:
                    yield f"{question.id}/{practice.id}"


def list_elements(checker: CaseChecker) -> Iterator[Placed]:
    """Yield each element's practices with their place."""
    for at, group in enumerate(checker.groups):
        for index, element in enumerate(group.elements):
            yield ("groups", at, "elements", index, "practices"), element.practices


def list_left_out(checker: CaseChecker) -> Iterator[Placed]:
    """Yield the practices left out with their place."""
    for index, entry in enumerate(checker.left_out):
        yield ("left_out", index, "practices"), entry.practices


def check_names(
    corpus: Corpus,
    record: Record[CaseChecker],
    path: Path,
    names: tuple[str, ...],
    known: set[str],
) -> Iterator[Problem]:
    """Yield a problem for each name in a list that is no practice of a question in use, or stands twice."""
    for index, name in enumerate(names):
        if name in names[:index]:
            yield record.problem((*path, index), "repeated-entry", value=name)
        elif name not in known and name.partition("/")[0] not in corpus.unread:
            hint = suggest(name, known)
            yield record.problem((*path, index), "unknown-practice", practice=name, hint=hint)


def check_ids(record: Record[CaseChecker]) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice, and each kind of contact named twice."""
    groups: set[str] = set()
    elements: set[str] = set()
    for at, group in enumerate(record.value.groups):
        if group.id in groups:
            yield record.problem(("groups", at, "id"), "duplicate-id", id=group.id)
        groups.add(group.id)
        for index, element in enumerate(group.elements):
            path: Path = ("groups", at, "elements", index)
            if element.id in elements:
                yield record.problem((*path, "id"), "duplicate-id", id=element.id)
            elements.add(element.id)
            for place, channel in enumerate(element.channels):
                if channel in element.channels[:place]:
                    yield record.problem(
                        (*path, "channels", place), "repeated-entry", value=channel.value
                    )


def check_topics(corpus: Corpus, record: Record[CaseChecker]) -> Iterator[Problem]:
    """Yield a problem for each topic that does not exist."""
    for index, topic in enumerate(record.value.topics):
        if topic not in corpus.topics and "topics" not in corpus.unread:
            hint = suggest(topic, corpus.topics)
            yield record.problem(("topics", index), "no-such-topic", topic=topic, hint=hint)


def check_left_out(
    record: Record[CaseChecker], left_out: list[Placed], reached: set[str]
) -> Iterator[Problem]:
    """Yield a problem for each practice that is left out though an element names it."""
    for path, names in left_out:
        for index, name in enumerate(names):
            if name in reached:
                yield record.problem((*path, index), "left-out-yet-listed", practice=name)
