"""The MkDocs adapter: nothing half-built, problems told, live reload."""

import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from legal_faq.config import LegalFaqConfig

from .conftest import OVERRIDES, ROOT, run_mkdocs


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_content_with_problems_builds_nothing_and_keeps_the_old_site(minimal: Path) -> None:
    assert run_mkdocs(minimal, "build").returncode == 0
    before = snapshot(minimal / "site")
    question = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    question.write_text(
        question.read_text("utf-8").replace("verdict: unlawful", "verdict: bad"), "utf-8"
    )
    (minimal / "docs" / "glossary.yml").write_bytes(b"\xff")
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 1
    assert (
        "docs/faq/calls/night-calls.yml:13:14: practices[1].verdict: unknown value" in result.stderr
    )
    assert "docs/glossary.yml:1:1: file: the file is not UTF-8" in result.stderr
    assert "2 problems." in result.stderr
    assert "Traceback" not in result.stderr
    assert snapshot(minimal / "site") == before
    assert leftovers(minimal) == []


def test_titles_are_words_and_not_markup_wherever_they_stand(minimal: Path) -> None:
    topics = minimal / "docs" / "faq" / "topics.yml"
    title = "<b>bold</b>"
    text = re.sub(r"(?m)^    en: .*$", f"    en: {title}", topics.read_text("utf-8"), count=1)
    topics.write_text(text, "utf-8")
    assert run_mkdocs(minimal, "build").returncode == 0
    site = minimal / "site" / "en"
    for name in ("", "faq/", "faq/calls/", "faq/calls/night-calls/", "questions/", "practices/"):
        assert "&lt;b&gt;bold" in (site / name / "index.html").read_text("utf-8"), name
    assert not [path for path in site.rglob("*.html") if title in path.read_text("utf-8")]


def test_without_an_old_site_a_failed_build_writes_none(minimal: Path) -> None:
    (minimal / "docs" / "languages.yml").unlink()
    assert run_mkdocs(minimal, "build").returncode == 1
    assert not (minimal / "site").exists()
    assert leftovers(minimal) == []


def test_a_strict_build_with_warnings_leaves_the_old_site(minimal: Path) -> None:
    assert run_mkdocs(minimal, "build").returncode == 0
    before = snapshot(minimal / "site")
    for language in ("zh", "en"):
        (minimal / "docs" / language / "about.md").write_text(
            "# About { #top }\n\n## Part { #first }\n\n[gone](nowhere.md)\n", "utf-8"
        )
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 1
    assert "strict mode" in result.stdout
    assert snapshot(minimal / "site") == before
    assert leftovers(minimal) == []


def test_a_template_that_fails_leaves_the_old_site(minimal: Path, tmp_path: Path) -> None:
    assert run_mkdocs(minimal, "build").returncode == 0
    before = snapshot(minimal / "site")
    theme = tmp_path / "overrides"
    shutil.copytree(OVERRIDES, theme)
    (theme / "partials" / "neighbours.html").write_text("{{ nothing.there }}", "utf-8")
    config = minimal / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(str(OVERRIDES), str(theme)), "utf-8")
    assert run_mkdocs(minimal, "build").returncode != 0
    assert snapshot(minimal / "site") == before
    assert leftovers(minimal) == []


def test_an_as_of_day_changes_the_status_of_laws(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "plugins:\n  legal-faq:\n    as_of: 2025-06-01\n", "utf-8"
    )
    assert run_mkdocs(minimal, "build").returncode == 0
    page = (minimal / "site" / "en" / "laws" / "peace-law" / "index.html").read_text("utf-8")
    assert "Status on 2025-06-01" in page
    assert "not yet in force" in page


def test_a_wrong_as_of_day_is_told(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "plugins:\n  legal-faq:\n    as_of: soon\n", "utf-8"
    )
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 1
    assert "soon" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_setting_that_would_change_the_policy_is_told(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8")
        + 'plugins:\n  legal-faq:\n    frame_ancestors: ["https://a.cn; script-src *"]\n',
        "utf-8",
    )
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 1
    assert "frame_ancestors: 'https://a.cn; script-src *' is neither" in result.stderr
    assert "Traceback" not in result.stderr


def test_every_setting_is_documented_in_both_languages() -> None:
    english, _, chinese = (ROOT / "README.md").read_text("utf-8").partition("## 中文")
    for name, _option in LegalFaqConfig._schema:
        assert f"`{name}`" in english
        assert f"`{name}`" in chinese


def test_an_optional_language_falls_back_with_a_notice(minimal: Path) -> None:
    languages = minimal / "docs" / "languages.yml"
    added = "- key: fr\n  tag: fr\n  path: fr\n  role: optional\n"
    languages.write_text(languages.read_text("utf-8") + added, "utf-8")
    result = run_mkdocs(minimal, "build", "--no-strict")
    assert result.returncode == 0, result.stderr
    page = (minimal / "site" / "fr" / "faq" / "calls" / "night-calls" / "index.html").read_text(
        "utf-8"
    )
    assert '<html lang="fr"' in page
    assert '<article class="prose question" lang="zh-Hans">' in page
    assert "这一页还没有译文" in page


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def fetch(address: str, words: str, seconds: float = 30) -> bool:
    """Ask again and again until the page holds the words."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urlopen(address) as answer:
                if words in answer.read().decode("utf-8"):
                    return True
        except (URLError, ConnectionError):
            pass
        time.sleep(0.2)
    return False


@pytest.fixture
def preview(minimal: Path) -> "tuple[Path, str]":
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=minimal,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield minimal, f"http://127.0.0.1:{port}/base/"
    process.terminate()
    process.wait(timeout=20)


def test_serve_shows_a_changed_yaml_file(preview: tuple[Path, str]) -> None:
    folder, address = preview
    page = f"{address}en/faq/calls/night-calls/"
    assert fetch(page, "May they call at night?")
    question = folder / "docs" / "faq" / "calls" / "night-calls.yml"
    text = question.read_text("utf-8")
    question.write_text(text.replace("May they call at night?", "May they ring at night?"), "utf-8")
    assert fetch(page, "May they ring at night?")


def test_a_site_of_one_language_holds_nothing_of_the_other(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(f"{text}plugins:\n  legal-faq:\n    languages: [en]\n", "utf-8")
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 0, result.stderr
    assert (minimal / "site" / "en" / "about" / "index.html").is_file()
    assert not (minimal / "site" / "zh").exists()


@pytest.mark.parametrize("has_search", [True, False])
def test_room_is_kept_for_the_search_box_only_where_it_comes(
    minimal: Path, has_search: bool
) -> None:
    config = minimal / "mkdocs.yml"
    text = config.read_text("utf-8")
    setting = str(has_search).lower()
    config.write_text(f"{text}plugins:\n  legal-faq:\n    search: {setting}\n", "utf-8")
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 0, result.stderr
    page = (minimal / "site" / "en" / "search" / "index.html").read_text("utf-8")
    assert ('class="prose search searchable"' in page) == has_search
    assert ('class="prose search"' in page) != has_search
    assert ("data-search-index=" in page) == has_search
