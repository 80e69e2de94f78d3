"""What `legal-faq diff` says: every difference from upstream, as lines for a person or as JSON.

In: a Corpus without what was withdrawn. Out: lines in a language of the messages, or plain values.
"""

from typing import Any

from ..corpus import Corpus
from ..model import Text
from ..problems import catalogue
from .differences import Difference
from .references import Lost


def describe_differences(corpus: Corpus, lost: tuple[Lost, ...], language: str = "en") -> list[str]:
    """Return a line for each difference and each link that is plain text now, and a last line with the count."""
    lines = [describe(one, language) for one in corpus.changes.differences]
    lines += [one.problem.describe(language) for one in lost]
    count = catalogue()["count-differences"][language]
    return [*lines, count.format(count=len(corpus.changes.differences), links=len(lost))]


def describe(difference: Difference, language: str) -> str:
    """Return `path:line:column: action kind id (who) | fields | what goes with it | why | note`."""
    details = []
    if difference.fields:
        details.append(", ".join(difference.fields))
    if difference.taken:
        details.append(", ".join("/".join(key) for key in difference.taken))
    if difference.reason is not None:
        details.append(word(difference.reason, language))
    if difference.note is not None:
        details.append(f"{difference.note.date}: {word(difference.note.text, language)}")
    signed = f" ({word(difference.organisation, language)})" if difference.organisation else ""
    what = f"{difference.action.value} {difference.kind} {difference.id}{signed}"
    return " | ".join((f"{difference.place}: {what}", *details))


def word(text: Text | None, language: str) -> str:
    """Return a text in the language of the messages, or in the first one that it has."""
    if text is None:
        return ""
    return text[language] if language in text else next(iter(text.items()))[1]


def list_differences(corpus: Corpus, lost: tuple[Lost, ...]) -> dict[str, Any]:
    """Return everything as plain values, for `--json`."""
    return {
        "differences": [as_json(one) for one in corpus.changes.differences],
        "links": [
            {
                "from": "/".join(one.source),
                "to": "/".join(one.target),
                "place": f"{one.problem.path}:{one.problem.line}:{one.problem.column}",
                "field": one.problem.field,
            }
            for one in lost
        ],
    }


def as_json(difference: Difference) -> dict[str, Any]:
    """Return one difference as plain values; what it lacks is null."""
    note = difference.note
    return {
        "kind": difference.kind,
        "id": difference.id,
        "file": difference.name or None,
        "action": difference.action.value,
        "fields": list(difference.fields),
        "reason": texts(difference.reason),
        "note": note and {"date": note.date.isoformat(), "text": texts(note.text)},
        "organisation": texts(difference.organisation),
        "overlay": difference.overlay,
        "place": difference.place,
        "taken": ["/".join(key) for key in difference.taken],
    }


def texts(text: Text | None) -> dict[str, str] | None:
    """Return a text by language."""
    return None if text is None else dict(text.items())
