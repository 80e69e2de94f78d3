"""The texts that a lawyer or translator edits: every text that stands in a file per language.

In: parsed documents. Out: each text with a lasting name, its place and its hash. Changing
texts is left to rewriting.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from ..documents import Document, Entries, Items, Node, Scalar, Step
from ..model import (
    Calculator,
    CaseChecker,
    Channel,
    Dialogue,
    Law,
    Letter,
    Localized,
    Pathway,
    Question,
    Rate,
    Term,
    Topic,
)
from ..reading import MappingType, field_kinds, unwrap
from .cells import digest

Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: where it stands below the content folder, and its type."""

    place: str
    model: type


KINDS: Mapping[str, Kind] = {
    "faq": Kind("faq/", Question),
    "letter": Kind("letters/", Letter),
    "dialogue": Kind("dialogues/", Dialogue),
    "path": Kind("guides/", Pathway),
    "term": Kind("glossary.yml", Term),
    "channel": Kind("channels.yml", Channel),
    "topic": Kind("faq/topics.yml", Topic),
    "law": Kind("laws/", Law),
    "calculator": Kind("calculators/", Calculator),
    "rate": Kind("rates.yml", Rate),
    "case-checker": Kind("case-checker.yml", CaseChecker),
}
"""Kinds by the word that links to them begin with. What only the search reads is not among them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One text in one language; of a list, all entries, one a line."""

    record: str
    name: str
    language: str
    value: str
    is_list: bool
    help: Mapping[str, Any]
    document: Document
    path: Path

    @property
    def sha256(self) -> str:
        """Return the hash that an export carries beside the text."""
        return digest(self.value)


Fields = Mapping[tuple[str, str], Field]
"""A record's texts, by name and language, in the order of its file."""


def list_records(
    documents: Mapping[str, Document], kinds: Iterable[str] = tuple(KINDS)
) -> dict[str, Fields]:
    """Return the texts of all records of some kinds; the documents must have been read without a problem."""
    records: dict[str, Fields] = {}
    for kind in kinds:
        place, model = KINDS[kind].place, KINDS[kind].model
        for name, document in documents.items():
            if name == place:
                roots = list_entries(document)
            elif place.endswith("/") and name.startswith(place) and name != "faq/topics.yml":
                roots = [(document.source.id, (), document.root)]
            else:
                continue
            for identifier, path, node in roots:
                record = f"{kind}:{identifier}"
                found = Walk(record, document).walk(node, model, path, "", {})
                records[record] = {(field.name, field.language): field for field in found}
    return records


def list_entries(document: Document) -> list[tuple[str, Path, Node]]:
    """Return the records of a file: its one record, or the entries of its list with their ids."""
    if not isinstance(document.root, Items):
        return [(document.source.id, (), document.root)]
    return [(id_of(node), (index,), node) for index, node in enumerate(document.root.nodes)]


def id_of(node: Node) -> str:
    """Return the id that an entry gives itself, or nothing."""
    found = node.find("id") if isinstance(node, Entries) else None
    return found.text.strip() if isinstance(found, Scalar) else ""


@dataclass(frozen=True, slots=True)
class Walk:
    """Goes through one record by its types."""

    record: str
    document: Document

    def walk(
        self, node: Node, hint: Any, path: Path, name: str, about: Mapping[str, Any]
    ) -> Iterator[Field]:
        """Yield every text per language at or below a node."""
        kind, _, _ = unwrap(hint)
        origin = get_origin(kind)
        if origin is Localized and isinstance(node, Entries):
            for key, below in node.pairs():
                if not (isinstance(below, Scalar) and below.is_null):
                    yield self._field(below, (*path, key.text), name, key.text, about)
        elif origin is tuple and isinstance(node, Items):
            for step, index, below in name_items(node):
                yield from self.walk(
                    below, get_args(kind)[0], (*path, index), f"{name}[{step}]", about
                )
        elif origin is MappingType and isinstance(node, Entries):
            for key, below in node.pairs():
                yield from self.walk(
                    below, get_args(kind)[1], (*path, key.text), f"{name}[{key.text}]", about
                )
        elif isinstance(node, Entries) and hasattr(kind, "__dataclass_fields__"):
            for field in field_kinds(kind):
                found = node.find(field.key)
                if found is not None:
                    onward = f"{name}.{field.key}" if name else field.key
                    yield from self.walk(found, field.hint, (*path, field.key), onward, field.help)

    def _field(
        self, node: Node, path: Path, name: str, language: str, about: Mapping[str, Any]
    ) -> Field:
        return Field(
            record=self.record,
            name=name,
            language=language,
            value=value_of(node),
            is_list=isinstance(node, Items),
            help=about,
            document=self.document,
            path=path,
        )


def name_items(node: Items) -> Iterator[tuple[str, int, Node]]:
    """Yield a list's entries with their ids, which outlive a new order, or else with their numbers."""
    ids = [id_of(below) for below in node.nodes]
    lasting = all(ids) and len(set(ids)) == len(ids)
    for index, below in enumerate(node.nodes):
        yield ids[index] if lasting else str(index + 1), index, below


def value_of(node: Node) -> str:
    """Return a text as reading takes it; of a list, one entry a line."""
    if isinstance(node, Items):
        return "\n".join(entry_of(below) for below in node.nodes)
    assert isinstance(node, Scalar), "a text per language is a text or a list of texts"
    return node.text.strip()


def entry_of(node: Node) -> str:
    """Return a list's entry as one line."""
    assert isinstance(node, Scalar), "a list per language holds texts"
    return re.sub(r"\s*\n\s*", " ", node.text.strip())
