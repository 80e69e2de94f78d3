"""Records read by an earlier run, so that one file is checked in a moment.

In: the text of a content file. Out: a document that may know its record already, from a file in
`.cache/` that may be deleted at any time. A record is known by the digests of its file's text, of the
languages and of this package's own code; of a file with problems nothing is kept.
"""

import hashlib
import io
import os
import pickle
from contextlib import suppress
from copyreg import dispatch_table
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .documents import Document, Node, parse
from .model import Language
from .problems import Problem
from .sources import Source

PLACE = Path(".cache", "legal-faq", "records")
"""Where the records are kept, beside the content folder."""

PACKAGE = Path(__file__).parent


def freeze(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a read-only mapping; its type has no name that a pickle could give."""
    return MappingProxyType(values)


OTHERS = {("datetime", "date"): date, (__name__, "freeze"): freeze}
"""What a record is made of besides the types of the model."""

Blobs = dict[str, dict[str, bytes]]
"""Digest of a text to the records read from it, each by its type and languages."""


class RecordCache:
    """The records of one content folder; `save` keeps those that this run has met."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._known = read_blobs(file)
        self._count = count(self._known)
        self._met: Blobs = {}

    def parse(self, source: Source, problems: list[Problem]) -> Document | None:
        """Return the document, parsed only where its record is not known; stands for documents.parse."""
        digest = hashlib.sha256(source.text.encode()).hexdigest()
        if digest in self._known:
            self._met[digest] = self._known[digest]
            return CachedDocument(source, None, self._met[digest])
        document = parse(source, problems)
        if document is None:
            return None
        return CachedDocument(source, document.root, self._met.setdefault(digest, {}))

    def save(self) -> None:
        """Write the records aside, then put them in place; a folder that cannot be written is left alone."""
        kept = {digest: blobs for digest, blobs in self._met.items() if blobs}
        if kept.keys() == self._known.keys() and count(kept) == self._count:
            return
        aside = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(pickle.dumps((package_digest(), kept)))
            aside.replace(self.file)


def count(blobs: Blobs) -> int:
    """Return how many records there are."""
    return sum(len(one) for one in blobs.values())


class CachedDocument(Document):
    """A document whose tree is parsed only when somebody asks for a place in it."""

    __slots__ = ("_blobs", "_tree")
    _blobs: dict[str, bytes]
    _tree: Node | None

    def __init__(self, source: Source, tree: Node | None, blobs: dict[str, bytes]) -> None:
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "origins", {})
        object.__setattr__(self, "_tree", tree)
        object.__setattr__(self, "_blobs", blobs)

    @property
    def root(self) -> Node:
        """Return the root value; a text whose record is known has been parsed before without a problem."""
        tree = self._tree
        if tree is None:
            document = parse(self.source, [])
            assert document is not None
            tree = document.root
            object.__setattr__(self, "_tree", tree)
        return tree

    def recall(self, kind: type, languages: tuple[Language, ...]) -> Any:
        """Return what was read from this text as this type, or None."""
        blob = self._blobs.get(key_of(kind, languages))
        return None if blob is None else load(blob)

    def keep(self, kind: type, languages: tuple[Language, ...], value: Any) -> None:
        """Keep what was read without a problem."""
        stream = io.BytesIO()
        RecordPickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
        self._blobs[key_of(kind, languages)] = stream.getvalue()


@cache
def key_of(kind: type, languages: tuple[Language, ...]) -> str:
    """Return the name of what a type and the languages make of a text."""
    return f"{kind.__name__} {hashlib.sha256(repr(languages).encode()).hexdigest()}"


@cache
def package_digest() -> str:
    """Return the digest of this package's code, so that a newer one reads everything again."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


DAMAGED = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    OSError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
)
"""What reading a damaged pickle may raise; losing a cache costs a second."""


def read_blobs(file: Path) -> Blobs:
    """Return what an earlier run has kept; nothing after another version, or when the file is damaged."""
    try:
        version, blobs = load(file.read_bytes())
    except DAMAGED:
        return {}
    return blobs if version == package_digest() else {}


class RecordPickler(pickle.Pickler):
    """Writes records, read-only mappings among them."""

    dispatch_table = dispatch_table | {MappingProxyType: lambda one: (freeze, (dict(one),))}


class RecordUnpickler(pickle.Unpickler):
    """Reads records and nothing else: a cache that a stranger has put in the folder runs no code."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a type that records are made of; raises UnpicklingError for any other."""
        if (module, name) in OTHERS:
            return OTHERS[module, name]
        if module.startswith("legal_faq.model.") and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a record.")


def load(data: bytes) -> Any:
    """Return a pickled value; raises what a damaged pickle raises."""
    return RecordUnpickler(io.BytesIO(data)).load()
