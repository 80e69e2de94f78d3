"""What is due, what a change of the law reaches, which version holds on a day, and past sites."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.citations import Status, status_on, version_on
from legal_faq.corpus import Corpus, load_corpus
from legal_faq.model import Law
from legal_faq.upkeep.history import HistoryError, build_as_of, find_commit

from .conftest import OVERRIDES, ROOT

LAW = "docs/laws/peace-law.yml"


def run(minimal: Path, *arguments: str) -> int:
    return main([arguments[0], "--docs", str(minimal / "docs"), *arguments[1:]])


def replace(minimal: Path, file: str, find: str, new: str) -> None:
    path = minimal / file
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, new, 1), encoding="utf-8")


def places(output: str) -> list[str]:
    return [":".join(line.split(":")[:4]) for line in output.splitlines()]


def test_stale_lists_records_and_guides_past_their_review(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "stale", "--as-of", "2026-09-11") == 1
    lines = capsys.readouterr().out.splitlines()
    assert places("\n".join(lines)) == [
        "docs/calculators/court-fees.yml:107:9: reviewed.next",
        "docs/dialogues/evening-call.yml:98:9: reviewed.next",
        "docs/en/guides/night.md:4:1: file",
        "docs/faq/calls/block-number.yml:35:9: reviewed.next",
        "docs/faq/calls/night-calls.yml:78:9: reviewed.next",
        "docs/guides/what-happened.yml:73:9: reviewed.next",
        "docs/letters/stop-calls.yml:93:9: reviewed.next",
        "docs/zh/guides/night.md:4:1: file",
    ]
    assert lines[4].endswith(
        "reviewed.next: due 2026-09-01, 10 days before 2026-09-11; owner: Editors. "
        "Check it against the law again, then set the dates."
    )
    assert "nobody owns it" in lines[0]
    assert run(minimal, "stale", "--as-of", "2026-09-01") == 0


def test_stale_speaks_chinese(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(minimal, "stale", "--as-of", "2026-09-11", "--lang", "zh") == 1
    assert "2026-09-01 到期，到 2026-09-11 已过 10 天；负责人：Editors。" in capsys.readouterr().out


def test_the_longest_overdue_stands_first(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(minimal, "docs/letters/stop-calls.yml", "next: 2026-09-01", "next: 2026-08-01")
    assert run(minimal, "stale", "--as-of", "2026-09-11") == 1
    assert capsys.readouterr().out.startswith("docs/letters/stop-calls.yml:93:9: ")


def test_stale_looks_at_today_by_default(minimal: Path) -> None:
    assert run(minimal, "stale") == 1


def test_stale_needs_a_date(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(minimal, "stale", "--as-of", "tomorrow")
    assert "tomorrow" in capsys.readouterr().err


def test_stale_reports_problems_first(minimal: Path) -> None:
    (minimal / "docs" / "glossary.yml").write_text("x", encoding="utf-8")
    assert run(minimal, "stale", "--as-of", "2026-09-11") == 1


def add_version(minimal: Path, effective: str, checked: str, changed: str = "") -> None:
    """Give the Peace Act a version in which article 12 has become article 15."""
    text = (
        f'    expires: {effective}\n    checked: 2026-03-01\n  - label: "2026"\n'
        f"    effective: {effective}\n    reference: peace-law\n    checked: {checked}\n"
        f'    renumbered:\n      "12": "15"\n{changed}    provisions:\n      "15":\n'
        "        gist:\n          zh: 不得夜间侵扰。\n          en: No disturbance at night.\n"
        "        terms:\n          - 侵扰\n"
    )
    replace(minimal, LAW, "    checked: 2026-03-01\n", text)


def test_a_report_and_a_future_day_change_nothing_that_is_built(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_version(minimal, "2027-01-01", "2026-03-01", "    changed: []\n")
    before = {path: path.read_bytes() for path in minimal.rglob("*") if path.is_file()}
    assert main(["check", "--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]) == 0
    assert run(minimal, "stale", "--as-of", "2027-01-02") == 1
    out = capsys.readouterr().out
    assert "version 2026 of peace-law has changed provision 12 since" in out
    assert {path: path.read_bytes() for path in minimal.rglob("*") if path.is_file()} == before
    assert run(minimal, "stale", "--as-of", "2026-08-01") == 0, "the version is still to come"


def test_a_change_lists_everything_that_rests_on_it(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "law-change", "peace-law", "--article", "12=15") == 1
    out = capsys.readouterr().out
    assert places(out) == [
        "docs/faq/calls/night-calls.yml:56:14: citations[1].article",
        "docs/letters/stop-calls.yml:77:14: citations[1].article",
        "docs/dialogues/evening-call.yml:75:14: citations[1].article",
        "docs/calculators/court-fees.yml:88:14: citations[1].article",
        "docs/zh/guides/night.md:10:26: file",
        "docs/en/guides/night.md:10:40: file",
        "docs/glossary.yml:9:12: [1].article",
        "docs/rates.yml:7:12: [1].article",
        "docs/guides/what-happened.yml:50:9: outcomes[1].answers[1]",
        "docs/guides/what-happened.yml:52:9: outcomes[1].letters[1]",
        "docs/case-checker.yml:20:13: groups[1].elements[1].practices[1]",
        "docs/case-checker.yml:27:13: groups[1].elements[2].practices[1]",
    ]
    assert "rests on peace-law 12 → 15, checked on 2026-03-01. Read it against the change" in out


def test_a_change_says_what_has_been_checked_since(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("law-change", "call-standard", "--article", "night-hours", "--effective", "2026-02-01")
    assert run(minimal, *words, "--lang", "zh") == 0
    assert "已在变动后核对。不用再改。" in capsys.readouterr().out


def test_a_change_of_nothing_cited_says_so(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "law-change", "peace-law", "--repealed", "29") == 0
    assert capsys.readouterr().out == "nothing rests on it. Nothing to do.\n"


def test_a_law_that_is_not_there_is_wrong_use(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(minimal, "law-change", "peace-laws") == 2
    assert 'there is no law "peace-laws". Did you mean "peace-law"?' in capsys.readouterr().err
    assert run(minimal, "law-status", "peace-laws") == 2


def test_check_stays_red_until_each_dependent_is_checked_again(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_version(minimal, "2026-04-01", "2026-04-05", "    changed: []\n")
    replace(minimal, "docs/glossary.yml", 'article: "12"', 'article: "15"')
    for file in ("zh/guides/night.md", "en/guides/night.md"):
        replace(minimal, f"docs/{file}", "law_as_at: 2026-03-01", "law_as_at: 2026-04-06")
        replace(minimal, f"docs/{file}", "law:peace-law#12", "law:peace-law#15")
    replace(minimal, "docs/faq/calls/night-calls.yml", 'article: "12"', 'article: "15"')
    for name in ("faq/calls/night-calls", "letters/stop-calls", "dialogues/evening-call"):
        for field in ("law_as_at", "editor"):
            file = f"docs/{name}.yml"
            replace(minimal, file, f"{field}: 2026-03-01", f"{field}: 2026-04-06")
    assert run(minimal, "law-change", "peace-law") == 1
    out = capsys.readouterr().out
    assert "rests on peace-law 15, checked on 2026-04-06, since the change. Nothing to do." in out
    unsigned = places("\n".join(line for line in out.splitlines() if "Read it against" in line))
    unsigned = [line for line in unsigned if "glossary" not in line and "rates" not in line]
    assert unsigned == ["docs/calculators/court-fees.yml:88:14: citations[1].article"]
    assert run(minimal, "check", "--overrides", str(OVERRIDES)) == 1
    out = capsys.readouterr().out
    asked = [line for line in out.splitlines() if "Read it against the new text" in line]
    assert places("\n".join(asked)) == unsigned, "only what nobody has checked again"
    assert "docs/letters/stop-calls.yml:77:14: citations[1].article: article 12 of" in out
    assert "docs/glossary.yml" not in out


def test_the_next_version_is_written_with_what_stays(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--article", "12=15", "--repealed", "12-1", "--effective", "2026-04-01")
    assert run(minimal, "law-change", "peace-law", *words, "--version", "2026") == 0
    out = capsys.readouterr().out
    (version,) = yaml.load(out, yaml.BaseLoader)
    assert version.pop("checked") == date.today().isoformat()
    assert version == {
        "label": "2026",
        "effective": "2026-04-01",
        "expires": "null",
        "last_article": "null",
        "renumbered": {"12": "15"},
        "changed": [],
        "repealed": ["12-1"],
        "provisions": {
            "15": {
                "gist": {
                    "zh": "不得夜间侵扰，违者罚 500 元以下。",
                    "en": "No disturbance at night, on pain of a fine of up to RMB 500.",
                },
                "terms": ["侵扰", "夜间"],
            }
        },
    }
    path = minimal / LAW
    text = path.read_text(encoding="utf-8").replace(
        "    checked: 2026-03-01\n", "    expires: 2026-04-01\n    checked: 2026-03-01\n"
    )
    path.write_text(text + out.replace("last_article", "reference: peace-law\n    last_article"))
    assert run(minimal, "check", "--overrides", str(OVERRIDES)) == 1
    assert "docs/laws/" not in capsys.readouterr().out.replace("Add it to docs/laws/", "")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found = load_corpus(ROOT / "docs", [])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("law", "day", "label", "statuses"),
    [
        ("cybersecurity-law", "2017-05-31", None, "not-yet not-yet"),
        ("cybersecurity-law", "2025-12-31", "2016", "in-force not-yet"),
        ("cybersecurity-law", "2026-01-01", "2025", "expired in-force"),
        ("arbitration-law", "2026-02-28", "2017", "in-force not-yet"),
        ("arbitration-law", "2026-03-01", "2025", "expired in-force"),
        ("arbitration-law", "2040-01-01", "2025", "expired in-force"),
        ("judgment-defaulters-provisions", "2016-06-01", "2013", "in-force not-yet"),
    ],
)
def test_a_real_law_has_its_status_on_any_day(
    corpus: Corpus, law: str, day: str, label: str | None, statuses: str
) -> None:
    value: Law = corpus.laws[law].value
    on = date.fromisoformat(day)
    version = version_on(value, on)
    assert (version and version.label) == label
    assert [status_on(one, on) for one in value.versions] == [
        Status(name) for name in statuses.split()
    ]


def test_the_day_of_a_build_changes_statuses_and_no_rule(minimal: Path) -> None:
    for day in (date(2010, 1, 1), date(2040, 1, 1)):
        problems: list[object] = []
        read = load_corpus(minimal / "docs", problems, day)  # type: ignore[arg-type]
        assert read is not None
        assert problems == []
        assert (read.as_of, read.checked_to) == (day, date(2026, 3, 1))


def test_law_status_says_what_holds(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(minimal, "law-status", "--as-of", "2025-12-31") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ", 2)[2].split(".")[0] for line in lines] == [
        "on 2025-12-31 version 1 of call-standard counts as in force, but its day is not confirmed",
        "on 2025-12-31 version 2024 of city-rules is in force (from 2024-02-01)",
        "on 2025-12-31 version 2020 of peace-law is in force (from 2020-02)",
    ]
    assert run(minimal, "law-status", "peace-law", "--as-of", "2019-01-01", "--lang", "zh") == 0
    assert "2019-01-01 那天，peace-law 的 2020 版本还没有施行" in capsys.readouterr().out
    replace(
        minimal, LAW, "    checked: 2026-03-01", "    expires: 2027-01-01\n    checked: 2026-03-01"
    )
    assert run(minimal, "law-status", "peace-law", "--as-of", "2027-01-01") == 0
    assert "no version of peace-law is in force; version 2025 ended" in capsys.readouterr().out


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository whose site says which commit it is of; the reader has changed a file since."""
    folder = tmp_path / "clone"
    folder.mkdir()
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*arguments: str, day: str = "2026-01-01") -> None:
        stamp = f"{day}T12:00:00Z"
        dates = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
        who = ("-c", "user.name=Test", "-c", "user.email=test@test.example")
        subprocess.run(
            ["git", "-C", str(folder), *who, *arguments], check=True, env=environment | dates
        )

    git("init", "--quiet")
    (folder / ".gitignore").write_text("site/\nbuild/\n")
    (folder / "Makefile").write_text("site:\n\tmkdir site && cp words.txt site/index.html\n")
    for day, words in (("2026-03-01", "first"), ("2026-05-01", "second")):
        (folder / "words.txt").write_text(words)
        git("add", ".")
        git("commit", "--quiet", "--message", words, day=day)
    (folder / "words.txt").write_text("being edited")
    return folder


