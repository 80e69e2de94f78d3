import re
from pathlib import Path

import pytest

from .queries import HALVES, QueriesError, Query, draw, keep_answerable, read_queries


def query(words: str, *accept: str) -> Query:
    return Query(query=words, lang="en", class_="en-keyword", accept=accept or ("calling-hours",))


def write(folder: Path, text: str) -> Path:
    path = folder / "queries.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_half_of_a_query_never_changes() -> None:
    words = ("calling hours", "晚上打电话", "110", "night calls", "催收")
    assert tuple(query(one).half for one in words) == (
        "reported",
        "tuning",
        "reported",
        "tuning",
        "tuning",
    )


def test_about_half_of_the_queries_are_in_each_half() -> None:
    halves = [query(f"words {number}").half for number in range(1000)]
    assert [halves.count(half) for half in HALVES] == [488, 512]


def test_a_sample_does_not_depend_on_the_order_of_the_queries() -> None:
    queries = [query(f"words {number}") for number in range(50)]
    assert draw(queries, 5) == draw(queries[::-1], 5)


def test_what_looks_like_a_number_is_read_as_words(tmp_path: Path) -> None:
    path = write(tmp_path, "- {query: 110, lang: en, class: en-keyword, accept: [no]}")
    assert read_queries(path, ("zh", "en")) == (query("110", "no"),)


def test_all_problems_of_the_file_are_told_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "- {query: '', lang: fr, class: en-keyword, accept: calling-hours}\n"
        "- {query: words, lang: en, accept: [calling-hours]}\n",
    )
    message = (
        f"{path}: query 1: query: must be a text and not empty.\n"
        f"{path}: query 1: accept: must be a list of ids and not empty.\n"
        f"{path}: query 1: lang: is fr, must be one of zh, en.\n"
        f"{path}: query 2: must have exactly the fields query, lang, class, accept."
    )
    with pytest.raises(QueriesError, match=f"^{re.escape(message)}$"):
        read_queries(path, ("zh", "en"))


def test_a_query_may_not_be_asked_twice(tmp_path: Path) -> None:
    path = write(
        tmp_path, "- {query: words, lang: en, class: en-keyword, accept: [calling-hours]}\n" * 2
    )
    with pytest.raises(QueriesError, match=re.escape(f"{path}: asked twice: words.")):
        read_queries(path, ("zh", "en"))


def test_ids_without_an_answer_are_named_and_queries_without_any_left_out() -> None:
    queries = [query("night calls", "calling-hours", "gone"), query("nothing", "gone", "lost")]
    kept, unknown = keep_answerable(queries, frozenset({"calling-hours"}))
    assert kept == (query("night calls", "calling-hours"),)
    assert unknown == ("gone", "lost")
