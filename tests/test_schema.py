"""The JSON Schemas are fresh, and describe exactly what the reader accepts."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from legal_faq.__main__ import main
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

FOLDERS = {
    "faq": "question",
    "laws": "law",
    "letters": "letter",
    "dialogues": "dialogue",
    "guides": "path",
}


def schema_of(path: Path, docs: Path) -> dict[str, Any]:
    parts = path.relative_to(docs).parts
    name = FOLDERS.get(parts[0], path.stem) if len(parts) > 1 else path.stem
    name = "topics" if path.stem == "topics" else name
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
