"""Linked data says only what schema.org has words for, in answers as data and beside laws."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq.exports import Exports

from .building import ADDRESS, minimal_exports

FACTS = yaml.safe_load((Path(__file__).parent / "schema-org.yml").read_text(encoding="utf-8"))
PAGES = [
    path
    for path, page in minimal_exports().places.site.pages.items()
    if page.template in ("question", "law")
]


def described(exports: Exports, path: str) -> Any:
    head = exports.head_of(path)
    assert head is not None
    if head.has_linked_file:
        return json.loads(exports.files[path.replace(".md", "/index.jsonld")])
    return json.loads(head.linked_data)


def lineage(name: str) -> list[str]:
    """Return a type and those that it is a kind of."""
    return [name, *(lineage(FACTS["types"][name]["is"]) if FACTS["types"][name] else [])]


def fits(value: Any, taken: str) -> bool:
    """Return whether a value is of a type."""
    if taken in FACTS["members"]:
        return value in FACTS["members"][taken]
    if isinstance(value, dict):
        return taken in FACTS["types"] and taken in lineage(value["@type"])
    if taken == "Date":
        return date.fromisoformat(value) is not None
    if taken == "URL":
        return re.match(r"https?://|\.", value) is not None
    return taken == "Text" and isinstance(value, str) and bool(value)


def find_wrong(node: Any) -> list[str]:
    """Return what schema.org does not know, in a node and in those below it."""
    wrong = []
    kinds = lineage(node["@type"])
    for key, value in node.items():
        if key.startswith("@"):
            continue
        values = value if isinstance(value, list) else [value]
        fact = FACTS["properties"].get(key)
        if fact is None or fact["of"] not in kinds:
            wrong.append(f"{node['@type']} has no {key}")
        else:
            wrong += [
                f"{key}: {one!r}"
                for one in values
                if not any(fits(one, taken) for taken in fact["takes"])
            ]
        wrong += [found for one in values if isinstance(one, dict) for found in find_wrong(one)]
    return wrong


@pytest.mark.parametrize("site_url", ["", ADDRESS])
@pytest.mark.parametrize("path", PAGES)
def test_answers_and_laws_speak_the_words_of_schema_org(path: str, site_url: str) -> None:
    data = described(minimal_exports(site_url), path)
    assert data.pop("@context") == "https://schema.org"
    nodes = data.get("@graph", [data])
    assert nodes
    for node in nodes:
        assert find_wrong(node) == []


def test_an_answer_names_its_dates_its_language_and_what_it_rests_on() -> None:
    data = described(minimal_exports(ADDRESS), "en/faq/calls/night-calls.md")
    assert data["@type"] == "FAQPage"
    assert data["inLanguage"] == "en"
    assert (data["datePublished"], data["dateModified"]) == ("2026-02-01", "2026-03-01")
    assert data["mainEntity"]["acceptedAnswer"]["text"] == "No. They should not call after 22:00."
    assert data["isBasedOn"] == [
        {
            "@type": "Legislation",
            "@id": f"{ADDRESS}en/laws/peace-law/#12",
            "name": "Peace Act, article 12, paragraph 1, item 2",
        },
        {
            "@type": "CreativeWork",
            "@id": f"{ADDRESS}en/laws/call-standard/#night-hours",
            "name": "Call standard, passage on “night hours”",
        },
    ]


def test_every_provision_says_its_force_and_the_day_it_is_described_for() -> None:
    new, old = described(minimal_exports(ADDRESS), "zh/laws/peace-law.md")["@graph"]
    for version, force in ((new, "InForce"), (old, "NotInForce")):
        for part in (version, *version["hasPart"]):
            assert part["@type"] == "Legislation"
            assert part["legislationLegalForce"] == f"https://schema.org/{force}"
            assert part["inLanguage"] == "zh-Hans"
            assert part["dateModified"] == "2026-03-01"
    assert {part["legislationDateVersion"] for part in new["hasPart"]} == {"2026-03-01"}
    assert new["hasPart"][0]["@id"] == f"{ADDRESS}zh/laws/peace-law/#12"
    assert "legislationDateVersion" not in old, "when it began is known to the year only"


def test_a_standard_is_no_legislation() -> None:
    (version,) = described(minimal_exports(), "en/laws/call-standard.md")["@graph"]
    assert version["@type"] == "CreativeWork"
    assert not [key for key in version if key.startswith("legislation")]


def test_no_text_ends_the_data_block() -> None:
    for path in PAGES:
        head = minimal_exports().head_of(path)
        assert head is not None
        assert not re.search("[<>&]", head.linked_data)


def test_other_pages_have_none() -> None:
    head = minimal_exports().head_of("en/about.md")
    assert head is not None
    assert head.linked_data == ""
    assert minimal_exports().head_of("en/nothing.md") is None
