"""The corpus without what overlays withdraw; what still names it says so.

In: a checked Corpus that still holds everything, so that what upstream's records say of one another
was checked. Out: a Corpus whose `withdrawn` holds what it has lost.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..corpus import GROUPS, Corpus, Record
from ..model import Audience, CaseChecker
from ..problems import Problem

WRITTEN_FOR = ("questions", "letters", "dialogues", "paths", "calculators")
"""Fields of Corpus whose records name their readers."""

CHECKERS = frozenset({Audience.COLLECTOR, Audience.INSTITUTION})
"""For whom the case checker is; without them there is none."""


def withdraw(corpus: Corpus) -> Corpus:
    """Return the corpus without what is withdrawn; the same one where nothing is."""
    changes = corpus.changes
    if not changes.withdrawn and not changes.audiences:
        return corpus
    kept: dict[str, Any] = {}
    withdrawn: dict[tuple[str, str], Record[Any]] = {}
    for kind, name in GROUPS.items():
        records: Mapping[str, Record[Any]] = getattr(corpus, name)
        gone = {key: one for key, one in records.items() if (kind, key) in changes.withdrawn}
        withdrawn |= {(kind, key): one for key, one in gone.items()}
        kept[name] = {key: one for key, one in records.items() if key not in gone}
    for name in WRITTEN_FOR:
        kept[name] = {
            key: without_readers(one, changes.audiences) for key, one in kept[name].items()
        }
    phrases = {key: one for key, one in corpus.phrases.items() if key in kept["questions"]}
    checker = corpus.case_checker
    if (
        ("case-checker", "case-checker") in changes.withdrawn
        or changes.audiences >= CHECKERS
        or not judges(checker, kept["questions"])
    ):
        checker = None
    return replace(
        corpus,
        **kept,
        phrases=phrases,
        case_checker=checker,
        withdrawn=withdrawn,
    )


def judges(checker: Record[CaseChecker] | None, questions: Mapping[str, Record[Any]]) -> bool:
    """Return whether any element of the case checker still has a practice that judges it."""
    known = {
        f"{key}/{one.id}" for key, record in questions.items() for one in record.value.practices
    }
    groups = checker.value.groups if checker else ()
    return any(known & set(one.practices) for group in groups for one in group.elements)


def without_readers(record: Record[Any], audiences: frozenset[Audience]) -> Record[Any]:
    """Return a record that is no longer written for some audiences."""
    left = tuple(one for one in record.value.audience if one not in audiences)
    if left == record.value.audience:
        return record
    return replace(record, value=replace(record.value, audience=left))


def check_what_is_left(corpus: Corpus) -> list[Problem]:
    """Return a problem when no answer is left: such a site has no home page."""
    if any(one.value.retired is None for one in corpus.questions.values()):
        return []
    places = [one.place for one in corpus.changes.differences if one.action.value == "withdraw"]
    if not places:
        return []
    path, line, column = places[-1].rsplit(":", 2)
    problem = Problem(
        path=path, line=int(line), column=int(column), field="overlay", rule="nothing-left"
    )
    return [problem]
