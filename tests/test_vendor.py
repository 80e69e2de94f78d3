"""Libraries of others are their npm packages' own files, at the version that the lock pins."""

import json
import re
from pathlib import Path

import pytest

from legal_faq.assets import read_library

from .conftest import OVERRIDES, ROOT
from .npm import npm_file, read_as_old_browser

VENDOR = OVERRIDES / "assets" / "vendor"
LICENCES = OVERRIDES / "assets" / "licences"
SOURCES = {"docx": "docx/dist/index.iife.js"}
"""Where each library's file stands in its npm package."""

FILES = sorted(VENDOR.glob("*.js"))
NEEDS_MORE = re.compile(r"\beval\(|\bnew Function\b|\bWorker\(|\bXMLHttpRequest\b|\bfetch\(")
"""What the policy forbids, or what would leave the page."""


def locked(name: str) -> dict[str, str]:
    lock = json.loads((ROOT / "tests" / "package-lock.json").read_text(encoding="utf-8"))
    package: dict[str, str] = lock["packages"][f"node_modules/{name}"]
    return package


def test_every_library_says_where_it_is_from() -> None:
    assert [path.name.partition("-")[0] for path in FILES] == sorted(SOURCES)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_library_is_its_package_byte_for_byte(path: Path) -> None:
    name, _, version = path.stem.partition("-")
    assert locked(name)["version"] == version
    assert locked(name)["integrity"].startswith("sha512-")
    installed = json.loads(npm_file(f"{name}/package.json").read_text(encoding="utf-8"))
    assert installed["version"] == version
    assert path.read_bytes() == npm_file(SOURCES[name]).read_bytes()


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_library_stands_with_its_version_and_licence(path: Path) -> None:
    name, _, version = path.stem.partition("-")
    licence = (LICENCES / f"{name}.txt").read_text(encoding="utf-8")
    assert licence.startswith(f"{name} {version}, ")
    assert locked(name)["license"] == "MIT"
    assert npm_file(f"{name}/LICENSE").read_text(encoding="utf-8").strip() in licence
    for needed in ("fflate", "nanoid"):
        assert npm_file(f"{needed}/LICENSE").read_text(encoding="utf-8").strip() in licence
    assert f"| `{path.name}` |" in (VENDOR / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_library_asks_for_nothing_that_the_policy_forbids(path: Path) -> None:
    assert NEEDS_MORE.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_library_is_written_for_the_oldest_browser(path: Path) -> None:
    assert read_as_old_browser(path.read_text(encoding="utf-8")) == ""


def test_a_published_library_has_the_same_bytes() -> None:
    asset = read_library(VENDOR, "docx")
    assert asset.text.encode("utf-8") == npm_file(SOURCES["docx"]).read_bytes()
    assert re.fullmatch(r"assets/docx\.[0-9a-f]{10}\.js", asset.path)
