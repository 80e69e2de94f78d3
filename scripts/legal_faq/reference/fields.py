"""Every field of every content file, for the manual, made from the content model.

In: a record type. Out: its fields and those of the records inside it, with what each may hold. Words
are left to interface strings; `label_of` says which string names a value.
"""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any, get_args, get_origin

from ..command_texts import Words
from ..model import (
    Attestation,
    Audience,
    ChannelKind,
    Confirmation,
    ContactKind,
    LawKind,
    Localized,
    Medium,
    Purpose,
    Speaker,
    Stage,
    Strength,
    Verdict,
)
from ..reading import FieldKind, MappingType, field_kinds, unwrap

LABELS: dict[type[Enum], str] = {
    Attestation: "attested",
    Audience: "audience",
    ChannelKind: "channel-kind",
    Confirmation: "confirmed",
    ContactKind: "contact",
    LawKind: "kind",
    Medium: "medium",
    Purpose: "purpose",
    Speaker: "speaker",
    Stage: "stage",
    Strength: "strength",
    Verdict: "verdict",
}
"""Where readers see a vocabulary's values: the start of their strings' keys."""

MOST = 500
"""The most entries of a list for which nothing else is said: not worth a word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldView:
    """A field: `around` names what its value stands in, outermost first; `inner` is its records' anchor."""

    key: str
    anchor: str
    meaning: Words
    is_required: bool
    may_be_null: bool
    around: tuple[str, ...]
    kind: str
    example: str
    values: tuple[Enum, ...]
    default: str
    limits: tuple[int, int] | None
    inner: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordView:
    """A group of fields and the ways to it from the file's top, such as `practices[]`; none for the top."""

    anchor: str
    places: tuple[str, ...]
    fields: tuple[FieldView, ...]


def label_of(value: Enum) -> str:
    """Return the key of the interface string that names a value of a vocabulary."""
    kind = type(value)
    words = "".join(f"-{one.lower()}" if one.isupper() else one for one in kind.__name__)
    return f"{LABELS.get(kind, f'value{words}')}-{value.value}"


def list_record_views(kind: type) -> tuple[RecordView, ...]:
    """Return a file's own fields, then those of each record type inside it, once."""
    places: dict[type, list[str]] = {kind: []}
    waiting = [(kind, "")]
    while waiting:
        record, way = waiting.pop(0)
        for field in field_kinds(record):
            around, inner = take_apart(field.hint)
            if not is_record(inner):
                continue
            place = way + field.key + "".join("[]" for one in around if one != "languages")
            if inner not in places:
                waiting.append((inner, f"{place}."))
            places.setdefault(inner, []).append(place)
    anchors = {one: "-".join(name_of(one)) for one in places}
    return tuple(
        RecordView(
            anchor=anchors[record],
            places=tuple(found),
            fields=tuple(view_fields(record, anchors)),
        )
        for record, found in places.items()
    )


def view_fields(record: type, anchors: dict[type, str]) -> Iterator[FieldView]:
    """Yield a record type's fields."""
    defaults = {one.name: one.default for one in fields(record)}
    for field in field_kinds(record):
        around, inner = take_apart(field.hint)
        _, pattern, nullable = unwrap(innermost(field.hint))
        is_enum = isinstance(inner, type) and issubclass(inner, Enum)
        default = defaults[field.name]
        yield FieldView(
            key=field.key,
            anchor=f"{anchors[record]}.{field.key}",
            meaning={language: str(field.help[language]) for language in ("en", "zh")},
            is_required=field.required,
            may_be_null=field.required and (nullable or unwrap(field.hint)[2]),
            around=around,
            kind=kind_of(field.hint, inner),
            example=pattern.example if pattern else "",
            values=tuple(inner) if is_enum else (),
            default=str(default.value) if isinstance(default, Enum) else plain_default(default),
            limits=limits_of(field) if around else None,
            inner=anchors.get(inner, "") if isinstance(inner, type) else "",
        )


def plain_default(value: Any) -> str:
    """Return a default worth showing: neither nothing nor an empty list."""
    if value is MISSING or value is None or isinstance(value, tuple):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def limits_of(field: FieldKind) -> tuple[int, int] | None:
    """Return how few and how many entries a list may have, unless nothing is said of it."""
    limits = (int(field.help["fewest"]), int(field.help["most"]))
    return None if limits == (0, MOST) else limits


def take_apart(hint: Any) -> tuple[tuple[str, ...], Any]:
    """Return what a value stands in (`list`, `languages`, `names`), and its bare type."""
    around = []
    while True:
        kind, _, _ = unwrap(hint)
        origin = get_origin(kind)
        if origin is tuple:
            around.append("list")
        elif origin is Localized:
            around.append("languages")
        elif origin is MappingType:
            around.append("names")
        else:
            return tuple(around), kind
        hint = get_args(kind)[-1 if origin is MappingType else 0]


def innermost(hint: Any) -> Any:
    """Return the hint of the value inside lists, languages and names, its notes kept."""
    kind, _, _ = unwrap(hint)
    origin = get_origin(kind)
    if origin is tuple or origin is Localized:
        return innermost(get_args(kind)[0])
    if origin is MappingType:
        return innermost(get_args(kind)[1])
    return hint


def kind_of(hint: Any, inner: Any) -> str:
    """Return the name of what a value is; `reference-kind-…` says it in words."""
    if is_record(inner):
        return "record"
    if issubclass(inner, Enum):
        return "word"
    names = {date: "date", int: "number", bool: "truth"}
    if inner in names:
        return names[inner]
    deep = innermost(hint)
    notes = deep.__metadata__ if get_origin(deep) is Annotated else ()
    return next((note for note in notes if isinstance(note, str)), "text")


def is_record(kind: Any) -> bool:
    """Return whether a type is a group of fields."""
    return isinstance(kind, type) and is_dataclass(kind)


def name_of(kind: type) -> Iterator[str]:
    """Yield the words of a type's name in lower case."""
    word = ""
    for one in kind.__name__:
        if one.isupper() and word:
            yield word
            word = ""
        word += one.lower()
    yield word
