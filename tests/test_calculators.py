"""Calculators: their scripts by Node's test runner, and worked examples that are worked out again."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from legal_faq.calculators import calculator_data
from legal_faq.corpus import Corpus, load_corpus
from legal_faq.indexes import index_tools
from legal_faq.site import Site, load_site

from .conftest import OVERRIDES, ROOT
from .npm import FOLDER

SCRIPTS = OVERRIDES / "assets" / "scripts"
TESTS = ROOT / "tests" / "calculators"
SAID = re.compile(r'"([a-z]+(?:-[a-z]+)*)"')
MODULES = {
    "interest-cap": "interest-cap",
    "real-annual-rate": "real-rate",
    "claim-breakdown": "claim",
    "limitation-period": "limitation",
    "delayed-performance-interest": "delay",
    "court-fees": "fees",
    "instalment-plan": "plan",
    "negative-credit-entry": "credit",
    "calling-check": "calls",
}
"""The script in which each calculator counts."""

ARITHMETIC = {
    "real-rate": {"4", "7", "12", "14", "100", "200", "100000"},
    "plan": {"12", "36", "600", "1000000"},
    "calls": {"24", "60"},
}
"""Months, days and hours, digits shown, turns of a search, and how much is drawn."""


@pytest.fixture(scope="module")
def site() -> Site:
    return load_site(ROOT / "docs", OVERRIDES)


def write_data(site: Site, folder: Path) -> None:
    """Write what every calculator's page hands to its script, and the scripts beside it."""
    data = {
        language.key: {
            record.id: json.loads(
                calculator_data(site.corpus, record, language, site.strings[language.key])
            )
            for record in site.corpus.calculators.values()
        }
        for language in site.corpus.languages
    }
    (folder / "calculators.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    shutil.copytree(SCRIPTS, folder / "scripts")
    (folder / "node_modules").symlink_to(FOLDER)
    for path in TESTS.glob("*.js"):
        shutil.copy(path, folder)


@pytest.fixture(scope="module")
def workshop(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("calculators")
    write_data(site, folder)
    return folder


def run_node(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("path", sorted(path.name for path in TESTS.glob("*.test.js")))
def test_scripts_count_as_by_hand(workshop: Path, path: str) -> None:
    result = run_node(workshop, "--test", path)
    assert result.returncode == 0, result.stdout + result.stderr


def work_out_examples(site: Site, workshop: Path) -> dict[str, dict[str, list[str]]]:
    script = workshop / "examples.mjs"
    script.write_text(
        'import { tell } from "./helpers.js";\n'
        'import { readFileSync } from "node:fs";\n'
        'const asked = JSON.parse(readFileSync("asked.json", "utf-8"));\n'
        "const told = {};\n"
        "for (const [id, inputs] of Object.entries(asked)) {\n"
        '  told[id] = { zh: tell(id, inputs, "zh"), en: tell(id, inputs, "en") };\n'
        "}\n"
        "console.log(JSON.stringify(told));\n",
        encoding="utf-8",
    )
    asked = {key: dict(one.value.example.inputs) for key, one in site.corpus.calculators.items()}
    (workshop / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    result = run_node(workshop, script.name)
    assert result.returncode == 0, result.stderr
    told: dict[str, dict[str, list[str]]] = json.loads(result.stdout)
    return told


def test_worked_examples_say_what_the_scripts_work_out(site: Site, workshop: Path) -> None:
    told = work_out_examples(site, workshop)
    for key, record in site.corpus.calculators.items():
        for language in ("zh", "en"):
            shown = [text[language] for text in record.value.example.shows]
            assert shown == told[key][language], f"docs/calculators/{key}.yml, {language}"


def said_in(module: str) -> set[str]:
    return set(SAID.findall((SCRIPTS / f"calculator-{module}.js").read_text(encoding="utf-8")))


@pytest.mark.parametrize("key", MODULES)
def test_a_script_says_each_sentence_of_its_calculator(site: Site, key: str) -> None:
    text = (SCRIPTS / f"calculator-{MODULES[key]}.js").read_text(encoding="utf-8")
    plain = said_in(MODULES[key])
    starts = tuple(match for match in re.findall(r"`([a-z-]*)\$\{", text))
    ends = tuple(match for match in re.findall(r"\}(-[a-z-]+)`", text))
    for name in site.corpus.calculators[key].value.sentences:
        made = any(start and name.startswith(start) for start in starts) or name.endswith(ends)
        assert name in plain or made or name.rpartition("-")[2] in plain, f"{key}: {name}"


def test_every_calculator_has_a_script_that_counts(site: Site) -> None:
    assert set(MODULES) == set(site.corpus.calculators)
    counting = (SCRIPTS / "calculators.js").read_text(encoding="utf-8")
    assert all(f'"{key}":' in counting for key in MODULES)


@pytest.mark.parametrize("module", MODULES.values())
def test_no_figure_of_the_law_stands_in_a_script(module: str) -> None:
    """Only figures of the calendar, of arithmetic and of drawing may stand there."""
    text = (SCRIPTS / f"calculator-{module}.js").read_text(encoding="utf-8")
    code = re.sub(r"/\*\*.*?\*/", "", text, flags=re.S)
    code = re.sub(r"\"[^\"]*\"|`[^`]*`|/[^/\n]+/\.exec", "", code)
    found = set(re.findall(r"(?<![\w.])\d+", code))
    harmless = {"0", "1", "2"} | ARITHMETIC.get(module, set())
    assert found <= harmless


def test_calculators_come_in_their_order_and_serve_answers(site: Site) -> None:
    corpus: Corpus = site.corpus
    ordered = [one.value.order for one in corpus.ordered_calculators()]
    assert ordered == sorted(ordered, key=lambda one: one or 0)
    assert [
        one.record.id for one in index_tools(corpus)["lawsuit-costs"] if one.kind == "calculator"
    ] == ["court-fees"]


def test_a_site_without_calculators_has_no_such_pages(minimal: Path) -> None:
    shutil.rmtree(minimal / "docs" / "calculators", ignore_errors=True)
    problems: list[Any] = []
    corpus = load_corpus(minimal / "docs", problems)
    assert corpus is not None
    assert not corpus.calculators
    assert problems == []
