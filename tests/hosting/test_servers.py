"""nginx, Caddy and Apache, booted with the kit's files and asked: status, headers, caching."""

import gzip
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import brotli
import pytest

from legal_faq.hosting import Settings, list_headers
from legal_faq.hosting.facts import CACHING, is_hashed
from legal_faq.publish.verify import verify

from .servers import Answer, Running, serve

SERVERS = (
    ("nginx", "/"),
    ("nginx", "/base/"),
    ("caddy", "/"),
    ("caddy", "/base/"),
    ("apache", "/"),
    ("apache", "/base/"),
    ("htaccess", "/"),
    ("htaccess", "/base/"),
)
APACHE = ("apache", "htaccess")
PAGE = "en/faq/calls/night-calls/"
HEADERS = list_headers(Settings())


@pytest.fixture(scope="module", params=SERVERS, ids="-".join)
def server(request: pytest.FixtureRequest, published: Path) -> Iterator[Running]:
    kind, base = request.param
    # nginx runs as in its container: a read-only root, no capability, nobody's rights.
    read_only = kind == "nginx" and os.geteuid() == 0
    if kind == "htaccess":
        with TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            shutil.copytree(published / "current", folder / "current")
            with serve(kind, folder, base=base) as running:
                yield running
    else:
        with serve(kind, published, base=base, read_only=read_only) as running:
            yield running


class Examination:
    """Notes what does not hold, and how many things were looked at."""

    def __init__(self) -> None:
        self.count = 0
        self.wrong: list[str] = []

    def check(self, what: str, found: object, expected: object) -> None:
        self.count += 1
        if found != expected:
            self.wrong.append(f"{what}: {found!r}, not {expected!r}")

    def check_safe(self, what: str, answer: Answer) -> None:
        """Every response carries every header once, and tells no version."""
        for name, value in HEADERS.items():
            self.check(f"{what}: {name}", list(answer.headers.get(name.lower(), ())), [value])
        self.check(f"{what}: version", re.findall(r"\d", answer.header("server")), [])

    def check_answer(
        self, what: str, answer: Answer, status: int, media_type: str, cache: str
    ) -> None:
        self.check(f"{what}: status", answer.status, status)
        self.check(f"{what}: type", answer.header("content-type"), media_type)
        self.check(f"{what}: cache", answer.header("cache-control"), cache)
        self.check_safe(what, answer)


def names(site: Path, pattern: str) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.glob(pattern))


