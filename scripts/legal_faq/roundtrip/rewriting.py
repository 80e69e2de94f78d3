"""YAML text with some values changed and every other byte as it was.

In: a Document and new values by path. Out: its text, proved by reading it again. How a value is
written down is left to scalars.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import yaml

from ..documents import LOADER, Document, Entries, Items, Node, Scalar, parse
from ..sources import Source
from .cells import RoundTripError
from .fields import Path, entry_of, value_of
from .scalars import Place, Splice, quote, write_scalar

Spans = Mapping[tuple[int, int], tuple[int, int]]
"""Line and column of a value's start, as a Document has them, to its first and last offset."""


def rewrite(document: Document, edits: Mapping[Path, str]) -> Document:
    """Return the document with some texts changed; raises RoundTripError if that cannot be done.

    A list's new text has one entry a line. Styles are kept; where a style cannot hold the new
    text, a block or double quotes do.
    """
    for quoted in (False, True):
        writer = Rewriter(document, quoted=quoted)
        splices = [splice for path, value in edits.items() for splice in writer.change(path, value)]
        text = apply(document.source.text, splices)
        source = Source(path=document.source.path, parts=document.source.parts, text=text)
        found = parse(source, [])
        if found is not None and is_same(document.root, found.root, edits, ()):
            return found
    names = ", ".join(".".join(map(str, path)) for path in edits)
    raise RoundTripError(
        f"{document.source.path} is written in a way that cannot be changed from outside ({names}). "
        "Make this change in the file itself."
    )


def apply(text: str, splices: list[Splice]) -> str:
    """Return a text with parts replaced; of two at one place, the first stays first."""
    parts = []
    end = 0
    for splice in sorted(splices, key=lambda one: one.start):
        parts += [text[end : splice.start], splice.text]
        end = max(end, splice.end)
    return "".join([*parts, text[end:]])


def is_same(old: Node, new: Node, edits: Mapping[Path, str], path: Path) -> bool:
    """Return whether two trees differ at the edited paths only, and there hold the new texts."""
    if path in edits:
        return type(old) is type(new) and value_of(new) == edits[path]
    if isinstance(old, Entries) and isinstance(new, Entries):
        return (
            [key.text for key in old.keys] == [key.text for key in new.keys]
            and old.flow == new.flow
            and all(
                is_same(below, new.nodes[index], edits, (*path, old.keys[index].text))
                for index, below in enumerate(old.nodes)
            )
        )
    if isinstance(old, Items) and isinstance(new, Items):
        return len(old.nodes) == len(new.nodes) and all(
            is_same(below, new.nodes[index], edits, (*path, index))
            for index, below in enumerate(old.nodes)
        )
    if isinstance(old, Scalar) and isinstance(new, Scalar):
        return (old.text, old.style) == (new.text, new.style)
    return False


def find_spans(text: str) -> Spans:
    """Return where every text and every list in brackets ends."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    opened: list[Any] = []
    for event in yaml.parse(text, Loader=LOADER):
        start: Any = event.start_mark
        end: Any = event.end_mark
        if isinstance(event, yaml.ScalarEvent):
            spans[start.line + 1, start.column + 1] = (start.index, end.index)
        elif isinstance(event, yaml.CollectionStartEvent):
            opened.append(start)
        elif isinstance(event, yaml.CollectionEndEvent):
            begun = opened.pop()
            if text[begun.index : begun.index + 1] == "[":
                spans[begun.line + 1, begun.column + 1] = (begun.index, end.index)
    return spans


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: where its line begins and ends, and its text on it."""

    node: Scalar
    start: int
    end: int


class Rewriter:
    """Finds the parts of a file's text to replace; with `quoted`, new texts stand in double quotes."""

    def __init__(self, document: Document, *, quoted: bool) -> None:
        self.document = document
        self.text = document.source.text
        self.spans = find_spans(self.text)
        self.quoted = quoted
        self.newline = "\r\n" if "\r\n" in self.text else "\n"

    def change(self, path: Path, value: str) -> Iterator[Splice]:
        """Yield what to replace so that the value at a path is a new one."""
        node = self.document.locate(path)
        if isinstance(node, Items):
            is_flow = (node.line, node.column) in self.spans
            yield from (self._change_flow if is_flow else self._change_list)(node, value)
        elif isinstance(node, Scalar):
            parent = self.document.locate(path[:-1])
            assert isinstance(parent, Entries), "a text per language stands below its language"
            key = next(key for key in parent.keys if key.text == path[-1])
            yield from self._change_scalar(node, value, key.column + 1)

    def _change_scalar(self, node: Scalar, value: str, indent: int) -> Iterator[Splice]:
        start, end = self.spans[node.line, node.column]
        if self.quoted and node.style != "|":
            ending = self.newline if node.style == ">" else ""
            yield Splice(start, end, quote(value) + ending)
        else:
            place = Place(self.text, start, end, indent, self.newline)
            yield from write_scalar(place, node, value)

    def _change_flow(self, node: Items, value: str) -> Iterator[Splice]:
        """Write a list in brackets anew, its unchanged entries as they were."""
        old = {
            entry_of(below): self.text[slice(*self.spans[below.line, below.column])]
            for below in node.nodes
        }
        entries = [old.get(entry) or quote(entry) for entry in value.split("\n")]
        yield Splice(*self.spans[node.line, node.column], f"[{', '.join(entries)}]")

    def _change_list(self, node: Items, value: str) -> Iterator[Splice]:
        """Replace, remove and add whole entries; comments between entries stay."""
        entries = [self._find_entry(below, node.column - 1) for below in node.nodes]
        old = [entry_of(entry.node) for entry in entries]
        new = value.split("\n")
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal":
                continue
            pairs = min(i2 - i1, j2 - j1)
            for entry, words in zip(entries[i1 : i1 + pairs], new[j1:j2], strict=False):
                yield from self._change_scalar(entry.node, words, node.column + 1)
            for entry in entries[i1 + pairs : i2]:
                yield Splice(entry.start, entry.end, "")
            at = entries[i1 + pairs - 1].end if i1 + pairs else entries[0].start
            for words in new[j1 + pairs : j2]:
                yield self._insert(at, " " * (node.column - 1), words)

    def _insert(self, at: int, indent: str, words: str) -> Splice:
        line = f"{indent}- {self._write_entry(words)}"
        is_cut = at == len(self.text) and not self.text.endswith("\n")
        return Splice(at, at, self.newline + line if is_cut else line + self.newline)

    def _write_entry(self, words: str) -> str:
        splices = write_scalar(Place("", 0, 0, 0, "\n"), Scalar("", "", 1, 1), words)
        return quote(words) if self.quoted else apply("", splices)

    def _find_entry(self, node: Node, column: int) -> Entry:
        """Return where an entry's lines begin, at its dash, and end."""
        assert isinstance(node, Scalar), "a list per language holds texts"
        first, last = self.spans[node.line, node.column]
        start = self.text.rfind("\n", 0, first) + 1
        while self.text[start + column : start + column + 1] != "-":
            start = self.text.rfind("\n", 0, start - 1) + 1
        if last and self.text[last - 1] == "\n":
            return Entry(node, start, last)
        end = self.text.find("\n", last) + 1
        return Entry(node, start, end or len(self.text))
