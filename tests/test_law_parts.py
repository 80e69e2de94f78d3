"""A law that much rests on stands on several pages, and everything that names its articles leads to the right one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from legal_faq.exports import Exports, build_exports, folder_addresses
from legal_faq.law_views import PROVISION_WEIGHT
from legal_faq.overlays.notices import own_places
from legal_faq.pages import neighbours
from legal_faq.rendering import Renderer
from legal_faq.search.entries import list_entries
from legal_faq.site import Site, load_site

from .conftest import OVERRIDES

OLD = """    parts:
      - id: old-night
        title:
          zh: 旧夜间
          en: Old night
        first: "1"
    provisions:
      "10":"""
NEW = """    parts:
      - id: day
        title:
          zh: 白天
          en: Day
        first: "1"
      - id: night
        title:
          zh: 夜间
          en: Night
        first: "12"
    provisions:
      "10":
        gist:
          zh: 新的第 10 条。
          en: A new article 10.
        terms:
          - 侵扰
      "12":"""


@pytest.fixture
def site(minimal: Path) -> Site:
    """The minimal site, with both versions of its law in parts, and an article that both have."""
    path = minimal / "docs" / "laws" / "peace-law.yml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('    provisions:\n      "10":', OLD).replace(
        '    provisions:\n      "12":', NEW
    )
    path.write_text(text, encoding="utf-8")
    return load_site(minimal / "docs", OVERRIDES)


@pytest.fixture
def crowded(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The minimal site, where the lists of a law's page are already too many for it."""
    monkeypatch.setattr("legal_faq.law_views.FULL_PAGE", 0)
    return load_site(minimal / "docs", OVERRIDES)


def render(site: Site, path: str) -> str:
    return Renderer(site).render(site.pages[path])


def export(site: Site) -> Exports:
    rendered = dict.fromkeys(site.pages, "")
    return build_exports(site, rendered, folder_addresses(site.pages), "https://faq.example/")


def test_the_law_s_own_page_keeps_every_anchor_and_leads_on(site: Site) -> None:
    page = render(site, "en/laws/peace-law.md")
    assert "### [Night](peace-law/night.md) { #part-night .part }" in page
    assert "-   [article 10](peace-law/day.md#10){ #10 }" in page
    assert "-   [article 12](peace-law/night.md#12){ #12 }" in page
    old = "-   [article 10](peace-law/old-night.md#version-2020-10){ #version-2020-10 }"
    assert old in page
    assert "A new article 10." not in page


def test_a_part_s_page_has_its_articles_their_status_and_what_rests_on_them(site: Site) -> None:
    page = render(site, "en/laws/peace-law/night.md")
    assert page.startswith("# Peace Act: Night { #top }")
    assert "**in force**" in page
    assert "## article 12 { #12 }" in page
    assert "../../faq/calls/night-calls.md" in page
    assert "{ #10 }" not in page
    old = render(site, "en/laws/peace-law/old-night.md")
    assert "**no longer in force**" in old
    assert "## article 10 { #version-2020-10 }" in old


def test_a_passage_without_a_number_stays_on_the_law_s_own_page(minimal: Path) -> None:
    path = minimal / "docs" / "laws" / "call-standard.yml"
    text = path.read_text(encoding="utf-8")
    parts = OLD.partition("    provisions:")[0].replace('"1"', '"3"')
    provision = """    provisions:
      "3":
        gist:
          zh: 补充规定。
          en: A supplement.
        terms:
          - 夜间
    passages:"""
    path.write_text(text.replace("    passages:", parts + provision), encoding="utf-8")
    page = render(load_site(minimal / "docs", OVERRIDES), "en/laws/call-standard.md")
    assert "{ #night-hours }" in page.partition("(call-standard/old-night.md#3){ #3 }")[2]


def test_answers_link_to_the_part_of_the_version_that_they_mean(site: Site) -> None:
    assert "../../laws/peace-law/night.md#12" in render(site, "en/faq/calls/night-calls.md")
    old = render(site, "en/faq/calls/block-number.md")
    assert "../../laws/peace-law/old-night.md#version-2020-10" in old


def test_no_page_links_past_the_parts(site: Site) -> None:
    for path, page in site.pages.items():
        if path != "en/laws/peace-law.md":
            text = Renderer(site).render(page)
            assert "peace-law.md#1" not in text, path
            assert "peace-law.md#version-2020-10" not in text, path


