"""One site built as on another machine: another path, day, time zone, locale, umask and hash seed.

In: a command and its surroundings. Out: the bytes of every file that it wrote.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What differs between machines that build the same commit."""

    name: str
    days_later: int
    epoch: str | None
    umask: int
    variables: Mapping[str, str]

    def environment(self) -> dict[str, str]:
        """Return the variables of a build, with clocks that are ahead."""
        path = [str(HERE), os.environ.get("PYTHONPATH", "")]
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
        inherited.pop("SOURCE_DATE_EPOCH", None)
        if self.epoch is not None:
            inherited["SOURCE_DATE_EPOCH"] = self.epoch
        return {
            **inherited,
            **self.variables,
            "PYTHONPATH": os.pathsep.join(part for part in path if part),
            "DAYS_LATER": str(self.days_later),
            "NO_MKDOCS_2_WARNING": "1",
        }


SURROUNDINGS = (
    Surroundings(
        name="here",
        days_later=0,
        epoch=None,
        umask=0o022,
        variables={"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    ),
    Surroundings(
        name="a longer way 别处",
        days_later=411,
        epoch="1000000000",
        umask=0o077,
        # A plain C locale without Python's help: what is not read as UTF-8 by name breaks here.
        variables={
            "TZ": "America/St_Johns",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
            "PYTHONHASHSEED": "4242",
        },
    ),
)


def build(folder: Path, site: Path, surroundings: Surroundings, *options: str) -> None:
    """Build the site of a folder's mkdocs.yml; raises CalledProcessError with what it said."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site), *options],
        cwd=folder,
        env=surroundings.environment(),
        umask=surroundings.umask,
        check=True,
        capture_output=True,
    )


def read_bytes(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differing(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    """Return the paths of files that only one side has, or that differ."""
    return sorted(
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    )
