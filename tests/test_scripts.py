"""The scripts' own tests, in tests/node, run by Node's test runner: no page, no browser."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import OVERRIDES, ROOT

TESTS = sorted((ROOT / "tests" / "node").glob("*.test.js"))


@pytest.mark.parametrize("path", TESTS, ids=[path.name for path in TESTS])
def test_scripts_do_what_their_tests_say(path: Path) -> None:
    node = shutil.which("node")
    assert node, "Node is missing. Run make node, which installs it or says how."
    result = subprocess.run(
        [node, "--test", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_node_reads_scripts_and_tests_as_modules() -> None:
    for folder in (ROOT / "tests", OVERRIDES / "assets" / "scripts"):
        package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        assert package["type"] == "module"
