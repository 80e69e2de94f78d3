"""One overlay after the other laid over the records that there are.

In: the book of upstream's records, and layers. Out: the book changed, what differs, and problems for
every override that does not fit what it overrides.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from ..canonical import digest
from ..documents import Scalar
from ..model import Audience, OverlayAction
from ..problems import Problem, suggest
from ..sources import Source
from .bases import check_base
from .differences import Difference
from .entries import Book, Entry, Key, is_only_for
from .kinds import keeps_null
from .layers import Item, Layer
from .parts import NAMING, action_of, check_parts, turn_of
from .values import OVERLAY, value_of, with_fields


class Merger:
    """Takes overlays one at a time; problems never stop it, so that all are found at once."""

    def __init__(
        self,
        book: Book,
        drawn: Mapping[str, Source],
        unread: frozenset[str],
        problems: list[Problem],
    ) -> None:
        self.book = book
        self.drawn = dict(drawn)
        self.unread = unread
        self.problems = problems
        self.diagrams: dict[str, Source] = {}
        self.differences: list[Difference] = []
        self.audiences: dict[Audience, str] = {}

    def take(self, layer: Layer) -> None:
        """Lay one overlay over what there is."""
        before = len(self.differences)
        for index, _ in enumerate(layer.audiences):
            self._take_audience(layer, index)
        seen: dict[Key, Item] = {}
        for item in sorted(layer.items, key=turn_of):
            key = (item.kind.name, item.id)
            if key in seen:
                self._report(item, (), "duplicate-override", id=item.id, place=seen[key].place)
                continue
            seen[key] = item
            self._take_item(layer, item)
        self.differences[before:] = sorted(self.differences[before:], key=place_of)
        for name, source in layer.diagrams.items():
            taken = name in self.drawn or name in self.diagrams
            if taken:
                problem = Problem(
                    path=source.path,
                    line=1,
                    column=1,
                    field="file",
                    rule="addition-exists",
                    values={"id": name, "place": (self.drawn | self.diagrams)[name].path},
                )
                self.problems.append(problem)
            self.diagrams[name] = source

    def _take_item(self, layer: Layer, item: Item) -> None:
        action = action_of(item)
        entry = self.book.entries.get((item.kind.name, item.id))
        wrong = list(check_parts(item))
        self.problems += wrong
        if wrong:
            return
        if action is OverlayAction.ADD:
            self._add(layer, item, entry)
            return
        if entry is None:
            if not {item.id, PurePosixPath(item.name).stem} & self.unread:
                known = [one for kind, one in self.book.entries if kind == item.kind.name]
                hint = suggest(item.id, known)
                self._report(item, (OVERLAY,), "override-without-target", id=item.id, hint=hint)
        elif entry.name != item.name:
            self._report(item, (), "override-elsewhere", file=entry.name)
        elif entry.withdrawn:
            self._report(item, (OVERLAY,), "override-of-withdrawn", place=entry.withdrawn)
        else:
            self.problems += check_base(self.book, entry, item, action)
            self._apply(layer, item, entry, action)

    def _add(self, layer: Layer, item: Item, entry: Entry | None) -> None:
        if entry is not None:
            self._report(item, (), "addition-exists", id=item.id, place=entry.place)
            return
        place = self._hides(item)
        if place:
            self._report(item, (), "override-of-withdrawn", place=place)
        source = item.document.source
        new = Entry(item.kind, item.id, item.name, None, item.node, source, None, item.page)
        new.touched = dict.fromkeys(("", *(key.text for key in item.node.keys)), item.place)
        self.book.add(new)
        self._note(layer, item, OverlayAction.ADD, ())

    def _hides(self, item: Item) -> str:
        """Return what withdraws a new record's topic or all its readers; empty when nothing does."""
        topic = (
            self.book.entries.get(("topic", item.name.split("/")[1]))
            if item.kind.name == "question"
            else None
        )
        if topic is not None and topic.withdrawn:
            return topic.withdrawn
        if self.audiences and is_only_for(item.node, {one.value for one in self.audiences}):
            return next(iter(self.audiences.values()))
        return ""

    def _apply(self, layer: Layer, item: Item, entry: Entry, action: OverlayAction) -> None:
        fields: tuple[str, ...] = ()
        taken: tuple[Key, ...] = ()
        source = item.document.source
        if action is OverlayAction.REPLACE:
            fields = tuple(differing_fields(entry, item))
            if not fields:
                self._report(item, (OVERLAY,), "unused-override")
            entry.node, entry.source, entry.page = item.node, source, item.page
            entry.origins = {}
        elif action is OverlayAction.CHANGE:
            fields = tuple(key.text for key in item.node.keys if key.text not in NAMING)
            for name in fields:
                if value_of(item.node.find(name)) == value_of(entry.node.find(name)):
                    self._report(item, (name,), "unused-override")
            self._change(entry, item, fields)
        elif action is OverlayAction.WITHDRAW:
            taken = self._withdraw(entry, item)
        for name in (*fields, ""):
            entry.touched[name] = item.place
        entry.is_changed = True
        self._note(layer, item, action, fields, taken)

    def _change(self, entry: Entry, item: Item, fields: tuple[str, ...]) -> None:
        new = []
        for key, below in item.node.pairs():
            if key.text in fields:
                is_gone = isinstance(below, Scalar) and below.is_null
                is_gone = is_gone and not keeps_null(entry.kind, key.text)
                new.append((key, None if is_gone else below))
                entry.origins[key.text] = item.document.source
        entry.node = with_fields(entry.node, new)

    def _withdraw(self, entry: Entry, item: Item) -> tuple[Key, ...]:
        """Withdraw a record, a topic with its questions; return what goes with it."""
        taken = self.book.questions_in(entry.id) if entry.kind.name == "topic" else ()
        for one in (entry, *taken):
            one.withdrawn = item.place
        return tuple(one.key for one in taken)

    def _take_audience(self, layer: Layer, index: int) -> None:
        """Withdraw what is written for one audience alone."""
        entry, head = layer.audiences[index], layer.head
        if head is None:
            return
        path = ("audiences", index)
        audience = entry.audience
        taken = self.book.written_for({one.value for one in (*self.audiences, audience)})
        value = ["/".join(one.key) for one in taken]
        if audience in self.audiences:
            place = self.audiences[audience]
            self.problems.append(head.problem(path, "override-of-withdrawn", place=place))
            return
        if entry.base is None:
            self.problems.append(
                head.problem(path, "base-missing", part="audiences", base=digest(value))
            )
        elif entry.base != digest(value):
            listed = ", ".join("/".join(one.key) for one in taken) or "–"
            self.problems.append(
                head.problem((*path, "base"), "stale-audience", ids=listed, base=digest(value))
            )
        node = head.locate(path)
        place = f"{head.source.path}:{node.line}"
        self.audiences[audience] = place
        for one in taken:
            one.withdrawn = place
        self.differences.append(
            Difference(
                kind="audience",
                id=audience.value,
                name="",
                action=OverlayAction.WITHDRAW,
                fields=(),
                reason=entry.reason,
                note=None,
                organisation=layer.organisation,
                overlay=layer.label,
                place=f"{place}:{node.column}",
                taken=tuple(one.key for one in taken),
            )
        )

    def _note(
        self,
        layer: Layer,
        item: Item,
        action: OverlayAction,
        fields: tuple[str, ...],
        taken: tuple[Key, ...] = (),
    ) -> None:
        override = item.override
        self.differences.append(
            Difference(
                kind=item.kind.name,
                id=item.id,
                name=item.name,
                action=action,
                fields=fields,
                reason=override.reason if override else None,
                note=override.note if override else None,
                organisation=layer.organisation,
                overlay=layer.label,
                place=f"{item.place}:{item.node.column}",
                taken=taken,
            )
        )

    def _report(self, item: Item, path: tuple[str, ...], rule: str, **values: object) -> None:
        self.problems.append(item.problem(path, rule, **values))


def differing_fields(entry: Entry, item: Item) -> Iterator[str]:
    """Yield the fields whose values differ, in the order of the item, then those that it lacks."""
    names = [key.text for key in (*item.node.keys, *entry.node.keys)]
    for name in dict.fromkeys(names):
        if value_of(item.node.find(name)) != value_of(entry.node.find(name)):
            yield name


def place_of(difference: Difference) -> tuple[str, int, int]:
    """Return where a difference stands, to sort by."""
    path, line, column = difference.place.rsplit(":", 2)
    return path, int(line), int(column)
