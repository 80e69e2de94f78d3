"""Overlays laid over upstream, one after the other, before anything is read.

In: upstream's documents and the overlays' folders. Out: merged documents that know which file each
value came from, what changed, and problems for every override that does not fit what it overrides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..diagrams import read_diagrams
from ..documents import Document
from ..model import Language, OverlayAction
from ..problems import Problem
from ..prose import ProsePages, read_prose
from ..sources import Source
from .differences import Changes, Difference
from .entries import Book, Key, list_practices
from .layers import label_of, read_layer
from .stacking import Merger


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """What upstream and its overlays say together."""

    languages: tuple[Language, ...]
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
    return finish_merging(languages, stack_overlays(root, documents, languages, overlays, problems))


def stack_overlays(
    root: Path,
    documents: Mapping[str, Document],
    languages: tuple[Language, ...],
    overlays: Sequence[Path],
    problems: list[Problem],
) -> Merger:
    """Return every record as it stands once the overlays have been laid over it."""
    prose = read_prose(root, languages, problems)
    unread = frozenset(PurePosixPath(one.path).stem for one in problems)
    labels = [root.resolve().name]
    layers = []
    for folder in overlays:
        labels.append(label_of(folder, labels))
        layers.append(read_layer(folder, labels[-1], languages, problems))
    merger = Merger(Book(documents, prose), read_diagrams(root, []), unread, problems)
    for layer in layers:
        merger.take(layer)
    return merger


def finish_merging(languages: tuple[Language, ...], merger: Merger) -> Merged:
    """Return what there is now."""
    book = merger.book
    gone = frozenset(one.key for one in book.entries.values() if one.withdrawn)
    reasons: dict[Key, Difference] = {}
    for one in merger.differences:
        if one.action is OverlayAction.WITHDRAW:
            reasons |= dict.fromkeys(((one.kind, one.id), *one.taken), one)
    upstream, now = list_practices(book, old=True), list_practices(book, old=False)
    changes = Changes(
        differences=tuple(merger.differences),
        withdrawn=gone,
        audiences=frozenset(merger.audiences),
        lost_practices=frozenset(upstream - now),
        new_practices=frozenset(now - upstream),
        reasons=reasons,
    )
    book.finish()
    return Merged(
        languages=languages,
        documents=book.documents,
        prose=book.pages,
        diagrams=merger.diagrams,
        changes=changes,
    )
