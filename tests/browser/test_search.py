"""The search in a real Chromium: what readers type, what the script makes of it, what it fetches."""

import functools
import random
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from legal_faq.search.terms import STOP_PAIRS, STOP_WORDS, terms_of
from legal_faq.site import Site, load_site

from ..conftest import OVERRIDES, ROOT
from ..search.driving import ask_all
from .conftest import Handler, Server, Visit

SCRIPTS = OVERRIDES / "assets" / "scripts"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "(((((((.*)*)*)*)*)+$",
    "\\u0000\u202e\u200b",
    "😀👨‍👩‍👧",
    "%00%0a..%2f..%2f",
    "__proto__ constructor toString",
    "' OR 1=1 --",
    "催" * 10_000,
    "a" * 10_000,
)


@pytest.fixture(scope="session")
def site() -> Site:
    return load_site(ROOT / "docs", OVERRIDES)


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page that can import the script's modules one by one."""
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(SCRIPTS)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield page
    page.close()
    server.shutdown()
    server.server_close()


Engine = Callable[[str, Sequence[str]], list[tuple[str, ...]]]


@pytest.fixture(scope="module")
def engine(modules: Page, real_site: Path) -> Engine:
    """The search without its page: a language and many readers' words to the ids that each finds."""

    def send(route: Route) -> None:
        language, name = route.request.url.split("/")[-2:]
        (path,) = (real_site / "search" / language).glob(f"*/{name}")
        route.fulfill(path=path)

    modules.route("**/index/**", send)

    def ask(language: str, queries: Sequence[str]) -> list[tuple[str, ...]]:
        answers = ask_all(modules, queries, scripts="", index=f"/index/{language}")
        return [answer.ids for answer in answers]

    return ask


def find(page: Page, address: str, language: str, words: str) -> list[str]:
    """Search as a reader's link would, and return the results' ids."""
    page.goto("about:blank")
    page.goto(f"{address}{language}/search/")
    page.locator("#search-words").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).not_to_be_empty()
    return [str(link.get_attribute("data-id")) for link in page.locator(".results a").all()]


def test_the_script_cuts_text_as_the_index_does(modules: Page, site: Site) -> None:
    samples = [
        text
        for record in site.corpus.questions.values()
        for localized in (record.value.question, record.value.short_answer)
        for _, text in localized.items()
        if len(text) < 200
    ]
    samples += [
        "LPR四倍",
        "第一千零三十三条",
        "can't calling harassment",
        "第293条之一",
        "两次 十二个月",
    ]
    cut = modules.evaluate(
        """async ([samples, stopWords]) => {
          const { fold, piecesOf } = await import("/search-terms.js");
          const stop = new Set(stopWords);
          return samples.map((text) => piecesOf(fold(text), stop).flatMap((one) => one.terms));
        }""",
        [samples, sorted(STOP_WORDS | STOP_PAIRS)],
    )
    assert cut == [list(terms_of(text)) for text in samples]


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [
        ("", "", 0),
        ("night", "night", 0),
        ("nihgt", "night", 1),
        ("gaurantor", "guarantor", 1),
        ("abc", "xyz", 3),
    ],
)
def test_edits_are_counted_with_swaps(modules: Page, a: str, b: str, edits: int) -> None:
    count = modules.evaluate(
        """async ([a, b]) => (await import("/search-typos.js")).countEdits(a, b, 9)""", [a, b]
    )
    assert count == edits


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("zh", "半夜打电话", "calling-hours"),
        ("zh", "欠款會坐牢嗎", "exaggerated-consequences"),
        ("zh", "徵信紀錄", "negative-record-term"),
        ("zh", "民法典1033条", "law:civil-code#1033"),
        ("zh", "第一千零三十三条", "law:civil-code#1033"),
        ("zh", "my boss was told", "workplace-told"),
        ("en", "can they call my boss", "workplace-told"),
        ("en", "article 1033", "law:civil-code#1033"),
        ("en", "harrassment", "harassment-line"),
        ("en", "打给父母", "parents-phoned"),
    ],
)
def test_readers_find_it_in_their_own_words(
    visit: Visit, language: str, words: str, expected: str
) -> None:
    assert expected in find(visit.page, visit.address, language, words)[:3]
    assert visit.complaints == []


def test_a_guess_is_told_and_can_be_undone(visit: Visit) -> None:
    assert find(visit.page, visit.address, "en", "gaurantor")
    meant = visit.page.locator(".meant")
    expect(meant).to_contain_text("guarantor")
    meant.locator("a").click()
    expect(visit.page.locator("[role=status]")).to_contain_text("Nothing fits closely")
    assert "exact=1" in visit.page.url


def test_filters_narrow_the_results_and_stand_in_the_address(visit: Visit) -> None:
    every = find(visit.page, visit.address, "en", "call")
    visit.page.locator("select[name=topic]").select_option("visits")
    visit.page.wait_for_url("**topic=visits*")
    expect(visit.page.locator(".result-about").first).to_contain_text("Visits")
    labels = visit.page.locator(".result-about").all_inner_texts()
    assert labels
    assert all(label.startswith("Visits") for label in labels)
    visit.page.go_back()
    expect(visit.page.locator(".results a").first).to_have_attribute("data-id", every[0])


