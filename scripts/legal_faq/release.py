"""A release archive: the sources that git tracks, and wheels of them and all they need, to build offline.

In: the project's folder and its locked requirements. Out: the project's own wheel, which carries
its content and theme, and one tar.gz, the same bytes for the same commit and wheels. Which wheels fit which machine is left to pip.
"""

import gzip
import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

WHEELS = "wheels"
"""The archive's folder of wheels; the Makefile installs from it alone where it exists."""

MOMENT = "315532800"
"""The first second that a zip can name, 1980-01-01: a wheel's files say nothing of the day."""

PYTHONS = ("3.11", "3.12", "3.13")
PATCHES = (0, 99)
"""The first patch of a Python and any late one: some packages need a later patch than others."""

PLATFORMS: Mapping[str, tuple[str, ...]] = {
    "linux-x86_64": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    "linux-arm64": ("manylinux_2_28_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"),
    "macos-arm64": ("macosx_14_0_arm64", "macosx_11_0_arm64", "macosx_11_0_universal2"),
}
"""Machines that a release can be built on, by the tags of the wheels that run there."""

SYSTEMS = {
    "linux-x86_64": ("Linux", "linux", "x86_64"),
    "linux-arm64": ("Linux", "linux", "aarch64"),
    "macos-arm64": ("Darwin", "darwin", "arm64"),
}


class ReleaseError(Exception):
    """A release cannot be made; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked requirement as the file has it: its name and version, and its hashes."""

    requirement: str
    hashes: tuple[str, ...]

    def fits(self, platform: str, python: str) -> bool:
        """Return whether a machine with a Python such as 3.11.0 needs it."""
        marker = Requirement(self.requirement).marker
        system, name, machine = SYSTEMS[platform]
        return marker is None or marker.evaluate(
            {
                "python_version": ".".join(python.split(".")[:2]),
                "python_full_version": python,
                "platform_system": system,
                "sys_platform": name,
                "platform_machine": machine,
                "os_name": "posix",
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
            }
        )

    @property
    def line(self) -> str:
        """Return it as pip reads it, without the marker, which pip would hold against this machine."""
        name = self.requirement.partition(";")[0].strip()
        return " ".join([name, *(f"--hash={one}" for one in self.hashes)])


def read_pins(path: Path) -> tuple[Pin, ...]:
    """Return the requirements of a locked file."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    pins = []
    for line in text.splitlines():
        words = line.partition("#")[0].strip()
        if words:
            requirement = words.partition("--hash=")[0].strip()
            pins.append(Pin(requirement, tuple(re.findall(r"--hash=(\S+)", words))))
    return tuple(pins)


def download_wheels(requirements: Path, folder: Path) -> tuple[Path, ...]:
    """Download every wheel that some machine needs; raises ReleaseError where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    pins = read_pins(requirements)
    for platform, tags in PLATFORMS.items():
        for python in PYTHONS:
            fetched: list[Pin] = []
            for patch in PATCHES:
                full = f"{python}.{patch}"
                needed = [pin for pin in pins if pin.fits(platform, full) and pin not in fetched]
                if needed:
                    download(needed, folder, tags, full)
                fetched += needed
    return tuple(sorted(folder.glob("*.whl")))


def download(pins: list[Pin], folder: Path, tags: tuple[str, ...], python: str) -> None:
    """Run pip once; raises ReleaseError with what it says."""
    listed = folder / "needed.txt"
    listed.write_text("".join(f"{pin.line}\n" for pin in pins), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "--dest", str(folder)]
    command += ["--implementation", "cp", "--python-version", python]
    command += [f"--platform={tag}" for tag in tags]
    result = subprocess.run(
        [*command, "--requirement", str(listed)], capture_output=True, text=True, check=False
    )
    listed.unlink()
    if result.returncode:
        raise ReleaseError(f"pip found no wheel for {tags[0]}, Python {python}:\n{result.stderr}")


def list_sources(root: Path) -> tuple[str, ...]:
    """Return the files that git tracks; raises ReleaseError outside a repository."""
    result = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False
    )
    names = tuple(name for name in result.stdout.split("\0") if name)
    if not names:
        raise ReleaseError(f"{root}: git tracks no files here. Run make release in a clone.")
    return names


def build_wheel(root: Path, folder: Path) -> Path:
    """Build the project's own wheel of the files that git tracks, and return it.

    The same files give the same bytes: every one of them gets the same mode and moment. Raises
    ReleaseError with what pip says.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("legal_faq-*.whl"):
        old.unlink()
    with TemporaryDirectory(prefix="legal-faq-wheel-") as place:
        for name in list_sources(root):
            target = Path(place, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((root / name).read_bytes())
            target.chmod(0o644)
        command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
        command += ["--no-deps", "--no-build-isolation", "--wheel-dir", str(folder.resolve())]
        result = subprocess.run(
            [*command, place],
            env={**os.environ, "SOURCE_DATE_EPOCH": MOMENT},
            capture_output=True,
            text=True,
            check=False,
        )
    if result.returncode:
        raise ReleaseError(f"pip could not build the wheel of {root}:\n{result.stderr}")
    (wheel,) = folder.glob("legal_faq-*.whl")
    return wheel


def write_archive(root: Path, wheels: tuple[Path, ...], target: Path) -> int:
    """Write sources and wheels below one folder and return the archive's bytes.

    Every file has the same owner and moment, so that only what they hold counts.
    """
    top = target.name.removesuffix(".tar.gz")
    files = {name: root / name for name in list_sources(root)}
    files |= {f"{WHEELS}/{path.name}": path for path in wheels}
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.part")
    with (
        aside.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for name, path in sorted(files.items()):
            data = path.read_bytes()
            entry = tarfile.TarInfo(f"{top}/{name}")
            entry.size = len(data)
            entry.mode = 0o755 if path.stat().st_mode & 0o100 else 0o644
            archive.addfile(entry, BytesIO(data))
    aside.replace(target)
    return target.stat().st_size
