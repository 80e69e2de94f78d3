"""Which files a published site consists of, each with its SHA-256.

In: a folder. Out: a Manifest, and release.json, which travels with the site so that anyone can
tell a changed, missing or extra byte. The same files give the same manifest.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MANIFEST = "release.json"
"""The manifest's own name at the site's root; it does not list itself."""

FORMAT = 1


class PublishError(Exception):
    """The site cannot be published or checked as asked; the words say what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file's bytes, as a hash and a count."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of an older release that pages still open may ask for; `until` in seconds since 1970."""

    sha256: str
    size: int
    until: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a release, and those that it keeps from older ones."""

    files: Mapping[str, Entry]
    kept: Mapping[str, Kept] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Return what tells this release's files from any others."""
        lines = (f"{path}\0{entry.sha256}\n" for path, entry in sorted(self.files.items()))
        return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]

    @property
    def all_files(self) -> Mapping[str, Entry]:
        """Return every file that is there, kept ones included."""
        kept = {path: Entry(one.sha256, one.size) for path, one in self.kept.items()}
        return {**kept, **self.files}

    def dump(self) -> bytes:
        """Return release.json."""
        value = {
            "format": FORMAT,
            "release": self.id,
            "files": {path: vars_of(one) for path, one in sorted(self.files.items())},
            "kept": {path: vars_of(one) for path, one in sorted(self.kept.items())},
        }
        return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def vars_of(one: Entry | Kept) -> Mapping[str, str | int]:
    """Return a record as JSON holds it."""
    return {name: getattr(one, name) for name in one.__slots__}


def read_manifest(data: bytes, origin: object) -> Manifest:
    """Return the manifest in a release.json; raises PublishError."""
    try:
        value = json.loads(data)
        if value["format"] != FORMAT:
            raise ValueError(f"format {value['format']}")
        manifest = Manifest(
            {check_path(path): Entry(**entry) for path, entry in value["files"].items()},
            {check_path(path): Kept(**kept) for path, kept in value["kept"].items()},
        )
        if manifest.id != value["release"]:
            raise ValueError("its release id is not that of its files")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PublishError(
            f"{origin}: this is no {MANIFEST} that can be read ({error}). "
            "Publish the site again, or name the manifest with --manifest."
        ) from error
    return manifest


def check_path(path: str) -> str:
    """Return a path that stays inside the site; raises ValueError for any other."""
    parts = path.split("/")
    if not path or "\\" in path or "\0" in path or any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"the path {path!r}")
    return path


def list_paths(folder: Path) -> tuple[str, ...]:
    """Return every file below a folder but the manifest; raises PublishError for anything else."""
    paths = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise PublishError(f"{path} is neither a file nor a folder. Put the file itself there.")
        if path.is_file() and name != MANIFEST:
            paths.append(name)
    return tuple(paths)


def hash_file(path: Path) -> Entry:
    """Return a file's hash and size."""
    data = path.read_bytes()
    return Entry(hashlib.sha256(data).hexdigest(), len(data))


def build_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder's files; raises PublishError for a folder without a site."""
    if not (folder / "index.html").is_file():
        raise PublishError(
            f"{folder} holds no built site. Run make site first, or name its folder."
        )
    return Manifest({name: hash_file(folder / name) for name in list_paths(folder)})


def write_manifest(folder: Path) -> Manifest:
    """Write a folder's release.json and return it."""
    manifest = build_manifest(folder)
    (folder / MANIFEST).write_bytes(manifest.dump())
    return manifest
