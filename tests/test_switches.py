"""Words of another language inside a page carry its `lang`; names and addresses stay as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from legal_faq.site import load_site
from legal_faq.switches import Switches

from .conftest import MINIMAL, OVERRIDES
from .pages import read_switches

SITE = load_site(MINIMAL / "docs", OVERRIDES)
SWITCHES = Switches(SITE.corpus.languages, SITE.strings)
ZH, EN = SITE.corpus.languages


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a late fee (滞纳金) grows", "a late fee (<han>滞纳金</han>) grows"),
        ("rule 法释〔2005〕14号, in force", "rule <han>法释〔2005〕14号</han>, in force"),
        ("[催收](../x.md#催收) `催收`", "[<han>催收</han>](../x.md#催收) `催收`"),
        ("![图](图.svg){ title=图 }", "![图](图.svg){ title=图 }"),
        ('<div lang="zh-Hans">\n催收\n</div>', '<div lang="zh-Hans">\n催收\n</div>'),
        ('<p title="催收">', '<p title="催收">'),
        ("calls at night", "calls at night"),
    ],
)
def test_chinese_inside_english_is_marked(text: str, marked: str) -> None:
    expected = marked.replace("<han>", '<span lang="zh-Hans">').replace("</han>", "</span>")
    assert SWITCHES.mark(text, EN) == expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("来源：report of 2025, page 3（节录）", "来源：<en>report of 2025, page 3</en>（节录）"),
        (r"见 a public file, a\_b.md 一节", r"见 <en>a public file, a\_b.md</en> 一节"),
        ("文字 CC BY 4.0，代码 MIT，APP 和 LPR", "文字 CC BY 4.0，代码 MIT，APP 和 LPR"),
        ("[说明](a-b-c.md){ .lead #a-b }", "[说明](a-b-c.md){ .lead #a-b }"),
        ("半夜打电话", "半夜打电话"),
        (
            "运行：\n\n```\nmake a whole site\n```\n\n再看",
            "运行：\n\n```\nmake a whole site\n```\n\n再看",
        ),
    ],
)
def test_english_phrases_inside_chinese_are_marked(text: str, marked: str) -> None:
    expected = marked.replace("<en>", '<span lang="en">').replace("</en>", "</span>")
    assert SWITCHES.mark(text, ZH) == expected


def test_a_site_of_one_script_has_nothing_to_mark() -> None:
    assert Switches((ZH,), SITE.strings).mark("report of some year", ZH) == "report of some year"
    other = replace(EN, key="en", tag="en-GB")
    assert Switches((other,), SITE.strings).mark("(滞纳金)", other) == "(滞纳金)"


def test_no_built_page_switches_language_without_saying_so(real_site: Path) -> None:
    assert read_switches(real_site) == []
