"""Readers during swaps: no request fails, and nobody sees two versions mixed.

LEGAL_FAQ_REQUESTS sets how many requests each server answers (10,000).
"""

import http.client
import itertools
import os
import re
import threading
from dataclasses import dataclass, field
from pathlib import Path

import brotli
import pytest

from legal_faq.publish.folder import Terms, publish_folder

from ..hosting.conftest import open_folder
from ..hosting.servers import serve
from .sites import PAGES, write_site

__all__ = ["open_folder"]

REQUESTS = int(os.environ.get("LEGAL_FAQ_REQUESTS", "10000"))
SWAPS = 20
READERS = 4
VERSION = re.compile(rb"version (?:= )?(\d{6})")
ASSET = re.compile(rb"src=(/assets/app\.[0-9a-f]{10}\.js)")


@dataclass
class Clock:
    """Which versions can be current: `done` is surely published, `begun` may be."""

    done: int = 1
    begun: int = 1


@dataclass
class Reader:
    """A browser that reads one page after another, asks for each page's asset, and remembers pages."""

    port: int
    clock: Clock
    stop: threading.Event
    requests: int = 0
    not_modified: int = 0
    versions: set[int] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)
    memory: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def read(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            for number in itertools.cycle(range(PAGES)):
                if self.stop.is_set():
                    return
                path = f"/page-{number}/" if number else "/"
                earliest = self.clock.done
                page = self.get(connection, path)
                version = int(VERSION.search(page)[1])  # type: ignore[index]
                latest = self.clock.begun
                if not earliest <= version <= latest:
                    self.failures.append(f"{path}: {version}, not {earliest} to {latest}")
                self.versions.add(version)
                asset = self.get(connection, ASSET.search(page)[1].decode())  # type: ignore[index]
                if int(VERSION.search(asset)[1]) != version:  # type: ignore[index]
                    self.failures.append(f"{path}: version {version} with another's asset")
        except Exception as error:
            self.failures.append(f"{type(error).__name__}: {error}")
        finally:
            connection.close()

    def get(self, connection: http.client.HTTPConnection, path: str) -> bytes:
        headers = {"Accept-Encoding": "br"}
        if path in self.memory:
            headers["If-None-Match"] = self.memory[path][0]
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        self.requests += 1
        if response.status == 304:
            self.not_modified += 1
            return self.memory[path][1]
        if response.status != 200:
            raise AssertionError(f"{path}: status {response.status}")
        if response.headers["Content-Encoding"] == "br":
            body = brotli.decompress(body)
        self.memory[path] = (response.headers["ETag"], body)
        return body


@pytest.fixture(params=["nginx", "caddy", "apache"])
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_no_request_fails_and_no_versions_mix_during_swaps(
    kind: str, open_folder: Path, tmp_path: Path
) -> None:
    sites = {number: write_site(tmp_path / str(number), number) for number in range(1, SWAPS + 2)}
    publish_folder(sites[1], open_folder)
    clock, stop = Clock(), threading.Event()
    with serve(kind, open_folder) as server:
        readers = [Reader(server.port, clock, stop) for _ in range(READERS)]
        threads = [threading.Thread(target=reader.read) for reader in readers]
        for thread in threads:
            thread.start()
        for number in range(2, SWAPS + 2):
            while sum(one.requests for one in readers) < REQUESTS * (number - 1) / (SWAPS + 1):
                if any(one.failures for one in readers) or stop.wait(0.01):
                    break
            clock.begun = number
            publish_folder(sites[number], open_folder, Terms(keep=2))
            clock.done = number
        while sum(one.requests for one in readers) < REQUESTS:
            if any(one.failures for one in readers) or stop.wait(0.01):
                break
        stop.set()
        for thread in threads:
            thread.join()
    assert [line for one in readers for line in one.failures] == []
    assert sum(one.requests for one in readers) >= REQUESTS
    assert len(set().union(*(one.versions for one in readers))) >= SWAPS
    assert sum(one.not_modified for one in readers) > 0
