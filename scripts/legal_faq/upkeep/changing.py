"""What a change of one law reaches, and the version to write for it.

In: a Corpus, a law's id and what changes in it. Out: a Problem per place, as a report; and the YAML of the
new version with what stays carried over. Nothing is written, and nothing is signed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..corpus import Corpus, Record
from ..documents import Document, Entries, parse
from ..law_changes import list_dependents
from ..model import Law
from ..problems import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class LawChange:
    """What changes in a law: moved numbers, provisions with new content, and those that fall away.

    `effective` is the day of the change, or None where it is not known: then nothing counts as checked since.
    """

    moved: Mapping[str, str]
    changed: tuple[str, ...]
    repealed: tuple[str, ...]
    effective: date | None

    @property
    def provisions(self) -> frozenset[str]:
        """Return every provision that is touched; none means the whole law."""
        return frozenset((*self.moved, *self.changed, *self.repealed))

    def describe(self, provision: str) -> str:
        """Return `42`, `42 → 50` where it moves, or `42 → –` where it falls away."""
        new = "–" if provision in self.repealed else self.moved.get(provision)
        return f"{provision} → {new}" if new else provision


def newest_change(law: Law) -> LawChange:
    """Return what the law's newest version says that it changes; all of it where it does not say."""
    newest = law.versions[-1]
    day = newest.effective if len(law.versions) > 1 else None
    touched = newest.changed is not None
    return LawChange(
        moved=newest.renumbered if touched else {},
        changed=newest.changed or (),
        repealed=newest.repealed if touched else (),
        effective=first_day(day) if day else None,
    )


def first_day(text: str) -> date:
    """Return the first day that a full or partial date may mean."""
    year, month, day = f"{text}-01-01".split("-")[:3]
    return date(int(year), int(month), int(day))


def list_reached(corpus: Corpus, law: str, change: LawChange) -> Iterator[Problem]:
    """Yield every place that a change reaches; the rule `depends-unsigned` marks what is to be checked again."""

    def concerns(cited: str, provision: str, checked: date | None) -> bool:
        if cited != law or not change.provisions:
            return cited == law
        # What has been checked since cites the new numbers.
        since = change.effective and checked and checked >= change.effective
        return provision in change.provisions or bool(since and provision in change.moved.values())

    for one in list_dependents(corpus, concerns):
        provision = change.describe(one.provision)
        if one.through is not None:
            yield one.problem("depends-through", to=one.through)
        elif one.checked is None:
            yield one.problem("depends-undated", law=law, provision=provision)
        else:
            signed = change.effective is not None and one.checked >= change.effective
            rule = "depends-signed" if signed else "depends-unsigned"
            yield one.problem(rule, law=law, provision=provision, day=one.checked)


def write_version(record: Record[Law], change: LawChange, label: str, today: date) -> str:
    """Return the YAML of the next version: what only moves or stays is carried over word for word."""
    lines = [
        f'  - label: "{label}"',
        f"    effective: {change.effective or 'null'}",
        "    expires: null",
        f"    checked: {today}",
        "    last_article: null",
    ]
    if change.moved:
        lines.append("    renumbered:")
        lines += [f'      "{old}": "{new}"' for old, new in change.moved.items()]
    for name, found in (("changed", change.changed), ("repealed", change.repealed)):
        lines.append(f"    {name}:" if found else f"    {name}: []")
        lines += [f'      - "{one}"' for one in found]
    document = parse(record.source, [])
    assert document is not None
    for field in ("provisions", "passages"):
        carried = list(carry_over(document, len(record.value.versions) - 1, field, change))
        lines += [f"    {field}:", *carried] if carried else []
    return "\n".join(lines) + "\n"


def carry_over(document: Document, index: int, field: str, change: LawChange) -> Iterator[str]:
    """Yield the lines of the provisions whose content stays, under their new numbers."""
    version = document.locate(("versions", index))
    node = version.find(field) if isinstance(version, Entries) else None
    if not isinstance(version, Entries) or not isinstance(node, Entries):
        return
    text = document.source.text.split("\n")
    starts = [key.line for key in (*version.keys, *node.keys)]
    for key in node.keys:
        if key.text in (*change.changed, *change.repealed):
            continue
        end = min((line for line in starts if line > key.line), default=len(text) + 1)
        head = text[key.line - 1]
        yield head.replace(key.text, change.moved.get(key.text, key.text), 1)
        yield from (line for line in text[key.line : end - 1] if line.strip())
