"""DOCX: a section per record; above each text a quiet line that says which text it is.

In: texts, or an edited document. Out: a document, or cells. The line is part of the text flow:
content controls, bookmarks and custom parts are lost in Google Docs, WPS or by copying, a line
of text is not. Its number shows when a neighbouring line has been deleted.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from ..problems import ContentError, Problem
from .archives import check_archive, reading, refuse
from .cells import Cell, RoundTripError, Tell, digest, normalize
from .fields import Field, Fields
from .runs import has_list, is_joined, text_of
from .words import list_notes, say

MARK_STYLE = "FAQ mark"
MARK = re.compile(r"\[\[(\d+) (\S+) (\S+) (\S+) ([0-9a-f]{64})\]\]")
SECTION = re.compile(r"\[\[(\d+) (\S+)\]\]")
DAMAGED = re.compile(r"\[\[\d+ |[0-9a-f]{64}")
END = "end"


def write_docx(
    records: Mapping[str, Fields], languages: Sequence[str], help_language: str
) -> bytes:
    """Return a document of the texts: every line of a text is a paragraph."""
    document = docx.Document()
    add_mark_style(document)
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    writer = Writer()
    for note in list_notes("docx"):
        writer.add(note)
    for record, fields in records.items():
        shown = [field for field in fields.values() if field.language in languages]
        if not shown:
            continue
        writer.add_section(record, shown[0].value.split("\n")[0])
        for field in shown:
            check_words(field)
            writer.add_field(field, help_language)
    writer.add_mark(END)
    body = document.element.body
    for paragraph in reversed(writer.paragraphs):
        body.insert(0, paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def check_words(field: Field) -> None:
    """Raise RoundTripError for a text that would be taken for one of the quiet lines."""
    if DAMAGED.search(field.value):
        raise RoundTripError(
            f"{field.record} {field.name} holds what looks like the mark of a text. "
            "Export it as xlsx, csv or po."
        )


def add_mark_style(document: Any) -> None:
    """Add the small grey style of the lines that say which text follows."""
    style = document.styles.add_style(MARK_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(7)
    style.font.color.rgb = RGBColor(0x76, 0x76, 0x76)
    style.paragraph_format.space_before = Pt(10)
    style.paragraph_format.space_after = Pt(2)
    style.paragraph_format.keep_with_next = True


class Writer:
    """Collects paragraphs; python-docx's own way of adding them is slow in a long document."""

    def __init__(self) -> None:
        self.paragraphs: list[Any] = []
        self._number = 0

    def add(self, text: str, style: str | None = None) -> None:
        """Add a paragraph of one line."""
        paragraph = OxmlElement("w:p")
        if style:
            properties = OxmlElement("w:pPr")
            named = OxmlElement("w:pStyle")
            named.set(qn("w:val"), style)
            properties.append(named)
            paragraph.append(properties)
        run = OxmlElement("w:r")
        for index, part in enumerate(text.split("\t")):
            if index:
                run.append(OxmlElement("w:tab"))
            words = OxmlElement("w:t")
            words.text = part
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
        paragraph.append(run)
        self.paragraphs.append(paragraph)

    def add_mark(self, words: str, before: str = "") -> None:
        """Add a numbered line that says what follows."""
        self._number += 1
        self.add(f"{before}[[{self._number} {words}]]", MARK_STYLE.replace(" ", ""))

    def add_section(self, record: str, title: str) -> None:
        """Begin a record; the heading is for orientation and is not read."""
        self.add_mark(record)
        self.add(title, "Heading1")

    def add_field(self, field: Field, help_language: str) -> None:
        """Add a text below its line."""
        about = field.help.get(help_language, "")
        mark = f"{field.record} {field.name} {field.language} {field.sha256}"
        self.add_mark(mark, f"{field.name} · {field.language} · {about} ")
        for line in field.value.split("\n"):
            self.add(line)


@dataclass(slots=True)
class Opened:
    """A text whose end has not been read yet."""

    mark: re.Match[str]
    line: int
    lines: list[str]
    has_list: bool = False
    joined: bool = False


def read_docx(path: Path, language: str, tell: Tell) -> Iterator[Cell]:
    """Yield the texts of an edited document; `line` counts its paragraphs; raises ContentError.

    Tracked changes are read as accepted, and that is told; so are comments, which stay behind.
    """
    check_archive(path, "DOCX")
    with reading(path, "DOCX"):
        body = docx.Document(str(path)).element.body
        for name, tags in (
            ("docx-tracked", ("w:ins", "w:del", "w:moveFrom", "w:moveTo")),
            ("docx-comments", ("w:commentReference",)),
        ):
            count = sum(1 for tag in tags for _ in body.iter(qn(tag)))
            if count:
                tell(say(name, language, count=count))
        reader = Reader(path)
        for line, paragraph in enumerate(body.iter(qn("w:p")), 1):
            reader.take(line, paragraph)
        reader.finish()
    if reader.problems:
        raise ContentError(reader.problems)
    if not reader.is_ours:
        raise refuse(path, "edit-no-fields")
    yield from reader.cells


class Reader:
    """Takes paragraphs one at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cells: list[Cell] = []
        self.problems: list[Problem] = []
        self.is_ours = False
        self._opened: Opened | None = None

    def take(self, line: int, paragraph: Any) -> None:
        """Add a paragraph to the text it belongs to, or begin another."""
        text = text_of(paragraph)
        mark = MARK.search(text)
        section = SECTION.search(text)
        if mark or section:
            self._close(int((mark or section)[1]))  # type: ignore[index]
            self.is_ours = True
            self._opened = Opened(mark, line, []) if mark else None
        elif DAMAGED.search(text):
            self._report(line, "edit-mark-damaged", "paragraph", text=text[:60])
        elif self._opened is not None:
            self._add(self._opened, paragraph, text)

    def finish(self) -> None:
        """End the last text; its end mark is missing."""
        self._close(-1)

    @staticmethod
    def _add(opened: Opened, paragraph: Any, text: str) -> None:
        opened.has_list = opened.has_list or has_list(paragraph)
        if opened.joined and opened.lines:
            opened.lines[-1] += text
        else:
            opened.lines.append(text)
        opened.joined = is_joined(paragraph)

    def _close(self, number: int) -> None:
        opened, self._opened = self._opened, None
        if opened is None:
            return
        expected, record, name, language, sha256 = opened.mark.groups()
        text = normalize("\n".join(opened.lines), is_list=False)
        field = f"{record} {name}.{language}"
        if digest(text) != sha256:
            if opened.has_list:
                self._report(opened.line, "edit-word-list", field)
            if number != int(expected) + 1:
                self._report(opened.line, "edit-mark-missing", field, number=int(expected) + 1)
        self.cells.append(
            Cell(
                record=record,
                field=name,
                language=language,
                text=text,
                sha256=sha256,
                line=opened.line,
            )
        )

    def _report(self, line: int, rule: str, field: str, **values: object) -> None:
        self.problems.append(
            Problem(path=str(self.path), line=line, column=1, field=field, rule=rule, values=values)
        )
