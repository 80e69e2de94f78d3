"""YAML text to a tree of strings that knows the line and column of every value.

In: a Source. Out: a Document, or problems. Every scalar stays the string that was written
(`22:00`, `0670`, `no`); what it means is left to reading.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problems import Problem
from .sources import Source

DEEPEST = 12
"""Levels of nesting; the contract needs 6. A deeper file is a mistake or an attack."""

MOST_VALUES = 60_000
"""Values in one file; the largest law has about 3,000."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: about ten times as fast, the same events."""

UNSAFE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control, bidirectional, zero-width and invisible characters: none has a place in content."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written; `style` is its quote or block mark (`"`, `'`, `|`, `>`), or nothing."""

    text: str
    style: str
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """Return whether the writer left the value open: `null`, `~` or nothing."""
        return not self.style and self.text in ("", "null", "~")


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: "tuple[Node, ...]"
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping, in the order written; keys are unique. `flow`: written in braces."""

    keys: tuple[Scalar, ...]
    nodes: "tuple[Node, ...]"
    flow: bool
    line: int
    column: int

    def pairs(self) -> "Iterator[tuple[Scalar, Node]]":
        """Yield each key with its value."""
        return zip(self.keys, self.nodes, strict=True)

    def find(self, name: str) -> "Node | None":
        """Return the value of a key, or None."""
        return next((node for key, node in self.pairs() if key.text == name), None)


Node = Scalar | Items | Entries
Step = str | int


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file: where it came from and its root value.

    `origins` names, by their path, the values that an overlay put in from another file.
    """

    source: Source
    root: Node
    origins: Mapping[tuple[Step, ...], Source] = field(default_factory=dict, compare=False)

    def source_at(self, path: tuple[Step, ...]) -> Source:
        """Return the file that the value at a path was written in."""
        if self.origins:
            for length in range(len(path), -1, -1):
                if path[:length] in self.origins:
                    return self.origins[path[:length]]
        return self.source

    def recall(self, kind: type, languages: tuple[Any, ...]) -> Any:
        """Return the record that a cache has kept of this text, or None."""
        return None

    def keep(self, kind: type, languages: tuple[Any, ...], value: Any) -> None:
        """Let a cache keep the record that was read without a problem; without one, nothing happens."""

    def locate(self, path: tuple[Step, ...]) -> Node:
        """Return the deepest node on the way to `path`, so that an absent field points at its parent."""
        node: Node = self.root
        for step in path:
            below: Node | None = None
            if isinstance(node, Entries):
                below = node.find(str(step))
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
                below = node.nodes[step]
            if below is None:
                break
            node = below
        return node

    def problem(
        self, path: tuple[Step, ...], rule: str, offset: int = 0, **values: object
    ) -> Problem:
        """Return a problem at a field of this file, or at the character `offset` of its text."""
        node = self.locate(path)
        if offset and isinstance(node, Scalar):
            node = self._move(node, offset, self.source_at(path).text)
        return self.problem_at(node, path, rule, **values)

    @staticmethod
    def _move(node: Scalar, offset: int, text: str) -> Scalar:
        """Return the node as if it started at one of its characters; a folded text stays where it is."""
        before = node.text[:offset]
        if node.style == "|":
            line = node.line + 1 + before.count("\n")
            written = text.split("\n")[line - 1]
            indent = len(written) - len(written.lstrip(" "))
            return Scalar(node.text, "|", line, indent + offset - before.rfind("\n"))
        written = text.split("\n")[node.line - 1]
        if node.style == ">" or node.text not in written:
            return node
        return Scalar(node.text, node.style, node.line, node.column + len(node.style) + offset)

    def problem_at(
        self, node: Node, path: tuple[Step, ...], rule: str, **values: object
    ) -> Problem:
        """Return a problem at a node that the field's path alone does not lead to, such as a key."""
        return Problem(
            path=self.source_at(path).path,
            line=node.line,
            column=node.column,
            field=describe_path(path),
            rule=rule,
            values=values,
        )


