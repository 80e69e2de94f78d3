"""One YAML text written anew in the style that it had.

In: a value's place in a file and its new text. Out: the parts of the file to replace; of a
block, only the lines that differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import yaml

from ..documents import Scalar


@dataclass(frozen=True, slots=True)
class Splice:
    """A part of a file, from offset to offset, and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its offsets, the indentation of a block in its place, and how lines end."""

    text: str
    start: int
    end: int
    indent: int
    newline: str

    @property
    def line_end(self) -> int:
        """Return the offset at which the value's last line ends, before its line break."""
        end = self.text.find("\n", self.end)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[end - 1 : end] == "\r" else end


def write_scalar(place: Place, node: Scalar, value: str) -> list[Splice]:
    """Return what to replace so that a text becomes `value`, which has no space around it."""
    if node.style == "|":
        return [write_literal(place, node, value)]
    if node.style == ">":
        return list(write_folded(place, value))
    if "\n" in value:
        return list(open_literal(place, value))
    if node.style == "'":
        return [Splice(place.start, place.end, "'" + value.replace("'", "''") + "'")]
    is_plain = not node.style and stays_plain(value)
    return [Splice(place.start, place.end, value if is_plain else quote(value))]


def quote(value: str) -> str:
    """Return a text in double quotes, other letters as they are."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def stays_plain(value: str) -> bool:
    """Return whether a text without quotes is this text to every reader of YAML, and no date or number."""
    try:
        return bool(yaml.safe_load(f"key: {value}\n") == {"key": value})
    except (yaml.YAMLError, ValueError):
        return False


def write_literal(place: Place, node: Scalar, value: str) -> Splice:
    """Replace the lines of a block that differ; its mark, its blank lines and all other lines stay."""
    start = place.text.index("\n", place.start) + 1
    old = node.text.rstrip("\n").split("\n")
    lines = re.findall(r"[^\n]*\n|[^\n]+", place.text[start : place.end])[: len(old)]
    blank = next(index for index, line in enumerate(old) if line)
    indent = len(lines[blank].rstrip("\r\n")) - len(old[blank])
    new = [*old[:blank], *value.split("\n")]
    written: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            written += lines[i1:i2]
        else:
            written += [indented(line, indent) + place.newline for line in new[j1:j2]]
    end = start + sum(len(line) for line in lines)
    ended = [line if line.endswith("\n") else line + place.newline for line in written]
    text = "".join(ended)
    if lines and not lines[-1].endswith("\n"):
        text = text.removesuffix(place.newline)
    return Splice(start, end, text)


def write_folded(place: Place, value: str) -> Iterator[Splice]:
    """Write a folded block anew, a paragraph a line; indented lines do not fold, so they need a literal one."""
    start = place.text.index("\n", place.start) + 1
    body = place.text[start : place.end].rstrip()
    indent = len(body) - len(body.lstrip(" \r\n"))
    indent -= body.rfind("\n", 0, indent) + 1
    if re.search(r"^[ \t]", value, re.MULTILINE):
        yield Splice(place.start, place.start + 1, "|")
        text = value
    else:
        text = re.sub(r"\n+", lambda breaks: breaks.group() + "\n", value)
    written = place.newline.join(indented(line, indent) for line in text.split("\n"))
    yield Splice(start, start + len(body), written)


def open_literal(place: Place, value: str) -> Iterator[Splice]:
    """Turn a text on one line into a block; a comment behind it stays behind the block's mark."""
    yield Splice(place.start, place.end, "|-")
    lines = (place.newline + indented(line, place.indent) for line in value.split("\n"))
    yield Splice(place.line_end, place.line_end, "".join(lines))


def indented(line: str, indent: int) -> str:
    """Return a block's line; an empty one stays empty."""
    return " " * indent + line if line else ""
