"""Which schema belongs to which content file, and the comment by which editors find it.

In: a file's path below the content folder. Out: the schema's name, and the file's first line.
"""

from collections.abc import Iterator
from pathlib import Path

from ..overlays.layers import HEAD_FILE
from ..sources import list_files

MARK = "# yaml-language-server:"

FOLDER_SCHEMAS = {
    "faq": "question",
    "laws": "law",
    "letters": "letter",
    "dialogues": "dialogue",
    "guides": "path",
    "calculators": "calculator",
    "phrases": "phrases",
    "conversions": "conversion",
}
"""Folder to the schema of its files; every other file has the schema of its own name."""


def schema_of(parts: tuple[str, ...]) -> str:
    """Return the name of the schema of a content file."""
    stem = parts[-1].removesuffix(".yml")
    return stem if len(parts) == 1 or stem == "topics" else FOLDER_SCHEMAS[parts[0]]


def comment_of(parts: tuple[str, ...]) -> str:
    """Return the first line of a content file."""
    return f"{MARK} $schema={'../' * (len(parts) - 1)}schema/{schema_of(parts)}.schema.json"


def write_comments(root: Path) -> Iterator[Path]:
    """Give every file of a content folder its comment and yield those that lacked it; nothing else is touched."""
    head = root / HEAD_FILE
    for path in (*list_files(root, [], is_whole=False), *([head] if head.exists() else ())):
        comment = comment_of(path.relative_to(root).parts)
        text = path.read_bytes().decode("utf-8")
        first, _, rest = text.partition("\n")
        if first.rstrip("\r") == comment:
            continue
        aside = path.with_name(f".{path.name}.new")
        body = rest if first.startswith(MARK) else text
        aside.write_bytes(f"{comment}\n{body}".encode())
        aside.replace(path)
        yield path
