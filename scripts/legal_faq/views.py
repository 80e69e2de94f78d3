"""Plain views of records for templates: citations with their provisions, practices with their basis.

In: a checked Corpus. Out: frozen values, the same in every language, worked out once. Which page shows
them is left to pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .citations import (
    anchor_in,
    anchor_of,
    day_meant,
    provision_of,
    version_on,
    weakest_strength,
)
from .corpus import Corpus, Record
from .indexes import Tool, index_citations, index_tool_citations, index_tools
from .law_views import ListedVersion, list_versions
from .model import (
    Calculator,
    Citation,
    Confirmation,
    Dialogue,
    Law,
    Letter,
    Practice,
    Provision,
    Question,
    Strength,
)

Cited = Question | Letter | Dialogue | Calculator
"""What rests on citations."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CitedProvision:
    """A citation with everything its line needs; `is_first` of those to the same provision."""

    number: int
    citation: Citation
    law_id: str
    law: Law
    provision: Provision
    strength: Strength
    confirmed: Confirmation
    is_historical: bool
    is_first: bool
    anchor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgedPractice:
    """A practice with its question, the provisions it rests on and the weakest of their strengths."""

    record: Record[Question]
    practice: Practice
    basis: tuple[CitedProvision, ...]
    weakest: Strength


@dataclass(frozen=True, kw_only=True, slots=True)
class Views:
    """What pages show of each question, letter, dialogue, calculator and law, by id."""

    cited: Mapping[str, tuple[CitedProvision, ...]]
    judged: Mapping[str, tuple[JudgedPractice, ...]]
    versions: Mapping[str, tuple[ListedVersion, ...]]
    in_letters: Mapping[str, tuple[CitedProvision, ...]]
    in_dialogues: Mapping[str, tuple[CitedProvision, ...]]
    in_calculators: Mapping[str, tuple[CitedProvision, ...]]
    tools: Mapping[str, tuple[Tool, ...]]


NOTHING = Views(
    cited={},
    judged={},
    versions={},
    in_letters={},
    in_dialogues={},
    in_calculators={},
    tools={},
)
"""For pages that show no record."""


def view_corpus(corpus: Corpus) -> Views:
    """Return the views of every record."""
    resting, tools = index_citations(corpus), index_tool_citations(corpus)
    questions, laws = corpus.questions, corpus.laws
    cited = {key: cited_provisions(corpus, one.value) for key, one in questions.items()}
    return Views(
        cited=cited,
        judged={key: judge_practices(one, cited[key]) for key, one in questions.items()},
        versions={key: list_versions(corpus, one, resting, tools) for key, one in laws.items()},
        in_letters={
            key: cited_provisions(corpus, one.value) for key, one in corpus.letters.items()
        },
        in_dialogues={
            key: cited_provisions(corpus, one.value) for key, one in corpus.dialogues.items()
        },
        in_calculators={
            key: cited_provisions(corpus, one.value) for key, one in corpus.calculators.items()
        },
        tools=index_tools(corpus),
    )


def first_to(citation: Citation, record: Cited) -> Citation:
    """Return the first citation of a record that leads to the same provision."""
    place = (citation.law, anchor_of(citation))
    return next(one for one in record.citations if (one.law, anchor_of(one)) == place)


def cited_provisions(corpus: Corpus, record: Cited) -> tuple[CitedProvision, ...]:
    """Return a record's citations with what their lines show."""
    return tuple(
        cite_provision(corpus, record, number, citation)
        for number, citation in enumerate(record.citations, start=1)
    )


def cite_provision(
    corpus: Corpus, record: Cited, number: int, citation: Citation
) -> CitedProvision:
    """Return one citation; raises LookupError for one that was not checked."""
    law = corpus.laws[citation.law].value
    version = version_on(law, day_meant(citation, record.law_as_at))
    provision = provision_of(citation, version) if version else None
    if version is None or provision is None:
        raise LookupError(f"unchecked citation {citation.law} {anchor_of(citation)}")
    return CitedProvision(
        number=number,
        citation=citation,
        law_id=citation.law,
        law=law,
        provision=provision,
        strength=law.kind.strength,
        confirmed=provision.confirmed or law.confirmed,
        is_historical=version is not version_on(law, record.law_as_at),
        is_first=record.citations.index(first_to(citation, record)) == number - 1,
        anchor=anchor_in(law, version, anchor_of(citation), corpus.as_of),
    )


def judge_practices(
    record: Record[Question], cited: tuple[CitedProvision, ...]
) -> tuple[JudgedPractice, ...]:
    """Return a question's practices with what they rest on."""
    judged = []
    for practice in record.value.practices:
        basis = tuple(cited[number - 1] for number in practice.basis)
        weakest = weakest_strength(one.strength for one in basis)
        judged.append(
            JudgedPractice(record=record, practice=practice, basis=basis, weakest=weakest)
        )
    return tuple(judged)
