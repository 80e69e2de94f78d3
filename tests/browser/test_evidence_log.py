"""The evidence log in a real Chromium: in memory, kept, erased, exported, on paper, by keyboard."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit

LOG = "en/evidence-log/"
STORED = "() => ({...localStorage})"

Opener = Callable[..., Visit]


@pytest.fixture
def open_window(browser: Browser, minimal_address: str) -> Iterator[Opener]:
    contexts = []

    def make(**options: Any) -> Visit:
        context = browser.new_context(**{"locale": "en-GB", **options})
        contexts.append(context)
        return Visit(context, minimal_address)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def reader(open_window: Opener) -> Visit:
    return open_window()


def add(page: Page, said: str, day: str = "2026-11-22", **more: str) -> None:
    page.locator("#log-day").fill(day)
    page.locator("#log-said").fill(said)
    for name, value in more.items():
        page.locator(f"#log-{name}").fill(value)
    page.locator("[data-log-save]").click()


def rows(page: Page) -> list[str]:
    return page.locator("tbody tr:not(.log-blank) td[data-log=said]").all_inner_texts()


def test_entries_are_added_in_order_changed_deleted_and_brought_back(reader: Visit) -> None:
    page = reader.open(LOG)
    add(page, "second", time="21:40", who="10690000")
    expect(page.get_by_role("status")).to_have_text("Added. Entries in the log – 1.")
    expect(page.locator("#log-day")).to_be_focused()
    add(page, "first", day="2026-11-21")
    assert rows(page) == ["first", "second"]
    page.get_by_role("button", name="Change: 22 November 2026 21:40 10690000").click()
    expect(page.locator("#log-said")).to_have_value("second")
    expect(page.get_by_role("heading", name="Change this entry")).to_be_visible()
    page.locator("#log-said").fill("third")
    page.locator("#log-channel").select_option("call")
    page.get_by_role("button", name="Save the change").click()
    assert rows(page) == ["first", "third"]
    expect(page.locator("td[data-log=channel]").last).to_have_text("Telephone call")
    expect(page.get_by_role("button", name="Change: 22 November")).to_be_focused()
    page.get_by_role("button", name="Delete: 21 November 2026").click()
    assert rows(page) == ["third"]
    page.get_by_role("button", name="Undo deleting").click()
    assert rows(page) == ["first", "third"]
    assert page.evaluate(STORED) == {}
    assert reader.complaints == []
    assert reader.foreign_requests == []


def test_what_is_missing_or_does_not_exist_gets_a_sentence(reader: Visit) -> None:
    page = reader.open(LOG)
    page.get_by_role("button", name="Add to the log").click()
    summary = page.locator(".form-problems")
    expect(summary).to_be_focused()
    expect(summary.locator("li")).to_have_text(
        ["Please fill in “Date”.", "Please fill in “What was said or done”."]
    )
    summary.get_by_role("link").last.click()
    expect(page.locator("#log-said")).to_be_focused()
    expect(page.locator("#log-said")).to_have_attribute("aria-invalid", "true")
    page.locator("#log-said").fill("words")
    expect(page.locator("#log-said-problem")).to_be_hidden()
    page.locator("#log-day").press_sequentially("1")
    page.get_by_role("button", name="Add to the log").click()
    expect(page.locator("#log-day-problem")).to_have_text(
        "“Date” takes a date that exists, from 1900 to 2100, such as 2026-11-22."
    )
    assert rows(page) == []


def test_nothing_is_kept_unless_the_reader_asks(reader: Visit) -> None:
    page = reader.open(LOG)
    add(page, "gone soon")
    page.locator("#log-said").fill("half typed")
    page.reload()
    assert rows(page) == []
    expect(page.locator("#log-said")).to_have_value("")
    add(page, "gone too")
    page.goto(f"{reader.address}en/")
    page.go_back()
    assert rows(page) == []
    assert page.evaluate(STORED) == {}


def test_a_kept_log_is_there_again_until_it_is_erased(reader: Visit) -> None:
    page = reader.open(LOG)
    expect(page.locator("#log-keep-warning")).to_contain_text("device that you share")
    add(page, "one")
    page.locator("#log-keep").check()
    add(page, "two")
    page.reload()
    assert rows(page) == ["one", "two"]
    expect(page.locator("#log-keep")).to_be_checked()
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Do not erase").click()
    assert rows(page) == ["one", "two"]
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Erase", exact=True).click()
    assert rows(page) == []
    expect(page.get_by_role("status")).to_have_text("All entries are erased.")
    assert page.evaluate(STORED) == {}
    page.reload()
    assert rows(page) == []
    assert reader.complaints == []


def test_taking_the_tick_away_leaves_nothing_on_the_device(reader: Visit) -> None:
    page = reader.open(LOG)
    add(page, "one")
    page.locator("#log-keep").check()
    assert list(page.evaluate(STORED)) == ["evidence-log"]
    page.locator("#log-keep").uncheck()
    assert page.evaluate(STORED) == {}
    assert rows(page) == ["one"]


def test_two_windows_show_the_same_kept_log(reader: Visit) -> None:
    page = reader.open(LOG)
    page.locator("#log-keep").check()
    other = reader.context.new_page()
    other.goto(reader.address + LOG)
    add(other, "from the other window")
    expect(page.locator("td[data-log=said]")).to_have_text("from the other window")


@pytest.mark.parametrize(
    ("stored", "said", "left"),
    [
        ("{broken", "is damaged and cannot be read", 0),
        ('{"version": 1, "entries": 5}', "is damaged and cannot be read", 0),
        (
            json.dumps(
                {
                    "entries": [
                        {"day": "2026-02-30"},
                        {
                            "day": "2026-11-22",
                            "time": "",
                            "who": "",
                            "channel": "",
                            "said": "holds",
                            "kept": "",
                        },
                    ]
                }
            ),
            "Part of the log stored on this device is damaged",
            1,
        ),
    ],
)
def test_a_damaged_log_gets_a_sentence(reader: Visit, stored: str, said: str, left: int) -> None:
    page = reader.open(LOG)
    page.evaluate("text => localStorage.setItem('evidence-log', text)", stored)
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text(said)
    assert len(rows(page)) == left
    add(page, "goes on")
    assert "goes on" in rows(page)
    assert reader.complaints == []


@pytest.mark.parametrize(
    ("storage", "said"),
    [
        ("get() { throw new DOMException('no', 'SecurityError'); }", "does not let the page store"),
        ("value: null", "does not let the page store"),
        (
            "value: {getItem: () => null, removeItem() {}, "
            "setItem() { throw new DOMException('full', 'QuotaExceededError'); }}",
            "storage is full",
        ),
    ],
)
def test_storage_that_refuses_gets_a_sentence(reader: Visit, storage: str, said: str) -> None:
    reader.context.add_init_script(
        f"Object.defineProperty(window, 'localStorage', {{configurable: true, {storage}}})"
    )
    page = reader.open(LOG)
    add(page, "still here")
    page.locator("#log-keep").click()
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.locator("#log-keep")).not_to_be_checked()
    assert rows(page) == ["still here"]
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Erase", exact=True).click()
    assert rows(page) == []
    assert reader.complaints == []


def test_the_export_opens_in_spreadsheets_and_runs_nothing(reader: Visit, tmp_path: Path) -> None:
    page = reader.open("zh/evidence-log/")
    add(page, '=HYPERLINK("x")\n还钱, 快', time="21:40", who="+86 10690000", kept="@录音")
    page.locator("#log-channel").select_option("call")
    add(page, "第二条", day="2026-11-23")
    with page.expect_download() as started:
        page.locator("[data-log-csv]").click()
    assert started.value.suggested_filename.startswith("evidence-log-2")
    started.value.save_as(tmp_path / "log.csv")
    data = (tmp_path / "log.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    assert found == [
        ["日期", "时间", "号码或者发送人", "方式", "说了什么、做了什么", "留下了什么"],
        [
            "2026-11-22",
            "21:40",
            "'+86 10690000",
            "",
            '\'=HYPERLINK("x")\n还钱, 快',
            "'@录音",
        ],
        ["2026-11-23", "", "", "电话", "第二条", ""],
    ]
    assert reader.complaints == []


def test_on_paper_the_log_stands_alone(reader: Visit) -> None:
    page = reader.open(LOG)
    add(page, "on paper")
    page.emulate_media(media="print")
    expect(page.locator("td[data-log=said]")).to_be_visible()
    expect(page.get_by_role("heading", name="Evidence log")).to_be_visible()
    for hidden in (".log-form", ".log-after", ".log-buttons", ".urgent", ".quick-exit", ".lead"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_without_script_it_is_a_blank_form_to_print(open_window: Opener) -> None:
    reader = open_window(java_script_enabled=False)
    page = reader.open(LOG)
    expect(page.locator(".log-form")).to_be_hidden()
    expect(page.locator(".tool-no-script")).to_be_visible()
    expect(page.locator(".log-blank")).to_have_count(8)
    page.emulate_media(media="print")
    expect(page.locator(".log-blank").last).to_be_visible()
    expect(page.locator(".tool-no-script")).to_be_hidden()
    assert page.locator("th:visible").count() == 6


def test_it_works_from_files_and_on_the_smallest_phone(
    browser: Browser, minimal_site: Path
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, offline=True)
    visit = Visit(context, minimal_site.as_uri() + "/")
    page = visit.open("zh/evidence-log/index.html")
    add(page, "很长的一句话" * 20 + "x" * 120, who="10690000")
    page.locator("#log-keep").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.locator("td[data-log=who]")).to_be_visible()
    page.locator("[data-log-erase]").click()
    page.locator("[data-log-erase-yes]").click()
    assert rows(page) == []
    assert visit.complaints == []
    context.close()


def test_the_keyboard_alone_is_enough(reader: Visit) -> None:
    page = reader.open(LOG)
    page.locator("#log-day").focus()
    page.keyboard.type("22112026")
    page.locator("#log-said").focus()
    page.keyboard.type("typed")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("[data-log-save]")).to_be_focused()
    page.keyboard.press("Enter")
    assert rows(page) == ["typed"]
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...Object.keys(document.activeElement.dataset)].join()"))
    assert {"logEdit", "logDelete", "logCsv", "logPrint", "logErase"} <= reached
    page.locator("[data-log-erase]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".log-sure")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert rows(page) == []
    expect(page.locator("[data-log-erase]")).to_be_focused()