def test_suggestions_are_chosen_by_keyboard(visit: Visit) -> None:
    page = visit.open("en/")
    page.keyboard.press("Control+k")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.type("What hours")
    option = page.locator("[role=option]").first
    expect(option).to_have_text("What hours may debt collectors call?")
    page.keyboard.press("Escape")
    expect(option).to_have_count(0)
    page.keyboard.type(" ")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option]").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/faq/contact/calling-hours/")


def test_a_slash_leads_to_the_search_from_any_page_until_it_is_turned_off(visit: Visit) -> None:
    page = visit.open("en/faq/contact/calling-hours/")
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("/")
    page.wait_for_url("**/en/search/#search-words")
    box = page.locator("#search-words")
    expect(box).to_be_focused()
    page.keyboard.type("24/7 calls")
    expect(box).to_have_value("24/7 calls")
    page.get_by_role("button", name="Turn the / key off").click()
    page.keyboard.press("/")
    expect(box).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    page = visit.open("en/")
    page.keyboard.press("/")
    expect(page.locator("#search-words")).not_to_be_focused()
    page = visit.open("en/search/")
    page.get_by_role("button", name="Turn the / key on").click()
    page.keyboard.press("/")
    expect(page.locator("#search-words")).to_be_focused()


def test_what_was_asked_is_marked_in_the_results(visit: Visit) -> None:
    find(visit.page, visit.address, "zh", "半夜打电话")
    assert "电话" in "".join(visit.page.locator(".results mark").all_inner_texts())


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_neither_break_nor_run(visit: Visit, words: str) -> None:
    visit.page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    for language in ("zh", "en"):
        find(visit.page, visit.address, language, words)
    assert visit.complaints == []
    assert visit.foreign_requests == []


def test_random_words_neither_break_nor_run(visit: Visit, engine: Engine, stride: int) -> None:
    dice = random.Random(2026)
    alphabet = (
        "催收电话欠款法院會喺 abcdeghinorst<>&\"'\\/%#?=+*()[]{}^$.|0123456789，。“”\u200b\u202e😀"
    )
    samples = ["".join(dice.choices(alphabet, k=dice.randint(1, 40))) for _ in range(10_000)][
        ::stride
    ]
    # English misspellings are looked up in all words, which takes too long for every sample.
    for language, asked in (("zh", samples), ("en", samples[::10])):
        found = engine(language, asked)
        assert len(found) == len(asked)
        assert max(map(len, found)) == 10
        assert any(not ids for ids in found), "some of them hold no word at all"
    page = visit.open("zh/search/")
    page.locator("#search-words").fill("开始")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).not_to_be_empty()
    for words in samples[:300]:
        page.evaluate("words => { location.hash = 'q=' + encodeURIComponent(words); }", words)
    expect(page.locator("#search-words")).to_have_value(samples[299].replace("\n", ""))
    assert visit.complaints == []


def test_nothing_of_the_search_is_fetched_before_the_reader_reaches_for_it(visit: Visit) -> None:
    page = visit.open("zh/")
    assert not [url for url in visit.requests if "/search/zh/" in url]
    page.locator("#search-words").focus()
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some((one) => one.name.includes('/search/zh/'))"
    )


def test_a_query_costs_little(visit: Visit) -> None:
    sizes: dict[str, int] = {}
    visit.page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    for language, words, most in (
        ("en", "can they call my boss", 60),
        ("zh", "半夜给我家人打电话", 120),
    ):
        sizes.clear()
        find(visit.page, visit.address, language, words)
        fetched = [url for url in sizes if f"/search/{language}/" in url and url.endswith(".js")]
        assert 2 < len(fetched) < 60
        # Uncompressed bytes are about three times what goes over the line.
        assert sum(sizes[url] for url in fetched) < 3 * most * 1024


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_alias_finds_its_answer_first_or_second(
    engine: Engine, site: Site, language: str
) -> None:
    asked = [
        (alias, record.id)
        for record in site.corpus.questions.values()
        for alias in (record.value.question[language], *record.value.aliases[language])
    ]
    found = engine(language, [alias for alias, _ in asked])
    missed = [
        f"{alias} ({expected}, found {ids[:2]})"
        for (alias, expected), ids in zip(asked, found, strict=True)
        if expected not in ids[:2]
    ]
    assert missed == []


def test_every_part_of_a_question_finds_it(engine: Engine, site: Site, stride: int) -> None:
    texts = {
        record.id: re.findall(r"[\u4e00-\u9fff]{2,}", record.value.question["zh"])
        for record in site.corpus.questions.values()
    }
    holders: dict[str, set[str]] = defaultdict(set)
    for identifier, runs in texts.items():
        for run in runs:
            for start in range(len(run)):
                for end in range(start + 2, min(start + 6, len(run)) + 1):
                    holders[run[start:end]].add(identifier)
    rare = {part: ids for part, ids in sorted(holders.items()) if len(ids) < 10}
    rare = dict(list(rare.items())[::stride])
    found = engine("zh", list(rare))
    missed = [
        f"{part} ({', '.join(sorted(ids - set(shown)))})"
        for (part, ids), shown in zip(rare.items(), found, strict=True)
        if not ids <= set(shown)
    ]
    assert missed == []