def describe_path(path: tuple[Step, ...]) -> str:
    """Return `citations[2].law`; items count from 1, as on the page."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step + 1}]"
        else:
            text += f".{step}" if text else step
    return text or "file"


def parse(source: Source, problems: list[Problem]) -> Document | None:
    """Return the document, or None after adding to `problems` why it cannot be read."""
    found = list(find_unsafe_characters(source))
    if not found:
        builder = Builder(source, found)
        try:
            for event in yaml.parse(source.text, Loader=LOADER):
                builder.take(event)
                if builder.stopped:
                    break
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            found.append(
                builder.problem(mark, "malformed-yaml", reason=error.problem or error.context)
            )
        if not found and builder.root is None:
            found.append(builder.problem(None, "empty-file"))
    problems.extend(found)
    if found or builder.root is None:
        return None
    return Document(source, builder.root)


def find_unsafe_characters(source: Source) -> Iterator[Problem]:
    """Yield a problem for each control, bidirectional, zero-width or invisible character."""
    for match in UNSAFE.finditer(source.text.replace("\r\n", "\n")):
        before = source.text.replace("\r\n", "\n")[: match.start()]
        yield Problem(
            path=source.path,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            field="file",
            rule="unsafe-character",
            values=named(match.group()),
        )


def named(character: str) -> dict[str, str]:
    """Return a character's code and name, as its problem says them."""
    name = unicodedata.name(character, "control character")
    return {"code": f"U+{ord(character):04X}", "name": name.lower()}


@dataclass(slots=True)
class Open:
    """A list or mapping whose end has not been read yet."""

    is_mapping: bool
    flow: bool
    line: int
    column: int
    keys: dict[str, Scalar]
    nodes: list[Node]
    key: Scalar | None = None


class Builder:
    """Takes the parser's events one at a time, without recursion, and keeps what went wrong."""

    def __init__(self, source: Source, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.root: Node | None = None
        self.stopped = False
        self._open: list[Open] = []
        self._documents = 0
        self._values = 0

    def take(self, event: Any) -> None:
        """Add one of PyYAML's events; sets `stopped` when going on would make no sense."""
        mark = event.start_mark
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(mark, "several-documents")
        elif isinstance(event, yaml.AliasEvent):
            self._stop(mark, "alias", name=event.anchor)
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()

    def problem(self, mark: Any, rule: str, **values: object) -> Problem:
        """Return a problem at a mark of the parser, or at the start of the file without one."""
        path = tuple(step for level in self._open if (step := self._step(level)) is not None)
        return Problem(
            path=self.source.path,
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
            field=describe_path(path[:DEEPEST]),
            rule=rule,
            values=values,
        )

    @staticmethod
    def _step(level: Open) -> Step | None:
        if level.is_mapping:
            return level.key.text if level.key else None
        return len(level.nodes)

    def _stop(self, mark: Any, rule: str, **values: object) -> None:
        self.problems.append(self.problem(mark, rule, **values))
        self.stopped = True

    def _take_node(self, event: Any) -> None:
        mark = event.start_mark
        self._values += 1
        if self._values > MOST_VALUES:
            self._stop(mark, "too-many-values", most=MOST_VALUES)
        elif event.anchor is not None:
            self._stop(mark, "anchor", name=event.anchor)
        elif event.tag is not None:
            self._stop(mark, "tag", tag=event.tag)
        elif isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            # In double quotes, an escape such as \u202e writes what the file's own text must not hold.
            unsafe = UNSAFE.search(event.value) if style == '"' else None
            if unsafe:
                self.problems.append(
                    self.problem(mark, "unsafe-character", **named(unsafe.group()))
                )
            self._add(Scalar(event.value, style, mark.line + 1, mark.column + 1))
        elif len(self._open) >= DEEPEST:
            self._stop(mark, "too-deep", deepest=DEEPEST)
        elif self._open and self._open[-1].is_mapping and not self._open[-1].key:
            self._stop(mark, "key-not-text")
        else:
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            flow = bool(getattr(event, "flow_style", False))
            self._open.append(Open(is_mapping, flow, mark.line + 1, mark.column + 1, {}, []))

    def _close(self) -> None:
        done = self._open.pop()
        if done.is_mapping:
            keys, nodes = tuple(done.keys.values()), tuple(done.nodes)
            self._add(Entries(keys, nodes, done.flow, done.line, done.column))
        else:
            self._add(Items(tuple(done.nodes), done.line, done.column))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        level = self._open[-1]
        if not level.is_mapping:
            level.nodes.append(node)
        elif level.key is not None:
            if level.key.text in level.keys:
                self._report_duplicate(level.key)
            else:
                level.keys[level.key.text] = level.key
                level.nodes.append(node)
            level.key = None
        elif isinstance(node, Scalar):
            level.key = node

    def _report_duplicate(self, key: Scalar) -> None:
        self.problems.append(
            Problem(
                path=self.source.path,
                line=key.line,
                column=key.column,
                field=key.text,
                rule="duplicate-key",
                values={"key": key.text},
            )
        )
