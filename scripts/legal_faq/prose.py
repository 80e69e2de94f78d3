"""The prose pages of each language: Markdown with a few dated facts at the top.

In: the content folder and its languages. Out: one ProsePage per file, or problems. Whether
the pages of the languages agree, and where their links lead, is left to checks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .documents import Document, find_unsafe_characters, parse
from .model import Language, ProseHead
from .problems import Problem
from .reading import read_document
from .sources import Source, read_source

GUIDES = "guides/"
"""The folder whose pages are guides: listed, dated, found by the search."""

HEAD = re.compile(r"---[ \t]*\n(?P<fields>.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
HEADING = re.compile(
    r"^(?P<level>#{1,6}) +(?P<title>[^\n]*?) *(?:\{ *#(?P<id>[\w-]+) *\} *)?$", re.M
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A heading and what stands below it up to the next one; `offset` counts from the file's start."""

    id: str
    text: str
    offset: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ProsePage:
    """One prose page; `path` is relative to its language's folder, `start` where its body begins."""

    language: Language
    path: str
    source: Source
    head: ProseHead
    start: int

    @property
    def key(self) -> str:
        """Return the page's address without the language."""
        return self.path.removesuffix(".md").removesuffix("index")

    @property
    def id(self) -> str:
        """Return the name of the page's file."""
        return Path(self.path).stem

    @property
    def is_guide(self) -> bool:
        """Return whether the page is one of the guides."""
        return self.path.startswith(GUIDES) and self.id != "index"

    @property
    def body(self) -> str:
        """Return the page's Markdown without its front matter."""
        return self.source.text[self.start :]

    @property
    def title(self) -> str:
        """Return the words of the first heading."""
        heading = HEADING.search(self.source.text, self.start)
        return heading["title"] if heading else ""

    @property
    def anchor(self) -> str:
        """Return the id of the first heading."""
        heading = HEADING.search(self.source.text, self.start)
        return (heading["id"] if heading else "") or ""

    @property
    def rest(self) -> str:
        """Return the page's Markdown below its title."""
        heading = HEADING.search(self.source.text, self.start)
        return self.source.text[heading.end() if heading else self.start :]

    def headings(self) -> Iterator[re.Match[str]]:
        """Yield the page's headings; their positions count from the file's start."""
        return HEADING.finditer(self.source.text, self.start)

    def sections(self) -> Iterator[Section]:
        """Yield the page's sections: the words before the first heading, then heading by heading."""
        text = self.source.text
        found = list(self.headings())
        first = found[0].start() if found else len(text)
        if text[self.start : first].strip():
            yield Section(id="", text=text[self.start : first], offset=self.start)
        ends = [match.start() for match in found[1:]] + [len(text)]
        for match, end in zip(found, ends, strict=False):
            yield Section(
                id=match["id"] or "", text=text[match.start() : end], offset=match.start()
            )

    def problem(self, rule: str, offset: int = 0, **values: object) -> Problem:
        """Return a problem at a character of the file."""
        before = self.source.text[:offset]
        return Problem(
            path=self.source.path,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            field="file",
            rule=rule,
            values=values,
        )


Parted = tuple[Source, Document | None, int]
"""A page's text, its parsed front matter if it has any, and where its body begins."""

ProsePages = Mapping[str, ProsePage]
"""Pages by their path from the content folder on, such as `zh/about.md`."""


def read_prose(root: Path, languages: tuple[Language, ...], problems: list[Problem]) -> ProsePages:
    """Return every prose page in a fixed order, adding to `problems` what cannot be read."""
    pages = {}
    for language in languages:
        folder = root / language.path
        for path in sorted(folder.rglob("*.md")):
            source = read_source(root, path, problems)
            page = source and read_page(source, language, languages, problems)
            if page:
                pages["/".join(page.source.parts)] = page
    return MappingProxyType(pages)


def read_page(
    source: Source,
    language: Language,
    languages: tuple[Language, ...],
    problems: list[Problem],
) -> ProsePage | None:
    """Return one page, or None after adding to `problems` why it cannot be read."""
    parted = part_page(source, problems)
    return parted and finish_page(parted, language, languages, problems)


def part_page(source: Source, problems: list[Problem]) -> Parted | None:
    """Return a page taken apart, or None after adding to `problems` why it cannot be."""
    text = source.text.replace("\r\n", "\n")
    source = Source(path=source.path, parts=source.parts, text=text)
    unsafe = list(find_unsafe_characters(source))
    problems.extend(unsafe)
    if unsafe:
        return None
    found = HEAD.match(text)
    if not found:
        return source, None, 0
    # The blank line keeps the lines of problems those of the file.
    fields = Source(path=source.path, parts=source.parts, text="\n" + found["fields"])
    document = parse(fields, problems)
    return None if document is None else (source, document, found.end())


def finish_page(
    parted: Parted,
    language: Language,
    languages: tuple[Language, ...],
    problems: list[Problem],
) -> ProsePage | None:
    """Return the page of a parted text, or None after a problem."""
    source, fields, start = parted
    head: ProseHead | None = ProseHead()
    if fields is not None:
        head = read_document(fields, ProseHead, languages, problems)
    if head is None:
        return None
    return ProsePage(
        language=language,
        path="/".join(source.parts[1:]),
        source=source,
        head=head,
        start=start,
    )
