"""The API of v1 is frozen: no field goes, none changes its type, and every file keeps its schema."""

import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from legal_faq.exports.endpoints import API, ENDPOINTS, LISTS, Form
from legal_faq.exports.schemas import list_schemas

from ..conftest import ROOT
from .building import ADDRESS, minimal_exports, read_json

GOLDEN = ROOT / "tests" / "golden" / "api-v1.yml"
SCHEMAS = dict(list_schemas())
Shape = dict[str, str]


def shape_of(schema: Any, path: str = "") -> Shape:
    """Return the type of every field below a schema, by its path."""
    options = schema.get("anyOf", [schema])
    inner = options[0]
    kind = inner.get("type") or type(inner["const"]).__name__.replace("str", "string")
    shape = {path: kind + ("|null" if len(options) > 1 else "")} if path else {}
    if kind == "array":
        shape |= shape_of(inner["items"], f"{path}[]")
    for key, value in inner.get("properties", {}).items():
        shape |= shape_of(value, f"{path}.{key}".lstrip("."))
    if isinstance(inner.get("additionalProperties"), dict):
        shape |= shape_of(inner["additionalProperties"], f"{path}.*")
    return shape


def read_golden() -> dict[str, Shape]:
    return yaml.safe_load(GOLDEN.read_text(encoding="utf-8")) if GOLDEN.exists() else {}


def test_no_field_is_gone_and_none_has_another_type() -> None:
    found = {name: shape_of(schema) for name, schema in SCHEMAS.items()}
    broken = [
        f"{name}: {path} was {kind}, is {found.get(name, {}).get(path, 'gone')}"
        for name, shape in read_golden().items()
        for path, kind in shape.items()
        if found.get(name, {}).get(path) != kind
    ]
    assert broken == [], "v1 promises every field and its type; make a v2 instead"


def test_every_field_is_promised(pytestconfig: pytest.Config) -> None:
    golden = read_golden()
    found = {name: shape_of(schema) for name, schema in SCHEMAS.items()}
    added = [
        f"{name}: {path}"
        for name, shape in found.items()
        for path in shape
        if path not in golden.get(name, {})
    ]
    if added and pytestconfig.getoption("--update-golden"):
        whole = {name: {**shape, **golden.get(name, {})} for name, shape in found.items()}
        GOLDEN.write_text(yaml.safe_dump(whole, sort_keys=False, width=200), encoding="utf-8")
        added = []
    assert added == [], "new fields: add them to the promise with --update-golden"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_every_list_keeps_its_schema(name: str, language: str) -> None:
    value = read_json(f"{API}{language}/{name}.json")
    Draft202012Validator(SCHEMAS[name]).validate(value)
    assert value["count"] == len(value["items"])
    if name != "phrases":
        assert value["items"]
    fields = SCHEMAS[name]["properties"]["items"]["items"]["properties"].keys()
    assert all(item.keys() == fields for item in value["items"])


def test_the_index_and_single_questions_keep_their_schemas() -> None:
    for site_url in ("", ADDRESS):
        index = read_json(f"{API}index.json", site_url)
        Draft202012Validator(SCHEMAS["index"]).validate(index)
        assert index["site"] == (site_url or None)
    for path in minimal_exports().files:
        if re.fullmatch(rf"{API}\w+/questions/[^/]+\.json", path):
            Draft202012Validator(SCHEMAS["question"]).validate(read_json(path))


def test_schemas_are_schemas_and_published() -> None:
    for name, schema in SCHEMAS.items():
        Draft202012Validator.check_schema(schema)
        assert read_json(f"{API}schema/{name}.schema.json") == schema


def test_languages_have_the_same_records() -> None:
    for name in LISTS:
        chinese, english = (
            [one.get("id") for one in read_json(f"{API}{language}/{name}.json")["items"]]
            for language in ("zh", "en")
        )
        assert chinese == english


def test_nothing_that_steers_the_site_is_told() -> None:
    text = "".join(minimal_exports().files.values())
    for word in ('"owner"', '"reference"', '"on_search"', '"order"'):
        assert word not in text


def test_every_file_is_in_the_table_and_every_row_has_a_file() -> None:
    patterns = {
        one.id: re.compile(
            re.sub(r"\\{page\\}", ".*", re.sub(r"\\{(?!page)\w+\\}", "[^/]+", re.escape(one.path)))
        )
        for one in ENDPOINTS
    }
    used = set()
    for path in minimal_exports().files:
        rows = {name for name, pattern in patterns.items() if pattern.fullmatch(path)}
        assert rows, path
        used |= rows
    assert used == patterns.keys() - {"sitemap"}
    assert {one.form for one in ENDPOINTS} == set(Form)


def test_every_address_is_that_of_a_page() -> None:
    exports = minimal_exports()
    pages = set(exports.places.addresses.values())
    for name in LISTS:
        for language in ("zh", "en"):
            for item in read_json(f"{API}{language}/{name}.json")["items"]:
                if "url" in item:
                    assert item["url"].partition("#")[0] in pages
                if "markdown" in item:
                    assert item["markdown"] in exports.files
