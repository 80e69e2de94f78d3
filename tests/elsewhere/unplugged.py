"""Build a release archive's site, and a host's, on a machine whose network is unplugged.

`python -m tests.elsewhere.unplugged build/legal-faq-VERSION.tar.gz` unpacks the archive and, in a
namespace without any network, not even the loopback, runs `make site`; then it installs the
archive's own wheel beside it, starts a host's site with it and builds that. 0 when both are there.
Where the kernel permits no such namespace it says so and ends with 3: nothing has been shown.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

NOTHING_SHOWN = 3
UNPLUGGED = ("unshare", "--map-root-user", "--net")


def main(archive: Path) -> int:
    """Unpack, build and tell."""
    try:
        subprocess.run([*UNPLUGGED, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"No namespace without a network here, so nothing is shown: {error}", file=sys.stderr)
        return NOTHING_SHOWN
    with tempfile.TemporaryDirectory(prefix="legal-faq-unplugged-") as place:
        with tarfile.open(archive) as opened:
            opened.extractall(place, filter="data")
        (project,) = Path(place).iterdir()
        sites = (project / "site", Path(place) / "my-site" / "site")
        done = run(project, "make", "site", f"PYTHON={sys.executable}") and all(
            run(Path(place), *command) for command in host_commands(project)
        )
        pages = [len(list(site.rglob("*.html"))) for site in sites]
    print(f"without a network: make site {pages[0]} pages, a host's site {pages[1]} pages")
    return 0 if done and all(pages) else 1


def host_commands(project: Path) -> Iterator[tuple[str, ...]]:
    """Yield what a host types, from the folder beside the unpacked archive."""
    wheels = str(project / "wheels")
    yield (sys.executable, "-m", "venv", "host")
    yield ("host/bin/pip", "install", "--quiet", "--no-index", "--find-links", wheels, "legal-faq")
    yield ("host/bin/legal-faq", "init", "my-site", "--name", "A host", "--languages", "zh,en")
    yield ("host/bin/mkdocs", "build", "--quiet", "--config-file", "my-site/mkdocs.yml")


def run(folder: Path, *command: str) -> bool:
    """Run a command without a network, with little of this machine's surroundings."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return subprocess.run([*UNPLUGGED, *command], cwd=folder, env=kept, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
