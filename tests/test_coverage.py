"""Every item of the training articles is judged by answers that exist."""

from legal_faq.documents import Entries, Items, Scalar, parse
from legal_faq.problems import Problem
from legal_faq.sources import read_source

from .conftest import ROOT

PATH = ROOT / "tests" / "coverage.yml"


def read_coverage() -> dict[str, list[str]]:
    """Return each item's questions; the strict reader refuses an id that stands twice."""
    problems: list[Problem] = []
    source = read_source(PATH.parent, PATH, problems)
    assert source is not None
    document = parse(source, problems)
    assert [problem.describe() for problem in problems] == []
    assert document is not None
    assert isinstance(document.root, Entries)
    coverage = {}
    for key, node in document.root.pairs():
        assert isinstance(node, Items), f"{key.text} lists no question"
        coverage[key.text] = [one.text for one in node.nodes if isinstance(one, Scalar)]
    return coverage


COVERAGE = read_coverage()
QUESTIONS = {path.stem for path in (ROOT / "docs" / "faq").glob("*/*.yml")}


def test_every_item_is_judged_by_some_answer() -> None:
    assert len(COVERAGE) == 379
    assert [item for item, questions in COVERAGE.items() if not questions] == []


def test_every_listed_question_is_answered() -> None:
    listed = {question for questions in COVERAGE.values() for question in questions}
    assert sorted(listed - QUESTIONS) == []


def test_items_and_their_questions_are_sorted_and_stand_once() -> None:
    assert list(COVERAGE) == sorted(COVERAGE)
    for item, questions in COVERAGE.items():
        assert questions == sorted(set(questions)), item
