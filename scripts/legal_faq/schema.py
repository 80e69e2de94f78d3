"""JSON Schemas for editors, made from the content model.

In: the record types and the languages. Out: schema/*.schema.json in the content folder, so that an
editor completes field names and shows their help; in a host's folder they know the block `overlay`
too. The build itself reads by the types, not by these.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

from .corpus import read_languages, written
from .documents import parse
from .model import (
    BASE_HELP,
    Calculator,
    CaseChecker,
    Channel,
    Conversion,
    Dialogue,
    FieldName,
    Hash,
    Language,
    LanguageRole,
    Law,
    Letter,
    Localized,
    OverlayAction,
    OverlayHead,
    Override,
    Pathway,
    Phrases,
    ProseHead,
    Question,
    Rate,
    Synonym,
    Term,
    Topic,
)
from .overlays.kinds import KINDS, PAGE
from .overlays.values import OVERLAY
from .problems import ContentError, Problem
from .reading import MappingType, field_kinds, unwrap
from .sources import read_source

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
FILES: tuple[tuple[str, type, bool], ...] = (
    ("question", Question, False),
    ("law", Law, False),
    ("letter", Letter, False),
    ("dialogue", Dialogue, False),
    ("path", Pathway, False),
    ("calculator", Calculator, False),
    ("topics", Topic, True),
    ("glossary", Term, True),
    ("synonyms", Synonym, True),
    ("phrases", Phrases, True),
    ("channels", Channel, True),
    ("rates", Rate, True),
    ("case-checker", CaseChecker, False),
    ("conversion", Conversion, False),
    ("prose", ProseHead, False),
    ("languages", Language, True),
    ("overlay", OverlayHead, False),
)
"""Name, record type and whether the file is a list of records."""

OVERLAID = tuple(kind.type for kind in (*KINDS, PAGE))
IN_PART = (OverlayAction.CHANGE, OverlayAction.APPEND, OverlayAction.WITHDRAW)
"""What is done with a record without saying the whole of it."""


def write_schemas(docs: Path, own: Path | None = None) -> tuple[Path, ...]:
    """Write every schema below docs/schema, or below a host's own folder, and return their paths."""
    folder = (own or docs) / "schema"
    folder.mkdir(exist_ok=True)
    written = []
    for name, text in build_schemas(docs, for_host=own is not None):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return tuple(written)


def build_schemas(docs: Path, *, for_host: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each schema's file name and text; raises ContentError when languages.yml has problems.

    Those for a host's folder allow the block `overlay`, and with it a record in part.
    """
    problems: list[Problem] = []
    source = read_source(docs, docs / "languages.yml", problems)
    languages = read_languages(parse(source, problems) if source else None, problems)
    if problems:
        raise ContentError(problems)
    for name, kind, is_list in FILES:
        schema = describe_record(kind, written(languages))
        if for_host and kind in OVERLAID:
            schema = describe_overlaid(schema, written(languages))
        if is_list:
            schema = {"type": "array", "items": schema}
        whole = {"$schema": DIALECT, "title": name, **schema}
        yield f"{name}.schema.json", json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def describe_record(kind: type, languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the schema of a record type."""
    properties = {}
    for field in field_kinds(kind):
        schema = describe(field.hint, languages, field.help)
        properties[field.key] = {"description": f"{field.help['en']}\n{field.help['zh']}", **schema}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in field_kinds(kind) if field.required],
        "properties": properties,
    }


def describe_overlaid(schema: Mapping[str, Any], languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the schema of a record that may stand over one of upstream's, whole or in part."""
    block = describe_record(Override, languages)
    by_field = describe_kind(Mapping[FieldName, Hash], languages, None)
    block["properties"]["base"] = {
        "description": f"{BASE_HELP['en']}\n{BASE_HELP['zh']}",
        "anyOf": [describe(Hash, languages), by_field],
    }
    in_part = {"enum": [one.value for one in IN_PART]}
    names = ["id"] if "id" in schema["properties"] else []
    return {
        **schema,
        "required": names,
        "properties": {OVERLAY: block, **schema["properties"]},
        "if": {
            "required": [OVERLAY],
            "properties": {OVERLAY: {"required": ["action"], "properties": {"action": in_part}}},
        },
        "else": {"required": schema["required"]},
    }


def describe(
    hint: Any, languages: tuple[Language, ...], limits: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return the schema of one value; `limits` are those of the field's own list or mapping."""
    kind, pattern, nullable = unwrap(hint)
    schema = describe_kind(kind, languages, limits)
    if pattern is not None:
        # YAML may read "1033" or 2020 as a number where the project reads a string.
        schema = {"type": ["string", "integer"], "pattern": f"^({pattern.expression})$"}
    return {"anyOf": [schema, {"type": "null"}]} if nullable else schema


def describe_kind(
    kind: Any, languages: tuple[Language, ...], limits: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return the schema of a bare type."""
    origin = get_origin(kind)
    if origin is tuple:
        schema: dict[str, Any] = {"type": "array", "items": describe(get_args(kind)[0], languages)}
        if limits is not None:
            schema |= {"minItems": limits["fewest"], "maxItems": limits["most"]}
        return schema
    if origin is Localized:
        return describe_localized(get_args(kind)[0], languages, limits)
    if origin is MappingType:
        key, value = get_args(kind)
        _, pattern, _ = unwrap(key)
        names = {"pattern": f"^({pattern.expression})$"} if pattern else {}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": describe(value, languages),
        }
    if is_dataclass(kind) and isinstance(kind, type):
        return describe_record(kind, languages)
    return describe_scalar(kind)


def describe_localized(
    hint: Any, languages: tuple[Language, ...], limits: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return the schema of one value per language."""
    needed = (LanguageRole.SOURCE, LanguageRole.REQUIRED)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.key for one in languages if one.role in needed],
        "properties": {one.key: describe(hint, languages, limits) for one in languages},
    }


def describe_scalar(kind: Any) -> dict[str, Any]:
    """Return the schema of a value without parts."""
    if kind is date:
        return dict(DATE)
    if kind is int:
        return {"type": "integer", "minimum": 1}
    if kind is bool:
        return {"type": "boolean"}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return {"type": "string", "minLength": 1}
