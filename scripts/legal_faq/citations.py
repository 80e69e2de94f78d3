"""What a citation means on a day: the version in force, its provision and its strength.

In: laws and citations. Out: versions, provisions and statuses, computed from dates and never
typed. Reporting a citation that means nothing is left to checks.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

from .model import Citation, Law, Part, Provision, Strength, Version


class Status(Enum):
    """Whether a version holds on a day."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    NOT_CONFIRMED = "not-confirmed"


def status_on(version: Version, day: date) -> Status:
    """Return a version's status; partial dates count from the first and up to the last day they may mean."""
    today = day.isoformat()
    if version.expires is not None:
        passed = today[: len(version.expires)]
        if passed > version.expires or (passed == version.expires and len(passed) == len(today)):
            return Status.EXPIRED
    if version.effective is None:
        return Status.NOT_CONFIRMED
    if today[: len(version.effective)] < version.effective:
        return Status.NOT_YET
    return Status.IN_FORCE


def version_on(law: Law, day: date) -> Version | None:
    """Return the version that holds on a day, or None."""
    holding = (Status.IN_FORCE, Status.NOT_CONFIRMED)
    return next((one for one in reversed(law.versions) if status_on(one, day) in holding), None)


def day_meant(citation: Citation, law_as_at: date) -> date:
    """Return the day whose law a citation speaks of: the answer's, or the end of the past facts it governs."""
    if citation.applies_to is None:
        return law_as_at
    return citation.applies_to.to or citation.applies_to.start or law_as_at


def provision_of(citation: Citation, version: Version) -> Provision | None:
    """Return the registered provision or passage that a citation names, or None."""
    if citation.passage is not None:
        return version.passages.get(citation.passage)
    if citation.article is not None:
        return version.provisions.get(citation.article)
    return None


def anchor_of(citation: Citation) -> str:
    """Return the heading's id on the law's page, the same in every language."""
    return citation.passage or citation.article or ""


def anchor_in(law: Law, version: Version, name: str, day: date) -> str:
    """Return the id of the heading of a version's provision.

    It is the provision's name alone in the version that holds on `day`, or in the newest that has it;
    another version's heading also holds that version's label.
    """
    holder = version_with(law, name, day)
    return name if holder is version else f"version-{version.label}-{name}"


def version_with(law: Law, name: str, day: date) -> Version | None:
    """Return the version that a provision's name alone means: the one of `day`, or the newest that has it."""
    current = version_on(law, day)
    candidates = (*((current,) if current else ()), *reversed(law.versions))
    return next((one for one in candidates if name in one.provisions or name in one.passages), None)


def part_at(law: Law, anchor: str, day: date) -> Part | None:
    """Return the part on whose page an anchor of `anchor_in` stands; None for the law's own page."""
    for version in law.versions:
        name = anchor.removeprefix(f"version-{version.label}-")
        if name != anchor and name in version.provisions:
            return part_of(version, name)
    holder = version_with(law, anchor, day)
    return part_of(holder, anchor) if holder else None


def part_of(version: Version, name: str) -> Part | None:
    """Return the part of a version that holds an article; None for a passage, or without parts."""
    if name not in version.provisions:
        return None
    number = article_key(name)
    starting = (one for one in reversed(version.parts) if article_key(one.first) <= number)
    return next(starting, None)


def weakest_strength(strengths: Iterable[Strength]) -> Strength:
    """Return the weakest of some strengths (their order is the enum's)."""
    order = list(Strength)
    return max(strengths, key=order.index)


def basis_of(basis: tuple[int, ...], citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the citations that a verdict rests on; a number out of range is left to checks."""
    return tuple(citations[number - 1] for number in basis if number <= len(citations))


def article_key(number: str) -> tuple[int, ...]:
    """Return a key that sorts article numbers as a statute does: 293 before 293-1 before 294."""
    return tuple(int(part) for part in re.split(r"[.-]", number))
