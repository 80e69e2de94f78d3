"""The small host of tests/sites/overlay: its pages, what differs, and what it may not do."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.corpus import load_corpus
from legal_faq.model import Audience
from legal_faq.overlays.values import NOTHING
from legal_faq.problems import ContentError
from legal_faq.rendering import Renderer
from legal_faq.samples import list_samples
from legal_faq.site import Site, load_site

from ..conftest import MINIMAL, OVERRIDES, ROOT

HOST = MINIMAL.parent / "overlay" / "docs"
GOLDEN = ROOT / "tests" / "golden" / "overlay"
UPSTREAM = load_site(MINIMAL / "docs", OVERRIDES)
SITE = load_site(MINIMAL / "docs", OVERRIDES, overlays=[HOST])
PLAIN = {path: Renderer(UPSTREAM).render(page) for path, page in UPSTREAM.pages.items()}
TEXTS = {path: Renderer(SITE).render(page) for path, page in SITE.pages.items()}
CHANGED = sorted(path for path, text in TEXTS.items() if PLAIN.get(path) != text)


def run(docs: Path, *arguments: str) -> int:
    shared = ["--docs", str(docs), "--overrides", str(OVERRIDES)]
    return main([arguments[0], *shared, *arguments[1:]])


def override(docs: Path, *arguments: str, into: Path) -> None:
    """Write an override and put a writer's words in place of the samples."""
    assert run(docs, "override", *arguments, "--into", str(into)) == 0
    for path in (one for one in into.rglob("*") if one.is_file()):
        text = path.read_text(encoding="utf-8")
        for sample in list_samples():
            text = text.replace(sample, "Words.")
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def host(tmp_path: Path) -> Path:
    """An overlay with nothing but a signature."""
    folder = tmp_path / "host"
    folder.mkdir()
    text = "organisation:\n  zh: 甲\n  en: A\n"
    (folder / "overlay.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("path", CHANGED)
def test_a_changed_page_is_rendered_as_its_golden_file(
    path: str, request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(TEXTS[path], encoding="utf-8")
    assert TEXTS[path] == golden.read_text(encoding="utf-8")


def test_no_golden_page_is_left_over() -> None:
    assert sorted(one.relative_to(GOLDEN).as_posix() for one in GOLDEN.rglob("*.md")) == CHANGED


def test_every_page_that_a_change_is_on_says_so() -> None:
    signed = {path for path, text in TEXTS.items() if "{ #local-changes }" in text}
    own = {
        f"{language}/{name}.md"
        for language in ("zh", "en")
        for name in (
            "index",
            "privacy",
            "branches",
            "channels",
            "glossary",
            "search",
            "faq/index",
            "faq/calls/index",
            "faq/calls/night-calls",
            "faq/membership/index",
            "faq/membership/join",
            "practices/calls/index",
            "practices/membership/index",
            "laws/index",
            "laws/peace-law",
            "laws/house-rules",
            "letters/stop-calls",
            "tools/index",
            "guides/index",
            "guides/which-branch",
            "guides/what-happened",
            "dialogues/evening-call",
        )
    }
    assert signed == own
    assert all("Example Credit Union" in TEXTS[path] for path in signed if path.startswith("en/"))
    assert all("示例信用社" in TEXTS[path] for path in signed if path.startswith("zh/"))


def test_a_withdrawn_record_has_no_page_and_no_link_leads_there() -> None:
    assert set(PLAIN) - set(TEXTS) == {
        f"{language}/{name}.md"
        for language in ("zh", "en")
        for name in ("faq/calls/block-number", "for/collector", "tools/collector")
    }
    for path, text in TEXTS.items():
        assert "block-number.md" not in text, path
        assert "channels.md#desk" not in text, path
    assert "see blocking (not on this site)" in TEXTS["en/faq/calls/night-calls.md"]
    assert "-   May I block the number? (not on this site)" in TEXTS["en/letters/stop-calls.md"]
    assert "-   网上窗口（本站未收录）" in TEXTS["zh/guides/what-happened.md"]


def test_an_audience_that_is_withdrawn_is_no_reader_of_anything() -> None:
    for record in SITE.corpus.kept_records:
        assert Audience.COLLECTOR not in record.value.audience
    assert all(Audience.COLLECTOR not in page.tool_for for page in SITE.pages.values())


def test_without_overlays_nothing_is_otherwise() -> None:
    assert UPSTREAM.notices == {}
    assert UPSTREAM.corpus.withdrawn == {}
    assert all(one.merged is None for one in UPSTREAM.corpus.kept_records)
    empty = load_site(MINIMAL / "docs", OVERRIDES, overlays=[])
    assert empty.pages.keys() == UPSTREAM.pages.keys()


def test_the_values_are_those_of_the_overlay_and_the_rest_upstream_s() -> None:
    record = SITE.corpus.questions["night-calls"]
    old = UPSTREAM.corpus.questions["night-calls"]
    assert record.value.short_answer["en"].endswith("you may turn to us.")
    assert record.value.answer == old.value.answer
    assert record.source.path == "docs/faq/calls/night-calls.yml"
    assert (
        record.problem(("short_answer", "en"), "flow-text")
        .describe()
        .startswith("overlay/docs/faq/calls/night-calls.yml:20:7: ")
    )
    assert (
        record.problem(("answer", "en"), "flow-text", 5)
        .describe()
        .startswith("docs/faq/calls/night-calls.yml:44:10: ")
    )
    assert SITE.corpus.channels["counter"].problem(("name", "en"), "flow-text").path == (
        "overlay/docs/channels.yml"
    )


def test_diff_lists_every_difference_and_every_lost_link(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    for language in ("zh", "en"):
        assert run(MINIMAL / "docs", "diff", "--overlay", str(HOST), "--lang", language) == 0
        found = capsys.readouterr().out
        golden = GOLDEN / f"diff.{language}.txt"
        if request.config.getoption("--update-golden"):
            golden.write_text(found, encoding="utf-8")
        assert found == golden.read_text(encoding="utf-8")


def test_diff_as_json_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(MINIMAL / "docs", "diff", "--overlay", str(HOST), "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["differences"]) == len(SITE.corpus.changes.differences) == 19
    changed = next(one for one in found["differences"] if one["id"] == "night-calls")
    assert changed == {
        "kind": "question",
        "id": "night-calls",
        "file": "faq/calls/night-calls.yml",
        "action": "change",
        "fields": ["short_answer", "steps"],
        "reason": {"zh": "本社的热线也受理。", "en": "Our own line takes such complaints too."},
        "note": {
            "date": "2026-04-01",
            "text": {
                "zh": "客户也可以到柜台说明。",
                "en": "Customers may also tell us at the counter.",
            },
        },
        "organisation": {"zh": "示例信用社", "en": "Example Credit Union"},
        "overlay": "overlay/docs",
        "place": "overlay/docs/faq/calls/night-calls.yml:4:1",
        "taken": [],
    }
    assert {
        "from": "path/what-happened",
        "to": "channel/desk",
        "place": "docs/guides/what-happened.yml:54:9",
        "field": "outcomes[1].channels[1]",
    } in found["links"]
    assert len(found["links"]) == 12


def test_diff_of_nothing_counts_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(MINIMAL / "docs", "diff") == 0
    assert capsys.readouterr().out == (
        "0 differences from upstream, 0 links to withdrawn records.\n"
    )


def test_check_stage_and_stale_take_overlays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs, overlay = MINIMAL / "docs", ("--overlay", str(HOST))
    assert run(docs, "check", *overlay) == 0
    assert run(docs, "stage", *overlay, str(tmp_path / "out")) == 0
    assert (tmp_path / "out" / "en" / "branches.md").is_file()
    capsys.readouterr()
    assert run(docs, "stale", *overlay, "--as-of", "2027-01-01") == 1
    lines = capsys.readouterr().out
    assert re.search(r"overlay/docs/faq/membership/join\.yml:\d+:\d+: .*: due 2026-09-01", lines)
    assert "block-number" not in lines


def test_links_by_the_names_of_files_are_plain_text_too(minimal: Path, host: Path) -> None:
    docs = minimal / "docs"
    for language in ("zh", "en"):
        page = docs / language / "about.md"
        links = "[a](faq/calls/block-number.md#top), [b](for/guarantor.md), [c](privacy.md)"
        page.write_text(page.read_text("utf-8").replace("[x](index.md)", links), encoding="utf-8")
    base = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
    text = (host / "overlay.yml").read_text("utf-8") + (
        f"audiences:\n  - audience: guarantor\n    base: {base}\n"
        "    reason:\n      zh: 甲\n      en: A\n"
    )
    (host / "overlay.yml").write_text(text, encoding="utf-8")
    override(docs, "block-number", "--action", "withdraw", into=host)
    site = load_site(docs, OVERRIDES, overlays=[host])
    page = Renderer(site).render(site.pages["en/about.md"])
    assert "a (not on this site), b (not on this site), [c](privacy.md)" in page
    assert "Reason: Words." in page


def write_topic(docs: Path) -> None:
    """Give a copy of the minimal site a second topic with one question."""
    topics = docs / "faq" / "topics.yml"
    more = "- id: more\n  title:\n    zh: 其他\n    en: More\n  summary:\n    zh: 其他。\n    en: More.\n"
    topics.write_text(topics.read_text("utf-8") + more, encoding="utf-8")
    text = (docs / "faq" / "calls" / "block-number.yml").read_text("utf-8")
    for old, new in (("我能拉黑吗", "甲"), ("May I block the number", "A"), ("屏蔽号码", "乙")):
        text = text.replace(old, new)
    folder = docs / "faq" / "more"
    folder.mkdir()
    (folder / "other.yml").write_text(text.replace("stop the number", "B"), encoding="utf-8")


def test_a_topic_goes_with_its_questions_and_names_them(minimal: Path, host: Path) -> None:
    docs = minimal / "docs"
    write_topic(docs)
    override(docs, "topic:more", "--action", "withdraw", into=host)
    site = load_site(docs, OVERRIDES, overlays=[host])
    assert set(site.corpus.topics) == {"calls"}
    assert "other" not in site.corpus.questions
    assert "en/faq/more/index.md" not in site.pages
    assert site.corpus.changes.differences[0].taken == (("question", "other"),)
    assert "A withdrew “More”." in Renderer(site).render(site.pages["en/faq/index.md"])


def test_a_second_overlay_builds_on_the_first(minimal: Path, host: Path, tmp_path: Path) -> None:
    docs, second = minimal / "docs", tmp_path / "second"
    shutil.copytree(HOST, host, dirs_exist_ok=True)
    stack = ("--overlay", str(host), "--overlay", str(second))
    override(docs, *stack, "term:member", "--field", "term", into=second)
    path = second / "glossary.yml"
    text = path.read_text("utf-8")
    assert "host/glossary.yml:31" in text
    path.write_text(text.replace("en: member", "en: share holder"), encoding="utf-8")
    site = load_site(docs, OVERRIDES, overlays=[host, second])
    assert site.corpus.terms["member"].value.term["en"] == "share holder"
    assert [one.overlay for one in site.corpus.changes.differences][-1] == "second"
    with pytest.raises(ContentError, match='upstream has nothing with the id "member"'):
        load_site(docs, OVERRIDES, overlays=[second, host])


def test_a_field_is_taken_away_by_null(host: Path) -> None:
    docs = MINIMAL / "docs"
    override(docs, "night-calls", "--field", "owner", into=host)
    path = host / "faq" / "calls" / "night-calls.yml"
    text = path.read_text("utf-8").replace("owner: Editors", "owner: null")
    path.write_text(text, encoding="utf-8")
    site = load_site(docs, OVERRIDES, overlays=[host])
    assert site.corpus.questions["night-calls"].value.owner is None


def test_a_practice_that_an_override_drops_leaves_the_case_checker(host: Path) -> None:
    docs = MINIMAL / "docs"
    override(docs, "night-calls", "--field", "practices", into=host)
    path = host / "faq" / "calls" / "night-calls.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("id: call-once", "id: call-twice"), encoding="utf-8")
    site = load_site(docs, OVERRIDES, overlays=[host])
    page = Renderer(site).render(site.pages["en/case-checker.md"])
    assert "Rang again and again after 22:00" in page
    assert "Made one contact at night" not in page


COMMANDS = (
    ("night-calls", "--field", "short_answer", "--field", "steps", "--field", "retired"),
    ("night-calls",),
    ("block-number", "--action", "withdraw"),
    ("night-calls", "--action", "append"),
    ("term:peace",),
    ("channel:clerk", "--action", "append"),
    ("case-checker:case-checker", "--action", "withdraw"),
    ("law:peace-law", "--field", "versions"),
    ("page:en/guides/night.md",),
    ("page:en/about.md", "--action", "append"),
    ("letter:stop-calls",),
    ("phrases:night-calls",),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_override_writes_a_file_that_only_lacks_the_writer_s_words(
    host: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    docs = MINIMAL / "docs"
    assert run(docs, "override", *arguments, "--into", str(host)) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()
    problems: Any = []
    load_corpus(docs, problems, overlays=[host])
    assert {one.rule for one in problems} <= {"unused-override", "sample-words"}
    assert [one.field.removeprefix("[1].") for one in problems if one.rule == "sample-words"] == [
        f"overlay.{field}.{language}"
        for field in (["note.text"] if "append" in arguments else ["reason"])
        for language in ("zh", "en")
    ]
    assert run(docs, "override", *arguments, "--into", str(host)) == 2
    assert "Change it there." in capsys.readouterr().err


def test_override_signs_a_new_folder_and_keeps_what_is_written_as_it_is(tmp_path: Path) -> None:
    docs, new = MINIMAL / "docs", tmp_path / "new"
    assert run(docs, "override", "night-calls", "--field", "answer", "--into", str(new)) == 0
    assert (new / "overlay.yml").is_file()
    text = (new / "faq" / "calls" / "night-calls.yml").read_text("utf-8")
    original = (docs / "faq" / "calls" / "night-calls.yml").read_text("utf-8")
    assert (
        text.partition("answer:\n  zh")[2]
        == (original.partition("\nanswer:\n  zh")[2].partition("steps:")[0])
    )
    assert sorted(one.name for one in new.rglob("*") if one.name.startswith(".")) == []


def test_the_base_of_an_absent_field_is_that_of_null(host: Path) -> None:
    docs = MINIMAL / "docs"
    assert run(docs, "override", "block-number", "--field", "owner", "--into", str(host)) == 0
    value = yaml.safe_load((host / "faq" / "calls" / "block-number.yml").read_text("utf-8"))
    assert value["overlay"]["base"] == {"owner": NOTHING}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("night-call",), 'there is no question "night-call". Did you mean "night-calls"?'),
        (("thing:x",), '"thing" is no kind of record. Use one of: topic, question, law,'),
        (("law:city-rules", "--action", "withdraw"), "a law cannot be withdrawn."),
        (("page:en/about.md", "--field", "body"), "a prose page is changed as a whole."),
        (("night-calls", "--action", "append", "--field", "x"), "night-calls has no field x."),
    ],
)
def test_override_refuses_what_cannot_be_written(
    host: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert run(MINIMAL / "docs", "override", *arguments, "--into", str(host)) == 2
    assert message in capsys.readouterr().err
    assert [one.name for one in host.rglob("*")] == ["overlay.yml"]


def test_nothing_is_built_over_languages_that_cannot_be_read(minimal: Path) -> None:
    (minimal / "docs" / "languages.yml").write_text("- key: zh\n", encoding="utf-8")
    problems: Any = []
    assert load_corpus(minimal / "docs", problems, overlays=[HOST]) is None
    assert problems


def test_upstream_s_own_problems_raise_none_in_the_overlay(minimal: Path) -> None:
    path = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    path.write_text("question: [\n", encoding="utf-8")
    problems: Any = []
    load_corpus(minimal / "docs", problems, overlays=[HOST])
    assert {one.rule for one in problems if one.path.startswith("overlay/")} == set()


def site_of(host: Path) -> Site:
    return load_site(MINIMAL / "docs", OVERRIDES, overlays=[host])


def test_an_overlay_with_nothing_in_it_changes_nothing(host: Path) -> None:
    (host / "overlay.yml").unlink()
    site = site_of(host)
    assert {path: Renderer(site).render(page) for path, page in site.pages.items()} == PLAIN


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("overlay.yml", "- a\n"),
        ("overlay.yml", "organisation: A\n"),
        ("glossary.yml", "a: b\n"),
        ("glossary.yml", "- a\n- [b]\n"),
        ("faq/calls/night-calls.yml", "- overlay: x\n"),
        ("faq/calls/night-calls.yml", "overlay: []\n"),
        ("faq/calls/night-calls.yml", "overlay:\n  action: change\n  base:\n    a: [x]\n"),
        ("faq/calls/night-calls.yml", "overlay: {action: replace, base: {}}\n"),
        ("faq/calls/night-calls.yml", "overlay:\n  base: &a b\n"),
        ("faq/topics.yml", "- id: calls\n  overlay: {action: add}\n"),
        ("en/about.md", "---\n- a\n---\n"),
        ("en/about.md", "---\noverlay: x\n---\n"),
        ("en/about.md", "---\noverlay:\n  action: withdraw\n---\n"),
        ("laws/x/y.yml", "a: b\n"),
        ("assets/diagrams/x.png", "a"),
    ],
)
def test_odd_files_are_problems_in_the_overlay_and_never_errors(
    host: Path, file: str, text: str
) -> None:
    path = host / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    problems: Any = []
    load_corpus(MINIMAL / "docs", problems, overlays=[host])
    assert problems
    assert {one.path.partition("/")[0] for one in problems} == {"host"}
