"""Releases in a folder: each complete beside the others, one of them current.

In: a built site and a target folder. Out: target/releases/00001-<id>/, and target/current, a
symbolic link that changes in one step. A publish that is killed goes on where it stopped.
Web servers serve target/current.
"""

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..hosting.facts import is_hashed
from .compression import compressed_forms
from .manifest import (
    MANIFEST,
    Entry,
    Kept,
    Manifest,
    PublishError,
    build_manifest,
    hash_file,
    list_paths,
)
from .releases import (
    INCOMING,
    current_release,
    list_releases,
    load,
    locked,
    number_of,
    resume,
    swap,
)

DAY = 24 * 60 * 60

Tell = Callable[[str], object]
"""Says how far the work is."""


def silent(_line: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """For how long what is replaced stays, and who hears how far the work is."""

    grace_days: float = 7
    """Days for which hashed files of older releases stay, for pages that are still open."""

    keep: int = 3
    """Releases to keep for going back, at least two."""

    tell: Tell = silent


DEFAULT_TERMS = Terms()


def publish_folder(site: Path, target: Path, terms: Terms = DEFAULT_TERMS) -> Manifest:
    """Make a built site the current release, with compressed forms; raises PublishError."""
    names = list(build_manifest(site).files)
    with locked(target):
        return release(site, names, target, terms, compressing=True)


def roll_back(target: Path, terms: Terms = DEFAULT_TERMS) -> Manifest:
    """Make the files of the release before the current one current again; raises PublishError."""
    with locked(target):
        current = current_release(target)
        if current is None:
            raise PublishError(f"{target} has no current release. Publish one first.")
        older = [one for one in list_releases(target) if number_of(one) < number_of(current)]
        for folder in reversed(older):
            manifest = load(folder)
            if manifest.id != load(current).id:
                return release(folder, manifest.files, target, terms)
        raise PublishError(f"{target} holds no older release. Publish the older site again.")


def release(
    source: Path,
    names: Iterable[str],
    target: Path,
    terms: Terms,
    *,
    compressing: bool = False,
) -> Manifest:
    """Stage files beside the releases, make them current in one step, and tidy up."""
    now = int(time.time())
    previous = current_release(target)
    before = load(previous) if previous else Manifest({})
    staging = target / "releases" / INCOMING
    resume(target, staging, previous)
    stager = Stager(staging, previous, before, now)
    wanted = tuple(names)
    for count, name in enumerate(wanted, 1):
        stager.add(name, (source / name).read_bytes(), compressing=compressing)
        if count % 100 == 0 or count == len(wanted):
            terms.tell(f"{count} of {len(wanted)} files")
    kept = stager.keep(now + int(terms.grace_days * DAY))
    stager.remove_others()
    manifest = Manifest(stager.files, kept)
    if previous and manifest.id == before.id and manifest.kept.keys() == before.kept.keys():
        shutil.rmtree(staging)
        terms.tell(f"{previous.name} is current already; nothing to do")
        return before
    (staging / MANIFEST).write_bytes(manifest.dump())
    number = max([number_of(one) for one in list_releases(target)], default=0) + 1
    folder = staging.with_name(f"{number:05}-{manifest.id}")
    os.sync()
    staging.rename(folder)
    swap(target, folder)
    terms.tell(f"{folder.name} is current")
    for old in list_releases(target)[: -max(terms.keep, 2)]:
        shutil.rmtree(old)
    return manifest


class Stager:
    """Puts a release together; what an interrupted publish has put there already stays."""

    def __init__(self, staging: Path, previous: Path | None, before: Manifest, now: int) -> None:
        self.staging = staging
        self.previous = previous
        self.before = before
        self.now = now
        self.files: dict[str, Entry] = {}
        self.kept: Mapping[str, Kept] = {}
        staging.mkdir(parents=True, exist_ok=True)
        for folder in (staging.parent, staging):
            folder.chmod(0o755)

    def add(self, name: str, data: bytes, *, compressing: bool) -> None:
        """Put a file and its compressed forms there, the file itself last."""
        entry = Entry(hashlib.sha256(data).hexdigest(), len(data))
        if compressing:
            if self.before.files.get(name) == entry:
                known = [name + ending for ending in (".gz", ".br")]
                forms = {one: self._old(one) for one in known if one in self.before.files}
            else:
                forms = dict(compressed_forms(name, data))
            for path, form in forms.items():
                self._place(path, form, Entry(hashlib.sha256(form).hexdigest(), len(form)))
        self._place(name, data, entry)

    def keep(self, until: int) -> Mapping[str, Kept]:
        """Keep the hashed files that pages of the release before may still ask for."""
        gone = {
            path: Kept(entry.sha256, entry.size, until)
            for path, entry in self.before.files.items()
            if is_hashed(path.removesuffix(".gz").removesuffix(".br"))
        }
        living = {path: one for path, one in self.before.kept.items() if one.until > self.now}
        self.kept = {
            path: one for path, one in {**living, **gone}.items() if path not in self.files
        }
        for path, one in self.kept.items():
            self._write(path, self._old(path), Entry(one.sha256, one.size))
        return self.kept

    def remove_others(self) -> None:
        """Take out what an interrupted publish of other files has left."""
        for name in list_paths(self.staging):
            if name not in self.files and name not in self.kept:
                (self.staging / name).unlink()

    def _old(self, path: str) -> bytes:
        assert self.previous is not None, "only a release before this one has old files"
        return (self.previous / path).read_bytes()

    def _place(self, name: str, data: bytes, entry: Entry) -> None:
        self.files[name] = entry
        self._write(name, data, entry)

    def _write(self, name: str, data: bytes, entry: Entry) -> None:
        path = self.staging / name
        if path.is_file() and hash_file(path) == entry:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in path.parents:
            if folder == self.staging:
                break
            folder.chmod(0o755)
        old = self.before.all_files.get(name)
        if old == entry and self._link(name, path):
            return
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(data)
        part.chmod(0o644)
        if old is not None and self.previous is not None:
            # Servers tell versions apart by second and size: a changed file must be younger.
            younger = max(self.now, int((self.previous / name).stat().st_mtime) + 1)
            os.utime(part, (younger, younger))
        part.replace(path)

    def _link(self, name: str, path: Path) -> bool:
        """Share an unchanged file with the release before, so that browsers' copies stay good."""
        assert self.previous is not None, "only a release before this one has old files"
        if hash_file(self.previous / name) != self.before.all_files[name]:
            return False
        path.unlink(missing_ok=True)
        try:
            os.link(self.previous / name, path)
        except OSError:
            shutil.copy2(self.previous / name, path)
        return True