def test_files_for_machines_give_the_same_addresses(site: Site) -> None:
    files = export(site).files
    assert "peace-law/#1" not in "".join(text for text in files.values() if isinstance(text, str))
    laws = {one["id"]: one for one in json.loads(files["api/v1/en/laws.json"])["items"]}
    urls = {
        provision["url"]
        for version in laws["peace-law"]["versions"]
        for provision in version["provisions"]
    }
    assert urls == {
        "en/laws/peace-law/day/#10",
        "en/laws/peace-law/night/#12",
        "en/laws/peace-law/night/#12-1",
        "en/laws/peace-law/old-night/#version-2020-10",
    }
    graph = json.loads(files["en/laws/peace-law/index.jsonld"])["@graph"]
    places = {part["@id"] for version in graph for part in version["hasPart"]}
    assert places == {f"https://faq.example/{url}" for url in urls}


def test_the_search_leads_to_the_part(site: Site) -> None:
    addresses = folder_addresses(site.pages)
    for language in site.corpus.languages:
        found = {one.id: one.address for one in list_entries(site, language, addresses)}
        assert found["law:peace-law#12"] == f"{language.path}/laws/peace-law/night/#12"


def test_parts_of_a_version_follow_each_other(site: Site) -> None:
    around = neighbours(site.corpus)
    old, day, night = (f"laws/peace-law/{name}" for name in ("old-night", "day", "night"))
    assert around[day] == (None, night)
    assert around[night] == (day, None)
    assert around[old] == (None, None)


def test_a_provision_that_much_rests_on_has_a_page_by_topic(crowded: Site) -> None:
    law = render(crowded, "en/laws/peace-law.md")
    assert "rest on it, by topic](peace-law/12.md)" in law
    assert "night-calls" not in law
    assert "No disturbance at night, on pain of a fine of up to RMB 500." in law
    page = render(crowded, "en/laws/peace-law/12.md")
    assert page.startswith("# Peace Act, article 12 { #top }")
    assert "No disturbance at night, on pain of a fine of up to RMB 500." in page
    assert "**in force**" in page
    assert "{ #topic-calls }" in page
    assert "](../../faq/calls/night-calls.md)" in page
    assert "{ #tools }" in page
    assert "](../../letters/stop-calls.md)" in page


def test_only_as_many_lists_leave_a_page_as_must_the_longest_first(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def moved() -> set[str]:
        site = load_site(minimal / "docs", OVERRIDES)
        return {path for path in site.pages if path.startswith("en/laws/peace-law/")}

    listed = list(find_lists(load_site(minimal / "docs", OVERRIDES), "peace-law"))
    weight = sum(PROVISION_WEIGHT + count for count in listed)
    assert max(listed) > 1
    monkeypatch.setattr("legal_faq.law_views.FULL_PAGE", weight)
    assert moved() == set()
    monkeypatch.setattr("legal_faq.law_views.FULL_PAGE", weight - 1)
    assert moved() == {"en/laws/peace-law/12.md"}


def find_lists(site: Site, law: str) -> Iterator[int]:
    """Yield how many records rest on each provision of a law."""
    for version in site.pages[f"en/laws/{law}.md"].data["versions"]:
        for provision in version.provisions:
            yield len(provision.resting)


def test_a_provision_that_little_rests_on_has_no_page(crowded: Site) -> None:
    assert "en/laws/peace-law/12-1.md" not in crowded.pages
    assert "Nothing on this site cites this provision yet." in render(
        crowded, "en/laws/peace-law.md"
    )


def test_a_passage_s_page_is_named_by_its_words(crowded: Site) -> None:
    page = crowded.pages["en/laws/call-standard/night-hours.md"]
    assert page.title == "Call standard, passage on “night hours”"


def test_the_way_to_a_provision_s_page_leads_through_its_part(
    site: Site, minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "en/laws/peace-law/12.md" not in site.pages
    monkeypatch.setattr("legal_faq.law_views.FULL_PAGE", 0)
    again = load_site(minimal / "docs", OVERRIDES)
    trail = again.pages["en/laws/peace-law/12.md"].trail
    assert trail == ("", "laws/", "laws/peace-law", "laws/peace-law/night")
    straight = again.pages["en/laws/call-standard/night-hours.md"].trail
    assert straight == ("", "laws/", "laws/call-standard")


def test_a_host_s_change_of_a_law_is_said_on_all_its_pages(crowded: Site) -> None:
    (_, english) = crowded.corpus.languages
    own = set(own_places(crowded.corpus, ("law", "peace-law"), english))
    assert own & crowded.pages.keys() == {
        "en/laws/peace-law.md",
        "en/laws/peace-law/12.md",
    }


def test_an_added_article_is_found_as_it_is_called_and_as_it_is_typed(site: Site) -> None:
    addresses = folder_addresses(site.pages)
    chinese = site.corpus.source_language
    entries = {one.id: one for one in list_entries(site, chinese, addresses)}
    added = entries["law:peace-law#12-1"]
    assert added.title == "《安宁法》第 12 条之一"
    assert {"《安宁法》第 12 条之一", "《安宁法》第 12-1 条"} == set(added.names)
    assert entries["law:peace-law#12"].names == ("《安宁法》第 12 条",)
