"""The commands on a copy of the minimal site: one edit changes one text, and nothing goes in by halves."""

import difflib
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from legal_faq.__main__ import main
from legal_faq.roundtrip.fields import list_records
from legal_faq.roundtrip.formats import FORMATS, read_file, write_file
from legal_faq.roundtrip.importing import load_documents, plan_import

from ..conftest import MINIMAL, ROOT
from .generated import edit

LETTER = "letters/stop-calls.yml"
QUESTION = "faq/calls/night-calls.yml"


def run(docs: Path, *arguments: str) -> int:
    return main(["edit", arguments[0], *arguments[1:], "--docs", str(docs)])


def contents(docs: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(docs)): path.read_bytes() for path in docs.rglob("*") if path.is_file()
    }


def export_edited(docs: Path, name: str, edits: dict[tuple[str, str, str], str]) -> Path:
    """Write every text of the site to a file beside it, some of them edited."""
    documents, corpus = load_documents(docs)
    records = {
        record: {
            key: edit(field, edits[record, *key]) if (record, *key) in edits else field
            for key, field in fields.items()
        }
        for record, fields in list_records(documents).items()
    }
    path = docs.parent / f"e.{name}"
    path.write_bytes(write_file(name, records, corpus.languages, "en"))
    return path


def list_changes(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, list[str]]:
    return {
        name: [
            line
            for line in difflib.ndiff(before[name].decode().split("\n"), data.decode().split("\n"))
            if line[0] in "+-"
        ]
        for name, data in after.items()
        if before[name] != data
    }


EDITS = {
    ("faq:night-calls", "question", "en"): "May they ring at night?",
    ("letter:stop-calls", "title", "en"): "Stop calling: a letter",
    ("term:peace", "also", "en"): "calm\nquiet\nrest",
}


