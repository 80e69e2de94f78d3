"""What people's programs do to a file, and what the import makes of it."""

import csv
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import polib
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from legal_faq.__main__ import main
from legal_faq.roundtrip.choosing import choose_records
from legal_faq.roundtrip.fields import Fields
from legal_faq.roundtrip.formats import read_file, write_file
from legal_faq.roundtrip.importing import load_documents, plan_import
from legal_faq.roundtrip.scalars import stays_plain

from ..conftest import MINIMAL
from .generated import edit
from .property import LANGUAGES

DOCUMENTS, CORPUS = load_documents(MINIMAL / "docs")
RECORDS = choose_records(DOCUMENTS, None, None, ["night-calls"])
QUESTION = ("faq:night-calls", "question", "en")


def edits_of(path: Path) -> dict[str, str]:
    """Return the edits of a file by their fields, each of the one record."""
    told: list[str] = []
    cells = read_file(path.suffix[1:], path, LANGUAGES, "en", told.append)
    plan = plan_import(path.name, cells, DOCUMENTS)
    assert plan.refused == ()
    changed = plan.edits.get("faq/calls/night-calls.yml", {})
    return {".".join(map(str, place)): text for place, text in changed.items()}


def export(path: Path, records: dict[str, Fields] | None = None) -> Path:
    data = write_file(path.suffix[1:], records or dict(RECORDS), LANGUAGES, "en")
    path.write_bytes(data)
    return path


def test_a_text_that_begins_like_a_formula_is_text_in_every_cell(tmp_path: Path) -> None:
    fields = dict(RECORDS["faq:night-calls"])
    key = ("question", "en")
    fields[key] = edit(fields[key], "=1+1")
    book = openpyxl.load_workbook(export(tmp_path / "e.xlsx", {"faq:night-calls": fields}))
    cell = book["texts"]["D2"]
    assert (cell.value, cell.data_type, cell.number_format, cell.quotePrefix) == (
        "=1+1",
        "s",
        "@",
        True,
    )
    data = export(tmp_path / "e.csv", {"faq:night-calls": fields}).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[1][3] == "'=1+1"
    for name in ("e.xlsx", "e.csv"):
        assert edits_of(tmp_path / name) == {"question.en": "=1+1"}


def test_hashes_are_hidden_in_a_workbook(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(export(tmp_path / "e.xlsx"))["texts"]
    names = {cell.value: cell.column_letter for cell in sheet[1]}
    hidden = [name for name, at in names.items() if sheet.column_dimensions[at].hidden]
    assert hidden == ["sha256 zh", "sha256 en"]
    assert sheet.freeze_panes == "C2"


def test_rows_and_columns_may_be_in_any_order_and_others_may_be_added(tmp_path: Path) -> None:
    path = export(tmp_path / "e.xlsx")
    rows = [list(row) for row in openpyxl.load_workbook(path)["texts"].iter_rows(values_only=True)]
    rows = [rows[0], *reversed(rows[1:])]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        text = row[3].replace("May they call", "May they ring") if row[3] else row[3]
        sheet.append(["my note", text, *row[4:], row[2], row[0], row[1], 7])
    for at, name in enumerate(["notes", *[rows[0][n] for n in (3, 4, 5, 6, 2, 0, 1)]], 1):
        sheet.cell(1, at, name)
    book.save(path)
    assert edits_of(path) == {"question.en": "May they ring at night?"}


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_of_csv_are_read(tmp_path: Path, separator: str) -> None:
    path = export(tmp_path / "e.csv")
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    rows[1][3] = "May they; ring?"
    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator="\n").writerows([*rows, [], ["", ""]])
    path.write_text(target.getvalue(), encoding="utf-8")
    assert edits_of(path) == {"question.en": "May they; ring?"}


def question_paragraph(document: Any) -> Any:
    return next(one for one in document.paragraphs if one.text == "May they call at night?")


def split_runs(paragraph: Any) -> None:
    paragraph.clear()
    for part in ("May ", "they", " ring?"):
        paragraph.add_run(part).bold = True


