"""Every rule that content must keep; each module yields the problems of one subject.

In: a Corpus. Out: problems. A check reads and never repairs.
"""

from collections.abc import Callable, Iterator

from ..corpus import Corpus
from ..problems import Problem
from .aliases import check_aliases
from .calculators import check_calculators
from .cases import check_cases
from .citations import check_citations
from .conversions import check_conversions
from .dates import check_dates
from .diagrams import check_diagrams
from .dialogues import check_dialogues
from .facts import check_facts
from .laws import check_laws
from .letters import check_letters
from .links import check_links
from .parity import check_parity
from .paths import check_paths
from .practices import check_practices
from .prose import check_prose
from .references import check_references
from .samples import check_samples
from .signatures import check_signatures
from .structure import check_structure
from .synonyms import check_synonyms
from .terms import check_terms
from .typography import check_typography

Check = Callable[[Corpus], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_structure,
    check_samples,
    check_laws,
    check_citations,
    check_practices,
    check_references,
    check_letters,
    check_dialogues,
    check_paths,
    check_links,
    check_parity,
    check_typography,
    check_aliases,
    check_dates,
    check_signatures,
    check_synonyms,
    check_facts,
    check_prose,
    check_diagrams,
    check_terms,
    check_cases,
    check_calculators,
    check_conversions,
)


def check_corpus(corpus: Corpus) -> list[Problem]:
    """Return the problems that every check finds."""
    return [problem for check in CHECKS for problem in check(corpus)]
