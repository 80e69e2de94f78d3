"""A commented file for a new question.

In: the content folder and `topic/id`. Out: docs/faq/<topic>/<id>.yml, which has every required
field and passes the schema; what it says is left to the writer.
"""

from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from .sources import ID

REVIEW_AFTER = timedelta(days=182)
"""Half a year: the law of this field changes about that often."""


class ScaffoldError(Exception):
    """The file cannot be written; the message says why and what to do."""


def write_question(docs: Path, name: str) -> Path:
    """Write the file and return its path; never overwrites. Raises ScaffoldError."""
    topic, _, identifier = name.partition("/")
    if not ID.match(topic) or not ID.match(identifier):
        raise ScaffoldError(
            f'"{name}" is not topic/id. Use lower-case ASCII, such as contact/calling-hours.'
        )
    folder = docs / "faq" / topic
    if not folder.is_dir():
        known = sorted(path.name for path in (docs / "faq").iterdir() if path.is_dir())
        raise ScaffoldError(f'there is no topic "{topic}". Use one of: {", ".join(known)}.')
    taken = sorted((docs / "faq").glob(f"*/{identifier}.yml"))
    if taken:
        raise ScaffoldError(
            f"{taken[0]} has this id already. Choose another; ids are unique for ever."
        )
    path = folder / f"{identifier}.yml"
    template = files("legal_faq").joinpath("question-template.yml").read_text(encoding="utf-8")
    today = date.today()
    text = template.replace("<today>", str(today)).replace("<next>", str(today + REVIEW_AFTER))
    path.write_text(text, encoding="utf-8")
    return path
