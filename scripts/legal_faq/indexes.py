"""The corpus seen from the other side: which answers rest on a provision, which tools serve an answer.

In: a Corpus. Out: tuples of questions in the order in which pages list them; retired
questions are left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .citations import anchor_of, day_meant, version_on
from .corpus import Corpus, Record
from .model import Audience, Question

TOOL_FOLDERS = {
    "path": "guides",
    "letter": "letters",
    "calculator": "calculators",
    "dialogue": "dialogues",
}
"""Kinds of tools in the order in which pages list them, with the folder in their addresses."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tool:
    """A path, letter, calculator or dialogue: something to go through, fill in, work out or learn from."""

    kind: str
    record: Record[Any]

    @property
    def key(self) -> str:
        """Return its page's address without the language."""
        return tool_key(self.kind, self.record.id)

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of the questions that it serves."""
        if self.kind == "path":
            return tuple(one for outcome in self.record.value.outcomes for one in outcome.answers)
        related: tuple[str, ...] = self.record.value.related
        return related


def tool_key(kind: str, identifier: str) -> str:
    """Return the address of a tool's page without the language."""
    return f"{TOOL_FOLDERS[kind]}/{identifier}"


def list_tools(corpus: Corpus) -> tuple[Tool, ...]:
    """Return every path, letter, calculator and dialogue, kind by kind, the borrower's first, by id."""
    groups: dict[str, Mapping[str, Record[Any]]] = {
        "path": corpus.paths,
        "letter": corpus.letters,
        "calculator": corpus.calculators,
        "dialogue": corpus.dialogues,
    }
    return tuple(
        Tool(kind=kind, record=groups[kind][name])
        for kind in TOOL_FOLDERS
        for name in sorted(groups[kind], key=lambda one: (first_reader(groups[kind][one]), one))
    )


def first_reader(record: Record[Any]) -> int:
    """Return where the record's first audience stands among all audiences."""
    audiences: tuple[Audience, ...] = record.value.audience
    return list(Audience).index(audiences[0])


def index_tools(corpus: Corpus) -> Mapping[str, tuple[Tool, ...]]:
    """Return the tools that serve each question; one that serves none is left out."""
    found: dict[str, list[Tool]] = {}
    for tool in list_tools(corpus):
        for question in dict.fromkeys(tool.questions):
            found.setdefault(question, []).append(tool)
    return {question: tuple(tools) for question, tools in found.items()}


def listed_questions(corpus: Corpus) -> Iterator[Record[Question]]:
    """Yield every question that is not retired, topic by topic."""
    for topic in corpus.topics:
        yield from corpus.questions_of(topic)


Found = TypeVar("Found")

Resting = Mapping[tuple[str, str, str], tuple[Found, ...]]
"""Law id, version label and anchor to what cites that provision."""


def index_citations(corpus: Corpus) -> Resting[Record[Question]]:
    """Return the answers that rest on each provision of each version."""
    return find_resting(corpus, ((record, record) for record in listed_questions(corpus)))


def index_tool_citations(corpus: Corpus) -> Resting[Tool]:
    """Return the letters, calculators and dialogues that rest on each provision of each version."""
    tools = ((one, one.record) for one in list_tools(corpus) if one.kind != "path")
    return find_resting(corpus, tools)


def find_resting(
    corpus: Corpus, citing: Iterable[tuple[Found, Record[Any]]]
) -> Mapping[tuple[str, str, str], tuple[Found, ...]]:
    """Return by provision the first of each pair whose record cites it, once each, in their order."""
    found: dict[tuple[str, str, str], list[Found]] = {}
    for one, record in citing:
        for citation in record.value.citations:
            law = corpus.laws[citation.law].value
            version = version_on(law, day_meant(citation, record.value.law_as_at))
            if version is not None:
                resting = found.setdefault((citation.law, version.label, anchor_of(citation)), [])
                if one not in resting[-1:]:
                    resting.append(one)
    return {key: tuple(ones) for key, ones in found.items()}


def questions_for(corpus: Corpus, audience: Audience) -> tuple[Record[Question], ...]:
    """Return the answers written for an audience."""
    return tuple(one for one in listed_questions(corpus) if audience in one.value.audience)
