"""Whether a published site is byte for byte what its manifest says.

In: a folder or an address, and the manifest to believe. Out: one line per changed, missing or
extra file. Over the web nobody can list what else is there: extra files are found in folders only.
"""

import gzip
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

import brotli

from .manifest import (
    MANIFEST,
    Entry,
    Manifest,
    PublishError,
    hash_file,
    list_paths,
    read_manifest,
)

AT_ONCE = 8
"""Requests under way at the same time."""

NOT_SERVED = ("_headers", "_redirects", ".htaccess")
"""Files at the root that tell the server what to do, and that it keeps to itself."""

CODINGS = {"identity": "", "gzip": ".gz", "br": ".br"}
"""Content coding to the ending of the file that a server may send in its place."""


def verify(place: str, manifest: Path | None = None) -> tuple[Manifest, list[str]]:
    """Return the manifest and what differs from it; raises PublishError without a manifest.

    The manifest that lies beside the files tells damage; against someone who changes both, name
    one from a place that you trust.
    """
    is_web = place.startswith(("http://", "https://"))
    if manifest is not None:
        path = manifest / MANIFEST if manifest.is_dir() else manifest
        expected = read_manifest(path.read_bytes(), path)
    elif is_web:
        status, _, data = fetch(place.rstrip("/") + "/" + MANIFEST, "identity")
        if status != 200:
            raise PublishError(
                f"{place}: {MANIFEST} answers with status {status}. Name it with --manifest."
            )
        expected = read_manifest(data, place)
    else:
        path = Path(place) / MANIFEST
        if not path.is_file():
            raise PublishError(f"{path} is missing. Name the manifest with --manifest.")
        expected = read_manifest(path.read_bytes(), path)
    found = verify_web(place, expected) if is_web else verify_folder(Path(place), expected)
    if manifest is not None:
        found = [*found, *verify_manifest(place, path.read_bytes(), is_web=is_web)]
    return expected, sorted(found)


def verify_manifest(place: str, trusted: bytes, *, is_web: bool) -> list[str]:
    """Return a line if the place has a manifest other than the trusted one."""
    if is_web:
        status, _, data = fetch(place.rstrip("/") + "/" + MANIFEST, "identity")
        return [] if status != 200 or data == trusted else [f"changed: {MANIFEST}"]
    path = Path(place) / MANIFEST
    return [] if not path.is_file() or path.read_bytes() == trusted else [f"changed: {MANIFEST}"]


def verify_folder(folder: Path, expected: Manifest) -> list[str]:
    """Return what differs below a folder."""
    files = expected.all_files
    there = set(list_paths(folder))
    lines = [f"missing: {path}" for path in files if path not in there]
    lines += [f"extra: {path}" for path in there if path not in files]
    changed = (path for path in there & files.keys() if hash_file(folder / path) != files[path])
    return lines + [f"changed: {path}" for path in changed]


def verify_web(address: str, expected: Manifest) -> list[str]:
    """Return what differs behind an address, each file asked for in every coding it is kept in."""
    files = expected.all_files
    asked = [
        (path, coding)
        for path in files
        if not is_form(path, files) and path not in NOT_SERVED
        for coding, ending in CODINGS.items()
        if coding == "identity" or path + ending in files
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda one: list(ask(address.rstrip("/"), one[0], one[1], files)), asked)
        return sorted({line for lines in found for line in lines})


def is_form(path: str, files: Mapping[str, Entry]) -> bool:
    """Return whether a file is the compressed form of another."""
    return path.endswith((".gz", ".br")) and path[:-3] in files


def ask(address: str, path: str, coding: str, files: Mapping[str, Entry]) -> Iterator[str]:
    """Yield what is wrong with one file in one coding."""
    place = path.removesuffix("index.html") if Path(path).name == "index.html" else path
    status, headers, data = fetch(f"{address}/{quote(place)}", coding)
    if status != 200:
        yield f"missing: {path} (status {status})" if status else f"missing: {path} (no answer)"
        return
    if headers.get("content-disposition", "").lower().startswith("attachment"):
        yield f"download: {path} (browsers save it instead of showing it; use a domain of your own)"
    sent = headers.get("content-encoding", "identity")
    form = files.get(path + CODINGS.get(sent, ""))
    if form is not None and Entry(sha256(data).hexdigest(), len(data)) == form:
        return
    # A server may compress by itself; then what comes out must be the file.
    try:
        plain = decode(data, sent)
    except (OSError, EOFError, zlib.error, brotli.error, ValueError):
        yield f"changed: {path} ({sent} that cannot be read)"
        return
    is_own_form = sent != "identity" and path + CODINGS.get(sent, "") in files
    if is_own_form or Entry(sha256(plain).hexdigest(), len(plain)) != files[path]:
        yield f"changed: {path}" if sent == "identity" else f"changed: {path} ({sent})"


def decode(data: bytes, coding: str) -> bytes:
    """Return the bytes within a content coding; raises ValueError for one that is not known."""
    if coding == "gzip":
        return gzip.decompress(data)
    if coding == "br":
        return bytes(brotli.decompress(data))
    if coding != "identity":
        raise ValueError(coding)
    return data


def fetch(address: str, coding: str) -> tuple[int, Mapping[str, str], bytes]:
    """Return status, headers in lower case, and body; status 0 for no answer."""
    request = Request(address, headers={"Accept-Encoding": coding, "User-Agent": "legal-faq"})
    try:
        with urlopen(request, timeout=30) as answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return answer.status, headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, {}, b""
    except (URLError, OSError, ValueError) as error:
        if isinstance(error, URLError) and isinstance(error.reason, OSError):
            return 0, {}, b""
        raise PublishError(f"{address}: {error}. Check the address.") from error
