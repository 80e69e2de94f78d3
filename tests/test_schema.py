"""The JSON Schemas are fresh, and describe exactly what the reader accepts."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.editors.places import schema_of as schema_name
from legal_faq.problems import ContentError
from legal_faq.schema import build_schemas, write_schemas

from .conftest import MINIMAL, ROOT

DOCS = ROOT / "docs"


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: dates stay strings, and so do yes and no."""


OLDER = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in OLDER]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
)

FOLDERS = ("faq", "laws", "letters", "dialogues", "guides", "calculators", "phrases", "conversions")


def schema_of(path: Path, docs: Path) -> dict[str, Any]:
    name = schema_name(path.relative_to(docs).parts)
    schema: dict[str, Any] = json.loads(
        (DOCS / "schema" / f"{name}.schema.json").read_text("utf-8")
    )
    return schema


@pytest.mark.parametrize(("name", "text"), list(build_schemas(DOCS)))
def test_a_committed_schema_is_fresh(name: str, text: str) -> None:
    assert (DOCS / "schema" / name).read_text(encoding="utf-8") == text, "run make schema"


@pytest.mark.parametrize(("name", "text"), list(build_schemas(DOCS)))
def test_every_field_has_help_in_both_languages(name: str, text: str) -> None:
    def walk(schema: Any) -> None:
        for key, below in schema.get("properties", {}).items():
            if key not in ("zh", "en"):
                english, chinese = below["description"].split("\n")
                assert english.isascii() or "…" in english or "→" in english
                assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
            walk(below)
        for part in ("items", "additionalProperties"):
            if isinstance(schema.get(part), dict):
                walk(schema[part])
        for option in schema.get("anyOf", ()):
            walk(option)

    walk(json.loads(text))


@pytest.mark.parametrize(
    "path",
    sorted(
        path
        for docs in (DOCS, MINIMAL / "docs")
        for pattern in ("*.yml", *(f"{folder}/**/*.yml" for folder in FOLDERS))
        for path in docs.glob(pattern)
    ),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_a_content_file_passes_its_schema(path: Path) -> None:
    docs = DOCS if path.is_relative_to(DOCS) else MINIMAL / "docs"
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)
    jsonschema.Draft202012Validator(schema_of(path, docs)).validate(value)


@pytest.mark.parametrize(
    ("name", "file", "schema"),
    [
        ("calls/new-question", "faq/calls/new-question.yml", "question"),
        ("letter/new-letter", "letters/new-letter.yml", "letter"),
        ("dialogue/new-dialogue", "dialogues/new-dialogue.yml", "dialogue"),
        ("path/new-path", "guides/new-path.yml", "path"),
    ],
)
def test_a_new_file_passes_its_schema_and_is_named(
    minimal: Path, capsys: pytest.CaptureFixture[str], name: str, file: str, schema: str
) -> None:
    docs = minimal / "docs"
    assert main(["new", name, "--docs", str(docs)]) == 0
    path = docs / file
    assert capsys.readouterr().out == f"{path}\n"
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)
    expected = json.loads((DOCS / "schema" / f"{schema}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(expected).validate(value)


def test_schemas_are_written_for_the_languages_at_hand(minimal: Path) -> None:
    docs = minimal / "docs"
    languages = docs / "languages.yml"
    added = "- key: fr\n  tag: fr\n  path: fr\n  role: optional\n"
    languages.write_text(languages.read_text(encoding="utf-8") + added, encoding="utf-8")
    paths = write_schemas(docs)
    question = json.loads(
        next(path for path in paths if "question" in path.name).read_text("utf-8")
    )
    assert list(question["properties"]["question"]["properties"]) == ["zh", "en", "fr"]
    assert question["properties"]["question"]["required"] == ["zh", "en"]


def test_no_schema_without_languages(minimal: Path) -> None:
    (minimal / "docs" / "languages.yml").write_text("- key: zh\n", encoding="utf-8")
    with pytest.raises(ContentError, match='the field "tag" is missing'):
        list(build_schemas(minimal / "docs"))


OVERLAY = ROOT / "tests" / "sites" / "overlay" / "docs"


@pytest.fixture(scope="module")
def host_schemas() -> dict[str, dict[str, Any]]:
    """The schemas that a host's own folder has, by file name."""
    return {name: json.loads(text) for name, text in build_schemas(MINIMAL / "docs", for_host=True)}


@pytest.mark.parametrize(
    "path", sorted(OVERLAY.rglob("*.yml")), ids=lambda path: path.relative_to(OVERLAY).as_posix()
)
def test_a_file_of_a_host_passes_the_schema_of_hosts(
    path: Path, host_schemas: dict[str, dict[str, Any]]
) -> None:
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)
    name = schema_name(path.relative_to(OVERLAY).parts)
    jsonschema.Draft202012Validator(host_schemas[f"{name}.schema.json"]).validate(value)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"short_answer": {"zh": "不。", "en": "No."}}, "'question' is a required property"),
        ({"overlay": {"action": "replace"}}, "'question' is a required property"),
        ({"overlay": {"reason": {"zh": "因为。", "en": "So."}}}, "'action' is a required property"),
        ({"overlay": {"action": "swap"}}, "'swap' is not one of"),
        ({"overlay": {"action": "change", "base": {"steps": "12"}}}, "is not valid under any"),
        ({"overlay": {"action": "change"}, "short_anwser": {}}, "'short_anwser' was unexpected"),
    ],
)
def test_the_schema_of_hosts_refuses(
    value: object, message: str, host_schemas: dict[str, dict[str, Any]]
) -> None:
    validator = jsonschema.Draft202012Validator(host_schemas["question.schema.json"])
    assert any(message in error.message for error in validator.iter_errors(value))


def test_only_schemas_of_hosts_know_the_block_overlay(
    minimal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs, own = minimal / "docs", tmp_path / "content"
    own.mkdir()
    assert main(["schema", "--docs", str(docs), "--overlay", str(own)]) == 0
    assert str(own / "schema" / "question.schema.json") in capsys.readouterr().out
    written = json.loads((own / "schema" / "question.schema.json").read_text(encoding="utf-8"))
    assert "overlay" in written["properties"]
    assert "overlay" not in dict(build_schemas(docs))["question.schema.json"]
