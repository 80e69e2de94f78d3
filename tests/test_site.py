"""Built sites, walked link by link: the minimal one and the project's own."""

import re
from pathlib import Path

import pytest
import yaml

from legal_faq.tool_files import LIBRARIES, TOOLS

from .conftest import MINIMAL, ROOT
from .pages import BuiltPage, read_pages, resolve

OUTSIDE = ("https://law.example/peace", "https://www.weather.com.cn/", "tel:110")
"""Where links may leave the sites for: the minimal site's law, the quick exit, the police."""


@pytest.fixture(scope="session", params=["minimal_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    return read_pages(site)


def official_addresses() -> set[str]:
    laws = [
        yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        for path in (ROOT / "docs" / "laws").glob("*.yml")
    ]
    return {law["official_url"] for law in laws}


def channel_addresses() -> set[str]:
    """Return where channels may be reached: telephones, and websites that two sources confirm."""
    found = set()
    for docs in (ROOT / "docs", MINIMAL / "docs"):
        text = (docs / "channels.yml").read_text("utf-8")
        for channel in yaml.load(text, yaml.BaseLoader):
            if channel["kind"] == "phone":
                found.add(f"tel:{channel['value']}")
            elif channel["kind"] == "website" and channel["confirmed"] == "two-sources":
                found.add(channel["value"])
    return found


def test_every_link_leads_somewhere(site: Path, pages: dict[str, BuiltPage]) -> None:
    broken = []
    outside = {*OUTSIDE, *official_addresses(), *channel_addresses()}
    for page in pages.values():
        if page.address.endswith("404.html"):
            continue  # its links are absolute, from the host's root
        for link in page.links:
            target = resolve(page, link)
            if target is None:
                if link not in outside:
                    broken.append(f"{page.address}: leaves for {link}")
            elif target[0] not in pages and not (site / target[0]).is_file():
                broken.append(f"{page.address}: {link}")
            elif target[1] and target[1] not in pages[target[0]].ids:
                broken.append(f"{page.address}: {link} (no such place)")
    assert broken == []


def test_no_page_loads_anything_from_another_host(site: Path, pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        if not page.address.endswith("404.html"):
            for address in page.loaded:
                target = resolve(page, address)
                assert target is not None, f"{page.address} loads {address}"
                assert (site / target[0]).is_file(), f"{page.address} loads {address}"


def test_no_page_has_inline_script_or_style(pages: dict[str, BuiltPage]) -> None:
    assert {page.address: page.inline for page in pages.values() if page.inline} == {}


def test_every_page_has_one_first_heading_and_unique_ids(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        assert [tag for tag, _ in page.headings].count("h1") == 1, page.address
        assert len(set(page.ids)) == len(page.ids), page.address


def test_every_page_says_its_language(pages: dict[str, BuiltPage]) -> None:
    tags = {"zh": "zh-Hans", "en": "en"}
    for page in pages.values():
        first = page.address.split("/")[0]
        assert page.language == tags.get(first, "zh-Hans"), page.address


def test_languages_have_the_same_pages_and_the_same_places(pages: dict[str, BuiltPage]) -> None:
    chinese = {address[3:]: page for address, page in pages.items() if address.startswith("zh/")}
    english = {address[3:]: page for address, page in pages.items() if address.startswith("en/")}
    assert chinese.keys() == english.keys()
    for address, page in chinese.items():
        assert page.headings == english[address].headings, address


def test_every_page_links_to_itself_in_the_other_language(pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        if address[:3] in ("zh/", "en/") and not address.endswith("404.html"):
            other = ("en/" if address.startswith("zh/") else "zh/") + address[3:]
            assert other in {target[0] for link in page.links if (target := resolve(page, link))}


def test_every_page_says_that_no_lawyer_has_reviewed_it(pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        words = "No practising lawyer" if address.startswith("en/") else "没有执业律师"
        assert words in page.text, address


def test_templates_leave_no_marks(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        if page.address.endswith("/reference/messages/"):
            continue  # it quotes marks in sentences
        is_manual = re.search(r"/(?:contributing|hosting|reference)/", page.address)
        shown = page.words if is_manual else page.text  # the manual shows marks as code
        assert not re.search(
            r"\{\{|\}\}|\{%|\{ [.#]|\*\*|\]\(|(?:faq|law|term|channel):[a-z]", shown
        ), page.address


def test_no_upstream_bundle_and_no_source_is_published(site: Path) -> None:
    published = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert not [
        name
        for name in published
        if re.search(r"bundle|lunr|worker|main\.\w+\.min|\.yml$|(?<!index)\.md$", name)
    ]
    scripts = [name for name in published if re.fullmatch(r"assets/.*\.js", name)]
    assert len(scripts) == 2 + len(TOOLS) + len(LIBRARIES)
    assert len([name for name in published if name.endswith(".css")]) == 2


def test_verdicts_show_in_words(pages: dict[str, BuiltPage]) -> None:
    words = {"en": "Verdict: Unlawful", "zh": "结论：违法"}
    for language, text in words.items():
        found = [
            page
            for address, page in pages.items()
            if address.startswith(f"{language}/") and text in page.text
        ]
        assert found, language


def test_quick_exit_stands_on_distressing_topics_only(
    site: Path, minimal_site: Path, real_site: Path
) -> None:
    if site == minimal_site:
        topics = {"calls": True}
    else:
        topics = {"threats": True, "visits": True, "contact": False}
    for topic, shown in topics.items():
        pages = read_pages(site / "en" / "faq" / topic)
        assert pages
        for page in pages.values():
            assert ("https://www.weather.com.cn/" in page.links) is shown, page.address


def test_the_sitemap_names_every_page_in_every_language(minimal_site: Path) -> None:
    text = (minimal_site / "sitemap.xml").read_text(encoding="utf-8")
    entry = next(part for part in text.split("<url>") if "/en/faq/calls/night-calls/</loc>" in part)
    base = "https://faq.example/base"
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', entry) == [
        ("zh-Hans", f"{base}/zh/faq/calls/night-calls/"),
        ("x-default", f"{base}/zh/faq/calls/night-calls/"),
        ("en", f"{base}/en/faq/calls/night-calls/"),
    ]
    assert "<lastmod>2026-03-01</lastmod>" in entry


def test_a_past_version_is_shown_as_historical(minimal_site: Path) -> None:
    pages = read_pages(minimal_site)
    page = pages["en/faq/calls/block-number/"]
    assert "An earlier text, for facts of that time only" in page.text
    assert "2026-03-02, Test Lawyer (licence 000)" in page.text


def test_a_law_page_lists_the_answers_that_rest_on_each_provision(minimal_site: Path) -> None:
    page = read_pages(minimal_site)["en/laws/peace-law/"]
    assert "old article 10, now article 12" in page.text
    assert "no longer in force" in page.text
    assert "Nothing on this site cites this provision yet." in page.text
    targets = {target[0] for link in page.links if (target := resolve(page, link))}
    assert "en/faq/calls/night-calls/" in targets
    assert "en/faq/calls/old-question/" not in targets


def test_a_retired_question_keeps_its_page_and_points_on(minimal_site: Path) -> None:
    pages = read_pages(minimal_site)
    page = pages["en/faq/calls/old-question/"]
    assert "This question was retired on 2026-02-15." in page.text
    assert "old-question" not in " ".join(pages["en/faq/calls/"].links)


def test_a_channel_says_how_well_it_is_confirmed(minimal_site: Path) -> None:
    page = read_pages(minimal_site)["en/channels/"]
    assert "tel:0670" in page.links
    assert "two or more sources agree newest source dated 2026-02" in page.text
    assert "one source; check first the sources are not dated" in page.text
    assert "https://desk.example/" not in page.links, "one source is not enough for a link"
    assert {"bell", "desk", "clerk"} <= set(page.ids)


def test_a_rate_shows_each_span_with_how_well_it_is_confirmed(minimal_site: Path) -> None:
    page = read_pages(minimal_site)["en/rates/"]
    rows = " ".join(page.text.split())
    assert "2026-01 2026-02 3.00% a year two or more sources agree" in rows
    assert "2025-01 2025-12 3.10% a year one source; check first Another has 3.20." in rows


def test_a_guide_shows_its_dates_and_its_diagram_and_is_listed(minimal_site: Path) -> None:
    pages = read_pages(minimal_site)
    guide = pages["en/guides/night/"]
    assert "The law was checked on 2026-03-01." in guide.text
    assert "2026-09-01" in guide.text
    targets = {resolve(guide, link) for link in guide.links}
    assert ("en/faq/calls/night-calls/", "") in targets
    assert ("en/laws/peace-law/", "12") in targets
    assert ("en/glossary/", "peace") in targets
    assert ("en/channels/", "bell") in targets
    assert any(name.endswith("night.en.svg") for name in guide.loaded)
    for address in ("en/", "en/guides/", "en/search/"):
        page = pages[address]
        assert ("en/guides/night/", "") in {resolve(page, link) for link in page.links}, address


def test_the_table_of_practices_holds_every_practice_once(pages: dict[str, BuiltPage]) -> None:
    for language in ("zh", "en"):
        judged = sum(
            name.startswith("practice-")
            for address, page in pages.items()
            if address.startswith(f"{language}/faq/")
            for name in page.ids
        )
        table = pages[f"{language}/practices/"]
        places = [resolve(table, link) for link in table.links]
        found = [place for place in places if place and place[1].startswith("practice-")]
        assert len(set(found)) == len(found)
        on_topic_pages = sum(
            "--" in name
            for address, page in pages.items()
            if address.startswith(f"{language}/practices/")
            for name in page.ids
        )
        assert on_topic_pages == len(found) > 0
        assert len(found) <= judged


def test_every_language_has_a_404_page_of_its_own(minimal_site: Path) -> None:
    pages = read_pages(minimal_site)
    english, chinese = pages["en/404.html"], pages["zh/404.html"]
    assert "There is no such page" in english.text
    assert "没有这一页" not in english.text
    assert "没有这一页" in chinese.text
    for page in (english, chinese):
        assert {"/base/en/", "/base/zh/"} <= set(page.links), "links hold at any depth"
        assert all(name.startswith("/base/") for name in page.loaded)
    both = pages["404.html"].text
    assert "There is no such page" in both
    assert "没有这一页" in both
