"""YAML is read as strings, with the line and column of every value."""

import sys
import time

import pytest
import yaml

from legal_faq import documents
from legal_faq.documents import Document, Entries, Items, Scalar, parse
from legal_faq.problems import Problem
from legal_faq.sources import Source


def read(text: str) -> tuple[Document | None, list[Problem]]:
    problems: list[Problem] = []
    source = Source(path="docs/x.yml", parts=("x.yml",), text=text)
    return parse(source, problems), problems


@pytest.mark.parametrize(
    "written", ["22:00", "0670", "no", "1e3", "2026-03-01", "0x1F", "1_000", "yes", "~x", ".5"]
)
def test_a_value_stays_the_string_that_was_written(written: str) -> None:
    document, _ = read(f"a: {written}\n")
    assert document is not None
    assert isinstance(document.root, Entries)
    assert document.root.find("a") == Scalar(written, "", 1, 4)


@pytest.mark.parametrize(
    ("written", "is_null"), [("null", True), ("~", True), ("", True), ('"null"', False)]
)
def test_only_a_plain_null_is_null(written: str, is_null: bool) -> None:
    document, _ = read(f"a: {written}\n")
    assert document is not None
    assert isinstance(document.root, Entries)
    node = document.root.find("a")
    assert isinstance(node, Scalar)
    assert node.is_null is is_null


def test_every_value_knows_its_line_and_column() -> None:
    document, _ = read("催收:\n  - 一\n  - b: 二\n    c: [三, 四]\n")
    assert document is not None
    third = document.locate(("催收", 1, "c", 1))
    assert (third.line, third.column) == (4, 12)
    assert isinstance(document.locate(("催收",)), Items)


def test_an_absent_field_is_located_at_its_parent() -> None:
    document, _ = read("a:\n  b: 1\n")
    assert document is not None
    assert document.locate(("a", "z", 3)) == document.locate(("a",))


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("a: |\n  one\n  two\n", 5, (3, 4)),
        ("a: |\n    one\n    two\n", 0, (1, 4)),
        ("a: plain words\n", 6, (1, 10)),
        ('a: "quoted words"\n', 7, (1, 12)),
        ("a: >\n  folded\n  words\n", 7, (1, 4)),
        ("a: two\n  lines\n", 4, (1, 4)),
    ],
)
def test_a_problem_points_at_the_character(text: str, offset: int, place: tuple[int, int]) -> None:
    document, _ = read(text)
    assert document is not None
    problem = document.problem(("a",), "empty-value", offset)
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "{a: " * 10_000,
        "- " * 10_000,
        "a:\n" + "".join(f"{' ' * n}- \n" for n in range(500)),
    ],
)
def test_deep_nesting_is_refused_in_a_moment(text: str) -> None:
    started = time.perf_counter()
    document, problems = read(text)
    assert document is None
    assert len(problems) == 1
    assert time.perf_counter() - started < 1


def test_the_pure_python_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: 22:00\nb:\n  - |\n    中文\n    行\n  - {c: 'd'}\n"
    with_libyaml, _ = read(text)
    monkeypatch.setattr(documents, "LOADER", yaml.SafeLoader)
    pure, _ = read(text)
    assert pure == with_libyaml


def test_no_recursion_limit_is_near() -> None:
    assert sys.getrecursionlimit() > documents.DEEPEST * 20
