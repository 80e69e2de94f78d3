"""Measures pages as Lighthouse's mobile profile does: a slow telephone on a slow line.

In: addresses. Out: the median of several runs for each. Pages come compressed, as hosts send them.
"""

import gzip
import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import IO

from legal_faq.policy import header_policy

from ..browser.chromium import QUIET, find_chromium

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TEXT = (".html", ".css", ".js", ".svg", ".xml", ".txt")


class CompressingHandler(SimpleHTTPRequestHandler):
    """Serves a folder as a well set up host does: compressed, cached, under the policy."""

    def log_message(self, *args: object) -> None:
        pass

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path = path / "index.html"
        if path.suffix not in TEXT or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)
        is_page = path.suffix == ".html"
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header(
            "Cache-Control", "no-cache" if is_page else "public, max-age=31536000, immutable"
        )
        self.send_header("Content-Security-Policy", header_policy())
        self.end_headers()
        return BytesIO(body)


@dataclass(frozen=True, kw_only=True)
class Speed:
    """What Lighthouse says of one page: scores of 100, times in milliseconds, weight in bytes."""

    path: str
    scores: tuple[int, ...]
    first_paint: float
    largest_paint: float
    blocked: float
    weight: int
    requests: int


def measure(root: str, path: str, runs: int) -> Speed:
    """Return the medians of some runs."""
    reports = [run(root + path) for _ in range(runs)]

    def median(values: list[float]) -> float:
        return statistics.median(values)

    def number(name: str) -> float:
        return median([report["audits"][name]["numericValue"] for report in reports])

    return Speed(
        path=path,
        scores=tuple(
            round(100 * median([report["categories"][name]["score"] for report in reports]))
            for name in CATEGORIES
        ),
        first_paint=number("first-contentful-paint"),
        largest_paint=number("largest-contentful-paint"),
        blocked=number("total-blocking-time"),
        weight=round(number("total-byte-weight")),
        requests=round(
            median(
                [
                    len(report["audits"]["network-requests"]["details"]["items"])
                    for report in reports
                ]
            )
        ),
    )


def run(address: str) -> dict:  # type: ignore[type-arg]
    """Return Lighthouse's report of one visit."""
    if not PROGRAM.is_file():
        raise RuntimeError(f"{PROGRAM} is missing. Run make audit, which installs it.")
    result = subprocess.run(
        [
            "node",
            str(PROGRAM),
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new {' '.join(QUIET)}",
        ],
        env={**os.environ, "CHROME_PATH": find_chromium()},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(result.stdout)  # type: ignore[no-any-return]
