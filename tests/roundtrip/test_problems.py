"""Each golden case exports texts of the minimal site, spoils the file, and says, whole, what the import reports."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.problems import ContentError, report
from legal_faq.roundtrip.formats import read_file
from legal_faq.roundtrip.importing import load_documents, plan_import

from ..conftest import ROOT
from ..test_golden import apply

GOLDEN = ROOT / "tests" / "golden" / "imports.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))


def spoil(data: bytes, change: dict[str, Any]) -> bytes:
    """Return a file after one change: of its bytes, its text, a part of its zip or a part's true size."""
    if "bytes" in change:
        return bytes.fromhex(change["bytes"])
    if "cut" in change:
        return data[: int(change["cut"])]
    if "part" not in change:
        return replace(data, change)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(target, "w", 8, compresslevel=1) as new,
    ):
        parts = {name: old.read(name) for name in old.namelist()}
        if "zeros" in change:
            parts[change["part"]] = bytes(int(change["zeros"]))
        elif "write" in change:
            parts[change["part"]] = change["write"].encode()
        else:
            parts[change["part"]] = replace(parts[change["part"]], change)
        for name, part in parts.items():
            new.writestr(name, part)
    return target.getvalue()


def replace(data: bytes, change: dict[str, Any]) -> bytes:
    """Return text with the first of something replaced, or only the text before and after it kept."""
    find = change["find"].encode()
    assert find in data, f"the export does not hold {change['find']!r}"
    if "until" in change:
        start = data.index(find)
        end = data.index(change["until"].encode(), start)
        return data[:start] + change.get("replace", "").encode() + data[end:]
    return data.replace(find, change["replace"].encode(), 1)


def find_problems(folder: Path, case: dict[str, Any]) -> list[str]:
    docs = folder / "docs"
    path = folder / case["file"]
    name = case.get("format", path.suffix[1:])
    arguments = ["edit", "export", str(path), "--format", name, "--docs", str(docs)]
    assert main([*arguments, *case.get("options", ["--ids", "night-calls"])]) == 0
    for change in case.get("changes", ()):
        path.write_bytes(spoil(path.read_bytes(), change))
    for edit in case.get("edits", ()):
        apply(folder, edit)
    documents, corpus = load_documents(docs)
    try:
        cells = read_file(name, path, corpus.languages, "en", print)
        plan = plan_import(case["file"], cells, documents)
    except ContentError as error:
        found = error.problems
    else:
        found = plan.refused
    lines = report(found).splitlines()[:-1]
    return [line.replace(f"{folder}/", "") for line in lines]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_problems_are_reported_whole(
    case: dict[str, Any], minimal: Path, request: pytest.FixtureRequest
) -> None:
    found = find_problems(minimal, case)
    if request.config.getoption("--update-golden"):
        case["problems"] = found
        text = yaml.safe_dump(CASES, allow_unicode=True, sort_keys=False, width=1000)
        GOLDEN.write_text(text, encoding="utf-8")
    assert found == case["problems"]
    assert found or case["name"].startswith("nothing"), "a golden case shows a problem"
