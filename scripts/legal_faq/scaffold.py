"""A commented file for a new question, letter, dialogue or path.

In: the content folder and `topic/id`, `letter/id`, `dialogue/id` or `path/id`. Out: a file that has
every required field and passes the schema; what it says is left to the writer.
"""

from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from .sources import ID

REVIEW_AFTER = timedelta(days=182)
"""Half a year: the law of this field changes about that often."""


FOLDERS = {"letter": "letters", "dialogue": "dialogues", "path": "guides"}
"""Kinds of record besides questions, and the folder of each."""


class ScaffoldError(Exception):
    """The file cannot be written; the message says why and what to do."""


def write_record(docs: Path, name: str, own: Path | None = None) -> Path:
    """Write the file and return its path; never overwrites. Raises ScaffoldError.

    `own` is the folder laid over the content into which a host's own records go.
    """
    kind, _, identifier = name.partition("/")
    if not ID.match(kind) or not ID.match(identifier):
        raise ScaffoldError(
            f'"{name}" is not topic/id. Use lower-case ASCII, such as contact/calling-hours.'
        )
    roots = [docs, *([own] if own else [])]
    known = docs / FOLDERS[kind] if kind in FOLDERS else find_topic(docs, kind)
    folder = (own or docs) / known.relative_to(docs)
    taken: list[Path] = []
    for root in roots:
        taken += sorted((root / FOLDERS.get(kind, "faq")).rglob(f"{identifier}.yml"))
        if kind == "path":
            taken += sorted(root.glob(f"*/guides/{identifier}.md"))
    if taken:
        raise ScaffoldError(
            f"{taken[0]} has this id already. Choose another; ids are unique for ever."
        )
    folder.mkdir(parents=own is not None, exist_ok=True)
    path = folder / f"{identifier}.yml"
    template = f"{kind if kind in FOLDERS else 'question'}-template.yml"
    text = files("legal_faq").joinpath(template).read_text(encoding="utf-8")
    today = date.today()
    text = text.replace("<today>", str(today)).replace("<next>", str(today + REVIEW_AFTER))
    path.write_text(text, encoding="utf-8")
    return path


def find_topic(docs: Path, topic: str) -> Path:
    """Return a topic's folder; raises ScaffoldError when there is none."""
    folder = docs / "faq" / topic
    if not folder.is_dir():
        known = sorted(path.name for path in (docs / "faq").iterdir() if path.is_dir())
        raise ScaffoldError(f'there is no topic "{topic}". Use one of: {", ".join(known)}.')
    return folder
