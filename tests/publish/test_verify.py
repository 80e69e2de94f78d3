"""Verification finds every changed, missing and extra byte, in a folder and behind an address."""

import functools
import gzip
import json
import random
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from legal_faq.publish.compression import compress_folder
from legal_faq.publish.folder import publish_folder
from legal_faq.publish.manifest import MANIFEST, PublishError, write_manifest
from legal_faq.publish.verify import verify

from .sites import write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with its compressed forms and its manifest."""
    folder = write_site(tmp_path / "site", 1)
    compress_folder(folder)
    write_manifest(folder)
    return folder


class Handler(SimpleHTTPRequestHandler):
    """Sends the compressed form that is asked for, as the kit's servers do."""

    def log_message(self, *_arguments: object) -> None:
        pass

    def end_headers(self) -> None:
        form = {"gzip": ".gz", "br": ".br"}.get(self.headers.get("Accept-Encoding", ""))
        if form and self.sent_form:
            self.send_header("Content-Encoding", self.headers["Accept-Encoding"])
        super().end_headers()

    sent_form = False

    def translate_path(self, path: str) -> str:
        found = super().translate_path(path)
        form = {"gzip": ".gz", "br": ".br"}.get(self.headers.get("Accept-Encoding", ""), "")
        if Path(found).is_dir() and (Path(found) / "index.html").is_file():
            found += "/index.html"
        self.sent_form = bool(form) and Path(found + form).is_file()
        return found + form if self.sent_form else found


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_what_is_whole_is_found_whole(site: Path, address: str) -> None:
    for place in (str(site), address):
        manifest, lines = verify(place)
        assert lines == []
        assert len(manifest.files) == 41


def test_every_changed_byte_is_found(site: Path, address: str) -> None:
    chance = random.Random(1)
    names = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.name != MANIFEST
    )
    for name in names:
        path = site / name
        data = path.read_bytes()
        at = chance.randrange(len(data))
        path.write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
        assert verify(str(site))[1] == [f"changed: {name}"]
        if name.startswith("page-") and not name.startswith("page-1/"):
            path.write_bytes(data)
            continue  # behind the address one page stands for all that are alike
        stem = name[:-3] if name.endswith((".gz", ".br")) else name
        (line,) = verify(address)[1]
        assert line.startswith(f"changed: {stem}")
        path.write_bytes(data)


@pytest.mark.parametrize("change", ["cut", "longer", "empty"])
def test_missing_and_extra_bytes_are_found(site: Path, address: str, change: str) -> None:
    path = site / "page-1" / "index.html"
    data = path.read_bytes()
    path.write_bytes({"cut": data[:-1], "longer": data + b"\n", "empty": b""}[change])
    for place in (str(site), address):
        assert verify(place)[1] == ["changed: page-1/index.html"]


def test_missing_and_extra_files_are_found(site: Path, address: str) -> None:
    (site / "404.html").unlink()
    (site / "evil.html").write_text("extra")
    assert verify(str(site))[1] == ["extra: evil.html", "missing: 404.html"]
    assert verify(address)[1] == ["missing: 404.html (status 404)"]


def test_a_trusted_manifest_finds_what_was_changed_together(
    site: Path, address: str, tmp_path: Path
) -> None:
    trusted = tmp_path / "trusted"
    shutil.copytree(site, trusted)
    (site / "404.html").write_text("changed")
    write_manifest(site)
    assert verify(str(site))[1] == []
    expected = [f"changed: {MANIFEST}", "changed: 404.html"]
    for place in (str(site), address):
        assert sorted(verify(place, trusted)[1]) == sorted(expected)
        assert sorted(verify(place, trusted / MANIFEST)[1]) == sorted(expected)


def test_files_kept_from_before_belong_to_the_release(tmp_path: Path) -> None:
    target = tmp_path / "www"
    publish_folder(write_site(tmp_path / "site", 1), target)
    manifest = publish_folder(write_site(tmp_path / "site", 2), target)
    kept = next(name for name in manifest.kept if name.endswith(".js"))
    (target / "current" / kept).write_text("changed")
    assert verify(str(target / "current"))[1] == [f"changed: {kept}"]


def test_a_host_that_compresses_by_itself_is_understood(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    write_manifest(site)
    for path in list(site.rglob("*.html")):
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 1))

    class Compressing(Handler):
        def translate_path(self, path: str) -> str:
            self.headers.replace_header("Accept-Encoding", "gzip")
            return super().translate_path(path)

    handler = functools.partial(Compressing, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    try:
        assert verify(address)[1] == []
        (site / "404.html.gz").write_bytes(gzip.compress(b"changed"))
        (site / "index.html.gz").write_bytes(b"no gzip")
        assert verify(address)[1] == [
            "changed: 404.html (gzip)",
            "changed: index.html (gzip that cannot be read)",
        ]
    finally:
        server.shutdown()
        server.server_close()


def test_a_host_that_makes_browsers_download_pages_is_named(
    site: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Handler.end_headers

    def end_headers(self: Handler) -> None:
        self.send_header("Content-Disposition", "attachment")
        original(self)

    monkeypatch.setattr(Handler, "end_headers", end_headers)
    _, lines = verify(address)
    assert any(line.startswith("download: index.html (browsers save it") for line in lines)


def test_what_cannot_be_verified_is_said(site: Path, address: str, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"is missing\. Name the manifest with --manifest"):
        verify(str(tmp_path))
    with pytest.raises(PublishError, match="answers with status 404"):
        verify(address + "nowhere")
    with pytest.raises(PublishError, match="answers with status 0"):
        verify("http://127.0.0.1:9/")
    (site / MANIFEST).write_text("{}")
    with pytest.raises(PublishError, match="that can be read"):
        verify(str(site))


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "a//b", "a\\b", ""])
def test_a_manifest_cannot_lead_outside_the_site(site: Path, path: str) -> None:
    value = json.loads((site / MANIFEST).read_bytes())
    value["files"][path] = value["files"]["index.html"]
    (site / MANIFEST).write_text(json.dumps(value))
    with pytest.raises(PublishError, match="that can be read"):
        verify(str(site))


def test_the_same_files_give_the_same_manifest(site: Path, tmp_path: Path) -> None:
    other = write_site(tmp_path / "other", 1)
    compress_folder(other)
    write_manifest(other)
    assert (other / MANIFEST).read_bytes() == (site / MANIFEST).read_bytes()
