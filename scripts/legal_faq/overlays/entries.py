"""The records of all files by kind and id, as they stand after each overlay.

In: upstream's documents and prose pages. Out: entries that merging changes one by one, and at the
end the documents made of them. What may be changed is decided in merging.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from ..documents import Document, Entries, Items, Node, Scalar, Step
from ..prose import ProsePage, part_page
from ..sources import ID, Source
from .kinds import PAGE, RecordKind, kind_of
from .values import text_at, value_of, whole_page, with_fields

Key = tuple[str, str]
"""A record's kind and id."""


@dataclass(slots=True)
class Entry:
    """One record as it stands: `position` in its list, `origins` of the fields that overlays gave.

    `upstream` is what upstream says, None for a record of an overlay; `touched` is who last changed
    each field, by `path:line`.
    """

    kind: RecordKind
    id: str
    name: str
    position: int | None
    node: Entries
    source: Source
    upstream: Entries | None
    page: ProsePage | None = None
    origins: dict[str, Source] = field(default_factory=dict)
    touched: dict[str, str] = field(default_factory=dict)
    withdrawn: str = ""
    is_changed: bool = False

    @property
    def key(self) -> Key:
        """Return the entry's kind and id."""
        return self.kind.name, self.id

    @property
    def place(self) -> str:
        """Return the file and the line where the record begins."""
        return f"{self.source.path}:{self.node.line}"

    def place_of(self, name: str) -> str:
        """Return the file and the line where a field stands; the record's for one that is absent."""
        below = self.node.find(name)
        if below is None or self.kind is PAGE:
            return self.place
        line = next(key.line for key in self.node.keys if key.text == name)
        return f"{self.origins.get(name, self.source).path}:{line}"


class Book:
    """Every record by kind and id, in the order of the files."""

    def __init__(self, documents: Mapping[str, Document], pages: Mapping[str, ProsePage]) -> None:
        self.documents = dict(documents)
        self.pages = dict(pages)
        self.entries: dict[Key, Entry] = {}
        for name, document in documents.items():
            kind = kind_of(name)
            if kind is None:
                continue
            if kind.is_list and isinstance(document.root, Items):
                for index, node in enumerate(document.root.nodes):
                    identifier = text_at(node, "id")
                    if identifier is not None and ID.match(identifier):
                        self._keep(kind, identifier, document, index, node)
            elif not kind.is_list:
                self._keep(kind, document.source.id, document, None, document.root)
        for name, page in pages.items():
            self._keep_page(name, page)

    def _keep(
        self, kind: RecordKind, identifier: str, document: Document, index: int | None, node: Node
    ) -> None:
        if not isinstance(node, Entries):
            return
        name = "/".join(document.source.parts)
        entry = Entry(kind, identifier, name, index, node, document.source, node)
        self.entries.setdefault(entry.key, entry)

    def _keep_page(self, name: str, page: ProsePage) -> None:
        parted = part_page(page.source, [])
        fields = parted[1].root if parted and parted[1] else None
        bare = fields if isinstance(fields, Entries) else Entries((), (), False, 1, 1)
        node = whole_page(bare, page.body)
        entry = Entry(PAGE, name, name, None, node, page.source, node, page)
        self.entries[entry.key] = entry

    def add(self, entry: Entry) -> None:
        """Add a record of an overlay, at the end of its list where it stands in one."""
        entry.is_changed = True
        if entry.kind.is_list:
            taken = [one.position or 0 for one in self.entries.values() if one.name == entry.name]
            root = self.documents[entry.name].root if entry.name in self.documents else None
            written = len(root.nodes) if isinstance(root, Items) else 0
            entry.position = max([written - 1, *taken], default=-1) + 1
        self.entries[entry.key] = entry

    def finish(self) -> None:
        """Make the documents and pages of every file that an overlay changed."""
        changed = {one.name for one in self.entries.values() if one.is_changed}
        for entry in self.entries.values():
            if entry.name not in changed or entry.kind.is_list:
                continue
            if entry.kind is PAGE and entry.page is not None:
                self.pages[entry.name] = entry.page
            elif entry.kind is not PAGE:
                origins: dict[tuple[Step, ...], Source] = {
                    (name,): source for name, source in entry.origins.items()
                }
                self.documents[entry.name] = Document(entry.source, entry.node, origins)
        for name in sorted(changed):
            kind = kind_of(name)
            if kind is not None and kind.is_list:
                self._finish_list(name)

    def _finish_list(self, name: str) -> None:
        """Make a list's document: upstream's entries in their places, then those of overlays."""
        mine = [one for one in self.entries.values() if one.name == name]
        document = self.documents.get(name)
        nodes: dict[int, Node] = {}
        if document is not None and isinstance(document.root, Items):
            nodes = dict(enumerate(document.root.nodes))
        source = document.source if document else mine[0].source
        origins: dict[tuple[Step, ...], Source] = {}
        for entry in mine:
            index = entry.position or 0
            nodes[index] = entry.node
            if entry.source is not source:
                origins[(index,)] = entry.source
            origins |= {(index, field): one for field, one in entry.origins.items()}
        self.documents[name] = Document(
            source, Items(tuple(nodes[index] for index in sorted(nodes)), 1, 1), origins
        )

    def questions_in(self, topic: str) -> tuple[Entry, ...]:
        """Return the questions of a topic that are not withdrawn, by id."""
        found = [
            one
            for one in self.entries.values()
            if one.kind.name == "question" and one.name.split("/")[1] == topic and not one.withdrawn
        ]
        return tuple(sorted(found, key=lambda one: one.id))

    def written_for(self, audiences: Set[str]) -> tuple[Entry, ...]:
        """Return the records written for no one else that are not withdrawn, by kind and id."""
        found = [
            one
            for one in self.entries.values()
            if not one.withdrawn and is_only_for(one.node, audiences)
        ]
        return tuple(sorted(found, key=lambda one: one.key))


def is_only_for(node: Entries, audiences: Set[str]) -> bool:
    """Return whether a record is written for some audiences and no others."""
    readers = value_of(node.find("audience"))
    return (
        isinstance(readers, list) and bool(readers) and {str(one) for one in readers} <= audiences
    )


def withdrawn_value(book: Book, entry: Entry) -> Entries:
    """Return what withdrawing a record takes away: a topic's questions are part of it, by id."""
    if entry.kind.name != "topic":
        return entry.node
    ids = tuple(Scalar(one.id, "", 1, 1) for one in book.questions_in(entry.id))
    return with_fields(entry.node, [(Scalar("questions", "", 1, 1), Items(ids, 1, 1))])


def list_practices(book: Book, *, old: bool) -> set[str]:
    """Return the names of the practices of all questions, as upstream has them or as they are now."""
    found = set()
    for entry in book.entries.values():
        node = entry.upstream if old else entry.node
        listed = node.find("practices") if entry.kind.name == "question" and node else None
        if isinstance(listed, Items):
            names = (text_at(one, "id") for one in listed.nodes)
            found |= {f"{entry.id}/{name}" for name in names if name}
    return found
