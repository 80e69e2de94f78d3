"""A letter's text comes apart into paragraphs, lines and gaps, and nothing of it is lost."""

from types import MappingProxyType

import pytest

from legal_faq.gaps import Part, find_gaps, find_stray_brace, read_paragraphs
from legal_faq.model import Gap, GapKind, Localized, Need


def field(name: str, need: Need) -> Gap:
    label = Localized(MappingProxyType({"zh": name}))
    return Gap(id=name, label=label, kind=GapKind.TEXT, required=need)


FIELDS = (field("name", Need.YES), field("day", Need.YES), field("extra", Need.NO))


def test_gaps_are_found_where_they_stand() -> None:
    assert list(find_gaps("我是{name}，{own-day}")) == [("name", 2), ("own-day", 9)]


@pytest.mark.parametrize(
    ("text", "offset"),
    [("{name} ok", None), ("{Name}", 0), ("{name}}", 6), ("a { b", 2), ("{姓名}", 0)],
)
def test_a_brace_outside_a_gap_is_found(text: str, offset: int | None) -> None:
    assert find_stray_brace(text) == offset


def test_an_empty_line_parts_paragraphs_and_a_break_parts_lines() -> None:
    found = read_paragraphs("one\n two {name}\n\n \nthree {extra}{day}.\n", FIELDS)
    assert [one.lines for one in found] == [
        ((Part("one"),), (Part("two "), Part("", "name"))),
        ((Part("three "), Part("", "extra"), Part("", "day"), Part(".")),),
    ]
    assert [one.gaps for one in found] == [("name",), ("extra", "day")]
    assert [one.is_optional for one in found] == [False, True]
