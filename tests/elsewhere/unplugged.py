"""Build a release archive's site on a machine whose network is unplugged.

`python -m tests.elsewhere.unplugged build/legal-faq-VERSION.tar.gz` unpacks the archive and runs
`make site` in a namespace without any network, not even the loopback; 0 when the site is there.
Where the kernel permits no such namespace it says so and ends with 3: nothing has been shown.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
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
        kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
        result = subprocess.run(
            [*UNPLUGGED, "make", "site", f"PYTHON={sys.executable}"],
            cwd=project,
            env=kept,
            check=False,
        )
        pages = len(list((project / "site").rglob("*.html")))
    print(f"make site without a network: exit {result.returncode}, {pages} pages")
    return 0 if result.returncode == 0 and pages else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
