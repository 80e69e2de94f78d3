"""Build the project's own site twice, as on two machines, and compare all bytes.

`python -m tests.elsewhere` copies what git tracks to two temporary folders; 0 when every byte
is the same, 1 with the names of the files that differ.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .building import SURROUNDINGS, build, differing, read_bytes

ROOT = Path(__file__).resolve().parent.parent.parent


def copy_tracked(folder: Path) -> None:
    """Copy the files that git tracks, as they stand."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)


def main() -> int:
    """Build, compare and tell."""
    with tempfile.TemporaryDirectory(prefix="legal-faq-elsewhere-") as place:
        built = []
        for surroundings in SURROUNDINGS:
            folder = Path(place) / surroundings.name / "project"
            copy_tracked(folder)
            build(folder, folder / "site", surroundings)
            built.append(read_bytes(folder / "site"))
    found = differing(*built)
    for name in found:
        print(f"differs: {name}")
    print(f"{len(built[0])} files, {sum(map(len, built[0].values()))} bytes, {len(found)} differ.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
