"""A short run of the generated records; `python -m tests.roundtrip` is the long one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from legal_faq.roundtrip.commas import escape, unescape
from legal_faq.roundtrip.sheets import ESCAPE
from legal_faq.roundtrip.sheets import unescape as unescape_cell

from .generated import TEXT, Case, generate_case
from .property import check_round_trip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


@settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(case=generate_case(10))
def test_exactly_the_edits_come_back_in_every_format(folder: Path, case: Case) -> None:
    check_round_trip(case, folder)


@settings(derandomize=True, database=None, deadline=None)
@given(text=TEXT)
def test_what_is_escaped_is_unescaped(text: str) -> None:
    assert unescape(escape(text)) == text
    assert escape(text)[0] not in "=+-@\t\r\n＝＋－＠"
    assert unescape_cell(ESCAPE.sub("_x005F_", text)) == text
