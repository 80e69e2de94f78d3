"""What a law's new version changes, and everything that rests on it.

In: a Corpus, and the provisions that change. Out: the places that name them, each with the day on which
its record was last checked against the law. Whether that day is late enough is left to checks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .citations import anchor_of, version_on
from .corpus import Corpus, Record
from .documents import Step
from .markup import find_links
from .model import Citation, Law, Outcome, Version
from .problems import Problem
from .prose import ProsePage

Concerns = Callable[[str, str, date | None], bool]
"""Whether a law's provision, as a record checked on a day names it, is one that is looked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Dependent:
    """One place that rests on a provision.

    `checked` is the day of the record's last check against the law, None where it carries none;
    `through` the folder and id of the answer or letter by which a path or the case checker rests on it.
    """

    owner: Record[Any] | ProsePage
    path: tuple[Step, ...]
    offset: int
    law: str
    provision: str
    checked: date | None
    through: str | None = None

    def problem(self, rule: str, **values: object) -> Problem:
        """Return a problem at the place."""
        if isinstance(self.owner, ProsePage):
            return self.owner.problem(rule, self.offset, **values)
        return self.owner.problem(self.path, rule, self.offset, **values)


def find_change(law: Law, provision: str, checked: date, day: date) -> Version | None:
    """Return the first version that changes a provision after the day it was checked, up to `day`.

    For a law that fell away without another version, that is its last version.
    """
    then, now = version_on(law, checked), version_on(law, day)
    if then is None or now is then:
        return None
    labels = [one.label for one in law.versions]
    first = labels.index(then.label) + 1
    last = labels.index(now.label) if now else len(labels) - 1
    for version in law.versions[first : last + 1]:
        if touches(version, provision):
            return version
    return law.versions[-1] if now is None else None


def touches(version: Version, provision: str) -> bool:
    """Return whether a version changes, moves or drops a provision of the version before."""
    if version.changed is None:
        return True
    return provision in (*version.changed, *version.repealed, *version.renumbered)


def list_dependents(corpus: Corpus, concerns: Concerns) -> Iterator[Dependent]:
    """Yield every place that rests on the provisions looked for, in every language.

    Citations of the law of past facts are left out: a change does not reach them.
    """
    resting: set[str] = set()
    for record in corpus.cited_records:
        if getattr(record.value, "retired", None) is not None:
            continue
        for index, citation in enumerate(record.value.citations):
            found = rest_on(record, index, citation, concerns)
            if found is not None:
                resting.add(name_of(record))
                yield found
    yield from list_in_prose(corpus, concerns)
    yield from list_in_lists(corpus, concerns)
    yield from list_led_to(corpus, resting)


def rest_on(
    record: Record[Any], index: int, citation: Citation, concerns: Concerns
) -> Dependent | None:
    """Return a citation as a place, if it is of a provision looked for."""
    checked = record.value.law_as_at
    if citation.applies_to or not concerns(citation.law, anchor_of(citation), checked):
        return None
    return Dependent(
        owner=record,
        path=("citations", index, "passage" if citation.passage else "article"),
        offset=0,
        law=citation.law,
        provision=anchor_of(citation),
        checked=checked,
    )


def list_in_prose(corpus: Corpus, concerns: Concerns) -> Iterator[Dependent]:
    """Yield the links of guides and other prose pages to the provisions looked for."""
    for page in corpus.prose.values():
        for link in find_links(page.body):
            if link.kind == "law" and concerns(link.target, link.fragment, page.head.law_as_at):
                yield Dependent(
                    owner=page,
                    path=(),
                    offset=page.start + link.offset,
                    law=link.target,
                    provision=link.fragment,
                    checked=page.head.law_as_at,
                )


def list_in_lists(corpus: Corpus, concerns: Concerns) -> Iterator[Dependent]:
    """Yield the glossary's words and the rates that name a provision looked for; they carry no day."""
    records: tuple[Record[Any], ...] = (*corpus.terms.values(), *corpus.rates.values())
    for record in records:
        value = record.value
        passage = getattr(value, "passage", None)
        provision = passage or value.article or ""
        if value.law is not None and concerns(value.law, provision, None):
            field = "passage" if passage else "article" if value.article else "law"
            yield Dependent(
                owner=record,
                path=(field,),
                offset=0,
                law=value.law,
                provision=provision,
                checked=None,
            )


def list_led_to(corpus: Corpus, resting: set[str]) -> Iterator[Dependent]:
    """Yield the outcomes of paths and the elements of the case checker that lead to what rests on them."""

    def led(owner: Record[Any], path: tuple[Step, ...], to: str, day: date | None) -> Dependent:
        return Dependent(
            owner=owner, path=path, offset=0, law="", provision="", checked=day, through=to
        )

    for record in corpus.paths.values():
        outcomes: tuple[Outcome, ...] = record.value.outcomes
        for index, outcome in enumerate(outcomes):
            for field, folder in (("answers", "faq"), ("letters", "letters")):
                for number, target in enumerate(getattr(outcome, field)):
                    if f"{folder}/{target}" in resting:
                        place = ("outcomes", index, field, number)
                        yield led(record, place, f"{folder}/{target}", record.value.law_as_at)
    if corpus.case_checker is None:
        return
    for group_index, group in enumerate(corpus.case_checker.value.groups):
        for index, element in enumerate(group.elements):
            for number, practice in enumerate(element.practices):
                target = f"faq/{practice.partition('/')[0]}"
                if target in resting:
                    path = ("groups", group_index, "elements", index, "practices", number)
                    yield led(corpus.case_checker, path, target, None)


def list_unsigned(corpus: Corpus, day: date) -> Iterator[tuple[Dependent, Version]]:
    """Yield each dated place that rests on what changed after its check, up to a day, with the version.

    A path rests on what the answers and letters it leads to rest on.
    """

    def change(law: str, provision: str, checked: date | None) -> Version | None:
        if law not in corpus.laws or checked is None:
            return None
        return find_change(corpus.laws[law].value, provision, checked, day)

    def changes(law: str, provision: str, checked: date | None) -> bool:
        # A path may be older than the answers it leads to, and then shows what they no longer do.
        return change(law, provision, min(checked or oldest, oldest)) is not None

    dates = [record.value.law_as_at for record in corpus.paths.values()]
    oldest = min(dates, default=day)
    rested: dict[str, list[Dependent]] = {}
    for one in list_dependents(corpus, changes):
        if one.through is None:
            if isinstance(one.owner, Record):
                rested.setdefault(name_of(one.owner), []).append(one)
            version = change(one.law, one.provision, one.checked)
        else:
            found = (change(to.law, to.provision, one.checked) for to in rested[one.through])
            version = next((it for it in found if it is not None), None)
        if version is not None:
            yield one, version


def name_of(record: Record[Any]) -> str:
    """Return a record's folder and id, since a letter may have an answer's id."""
    return f"{record.source.parts[0]}/{record.id}"
