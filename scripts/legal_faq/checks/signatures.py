"""Every record that rests on a changed provision has been checked again since.

In: a Corpus. Out: a problem at each place that is older than the change, up to the newest day on which
anybody has checked the law; and the problems of what a version says has changed.
"""

from collections.abc import Iterator
from datetime import date

from ..citations import version_on
from ..corpus import Corpus, Record
from ..law_changes import list_unsigned
from ..model import Law, Version
from ..problems import Problem, suggest


def check_signatures(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of changes of the law that have not reached every record."""
    for record in corpus.laws.values():
        before: Version | None = None
        for index, version in enumerate(record.value.versions):
            yield from check_changed(record, before, version, index)
            ends = version is record.value.versions[-1] and version.expires is not None
            if version.checked is None and (before is not None or ends):
                yield record.problem(("versions", index, "checked"), "unchecked-version")
            before = version
    yield from describe_unsigned(corpus, corpus.checked_to)


def describe_unsigned(corpus: Corpus, day: date) -> Iterator[Problem]:
    """Yield a problem for each place whose provision has changed since it was checked, up to a day."""
    for dependent, version in list_unsigned(corpus, day):
        if dependent.through is not None:
            yield dependent.problem("unsigned-path", to=dependent.through, day=dependent.checked)
            continue
        ended = version_on(corpus.laws[dependent.law].value, day) is None
        yield dependent.problem(
            "unsigned-repeal" if ended else "unsigned-change",
            law=dependent.law,
            provision=dependent.provision,
            version=version.label,
            since=version.expires if ended else version.effective,
            day=dependent.checked,
        )


def check_changed(
    record: Record[Law], before: Version | None, version: Version, index: int
) -> Iterator[Problem]:
    """Yield a problem for each provision named as changed that the version before does not have."""
    for field in ("changed", "repealed"):
        for number, name in enumerate(getattr(version, field) or ()):
            path = ("versions", index, field, number)
            if before is None:
                yield record.problem(path, "changed-in-first-version", label=version.label)
            elif name not in before.provisions and name not in before.passages:
                # Only provisions that answers may cite are registered; a number may be any of the law's.
                if name[0].isdecimal():
                    continue
                hint = suggest(name, before.passages)
                yield record.problem(
                    path,
                    "unknown-passage",
                    passage=name,
                    law=record.id,
                    version=before.label,
                    hint=hint,
                )
            if field == "repealed" and name in version.renumbered:
                yield record.problem(path, "repealed-and-renumbered", article=name)
