"""One file is checked as a whole check would, from records kept of an earlier run."""

import os
import pickle
import shutil
from pathlib import Path

import pytest

from legal_faq.__main__ import main
from legal_faq.cache import PLACE
from legal_faq.checking import find_problems
from legal_faq.documents import Document, parse
from legal_faq.problems import Problem, sort_problems
from legal_faq.sources import Source

from .conftest import OVERRIDES, ROOT
from .test_golden import CASES, apply

FILE = "faq/calls/night-calls.yml"


def check(folder: Path, *files: Path) -> list[str]:
    problems = find_problems(folder / "docs", OVERRIDES, folder / "law-texts", files)
    return [problem.describe() for problem in sort_problems(problems)]


def content_files(folder: Path) -> list[Path]:
    return sorted(
        path for path in (folder / "docs").rglob("*") if path.suffix in (".yml", ".md", ".svg")
    )


@pytest.mark.parametrize("case", CASES[::12], ids=[case["name"] for case in CASES[::12]])
def test_a_file_has_the_problems_that_a_whole_check_finds_in_it(
    case: dict[str, object], minimal: Path
) -> None:
    (minimal / "locales").mkdir()
    assert check(minimal, minimal / "docs" / FILE) == []
    for edit in case["edits"]:  # type: ignore[attr-defined]
        apply(minimal, edit)
    whole: list[Problem] = find_problems(minimal / "docs", OVERRIDES, minimal / "law-texts")
    paths = {problem.path for problem in whole}
    files = [minimal / path for path in sorted(paths) if path.startswith("docs/")]
    for file in (*files, minimal / "docs" / "faq" / "calls" / "block-number.yml"):
        if not file.resolve().is_relative_to(minimal):
            continue
        name = file.relative_to(minimal).as_posix()
        expected = [p.describe() for p in sort_problems(whole) if p.path == name]
        assert check(minimal, file) == expected
        assert check(minimal, file) == expected, "and again, from the cache"


def test_a_problem_of_another_file_is_not_told(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (minimal / "docs" / "glossary.yml").write_text("- id: Peace\n", encoding="utf-8")
    shared = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    assert main(["check", *shared, str(minimal / "docs" / "channels.yml")]) == 0
    glossary = str(minimal / "docs" / "glossary.yml")
    assert main(["check", *shared, glossary, str(minimal / "docs" / FILE)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {line.split(":")[0] for line in lines[:-1]} == {"docs/glossary.yml"}


def test_interface_strings_are_checked_by_name(minimal: Path) -> None:
    locales = minimal / "overrides" / "locales"
    shutil.copytree(OVERRIDES / "locales", locales)
    text = (locales / "en.yml").read_text(encoding="utf-8")
    (locales / "en.yml").write_text(f"{text}extra-key: word\n", encoding="utf-8")
    problems = find_problems(minimal / "docs", minimal / "overrides", None, [locales / "en.yml"])
    assert [problem.rule for problem in problems] == ["interface-keys"]


def test_a_file_outside_the_project_is_wrong_use(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = minimal / "mkdocs.yml"
    assert main(["check", "--docs", str(minimal / "docs"), str(outside)]) == 2
    assert f"{outside} stands in none of {minimal / 'docs'}, " in capsys.readouterr().err


def test_the_cache_may_be_deleted_or_damaged_at_any_time(minimal: Path) -> None:
    for file in content_files(minimal):
        assert check(minimal, file) == []
    kept = minimal / PLACE
    whole = kept.read_bytes()
    for data in (b"", b"x", whole[: len(whole) // 2], pickle.dumps(("other version", {}))):
        kept.write_bytes(data)
        assert check(minimal, minimal / "docs" / FILE) == []
        assert len(kept.read_bytes()) == len(whole)
    shutil.rmtree(minimal / ".cache")
    assert check(minimal, minimal / "docs" / FILE) == []


class Stranger:
    """What a pickle of a stranger would run."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch hacked",)


def test_a_cache_of_a_stranger_runs_no_code(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(minimal)
    kept = minimal / PLACE
    kept.parent.mkdir(parents=True)
    kept.write_bytes(pickle.dumps(Stranger()))
    assert check(minimal, minimal / "docs" / FILE) == []
    assert not (minimal / "hacked").exists()


def test_a_folder_that_cannot_be_written_is_checked_all_the_same(minimal: Path) -> None:
    (minimal / ".cache").write_text("a file stands in the way", encoding="utf-8")
    assert check(minimal, minimal / "docs" / FILE) == []


def test_another_language_reads_everything_again(minimal: Path) -> None:
    file = minimal / "docs" / FILE
    assert check(minimal, file) == []
    languages = minimal / "docs" / "languages.yml"
    added = "- key: fr\n  tag: fr\n  path: fr\n  role: required\n"
    languages.write_text(languages.read_text(encoding="utf-8") + added, encoding="utf-8")
    assert any('the text in "fr" is missing' in line for line in check(minimal, file))


def test_of_all_files_only_the_changed_one_is_parsed_again(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    assert check(minimal, file) == []
    parsed: list[str] = []

    def count(source: Source, problems: list[Problem]) -> Document | None:
        parsed.append(source.path)
        return parse(source, problems)

    monkeypatch.setattr("legal_faq.cache.parse", count)
    assert check(minimal, file) == []
    assert parsed == []
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert check(minimal, file) == []
    assert parsed == ["docs/faq/calls/night-calls.yml"]


def test_the_cache_is_ignored_by_git() -> None:
    assert ".cache/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