def track_changes(paragraph: Any) -> None:
    run = paragraph.runs[0]._r
    run.find(qn("w:t")).text = "May they "
    space = nsdecls("w")
    for xml in (
        f'<w:del {space} w:id="1" w:author="a"><w:r><w:delText>call</w:delText></w:r></w:del>',
        f'<w:ins {space} w:id="2" w:author="a"><w:r><w:t>ring</w:t></w:r></w:ins>',
        f"<w:r {space}><w:t>?</w:t></w:r>",
        f'<w:r {space}><w:commentReference w:id="0"/></w:r>',
    ):
        paragraph._p.append(parse_xml(xml))


def join_by_tracked_deletion(paragraph: Any) -> None:
    track_changes(paragraph)
    again = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>!</w:t></w:r></w:p>")
    properties = parse_xml(
        f'<w:pPr {nsdecls("w")}><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>'
    )
    paragraph._p.insert(0, properties)
    paragraph._p.addnext(again)


def break_lines(paragraph: Any) -> None:
    paragraph.clear()
    paragraph.add_run("one\ntwo\tthree").add_break()
    paragraph.insert_paragraph_before("before")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (split_runs, "May they ring?"),
        (track_changes, "May they ring?"),
        (join_by_tracked_deletion, "May they ring?!"),
        (break_lines, "before\none\ntwo\tthree"),
    ],
)
def test_a_word_file_reads_as_it_looks_once_changes_are_accepted(
    tmp_path: Path, change: Callable[[Any], None], text: str
) -> None:
    path = export(tmp_path / "e.docx")
    document = docx.Document(str(path))
    change(question_paragraph(document))
    document.save(str(path))
    assert edits_of(path) == {"question.en": text}


def test_tracked_changes_and_comments_are_told(tmp_path: Path) -> None:
    path = export(tmp_path / "e.docx")
    document = docx.Document(str(path))
    track_changes(question_paragraph(document))
    document.save(str(path))
    told: list[str] = []
    list(read_file("docx", path, LANGUAGES, "en", told.append))
    assert told == [
        "2 tracked changes are read as accepted.",
        "1 comments are not imported; read them in the file.",
    ]


def test_a_record_is_a_section_with_its_text_as_heading(tmp_path: Path) -> None:
    document = docx.Document(str(export(tmp_path / "e.docx")))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings == ["半夜可以打电话吗？"]


def test_what_looks_like_a_mark_is_not_written_to_a_word_file(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    path.write_text(path.read_text("utf-8").replace("May they call", "May [[7 they call"), "utf-8")
    target = str(minimal / "e.docx")
    assert main(["edit", "export", target, "--docs", str(minimal / "docs")]) == 2
    assert "holds what looks like the mark of a text" in capsys.readouterr().err


def test_a_catalogue_keeps_notes_and_unready_entries_stay_out(tmp_path: Path) -> None:
    path = export(tmp_path / "e.po")
    catalog = polib.pofile(str(path), wrapwidth=78)
    entry = catalog.find("半夜可以打电话吗？")
    assert entry is not None
    assert entry.msgctxt == "faq:night-calls:question"
    assert entry.comment.startswith("As a person would ask it.\nsha256 zh: ")
    entry.msgstr = "May they ring?"
    entry.flags = ["no-c-format"]
    catalog[-1].obsolete = True
    catalog.save(str(path), newline="\r\n")
    assert edits_of(path) == {"question.en": "May they ring?"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [("words", True), ("22:00", False), ("no", False), ("a: b", False), ("2026-01-01", False)],
)
def test_texts_that_other_readers_take_for_something_else_get_quotes(
    text: str, plain: bool
) -> None:
    assert stays_plain(text) is plain


@pytest.mark.parametrize(
    ("suffix", "package"), [("xlsx", "openpyxl"), ("docx", "docx"), ("po", "polib")]
)
def test_a_missing_package_is_explained(minimal: Path, suffix: str, package: str) -> None:
    code = (
        f"import sys; sys.modules[{package!r}] = None; from legal_faq.__main__ import main;"
        f"sys.exit(main(['edit', 'export', 'e.{suffix}']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=minimal, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert f"the package {package} is missing. Run make edit" in result.stderr
