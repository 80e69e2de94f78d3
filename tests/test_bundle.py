"""The offline bundle: one zip that needs no server, the same bytes every time."""

import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from legal_faq.__main__ import main
from legal_faq.bundle import LEFT_OUT

from .conftest import copy_minimal, run_mkdocs
from .pages import read_pages


@pytest.fixture(scope="module")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_minimal(tmp_path_factory.mktemp("offline") / "minimal")
    result = run_mkdocs(folder, "build", "--no-directory-urls")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def unpack(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    return folder / archive.stem


def test_every_link_leads_to_a_file_in_the_bundle(offline_site: Path, tmp_path: Path) -> None:
    assert main(["bundle", str(offline_site), str(tmp_path / "faq.zip")]) == 0
    site = unpack(tmp_path / "faq.zip", tmp_path / "unpacked").resolve()
    pages = read_pages(site)
    assert {"", "zh/", "en/", "en/faq/calls/night-calls.html"} <= pages.keys()
    for page in pages.values():
        file = site / (page.address or "index.html")
        folder = file if page.address.endswith("/") else file.parent
        for link in (*page.links, *page.loaded):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (folder / unquote(parts.path)).resolve() if parts.path else file
            assert target.is_relative_to(site), f"{page.address}: {link}"
            assert target.is_file() or not parts.path, f"{page.address}: {link}"


def test_the_bundle_holds_both_languages_and_nothing_for_servers_alone(
    offline_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "faq.zip"
    assert main(["bundle", str(offline_site), str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {target.stat().st_size} bytes\n"
    names = set(zipfile.ZipFile(target).namelist())
    assert {"faq/index.html", "faq/zh/index.html", "faq/en/index.html"} <= names
    assert (offline_site / "zh" / "404.html").is_file()
    assert {Path(name).name for name in names}.isdisjoint(LEFT_OUT)
    assert any(name.startswith("faq/search/zh/") for name in names)


def test_the_same_site_gives_the_same_bytes(offline_site: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "one" / "faq.zip", tmp_path / "two" / "faq.zip"
    main(["bundle", str(offline_site), str(first)])
    for path in offline_site.rglob("*.html"):
        path.touch()
        path.chmod(0o600)
    main(["bundle", str(offline_site), str(second)])
    assert first.read_bytes() == second.read_bytes()
    assert [path.name for path in second.parent.iterdir()] == ["faq.zip"]


def test_a_site_for_servers_is_refused(
    minimal_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bundle", str(minimal_site), str(tmp_path / "faq.zip")]) == 2
    assert "its links lead to folders, which file:// does not open" in capsys.readouterr().err
    assert main(["bundle", str(tmp_path), str(tmp_path / "faq.zip")]) == 2
    assert "no index.html" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["MOST_FILES", "MOST_BYTES"])
def test_a_site_too_large_for_a_zip_leaves_the_old_zip(
    offline_site: Path,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "faq.zip"
    target.write_text("old")
    monkeypatch.setattr(f"legal_faq.zips.{name}", 10)
    assert main(["bundle", str(offline_site), str(target)]) == 2
    assert "A plain zip holds 10 " in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["faq.zip"]
    assert target.read_text() == "old"
