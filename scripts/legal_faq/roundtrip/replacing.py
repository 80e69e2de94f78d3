"""Several files replaced as one: all of them or none, whenever the program is killed.

In: new bytes by path below the content folder. Out: the files in their places. They are written
aside with a list of what goes where; once the list stands, the change can always be finished,
and until it is finished nothing reads the folder (sources says so).
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..sources import LIST, find_aside
from .cells import RoundTripError


@dataclass(frozen=True, slots=True)
class Replacement:
    """One file's bytes as they are now and as they will be."""

    before: bytes
    after: bytes


def replace_files(docs: Path, files: Mapping[str, Replacement]) -> None:
    """Replace files by their paths below `docs`; raises RoundTripError if one is no longer as it was."""
    with locked(docs):
        aside = find_aside(docs)
        if (aside / LIST).exists():
            raise RoundTripError(
                "an earlier import has not ended. Run legal-faq edit resume, then this again."
            )
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        entries = []
        for number, (name, one) in enumerate(sorted(files.items())):
            if (docs / name).read_bytes() != one.before:
                shutil.rmtree(aside)
                raise RoundTripError(
                    f"{docs / name} was changed during the import. Import once more; nothing has changed."
                )
            part = aside / f"{number}.yml"
            write_through(part, one.after)
            shutil.copymode(docs / name, part)
            entries.append(
                {
                    "file": part.name,
                    "path": name,
                    "before": hash_of(one.before),
                    "after": hash_of(one.after),
                }
            )
        write_through(aside / f"{LIST}.part", json.dumps(entries, indent=1).encode())
        (aside / f"{LIST}.part").replace(aside / LIST)
        sync_folder(aside)
        finish(docs, aside)


def resume(docs: Path) -> int:
    """Finish an import that was killed and return its number of files; none if there is nothing to do."""
    with locked(docs):
        aside = find_aside(docs)
        if (aside / LIST).exists():
            return finish(docs, aside)
        shutil.rmtree(aside, ignore_errors=True)
        return 0


def finish(docs: Path, aside: Path) -> int:
    """Put every file that the list names in its place, then remove the list; may be repeated."""
    entries = json.loads((aside / LIST).read_bytes())
    waiting = [entry for entry in entries if (aside / entry["file"]).exists()]
    for entry in waiting:
        if hash_of((docs / entry["path"]).read_bytes()) not in (entry["before"], entry["after"]):
            raise RoundTripError(
                f"{docs / entry['path']} was changed after an import was stopped. "
                f"Undo that change, or delete the folder {aside} to give up the import."
            )
    for entry in waiting:
        (aside / entry["file"]).replace(docs / entry["path"])
    for folder in {(docs / entry["path"]).parent for entry in entries}:
        sync_folder(folder)
    # The list goes first: without it, what is left of the folder means nothing.
    (aside / LIST).unlink()
    shutil.rmtree(aside)
    return len(entries)


def write_through(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@contextmanager
def locked(docs: Path) -> Iterator[None]:
    """Hold off a second import into the same folder; a killed one lets go by itself."""
    try:
        import fcntl  # noqa: PLC0415  Windows has none; there, two imports at once are not held off.
    except ImportError:
        yield
        return
    handle = os.open(docs, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise RoundTripError(
            f"another import into {docs} is under way. Wait until it ends."
        ) from error
    finally:
        os.close(handle)
