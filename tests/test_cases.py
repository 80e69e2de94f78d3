"""The case checker: what its page and its files hold, and that the real one leaves no practice out."""

import json
import re
from pathlib import Path

import pytest

from legal_faq.case_files import CaseFiles, build_case_files
from legal_faq.cases import name_of, view_cases
from legal_faq.checks.cases import JUDGED
from legal_faq.model import Verdict
from legal_faq.site import Site, load_site
from legal_faq.views import view_corpus

from .conftest import MINIMAL, OVERRIDES, ROOT

SITE = load_site(MINIMAL / "docs", OVERRIDES)
ADDRESSES = {path: path.removesuffix(".md") + "/" for path in SITE.pages}


def files_of(site: Site, key: str) -> CaseFiles | None:
    language = next(one for one in site.corpus.languages if one.key == key)
    return build_case_files(site, language, ADDRESSES)


def read_file(files: CaseFiles, name: str) -> dict[str, dict[str, object]]:
    (text,) = [one.text for one in files.assets if one.path == f"{files.folder}{name}.js"]
    match = re.fullmatch(rf'legalFaqSearch\("{name}",(.*)\);\n', text, re.S)
    assert match
    found: dict[str, dict[str, object]] = json.loads(match[1])
    return found


def test_an_element_is_judged_by_its_practices_alone() -> None:
    (group,) = view_cases(SITE.corpus, view_corpus(SITE.corpus))
    assert [one.element.id for one in group.elements] == ["nights", "once"]
    verdicts = [[one.practice.verdict for one in element.judged] for element in group.elements]
    assert verdicts == [[Verdict.UNLAWFUL], [Verdict.DISCOURAGED]]
    assert [name_of(one) for one in group.judged] == [
        "night-calls/call-at-night",
        "night-calls/call-once",
    ]


def test_a_file_tells_of_each_practice_all_but_what_the_page_says() -> None:
    files = files_of(SITE, "en")
    assert files is not None
    assert files.manifest == "when"
    assert read_file(files, "when")["night-calls/call-once"] == {
        "actor": "by: Collectors",
        "alternative": "Call by day.",
        "remedy": "Ask for another time.",
        "basis": [
            [
                "Call standard, passage on “night hours”",
                "recommended standard, not binding by itself",
                "en/laws/call-standard/#night-hours",
            ]
        ],
        "weakest": " (weakest: recommended standard, not binding by itself)",
        "question": ["May they call at night?", "en/faq/calls/night-calls/"],
    }


def test_the_same_content_gives_the_same_folder_and_other_content_another(minimal: Path) -> None:
    first = files_of(SITE, "en")
    assert first is not None
    assert files_of(SITE, "en") == first
    question = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    question.write_text(
        question.read_text("utf-8").replace("Call by day.", "Ring by day."), "utf-8"
    )
    changed = files_of(load_site(minimal / "docs", OVERRIDES), "en")
    assert changed is not None
    assert changed.folder != first.folder


def test_a_site_may_do_without(minimal: Path) -> None:
    (minimal / "docs" / "case-checker.yml").unlink()
    site = load_site(minimal / "docs", OVERRIDES)
    assert not [path for path in site.pages if "case-checker" in path]
    assert files_of(site, "en") is None
    assert "case-checker" not in str(site.pages["en/index.md"].data["tools"])


@pytest.fixture(scope="module")
def real() -> Site:
    return load_site(ROOT / "docs", OVERRIDES)


def test_every_topic_that_judges_collectors_is_covered(real: Site) -> None:
    checker = real.corpus.case_checker
    assert checker is not None
    judging = {
        record.topic
        for record in real.corpus.questions.values()
        for practice in record.value.practices
        if practice.actor in JUDGED
    }
    assert judging <= set(checker.value.topics)


def test_a_tick_seldom_asks_the_reader_to_choose_between_verdicts(real: Site) -> None:
    """An entry says one thing; where its verdict hangs on the kind of loan, its practices say so."""
    mixed = {
        element.element.id
        for group in view_cases(real.corpus, view_corpus(real.corpus))
        for element in group.elements
        if len({one.practice.verdict for one in element.judged}) > 1
    }
    assert mixed == {
        "no-recording",
        "agency-under-mandate",
        "parents-pressed",
        "explained-procedure",
        "own-details-used",
    }
