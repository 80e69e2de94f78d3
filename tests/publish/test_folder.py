"""Releases in a folder: complete or not there, resumed after a kill anywhere, kept for going back."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from legal_faq.publish.folder import Terms, publish_folder, roll_back
from legal_faq.publish.manifest import PublishError
from legal_faq.publish.releases import INCOMING, locked
from legal_faq.publish.verify import verify

from .sites import write_site


class Killed(BaseException):
    """What a killed process would have stopped at."""


STEPS = ("write_bytes", "replace", "rename", "symlink_to", "unlink", "chmod", "mkdir")


@contextmanager
def killed_at(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Stop at the given change to the disk; before it, or, for a write, half-way through."""
    count = [0]

    def guard(name: str) -> Callable[..., Any]:
        original = getattr(Path, name)

        def step(path: Path, *arguments: Any, **options: Any) -> Any:
            count[0] += 1
            if count[0] == number:
                if name == "write_bytes":
                    original(path, arguments[0][: len(arguments[0]) // 2])
                raise Killed
            return original(path, *arguments, **options)

        return step

    with monkeypatch.context() as patch:
        for name in STEPS:
            patch.setattr(Path, name, guard(name))
        patch.setattr(os, "sync", lambda: None)
        yield count


def check_current(target: Path) -> str:
    manifest, lines = verify(str(target / "current"))
    assert lines == []
    return manifest.id


def test_a_release_holds_the_site_and_its_compressed_forms(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    lines: list[str] = []
    manifest = publish_folder(site, tmp_path / "www", Terms(tell=lines.append))
    current = tmp_path / "www" / "current"
    assert check_current(tmp_path / "www") == manifest.id
    assert (current / "index.html").read_bytes() == (site / "index.html").read_bytes()
    assert (current / "index.html.br").is_file()
    assert (current / "index.html.gz").is_file()
    assert not (current / "assets/favicon.svg.gz").exists(), "too small to gain anything"
    assert str(current.readlink()) == f"releases/00001-{manifest.id}"
    assert lines == ["15 of 15 files", f"00001-{manifest.id} is current"]
    assert stat.S_IMODE((current / "page-1").stat().st_mode) == 0o755
    assert stat.S_IMODE((current / "page-1/index.html").stat().st_mode) == 0o644


def test_publishing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    publish_folder(site, tmp_path / "www")
    lines: list[str] = []
    publish_folder(site, tmp_path / "www", Terms(tell=lines.append))
    assert lines[-1].endswith("is current already; nothing to do")
    assert len(list((tmp_path / "www" / "releases").iterdir())) == 1


def test_old_hashed_files_stay_for_their_grace_and_go_then(tmp_path: Path) -> None:
    target = tmp_path / "www"
    publish_folder(write_site(tmp_path / "site", 1), target)
    (old,) = (target / "current" / "assets").glob("app.*.js")
    second = publish_folder(write_site(tmp_path / "site", 2), target, Terms(grace_days=0))
    assert (target / "current" / "assets" / old.name).is_file()
    assert set(second.kept) == {f"assets/{old.name}{end}" for end in ("", ".gz", ".br")}
    check_current(target)
    third = publish_folder(write_site(tmp_path / "site", 2), target)
    assert third.kept == {}
    assert not (target / "current" / "assets" / old.name).exists()
    check_current(target)


def test_a_changed_file_is_younger_and_an_unchanged_one_keeps_its_time(tmp_path: Path) -> None:
    target = tmp_path / "www"
    site = write_site(tmp_path / "site", 1)
    publish_folder(site, target)
    before = {name: (target / "current" / name).stat() for name in ("index.html", "404.html")}
    publish_folder(write_site(site, 2), target)
    after = {name: (target / "current" / name).stat() for name in ("index.html", "404.html")}
    assert int(after["index.html"].st_mtime) > int(before["index.html"].st_mtime)
    assert after["404.html"].st_mtime_ns == before["404.html"].st_mtime_ns


def test_going_back_keeps_what_the_newer_pages_need(tmp_path: Path) -> None:
    target = tmp_path / "www"
    first = publish_folder(write_site(tmp_path / "site", 1), target)
    second = publish_folder(write_site(tmp_path / "site", 2), target)
    back = roll_back(target)
    assert back.id == first.id
    assert check_current(target) == first.id
    new = {name for name in second.files if name.startswith("assets/app.")}
    assert new <= set(back.kept)
    assert roll_back(target).id == second.id


def test_few_releases_are_kept(tmp_path: Path) -> None:
    for version in range(6):
        publish_folder(write_site(tmp_path / "site", version), tmp_path / "www", Terms(keep=2))
    names = sorted(path.name[:5] for path in (tmp_path / "www" / "releases").iterdir())
    assert names == ["00005", "00006"]


def test_a_publish_killed_at_any_point_leaves_a_whole_site_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = write_site(tmp_path / "old", 1, 2), write_site(tmp_path / "new", 2, 2)
    number = 0
    while True:
        number += 1
        target = tmp_path / str(number)
        first = publish_folder(old, target)
        try:
            with killed_at(number, monkeypatch):
                publish_folder(new, target)
        except Killed:
            assert check_current(target) in (first.id, publish_id(new, tmp_path)), number
            second = publish_folder(new, target)
            assert check_current(target) == second.id, number
            assert not (target / "releases" / INCOMING).exists()
            assert not list(target.rglob("*.part"))
        else:
            break
    assert number > 50, "points at which a publish was killed"


def publish_id(site: Path, folder: Path) -> str:
    return publish_folder(site, folder / "reference").id


def test_a_killed_publish_does_not_begin_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_site(tmp_path / "site", 1)
    with pytest.raises(Killed), killed_at(60, monkeypatch):
        publish_folder(site, tmp_path / "www")
    there = {path: path.stat().st_ino for path in tmp_path.rglob(".incoming/**/index.html")}
    assert there
    publish_folder(site, tmp_path / "www")
    inodes = {path.stat().st_ino for path in (tmp_path / "www" / "releases").rglob("index.html")}
    assert set(there.values()) <= inodes


def test_another_site_after_a_kill_takes_nothing_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed), killed_at(60, monkeypatch):
        publish_folder(write_site(tmp_path / "one", 1), tmp_path / "www")
    publish_folder(write_site(tmp_path / "two", 2, 3), tmp_path / "www")
    check_current(tmp_path / "www")


def test_only_one_publish_at_a_time(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    target = tmp_path / "www"
    with (
        locked(target),
        pytest.raises(PublishError, match=r"is being published to\. Wait until that ends"),
    ):
        publish_folder(site, target)


def test_what_cannot_be_published_is_said(tmp_path: Path) -> None:
    target = tmp_path / "www"
    with pytest.raises(PublishError, match=r"holds no built site\. Run make site first"):
        publish_folder(tmp_path, target)
    with pytest.raises(PublishError, match=r"has no current release\. Publish one first"):
        roll_back(target)
    site = write_site(tmp_path / "site", 1)
    (site / "link.html").symlink_to("index.html")
    with pytest.raises(PublishError, match="is neither a file nor a folder"):
        publish_folder(site, target)
    (site / "link.html").unlink()
    publish_folder(site, target)
    with pytest.raises(PublishError, match="holds no older release"):
        roll_back(target)
    (target / "current").unlink()
    (target / "current").symlink_to("releases/nowhere")
    with pytest.raises(PublishError, match="leads nowhere"):
        publish_folder(site, target)
    (target / "current").unlink()
    (target / "current").mkdir()
    with pytest.raises(PublishError, match="is no link of legal-faq publish"):
        publish_folder(site, target)


def test_a_damaged_older_release_is_not_carried_on(tmp_path: Path) -> None:
    target = tmp_path / "www"
    site = write_site(tmp_path / "site", 1)
    publish_folder(site, target)
    (target / "current" / "404.html").write_text("changed by hand")
    publish_folder(write_site(site, 2), target)
    check_current(target)


def test_unchanged_files_are_copied_where_they_cannot_be_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: Path) -> None:
        raise OSError("no links here")

    target = tmp_path / "www"
    publish_folder(write_site(tmp_path / "site", 1), target)
    monkeypatch.setattr(os, "link", refuse)
    publish_folder(write_site(tmp_path / "site", 2), target)
    check_current(target)
