"""`legal-faq export` writes what a build publishes, byte for byte, and nothing half."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from legal_faq.__main__ import main
from legal_faq.exports.folder import MARKER

from ..conftest import MINIMAL, OVERRIDES, run_mkdocs
from ..pages import BASE, read_pages
from .building import ADDRESS, minimal_exports

LINK = re.compile(r"(?<!\\)\]\(([^()\s]+)\)")


def export(folder: Path, *more: str) -> int:
    return main(
        [
            "export",
            str(folder),
            "--docs",
            str(MINIMAL / "docs"),
            "--overrides",
            str(OVERRIDES),
            *more,
        ]
    )


def test_the_command_writes_what_a_build_publishes(
    minimal_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "machines"
    assert export(folder, "--site-url", ADDRESS.rstrip("/")) == 0
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    names.remove(MARKER)
    assert capsys.readouterr().out == f"{len(names)} files in {folder}\n"
    assert names == set(minimal_exports(ADDRESS).files)
    assert [
        name for name in names if (folder / name).read_bytes() != (minimal_site / name).read_bytes()
    ] == []
    assert export(folder) == 0, "it may be written again"
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_is_not_ours_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert export(tmp_path) == 2
    assert "Name another folder." in capsys.readouterr().err
    assert export(tmp_path / "new", "--site-url", "faq.example") == 2
    assert "Write it such as https://faq.example/help/." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_every_page_names_its_markdown_and_every_link_of_that_leads_somewhere(
    minimal_site: Path,
) -> None:
    pages = read_pages(minimal_site)
    for address, page in pages.items():
        if address.endswith("404.html"):
            continue
        html = (minimal_site / address / "index.html").read_text("utf-8")
        alternates = re.findall(
            r'<link rel="alternate" type="([^"]+)"(?: title="[^"]*")? href="([^"]+)"', html
        )
        assert ("text/markdown", "index.md") in alternates
        for _, target in alternates:
            assert (minimal_site / address / target).is_file(), f"{address}: {target}"
        text = (minimal_site / address / "index.md").read_text("utf-8")
        assert not re.search(r"\{ ?[.#]|</?(?:div|span)", text), address
        for link in LINK.findall(text):
            parts = urlsplit(urljoin(f"{BASE}{address}index.md", link))
            if f"{parts.scheme}://{parts.netloc}/" != BASE:
                continue
            target = unquote(parts.path.lstrip("/"))
            found = pages.get(target)
            assert found or (minimal_site / target).is_file(), f"{address}: {link}"
            assert not parts.fragment or (found and parts.fragment in found.ids), (
                f"{address}: {link}"
            )
        assert page.language


def test_the_sitemap_is_reciprocal_absolute_and_dated_by_content(minimal_site: Path) -> None:
    text = (minimal_site / "sitemap.xml").read_text("utf-8")
    entries = {}
    for part in text.split("<url>")[1:]:
        address = re.search("<loc>(.*?)</loc>", part)
        day = re.search("<lastmod>(.*?)</lastmod>", part)
        assert address
        assert day
        assert day[1] <= "2026-03-01", "the newest date of the content"
        entries[address[1]] = dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', part))
    for address, others in entries.items():
        assert address.startswith(ADDRESS)
        if others:
            assert others.keys() == {"zh-Hans", "en", "x-default"}
            assert address in (others["zh-Hans"], others["en"])
            assert all(entries[other] == others for other in others.values())
    assert len([one for one in entries.values() if one]) == len(entries) - 1, "all but the root"


def test_language_models_find_every_answer(minimal_site: Path) -> None:
    for name in ("llms.txt", "zh/llms.txt", "en/llms.txt"):
        text = (minimal_site / name).read_text("utf-8")
        assert re.match(r"# \S.*\n\n> \S", text)
        assert len(re.findall("^# ", text, re.M)) == 1
        assert "\n\n\n" not in text
        for link in LINK.findall(text):
            assert link.startswith(ADDRESS)
            assert (minimal_site / link.removeprefix(ADDRESS)).is_file()
    english = (minimal_site / "en" / "llms.txt").read_text("utf-8")
    assert f"- [May they call at night?]({ADDRESS}en/faq/calls/night-calls/index.md)" in english


def test_a_host_can_do_without(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    setting = "plugins:\n  legal-faq:\n    exports: false\n"
    config.write_text(config.read_text("utf-8") + setting, "utf-8")
    assert run_mkdocs(minimal, "build").returncode == 0
    names = {path.name for path in (minimal / "site").rglob("*") if path.is_file()}
    assert not [name for name in names if re.search(r"\.(md|csv|atom|ics)$|^llms", name)]
    assert not (minimal / "site" / "api").exists()
    assert not (minimal / "site" / "en" / "developers").exists()
    html = (minimal / "site" / "en" / "faq" / "calls" / "night-calls" / "index.html").read_text(
        "utf-8"
    )
    assert "ld+json" not in html
    assert 'rel="alternate"' not in html
    assert "developers" not in html


def test_a_site_to_read_from_a_disk_has_none(minimal: Path) -> None:
    assert run_mkdocs(minimal, "build", "--no-directory-urls").returncode == 0
    assert not (minimal / "site" / "api").exists()
    assert not list((minimal / "site").rglob("*.md"))
