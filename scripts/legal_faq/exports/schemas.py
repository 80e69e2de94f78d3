"""The JSON Schemas of the API, made from the types that its records are written from.

In: the record types of shapes and of the content model. Out: a schema per kind of file. Unlike the
schemas for editors they allow more fields, since v1 may gain some.
"""

import json
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

from ..model import Localized
from ..model.values import Markdown
from ..reading import FieldKind, MappingType, unwrap
from ..schema import DATE, DIALECT
from .endpoints import API
from .published import ITEMS, SINGLE, Json, public_fields

TEXT: Json = {"type": "string"}
MARKDOWN: Json = {
    "type": "object",
    "required": ["markdown", "text"],
    "properties": {"markdown": TEXT, "text": TEXT},
}


def list_schemas() -> Iterator[tuple[str, Json]]:
    """Yield the name and schema of every kind of file."""
    for name, kind in SINGLE.items():
        yield name, described(name, describe_record(kind))
    for name, kind in ITEMS.items():
        yield name, described(name, describe_list(describe_record(kind)))


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield the path and text of every schema."""
    for name, schema in list_schemas():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield f"{API}schema/{name}.schema.json", text + "\n"


def described(name: str, schema: Json) -> Json:
    """Return a schema with its dialect and title."""
    return {"$schema": DIALECT, "title": name, **schema}


def describe_list(item: Json) -> Json:
    """Return the schema of a file that lists records."""
    properties = {
        "api": {"const": "v1"},
        "language": TEXT,
        "as_of": DATE,
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": item},
    }
    return {"type": "object", "required": list(properties), "properties": properties}


def describe_record(kind: type) -> Json:
    """Return the schema of a record; every field is there, if only as null."""
    found = public_fields(kind)
    return {
        "type": "object",
        "required": [one.key for one in found],
        "properties": {one.key: describe_field(one) for one in found},
    }


def describe_field(field: FieldKind) -> Json:
    """Return the schema of a field, with its help."""
    return {"description": f"{field.help['en']}\n{field.help['zh']}", **describe(field.hint)}


def describe(hint: Any) -> Json:
    """Return the schema of one value."""
    kind, pattern, nullable = unwrap(hint)
    schema = describe_kind(kind)
    if pattern is not None:
        schema = {**schema, "pattern": f"^({pattern.expression})$"}
    return {"anyOf": [schema, {"type": "null"}]} if nullable else schema


def describe_kind(kind: Any) -> Json:
    """Return the schema of a bare type; a text per language is that of one language."""
    origin = get_origin(kind)
    if origin is Localized:
        hint = get_args(kind)[0]
        return MARKDOWN if hint is Markdown else describe(hint)
    if origin is tuple:
        return {"type": "array", "items": describe(get_args(kind)[0])}
    if origin is MappingType:
        return {"type": "object", "additionalProperties": describe(get_args(kind)[1])}
    if is_dataclass(kind) and isinstance(kind, type):
        return describe_record(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"type": "string", "enum": [member.value for member in kind]}
    simple = {date: DATE, int: {"type": "integer"}, bool: {"type": "boolean"}}
    return simple.get(kind, TEXT)
