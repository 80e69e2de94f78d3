"""A fault seeded into every field of every kind of record is reported at its very line and column.

The golden cases seed a fault for every rule; here is one for every field, in both languages' words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from legal_faq.documents import Document, Entries, Items, Node, Scalar, Step, describe_path, parse
from legal_faq.editors.places import schema_of
from legal_faq.model import Language, Localized
from legal_faq.problems import Problem, catalogue
from legal_faq.reading import MappingType, field_kinds, read_document, read_list, unwrap
from legal_faq.schema import FILES
from legal_faq.sources import Source, list_files

from .conftest import MINIMAL, ROOT
from .test_golden import CASES

KINDS = {name: (kind, is_list) for name, kind, is_list in FILES}
NOT_WRITTEN = {
    ("ProseHead", name) for name in ("description", "law_as_at", "reviewed_next", "order")
} | {
    (kind, name)
    for kind, names in (
        ("OverlayHead", ("organisation", "audiences")),
        ("WithdrawnAudience", ("audience", "base", "reason")),
    )
    for name in names
}
"""Fields of Markdown pages and of overlays; the golden cases seed faults into them."""


@dataclass(frozen=True)
class Fault:
    """One word of a file made wrong: where it stands, what it becomes, what must be said of it."""

    name: tuple[str, str]
    path: Path
    docs: Path
    at: Scalar
    new: str
    field: str
    rule: str


def read_source(path: Path, docs: Path) -> Source:
    parts = path.relative_to(docs).parts
    return Source(path=path.name, parts=parts, text=path.read_text(encoding="utf-8"))


def languages() -> tuple[Language, ...]:
    document = parse(read_source(ROOT / "docs" / "languages.yml", ROOT / "docs"), [])
    assert document is not None
    return tuple(value for _, value in read_list(document, Language, (), []))


LANGUAGES = languages()


def fields_of(kind: type) -> set[tuple[str, str]]:
    """Return every field of a record type and of the types inside it."""
    found = set()
    for field in field_kinds(kind):
        found.add((kind.__name__, field.key))
        found |= fields_inside(field.hint)
    return found


def fields_inside(hint: Any) -> set[tuple[str, str]]:
    bare = unwrap(hint)[0]
    if isinstance(bare, type) and is_dataclass(bare) and bare is not Localized:
        return fields_of(bare)
    return set().union(*(fields_inside(one) for one in get_args(bare)))


def seed(node: Node, hint: Any, path: tuple[Step, ...]) -> Iterator[tuple[Any, ...]]:
    """Yield a fault for each field below a node: its name, the scalar, the new words, path and rule."""
    kind = unwrap(hint)[0]
    origin = get_origin(kind)
    if origin is tuple and isinstance(node, Items):
        for index, item in enumerate(node.nodes):
            yield from seed(item, get_args(kind)[0], (*path, index))
    elif origin is MappingType and isinstance(node, Entries):
        for key, below in node.pairs():
            yield from seed(below, get_args(kind)[1], (*path, key.text))
    elif isinstance(kind, type) and is_dataclass(kind) and isinstance(node, Entries):
        for field in field_kinds(kind):
            value = node.find(field.key)
            if value is None:
                continue
            place = (*path, field.key)
            key = next(one for one in node.keys if one.text == field.key)
            yield ((kind.__name__, field.key), *spoil(key, value, field.hint, place))
            yield from seed(value, field.hint, place)


def spoil(key: Scalar, value: Node, hint: Any, path: tuple[Step, ...]) -> tuple[Any, ...]:
    """Return the scalar to replace, the new words, the field and the rule that must be named."""
    kind, pattern, _ = unwrap(hint)
    if get_origin(kind) is Localized and isinstance(value, Entries):
        return value.keys[0], "zx", (*path, "zx"), "unknown-language"
    if not isinstance(value, Scalar) or value.style in ("|", ">") or get_origin(kind):
        wrong = f"{key.text}-x"
        return key, wrong, (*path[:-1], wrong), "unknown-field"
    if kind is date:
        return value, "2026-02-30", path, "no-such-date"
    if kind is int:
        return value, "several", path, "expected-number"
    if kind is bool:
        return value, "perhaps", path, "expected-true-or-false"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return value, "nonsense", path, "unknown-value"
    if pattern is not None:
        return value, '"§"', path, "wrong-form"
    return value, '""', path, "empty-value"


def list_faults() -> list[Fault]:
    """Return a fault per field; the project's own files stand in for what the minimal site does not use."""
    wanted = set().union(*(fields_of(kind) for kind, _ in KINDS.values())) - NOT_WRITTEN
    found: dict[tuple[str, str], Fault] = {}
    for docs in (MINIMAL / "docs", ROOT / "docs"):
        for path in list_files(docs, []):
            kind, is_list = KINDS[schema_of(path.relative_to(docs).parts)]
            if fields_of(kind) - NOT_WRITTEN - UNUSED <= found.keys():
                continue
            document = parse(read_source(path, docs), [])
            assert document is not None
            hint = tuple[kind, ...] if is_list else kind  # type: ignore[valid-type]
            for name, at, new, place, rule in seed(document.root, hint, ()):
                if not (isinstance(at, Scalar) and at.is_null):
                    fault = Fault(name, path, docs, at, new, describe_path(place), rule)
                    found.setdefault(name, fault)
    assert sorted(wanted - found.keys()) == sorted(UNUSED)
    return [found[name] for name in sorted(found)]


