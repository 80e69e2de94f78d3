"""The corpus seen from the other side: which answers rest on a provision, which speak to whom.

In: a Corpus. Out: tuples of questions in the order in which pages list them; retired
questions are left out.
"""

from collections.abc import Iterator, Mapping

from .citations import anchor_of, day_meant, version_on
from .corpus import Corpus, Record
from .model import Audience, Question


def listed_questions(corpus: Corpus) -> Iterator[Record[Question]]:
    """Yield every question that is not retired, topic by topic."""
    for topic in corpus.topics:
        yield from corpus.questions_of(topic)


Resting = Mapping[tuple[str, str, str], tuple[Record[Question], ...]]
"""Law id, version label and anchor to the answers that cite that provision."""


def index_citations(corpus: Corpus) -> Resting:
    """Return the answers that rest on each provision of each version."""
    found: dict[tuple[str, str, str], list[Record[Question]]] = {}
    for record in listed_questions(corpus):
        for citation in record.value.citations:
            law = corpus.laws[citation.law].value
            version = version_on(law, day_meant(citation, record.value.law_as_at))
            if version is not None:
                resting = found.setdefault((citation.law, version.label, anchor_of(citation)), [])
                if record not in resting[-1:]:
                    resting.append(record)
    return {key: tuple(records) for key, records in found.items()}


def questions_for(corpus: Corpus, audience: Audience) -> tuple[Record[Question], ...]:
    """Return the answers written for an audience."""
    return tuple(one for one in listed_questions(corpus) if audience in one.value.audience)
