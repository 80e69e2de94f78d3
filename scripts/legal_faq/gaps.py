"""A letter's text taken apart: paragraphs, lines and the gaps that its writer fills.

In: the plain text of a body. Out: its `{field}` gaps with their offsets, and its lines by paragraph.
Whether each gap is a field is left to checks.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .model import Gap, GapKind, Need

GAP = re.compile(r"\{(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\}")
BRACE = re.compile(r"[{}]")
AUTOFILL = {GapKind.NAME: "name", GapKind.PHONE: "tel"}
"""What a browser may fill in for a letter's writer, in HTML's words (WCAG 2.2, 1.3.5)."""

PARTING = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a line, or a gap in it: then `gap` is the field's id and `text` is empty."""

    text: str
    gap: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's lines; `is_optional` when it is left out while an optional field is empty."""

    lines: tuple[tuple[Part, ...], ...]
    gaps: tuple[str, ...]
    is_optional: bool


def find_gaps(text: str) -> Iterator[tuple[str, int]]:
    """Yield the field that each gap of a text names, and the gap's offset."""
    for match in GAP.finditer(text):
        yield match["id"], match.start()


def find_stray_brace(text: str) -> int | None:
    """Return the offset of the first brace that belongs to no gap, or None."""
    inside = {place for match in GAP.finditer(text) for place in range(*match.span())}
    return next((one.start() for one in BRACE.finditer(text) if one.start() not in inside), None)


def read_paragraphs(text: str, fields: Iterable[Gap]) -> tuple[Paragraph, ...]:
    """Return a body's paragraphs in order."""
    optional = {field.id for field in fields if field.required is Need.NO}
    found = []
    for block in PARTING.split(text.strip()):
        gaps = tuple(dict.fromkeys(name for name, _ in find_gaps(block)))
        lines = tuple(tuple(read_line(line.strip())) for line in block.split("\n"))
        found.append(Paragraph(lines, gaps, not optional.isdisjoint(gaps)))
    return tuple(found)


def read_line(line: str) -> Iterator[Part]:
    """Yield the parts of one line."""
    end = 0
    for match in GAP.finditer(line):
        if match.start() > end:
            yield Part(line[end : match.start()])
        yield Part("", match["id"])
        end = match.end()
    if end < len(line):
        yield Part(line[end:])
