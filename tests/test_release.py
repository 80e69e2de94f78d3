"""The release archive: what git tracks, wheels for each machine, the same bytes every time."""

import subprocess
import tarfile
from pathlib import Path

import pytest

from legal_faq import release
from legal_faq.__main__ import main
from legal_faq.release import PLATFORMS, PYTHONS, Pin, ReleaseError, read_pins, write_archive

from .conftest import ROOT


def test_a_locked_file_is_read_with_markers_and_hashes(tmp_path: Path) -> None:
    path = tmp_path / "site.txt"
    path.write_text(
        "# comment\nbell==1.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
        "desk==2.0 ; python_full_version < '3.11.5' \\\n    --hash=sha256:cc\n",
        "utf-8",
    )
    bell, desk = read_pins(path)
    assert bell == Pin("bell==1.0", ("sha256:aa", "sha256:bb"))
    assert desk.line == "desk==2.0 --hash=sha256:cc"
    assert bell.fits("macos-arm64", "3.13.0")
    assert desk.fits("linux-arm64", "3.11.0")
    assert not desk.fits("linux-arm64", "3.11.99")


def test_every_locked_requirement_of_the_site_is_needed_somewhere() -> None:
    pins = read_pins(ROOT / "requirements" / "site.txt")
    assert len(pins) > 30
    assert all(pin.hashes for pin in pins)
    fits = [
        pin
        for pin in pins
        if any(
            pin.fits(platform, f"{python}.{patch}")
            for platform in PLATFORMS
            for python in PYTHONS
            for patch in release.PATCHES
        )
    ]
    assert {pin.requirement for pin in pins if pin not in fits} <= {
        pin.requirement
        for pin in pins
        if "win32" in pin.requirement or "Windows" in pin.requirement
    }


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    root = tmp_path / "clone"
    (root / "requirements").mkdir(parents=True)
    (root / "README.md").write_text("Read me.\n", "utf-8")
    (root / "run.sh").write_text("#!/bin/sh\n", "utf-8")
    (root / "run.sh").chmod(0o700)
    (root / "requirements" / "site.txt").write_text(
        "bell==1.0 --hash=sha256:aa\ndesk==2.0 ; python_full_version < '3.11.5' --hash=sha256:cc\n",
        "utf-8",
    )
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    subprocess.run(["git", "add", "."], cwd=root, check=True)
    (root / "untracked").write_text("no", "utf-8")
    return root


def test_the_archive_holds_tracked_files_and_wheels_and_nothing_of_its_day(
    clone: Path, tmp_path: Path
) -> None:
    wheel = tmp_path / "bell-1.0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    first = write_archive(clone, (wheel,), tmp_path / "faq-1.tar.gz")
    bytes_before = (tmp_path / "faq-1.tar.gz").read_bytes()
    (clone / "README.md").touch()
    assert write_archive(clone, (wheel,), tmp_path / "faq-1.tar.gz") == first
    assert (tmp_path / "faq-1.tar.gz").read_bytes() == bytes_before
    with tarfile.open(tmp_path / "faq-1.tar.gz") as archive:
        modes = {entry.name: entry.mode for entry in archive}
    assert modes == {
        "faq-1/README.md": 0o644,
        "faq-1/requirements/site.txt": 0o644,
        "faq-1/run.sh": 0o755,
        "faq-1/wheels/bell-1.0-py3-none-any.whl": 0o644,
    }


def test_each_machine_gets_what_it_needs(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def note(pins: list[Pin], folder: Path, tags: tuple[str, ...], python: str) -> None:
        asked.append((tags[0], python, [pin.requirement.split("=")[0] for pin in pins]))
        (folder / "bell-1.0-py3-none-any.whl").write_bytes(b"wheel")

    def build(root: Path, folder: Path) -> Path:
        path = folder / "legal_faq-1-py3-none-any.whl"
        path.write_bytes(b"own wheel")
        return path

    monkeypatch.setattr(release, "download", note)
    monkeypatch.setattr("legal_faq.__main__.build_wheel", build)
    archive = tmp_path / "faq-1.tar.gz"
    options = ["--root", str(clone), "--wheels", str(tmp_path / "wheels")]
    assert main(["release", str(archive), *options]) == 0
    assert capsys.readouterr().out == f"{archive}: 2 wheels, {archive.stat().st_size} bytes\n"
    with tarfile.open(archive) as opened:
        assert "faq-1/wheels/legal_faq-1-py3-none-any.whl" in opened.getnames()
    assert len(asked) == 9
    assert asked[0] == ("manylinux_2_28_x86_64", "3.11.0", ["bell", "desk"])
    assert asked[1] == ("manylinux_2_28_x86_64", "3.12.0", ["bell"])


def test_a_missing_wheel_and_a_folder_without_git_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 1, "", "no such wheel")

    monkeypatch.setattr(release.subprocess, "run", fail)
    with pytest.raises(
        ReleaseError, match=r"pip found no wheel for any, Python 3\.11\.0:\nno such"
    ):
        release.download([Pin("bell==1.0", ())], tmp_path, ("any",), "3.11.0")
    with pytest.raises(ReleaseError, match="git tracks no files here"):
        release.list_sources(tmp_path)
    monkeypatch.setattr(release, "list_sources", lambda _: ())
    with pytest.raises(ReleaseError, match=r"pip could not build the wheel of .*\nno such wheel"):
        release.build_wheel(tmp_path, tmp_path)
    assert list(tmp_path.iterdir()) == []
