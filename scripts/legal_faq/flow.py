"""Where the boxes and lines of a path's flow graph stand.

In: a path and one language's words. Out: boxes in columns, each as far right as the longest way to
it, and lines from each option to where it leads; the same path gives the same figures.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .model import Localized, Option, Pathway

WIDTH = 15.0
"""Width of a box's text, in ems of the type; Chinese characters are one em, Latin ones about half."""

LINE = 1.5
PADDING = 0.8
COLUMN = WIDTH + 2 * PADDING + 5.0
GAP = 1.6
MARGIN = 1.0

Say = Callable[[Localized[str]], str]


@dataclass(frozen=True, slots=True)
class Row:
    """Some lines of a box: its title, or one of its options; `top` counts from the graph's edge."""

    lines: tuple[str, ...]
    top: float


@dataclass(frozen=True, slots=True)
class Box:
    """A node, or an outcome, in ems."""

    id: str
    is_outcome: bool
    left: float
    top: float
    height: float
    title: Row
    options: tuple[Row, ...]

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.left + WIDTH + 2 * PADDING


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from an option to a box."""

    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole graph, in ems."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def order_steps(path: Pathway) -> tuple[str, ...]:
    """Return the ids of nodes and outcomes in the order of their first options, start first."""
    nodes = {node.id: node for node in path.nodes}
    found: list[str] = []

    def visit(name: str) -> None:
        if name in found:
            return
        found.append(name)
        for option in nodes[name].options if name in nodes else ():
            visit(option.to)

    visit(path.start)
    return tuple(found)


def measure_depths(path: Pathway) -> dict[str, int]:
    """Return how many choices the longest way to each step takes."""
    nodes = {node.id: node for node in path.nodes}
    depths = {path.start: 0}
    waiting = [path.start]
    while waiting:
        name = waiting.pop()
        for option in nodes[name].options if name in nodes else ():
            if depths.get(option.to, 0) < depths[name] + 1:
                depths[option.to] = depths[name] + 1
                waiting.append(option.to)
    return depths


def draw_flow(path: Pathway, say: Say) -> Flow:
    """Return the graph of a path that has been checked."""
    titles: dict[str, Localized[str]] = {node.id: node.question for node in path.nodes}
    titles |= {outcome.id: outcome.title for outcome in path.outcomes}
    options = {node.id: node.options for node in path.nodes}
    depths = measure_depths(path)
    bottoms: dict[int, float] = {}
    boxes: dict[str, Box] = {}
    for name in order_steps(path):
        top = bottoms.get(depths[name], MARGIN)
        left = MARGIN + depths[name] * COLUMN
        box = draw_box(name, titles[name], options.get(name), (left, top), say)
        boxes[name] = box
        bottoms[depths[name]] = box.top + box.height + GAP
    arrows = [
        Arrow(
            (box.right, row.top + LINE * len(row.lines) / 2),
            (boxes[option.to].left, boxes[option.to].top + PADDING + LINE / 2),
        )
        for box in boxes.values()
        for row, option in zip(box.options, options.get(box.id, ()), strict=True)
    ]
    return Flow(
        width=max(box.right for box in boxes.values()) + MARGIN,
        height=max(bottoms.values()) - GAP + MARGIN,
        boxes=tuple(boxes.values()),
        arrows=tuple(arrows),
    )


def draw_box(
    name: str,
    title: Localized[str],
    options: tuple[Option, ...] | None,
    place: tuple[float, float],
    say: Say,
) -> Box:
    """Return one box with its words broken into lines."""
    left, top = place
    below = top + PADDING
    heading = Row(tuple(break_lines(say(title))), below)
    below += LINE * len(heading.lines)
    rows = []
    for option in options or ():
        below += PADDING / 2
        row = Row(tuple(break_lines(say(option.text))), below)
        rows.append(row)
        below += LINE * len(row.lines)
    return Box(name, options is None, left, top, below + PADDING - top, heading, tuple(rows))


def break_lines(text: str) -> Iterator[str]:
    """Yield lines no wider than a box; breaks between words, or between Chinese characters."""
    line, width = "", 0.0
    for word in split_words(text):
        wide = sum(1.0 if unicodedata.east_asian_width(one) in "WF" else 0.56 for one in word)
        if line and width + wide > WIDTH and word[0] not in "，。！？；：、）》”’":
            yield line.rstrip()
            line, width = "", 0.0
        line += word if line else word.lstrip()
        width += wide
    yield line.rstrip()


def split_words(text: str) -> Iterator[str]:
    """Yield what may not be broken: Latin words with the space before them, single wide characters."""
    word = ""
    for character in text:
        is_wide = unicodedata.east_asian_width(character) in "WF"
        if (is_wide or character == " ") and word:
            yield word
            word = ""
        if is_wide:
            yield character
        else:
            word += character
    if word:
        yield word
