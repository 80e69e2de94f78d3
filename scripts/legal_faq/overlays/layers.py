"""One overlay: a folder in the shape of the content folder, with what a host adds or changes.

In: the folder and the site's languages. Out: a Layer of items, or problems in the overlay's files.
Whether an item fits what it changes is left to merging.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from ..diagrams import read_diagrams
from ..documents import Document, Entries, Items, Node, Scalar, Step, parse
from ..model import (
    FieldName,
    Hash,
    Language,
    Localized,
    OverlayHead,
    Override,
    Text,
    WithdrawnAudience,
)
from ..problems import Problem
from ..prose import ProsePage, finish_page, part_page
from ..reading import INVALID, Reader, read_document
from ..samples import find_sample
from ..sources import ID, Source, problem, read_source, read_sources
from .kinds import PAGE, RecordKind, kind_of
from .values import OVERLAY, text_at, whole_page, without

HEAD_FILE = "overlay.yml"
DIAGRAMS = "assets/diagrams"
WHOLE = ""
"""The key of `base` where it is one hash of the whole record."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One record of an overlay: `node` is what it says, without the block `overlay`.

    `override` is None for a plain addition; `base` holds the hashes as written, by field or for
    the WHOLE record. `page` is the prose page that it is, if it is one.
    """

    kind: RecordKind
    id: str
    name: str
    document: Document
    path: tuple[Step, ...]
    node: Entries
    override: Override | None
    base: Mapping[str, Scalar]
    page: ProsePage | None = None

    def problem(self, path: tuple[Step, ...], rule: str, **values: object) -> Problem:
        """Return a problem at a field of the item as it stands in its file."""
        return self.document.problem((*self.path, *path), rule, 0, **values)

    @property
    def place(self) -> str:
        """Return the file and the line where the item begins."""
        return f"{self.document.source.path}:{self.node.line}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Layer:
    """One overlay as read; `head` is where its withdrawn audiences stand."""

    label: str
    organisation: Text | None
    audiences: tuple[WithdrawnAudience, ...]
    head: Document | None
    items: tuple[Item, ...]
    diagrams: Mapping[str, Source]


def read_layer(
    root: Path, label: str, languages: tuple[Language, ...], problems: list[Problem]
) -> Layer:
    """Return an overlay; `label` is what messages call its folder."""
    root = root.resolve()
    found: list[Problem] = []
    if not root.is_dir():
        problems.append(
            Problem(path=label, line=1, column=1, field="file", rule="no-overlay-folder")
        )
    head = read_head(root, languages, found)
    items = [*read_items(root, languages, found), *read_pages(root, languages, found)]
    diagrams = read_diagrams(root, found, DIAGRAMS)
    if (items or diagrams) and head == (None, None) and not (root / HEAD_FILE).exists():
        found.append(problem(root, root / HEAD_FILE, "unsigned-overlay"))
    problems += [replace(one, path=relabel(one.path, root, label)) for one in found]
    document, value = head
    return Layer(
        label=label,
        organisation=value.organisation if value else None,
        audiences=value.audiences if value else (),
        head=document and move(document, root, label),
        items=tuple(
            replace(
                one,
                document=move(one.document, root, label),
                page=one.page and replace(one.page, source=rename(one.page.source, root, label)),
            )
            for one in items
        ),
        diagrams=MappingProxyType(
            {name: rename(one, root, label) for name, one in diagrams.items()}
        ),
    )


def relabel(path: str, root: Path, label: str) -> str:
    """Return a file's path with the overlay's label in place of its folder's name."""
    return label + path.removeprefix(root.name)


def rename(source: Source, root: Path, label: str) -> Source:
    """Return a source that messages call by the overlay's label."""
    return replace(source, path=relabel(source.path, root, label))


def move(document: Document, root: Path, label: str) -> Document:
    """Return a document whose source messages call by the overlay's label."""
    return Document(rename(document.source, root, label), document.root)


