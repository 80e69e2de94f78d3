"""A web server that compresses as a static host does, and notes what it sent.

In: a folder. Out: its address, and one Fetch per file in the order of the requests.
"""

import functools
import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.browser.conftest import Server

LEVEL = 6
"""What web servers compress with unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """A file that was sent, by its path below the root, and the bytes of its body as sent."""

    path: str
    size: int


@dataclass(slots=True)
class Host:
    """A served folder."""

    address: str
    fetches: list[Fetch] = field(default_factory=list)


class CompressingHandler(SimpleHTTPRequestHandler):
    """Serves files compressed where that makes them smaller, under no policy: others' pages need none."""

    def __init__(self, *args: Any, fetches: list[Fetch], **options: Any) -> None:
        self.fetches = fetches
        super().__init__(*args, **options)

    def send_head(self) -> io.BytesIO | None:
        """Send the headers and return the body; the base class then sends that."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        body, is_compressed = compress(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.fetches.append(Fetch(self.path.partition("?")[0], len(body)))
        return io.BytesIO(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@functools.cache
def compress(path: Path) -> tuple[bytes, bool]:
    """Return a file's body as sent, and whether it is compressed; files do not change meanwhile."""
    plain = path.read_bytes()
    compressed = gzip.compress(plain, LEVEL, mtime=0)
    return (compressed, True) if len(compressed) < len(plain) else (plain, False)


@contextmanager
def serve(folder: Path) -> Iterator[Host]:
    """Serve a folder for as long as the context lasts."""
    fetches: list[Fetch] = []
    handler = functools.partial(CompressingHandler, directory=str(folder), fetches=fetches)
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}", fetches)
    finally:
        server.shutdown()
        server.server_close()
