"""Which texts an export holds.

In: the content and what a command line names. Out: languages and records, or the reason why
there is no such thing.
"""

from collections.abc import Iterable, Mapping, Sequence

from ..model import Language, LanguageRole
from ..problems import suggest
from .cells import RoundTripError
from .fields import KINDS, Fields, list_records
from .importing import Documents

ALL = "all"


def choose_languages(
    names: Sequence[str] | None, languages: Sequence[Language]
) -> tuple[Language, ...]:
    """Return the named languages, or all that are written; raises RoundTripError for an unknown one."""
    written = [one for one in languages if one.role is not LanguageRole.DERIVED]
    keys = [one.key for one in written]
    for name in names or ():
        if name not in keys:
            raise RoundTripError(
                f'there is no language "{name}" to edit. Use one of: {", ".join(keys)}.'
            )
    return tuple(one for one in written if names is None or one.key in names)


def choose_records(
    documents: Documents,
    kinds: Sequence[str] | None,
    topics: Sequence[str] | None,
    ids: Sequence[str] | None,
) -> Mapping[str, Fields]:
    """Return the named records, by default all answers; raises RoundTripError for one that is not there."""
    if ids:
        return choose_ids(documents, ids)
    named = kinds or ("faq",)
    records = list_records(documents, KINDS if ALL in named else named)
    if not topics:
        return records
    known = {topic_of(fields) for name, fields in records.items() if is_answer(name)}
    for topic in topics:
        if topic not in known:
            raise RoundTripError(
                f'there is no answer in a topic "{topic}". Use one of: {", ".join(sorted(known))}.'
            )
    return {
        name: fields
        for name, fields in records.items()
        if not is_answer(name) or topic_of(fields) in topics
    }


def choose_ids(documents: Documents, ids: Iterable[str]) -> Mapping[str, Fields]:
    """Return records by their names, an answer's without `faq:`; raises RoundTripError."""
    records = list_records(documents)
    names = [one if ":" in one else f"faq:{one}" for one in ids]
    for name in names:
        if name not in records:
            raise RoundTripError(
                f'no record has the name "{name}".{suggest(name, records)} '
                "Write an answer's id, or another record's as letter:id."
            )
    return {name: records[name] for name in names}


def is_answer(name: str) -> bool:
    """Return whether a record's name is that of an answer."""
    return name.startswith("faq:")


def topic_of(fields: Fields) -> str:
    """Return the topic whose folder holds an answer's file."""
    return next(iter(fields.values())).document.source.parts[1]
