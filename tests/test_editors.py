"""Editors find the schema of every file; the web editor's forms and the hooks follow the content."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq.__main__ import build_parser, main
from legal_faq.editors.places import comment_of, schema_of, write_comments
from legal_faq.editors.vscode import build_vscode
from legal_faq.model import CaseChecker, Dialogue, Letter, Pathway, Question
from legal_faq.reading import field_kinds
from legal_faq.sources import list_files

from .conftest import ROOT

DOCS = ROOT / "docs"
FILES = sorted(list_files(DOCS, []))
PACKAGE = ROOT / "scripts" / "legal_faq"


def test_every_content_file_names_its_schema_and_the_schema_is_there() -> None:
    wrong = []
    for path in FILES:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        schema = path.parent / first.partition("$schema=")[2]
        if first != comment_of(path.relative_to(DOCS).parts) or not schema.is_file():
            wrong.append(path)
    assert wrong == []
    assert len(FILES) > 400


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        ("question", ("faq", "contact", "x.yml")),
        ("letter", ("letters", "x.yml")),
        ("dialogue", ("dialogues", "x.yml")),
        ("path", ("guides", "x.yml")),
    ],
)
def test_a_new_file_names_its_schema(template: str, parts: tuple[str, ...]) -> None:
    text = (PACKAGE / f"{template}-template.yml").read_text(encoding="utf-8")
    assert text.startswith(f"{comment_of(parts)}\n")


def test_comments_are_put_right_and_nothing_else_is_touched(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    before = {path: path.read_bytes() for path in list_files(docs, [])}
    wrong = docs / "faq" / "calls" / "night-calls.yml"
    wrong.write_bytes(b"# yaml-language-server: $schema=elsewhere.json\n" + before[wrong])
    assert main(["editor-config", "comments", "--docs", str(docs)]) == 0
    named = capsys.readouterr().out.split()
    for path, text in before.items():
        comment = comment_of(path.relative_to(docs).parts).encode() + b"\n"
        assert path.read_bytes() == comment + text.removeprefix(comment)
        assert (str(path) in named) == (not text.startswith(comment))
    assert list(write_comments(docs)) == []
    assert not list(docs.rglob("*.new"))


def test_a_host_has_comments_and_settings_for_its_own_folder(
    minimal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "site" / "content"
    shutil.copytree(ROOT / "tests" / "sites" / "overlay" / "docs", own)
    before = {path: path.read_bytes() for path in minimal.rglob("*") if path.is_file()}
    monkeypatch.chdir(own.parent)
    theme = str(ROOT / "overrides")
    shared = ["--docs", str(minimal / "docs"), "--overrides", theme, "--overlay", "content"]
    for kind in ("comments", "vscode"):
        assert main(["editor-config", kind, *shared]) == 0
    for path in own.rglob("*.yml"):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first == comment_of(path.relative_to(own).parts)
    settings = json.loads((own.parent / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    schemas = settings["yaml.schemas"]
    assert schemas["./content/schema/overlay.schema.json"] == ["content/overlay.yml"]
    assert schemas["./content/schema/question.schema.json"] == ["content/faq/*/*.yml"]
    on_save = settings["emeraldwalk.runonsave"]["commands"][0]["match"]
    assert re.search(on_save, str(own / "faq" / "calls" / "x.yml"))
    assert not re.search(on_save, str(minimal / "docs" / "faq" / "x.yml"))
    assert main(["check", *shared]) == 0
    assert before == {path: path.read_bytes() for path in before}, "upstream's files stay"


def test_the_settings_of_a_folder_elsewhere_take_its_name(
    minimal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    own = tmp_path / "content"
    own.mkdir()
    shared = ["--docs", str(minimal / "docs"), "--overlay", str(own)]
    assert main(["editor-config", "vscode", *shared]) == 0
    settings = json.loads(Path(".vscode", "settings.json").read_text(encoding="utf-8"))
    assert "./content/schema/law.schema.json" in settings["yaml.schemas"]


@pytest.mark.parametrize(("name", "text"), list(build_vscode()))
def test_the_settings_of_vscode_are_fresh(name: str, text: str) -> None:
    assert (ROOT / ".vscode" / name).read_text(encoding="utf-8") == text, (
        "run legal-faq editor-config vscode"
    )


def test_vscode_maps_every_content_file_to_its_one_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    mapping: dict[str, list[str]] = settings["yaml.schemas"]
    for path in FILES:
        name = path.relative_to(ROOT).as_posix()
        found = [
            schema
            for schema, patterns in mapping.items()
            if any(fnmatch(name, one) and name.count("/") == one.count("/") for one in patterns)
        ]
        expected = f"./docs/schema/{schema_of(path.relative_to(DOCS).parts)}.schema.json"
        assert found == [expected], name
    assert all((ROOT / schema).is_file() for schema in mapping)
    extensions = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert "redhat.vscode-yaml" in extensions["recommendations"]


def test_vscode_understands_the_lines_that_check_prints(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = re.compile(tasks[0]["problemMatcher"]["pattern"]["regexp"])
    (minimal / "docs" / "zh" / "about.md").unlink()
    for language in ("en", "zh"):
        main(["check", "--docs", str(minimal / "docs"), "--lang", language])
        lines = capsys.readouterr().out.splitlines()
        matches = [pattern.match(line) for line in lines]
        assert matches[0] is not None
        assert matches[0].groups()[:3] == ("docs/zh/about.md", "1", "1")
        assert matches[-1] is None, "the count is no problem"
    for task in tasks:
        build_parser().parse_args([one.replace("${file}", "x.yml") for one in task["args"]])


@pytest.fixture
def config(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    words = ["--repository", "team/faq", "--branch", "edits", "--backend", "gitea"]
    folder = tmp_path / "editor"
    assert main(["editor-config", "web", "--docs", str(DOCS), "--to", str(folder), *words]) == 0
    assert capsys.readouterr().out.split() == [
        str(folder / "config.yml"),
        str(folder / "index.html"),
    ]
    value: dict[str, Any] = yaml.safe_load((folder / "config.yml").read_text(encoding="utf-8"))
    return value


def forms_in(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for form in fields:
        yield form
        yield from forms_in(form.get("fields", []))
        yield from forms_in([form["field"]] if "field" in form else [])


def test_the_web_editor_has_every_field_of_what_it_edits(config: dict[str, Any]) -> None:
    assert config["backend"] == {"name": "gitea", "repo": "team/faq", "branch": "edits"}
    collections = {one["name"]: one for one in config["collections"]}
    topics = {path.name for path in (DOCS / "faq").iterdir() if path.is_dir()}
    kinds = {f"faq-{topic}": Question for topic in topics}
    kinds |= {"letter": Letter, "dialogue": Dialogue, "path": Pathway}
    assert set(collections) == {*kinds, "case-checker"}
    for name, kind in kinds.items():
        found = collections[name]
        assert [one["name"] for one in found["fields"]] == [one.key for one in field_kinds(kind)]
        assert (found["create"], found["delete"]) == (False, False)
        assert list((ROOT / found["folder"]).glob("*.yml"))
    checker = collections["case-checker"]["files"][0]
    assert [one["name"] for one in checker["fields"]] == [
        one.key for one in field_kinds(CaseChecker)
    ]
    for form in forms_in(collections["letter"]["fields"]):
        assert form["widget"] in (
            ["boolean", "datetime", "list", "number", "object", "select", "string", "text"]
        )
        assert form["name"] == "item" or form["required"] in (True, False)
    question = {one["name"]: one for one in collections["faq-contact"]["fields"]}
    assert question["law_as_at"]["widget"] == "datetime"
    assert question["audience"]["multiple"] is True
    assert question["owner"]["required"] is False
    assert [one["name"] for one in question["answer"]["fields"]] == ["zh", "en"]
    assert question["related"]["field"]["pattern"][1] == "calling-hours"


def test_the_web_editor_says_what_it_cannot_do_and_asks_nothing_of_other_hosts(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "editor"
    main(["editor-config", "web", "--docs", str(DOCS), "--to", str(folder)])
    head = (folder / "config.yml").read_text(encoding="utf-8").split("\nbackend:")[0]
    for words in ("comments are lost", "注释会丢", "legal-faq check", "off until", "默认不启用"):
        assert words in head
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'(?:src|href)="([^"]+)"', page) == ["config.yml", "cms.js"]


def test_no_form_is_made_of_content_with_problems(minimal: Path) -> None:
    (minimal / "docs" / "glossary.yml").write_text("x", encoding="utf-8")
    words = ["--docs", str(minimal / "docs"), "--to", str(minimal / "editor")]
    assert main(["editor-config", "web", *words]) == 1
    assert not (minimal / "editor").exists()


def test_the_hooks_call_the_check_on_what_they_match(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    names = [path.relative_to(ROOT).as_posix() for path in FILES]
    names += ["docs/zh/about.md", "overrides/locales/en.yml"]
    for hook in hooks:
        assert all(re.search(hook["files"], name) for name in names)
        program, *arguments = shlex.split(hook["entry"])
        assert program == "legal-faq"
        assert main([*arguments, "--docs", str(minimal / "docs")]) == 0
    example = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (hook,) = example["repos"][0]["hooks"]
    assert hook["entry"] == f".venv/bin/{hooks[0]['entry']}"
    assert hook["files"] == hooks[0]["files"]
    assert capsys.readouterr().out == ""
