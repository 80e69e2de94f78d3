"""A new site of a host: a small folder that builds at once with the package's content.

In: a folder that is not there yet or empty, a name and languages. Out: the folder, whole, or
HostError and nothing. What the host makes of it is left to the host.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from .. import __version__
from ..brands import LONGEST_NAME, BrandReader
from ..choices import COMPLETE, are_languages
from ..model import Language
from ..settings import Fault, HostError

FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "content/README.md": "content-README.md",
    "content/overlay.yml": "overlay.yml",
    "requirements.txt": "requirements.txt",
    ".gitignore": "gitignore",
}
"""Paths in the new folder, and the package's files they are made of."""


def start_site(
    folder: Path, name: str, chosen: Sequence[str], languages: tuple[Language, ...]
) -> tuple[Path, ...]:
    """Write a new site's files and return them; raises HostError with all that is wrong.

    `languages` are those of the content, from which `chosen` takes some by their keys.
    """
    folder = folder.absolute()
    faults = list(find_faults(folder, name, chosen, languages))
    if faults:
        raise HostError(faults)
    complete = tuple(one.key for one in languages if one.role in COMPLETE)
    texts = {path: fill_in(source, name, chosen, complete) for path, source in FILES.items()}
    aside = folder.with_name(f".{folder.name}-starting")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        for path, text in texts.items():
            target = aside / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        if folder.exists():
            # A person may stand in the empty folder: it must stay the same one.
            for part in sorted(aside.iterdir()):
                part.rename(folder / part.name)
            aside.rmdir()
        else:
            aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return tuple(folder / path for path in texts)


def find_faults(
    folder: Path, name: str, chosen: Sequence[str], languages: tuple[Language, ...]
) -> Iterator[Fault]:
    """Yield what is wrong with the folder, the name and the languages."""
    if folder.is_symlink() or (folder.exists() and not is_empty(folder)):
        yield Fault("folder", "start-not-empty", {"folder": folder})
    elif not folder.parent.is_dir():
        yield Fault("folder", "start-no-parent", {"folder": folder.parent})
    reader = BrandReader(languages, folder, "")
    reader.text("--name", name, LONGEST_NAME)
    yield from reader.faults
    if not chosen or not are_languages(chosen, languages):
        known = ", ".join(one.key for one in languages)
        yield Fault("--languages", "setting-languages", {"known": known})


def is_empty(folder: Path) -> bool:
    """Return whether a path is a folder without anything in it."""
    return folder.is_dir() and next(folder.iterdir(), None) is None


def fill_in(source: str, name: str, chosen: Sequence[str], complete: Sequence[str]) -> str:
    """Return the text of one of the package's files with this site's values.

    `complete` are the languages in which every text of the content stands, built or not.
    """
    text = files("legal_faq").joinpath("starter", "files", source).read_text(encoding="utf-8")
    # A JSON string is a YAML string in double quotes, whatever stands in it.
    words = json.dumps(" ".join(name.split()), ensure_ascii=False)
    for_each = "".join(f"\n  {key}: {words}" for key in complete)
    text = text.replace("<name for each>", for_each)
    text = text.replace("<languages>", ", ".join(chosen)).replace("<version>", __version__)
    return text.replace("<name>", words)
