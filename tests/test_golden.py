"""Each golden case edits the minimal site and says, whole, what `legal-faq check` must print."""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

from legal_faq.checks import check_corpus
from legal_faq.checks.conversions import check_edition_strings
from legal_faq.checks.law_texts import check_law_texts, read_law_texts
from legal_faq.corpus import load_corpus
from legal_faq.locales import read_locales
from legal_faq.overlays.withdrawal import check_what_is_left, withdraw
from legal_faq.problems import Problem, catalogue, sort_problems

from .conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "problems.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
SETTINGS = yaml.safe_load(GOLDEN.with_name("settings.yml").read_text(encoding="utf-8"))
STRINGS = "menu: words\nlanguage-name: words\nroot-enter: words\n"
REPORTS = (
    "count",
    "count-one",
    "count-differences",
    "withdrawn-link",
    "stale-review",
    "stale-review-unowned",
    "depends-unsigned",
    "depends-signed",
    "depends-undated",
    "depends-through",
    "nothing-depends",
    "law-in-force",
    "law-not-yet",
    "law-expired",
    "law-not-confirmed",
)
"""What commands report besides problems; their own tests show them."""


def apply(folder: Path, edit: dict[str, str]) -> None:
    path = folder / edit["file"]
    if "find" in edit:
        text = path.read_text(encoding="utf-8")
        assert text.count(edit["find"]) >= 1, f"{edit['file']} does not hold {edit['find']!r}"
        path.write_text(text.replace(edit["find"], edit["replace"], 1), encoding="utf-8")
    elif "rename" in edit:
        target = folder / edit["rename"]
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
    elif "write" in edit:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(edit["write"], encoding="utf-8")
    elif "bytes" in edit:
        path.write_bytes(bytes.fromhex(edit["bytes"]))
    elif "repeat" in edit:
        path.write_text(edit["repeat"] * int(edit["times"]), encoding="utf-8")
    elif "link" in edit:
        path.unlink(missing_ok=True)
        path.symlink_to(edit["link"])
    else:
        path.unlink()


def find_problems(folder: Path, overlays: Sequence[str] = ()) -> list[Problem]:
    problems: list[Problem] = []
    docs = folder / "docs"
    corpus = load_corpus(docs, problems, overlays=[folder / name for name in overlays])
    if corpus is not None:
        problems += check_corpus(corpus)
        problems += check_what_is_left(withdraw(corpus))
        strings = read_locales(folder / "locales", corpus.languages, problems)
        problems += check_edition_strings(corpus, strings)
        problems += check_law_texts(corpus, read_law_texts(folder / "law-texts"))
    return list(sort_problems(problems))


def prepare(folder: Path, case: dict[str, Any]) -> None:
    locales = folder / "locales"
    locales.mkdir()
    for key in ("zh", "en"):
        (locales / f"{key}.yml").write_text(STRINGS, encoding="utf-8")
    for edit in case["edits"]:
        apply(folder, edit)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_problems_are_reported_whole(
    case: dict[str, Any], minimal: Path, request: pytest.FixtureRequest
) -> None:
    prepare(minimal, case)
    found = [problem.describe("en") for problem in find_problems(minimal, case.get("overlays", ()))]
    if request.config.getoption("--update-golden"):
        case["problems"] = found
        text = yaml.safe_dump(CASES, allow_unicode=True, sort_keys=False, width=1000)
        GOLDEN.write_text(text, encoding="utf-8")
    assert found == case["problems"]
    assert found or case["name"].startswith("nothing"), "a golden case shows a problem"


def test_every_rule_has_a_golden_case() -> None:
    imports = yaml.safe_load(GOLDEN.with_name("imports.yml").read_text(encoding="utf-8"))
    cases = (*CASES, *SETTINGS, *imports)
    sentences = "\n".join(line for case in cases for line in case["problems"])
    unseen = [
        rule
        for rule, message in catalogue().items()
        if rule not in REPORTS and not says(sentences, message["en"])
    ]
    assert unseen == []


def says(text: str, message: str) -> bool:
    """Return whether a message's longest fixed part stands in a text."""
    parts = "".join(message.replace("{", "\0").replace("}", "\0")).split("\0")[::2]
    return max(parts, key=len).strip() in text


@pytest.mark.parametrize("rule", catalogue())
def test_every_message_says_the_same_values_in_every_language(rule: str) -> None:
    message = catalogue()[rule]
    names = {
        language: sorted({name for _, name, _, _ in Formatter().parse(text) if name})
        for language, text in message.items()
    }
    assert names["en"] == names["zh"]
    assert message["zh"].endswith("。")
    assert message["en"].endswith(".")
