"""The command line: what each command prints, and its exit status."""

import shutil
from pathlib import Path

import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.schema import FILES

from .conftest import OVERRIDES, ROOT


def run(minimal: Path, *arguments: str) -> int:
    shared = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    return main([arguments[0], *shared, *arguments[1:]])


def test_check_is_silent_when_nothing_is_wrong(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "check", "--law-texts", str(minimal / "law-texts")) == 0
    assert capsys.readouterr().out == ""


def test_check_prints_every_problem_with_a_count_and_fails(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (minimal / "docs" / "glossary.yml").write_text("- id: Peace\n", encoding="utf-8")
    assert run(minimal, "check") == 1
    assert capsys.readouterr().out.splitlines() == [
        'docs/glossary.yml:1:3: [1].definition: the field "definition" is missing. Add it.',
        'docs/glossary.yml:1:3: [1].term: the field "term" is missing. Add it.',
        'docs/glossary.yml:1:7: [1].id: "Peace" does not have the form expected here. Write it like calling-hours.',
        "3 problems.",
    ]


def test_one_problem_is_counted_as_one_and_told_in_chinese(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (minimal / "docs" / "zh" / "about.md").unlink()
    assert run(minimal, "check", "--lang", "zh") == 1
    assert capsys.readouterr().out.splitlines() == [
        "docs/zh/about.md:1:1: file: 缺少“zh”的这一页。请写 docs/zh/about.md，与其他语言对应。",
        "共 1 处问题。",
    ]


def test_a_missing_folder_of_law_texts_is_wrong_use(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "check", "--law-texts", str(minimal / "nowhere")) == 2
    assert "holds no reference text" in capsys.readouterr().err


def test_a_missing_content_folder_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--docs", str(tmp_path / "nowhere")]) == 1
    assert "nowhere/languages.yml:1:1: file: the file is missing." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("calls", '"calls" is not topic/id. Use lower-case ASCII, such as contact/calling-hours.'),
        ("calls/../x", '"calls/../x" is not topic/id.'),
        ("call/x", 'there is no topic "call". Use one of: calls.'),
        ("calls/night-calls", "night-calls.yml has this id already. Choose another;"),
        ("letter/stop-calls", "stop-calls.yml has this id already. Choose another;"),
        ("path/night", "night.md has this id already. Choose another;"),
    ],
)
def test_new_refuses_a_wrong_name(
    minimal: Path, capsys: pytest.CaptureFixture[str], name: str, message: str
) -> None:
    assert run(minimal, "new", name) == 2
    assert message in capsys.readouterr().err


FOLDERS = {"question": "faq/contact", "letter": "letters", "path": "guides"}


def test_new_files_in_the_project_want_words_and_a_place_in_the_case_checker(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for name in ("contact/brand-new", "letter/brand-new", "path/brand-new"):
        assert main(["new", name, "--docs", str(docs)]) == 0
    capsys.readouterr()
    assert main(["check", "--docs", str(docs), "--overrides", str(OVERRIDES)]) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    left = [one for one in lines if "readers would see the sample words" not in one]
    assert len(left) == 1
    assert 'no element leads to the practice "brand-new/sample-practice"' in left[0]
    assert count == f"{len(lines)} problems."
    for template in ("question", "letter", "path"):
        samples = sum(1 for one in lines if f"{FOLDERS[template]}/brand-new.yml" in one)
        assert samples > 10, "none of the sample words may be published"


def test_stage_writes_the_same_pages_with_front_matter(
    minimal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "staged"
    assert run(minimal, "stage", str(folder)) == 0
    text = (folder / "en" / "faq" / "calls" / "night-calls.md").read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    assert yaml.load(head, yaml.BaseLoader) == {
        "title": "May they call at night?",
        "description": "No. They should not call after 22:00.",
        "lang": "en",
        "date": "2026-03-01",
    }
    golden = ROOT / "tests" / "golden" / "pages" / "en" / "faq" / "calls" / "night-calls.md"
    assert body.lstrip("\n") == golden.read_text(encoding="utf-8")
    assert (folder / "zh" / "about.md").is_file()
    pages = {path.relative_to(folder / "zh") for path in (folder / "zh").rglob("*.md")}
    assert pages == {path.relative_to(folder / "en") for path in (folder / "en").rglob("*.md")}
    drawings = sorted(path.relative_to(folder / "assets") for path in folder.rglob("*.svg"))
    assert [path.as_posix() for path in drawings] == [
        "diagrams/night.en.svg",
        "diagrams/night.zh.svg",
        "paths/what-happened.en.svg",
        "paths/what-happened.zh.svg",
    ]
    start = 1
    assert (
        f"{start + len(pages) * 2 + len(drawings)} files in {folder}\n" == capsys.readouterr().out
    )


def test_stage_replaces_its_own_folder_and_no_other(minimal: Path, tmp_path: Path) -> None:
    folder = tmp_path / "staged"
    assert run(minimal, "stage", str(folder)) == 0
    (folder / "left-over.md").write_text("x", encoding="utf-8")
    assert run(minimal, "stage", str(folder)) == 0
    assert not (folder / "left-over.md").exists()
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("dear", encoding="utf-8")
    assert run(minimal, "stage", str(foreign)) == 2
    assert [path.name for path in foreign.iterdir()] == ["letter.txt"]


def test_stage_keeps_the_old_folder_when_content_is_wrong(minimal: Path, tmp_path: Path) -> None:
    folder = tmp_path / "staged"
    assert run(minimal, "stage", str(folder)) == 0
    before = sorted(folder.rglob("*"))
    (minimal / "docs" / "glossary.yml").unlink()
    assert run(minimal, "stage", str(folder)) == 1
    assert sorted(folder.rglob("*")) == before


def test_schema_writes_a_file_for_every_kind_of_content(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "schema") == 0
    assert len(capsys.readouterr().out.splitlines()) == len(FILES)
