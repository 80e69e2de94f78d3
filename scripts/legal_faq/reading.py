"""Trees of strings to typed records.

In: a Document, the type it should hold and the languages. Out: a frozen record, or problems
at the line of each wrong field. The types of model say what is right; whether a record
agrees with other records is left to checks.
"""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from .documents import Document, Entries, Items, Node, Scalar, Step
from .model import Language, LanguageRole, Localized, Pattern
from .problems import Problem, suggest

Record = TypeVar("Record")
Path = tuple[Step, ...]

MappingType = get_origin(Mapping[str, str])
"""What get_origin gives for every mapping hint."""

INVALID = object()
"""Stands for a value whose problem has been reported."""


@dataclass(frozen=True, slots=True)
class FieldKind:
    """One field of a record type: its YAML key, its type and what may be left out."""

    name: str
    key: str
    hint: Any
    required: bool
    help: Mapping[str, Any]


@cache
def field_kinds(kind: type) -> tuple[FieldKind, ...]:
    """Return a record type's fields in the order they are declared, those it shares with others last."""
    hints = get_type_hints(kind, include_extras=True)
    own = vars(kind)["__annotations__"]
    return tuple(
        FieldKind(
            field.name,
            field.metadata["key"] or field.name,
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
            field.metadata,
        )
        for field in sorted(fields(kind), key=lambda field: field.name not in own)
    )


@cache
def unwrap(hint: Any) -> tuple[Any, Pattern | None, bool]:
    """Return a hint's bare type, its pattern and whether null is allowed."""
    nullable = False
    if get_origin(hint) in (Union, UnionType):
        members = [member for member in get_args(hint) if member is not NoneType]
        nullable = len(members) < len(get_args(hint))
        hint = members[0]
    pattern = None
    if get_origin(hint) is Annotated:
        pattern = next((note for note in hint.__metadata__ if isinstance(note, Pattern)), None)
        hint = get_args(hint)[0]
    return hint, pattern, nullable


def read_document(
    document: Document,
    kind: type[Record],
    languages: tuple[Language, ...],
    problems: list[Problem],
) -> Record | None:
    """Return the file's one record, or None after reporting every problem in it."""
    known: Record | None = document.recall(kind, languages)
    if known is not None:
        return known
    before = len(problems)
    value = Reader(document, languages, problems).read(document.root, kind, ())
    if len(problems) == before:
        document.keep(kind, languages, value)
    return None if value is INVALID else value


def read_list(
    document: Document,
    kind: type[Record],
    languages: tuple[Language, ...],
    problems: list[Problem],
) -> tuple[tuple[int, Record], ...]:
    """Return the valid records of a file that is a list, each with its index in it."""
    known: tuple[tuple[int, Record], ...] | None = document.recall(kind, languages)
    if known is not None:
        return known
    before = len(problems)
    reader = Reader(document, languages, problems)
    if not isinstance(document.root, Items):
        reader.report(document.root, (), "expected-list")
        return ()
    read = (
        (index, reader.read(node, kind, (index,))) for index, node in enumerate(document.root.nodes)
    )
    found = tuple((index, value) for index, value in read if value is not INVALID)
    if len(problems) == before:
        document.keep(kind, languages, found)
    return found