def read_head(
    root: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> tuple[Document | None, OverlayHead | None]:
    """Return overlay.yml parsed and read; nothing where it is missing or wrong."""
    path = root / HEAD_FILE
    if not path.exists():
        return None, None
    source = read_source(root, path, problems)
    document = parse(source, problems) if source else None
    if document is None:
        return None, None
    value = read_document(document, OverlayHead, languages, problems)
    if value is not None:
        problems += sample_problems(document, ("organisation",), value.organisation)
    return document, value


def sample_problems(
    document: Document, path: tuple[Step, ...], words: Localized[str]
) -> Iterator[Problem]:
    """Yield a problem for each language in which words are still those of a template."""
    for language, text in words.items():
        sample = find_sample(text)
        if sample is not None:
            yield document.problem((*path, language), "sample-words", excerpt=sample)


def read_items(
    root: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> Iterator[Item]:
    """Yield the records of an overlay's YAML files."""
    for source in read_sources(root, problems, is_whole=False):
        document = parse(source, problems)
        if document is None:
            continue
        name = "/".join(source.parts)
        kind = kind_of(name)
        if kind is None:
            problems.append(document.problem((), "not-for-overlays"))
        elif not kind.is_list:
            reader = Reader(document, languages, problems)
            yield from read_item(reader, kind, source.id, document.root)
        elif isinstance(document.root, Items):
            for index, node in enumerate(document.root.nodes):
                reader = Reader(document, languages, problems)
                identifier = text_at(node, "id")
                if identifier is None or not ID.match(identifier):
                    problems.append(document.problem((index, "id"), "entry-without-id"))
                    continue
                yield from read_item(reader, kind, identifier, node, path=(index,))
        else:
            problems.append(document.problem((), "expected-list"))


def read_item(
    reader: Reader,
    kind: RecordKind,
    identifier: str,
    node: Node,
    *,
    path: tuple[Step, ...] = (),
    page: ProsePage | None = None,
) -> Iterator[Item]:
    """Yield the item that a node is; nothing after a problem of its block `overlay`."""
    if not isinstance(node, Entries):
        reader.report(node, path, "expected-mapping")
        return
    block = node.find(OVERLAY)
    base: Mapping[str, Scalar] = {}
    override = None
    if block is not None:
        here = (*path, OVERLAY)
        if not isinstance(block, Entries):
            reader.report(block, here, "expected-mapping")
            return
        override = reader.read(without(block, ["base"]), Override, here)
        given = block.find("base")
        read = {} if given is None else read_base(reader, given, (*here, "base"))
        if override is INVALID or read is None:
            return
        base = read
    document = reader.document
    yield Item(
        kind=kind,
        id=identifier,
        name="/".join(document.source.parts),
        document=document,
        path=path,
        node=without(node, [OVERLAY]),
        override=override,
        base=base,
        page=page,
    )


def read_base(reader: Reader, node: Node, path: tuple[Step, ...]) -> dict[str, Scalar] | None:
    """Return the hashes as written, by field or for the WHOLE record; None after a problem."""
    if not isinstance(node, Entries):
        value = reader.read(node, Hash, path)
        return None if value is INVALID or not isinstance(node, Scalar) else {WHOLE: node}
    if reader.read(node, Mapping[FieldName, Hash], path) is INVALID:
        return None
    return {key.text: below for key, below in node.pairs() if isinstance(below, Scalar)}


def read_pages(
    root: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> Iterator[Item]:
    """Yield the prose pages of an overlay as items: their front matter, and `body`."""
    for language in languages:
        for path in sorted((root / language.path).rglob("*.md")):
            source = read_source(root, path, problems)
            parted = source and part_page(source, problems)
            if not parted:
                continue
            source, fields, start = parted
            document = fields or Document(source, Entries((), (), False, 1, 1))
            node = document.root
            if not isinstance(node, Entries):
                problems.append(document.problem((), "expected-mapping"))
                continue
            bare = fields and Document(fields.source, without(node, [OVERLAY]))
            page = finish_page((source, bare, start), language, languages, problems)
            if page is None:
                continue
            name = PurePosixPath(*source.parts).as_posix()
            reader = Reader(document, languages, problems)
            node = whole_page(node, page.body)
            yield from read_item(reader, PAGE, name, node, page=page)


def label_of(root: Path, taken: list[str]) -> str:
    """Return what messages call an overlay's folder: its name, with its parent's where that is taken."""
    root = root.resolve()
    return f"{root.parent.name}/{root.name}" if root.name in taken else root.name