def test_every_response_has_its_status_headers_and_cache_time(server: Running) -> None:
    site = server.folder / "current"
    look = Examination()
    html = "text/html; charset=utf-8"
    for path in ("", "en/", PAGE, "zh/faq/calls/night-calls/"):
        look.check_answer(path, server.ask(path), 200, html, CACHING.other)
        file = (site / path / "index.html").read_bytes()
        look.check(f"{path}: bytes", server.ask(path).body, file)
    hashed = [name for name in names(site, "assets/*.*") if is_hashed(name)]
    assert hashed
    for path in hashed:
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        answer = server.ask(path)
        look.check_answer(path, answer, 200, f"{kind}; charset=utf-8", CACHING.hashed)
        look.check(f"{path}: bytes", answer.body, (site / path).read_bytes())
    for path, kind in (
        ("assets/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("release.json", "application/json; charset=utf-8"),
        ("api/v1/index.json", "application/json; charset=utf-8"),
        ("api/v1/en/questions.csv", "text/csv; charset=utf-8"),
        ("en/feed.atom", "application/atom+xml; charset=utf-8"),
        ("en/feed.json", "application/json; charset=utf-8"),
        ("en/reviews.ics", "text/calendar; charset=utf-8"),
        (f"{PAGE}index.md", "text/markdown; charset=utf-8"),
        ("llms.txt", "text/plain; charset=utf-8"),
        ("assets/images/favicon.png", "image/png"),
    ):
        look.check_answer(path, server.ask(path), 200, kind, CACHING.other)
    assert not look.wrong, "\n".join(look.wrong)
    assert look.count >= 150


def test_errors_are_as_safe_as_pages(server: Running) -> None:
    look = Examination()
    html = "text/html; charset=utf-8"
    for path in (
        "nothing",
        "en/nothing",
        "en/faq/nothing/",
        "zh/nothing/",
        "assets/no.0123456789.js",
    ):
        answer = server.ask(path)
        look.check_answer(path, answer, 404, html, CACHING.other)
        text = answer.body.decode()
        look.check(f"{path}: English", "There is no such page" in text, not path.startswith("zh/"))
        look.check(f"{path}: Chinese", "没有这一页" in text, not path.startswith("en/"))
    listing = server.ask("assets/")
    look.check("no listing", listing.status in (403, 404), True)
    look.check("no listing", b"favicon.png" in listing.body, False)
    look.check_safe("no listing", listing)
    for method in ("POST", "PUT", "DELETE"):
        answer = server.ask(PAGE, method, b"x=1")
        look.check(f"{method}: refused", answer.status in (403, 405), True)
        look.check_safe(method, answer)
    for path in ("/../../etc/passwd", f"{server.base}%2e%2e/%2e%2e/etc/passwd"):
        answer = server.ask(path)
        look.check(f"{path}: refused", answer.status in (400, 404), True)
        look.check(f"{path}: nothing", b"root:" in answer.body, False)
    if server.base != "/" and server.kind != "htaccess":  # which rules its own folder only
        look.check_safe("outside", server.ask("/elsewhere"))
        look.check("outside: status", server.ask("/elsewhere").status, 404)
    # Caddy closes the connection on what is no HTTP; .htaccess is not read for it.
    if server.kind in ("nginx", "apache"):
        bad = server.ask_raw(b"GET / HTTP/1.1\r\nHost: a b\r\nBad Header\r\n\r\n")
        look.check("malformed: status", bad.status, 400)
        look.check_safe("malformed", bad)
    assert not look.wrong, "\n".join(look.wrong)
    assert look.count >= 120


def test_directory_addresses_lead_on_without_naming_the_inner_port(server: Running) -> None:
    look = Examination()
    # Apache writes whole addresses; they are those that readers see.
    start = "http://127.0.0.1" if server.kind in APACHE else ""
    places = [PAGE, "en/", "zh/faq/"]
    if server.base != "/":
        places.append("")
    for path in places:
        answer = server.ask((server.base + path).rstrip("/"))
        look.check(f"{path}: status", answer.status in (301, 308), True)
        look.check(f"{path}: place", answer.header("location"), start + server.base + path)
        if path or server.kind != "htaccess":  # which does not rule what leads to its folder
            look.check_safe(path, answer)
    assert not look.wrong, "\n".join(look.wrong)


def test_text_goes_out_as_compressed_when_published(server: Running) -> None:
    site = server.folder / "current"
    look = Examination()
    css = names(site, "assets/*.css")[0]
    for path, file in ((PAGE, PAGE + "index.html"), (css, css), ("sitemap.xml", "sitemap.xml")):
        plain = (site / file).read_bytes()
        for accepted, coding, ending in (
            ("gzip", "gzip", ".gz"),
            ("br", "br", ".br"),
            ("gzip, deflate, br", "br", ".br"),
        ):
            what = f"{path} {accepted}"
            answer = server.ask(path, Accept_Encoding=accepted)
            look.check(f"{what}: status", answer.status, 200)
            if not (site / (file + ending)).is_file():
                continue
            look.check(f"{what}: coding", answer.header("content-encoding"), coding)
            look.check(f"{what}: bytes", answer.body, (site / (file + ending)).read_bytes())
            unpacked = (
                gzip.decompress(answer.body) if coding == "gzip" else brotli.decompress(answer.body)
            )
            look.check(f"{what}: text", unpacked, plain)
            look.check(f"{what}: vary", "accept-encoding" in answer.header("vary").lower(), True)
            look.check_safe(what, answer)
            same = server.ask(path)
            for name in ("content-type", "cache-control"):
                look.check(f"{what}: {name}", answer.header(name), same.header(name))
        answer = server.ask(path)
        look.check(f"{path}: as it is", answer.header("content-encoding"), "")
        look.check(f"{path}: vary", "accept-encoding" in answer.header("vary").lower(), True)
    missing = server.ask("en/nothing", Accept_Encoding="gzip")
    look.check("404 compressed: status", missing.status, 404)
    look.check_safe("404 compressed", missing)
    assert not look.wrong, "\n".join(look.wrong)


def test_browsers_can_ask_again_cheaply(server: Running) -> None:
    look = Examination()
    first = server.ask(PAGE)
    look.check("tag", bool(first.header("etag")), True)
    again = server.ask(PAGE, If_None_Match=first.header("etag"))
    look.check("304", (again.status, again.body), (304, b""))
    look.check("304: cache", again.header("cache-control"), CACHING.other)
    other = server.ask(PAGE, If_None_Match='"another"')
    look.check("another tag", other.status, 200)
    head = server.ask(PAGE, "HEAD")
    look.check("HEAD", (head.status, head.body), (200, b""))
    look.check("HEAD: length", head.header("content-length"), str(len(first.body)))
    look.check_safe("HEAD", head)
    part = server.ask(PAGE, Range="bytes=0-9")
    look.check("range", (part.status, part.body), (206, first.body[:10]))
    look.check_safe("range", part)
    if server.kind not in APACHE:
        look.check("health", server.ask("/healthz").status, 200)
    assert not look.wrong, "\n".join(look.wrong)


def test_the_published_site_is_found_whole_behind_the_server(server: Running) -> None:
    manifest, lines = verify(server.address)
    assert lines == []
    assert len(manifest.files) > 50


def test_logs_hold_no_address_and_no_query(server: Running) -> None:
    server.ask(PAGE + "?secret=1", Referer="https://elsewhere.example/", User_Agent="Curious/1")
    log = server.log.read_text(errors="replace")
    for word in ("secret", "elsewhere.example", "Curious"):
        assert word not in log
    requests = [line for line in log.splitlines() if "night-calls" in line]
    assert not [line for line in requests if "127.0.0.1" in line]
