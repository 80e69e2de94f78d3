"""Editions converted from the source's text, and languages that need no code."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from legal_faq.__main__ import main
from legal_faq.choices import ChoiceError, choose_languages
from legal_faq.corpus import Corpus, load_corpus
from legal_faq.editions.converter import Converter, open_converter
from legal_faq.editions.derive import build_editions
from legal_faq.editions.review import list_places, list_texts, list_unused
from legal_faq.editions.tables import Tables, read_forms, read_pairs, simplified_only
from legal_faq.locales import read_locales
from legal_faq.model import ScriptForms

from .conftest import MINIMAL, OVERRIDES, ROOT, copy_minimal, run_mkdocs

CHOSEN = "plugins:\n  legal-faq:\n    languages: [zh, en, zh-hant]\n"
TABLES = Tables(
    {"头发": "頭髮", "发生": "發生"}, {"头": "頭", "发": "發", "签": "籤"}, {"髮": "髪"}
)

REVERSED_OTHERWISE = {"复", "背", "昵", "覆", "揹", "暱"}
"""批覆, 揹債 and 暱稱 are right; the tables back to Simplified do not know them."""


VOID = ("meta", "link", "br", "img", "input", "hr", "wbr", "col")


class Words(HTMLParser):
    """Collects what a page says, apart from what it says is in Simplified characters."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        before = self.languages[-1] if self.languages else ""
        lang = values.get("lang") or before
        if lang != "zh-Hans":
            shown = ("alt", "aria-label", "title", "placeholder", "content")
            self.said += [values[name] or "" for name in shown if name in values]
        if tag not in VOID:
            self.languages.append(lang)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.languages and self.languages[-1] != "zh-Hans":
            self.said.append(data)


def words_of(html: str) -> str:
    parser = Words()
    parser.feed(html)
    return "\n".join(parser.said)


