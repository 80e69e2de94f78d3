"""XLSX: a row per field, texts side by side, hashes in hidden columns.

In: texts, or an edited workbook. Out: a workbook, or cells. A formula, a number or a date in the
place of a text is a problem.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ..problems import ContentError, Problem
from .archives import check_archive, reading
from .cells import Cell, RoundTripError
from .commas import formula
from .fields import Fields
from .tables import ABOUT, FIELD, RECORD, Row, list_columns, list_rows, read_rows
from .words import list_notes

LONGEST = 32_767
"""Characters that a cell of a spreadsheet can hold."""

WIDTHS = {RECORD: 28, FIELD: 28, ABOUT: 40}
TEXT_WIDTH = 60
MOST_COLUMNS = 200
"""Cells of a row that are looked at; whoever adds columns of notes adds a few."""

ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How the format writes characters that XML cannot hold; text that looks like it must be escaped, too."""


def write_xlsx(
    records: Mapping[str, Fields], languages: Sequence[str], help_language: str
) -> bytes:
    """Return a workbook of the texts; raises RoundTripError for a text longer than a cell."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("texts")
    columns = list_columns(languages)
    sheet.freeze_panes = "C2"
    for at, name in enumerate(columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = WIDTHS.get(name, TEXT_WIDTH)
        dimension.hidden = name.startswith("sha256")
    sheet.append([text_cell(sheet, name, bold=True) for name in columns])
    for row in list_rows(records, languages, help_language):
        longest = max(row, key=len)
        if len(longest) > LONGEST:
            raise RoundTripError(
                f"{row[0]} {row[1]} has {len(longest)} characters, and a cell holds {LONGEST}. "
                "Export it as docx, csv or po."
            )
        sheet.append([text_cell(sheet, text) for text in row])
    notes = book.create_sheet("notes")
    notes.column_dimensions["A"].width = 100
    for line in list_notes("xlsx"):
        notes.append([text_cell(notes, line)])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def text_cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """Return a cell that stays text, whatever its text begins with and whoever edits it."""
    cell: Any = WriteOnlyCell(sheet, ESCAPE.sub("_x005F_", text))
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def read_xlsx(path: Path, languages: Sequence[str]) -> Iterator[Cell]:
    """Yield the texts of an edited workbook; raises ContentError."""
    check_archive(path, "XLSX")
    with reading(path, "XLSX"):
        book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
        try:
            sheet: Any = book["texts"] if "texts" in book.sheetnames else book.worksheets[0]
            sheet.reset_dimensions()
            yield from read_rows(path, list_texts(path, sheet, languages), languages)
        finally:
            book.close()


def list_texts(path: Path, sheet: Any, languages: Sequence[str]) -> Iterator[Row]:
    """Yield the rows; raises ContentError with every cell that is no text in a column that matters."""
    problems: list[Problem] = []
    known = {name.lower() for name in list_columns(languages) if name != ABOUT}
    watched: set[int] = set()
    for line, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        texts = []
        for column, cell in enumerate(row, 1):
            is_watched = column in watched
            if is_watched and cell.data_type == "f":
                problems.append(formula(path, line, column))
            elif is_watched and is_no_text(cell):
                problems.append(not_text(path, line, column, cell.value))
            texts.append(unescape(cell.value) if isinstance(cell.value, str) else "")
        if not watched:
            watched = {at for at, name in enumerate(texts, 1) if name.strip().lower() in known}
        yield Row(line, texts)
    if problems:
        raise ContentError(problems)


def is_no_text(cell: Any) -> bool:
    """Return whether a cell holds a number, a date or an error such as #REF!."""
    return cell.value is not None and (cell.data_type == "e" or not isinstance(cell.value, str))


def unescape(text: str) -> str:
    """Return a text with the characters that the format had to escape."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def not_text(path: Path, line: int, column: int, value: object) -> Problem:
    """Return the problem of a number or date that stands where a text should."""
    return Problem(
        path=str(path),
        line=line,
        column=column,
        field="cell",
        rule="edit-not-text",
        values={"value": value},
    )
