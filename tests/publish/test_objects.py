"""Publishing to a real S3-compatible server, started here; killed at every request; by rclone too."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from legal_faq.hosting import Settings, write_kit
from legal_faq.hosting.facts import CACHING
from legal_faq.publish.manifest import MANIFEST, PublishError, read_manifest
from legal_faq.publish.objects import PENDING, Bucket, open_bucket, publish_objects

from ..hosting.servers import find_program
from .sites import write_site

ACCESS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
}


class Killed(BaseException):
    """What a killed process would have stopped at."""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(endpoint: str, monkeypatch: pytest.MonkeyPatch, request: Any) -> Bucket:
    for name, value in ACCESS.items():
        monkeypatch.setenv(name, value)
    name = f"b{abs(hash(request.node.name)):x}"
    boto3.client("s3", endpoint_url=endpoint).create_bucket(Bucket=name)
    return open_bucket(f"s3://{name}/help/", endpoint, "path")


def check_whole(bucket: Bucket, site: Path) -> None:
    """The bucket holds the site, what the manifest keeps, and nothing else."""
    manifest = read_manifest(bucket.read(MANIFEST), bucket.name)
    there = bucket.list_objects().keys()
    assert there == {*manifest.all_files, MANIFEST}
    for path in manifest.files:
        assert bucket.read(path) == (site / path).read_bytes(), path


def head(bucket: Bucket, path: str) -> tuple[str, str]:
    found = bucket.client.head_object(Bucket=bucket.name, Key=bucket.prefix + path)
    return found["ContentType"], found["CacheControl"]


def test_objects_have_their_types_and_cache_times(bucket: Bucket, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    manifest = publish_objects(site, bucket)
    check_whole(bucket, site)
    for path in manifest.files:
        kind, cache = head(bucket, path)
        hashed = path.startswith("assets/app.")
        assert cache == (CACHING.hashed if hashed else CACHING.other), path
        assert (
            kind
            == {
                "html": "text/html; charset=utf-8",
                "js": "text/javascript; charset=utf-8",
                "svg": "image/svg+xml; charset=utf-8",
            }[path.rsplit(".", 1)[1]]
        )


def test_what_is_there_is_not_sent_twice_and_strangers_stay(bucket: Bucket, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    bucket.write("strangers.txt", b"not ours")
    publish_objects(site, bucket)
    lines: list[str] = []
    publish_objects(site, bucket, tell=lines.append)
    assert lines == [
        "hashed assets: 1, 0 sent",
        "other files: 1, 0 sent",
        "pages: 13, 0 sent",
        "deleted: 0",
    ]
    assert bucket.read("strangers.txt") == b"not ours"


def test_pages_go_at_once_and_hashed_files_after_their_grace(
    bucket: Bucket, tmp_path: Path
) -> None:
    old = publish_objects(write_site(tmp_path / "site", 1, 5), bucket)
    site = write_site(tmp_path / "site", 2, 3)
    manifest = publish_objects(site, bucket, grace_days=0)
    check_whole(bucket, site)
    (kept,) = manifest.kept
    assert kept in old.files
    assert "page-4/index.html" not in bucket.list_objects()
    publish_objects(site, bucket)
    assert kept not in bucket.list_objects()
    check_whole(bucket, site)


class Guard:
    """A client that is killed before one of its requests."""

    def __init__(self, client: Any, number: int) -> None:
        self.client = client
        self.left = number

    def __getattr__(self, name: str) -> Any:
        original = getattr(self.client, name)
        if name not in ("put_object", "delete_objects"):
            return original

        def call(**arguments: Any) -> Any:
            self.left -= 1
            if self.left < 0:
                raise Killed
            return original(**arguments)

        return call


def test_a_publish_killed_at_any_request_goes_on(
    bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("legal_faq.publish.objects.AT_ONCE", 1)
    old, new = write_site(tmp_path / "old", 1, 4), write_site(tmp_path / "new", 2, 2)
    other = write_site(tmp_path / "other", 3, 3)
    number = 0
    while True:
        place = Bucket(bucket.client, bucket.name, f"{number}/")
        publish_objects(old, place)
        guarded = Bucket(Guard(bucket.client, number), bucket.name, place.prefix)
        try:
            publish_objects(new, guarded)
        except Killed:
            for page in ("index.html", "page-1/index.html"):
                text = place.read(page).decode()
                asset = text.split("src=/")[1].split(">")[0]
                assert asset in place.list_objects(), f"{number}: {page} lacks what it loads"
            after = new if number % 2 else other
            publish_objects(after, place)
            check_whole(place, after)
            assert PENDING not in place.list_objects()
            number += 1
        else:
            break
    assert number >= 7


def test_what_the_storage_refuses_is_said(
    bucket: Bucket, endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_site(tmp_path / "site", 1)
    with pytest.raises(PublishError, match=r"The storage refuses: .*NoSuchBucket"):
        publish_objects(site, open_bucket("s3://no-such-bucket", endpoint, "path"))
    with pytest.raises(PublishError, match="names no bucket"):
        open_bucket("s3:///", endpoint, "path")
    errors = {"Errors": [{"Key": "a", "Message": "denied"}]}
    monkeypatch.setattr(bucket.client, "delete_objects", lambda **_: errors, raising=False)
    with pytest.raises(PublishError, match=r"a cannot be deleted \(denied\)"):
        bucket.delete(["a"])


def test_without_boto3_the_way_to_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "boto3", None)
    with pytest.raises(PublishError, match="Run make storage once"):
        open_bucket("s3://b", None, "auto")


def test_the_kits_script_publishes_with_rclone(
    bucket: Bucket, endpoint: str, tmp_path: Path
) -> None:
    write_kit("storage", Settings(), tmp_path)
    config = tmp_path / "rclone.conf"
    text = config.read_text("utf-8").replace("endpoint =", f"endpoint = {endpoint}")
    config.write_text(text, "utf-8")
    environment = {
        # rclone cannot use a bundle of certificates that others are told of in this way.
        **{name: value for name, value in os.environ.items() if name != "AWS_CA_BUNDLE"},
        "PATH": f"{Path(find_program('rclone')).parent}:{os.environ['PATH']}",
        "RCLONE_CONFIG": str(config),
        "RCLONE_CONFIG_LEGALFAQ_ACCESS_KEY_ID": "test",
        "RCLONE_CONFIG_LEGALFAQ_SECRET_ACCESS_KEY": "test",
    }

    def publish(site: Path, *options: str) -> None:
        target = f"legalfaq:{bucket.name}/rclone"
        command = [str(tmp_path / "publish.sh"), *options, str(site), target]
        done = subprocess.run(
            command, env=environment, check=False, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stderr

    place = Bucket(bucket.client, bucket.name, "rclone/")
    first = write_site(tmp_path / "one", 1, 3)
    publish(first)
    names = {path.relative_to(first).as_posix() for path in first.rglob("*") if path.is_file()}
    assert place.list_objects().keys() == names
    (asset,) = (name for name in names if name.startswith("assets/app."))
    assert head(place, asset) == ("text/javascript; charset=utf-8", CACHING.hashed)
    assert head(place, "index.html") == ("text/html; charset=utf-8", CACHING.other)
    assert head(place, "assets/favicon.svg") == ("image/svg+xml; charset=utf-8", CACHING.other)
    second = write_site(tmp_path / "two", 2, 2)
    publish(second)
    there = place.list_objects()
    assert asset in there, "pages still open may ask for it"
    assert "page-2/index.html" not in there
    publish(second, "--clean")
    names = {path.relative_to(second).as_posix() for path in second.rglob("*") if path.is_file()}
    assert place.list_objects().keys() == names
