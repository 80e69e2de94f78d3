"""Every item of the training articles is judged by answers and dialogues that exist."""

from legal_faq.documents import Entries, Items, Scalar, parse
from legal_faq.problems import Problem
from legal_faq.sources import read_source

from .conftest import ROOT

PATH = ROOT / "tests" / "coverage.yml"


def read_coverage() -> dict[str, list[str]]:
    """Return each item's questions and dialogues; the strict reader refuses an id that stands twice."""
    problems: list[Problem] = []
    source = read_source(PATH.parent, PATH, problems)
    assert source is not None
    document = parse(source, problems)
    assert [problem.describe() for problem in problems] == []
    assert document is not None
    assert isinstance(document.root, Entries)
    coverage = {}
    for key, node in document.root.pairs():
        assert isinstance(node, Items), f"{key.text} lists nothing"
        coverage[key.text] = [one.text for one in node.nodes if isinstance(one, Scalar)]
    return coverage


COVERAGE = read_coverage()
DIALOGUE = "dialogue:"
QUESTIONS = {path.stem for path in (ROOT / "docs" / "faq").glob("*/*.yml")}
DIALOGUES = {f"{DIALOGUE}{path.stem}" for path in (ROOT / "docs" / "dialogues").glob("*.yml")}
SPOKEN = 124
"""How many items are script lines, tricks, reactions of borrowers or types of them: what a conversation shows."""


def test_every_item_is_judged_by_some_answer() -> None:
    assert len(COVERAGE) == 379
    assert [item for item, places in COVERAGE.items() if not set(places) & QUESTIONS] == []


def test_every_item_of_a_conversation_is_dealt_with_in_some_dialogue() -> None:
    assert len([item for item, places in COVERAGE.items() if set(places) & DIALOGUES]) == SPOKEN


def test_every_listed_place_exists() -> None:
    listed = {place for places in COVERAGE.values() for place in places}
    assert sorted(listed - QUESTIONS - DIALOGUES) == []


def test_every_dialogue_deals_with_some_item() -> None:
    listed = {place for places in COVERAGE.values() for place in places}
    assert sorted(DIALOGUES - listed) == []


def test_items_and_their_places_are_sorted_and_stand_once() -> None:
    assert list(COVERAGE) == sorted(COVERAGE)
    for item, places in COVERAGE.items():
        assert places == sorted(set(places)), item
