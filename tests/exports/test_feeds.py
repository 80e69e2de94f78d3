"""Feeds tell each dated change once, newest first, and nothing of the day of the build."""

import json
import re
from xml.etree import ElementTree

import pytest

from .building import ADDRESS, minimal_exports

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("zh/feed", "en/feed", "zh/faq/calls/feed", "en/faq/calls/feed")


def read_atom(path: str, site_url: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(minimal_exports(site_url).files[f"{path}.atom"].encode())


def text_of(node: ElementTree.Element, name: str) -> str:
    return node.findtext(f"{ATOM}{name}") or ""


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_what_atom_requires_and_the_dates_of_the_content(path: str) -> None:
    feed = read_atom(path, ADDRESS)
    entries = feed.findall(f"{ATOM}entry")
    moments = [text_of(entry, "updated") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert text_of(feed, "updated") == moments[0] == "2026-03-01T00:00:00+08:00"
    assert len({text_of(entry, "id") for entry in entries}) == len(entries)
    for node in (feed, *entries):
        assert text_of(node, "id").startswith("urn:uuid:")
        assert text_of(node, "title")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"{ADDRESS}{path}.atom"
    assert links["alternate"] == f"{ADDRESS}{path.removesuffix('feed')}"


@pytest.mark.parametrize("path", FEEDS)
def test_both_forms_tell_the_same(path: str) -> None:
    entries = read_atom(path, ADDRESS).findall(f"{ATOM}entry")
    feed = json.loads(minimal_exports(ADDRESS).files[f"{path}.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{ADDRESS}{path}.json"
    assert [item["id"] for item in feed["items"]] == [text_of(one, "id") for one in entries]
    for item, entry in zip(feed["items"], entries, strict=True):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert item["url"] == link.get("href")
        assert item["date_published"] == text_of(entry, "updated")
        assert item["summary"] == text_of(entry, "summary")
        assert item["tags"] == [one.get("term") for one in entry.findall(f"{ATOM}category")]


def test_an_entry_says_what_kind_of_change_it_was() -> None:
    newest = json.loads(minimal_exports().files["en/faq/calls/feed.json"])["items"][0]
    assert newest["title"] == "May they call at night?"
    assert newest["summary"] == "Change of wording: Reworded."
    assert newest["tags"] == ["wording", "calls"]


def test_without_an_address_atom_links_are_relative_and_json_feed_gives_none() -> None:
    entry = read_atom("en/feed").find(f"{ATOM}entry")
    assert entry is not None
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "calculators/court-fees/"
    text = minimal_exports().files["en/feed.json"]
    assert "url" not in json.loads(text)["items"][0]
    assert "http" not in text.replace("https://jsonfeed.org/version/1.1", "")


def test_ids_outlive_the_address_of_the_site() -> None:
    there, elsewhere = (
        re.findall(r"urn:uuid:[0-9a-f-]+", minimal_exports(url).files["zh/feed.atom"])
        for url in ("", ADDRESS)
    )
    assert there == elsewhere


def test_pages_of_a_language_and_of_a_topic_name_their_feeds() -> None:
    exports = minimal_exports()
    for path, folder in (("en/index.md", "en/"), ("zh/faq/calls/index.md", "zh/faq/calls/")):
        head = exports.head_of(path)
        assert head is not None
        assert [link.address for link in head.feeds] == [f"{folder}feed.atom", f"{folder}feed.json"]
        assert all(link.address in exports.files for link in head.feeds)
    head = exports.head_of("en/faq/calls/night-calls.md")
    assert head is not None
    assert head.feeds == ()
