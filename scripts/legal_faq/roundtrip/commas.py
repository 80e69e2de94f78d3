"""CSV in UTF-8 with a byte order mark, which every spreadsheet opens as such.

In: texts, or an edited file. Out: a file, or cells. A text that a spreadsheet would run as a
formula gets an apostrophe in front, which reading takes off again.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..problems import ContentError, Problem
from .archives import check_size, refuse
from .cells import Cell
from .fields import Fields
from .tables import Row, list_columns, list_rows, read_rows

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a formula begins, for any program and locale, with any number of apostrophes before it.

Source: OWASP, CSV Injection, which also names the full-width signs.
"""

LONGEST = 1024 * 1024
"""Characters in one text; a whole content file may not be longer."""


def escape(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if FORMULA.match(text) else text


def unescape(text: str) -> str:
    """Return a text without the apostrophe that `escape` put in front."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def write_csv(records: Mapping[str, Fields], languages: Sequence[str], help_language: str) -> bytes:
    """Return a file of the texts."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(list_columns(languages))
    for row in list_rows(records, languages, help_language):
        writer.writerow(map(escape, row))
    return target.getvalue().encode("utf-8-sig")


def read_csv(path: Path, languages: Sequence[str]) -> Iterator[Cell]:
    """Yield the texts of an edited file, separated by commas, semicolons or tabs; raises ContentError."""
    check_size(path)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(
            path=str(path),
            line=data[: error.start].count(b"\n") + 1,
            column=1,
            field="file",
            rule="not-utf-8",
        )
        raise ContentError([problem]) from error
    try:
        yield from read_rows(path, list_texts(path, text), languages)
    except csv.Error as error:
        raise refuse(path, "edit-broken-file", format="CSV", reason=str(error)) from error


def list_texts(path: Path, text: str) -> Iterator[Row]:
    """Yield the rows with their texts as they were before `escape`; raises ContentError and csv.Error."""
    csv.field_size_limit(LONGEST)
    head = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    problems: list[Problem] = []
    line = 1
    for row in rows:
        found = (column for column, one in enumerate(row, 1) if one.startswith("="))
        problems += (formula(path, line, column) for column in found)
        yield Row(line, [unescape(one) for one in row])
        line = rows.line_num + 1
    if problems:
        raise ContentError(problems)


def formula(path: Path, line: int, column: int) -> Problem:
    """Return the problem of a cell that a spreadsheet works out."""
    return Problem(path=str(path), line=line, column=column, field="cell", rule="edit-formula")
