"""Theme files that shadow an upstream one: few, and noticed when upstream changes."""

import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

from .conftest import OVERRIDES

UPSTREAM = {"material": files("material") / "templates", "mkdocs": files("mkdocs") / "templates"}
FREE = ("main.html",)
"""Made to be overridden."""

SHADOWS = sorted(
    path.relative_to(OVERRIDES).as_posix()
    for path in OVERRIDES.rglob("*")
    if path.is_file()
    and path.relative_to(OVERRIDES).as_posix() not in FREE
    and any(
        (Path(str(folder)) / path.relative_to(OVERRIDES)).is_file() for folder in UPSTREAM.values()
    )
)


def test_at_most_five_files_shadow_upstream() -> None:
    assert len(SHADOWS) <= 5, SHADOWS


@pytest.mark.parametrize("name", SHADOWS)
def test_a_shadow_records_the_upstream_file_as_it_is(name: str) -> None:
    text = (OVERRIDES / name).read_text(encoding="utf-8")
    record = re.search(
        r"Shadows (material|mkdocs)/templates/(\S+) of .*?sha256 ([0-9a-f]{64})", text, re.S
    )
    assert record, f"overrides/{name} does not say which upstream file it replaces"
    package, path, digest = record.groups()
    assert path == name
    upstream = (UPSTREAM[package] / path).read_bytes()
    assert hashlib.sha256(upstream).hexdigest() == digest, (
        f"{package} changed {path}: compare it with overrides/{name}, then record the new hash"
    )