def test_a_past_site_is_built_from_history_and_nothing_else_is_touched(
    clone: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for day, words in (("2026-03-01", "first"), ("2026-04-30", "first"), ("2026-05-01", "second")):
        assert main(["site-as-of", day, "--root", str(clone)]) == 0
        site = clone / "build" / f"site-{day}"
        assert (site / "index.html").read_text() == words
        assert (
            f"{site}: commit {find_commit(clone, date.fromisoformat(day))}"
            in capfd.readouterr().out
        )
    assert (clone / "words.txt").read_text() == "being edited"
    assert sorted(path.name for path in clone.iterdir()) == sorted(
        [".git", ".gitignore", "Makefile", "build", "words.txt"]
    )
    assert list((clone / ".git" / "worktrees").glob("*")) == []


def test_a_past_site_that_cannot_be_built_leaves_nothing(
    clone: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["site-as-of", "2026-02-28", "--root", str(clone)]) == 2
    assert "nothing was committed up to 2026-02-28." in capfd.readouterr().err
    assert main(["site-as-of", "2999-01-01", "--root", str(clone)]) == 2
    assert "2999-01-01 is still to come." in capfd.readouterr().err
    with pytest.raises(HistoryError, match=r"false failed in commit [0-9a-f]{40}\."):
        build_as_of(clone, date(2026, 5, 1), clone / "build" / "past", ("false",))
    assert not (clone / "build").exists()
    (clone / "build" / "past").mkdir(parents=True)
    assert (
        main(
            [
                "site-as-of",
                "2026-05-01",
                "--root",
                str(clone),
                "--to",
                str(clone / "build" / "past"),
            ]
        )
        == 2
    )
    assert "is there already." in capfd.readouterr().err
    assert main(["site-as-of", "2026-05-01", "--root", str(clone.parent)]) == 2
    assert "git rev-list failed" in capfd.readouterr().err
