"""Whether an item of an overlay has the parts that its action needs, and no others.

In: an item. Out: problems at its parts. What it overrides is not looked at here.
"""

from collections.abc import Iterator

from ..model import OverlayAction
from ..problems import Problem
from .kinds import PAGE
from .layers import Item, sample_problems
from .values import OVERLAY, text_at

NAMING = ("id",)
"""Keys of an item that name it rather than change it."""


def action_of(item: Item) -> OverlayAction:
    """Return what an item does; one without a block is an addition."""
    return item.override.action if item.override else OverlayAction.ADD


def turn_of(item: Item) -> int:
    """Return when an item is taken: what withdraws a topic goes before what changes its questions."""
    return 0 if action_of(item) is OverlayAction.WITHDRAW else 1


def fields_of(item: Item) -> tuple[str, ...]:
    """Return the fields that an item says; a page without words says no body."""
    names = [key.text for key in item.node.keys if key.text not in NAMING]
    if item.kind is PAGE and not text_at(item.node, "body"):
        names.remove("body")
    return tuple(names)


def check_parts(item: Item) -> Iterator[Problem]:
    """Yield the problems of what an item says beside its action."""
    override, action, fields = item.override, action_of(item), fields_of(item)
    if override is None:
        return
    if action in (OverlayAction.APPEND, OverlayAction.WITHDRAW) and fields:
        yield item.problem((fields[0],), "override-with-fields", action=action.value)
    if action is OverlayAction.CHANGE and item.kind is PAGE:
        yield item.problem((OVERLAY, "action"), "page-changed-in-parts")
    elif action is OverlayAction.CHANGE and not fields:
        yield item.problem((OVERLAY,), "change-without-fields")
    if action is OverlayAction.ADD and item.base:
        yield item.problem((OVERLAY, "base"), "base-of-addition")
    if action is OverlayAction.APPEND and override.note is None:
        yield item.problem((OVERLAY,), "missing-field", name="note")
    if action is OverlayAction.WITHDRAW:
        yield from check_withdrawal(item)
    if override.reason is not None:
        yield from sample_problems(item.document, (*item.path, OVERLAY, "reason"), override.reason)
    if override.note is not None:
        path = (*item.path, OVERLAY, "note", "text")
        yield from sample_problems(item.document, path, override.note.text)


def check_withdrawal(item: Item) -> Iterator[Problem]:
    """Yield the problems of an item that withdraws."""
    if not item.kind.may_withdraw:
        yield item.problem((OVERLAY, "action"), "not-to-withdraw", kind=item.kind.name)
    if item.override is not None and item.override.reason is None:
        yield item.problem((OVERLAY,), "missing-field", name="reason")
    if item.override is not None and item.override.note is not None:
        yield item.problem((OVERLAY, "note"), "note-of-withdrawn")
