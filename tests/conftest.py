"""Shared fixtures: the minimal site, edited copies of it, and sites built by the real command."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINIMAL = ROOT / "tests" / "sites" / "minimal"
OVERRIDES = ROOT / "overrides"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write what is found into tests/golden"
    )


def copy_minimal(folder: Path) -> Path:
    """Copy the minimal site to a folder, pointing at the project's own theme folder."""
    shutil.copytree(MINIMAL, folder, ignore=shutil.ignore_patterns("site", ".site-*"))
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    text = text.replace("../../../mkdocs.yml", str(ROOT / "mkdocs.yml"))
    config.write_text(text.replace("../../../overrides", str(OVERRIDES)), encoding="utf-8")
    return folder


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """A copy of the minimal site that the test may edit."""
    return copy_minimal(tmp_path / "minimal")


def run_mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the mkdocs command in a folder as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


Build = Callable[[Path], subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def minimal_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minimal site, built once."""
    folder = copy_minimal(tmp_path_factory.mktemp("minimal") / "minimal")
    result = run_mkdocs(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built once by the real command."""
    target = tmp_path_factory.mktemp("real") / "site"
    result = run_mkdocs(ROOT, "build", "--site-dir", str(target))
    assert result.returncode == 0, result.stderr
    return target
