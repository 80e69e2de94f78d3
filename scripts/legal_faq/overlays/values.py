"""Parsed values as canonical JSON, and their hashes.

In: nodes of documents. Out: what `base` is compared with. Every scalar counts as the text that it
says, without the space around it, so that quotes, folding and order in the file make no difference.
"""

from collections.abc import Iterable

from ..canonical import Json, digest
from ..documents import Entries, Items, Node, Scalar

OVERLAY = "overlay"
"""The key of the block that says what an overlay does; no part of the record."""

NOTHING = digest(None)
"""The hash of a field that is not there."""


def value_of(node: Node | None) -> Json:
    """Return a node as JSON: texts, lists, mappings, and null for what is open or absent."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return None if node.is_null else node.text.strip()
    if isinstance(node, Items):
        return [value_of(one) for one in node.nodes]
    return {key.text: value_of(below) for key, below in node.pairs() if key.text != OVERLAY}


def hash_of(node: Node | None) -> str:
    """Return the hash of a node; an absent field's is that of null."""
    return digest(value_of(node))


def without(node: Entries, names: Iterable[str]) -> Entries:
    """Return a mapping without some of its keys."""
    left_out = set(names)
    kept = [(key, below) for key, below in node.pairs() if key.text not in left_out]
    return Entries(
        tuple(key for key, _ in kept),
        tuple(below for _, below in kept),
        node.flow,
        node.line,
        node.column,
    )


def with_fields(node: Entries, new: Iterable[tuple[Scalar, Node | None]]) -> Entries:
    """Return a mapping with some keys set; None takes a key away."""
    found = {key.text: (key, below) for key, below in node.pairs()}
    for key, below in new:
        if below is None:
            found.pop(key.text, None)
        else:
            found[key.text] = (key, below)
    return Entries(
        tuple(key for key, _ in found.values()),
        tuple(below for _, below in found.values()),
        node.flow,
        node.line,
        node.column,
    )


def text_at(node: Node | None, name: str) -> str | None:
    """Return a mapping's text under a key, or None."""
    below = node.find(name) if isinstance(node, Entries) else None
    return below.text.strip() if isinstance(below, Scalar) and not below.is_null else None


def whole_page(fields: Entries, body: str) -> Entries:
    """Return a prose page as one mapping: its front matter, and its Markdown as `body`."""
    return with_fields(fields, [(Scalar("body", "", 1, 1), Scalar(body, "|", 1, 1))])
