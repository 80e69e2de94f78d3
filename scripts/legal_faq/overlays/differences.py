"""What a site says otherwise than upstream: one Difference per record that an overlay changed.

In: nothing but values. Out: frozen differences, for pages and for `legal-faq diff`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Audience, LocalNote, OverlayAction, Text

Key = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One record that an overlay changed; an audience's `kind` is `audience`.

    `fields` are those that differ, `taken` the records that go with a withdrawn topic or audience;
    `place` is `path:line:column` of the override.
    """

    kind: str
    id: str
    name: str
    action: OverlayAction
    fields: tuple[str, ...]
    reason: Text | None
    note: LocalNote | None
    organisation: Text | None
    overlay: str
    place: str
    taken: tuple[Key, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """Everything that overlays changed: what they withdraw and which practices they take or bring.

    `reasons` says for each withdrawn record which difference took it.
    """

    differences: tuple[Difference, ...] = ()
    withdrawn: frozenset[Key] = frozenset()
    audiences: frozenset[Audience] = frozenset()
    lost_practices: frozenset[str] = frozenset()
    new_practices: frozenset[str] = frozenset()
    reasons: Mapping[Key, Difference] = field(default_factory=dict)

    def notes_of(self, kind: str, identifier: str) -> tuple[Difference, ...]:
        """Return the differences that add a note to a record, in the order of the overlays."""
        return tuple(
            one
            for one in self.differences
            if one.note is not None and (one.kind, one.id) == (kind, identifier)
        )


NO_CHANGES = Changes()
