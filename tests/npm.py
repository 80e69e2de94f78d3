"""What the tests take from npm's packages, pinned in tests/package-lock.json."""

import shutil
import subprocess
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "node_modules"


def npm_file(name: str) -> Path:
    """Return a file of an installed package; tests fail without it and never skip."""
    path = FOLDER / name
    if not path.is_file():
        raise RuntimeError(f"{path} is missing. Run make test, or npm ci --prefix tests.")
    return path


def read_as_old_browser(script: str) -> str:
    """Return what the tested floor, Chromium 80, would not understand of a script; "" for nothing.

    That browser reads the language of 2020; acorn reads the script by that year's grammar.
    """
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("Node is missing. Run make node, which installs it or says how.")
    result = subprocess.run(
        [node, str(npm_file("acorn/bin/acorn")), "--ecma2020", "--silent"],
        input=script,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return result.stderr if result.returncode else ""