class Reader:
    """Reads the values of one document, adding each problem it meets to `problems`."""

    def __init__(
        self, document: Document, languages: tuple[Language, ...], problems: list[Problem]
    ) -> None:
        self.document = document
        self.languages = {language.key: language for language in languages}
        self.problems = problems

    def report(self, node: Node, path: Path, rule: str, **values: object) -> Any:
        """Add a problem and return INVALID."""
        self.problems.append(self.document.problem_at(node, path, rule, **values))
        return INVALID

    def read(self, node: Node, hint: Any, path: Path) -> Any:
        """Return the value of a node as the hinted type, or INVALID."""
        kind, pattern, nullable = unwrap(hint)
        if isinstance(node, Scalar) and node.is_null:
            return None if nullable else self.report(node, path, "empty-value")
        origin = get_origin(kind)
        if origin is tuple:
            return self._read_items(node, get_args(kind)[0], path)
        if origin is Localized:
            return self._read_localized(node, get_args(kind)[0], path)
        if origin is MappingType:
            key_hint, value_hint = get_args(kind)
            return self._read_mapping(node, key_hint, value_hint, path)
        if isinstance(kind, type) and is_dataclass(kind):
            return self._read_record(node, kind, path)
        return self._read_scalar(node, kind, pattern, path)

    def _read_scalar(self, node: Node, kind: Any, pattern: Pattern | None, path: Path) -> Any:
        if not isinstance(node, Scalar):
            return self.report(node, path, "expected-text")
        text = node.text.strip()
        if not text:
            return self.report(node, path, "empty-value")
        if kind is date:
            return self._read_date(node, text, path)
        if kind is int:
            if re.fullmatch(r"[1-9][0-9]{0,5}", text):
                return int(text)
            return self.report(node, path, "expected-number", value=text)
        if kind is bool:
            if text in ("true", "false"):
                return text == "true"
            return self.report(node, path, "expected-true-or-false", value=text)
        if isinstance(kind, type) and issubclass(kind, Enum):
            known = [member.value for member in kind]
            if text in known:
                return kind(text)
            listed = ", ".join(known)
            return self.report(
                node, path, "unknown-value", value=text, known=listed, hint=suggest(text, known)
            )
        if pattern and not re.fullmatch(pattern.expression, text):
            return self.report(node, path, "wrong-form", value=text, example=pattern.example)
        return text

    def _read_date(self, node: Scalar, text: str, path: Path) -> Any:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                return self.report(node, path, "no-such-date", value=text)
        return self.report(node, path, "expected-date", value=text)

    def _read_items(self, node: Node, hint: Any, path: Path) -> Any:
        if not isinstance(node, Items):
            return self.report(node, path, "expected-list")
        values = [self.read(item, hint, (*path, index)) for index, item in enumerate(node.nodes)]
        return INVALID if INVALID in values else tuple(values)

    def _read_localized(self, node: Node, hint: Any, path: Path) -> Any:
        if not isinstance(node, Entries):
            return self.report(node, path, "expected-languages", known=", ".join(self.languages))
        failed = False
        if node.flow:
            failed = self.report(node, path, "flow-text") is INVALID
        values = {}
        for key, below in node.pairs():
            if key.text not in self.languages:
                hint_text = suggest(key.text, self.languages)
                self.report(
                    key,
                    (*path, key.text),
                    "unknown-language",
                    value=key.text,
                    known=", ".join(self.languages),
                    hint=hint_text,
                )
                failed = True
                continue
            values[key.text] = self.read(below, hint, (*path, key.text))
        for language in self.languages.values():
            needed = language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
            if needed and node.find(language.key) is None:
                self.report(node, path, "missing-language", language=language.key)
                failed = True
        if failed or INVALID in values.values():
            return INVALID
        ordered = {key: values[key] for key in self.languages if key in values}
        return Localized(MappingProxyType(ordered))

    def _read_mapping(self, node: Node, key_hint: Any, hint: Any, path: Path) -> Any:
        if not isinstance(node, Entries):
            return self.report(node, path, "expected-mapping")
        values = {}
        failed = False
        for key, below in node.pairs():
            name = self.read(key, key_hint, (*path, key.text))
            value = self.read(below, hint, (*path, key.text))
            failed = failed or name is INVALID or value is INVALID
            values[name] = value
        return INVALID if failed else MappingProxyType(values)

    def _read_record(self, node: Node, kind: type, path: Path) -> Any:
        if not isinstance(node, Entries):
            return self.report(node, path, "expected-mapping")
        kinds = field_kinds(kind)
        known = [field.key for field in kinds]
        failed = False
        for key in node.keys:
            if key.text not in known:
                hint = suggest(key.text, known)
                self.report(
                    key,
                    (*path, key.text),
                    "unknown-field",
                    name=key.text,
                    known=", ".join(known),
                    hint=hint,
                )
                failed = True
        values = {}
        for field in kinds:
            below = node.find(field.key)
            if below is None:
                if field.required:
                    self.report(node, (*path, field.key), "missing-field", name=field.key)
                    failed = True
                continue
            value = self.read(below, field.hint, (*path, field.key))
            if value is INVALID or not self._has_right_length(
                below, value, field, (*path, field.key)
            ):
                failed = True
            else:
                values[field.name] = value
        return INVALID if failed else kind(**values)

    def _has_right_length(self, node: Node, value: Any, field: FieldKind, path: Path) -> bool:
        """Report a list, or a language's list, that holds too few or too many entries."""
        lists = value.values.values() if isinstance(value, Localized) else [value]
        for entries in lists:
            if not isinstance(entries, (tuple, Mapping)):
                continue
            if len(entries) < field.help["fewest"]:
                self.report(node, path, "too-few", fewest=field.help["fewest"])
                return False
            if len(entries) > field.help["most"]:
                self.report(node, path, "too-many", most=field.help["most"], count=len(entries))
                return False
        return True
