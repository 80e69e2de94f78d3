"""The comparison of one engine's pages with another's."""

from pathlib import Path

import pytest
import yaml

from .conftest import ROOT
from .engines.builders import ENGINES, engine_settings, read_settings
from .engines.compare import Difference, compare_sites, count_by_aspect
from .engines.pages import read_page, read_site
from .engines.results import describe, group_differences, read_explanations, split_groups

OURS = """<html><body><nav><a href="../x/">menu</a></nav>
<article class="prose question" lang="en"><h1 id="top">Night calls</h1>
<p>See <a href="../block-number/#first">this</a>, <a href="#top">the top</a> and
<a href="https://law.example/">that</a>. <img src="../../assets/a.svg" alt=""></p></article>
<footer>foot</footer></body></html>"""

THEIRS = """<article class="md-content__inner md-typeset">
<a class="md-content__button" href="edit">edit</a>
<h1 id="top">Night calls<a class="headerlink" href="#top">¶</a></h1>
<p>See <a href="../block-number/#first">this</a>, <a href="./#top">the top</a> and <a
href="https://law.example/">that</a>. <img src="../../assets/a.svg" alt=""/></p></article>"""

PAGE = "en/calls/night/index.html"


def test_a_page_says_the_same_in_either_theme() -> None:
    ours, theirs = read_page(OURS, PAGE), read_page(THEIRS, PAGE)
    assert ours == theirs
    assert ours.headings == [("h1", "top", "Night calls")]
    assert ours.ids == ["top"]
    assert ours.text == "Night calls See this , the top and that ."
    assert ours.links == [
        "/en/calls/block-number/#first",
        "/en/calls/night/#top",
        "https://law.example/",
        "/en/assets/a.svg",
    ]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (".", "/en/calls/night/"),
        ("./", "/en/calls/night/"),
        ("../../..", "/"),
        ("../../../zh/", "/zh/"),
        ("index.html", "/en/calls/night/"),
        ("tel:110", "tel:110"),
    ],
)
def test_links_become_addresses_from_the_root(link: str, expected: str) -> None:
    html = f'<article class="prose"><a href="{link}">x</a></article>'
    assert read_page(html, PAGE).links == [expected]


def test_every_aspect_that_differs_is_found() -> None:
    ours = {PAGE: read_page(OURS, PAGE), "gone/index.html": read_page("", "gone/index.html")}
    changed = THEIRS.replace('id="top"', 'id="head"').replace("that", "those")
    theirs = {PAGE: read_page(changed, PAGE), "new/index.html": read_page("", "new/index.html")}
    found = compare_sites(ours, theirs)
    assert count_by_aspect(found) == {"page": 2, "headings": 1, "ids": 1, "text": 1}
    assert Difference(page=PAGE, aspect="ids", expected="top", found="head") in found
    assert Difference(page=PAGE, aspect="text", expected="at", found="ose") in found
    assert compare_sites(ours, ours) == ()


def test_long_texts_are_told_from_their_first_change() -> None:
    one, two = ("<article class=prose>" + "x" * 3000 + end for end in ("a" * 99, "b"))
    found = compare_sites({PAGE: read_page(one, PAGE)}, {PAGE: read_page(two, PAGE)})
    assert [(each.expected, each.found) for each in found] == [("a" * 60 + "…", "b")]


def test_pages_for_lost_readers_are_left_to_each_theme(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("404.html", "a/404.html", "a/index.html"):
        (tmp_path / name).write_text(OURS, "utf-8")
    assert list(read_site(tmp_path)) == ["a/index.html"]


def test_alike_differences_stand_together_with_their_reason() -> None:
    known = [Difference(page=one, aspect="ids", expected="", found="__skip") for one in "ab"]
    other = Difference(page="c", aspect="text", expected="x", found="y")
    explained, unexplained = split_groups(group_differences("zensical", [*known, other]))
    assert [(one.count, one.page, one.found) for one in explained] == [(2, "a", "__skip")]
    assert [(one.count, one.page, one.why) for one in unexplained] == [(1, "c", "")]
    engine = {
        "name": "Zensical",
        "version": "1",
        "theme": "own",
        "pages": 3,
        "seconds": 2.4,
        "same": 2,
        "explained": explained,
        "unexplained": unexplained,
    }
    text = describe(
        commit="abc",
        edited=True,
        staged=3,
        material="9",
        reference={"version": "1.6", "pages": 3, "seconds": 9.6},
        engines=[engine],
    )
    assert "for commit abc (with changes not committed)." in text
    assert "| Zensical | 1 | own | 3 | 2 | 2 | 1 | 1 |" in text
    assert "| text | x | y | 1 | `c` | **not explained** |" in text


def test_every_explanation_names_an_engine() -> None:
    assert {engine for engine, *_ in read_explanations()} <= {one.key for one in ENGINES}


def test_engines_read_markdown_as_the_project_does_and_none_of_its_plugins() -> None:
    project = read_settings(ROOT / "mkdocs.yml")
    minimal = read_settings(ROOT / "tests" / "sites" / "minimal" / "mkdocs.yml")
    assert minimal["markdown_extensions"] == project["markdown_extensions"]
    for engine in ENGINES:
        settings = engine_settings(minimal, engine)
        assert settings["markdown_extensions"] == project["markdown_extensions"]
        assert not settings.get("plugins")
        assert settings["site_url"] == "https://faq.example/base/"
        assert yaml.safe_load(yaml.safe_dump(settings)) == settings


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.key)
def test_each_engine_is_locked_by_hashes(engine: object) -> None:
    key = getattr(engine, "key", "")
    text = (ROOT / "requirements" / f"{key}.txt").read_text("utf-8")
    assert f"\n{key}==" in text
    assert text.count("--hash=sha256:") >= text.count("==")
