"""Everything as tables for spreadsheets: UTF-8 with a mark, no cell that a spreadsheet would run.

In: the records of a language. Out: CSV as RFC 4180 has it. The columns come from the schemas, so that
they are the same whatever the content; lists of objects without a table of their own stand as JSON.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..model import Language
from .endpoints import BY_ID, LISTS, PARTS
from .published import ITEMS, Json
from .records import Object
from .schemas import MARKDOWN, describe_record

MARK = "\ufeff"
"""What makes spreadsheets read a file as UTF-8."""

RUN = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection)."""

SEPARATOR = "; "
OWNER = ("record_kind", "record_id")
"""The columns of a part's table that name the record which holds it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and the keys that lead to its value."""

    heading: str
    keys: tuple[str, ...]


def list_tables(language: Language, lists: Mapping[str, list[Object]]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each table of a language."""
    for name in LISTS:
        yield path_of(language, name), write_table((), table_columns(name), lists[name], ())
    for name in PARTS:
        owners, parts = [], []
        for owner, part in parts_of(name, lists):
            owners.append(owner)
            parts.append(part)
        yield path_of(language, name), write_table(OWNER, table_columns(name), parts, owners)


def path_of(language: Language, name: str) -> str:
    """Return a table's path."""
    return BY_ID["table"].path_in(language=language.path, table=name)


def parts_of(
    name: str, lists: Mapping[str, list[Object]]
) -> Iterator[tuple[Sequence[str], Object]]:
    """Yield each part with the kind and id of its record; a provision's also names its version."""
    for kind, items in lists.items():
        for item in items:
            if name == "provisions":
                for version in item.get("versions", ()):
                    for part in version["provisions"]:
                        yield (kind, f"{item['id']}@{version['label']}"), part
            else:
                for part in item.get(name) or ():
                    yield (kind, item["id"]), part


@cache
def table_columns(name: str) -> tuple[Column, ...]:
    """Return the columns of a table, from the schema of its records."""
    if name in ITEMS:
        return tuple(columns_of(describe_record(ITEMS[name])))
    holder = describe_record(ITEMS["laws" if name in ("versions", "provisions") else "questions"])
    part = holder["properties"]["versions" if name == "provisions" else name]["items"]
    if name == "provisions":
        part = part["properties"]["provisions"]["items"]
    return tuple(columns_of(part))


def columns_of(schema: Json, above: tuple[str, ...] = ()) -> Iterator[Column]:
    """Yield the columns of an object, those of objects in it behind their key."""
    for key, described in schema["properties"].items():
        value = described.get("anyOf", [described])[0]
        keys = (*above, key)
        if value.get("type") == "array" and key in PARTS:
            continue
        if value.get("properties") == MARKDOWN["properties"]:
            yield Column("_".join(keys), (*keys, "text"))
        elif "properties" in value:
            yield from columns_of(value, keys)
        else:
            yield Column("_".join(keys), keys)


def write_table(
    before: Sequence[str],
    columns: Sequence[Column],
    items: Sequence[Object],
    owners: Sequence[Sequence[str]],
) -> str:
    """Return a table; `owners` are the first cells of each row, `before` their headings."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([*before, *(column.heading for column in columns)])
    for index, item in enumerate(items):
        owner = owners[index] if owners else ()
        writer.writerow([*owner, *(safe(cell(item, column.keys)) for column in columns)])
    return MARK + written.getvalue()


def cell(item: Object, keys: Sequence[str]) -> str:
    """Return a value as a cell has it; what is missing is empty."""
    value: Json = item
    for key in keys:
        value = value.get(key) if value is not None else None
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        return SEPARATOR.join(str(one) for one in value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def safe(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe goes before such a beginning."""
    return f"'{text}" if text.startswith(RUN) else text