UNUSED = {
    ("Calculator", "confidence"),
    ("Language", "name"),
    ("Calculator", "owner"),
    ("Dialogue", "owner"),
    ("Letter", "owner"),
    ("Pathway", "confidence"),
    ("Pathway", "owner"),
    ("Version", "changed"),
    ("Version", "repealed"),
}
"""Fields that no file of either site uses."""

FAULTS = list_faults()


def spoiled(fault: Fault) -> Document | None:
    source = read_source(fault.path, fault.docs)
    lines = source.text.split("\n")
    line, start = lines[fault.at.line - 1], fault.at.column - 1
    written = f"{fault.at.style}{fault.at.text}{fault.at.style}"
    assert line[start:].startswith(written), "the place of a value is where it is written"
    lines[fault.at.line - 1] = line[:start] + fault.new + line[start + len(written) :]
    return parse(Source(path=source.path, parts=source.parts, text="\n".join(lines)), [])


@pytest.mark.parametrize("fault", FAULTS, ids=[".".join(fault.name) for fault in FAULTS])
def test_a_fault_is_reported_at_its_place_with_a_remedy_in_both_languages(fault: Fault) -> None:
    document = spoiled(fault)
    assert document is not None
    kind, is_list = KINDS[schema_of(document.source.parts)]
    problems: list[Problem] = []
    read = read_list if is_list else read_document
    read(document, kind, () if kind is Language else LANGUAGES, problems)
    place = f"{fault.path.name}:{fault.at.line}:{fault.at.column}: {fault.field}: "
    told = [one for one in problems if one.rule == fault.rule]
    assert [one.describe("en").startswith(place) for one in told] == [True]
    assert told[0].describe("zh").startswith(place)
    assert told[0].describe("zh") != told[0].describe("en")


@pytest.mark.parametrize("rule", [rule for rule in catalogue() if not rule.startswith("count")])
def test_every_message_says_what_is_wrong_and_then_what_to_do(rule: str) -> None:
    english, chinese = catalogue()[rule]["en"], catalogue()[rule]["zh"]
    assert re.search(r"[.)?}\"] ?[A-Z][^.]*.*\.$", english), english
    assert re.search(r"[。？}][^。]+。$", chinese), chinese


def test_at_least_150_faults_are_seeded() -> None:
    seeded = [case for case in CASES if case["problems"]]
    assert len(FAULTS) >= 250
    assert len(FAULTS) + len(seeded) >= 350
