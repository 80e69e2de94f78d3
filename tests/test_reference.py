"""The manual's reference: nothing that a person can write, type or read back is undocumented."""

import argparse
import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from legal_faq.__main__ import build_parser, main
from legal_faq.command_texts import (
    LANGUAGES,
    SHARED,
    command_texts,
    find_language,
    key_of,
    list_options,
    list_parsers,
    words_for,
)
from legal_faq.config import LegalFaqConfig
from legal_faq.hosting.facts import KINDS
from legal_faq.problems import catalogue
from legal_faq.reference import CONTENT, MANUAL, SUBJECTS, add_reference
from legal_faq.reference.fields import label_of, list_record_views
from legal_faq.reference.messages import REPORT, list_message_views
from legal_faq.reference.settings import list_setting_views
from legal_faq.rendering import Renderer
from legal_faq.search.entries import list_entries
from legal_faq.site import Site, load_site

from .conftest import MINIMAL, OVERRIDES, ROOT

PACKAGE = ROOT / "scripts" / "legal_faq"
HAN = re.compile(r"[\u3400-\u9fff]")
PARSER = build_parser()
LOCALES = {
    language: yaml.load(
        (OVERRIDES / "locales" / f"{language}.yml").read_text("utf-8"), yaml.BaseLoader
    )
    for language in LANGUAGES
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The minimal site with one page of a manual, and so with the reference."""
    docs = tmp_path_factory.mktemp("manual") / "docs"
    shutil.copytree(MINIMAL / "docs", docs)
    for language, title in (("zh", "参与"), ("en", "Contributing")):
        for folder in ("contributing", "hosting"):
            page = docs / language / folder / "index.md"
            page.parent.mkdir()
            page.write_text(f"# {title} {{ #top }}\n", encoding="utf-8")
    return add_reference(load_site(docs, OVERRIDES), lambda: PARSER)


@pytest.fixture(scope="module")
def rendered(site: Site) -> dict[str, str]:
    """The Markdown of the reference's pages by path."""
    renderer = Renderer(site)
    return {
        path: renderer.render(page) for path, page in site.pages.items() if "/reference/" in path
    }


def documented_things() -> Iterator[tuple[str, str]]:
    """Yield each command, option and argument as commands.yml names it."""
    for name, parser in list_parsers(PARSER):
        yield name or "legal-faq", "about"
        for action in list_options(parser):
            yield name or "legal-faq", key_of(action)


def test_every_command_option_and_argument_says_what_it_is_for_in_both_languages() -> None:
    missing: dict[str, list[str]] = {}
    for command, key in dict.fromkeys(documented_things()):
        words = words_for(command, key) or {}
        if not all(words.get(language) for language in LANGUAGES) or not HAN.search(words["zh"]):
            missing.setdefault(command, []).append(key)
    assert missing == {}, "write these into scripts/legal_faq/commands.yml, in en and zh"


def test_commands_yml_names_nothing_that_does_not_exist() -> None:
    known = set(documented_things())
    keys = {key for _, key in known} | {"options", "arguments"}
    written = {(name, key) for name, texts in command_texts().items() for key in texts}
    left_over = {
        (name, key)
        for name, key in written
        if (key not in keys if name == SHARED else (name, key) not in known)
    }
    assert left_over == set()


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_no_help_stands_in_code(path: Path) -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    helped = [
        f"line {call.lineno}"
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("add_argument", "add_parser")
        and any(keyword.arg in ("help", "description") for keyword in call.keywords)
    ]
    assert helped == [], "what a command or option is for stands in commands.yml"


def test_every_setting_is_explained_in_both_languages() -> None:
    settings = list_setting_views()
    top = [one.name for one in settings if "." not in one.name]
    assert top == [name for name, _ in LegalFaqConfig._schema]
    for one in settings:
        assert one.kinds, one.name
        assert set(one.meaning) == set(LANGUAGES), f"{one.name}: English, a blank line, Chinese"
        assert HAN.search(one.meaning["zh"]), one.name


def test_every_setting_says_its_default() -> None:
    defaults = {one.name: one.default for one in list_setting_views()}
    assert defaults["search"] == "true"
    assert defaults["publish"] == "false"
    assert defaults["quick_exit"].startswith("https://")
    assert defaults["icp"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_what_is_wrong_and_what_to_do(language: str) -> None:
    views = list(list_message_views(lambda words: words[language]))
    assert {one.rule for one in views} == {rule for rule in catalogue() if not REPORT.match(rule)}
    assert all(one.wrong and one.remedy for one in views)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_every_field_has_its_label(language: str) -> None:
    views = [
        field for _, kind, _ in CONTENT for one in list_record_views(kind) for field in one.fields
    ]
    labels = {label_of(value) for field in views for value in field.values}
    assert labels - LOCALES[language].keys() == set()
    for field in views:
        assert field.meaning[language], field.anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_hold_everything(language: str, rendered: dict[str, str]) -> None:
    def text(name: str) -> str:
        return rendered[f"{language}/reference/{name}.md"]

    for name, kind, _ in CONTENT:
        for record in list_record_views(kind):
            for field in record.fields:
                assert f"{{ #{field.anchor} }}" in text(name)
    for name, parser in list_parsers(PARSER):
        actions = list(list_options(parser))
        if not any(isinstance(one, argparse._SubParsersAction) for one in parser._actions):
            assert f"## `{name}`" in text("commands")
            for action in actions:
                assert key_of(action) in text("commands") or str(action.metavar) in text("commands")
    for setting in list_setting_views():
        assert f"## `{setting.name}`" in text("settings")
    for rule in {rule for rule in catalogue() if not REPORT.match(rule)}:
        assert f"## `{rule}`" in text("messages")
    for kind_name in KINDS:
        assert f"{{ #{kind_name} }}" in text("hosts")


def test_both_languages_have_the_same_pages_with_the_same_places(rendered: dict[str, str]) -> None:
    def places(language: str) -> dict[str, list[str]]:
        return {
            path.removeprefix(language): re.findall(r"^#+ .*\{ #(\S+) \}$", text, re.M)
            for path, text in rendered.items()
            if path.startswith(f"{language}/")
        }

    assert places("zh") == places("en")
    assert len(places("zh")) == 1 + len(CONTENT) + len(SUBJECTS)


def test_a_site_without_the_manual_has_no_reference() -> None:
    site = load_site(MINIMAL / "docs", OVERRIDES)
    assert add_reference(site, lambda: PARSER) is site


def test_the_search_of_answers_does_not_find_the_manual(site: Site) -> None:
    addresses = {path: path.removesuffix(".md") for path in site.pages}
    for language in site.corpus.languages:
        found = {entry.address for entry in list_entries(site, language, addresses)}
        folders = (f"{language.path}/{name}" for name in (MANUAL, "hosting/", "reference/"))
        assert not any(one.startswith(folder) for folder in folders for one in found)


def test_a_language_that_texts_lack_reads_those_of_the_source(site: Site) -> None:
    source = site.corpus.source_language
    added = replace(source, key="fr", tag="fr", path="fr")
    corpus = replace(site.corpus, languages=(*site.corpus.languages, added))
    strings = {**site.strings, "fr": site.strings["zh"]}
    more = add_reference(replace(site, corpus=corpus, strings=strings), lambda: PARSER)
    french = Renderer(more).render(more.pages["fr/reference/commands.md"])
    assert words_for("check", "about") is not None
    assert "一次列出内容里的全部问题" in french


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check"], "en"),
        (["check", "--lang", "zh"], "zh"),
        (["--lang=zh", "--help"], "zh"),
        (["check", "--lang", "xx"], "en"),
        (["check", "--lang"], "en"),
    ],
)
def test_help_is_in_the_language_asked_for(
    arguments: list[str], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find_language(arguments) == language
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], "print every problem of the content"),
        (["--help", "--lang", "zh"], "一次列出内容里的全部问题"),
        (["publish", "--help", "--lang", "zh"], "旧的带哈希的文件再留几天"),
        (["publish", "--help"], "for pages still open"),
    ],
)
def test_the_command_line_shows_its_help(
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 0
    assert words in capsys.readouterr().out
