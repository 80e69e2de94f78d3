"""Which types v1 of the API publishes, what it adds to each and what it keeps to itself.

In: the content model and shapes. Out: the fields of every record, from which the JSON, its schemas and
the frozen shape are made.
"""

from functools import cache
from typing import Any

from ..model import (
    Calculator,
    Channel,
    Citation,
    Dialogue,
    Kept,
    Law,
    Letter,
    Pathway,
    Phrases,
    Practice,
    Question,
    Rate,
    Synonym,
    Term,
    Topic,
    Version,
)
from ..reading import FieldKind, field_kinds
from .shapes import (
    Cited,
    Dated,
    Index,
    InForce,
    InTopic,
    ListedPage,
    Placed,
    Strong,
    TopicMembers,
    Weighed,
)

ADDED: dict[type, type] = {
    Question: InTopic,
    Letter: Dated,
    Dialogue: Dated,
    Pathway: Dated,
    Calculator: Dated,
    Topic: TopicMembers,
    Law: Strong,
    Version: InForce,
    Term: Placed,
    Channel: Placed,
    Rate: Placed,
    Citation: Cited,
    Practice: Weighed,
}
"""What is added to each type of the content model."""

LEFT_OUT: dict[type, tuple[str, ...]] = {
    Kept: ("owner",),
    Question: ("order",),
    Calculator: ("order",),
    Version: ("reference", "provisions", "passages"),
    Channel: ("on_search",),
}
"""Fields that steer the site or its upkeep, or that the API gives in another form."""

ITEMS: dict[str, type] = {
    "topics": Topic,
    "questions": Question,
    "laws": Law,
    "glossary": Term,
    "channels": Channel,
    "rates": Rate,
    "letters": Letter,
    "dialogues": Dialogue,
    "paths": Pathway,
    "calculators": Calculator,
    "vocabulary": Synonym,
    "phrases": Phrases,
    "pages": ListedPage,
}
"""What each list holds."""

SINGLE: dict[str, type] = {"index": Index, "question": Question}
"""Files that hold one record."""

Json = Any
"""A value that json can write."""


@cache
def public_fields(kind: type) -> tuple[FieldKind, ...]:
    """Return the fields of a record of the API: what is added to a type, then its own that are given."""
    added = field_kinds(ADDED[kind]) if kind in ADDED else ()
    added = tuple(sorted(added, key=lambda field: field.key != "id"))
    hidden = {name for one in kind.__mro__ for name in LEFT_OUT.get(one, ())}
    hidden |= {field.key for field in added}
    return (*added, *(field for field in field_kinds(kind) if field.key not in hidden))
