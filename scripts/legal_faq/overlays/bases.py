"""Whether an override was written for what it overrides: its `base` against the value's hash.

In: an entry, the item over it and its action. Out: a problem for each part that has changed since,
with the hash to write once the change has been read.
"""

from collections.abc import Iterator

from ..documents import Entries
from ..model import OverlayAction
from ..problems import Problem
from .entries import Book, Entry, withdrawn_value
from .layers import WHOLE, Item
from .values import OVERLAY, hash_of


def check_base(book: Book, entry: Entry, item: Item, action: OverlayAction) -> Iterator[Problem]:
    """Yield the problems of an item's `base`."""
    now = withdrawn_value(book, entry) if action is OverlayAction.WITHDRAW else entry.node
    if action is OverlayAction.CHANGE:
        yield from check_fields(entry, item, now, named(item.node))
        for name, given in item.base.items():
            if is_unused(item, name):
                path = (*item.path, OVERLAY, "base", name)
                yield item.document.problem_at(given, path, "unused-base", name=name)
        return
    if not item.base:
        yield item.problem((OVERLAY,), "base-missing", part=entry.id, base=hash_of(now))
    elif WHOLE in item.base:
        yield from compare(entry, item, WHOLE, now)
    else:
        needed = named(now) if action is OverlayAction.REPLACE else ()
        yield from check_fields(entry, item, now, needed)


def is_change(item: Item) -> bool:
    """Return whether an item changes single fields."""
    return item.override is not None and item.override.action is OverlayAction.CHANGE


def is_unused(item: Item, name: str) -> bool:
    """Return whether a base is of a field that the item does not say."""
    return name != WHOLE and item.node.find(name) is None


def named(node: Entries) -> tuple[str, ...]:
    """Return the fields of a record; its id is no field."""
    return tuple(key.text for key in node.keys if key.text != "id")


def check_fields(
    entry: Entry, item: Item, now: Entries, needed: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield the problems of a base by fields; every field that is `needed` must have one."""
    for name in needed:
        if name not in item.base:
            path = (name,) if item.node.find(name) is not None else (OVERLAY, "base")
            yield item.problem(path, "base-missing", part=name, base=hash_of(now.find(name)))
    for name in item.base:
        if name != WHOLE and not (is_change(item) and is_unused(item, name)):
            yield from compare(entry, item, name, now)


def compare(entry: Entry, item: Item, name: str, now: Entries) -> Iterator[Problem]:
    """Yield a problem where a part is no longer what its base says: changed upstream, or by an overlay."""
    current = hash_of(now.find(name) if name else now)
    given = item.base[name].text.strip()
    if given == current:
        return
    path = (OVERLAY, "base", name) if name else (OVERLAY, "base")
    touched = entry.touched.get(name)
    before = entry.upstream and hash_of(entry.upstream.find(name) if name else entry.upstream)
    if touched is not None and given == before:
        yield item.problem(
            path, "override-conflict", part=name or entry.id, place=touched, base=current
        )
    else:
        place = entry.place_of(name) if name else entry.place
        yield item.problem(path, "stale-base", part=name or entry.id, place=place, base=current)
