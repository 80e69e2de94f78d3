"""Which files the content consists of, and their text.

In: the content folder. Out: one Source per YAML file, and problems for every file that
cannot be taken: wrong name, unreadable, too large, not UTF-8. Parsing is left to documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem

LARGEST_FILE = 1024 * 1024
"""Bytes; the largest real file has under a fifth of this, and a reader must stay fast on any input."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""A lasting id: kebab-case ASCII, as it stands in addresses."""

SINGLE_FILES = (
    "languages.yml",
    "glossary.yml",
    "synonyms.yml",
    "channels.yml",
    "rates.yml",
    "faq/topics.yml",
)
FOLDERS = {
    "faq": 3,
    "laws": 2,
    "phrases": 2,
    "letters": 2,
    "dialogues": 2,
    "guides": 2,
    "calculators": 2,
    "conversions": 2,
}
"""Folder to the number of parts that its files' paths have."""

OPTIONAL_FILES = ("case-checker.yml",)
"""Files that a site may do without; their pages are then left out."""

LIST = "list.json"
"""In the folder aside: what an import is about to put where; while it stands, the import has not ended."""

TEMPORARY = re.compile(r"\.|.*~\Z|#.*#\Z")
"""Hidden files and the backups that editors leave beside the file being edited."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One content file: `path` as messages show it, `parts` below the content folder."""

    path: str
    parts: tuple[str, ...]
    text: str

    @property
    def id(self) -> str:
        """Return the id that the file's name gives its record."""
        return self.parts[-1].removesuffix(".yml")


def read_sources(
    root: Path, problems: list[Problem], *, is_whole: bool = True
) -> tuple[Source, ...]:
    """Read every content file below `root` in a fixed order, adding to `problems` what cannot be read.

    A folder that is not whole, such as an overlay, need not hold any file.
    """
    found: list[Source] = []
    if (find_aside(root) / LIST).exists():
        problems.append(problem(root, root, "import-unfinished"))
        return ()
    for path in list_files(root, problems, is_whole=is_whole):
        source = read_source(root, path, problems)
        if source is not None:
            found.append(source)
    return tuple(found)


def find_aside(root: Path) -> Path:
    """Return the folder in which an import keeps the files that it is about to replace."""
    root = root.resolve()
    return root.with_name(f".{root.name}-import")


def list_files(root: Path, problems: list[Problem], *, is_whole: bool = True) -> Iterator[Path]:
    """Yield the content files; any other file in a content folder is a problem, never skipped in silence."""
    for path in list_single_files(root):
        if path.exists() or path.is_symlink():
            yield path
        elif is_whole and path.relative_to(root).as_posix() not in OPTIONAL_FILES:
            problems.append(problem(root, path, "missing-file"))
    for folder, depth in FOLDERS.items():
        for path in sorted((root / folder).rglob("*")):
            parts = path.relative_to(root).parts
            if any(TEMPORARY.match(part) for part in parts) or "/".join(parts) in SINGLE_FILES:
                continue
            if path.is_dir() and not path.is_symlink():
                if not ID.match(path.name) or len(parts) != 2 or depth != 3:
                    problems.append(problem(root, path, "misplaced-folder"))
            elif path.suffix != ".yml" or not ID.match(path.stem):
                problems.append(problem(root, path, "file-name", name=path.name))
            elif len(parts) != depth:
                problems.append(problem(root, path, "misplaced-file"))
            else:
                yield path


def list_single_files(root: Path) -> Iterator[Path]:
    """Yield where the files that stand alone would be."""
    for name in (*SINGLE_FILES, *OPTIONAL_FILES):
        yield root / name


def read_source(root: Path, path: Path, problems: list[Problem]) -> Source | None:
    """Return one file's text, or None after adding the reason to `problems`."""
    if path.is_symlink():
        problems.append(problem(root, path, "symbolic-link"))
        return None
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            problems.append(problem(root, path, "file-too-large", size=size, largest=LARGEST_FILE))
            return None
        data = path.read_bytes()
    except OSError as error:
        problems.append(problem(root, path, "unreadable-file", reason=error.strerror or str(error)))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        problems.append(problem(root, path, "not-utf-8", line=line, column=column))
        return None
    parts = path.relative_to(root).parts
    return Source(path=display(root, path), parts=parts, text=text.removeprefix("\ufeff"))


def display(root: Path, path: Path) -> str:
    """Return the path as messages show it: from the content folder's own name on."""
    return "/".join((root.name, *path.relative_to(root).parts))


def problem(
    root: Path, path: Path, rule: str, *, line: int = 1, column: int = 1, **values: object
) -> Problem:
    """Return a problem with a whole file."""
    return Problem(
        path=display(root, path), line=line, column=column, field="file", rule=rule, values=values
    )
