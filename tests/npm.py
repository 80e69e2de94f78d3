"""What the tests take from npm's packages, pinned in tests/package-lock.json."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "node_modules"


def npm_file(name: str) -> Path:
    """Return a file of an installed package; tests fail without it and never skip."""
    path = FOLDER / name
    if not path.is_file():
        raise RuntimeError(f"{path} is missing. Run make test, or npm ci --prefix tests.")
    return path
