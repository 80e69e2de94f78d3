"""A commented file to start an override from, with the right base.

In: the record as it stands below the new override, and an action. Out: a file in the host's folder;
what it says is left to the writer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from ..corpus import read_languages
from ..documents import Document, Entries, Items, Scalar, parse
from ..model import OverlayAction
from ..problems import ContentError, Problem, suggest
from ..sources import Source, read_sources
from .entries import Book, Entry, withdrawn_value
from .kinds import KINDS, PAGE
from .layers import HEAD_FILE
from .merging import stack_overlays
from .values import hash_of, text_at

ADVISED = ("short_answer", "answer")
"""What a note on a question speaks of, unless the writer names other fields."""


class OverrideError(Exception):
    """The override cannot be written; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What to override: `id` or `kind:id`, how, and which of its fields."""

    name: str
    action: OverlayAction
    fields: tuple[str, ...]


def write_override(docs: Path, overlays: Sequence[Path], order: Order, into: Path) -> Path:
    """Write an override into a folder and return its path.

    Raises OverrideError for what cannot be written, and ContentError for content with problems.
    """
    book = load_book(docs, [one for one in overlays if one.resolve() != into.resolve()])
    action, fields = order.action, order.fields
    entry = find_entry(book, order.name)
    if action is OverlayAction.WITHDRAW and not entry.kind.may_withdraw:
        raise OverrideError(f"a {entry.kind.name} cannot be withdrawn. Change it instead.")
    if entry.kind is PAGE and action is OverlayAction.CHANGE:
        raise OverrideError("a prose page is changed as a whole. Leave --field out.")
    unknown = [one for one in fields if entry.node.find(one) is None]
    if unknown and action is not OverlayAction.CHANGE:
        raise OverrideError(f"{entry.id} has no field {unknown[0]}. Correct --field.")
    text = fill_template(book, entry, action, fields)
    path = into / entry.name
    if entry.kind.is_list:
        text = add_to_list(path, entry.id, text)
    elif path.exists():
        raise OverrideError(f"{path} exists already. Change it there.")
    write(path, text)
    if not (into / HEAD_FILE).exists():
        write(into / HEAD_FILE, template("overlay-template.yml"))
    return path


def load_book(docs: Path, overlays: Sequence[Path]) -> Book:
    """Return every record as it stands below a new overlay; raises ContentError."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    for source in read_sources(docs, problems):
        document = parse(source, problems)
        if document is not None:
            documents["/".join(source.parts)] = document
    languages = read_languages(documents.get("languages.yml"), problems)
    merger = stack_overlays(docs, documents, languages, overlays, problems)
    if problems:
        raise ContentError(problems)
    return merger.book


def find_entry(book: Book, name: str) -> Entry:
    """Return the record that `id` or `kind:id` names; a bare id is a question's."""
    kind, _, identifier = name.rpartition(":")
    entry = book.entries.get((kind or "question", identifier))
    if entry is None:
        names = [one.name for one in (*KINDS, PAGE)]
        if kind and kind not in names:
            raise OverrideError(f'"{kind}" is no kind of record. Use one of: {", ".join(names)}.')
        known = [one for of, one in book.entries if of == (kind or "question")]
        hint = suggest(identifier, known)
        raise OverrideError(
            f'there is no {kind or "question"} "{identifier}".{hint} Correct the id.'
        )
    if entry.withdrawn:
        raise OverrideError(f"{entry.withdrawn} withdraws {name}. Remove that first.")
    return entry


