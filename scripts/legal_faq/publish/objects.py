"""A site in object storage with the S3 API: assets first, pages next, deletion last.

In: a built site and a bucket. Out: its objects, with media types and cache times. Storage has no
swap: every page is whole at any moment and finds its own assets, but pages change one by one.
What is already there is not sent again, so a killed publish goes on where it stopped.
"""

import hashlib
import time
from collections.abc import Container, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..hosting.facts import cache_control, is_hashed, media_type
from .folder import DAY, Tell, silent
from .manifest import (
    MANIFEST,
    Kept,
    Manifest,
    PublishError,
    build_manifest,
    read_manifest,
)

PENDING = "release.pending.json"
"""What a publish under way is about to send: its files can be tidied up if it never ends."""

AT_ONCE = 8
BATCH = 1000
"""Objects that one request may list or delete."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket, or the part of it below a prefix; `client` speaks the S3 API."""

    client: Any
    name: str
    prefix: str = ""

    def list_objects(self) -> dict[str, str]:
        """Return the objects below the prefix by path, with their ETags."""
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.name, Prefix=self.prefix
        )
        found = (one for page in pages for one in page.get("Contents", ()))
        return {one["Key"][len(self.prefix) :]: one["ETag"].strip('"') for one in found}

    def read(self, path: str) -> bytes:
        """Return an object's bytes."""
        answer = self.client.get_object(Bucket=self.name, Key=self.prefix + path)
        data: bytes = answer["Body"].read()
        return data

    def write(self, path: str, data: bytes) -> None:
        """Send an object with its media type and cache time."""
        self.client.put_object(
            Bucket=self.name,
            Key=self.prefix + path,
            Body=data,
            ContentType=media_type(path),
            CacheControl=cache_control(path),
        )

    def delete(self, paths: Iterable[str]) -> None:
        """Delete objects, as many at once as the API takes; raises PublishError."""
        keys = [{"Key": self.prefix + path} for path in sorted(paths)]
        for start in range(0, len(keys), BATCH):
            answer = self.client.delete_objects(
                Bucket=self.name, Delete={"Objects": keys[start : start + BATCH], "Quiet": True}
            )
            if answer.get("Errors"):
                first = answer["Errors"][0]
                raise PublishError(
                    f"{first['Key']} cannot be deleted ({first.get('Message')}). "
                    "Check the key's permissions and publish again."
                )


def open_bucket(address: str, endpoint: str | None, addressing: str) -> Bucket:
    """Return the bucket at s3://bucket/prefix; keys come from the environment; raises PublishError."""
    try:
        import boto3  # noqa: PLC0415  Only those who publish to object storage install it.
        from botocore.config import Config  # noqa: PLC0415
    except ImportError as error:
        raise PublishError("boto3 is missing. Run make storage once, then this again.") from error
    parts = urlsplit(address)
    if not parts.netloc:
        raise PublishError(f"{address} names no bucket. Write it as s3://bucket/prefix.")
    prefix = parts.path.strip("/")
    # Checksums only where the API asks for them: OSS, COS and OBS refuse what they do not know.
    config = Config(
        s3={"addressing_style": addressing},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        max_pool_connections=AT_ONCE,
        retries={"mode": "standard", "max_attempts": 5},
    )
    client = boto3.client("s3", endpoint_url=endpoint, config=config)
    return Bucket(client, parts.netloc, f"{prefix}/" if prefix else "")


def publish_objects(
    site: Path, bucket: Bucket, *, grace_days: float = 7, tell: Tell = silent
) -> Manifest:
    """Make a built site the content of a bucket; raises PublishError.

    Only what earlier publishes have put there is deleted: pages at once, hashed files
    `grace_days` after the release that had them last.
    """
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  See open_bucket.

    try:
        return send_release(site, bucket, grace_days, tell)
    except (BotoCoreError, ClientError) as error:
        raise PublishError(
            f"The storage refuses: {error}. Check keys, bucket and endpoint, then publish again: "
            "what has been sent is not sent twice."
        ) from error


def send_release(site: Path, bucket: Bucket, grace_days: float, tell: Tell) -> Manifest:
    """Send what is missing, then delete what is no longer needed."""
    now = int(time.time())
    files = build_manifest(site).files
    there = bucket.list_objects()
    before = read_remote(bucket, MANIFEST, there)
    abandoned = read_remote(bucket, PENDING, there)
    kept = find_kept(before, files, now, grace_days)
    manifest = Manifest(files, kept)
    owned = {*before.all_files, *abandoned.all_files}
    bucket.write(PENDING, Manifest({**before.files, **abandoned.files, **files}, kept).dump())
    for phase, names in sort_phases(files):
        tell(f"{phase}: {len(names)}, {send(site, bucket, there, names)} sent")
    gone = owned - files.keys() - kept.keys()
    bucket.delete(gone & there.keys())
    tell(f"deleted: {len(gone & there.keys())}")
    bucket.write(MANIFEST, manifest.dump())
    bucket.delete([PENDING])
    return manifest


def sort_phases(files: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield what to send, in an order in which every page finds what it loads."""
    names = sorted(files)
    yield "hashed assets", [name for name in names if is_hashed(name)]
    pages = [name for name in names if name.endswith((".html", ".xml", ".xml.gz"))]
    yield "other files", [name for name in names if not is_hashed(name) and name not in set(pages)]
    yield "pages", pages


def send(site: Path, bucket: Bucket, there: Mapping[str, str], names: Iterable[str]) -> int:
    """Send those of some files that are not there yet, wait for all, and return their number."""

    def send_one(name: str) -> bool:
        data = (site / name).read_bytes()
        if there.get(name) == hashlib.md5(data, usedforsecurity=False).hexdigest():
            return False
        bucket.write(name, data)
        return True

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return sum(pool.map(send_one, names))


def find_kept(
    before: Manifest, files: Container[str], now: int, grace_days: float
) -> dict[str, Kept]:
    """Return the hashed files of older releases that pages may still ask for."""
    until = now + int(grace_days * DAY)
    leaving = {
        path: Kept(entry.sha256, entry.size, until)
        for path, entry in before.files.items()
        if is_hashed(path)
    }
    living = {path: one for path, one in before.kept.items() if one.until > now}
    return {path: one for path, one in {**living, **leaving}.items() if path not in files}


def read_remote(bucket: Bucket, path: str, there: dict[str, str]) -> Manifest:
    """Return a manifest in the bucket, or an empty one."""
    return read_manifest(bucket.read(path), path) if path in there else Manifest({})
