"""Flow graphs: every step and every choice is drawn, apart from one another, the same each time."""

from itertools import combinations
from xml.etree import ElementTree

import pytest

from legal_faq.checks.diagrams import check_content
from legal_faq.drawings import draw_paths, drawing_path
from legal_faq.flow import WIDTH, Box, break_lines, draw_flow, measure_depths, order_steps
from legal_faq.site import load_site
from legal_faq.sources import Source

from .conftest import MINIMAL, OVERRIDES

SITE = load_site(MINIMAL / "docs", OVERRIDES)
PATH = SITE.corpus.paths["what-happened"].value
FLOW = draw_flow(PATH, lambda text: text["en"])


def test_steps_stand_in_the_order_of_the_options_that_lead_to_them() -> None:
    assert order_steps(PATH) == ("when", "often", "by-day", "again-and-again")


def test_a_step_stands_right_of_every_step_that_leads_to_it() -> None:
    assert measure_depths(PATH) == {"when": 0, "often": 1, "by-day": 2, "again-and-again": 2}


def test_every_choice_has_an_arrow_from_its_box_to_its_target() -> None:
    boxes = {box.id: box for box in FLOW.boxes}
    targets = [option.to for node in PATH.nodes for option in node.options]
    ends = [(boxes[name].left, boxes[name].top) for name in targets]
    assert [
        (arrow.end[0], arrow.end[1] > top)
        for arrow, (_, top) in zip(FLOW.arrows, ends, strict=True)
    ] == [(left, True) for left, _ in ends]
    assert all(arrow.start[0] < arrow.end[0] for arrow in FLOW.arrows)


def overlap(one: Box, other: Box) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    above = one.top + one.height <= other.top or other.top + other.height <= one.top
    return not beside and not above


def test_boxes_do_not_overlap_and_lie_within_the_graph() -> None:
    assert not any(overlap(one, other) for one, other in combinations(FLOW.boxes, 2))
    assert all(box.right < FLOW.width for box in FLOW.boxes)
    assert all(box.top + box.height < FLOW.height for box in FLOW.boxes)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("Short", ["Short"]),
        ("They call again and again every night", ["They call again and again", "every night"]),
        (
            "这是一个有二十个汉字那么长的问题需要换行吗？",
            ["这是一个有二十个汉字那么长的问", "题需要换行吗？"],
        ),
        ("一二三四五六七八九十一二三四五？", ["一二三四五六七八九十一二三四五？"]),
    ],
)
def test_lines_break_between_words_and_never_before_a_full_stop(
    text: str, lines: list[str]
) -> None:
    assert list(break_lines(text)) == lines
    assert all(len(line) <= WIDTH / 0.5 for line in lines)


def test_a_graph_keeps_the_rules_of_diagrams_and_says_every_word() -> None:
    drawn = draw_paths(SITE)
    assert drawn == draw_paths(SITE)
    assert set(drawn) == {drawing_path("what-happened", one) for one in SITE.corpus.languages}
    for path, text in drawn.items():
        source = Source(path=path, parts=tuple(path.split("/")), text=text)
        root = ElementTree.fromstring(text)
        assert list(check_content(source, root)) == []
    english = ElementTree.fromstring(drawn["assets/paths/what-happened.en.svg"])
    words = " ".join(english.itertext())
    for node in PATH.nodes:
        assert node.question["en"] in words
        assert all(option.text["en"] in words for option in node.options)
