"""The folders of a build: what lies over the content wins, and themes are assembled nearest first."""

from pathlib import Path

import pytest

from legal_faq import packaged
from legal_faq.folders import Folders, Theme, find_folders
from legal_faq.packaged import PackagedContent, PackagedContentError, packaged_content

from .conftest import MINIMAL, OVERRIDES, ROOT, run_mkdocs

DOCS = MINIMAL / "docs"


def find(base: Path, **given: object) -> Folders:
    asked = {"upstream": None, "overlays": None, "docs": base / "content", "custom": None, **given}
    return find_folders(**asked, base=base)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_without_an_upstream_the_sites_own_folders_are_all_there_is(tmp_path: Path) -> None:
    own = find(tmp_path, custom=tmp_path / "theme")
    assert (own.docs, own.overlays, own.theme) == (tmp_path / "content", (), (tmp_path / "theme",))
    assert own.static_files() == {}
    assert find(tmp_path).theme == (OVERRIDES,)
    assert not own.is_source("README.md")


def test_over_an_upstream_lies_the_sites_own_folder_or_those_that_are_named(tmp_path: Path) -> None:
    (tmp_path / "union").mkdir()
    (tmp_path / "branch").mkdir()
    packaged_one = find(tmp_path, upstream="packaged")
    assert packaged_one.docs == ROOT / "docs"
    assert packaged_one.overlays == (tmp_path / "content",)
    named = find(tmp_path, upstream=str(DOCS), overlays=["union", "branch"], custom=tmp_path / "t")
    assert named.docs == DOCS
    assert named.overlays == (tmp_path / "union", tmp_path / "branch")
    assert named.theme == (tmp_path / "t", OVERRIDES)
    assert set(named.watched) >= {DOCS, tmp_path / "union", tmp_path / "t"}
    assert find(tmp_path, upstream=str(DOCS), overlays=[]).overlays == ()
    assert named.is_source("README.md")
    assert named.is_source("faq/calls/night-calls.yml")
    assert not named.is_source("assets/diagrams/night.zh.svg")


def test_published_files_come_from_the_last_folder_that_has_them(tmp_path: Path) -> None:
    write(tmp_path / "one" / "assets" / "a.svg", "one")
    write(tmp_path / "one" / "assets" / "b.svg", "one")
    write(tmp_path / "two" / "assets" / "b.svg", "two")
    write(tmp_path / "two" / "zh" / "page.md", "a page")
    write(tmp_path / "two" / "faq" / "topics.yml", "[]")
    write(tmp_path / "two" / ".DS_Store", "hidden")
    write(tmp_path / "two" / "assets" / "b.svg~", "backup")
    folders = Folders(
        docs=tmp_path / "one", own=tmp_path, overlays=(tmp_path / "two",), theme=(OVERRIDES,)
    )
    assert folders.static_files() == {
        "assets/a.svg": tmp_path / "one" / "assets" / "a.svg",
        "assets/b.svg": tmp_path / "two" / "assets" / "b.svg",
    }


def test_a_theme_is_assembled_nearest_first_and_taken_away(tmp_path: Path) -> None:
    near, far = tmp_path / "near", tmp_path / "far"
    write(near / "pages" / "a.md", "near")
    write(far / "pages" / "a.md", "far")
    write(far / "pages" / "b.md", "far")
    theme = Theme()
    assert theme.assemble((far,)) == far
    target = theme.assemble((near, far))
    assert target.name == "near"
    assert (target / "pages" / "a.md").read_text("utf-8") == "near"
    assert (target / "pages" / "b.md").read_text("utf-8") == "far"
    again = theme.assemble((near, far))
    assert not target.exists()
    theme.remove()
    theme.remove()
    assert not again.exists()
    assert far.is_dir()


def test_a_package_without_content_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged_content.cache_clear()
    monkeypatch.setattr(packaged, "__file__", str(tmp_path / "a" / "b" / "packaged.py"))
    with pytest.raises(PackagedContentError, match="has come without docs/ and overrides/"):
        packaged_content()
    write(tmp_path / "a" / "b" / "packaged" / "docs" / "languages.yml", "")
    (tmp_path / "a" / "b" / "packaged" / "overrides" / "locales").mkdir(parents=True)
    carried = tmp_path / "a" / "b" / "packaged"
    assert packaged_content() == PackagedContent(carried / "docs", carried / "overrides")
    packaged_content.cache_clear()


def test_overlays_may_also_lie_over_content_of_ones_own(minimal: Path) -> None:
    write(minimal / "more" / "overlay.yml", "organisation:\n  zh: 甲\n  en: A\n")
    drawing = (minimal / "docs" / "assets" / "diagrams" / "night.en.svg").read_text("utf-8")
    write(minimal / "more" / "assets" / "diagrams" / "ours.en.svg", drawing)
    for language in ("zh", "en"):
        write(minimal / "more" / language / "ours.md", "# Ours { #top }\n\nWords of ours.\n")
    config = minimal / "mkdocs.yml"
    added = "plugins:\n  legal-faq:\n    overlays: [more]\n"
    config.write_text(config.read_text("utf-8") + added, "utf-8")
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 0, result.stderr
    assert (minimal / "site" / "assets" / "diagrams" / "ours.en.svg").is_file()
    assert "Words of ours." in (minimal / "site" / "en" / "ours" / "index.html").read_text("utf-8")
