"""A short run of the fuzzing in tests/fuzz; `python -m tests.fuzz` is the long one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from .fuzz.cases import CASES, SEEDS, Case, edit
from .fuzz.loading import EVERY, TRIES, Loader, Outcome, TooSlowError


@pytest.fixture(scope="module")
def loader(tmp_path_factory: pytest.TempPathFactory) -> Loader:
    return Loader(tmp_path_factory.mktemp("fuzz"))


@settings(
    max_examples=1_500,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(Case("glossary.yml", b""))
@example(Case("glossary.yml", b"[" * 100_000))
@example(Case("glossary.yml", b"- " * 50_000))
@example(Case("glossary.yml", b"a" * (1 << 20)))
@example(Case("glossary.yml", b"- {id: x}\n" * 20_000))
@example(Case("languages.yml", b"- {key: zh, tag: zh, path: zh, role: source}\n"))
@example(Case("en/guides/night.md", b"---\n" * 10_000))
@example(Case("en/guides/night.md", b"[a](b" * 20_000))
@example(Case("en/guides/night.md", b"{" * 50_000 + b"#" * 50_000))
@given(case=CASES)
def test_whatever_a_file_holds_only_problems_come_of_it(loader: Loader, case: Case) -> None:
    loader.load(case)


def test_the_short_run_gets_as_far_as_the_checks(loader: Loader) -> None:
    assert loader.cases > 1_000
    assert loader.whole > loader.cases / 10
    assert loader.accepted > 0


def test_a_slow_case_goes_the_same_way_at_each_try_and_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = Loader(tmp_path)
    loader.unreadable = EVERY - 1  # the next one that cannot be read goes into a whole corpus
    monkeypatch.setattr("tests.fuzz.loading.SLOWEST", -1.0)
    outcomes: list[Outcome] = []
    load = loader._load

    def record(name: str, path: Path) -> Outcome:
        outcomes.append(load(name, path))
        return outcomes[-1]

    monkeypatch.setattr(loader, "_load", record)
    with pytest.raises(TooSlowError):
        loader.load(Case("glossary.yml", b"["))
    assert len(outcomes) == TRIES
    assert all(one.is_whole and not one.is_readable for one in outcomes)
    assert (loader.cases, loader.whole, loader.unreadable) == (1, 1, EVERY)


def test_edits_put_in_take_out_replace_and_repeat() -> None:
    edits = [(0, 1, 0, b"X"), (1, 2, 1, b""), (2, 0, 1, b"Y"), (3, 1, 2, b"")]
    assert [edit(b"abc", [one]) for one in edits] == [b"aXbc", b"ab", b"Ybc", b"abcbc"]
    assert {"languages.yml", "faq/calls/night-calls.yml", "en/guides/night.md"} <= SEEDS.keys()
