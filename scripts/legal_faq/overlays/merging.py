"""Overlays laid over upstream, one after the other, before anything is read.

In: upstream's documents and the overlays' folders. Out: merged documents that know which file each
value came from, what changed, and problems for every override that does not fit what it overrides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..canonical import digest
from ..documents import Document, Scalar
from ..model import Audience, Language, OverlayAction
from ..problems import Problem, suggest
from ..prose import ProsePages, read_prose
from ..sources import Source
from .bases import check_base
from .differences import Changes, Difference
from .entries import Book, Entry, Key, is_only_for, list_practices
from .kinds import keeps_null
from .layers import Item, Layer, label_of, read_layer
from .parts import NAMING, action_of, check_parts, turn_of
from .values import OVERLAY, value_of, with_fields


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """What upstream and its overlays say together."""

    documents: Mapping[str, Document]
    prose: ProsePages
    diagrams: Mapping[str, Source]
    changes: Changes


def merge_overlays(
    root: Path,
    documents: Mapping[str, Document],
    languages: tuple[Language, ...],
    overlays: Sequence[Path],
    problems: list[Problem],
) -> Merged:
    """Return upstream with the overlays over it, in their order; adds every problem to `problems`."""
    prose = read_prose(root, languages, problems)
    unread = frozenset(PurePosixPath(one.path).stem for one in problems)
    labels = [root.resolve().name]
    layers = []
    for folder in overlays:
        labels.append(label_of(folder, labels))
        layers.append(read_layer(folder, labels[-1], languages, problems))
    merger = Merger(Book(documents, prose), unread, problems)
    for layer in layers:
        merger.take(layer)
    return merger.finish()


class Merger:
    """Takes overlays one at a time; problems never stop it, so that all are found at once."""

    def __init__(self, book: Book, unread: frozenset[str], problems: list[Problem]) -> None:
        self.book = book
        self.unread = unread
        self.problems = problems
        self.diagrams: dict[str, Source] = {}
        self.differences: list[Difference] = []
        self.audiences: dict[Audience, str] = {}

    def take(self, layer: Layer) -> None:
        """Lay one overlay over what there is."""
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
        for name, source in layer.diagrams.items():
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

    def finish(self) -> Merged:
        """Return what there is now."""
        book = self.book
        gone = frozenset(one.key for one in book.entries.values() if one.withdrawn)
        reasons: dict[Key, Difference] = {}
        for one in self.differences:
            if one.action is OverlayAction.WITHDRAW:
                reasons |= dict.fromkeys(((one.kind, one.id), *one.taken), one)
        upstream, now = list_practices(book, old=True), list_practices(book, old=False)
        changes = Changes(
            differences=tuple(self.differences),
            withdrawn=gone,
            audiences=frozenset(self.audiences),
            lost_practices=frozenset(upstream - now),
            new_practices=frozenset(now - upstream),
            reasons=reasons,
        )
        book.finish()
        return Merged(
            documents=book.documents, prose=book.pages, diagrams=self.diagrams, changes=changes
        )


def differing_fields(entry: Entry, item: Item) -> Iterator[str]:
    """Yield the fields whose values differ, in the order of the item, then those that it lacks."""
    names = [key.text for key in (*item.node.keys, *entry.node.keys)]
    for name in dict.fromkeys(names):
        if value_of(item.node.find(name)) != value_of(entry.node.find(name)):
            yield name
