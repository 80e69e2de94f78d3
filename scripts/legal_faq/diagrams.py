"""The diagrams that prose pages show: SVG files in docs/assets.

In: the content folder. Out: each file's text by its path, or problems. What a diagram may hold
is left to checks.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .problems import Problem
from .sources import TEMPORARY, Source, problem, read_source

FOLDER = "assets"


def read_diagrams(
    root: Path, problems: list[Problem], folder: str = FOLDER
) -> Mapping[str, Source]:
    """Return every diagram by its path from the content folder on; any other file is a problem."""
    found = {}
    for path in sorted((root / folder).rglob("*")):
        if TEMPORARY.match(path.name) or (path.is_dir() and not path.is_symlink()):
            continue
        if path.suffix != ".svg":
            problems.append(problem(root, path, "not-a-diagram", name=path.name))
            continue
        source = read_source(root, path, problems)
        if source is not None:
            found["/".join(source.parts)] = source
    return MappingProxyType(found)
