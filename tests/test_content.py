"""Every real content file against every rule; the path is the test's id."""

from collections import defaultdict

import pytest

from legal_faq.checks import check_corpus
from legal_faq.corpus import load_corpus
from legal_faq.locales import read_locales
from legal_faq.problems import Problem

from .conftest import OVERRIDES, ROOT

DOCS = ROOT / "docs"
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in (
        "*.yml",
        "faq/**/*",
        "laws/**/*",
        "calculators/*",
        "letters/*",
        "dialogues/*",
        "guides/*",
        "??/**/*.md",
        "assets/**/*",
    )
    for path in DOCS.glob(pattern)
    if path.is_file()
)


@pytest.fixture(scope="module")
def problems_by_file() -> dict[str, list[str]]:
    problems: list[Problem] = []
    corpus = load_corpus(DOCS, problems)
    if corpus is not None:
        problems += check_corpus(corpus)
        read_locales(OVERRIDES / "locales", corpus.languages, problems)
    found = defaultdict(list)
    for problem in problems:
        found[problem.path].append(problem.describe())
    return found


@pytest.mark.parametrize("path", FILES)
def test_a_content_file_keeps_every_rule(path: str, problems_by_file: dict[str, list[str]]) -> None:
    assert problems_by_file.get(path, []) == []


def test_no_problem_lies_outside_the_files(problems_by_file: dict[str, list[str]]) -> None:
    assert set(problems_by_file) <= set(FILES)


def test_every_question_of_the_first_three_topics_is_answered() -> None:
    counts = {
        topic: len(list((DOCS / "faq" / topic).glob("*.yml")))
        for topic in ("contact", "third-parties", "complaints")
    }
    assert counts == {"contact": 15, "third-parties": 14, "complaints": 11}