def fill_template(book: Book, entry: Entry, action: OverlayAction, fields: Sequence[str]) -> str:
    """Return the text of the override."""
    text = template("override-template.yml")
    parts = {"reason": action is not OverlayAction.APPEND, "note": action is OverlayAction.APPEND}
    for part, is_kept in parts.items():
        pattern = rf"  # \[{part}\]\n(.*?)(?=  # \[)"
        text = re.sub(pattern, r"\1" if is_kept else "", text, flags=re.S)
    text = text.replace("  # [end]\n", "")
    copied: tuple[str, ...] = ()
    if action is OverlayAction.REPLACE:
        words = ("id", "body") if entry.kind is PAGE else ("id",)
        copied = tuple(key.text for key in entry.node.keys if key.text not in words)
    elif action is OverlayAction.CHANGE:
        copied = tuple(fields)
    values = {
        "id": entry.id,
        "place": entry.place,
        "action": action.value,
        "base": "\n".join(base_lines(book, entry, action, fields)),
        "today": date.today().isoformat(),
        "fields": "".join(copy_field(entry, name) for name in copied),
    }
    text = re.sub(r"<(\w+)>", lambda match: values[match[1]], text).rstrip() + "\n"
    if entry.kind is PAGE:
        body = entry.page.body if entry.page and action is OverlayAction.REPLACE else ""
        return f"---\n{text}---\n{body}"
    return text


def base_lines(
    book: Book, entry: Entry, action: OverlayAction, fields: Sequence[str]
) -> Iterator[str]:
    """Yield the lines of `base`: by fields, so that a later change is told by its field, or whole."""
    if action is OverlayAction.WITHDRAW and not fields:
        yield f"  base: {hash_of(withdrawn_value(book, entry))}"
        return
    names = list(fields)
    if action is OverlayAction.REPLACE:
        names = [key.text for key in entry.node.keys if key.text != "id"]
    elif not names:
        names = [one for one in ADVISED if entry.node.find(one) is not None]
    if not names:
        yield f"  base: {hash_of(entry.node)}"
        return
    yield "  base:"
    for name in names:
        yield f"    {name}: {hash_of(entry.node.find(name))}"


def copy_field(entry: Entry, name: str) -> str:
    """Return a field as it is written, moved to the left; a field that is not there yet is left open."""
    key = next((one for one in entry.node.keys if one.text == name), None)
    if key is None:
        return f"{name}:\n"
    if entry.node.flow or entry.page is not None:
        return copy_page_field(entry, name)
    indent = key.column - 1
    lines = source_of(entry, name).text.split("\n")
    first = " " * indent + lines[key.line - 1][indent:]
    taken = [first, *block_below(lines[key.line :], indent)]
    while not taken[-1].strip() or taken[-1].strip().startswith("#"):
        taken.pop()
    return "".join(f"{line[indent:].rstrip()}\n" for line in taken)


def copy_page_field(entry: Entry, name: str) -> str:
    """Return a field of a page's front matter, or of a record in braces, whose values are plain."""
    below = entry.node.find(name)
    if not isinstance(below, Scalar):
        raise OverrideError(f"{entry.place} is written in braces. Write the override by hand.")
    return f"{name}: {below.text}\n"


def source_of(entry: Entry, name: str) -> Source:
    """Return the file that a field was written in."""
    return entry.origins.get(name, entry.source)


def block_below(lines: Sequence[str], indent: int) -> Iterator[str]:
    """Yield the lines that belong to the key above them: empty ones, and those further to the right."""
    for line in lines:
        words = line.lstrip(" ")
        depth = len(line) - len(words)
        is_item = depth == indent and words.startswith("- ") and indent > 0
        if words and (
            depth < indent or (depth == indent and not words.startswith("- ")) or is_item
        ):
            return
        yield line


def add_to_list(path: Path, identifier: str, text: str) -> str:
    """Return a list's file with one more entry; raises OverrideError when it has that id."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before.strip():
        document = parse(Source(path=str(path), parts=(path.name,), text=before), [])
        nodes = document.root.nodes if document and isinstance(document.root, Items) else None
        if nodes is None:
            raise OverrideError(f"{path} cannot be read as a list. Correct it first.")
        if any(isinstance(one, Entries) and text_at(one, "id") == identifier for one in nodes):
            raise OverrideError(f"{path} overrides {identifier} already. Change it there.")
        before = before.rstrip() + "\n"
    indented = "".join(f"  {line}\n" if line else "\n" for line in text.rstrip().split("\n"))
    return f"{before}- id: {identifier}\n{indented}"


def template(name: str) -> str:
    """Return a template's text."""
    return files("legal_faq").joinpath(name).read_text(encoding="utf-8")


def write(path: Path, text: str) -> None:
    """Write a file aside and put it in place, so that nothing is ever half-written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}-new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)
