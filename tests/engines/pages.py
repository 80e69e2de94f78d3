"""What a built page says, apart from its theme.

In: a page's HTML, as our theme, Material or Zensical frames it. Out: its headings, ids, links and
text, so that two builds of the same page can be compared.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ARTICLES = ("prose", "md-content__inner")
"""Classes of the element that holds a page's words: our theme's, Material's and Zensical's."""

FURNITURE = ("headerlink", "md-content__button", "md-source-file", "md-feedback")
"""Classes of what a theme adds inside it."""

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
HEADING = re.compile(r"h[1-6]\Z")


@dataclass(kw_only=True)
class Words:
    """What one page says. Links are addresses from the site's root, or whole ones that leave it."""

    headings: list[tuple[str, str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: str = ""


def read_site(folder: Path) -> Mapping[str, Words]:
    """Return what each page below a built site says, by its path; a page without an article says nothing."""
    return {
        path: read_page((folder / path).read_text(encoding="utf-8"), path)
        for path in list_pages(folder)
    }


def list_pages(folder: Path) -> Iterator[str]:
    """Yield the paths of the pages, without those for lost readers, which each theme writes itself."""
    for path in sorted(folder.rglob("*.html")):
        if path.name != "404.html":
            yield path.relative_to(folder).as_posix()


def read_page(html: str, path: str) -> Words:
    """Return what a page says."""
    reader = ArticleReader(posixpath.dirname(path))
    reader.feed(html)
    reader.close()
    words = reader.words
    words.headings = [(level, name, squeeze(text)) for level, name, text in words.headings]
    words.text = squeeze(" ".join(reader.pieces))
    return words


def squeeze(text: str) -> str:
    """Return a text with each run of spaces made one, and none beside Chinese marks of punctuation."""
    return " ".join(text.split())


class ArticleReader(HTMLParser):
    """Reads the first article of a page."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder
        self.words = Words()
        self.pieces: list[str] = []
        self.open: list[tuple[str, bool, bool]] = []
        """Each open element: its tag, whether it is inside the article, whether it is furniture."""
        self.done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        classes = values.get("class", "").split()
        inside, furniture = self.open[-1][1:] if self.open else (False, False)
        if tag == "article" and not self.done and set(classes) & set(ARTICLES):
            inside = True
        elif inside:
            furniture = furniture or bool(set(classes) & set(FURNITURE))
            if not furniture:
                self.take(tag, values)
        if tag not in VOID:
            self.open.append((tag, inside, furniture))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            name, inside, _ = self.open.pop()
            if inside and name == "article":
                self.done = True
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1:] == (True, False):
            self.pieces.append(data)
            if any(HEADING.match(name) for name, inside, _ in self.open if inside):
                level, name, text = self.words.headings[-1]
                self.words.headings[-1] = (level, name, text + data)

    def take(self, tag: str, values: Mapping[str, str]) -> None:
        """Note an element inside the article."""
        if HEADING.match(tag):
            self.words.headings.append((tag, values.get("id", ""), ""))
        if "id" in values:
            self.words.ids.append(values["id"])
        for name in ("href", "src"):
            if name in values:
                self.words.links.append(self.resolve(values[name]))

    def resolve(self, link: str) -> str:
        """Return a link as an address from the site's root, or as it is when it leaves the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        if not parts.path:
            target = self.folder + "/" if self.folder else ""
        else:
            target = posixpath.normpath(posixpath.join(self.folder, unquote(parts.path)))
            target = "" if target == "." else target
            if parts.path.endswith(("/", ".")) and target:
                target += "/"
        target = target.removesuffix("index.html")
        return f"/{target}#{parts.fragment}" if parts.fragment else f"/{target}"
