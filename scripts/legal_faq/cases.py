"""What the case checker shows: its elements, each with the practices that judge it.

In: a checked Corpus and its views. Out: frozen groups for the page and for the files that its
script loads. Verdicts come from the practices alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .corpus import Corpus
from .model import CaseElement, CaseGroup
from .views import JudgedPractice, Views


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgedElement:
    """An element with the practices that judge it."""

    element: CaseElement
    judged: tuple[JudgedPractice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgedGroup:
    """A group with its elements."""

    group: CaseGroup
    elements: tuple[JudgedElement, ...]

    @property
    def judged(self) -> tuple[JudgedPractice, ...]:
        """Return every practice of the group once, in the order of its elements."""
        found = {name_of(one): one for element in self.elements for one in element.judged}
        return tuple(found.values())


def name_of(judged: JudgedPractice) -> str:
    """Return a practice's name, such as calling-hours/call-at-night."""
    return f"{judged.record.id}/{judged.practice.id}"


def view_cases(corpus: Corpus, views: Views) -> tuple[JudgedGroup, ...]:
    """Return the case checker's groups; none where there is no case checker."""
    if corpus.case_checker is None:
        return ()
    known = {name_of(one): one for judged in views.judged.values() for one in judged}
    groups = [
        JudgedGroup(group=group, elements=tuple(judge_elements(group, known)))
        for group in corpus.case_checker.value.groups
    ]
    return tuple(one for one in groups if one.elements)


def judge_elements(
    group: CaseGroup, known: Mapping[str, JudgedPractice]
) -> Iterator[JudgedElement]:
    """Yield a group's elements; one whose practices have all been withdrawn is left out."""
    for element in group.elements:
        judged = tuple(known[name] for name in element.practices if name in known)
        if judged:
            yield JudgedElement(element=element, judged=judged)
