"""Leaving out patterns that cannot match changes no page."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import ReferenceInlineProcessor, SimpleTagInlineProcessor
from mkdocs.utils import yaml_load

from legal_faq.inline import MARKS, UnusedPatterns

from .conftest import ROOT

EXTENSIONS: list[Any] = list(
    yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
)
PIECES = (
    *(
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "\\",
        "\\*",
        "[",
        "]",
        "](",
        ")",
        "![",
        "<",
        ">",
        "&",
        "&amp;",
    ),
    *(
        "<b>",
        "</b>",
        "<br>",
        "<!-- x -->",
        "  \n",
        "\n",
        "\n\n",
        " ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "|",
    ),
    *(
        "[a](b)",
        "![a](b)",
        "[a][b]",
        "[b]",
        "![a][b]",
        "![b]",
        "\n\n[b]: c\n",
        "<mailto:a@b.example>",
    ),
    *("<https://faq.example>", "<a@b.example>", "**a**", "*a*", "__a__", "_a_", "`a`", "&#38;"),
    *('<div markdown="1">', "</div>", "{ .c }", ": ", "债", "word", "**债。**权"),
)


def convert(text: str, *more: Any) -> str:
    return Markdown(extensions=[*EXTENSIONS, *more]).convert(text)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_a_page_is_as_it_would_be_with_every_pattern(text: str) -> None:
    assert convert(text, UnusedPatterns()) == convert(text)


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_alone_is_as_it_would_be(piece: str) -> None:
    text = f"a {piece}b{piece} c\n\n[b]: https://faq.example"
    assert convert(text, UnusedPatterns()) == convert(text)


def used(text: str, md: Markdown) -> list[str]:
    md.reset().convert(text)
    inline: Any = md.treeprocessors["inline"]
    return [type(one).__name__ for one in inline.inlinePatterns]


def test_patterns_are_chosen_anew_for_every_page() -> None:
    md = Markdown(extensions=[*EXTENSIONS, UnusedPatterns()])
    assert used("Nothing but words.", md) == []
    assert used("[a](b)", md) == ["LinkInlineProcessor"]
    assert "ReferenceInlineProcessor" in used("[a][b]\n\n[b]: c", md)
    assert used("`a` **b**", md) == ["BacktickInlineProcessor", "DelimiterProcessor"]
    assert used("Nothing but words.", md) == []


def test_a_pattern_of_another_extension_is_always_tried() -> None:
    md = Markdown(extensions=[UnusedPatterns()])
    md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "del"), "del", 55)
    assert "<del>b</del>" in md.convert("a ~~b~~ *c*")
    assert "<em>c</em>" in md.reset().convert("a *c*")


def test_every_pattern_of_the_library_is_known() -> None:
    """A new release with other patterns is slower until MARKS says what they must hold."""
    unknown = [
        one.pattern
        for one in Markdown().inlinePatterns
        if not isinstance(one, ReferenceInlineProcessor) and one.pattern not in MARKS
    ]
    assert unknown == []
