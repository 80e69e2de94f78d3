"""Which kinds of record there are, where each stands, and what a host may do with it.

In: paths of files from the content folder on. Out: kinds, and the types that their fields have.
"""

from dataclasses import dataclass
from functools import cache

from ..model import (
    Calculator,
    CaseChecker,
    Channel,
    Dialogue,
    Law,
    Letter,
    Pathway,
    Phrases,
    ProseHead,
    Question,
    Rate,
    Synonym,
    Term,
    Topic,
)
from ..reading import field_kinds, unwrap


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordKind:
    """One kind of record: its name, its place, its type, and whether a host may withdraw it."""

    name: str
    place: str
    type: type
    is_list: bool = False
    may_withdraw: bool = False


KINDS = (
    RecordKind(name="topic", place="faq/topics.yml", type=Topic, is_list=True, may_withdraw=True),
    RecordKind(name="question", place="faq/", type=Question, may_withdraw=True),
    RecordKind(name="law", place="laws/", type=Law),
    RecordKind(name="phrases", place="phrases/", type=Phrases, is_list=True),
    RecordKind(name="letter", place="letters/", type=Letter, may_withdraw=True),
    RecordKind(name="dialogue", place="dialogues/", type=Dialogue, may_withdraw=True),
    RecordKind(name="path", place="guides/", type=Pathway, may_withdraw=True),
    RecordKind(name="calculator", place="calculators/", type=Calculator, may_withdraw=True),
    RecordKind(name="term", place="glossary.yml", type=Term, is_list=True, may_withdraw=True),
    RecordKind(name="synonym", place="synonyms.yml", type=Synonym, is_list=True),
    RecordKind(name="channel", place="channels.yml", type=Channel, is_list=True, may_withdraw=True),
    RecordKind(name="rate", place="rates.yml", type=Rate, is_list=True),
    RecordKind(name="case-checker", place="case-checker.yml", type=CaseChecker, may_withdraw=True),
)
"""Every kind that overlays reach, a file's own before its folder's."""

PAGE = RecordKind(name="page", place="", type=ProseHead)
"""A prose page; its id is its path from the content folder on, such as en/guides/night.md."""


@cache
def kind_of(name: str) -> RecordKind | None:
    """Return the kind of record that a file holds; None for one that overlays do not reach."""
    for kind in KINDS:
        if name == kind.place or (kind.place.endswith("/") and name.startswith(kind.place)):
            return kind
    return None


def keeps_null(kind: RecordKind, name: str) -> bool:
    """Return whether null is a value of a field, rather than the field's absence."""
    for field in field_kinds(kind.type):
        if field.key == name:
            return field.required and unwrap(field.hint)[2]
    return False
