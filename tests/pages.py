"""Reads built pages as a reader's browser would: links, anchors, what is loaded."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

BASE = "http://site.test/"
NOT_LOADED = ("canonical", "alternate")
DATA = ("application/ld+json",)
"""Types of script elements that hold data: browsers run none of them."""

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


@dataclass
class BuiltPage:
    """What one HTML file holds."""

    address: str
    language: str = ""
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    text: str = ""
    words: str = ""
    """Its text without what is shown as code."""


class PageReader(HTMLParser):
    """Fills a BuiltPage."""

    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.open.append(tag)
        if tag == "html":
            self.page.language = values.get("lang", "")
        if "id" in values:
            self.page.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.page.links.append(values["href"])
        if tag in LOADED and LOADED[tag] in values and values.get("rel") not in NOT_LOADED:
            self.page.loaded.append(values[LOADED[tag]])
        if tag in ("h1", "h2", "h3"):
            self.page.headings.append((tag, values.get("id", "")))
        self.page.inline += [
            f"{tag} {name}" for name in values if name == "style" or name.startswith("on")
        ]
        is_data = values.get("type") in DATA
        if tag == "style" or (tag == "script" and "src" not in values and not is_data):
            self.page.inline.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "script" not in self.open and "style" not in self.open:
            self.page.text += data
            if "code" not in self.open:
                self.page.words += data


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Return every HTML page of a built site by its address."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        address = name.removesuffix("index.html")
        page = BuiltPage(address)
        PageReader(page).feed(path.read_text(encoding="utf-8"))
        pages[address] = page
    return pages


def resolve(page: BuiltPage, link: str) -> tuple[str, str] | None:
    """Return an internal link's address and fragment; None for a link that leaves the site."""
    target = urlsplit(urljoin(BASE + page.address, link))
    if f"{target.scheme}://{target.netloc}/" != BASE:
        return None
    return unquote(target.path.lstrip("/")), unquote(target.fragment)


class SwitchReader(HTMLParser):
    """Collects words whose script is not that of the language they stand in."""

    EMPTY = ("meta", "link", "br", "img", "input", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.EMPTY:
            above = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attrs).get("lang") or above))

    def handle_endtag(self, tag: str) -> None:
        while tag not in self.EMPTY and self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1][0] == "script":
            return
        if self.open[-1][1].startswith("en"):
            self.found += re.findall(r"[\u3400-\u9fff]+", data)
        elif self.open[-1][0] not in ("title", "code"):
            self.found += re.findall(r"(?:[A-Za-z]{2,}[ ,]+){2,}[A-Za-z]{2,}", data)


def read_switches(site: Path) -> list[str]:
    """Return every unmarked switch of language: Chinese in English, an English phrase in Chinese."""
    found = []
    for path in sorted(site.rglob("*.html")):
        reader = SwitchReader()
        reader.feed(path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(site).as_posix()}: {words}" for words in reader.found]
    return found
