"""Shared fixtures: the minimal site, edited copies of it, and sites built by the real command."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINIMAL = ROOT / "tests" / "sites" / "minimal"
OVERRIDES = ROOT / "overrides"
COVERAGE = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
"""What tells Python in a process of its own to measure, too."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write what is found into tests/golden"
    )
    parser.addoption(
        "--thorough",
        action="store_true",
        help="all hostile texts, random words and parts of titles, not every fourth",
    )


@pytest.fixture(scope="session")
def stride(pytestconfig: pytest.Config) -> int:
    """Which of many samples are taken: every fourth, or all where the run is to be thorough."""
    return 1 if pytestconfig.getoption("--thorough") else 4


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


def run_mkdocs(
    folder: Path, *arguments: str, is_measured: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run the mkdocs command in a folder as a person would.

    Measuring which lines run takes as long again; large sites run none that small ones do not.
    """
    unmeasured = {key: value for key, value in os.environ.items() if key not in COVERAGE}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env=None if is_measured else unmeasured,
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
    """The project's own site, built by the real command, once for all that run tests side by side."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    target = folder / "real-site"
    with (folder / "real-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_dir():
            result = run_mkdocs(ROOT, "build", "--site-dir", str(target), is_measured=False)
            assert result.returncode == 0, result.stderr
    return target
