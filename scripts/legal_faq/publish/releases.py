"""The releases in a folder, and the link that says which one is current.

In: the folder that a site is published to. Out: its releases, and one-step changes to them.
Putting a release together is left to folder.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .manifest import MANIFEST, Manifest, PublishError, read_manifest

INCOMING = ".incoming"
RELEASE = re.compile(r"(\d{5,})-([0-9a-f]{12})\Z")


def resume(target: Path, staging: Path, current: Path | None) -> None:
    """Take up a release that was complete but had not become current when it was killed."""
    latest = number_of(current) if current else 0
    for leftover in list_releases(target):
        if number_of(leftover) > latest:
            if staging.exists():
                shutil.rmtree(leftover)
            else:
                leftover.rename(staging)


def swap(target: Path, folder: Path) -> None:
    """Let `current` point to a release, in one step that no reader can see half of."""
    link = target / ".current"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / folder.name)
    link.replace(target / "current")


def current_release(target: Path) -> Path | None:
    """Return the release that `current` points to; raises PublishError if it is no such link."""
    link = target / "current"
    if not link.is_symlink():
        if link.exists():
            raise PublishError(f"{link} is no link of legal-faq publish. Name another folder.")
        return None
    folder = target / "releases" / link.readlink().name
    if not RELEASE.match(folder.name) or not folder.is_dir():
        raise PublishError(f"{link} leads nowhere. Remove the link and publish again.")
    return folder


def list_releases(target: Path) -> list[Path]:
    """Return the complete releases, oldest first."""
    found = (target / "releases").glob("*-*")
    return sorted((path for path in found if RELEASE.match(path.name)), key=number_of)


def number_of(folder: Path) -> int:
    """Return a release's number."""
    return int(folder.name.partition("-")[0])


def load(folder: Path) -> Manifest:
    """Return a release's manifest; raises PublishError."""
    return read_manifest((folder / MANIFEST).read_bytes(), folder / MANIFEST)


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold off a second publish to the same folder; a killed one lets go by itself."""
    import fcntl  # noqa: PLC0415  Windows has none, and the other commands run there too.

    (target / "releases").mkdir(parents=True, exist_ok=True)
    with (target / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PublishError(f"{target} is being published to. Wait until that ends.") from error
        yield