@pytest.mark.parametrize("name", FORMATS)
def test_edits_change_their_lines_and_no_other(
    minimal: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    before = contents(docs)
    path = export_edited(docs, name, EDITS)
    assert run(docs, "import", str(path)) == 0
    after = contents(docs)
    assert list_changes(before, after) == {
        QUESTION: ["-   en: May they call at night?", "+   en: May they ring at night?"],
        LETTER: [
            "-   en: Ask for night calls to stop",
            '+   en: "Stop calling: a letter"',
        ],
        "glossary.yml": ["+       - calm", "+       - rest"],
    }
    out = capsys.readouterr()
    assert out.out.startswith("3 texts changed in 3 files;")
    assert "reading" in out.err
    assert "checking" in out.err
    assert run(docs, "import", str(path)) == 0
    assert contents(docs) == after, "a second import finds everything in its place"


def test_an_import_without_an_edit_leaves_every_byte(minimal: Path) -> None:
    docs = minimal / "docs"
    (docs / QUESTION).write_bytes(
        b"\xef\xbb\xbf" + (docs / QUESTION).read_bytes().replace(b"\n", b"\r\n") + b"# end"
    )
    before = contents(docs)
    for name in FORMATS:
        path = minimal / f"e.{name}"
        assert run(docs, "export", str(path), "--kind", "all") == 0
        assert run(docs, "import", str(path)) == 0
        assert contents(docs) == before


def test_byte_order_mark_and_line_ends_stay(minimal: Path) -> None:
    docs = minimal / "docs"
    data = b"\xef\xbb\xbf" + (docs / QUESTION).read_bytes().replace(b"\n", b"\r\n")
    (docs / QUESTION).write_bytes(data)
    path = export_edited(docs, "csv", {("faq:night-calls", "question", "en"): "May they ring?"})
    assert run(docs, "import", str(path)) == 0
    assert (docs / QUESTION).read_bytes() == data.replace(
        b"May they call at night?", b"May they ring?"
    )


def test_what_is_stale_is_listed_and_the_others_go_in(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    path = export_edited(docs, "xlsx", EDITS)
    text = (docs / QUESTION).read_text("utf-8")
    (docs / QUESTION).write_text(text.replace("May they call", "Can they call"), "utf-8")
    capsys.readouterr()
    assert run(docs, "import", str(path)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "faq:night-calls question.en: the text has been changed in" in lines[0]
    assert lines[1] == "1 problem."
    assert lines[2].startswith("2 texts changed in 2 files;")
    assert lines[2].endswith("1 refused")
    assert "Can they call" in (docs / QUESTION).read_text("utf-8")
    assert "Stop calling: a letter" in (docs / LETTER).read_text("utf-8")


def test_what_breaks_a_rule_is_reported_and_nothing_is_replaced(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    before = contents(docs)
    broken = {**EDITS, ("faq:night-calls", "answer", "en"): "See [nowhere](faq:nowhere)."}
    path = export_edited(docs, "docx", broken)
    capsys.readouterr()
    assert run(docs, "import", str(path)) == 1
    out = capsys.readouterr().out
    assert "night-calls.yml:43:" in out or "answer.en: the link faq:nowhere leads nowhere." in out
    assert contents(docs) == before
    assert not (minimal / ".docs-import").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "e.pdf"], "e.pdf is of no known format. Add --format, with one of: xlsx"),
        (["export", "e.csv", "--topic", "call"], 'no answer in a topic "call". Use one of: calls.'),
        (["export", "e.csv", "--ids", "night-call"], 'the name "faq:night-call". Did you mean'),
        (["export", "e.csv", "--language", "fr"], 'no language "fr" to edit. Use one of: zh, en.'),
        (["export", "e.po", "--language", "zh"], "Name the other with --language."),
        (["import", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_wrong_use_is_explained(
    minimal: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(minimal)
    assert run(Path("docs"), *arguments) == 2
    assert message in capsys.readouterr().err


def test_an_export_holds_what_is_named(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(minimal)
    docs = Path("docs")
    assert run(docs, "export", "e.csv", "--topic", "calls", "--language", "en") == 0
    text = (minimal / "e.csv").read_text("utf-8-sig")
    assert text.startswith('"record","field","en","about","sha256 en"')
    assert run(docs, "export", "e.po", "--language", "en", "--kind", "term", "--kind", "topic") == 0
    assert 'msgctxt "term:peace:term"' in (minimal / "e.po").read_text("utf-8")
    assert run(docs, "import", "e.csv") == 0


KILLED = """
import os, signal, sys
from pathlib import Path
real, left = Path.replace, [int(sys.argv[1])]
def replace(self, target):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return real(self, target)
Path.replace = replace
from legal_faq.__main__ import main
sys.exit(main(["edit", "import", "e.csv"]))
"""


@pytest.mark.parametrize("steps", range(4))
def test_an_import_that_is_killed_leaves_nothing_or_can_be_finished(
    minimal: Path, steps: int, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    before = contents(docs)
    export_edited(docs, "csv", EDITS)
    command = [sys.executable, "-c", KILLED, str(steps)]
    result = subprocess.run(command, cwd=minimal, capture_output=True, check=False)
    assert result.returncode == -signal.SIGKILL
    if steps == 0:
        assert contents(docs) == before
        assert main(["check", "--docs", str(docs), "--overrides", str(ROOT / "overrides")]) == 0
        assert run(docs, "resume") == 0
        assert capsys.readouterr().out.endswith("No import was stopped.\n")
        assert contents(docs) == before
    else:
        assert main(["check", "--docs", str(docs), "--overrides", str(ROOT / "overrides")]) == 1
        assert "Run legal-faq edit resume" in capsys.readouterr().out
        assert run(docs, "import", str(minimal / "e.csv")) == 1
        assert run(docs, "resume") == 0
        assert sum(after != before[name] for name, after in contents(docs).items()) == 3
    assert not (minimal / ".docs-import").exists()


def test_a_stopped_import_does_not_overwrite_later_work(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = minimal / "docs"
    export_edited(docs, "csv", EDITS)
    subprocess.run(
        [sys.executable, "-c", KILLED, "1"], cwd=minimal, capture_output=True, check=False
    )
    (docs / LETTER).write_text("title: mine\n", "utf-8")
    before = contents(docs)
    assert run(docs, "resume") == 2
    assert "was changed after an import was stopped" in capsys.readouterr().err
    assert contents(docs) == before
    entries = json.loads((minimal / ".docs-import" / "list.json").read_bytes())
    assert [entry["path"] for entry in entries] == [QUESTION, "glossary.yml", LETTER]


def test_the_real_answers_come_back_byte_for_byte_in_every_format(tmp_path: Path) -> None:
    documents, corpus = load_documents(ROOT / "docs")
    records = list_records(documents, ("faq",))
    assert len(records) == len(corpus.questions)
    for name in FORMATS:
        path = tmp_path / f"e.{name}"
        path.write_bytes(write_file(name, records, corpus.languages, "zh"))
        plan = plan_import(name, read_file(name, path, corpus.languages, "en", print), documents)
        assert (plan.edits, plan.refused) == ({}, ())
        languages = 1 if name == "po" else 2
        assert plan.same == sum(map(len, records.values())) * languages // 2


def test_the_minimal_site_has_texts_of_every_kind() -> None:
    documents, _ = load_documents(MINIMAL / "docs")
    kinds = {record.partition(":")[0] for record in list_records(documents)}
    assert len(kinds) == 11
