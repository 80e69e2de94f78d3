import pytest

from .queries import Query
from .results import Result, Summary, judge, read_result, summarise

NIGHT = Query(query="night calls", lang="en", class_="en-keyword", accept=("night", "law:code#33"))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/zh/faq/contact/calling-hours/", "calling-hours"),
        ("/zh/faq/contact/calling-hours/#steps", "calling-hours"),
        ("/en/laws/civil-code/#1033", "law:civil-code#1033"),
        ("/en/laws/criminal-law/#293-1", "law:criminal-law#293-1"),
        ("/en/laws/civil-code/", "law:civil-code"),
        ("/en/laws/civil-code/personality/#1033", "law:civil-code#1033"),
        ("/en/laws/civil-code/personality/", "law:civil-code"),
        ("/en/laws/civil-code/1033/", "law:civil-code#1033"),
        ("/en/laws/criminal-law/293-1/#tools", "law:criminal-law#293-1"),
        ("/en/glossary/#guarantor", "term:guarantor"),
    ],
)
def test_an_address_is_read_as_the_id_of_what_it_leads_to(path: str, expected: str) -> None:
    assert read_result([f"http://127.0.0.1:8000{path}"], None).ids == (expected,)


@pytest.mark.parametrize("path", ["/en/glossary/", "/en/faq/contact/", "/en/laws/", "/en/"])
def test_a_page_that_lists_others_is_no_answer(path: str) -> None:
    assert read_result([f"http://127.0.0.1:8000{path}"], None).ids == ()


def test_our_results_say_their_id_themselves() -> None:
    assert read_result(["http://127.0.0.1:8000/en/anywhere/"], "night").ids == ("night",)


def test_a_page_answers_with_any_section_shown_with_it() -> None:
    law = read_result(["http://h/en/laws/code/", "http://h/en/laws/code/#33"], None)
    other = read_result(["http://h/zh/faq/calls/day/"], None)
    outcome = judge(NIGHT, [other, law])
    assert (outcome.place, outcome.results, outcome.in_other_languages) == (2, 2, 1)


def test_only_the_first_ten_results_count() -> None:
    others = [read_result(["http://h/en/faq/calls/day/"], None)] * 10
    right = read_result(["http://h/en/faq/calls/night/"], None)
    assert judge(NIGHT, [*others, right]).place is None


def test_a_summary_counts_places_and_empty_lists() -> None:
    right = read_result(["http://h/en/faq/calls/night/"], None)
    wrong = read_result(["http://h/zh/faq/calls/day/"], None)
    lists: list[list[Result]] = [[right], [wrong, right], [*[wrong] * 3, right], []]
    assert summarise([judge(NIGHT, one) for one in lists]) == Summary(
        queries=4,
        in_first=0.25,
        in_first_three=0.5,
        reciprocal_rank=(1 + 1 / 2 + 1 / 4) / 4,
        empty=1,
        in_other_languages=4,
    )
