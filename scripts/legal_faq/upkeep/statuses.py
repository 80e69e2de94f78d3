"""Which version of each law holds on a day, past or future.

In: a Corpus and a day. Out: a Problem per law, as a report at the version's line.
"""

from collections.abc import Iterator
from datetime import date

from ..citations import Status, status_on, version_on
from ..corpus import Corpus
from ..problems import Problem


def list_statuses(corpus: Corpus, day: date, only: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yield what holds of each law, or of those named: a version, the one to come, or the last there was."""
    for identifier, record in sorted(corpus.laws.items()):
        if only and identifier not in only:
            continue
        versions = record.value.versions
        version = version_on(record.value, day)
        if version is None:
            coming = [one for one in versions if status_on(one, day) is Status.NOT_YET]
            version = coming[0] if coming else versions[-1]
        index = next(index for index, one in enumerate(versions) if one is version)
        yield record.problem(
            ("versions", index, "label"),
            f"law-{status_on(version, day).value}",
            law=identifier,
            version=version.label,
            day=day,
            start=version.effective,
            end=version.expires,
        )
