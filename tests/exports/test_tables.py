"""Tables open in spreadsheets as they are, and no cell of them runs."""

import csv
import io

from legal_faq.exports.endpoints import API, LISTS, TABLES
from legal_faq.exports.tables import MARK, RUN, cell, safe, table_columns

from .building import minimal_exports, read_json


def read_table(name: str, language: str = "en") -> list[dict[str, str]]:
    text = minimal_exports().files[f"{API}{language}/{name}.csv"]
    assert text.startswith(MARK)
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline="")))


def test_every_list_is_a_table_with_a_row_for_each_record() -> None:
    for name in LISTS:
        rows = read_table(name)
        assert len(rows) == read_json(f"{API}en/{name}.json")["count"]
        assert all(None not in row and None not in row.values() for row in rows)
    assert {row["id"] for row in read_table("questions")} >= {"night-calls", "old-question"}


def test_columns_are_the_same_in_every_language_and_unique() -> None:
    for name in TABLES:
        first = [
            minimal_exports().files[f"{API}{language}/{name}.csv"].split("\r\n")[0]
            for language in ("zh", "en")
        ]
        assert first[0] == first[1]
        headings = [column.heading for column in table_columns(name)]
        assert len(set(headings)) == len(headings)


def test_parts_name_the_record_that_holds_them() -> None:
    practices = read_table("practices")
    assert (practices[0]["record_kind"], practices[0]["record_id"]) == ("questions", "night-calls")
    assert practices[0]["verdict"] == "unlawful"
    owners = {row["record_kind"] for row in read_table("citations")}
    assert owners == {"questions", "letters", "dialogues", "calculators"}
    assert {row["record_id"] for row in read_table("provisions")} >= {"peace-law@2025"}
    assert {row["record_kind"] for row in read_table("changes")} >= {"questions", "paths"}


def test_lists_and_objects_become_one_cell() -> None:
    question = next(row for row in read_table("questions") if row["id"] == "night-calls")
    assert question["audience"] == "borrower; collector"
    assert question["reviewed_next"] == "2026-09-01"
    assert question["retired_date"] == ""
    (letter,) = read_table("letters")
    assert letter["fields"].startswith('[{"id":')
    assert cell({"a": {"b": True}}, ("a", "b")) == "true"
    assert cell({"a": {"b": False}}, ("a", "b")) == "false"


def test_a_cell_that_looks_like_a_formula_is_made_text() -> None:
    for beginning in RUN:
        assert safe(f"{beginning}1+1") == f"'{beginning}1+1"
    assert safe("1-1") == "1-1"
    for name in TABLES:
        for row in read_table(name, "zh"):
            assert not [text for text in row.values() if text.startswith(RUN)]