@pytest.fixture(scope="module")
def converted_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_minimal(tmp_path_factory.mktemp("converted") / "minimal")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + CHOSEN, "utf-8")
    result = run_mkdocs(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def real() -> tuple[Corpus, tuple[str, ...]]:
    corpus = load_corpus(ROOT / "docs", [])
    assert corpus is not None
    strings = read_locales(OVERRIDES / "locales", corpus.languages, [])
    return corpus, tuple(dict.fromkeys(list_texts(corpus, strings)))


def pages_below(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


def test_the_longest_phrase_goes_before_characters_and_forms_come_last() -> None:
    converter = Converter(TABLES, {})
    assert converter.convert("头发发生 abc 签") == "頭髪發生 abc 籤"


def test_an_exception_goes_before_every_phrase_but_one_character_after_them() -> None:
    converter = Converter(TABLES, {"发生": "髮生", "头": "首"})
    assert converter.convert("发生头发头") == "髮生頭髪首"


def test_shared_forms_are_those_of_both_places() -> None:
    forms = read_forms(ScriptForms.SHARED)
    assert forms["爲"] == "為"
    assert "裏" not in forms
    assert read_forms(ScriptForms.TAIWAN)["裏"] == "裡"
    assert "爲" not in read_forms(ScriptForms.STANDARD)
    assert read_forms(ScriptForms.HONG_KONG)["戶"] == "户"


def test_derived_languages_are_built_only_where_they_are_named() -> None:
    corpus = load_corpus(MINIMAL / "docs", [])
    assert corpus is not None
    strings = {one.key: {} for one in corpus.languages}
    for chosen, built in (
        ((), ["zh", "en"]),
        (("zh-hant", "zh"), ["zh", "zh-hant"]),
        (("en",), ["en"]),
    ):
        found = build_editions(choose_languages(corpus, chosen), strings, chosen)
        assert [one.key for one in found.corpus.languages] == built
    for chosen in (("zh", "fr"), ("en", "zh-hant"), ("zh-hant",), ("zh", "zh")):
        with pytest.raises(ChoiceError, match="Choose from zh, en, zh-hant"):
            choose_languages(corpus, chosen)


def test_a_language_that_is_not_there_stops_the_build_and_the_command(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    assert main(["stage", str(minimal / "out"), *docs, "--languages", "zh,fr"]) == 2
    assert "zh, fr cannot be built" in capsys.readouterr().err


def test_the_edition_has_every_page_of_the_source(converted_site: Path) -> None:
    source, derived = pages_below(converted_site / "zh"), pages_below(converted_site / "zh-hant")
    assert derived.keys() == source.keys()
    for path, html in derived.items():
        assert '<html lang="zh-Hant">' in html, path
        assert "本頁由程序從簡體文本轉換成繁體字" in html, path
        ids = re.findall(r'<h[1-3] id="([^"]+)"', html)
        expected = re.findall(r'<h[1-3] id="([^"]+)"', source[path])
        assert [one.replace("zh-hant", "zh") for one in ids if one != "sheet-zh-hant"] == expected


def test_nothing_in_the_edition_is_simplified_but_what_says_so(converted_site: Path) -> None:
    forbidden = simplified_only()
    for path, html in pages_below(converted_site / "zh-hant").items():
        assert not {one for one in words_of(html) if one in forbidden}, path
    files = [
        *(converted_site / "case-checker" / "zh-hant").rglob("*.js"),
        *converted_site.rglob("*.zh-hant.svg"),
        *(converted_site / "search" / "zh-hant").rglob("e*.js"),
        *(converted_site / "search" / "zh-hant").rglob("head.js"),
    ]
    assert len(files) > 4
    for file in files:
        text = re.sub(r'"stopWords":\[[^]]*\]', "", file.read_text("utf-8"))
        assert not {one for one in text if one in forbidden}, file


def test_the_written_languages_are_as_without_the_edition(
    converted_site: Path, minimal_site: Path
) -> None:
    for language in ("zh", "en"):
        before, after = (
            sorted(path.name for path in (site / "search" / language).rglob("*.js"))
            for site in (minimal_site, converted_site)
        )
        assert before == after
    letter = (converted_site / "zh" / "letters" / "stop-calls" / "index.html").read_text("utf-8")
    assert "zh-hant" not in letter.partition('<article class="prose letter"')[2]


def test_the_search_finds_by_the_words_of_the_source(converted_site: Path) -> None:
    def terms(language: str) -> dict[str, str]:
        files = (converted_site / "search" / language).rglob("t*.js")
        found: dict[str, str] = {}
        for file in files:
            found |= json.loads(
                file.read_text("utf-8").partition(",")[2].rstrip().removesuffix(");")
            )
        return found

    assert terms("zh-hant") == terms("zh")
    table = next((converted_site / "search" / "zh-hant").rglob("simplified.js")).read_text("utf-8")
    assert "電" in table


def test_the_switch_root_404_and_sitemap_know_the_edition(converted_site: Path) -> None:
    page = (converted_site / "en" / "about" / "index.html").read_text("utf-8")
    assert 'lang="zh-Hant" hreflang="zh-Hant" data-language-switch>繁體中文</a>' in page
    assert 'lang="zh-Hans" hreflang="zh-Hans" data-language-switch>简体中文</a>' in page
    root = (converted_site / "index.html").read_text("utf-8")
    assert '<div class="greeting" lang="zh-Hant">' in root
    assert "進入繁體中文版" in root
    assert 'lang="zh-Hant"' in (converted_site / "404.html").read_text("utf-8")
    own = (converted_site / "zh-hant" / "404.html").read_text("utf-8")
    assert "看簡體文本" in own
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    alternates = {}
    for url in ElementTree.parse(converted_site / "sitemap.xml").iterfind("s:url", names):
        links = {one.get("hreflang"): one.get("href") for one in url.iterfind("x:link", names)}
        alternates[url.findtext("s:loc", "", names)] = links
    derived = {loc: links for loc, links in alternates.items() if "/zh-hant/" in loc}
    assert len(derived) > 20
    for loc, links in derived.items():
        assert links["zh-Hant"] == loc
        assert links["x-default"] == links["zh-Hans"]
        assert alternates[links["zh-Hans"] or ""] == links


def test_links_of_the_edition_stay_in_it(converted_site: Path) -> None:
    for path, html in pages_below(converted_site / "zh-hant").items():
        kept = re.sub(r"<a [^>]*hreflang=[^>]*>", "", html)
        assert not re.findall(r'href="[^"]*?/(?:zh|en)/[^"]*"', kept), path
        assert ".zh.svg" not in kept


def test_a_law_keeps_its_official_title_and_a_letter_its_sheet_to_send(
    converted_site: Path,
) -> None:
    law = (converted_site / "zh-hant" / "laws" / "peace-law" / "index.html").read_text("utf-8")
    assert '<h1 id="top">測試安寧法</h1>' in law
    assert '<span lang="zh-Hans">测试安宁法</span>' in law
    letter = converted_site / "zh-hant" / "letters" / "stop-calls" / "index.html"
    sheets = re.findall(
        r'class="letter-sheet" data-letter="[^"]*"( data-send="send")? data-sheet="([^"]*)" lang="([^"]*)"',
        letter.read_text("utf-8"),
    )
    assert [(send != "", key, tag) for send, key, tag in sheets] == [
        (True, "zh", "zh-Hans"),
        (False, "en", "en"),
        (False, "zh-hant", "zh-Hant"),
    ]


def test_a_name_to_look_up_stays_as_it_is_registered(minimal: Path) -> None:
    channels = minimal / "docs" / "channels.yml"
    text = channels.read_text("utf-8")
    text = text.replace("kind: phone", "kind: mini-program", 1).replace('"0670"', "铃声小程序", 1)
    channels.write_text(re.sub(r"(?m)^  urgent: true\n", "", text), "utf-8")
    guide = minimal / "docs" / "guides" / "what-happened.yml"
    guide.write_text(re.sub(r"(?m)^ +urgent: .*\n", "", guide.read_text("utf-8")), "utf-8")
    docs = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    assert main(["stage", str(minimal / "out"), *docs, "--languages", "zh,zh-hant"]) == 0
    pages = [
        (minimal / "out" / language / "channels.md").read_text("utf-8")
        for language in ("zh", "zh-hant")
    ]
    assert ":   **铃声小程序**" in pages[0]
    assert ':   **<span lang="zh-Hans">铃声小程序</span>**' in pages[1]


def test_staged_pages_say_what_they_are_converted_from(minimal: Path) -> None:
    docs = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    assert main(["stage", str(minimal / "out"), *docs, "--languages", "zh,en,zh-hant"]) == 0
    text = (minimal / "out" / "zh-hant" / "guides" / "night.md").read_text("utf-8")
    assert "lang: zh-Hant\nconverted_from: zh-Hans\n" in text
    assert "night.zh-hant.svg" in text
    assert (minimal / "out" / "assets" / "diagrams" / "night.zh-hant.svg").exists()


def test_a_further_language_needs_no_code_and_says_where_it_falls_back(minimal: Path) -> None:
    languages = minimal / "docs" / "languages.yml"
    added = "- key: de\n  tag: de\n  path: de\n  role: optional\n  name: Deutsch\n"
    languages.write_text(languages.read_text("utf-8") + added, "utf-8")
    question = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    text = question.read_text("utf-8")
    for field, words in (
        ("question", "Darf man nachts anrufen?"),
        ("short_answer", "Nein, nach 22:00 Uhr nicht."),
    ):
        text = re.sub(rf"(?m)^({field}:\n(?:  .*\n)+)", rf"\1  de: {words}\n", text, count=1)
    question.write_text(text, "utf-8")
    result = run_mkdocs(minimal, "build", "--no-strict")
    assert result.returncode == 0, result.stderr
    site = minimal / "site"
    page = (site / "de" / "faq" / "calls" / "night-calls" / "index.html").read_text("utf-8")
    assert '<html lang="de">' in page
    # Without German interface strings, what surrounds the words is the source's and says so.
    assert '<body lang="zh-Hans">' in page
    assert '<article class="prose question" lang="de">' in page
    assert "Darf man nachts anrufen?" in page
    assert '<span lang="zh-Hans">' in page
    assert "这一页还没有译文" not in page
    other = (site / "de" / "faq" / "calls" / "block-number" / "index.html").read_text("utf-8")
    assert '<article class="prose question" lang="zh-Hans">' in other
    assert "这一页还没有译文" in other
    assert 'hreflang="de" data-language-switch>Deutsch</a>' in (
        site / "en" / "index.html"
    ).read_text("utf-8")


def test_every_exception_is_needed_by_the_content(real: tuple[Corpus, tuple[str, ...]]) -> None:
    corpus, texts = real
    for record in corpus.conversions.values():
        assert list_unused(texts, open_converter(record.value)) == ()


def test_the_content_converts_wholly_and_back(real: tuple[Corpus, tuple[str, ...]]) -> None:
    corpus, texts = real
    converter = open_converter(corpus.conversions["zh-hant"].value)
    whole = "\n".join(texts)
    converted = "\n".join(map(converter.convert, texts))
    assert not {one for one in converted if one in simplified_only()}
    assert len(converted) == len(whole)
    back = Converter(Tables(read_pairs("TSPhrases"), read_pairs("TSCharacters"), {}), {})
    changed = Counter(differences(whole, back.convert(converted)))
    # What the source itself writes in Traditional characters reads alike after both.
    foreign = Counter(differences(whole, back.convert(whole)))
    assert {pair for pair in changed - foreign if not set(pair) <= REVERSED_OTHERWISE} == set()


def differences(text: str, other: str) -> Iterator[str]:
    assert len(text) == len(other)
    for one, two in zip(text, other, strict=True):
        if one != two:
            yield one + two


def test_places_to_read_are_lone_characters_and_doubtful_cuts() -> None:
    corpus = load_corpus(MINIMAL / "docs", [])
    assert corpus is not None
    converter = open_converter(corpus.conversions["zh-hant"].value)
    places = list_places(["他只给，他只给", "机构收复利", "没有"], converter)
    found = [(one.kind, one.readings, one.context, one.count) for one in places]
    assert ("character", "只/隻/祇", "他[只]给，他", 1) in found
    assert ("cut", "復/複", "机构收[复]利", 1) in found


def test_the_command_lists_places_and_unneeded_exceptions(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = minimal / "docs" / "conversions" / "zh-hant.yml"
    folders = ["--docs", str(minimal / "docs"), "--overrides", str(OVERRIDES)]
    assert main(["conversions", *folders]) == 0
    assert "zh-hant\tcharacter\t" in capsys.readouterr().out
    more = "- phrase: 没有这个词\n  converted: 沒有這箇詞\n  reason: 试验。\n"
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    assert main(["conversions", *folders]) == 1
    assert "zh-hant\tunused\t没有这个词\n" in capsys.readouterr().out
