"""Letters in a real Chromium: filled in as the reader types, copied, printed, saved as files."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit

LETTER = "letters/stop-calls/"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILLED = "某某公司：\n\n我是 张三。《安宁法》第 12 条不许夜间侵扰，请不要在 22:00 以后来电。\n\n张三\n2026 年 11 月 22 日"

Opener = Callable[..., Visit]


@pytest.fixture
def open_window(browser: Browser, minimal_address: str) -> Iterator[Opener]:
    contexts = []

    def make(address: str = minimal_address, **options: Any) -> Visit:
        context = browser.new_context(**options)
        contexts.append(context)
        return Visit(context, address)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def reader(open_window: Opener) -> Visit:
    return open_window(permissions=["clipboard-read", "clipboard-write"])


def fill(page: Page) -> None:
    page.locator("#letter-recipient").fill("某某公司")
    page.locator("#letter-own-name").fill("张三")
    page.locator("#letter-day").fill("2026-11-22")


def sheet(page: Page, language: str) -> list[str]:
    """Return the paragraphs that can be seen of one language's copy."""
    shown = page.locator(f".letter-sheet[data-sheet={language}] > p:visible")
    return [text.strip() for text in shown.all_inner_texts()]


def press(page: Page, number: int) -> None:
    page.locator("#letter-actions button").nth(number).click()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_copies_are_filled_in_as_the_reader_types(reader: Visit, language: str) -> None:
    page = reader.open(f"{language}/{LETTER}")
    assert len(sheet(page, "zh")) == len(sheet(page, "en")) == 3
    page.locator("#letter-own-name").press_sequentially("张")
    assert "张" in sheet(page, "zh")[1]
    fill(page)
    assert "\n\n".join(sheet(page, "zh")) == FILLED
    assert sheet(page, "en")[-1] == "张三\n22 November 2026"
    page.locator("#letter-way-1").check()
    assert sheet(page, "zh")[2] == "今后请用来信联系我。"
    assert sheet(page, "en")[2] == "From now on please reach me by letter."
    page.locator("#letter-way-none").check()
    assert len(sheet(page, "zh")) == len(sheet(page, "en")) == 3
    assert page.evaluate("({...localStorage, ...sessionStorage})") == {}
    assert reader.complaints == []
    assert reader.foreign_requests == []


def test_markup_stays_words(reader: Visit) -> None:
    page = reader.open(f"zh/{LETTER}")
    fill(page)
    page.locator("#letter-own-name").fill("<b>张</b> $& {day}")
    assert "<b>张</b> $& {day}" in sheet(page, "zh")[1]
    assert page.locator(".letter-sheet b").count() == 0


def test_what_is_wrong_gets_a_sentence_each_and_nothing_is_handed_out(reader: Visit) -> None:
    page = reader.open(f"en/{LETTER}")
    page.locator("#letter-recipient").fill("a" * 61)
    for number in range(4):
        press(page, number)
        expect(page.locator(".form-problems")).to_be_focused()
    expect(page.locator(".form-problems li")).to_have_text(
        [
            "“To whom” is too long; it takes at most 60 characters.",
            "Please fill in “Your name”.",
            "Please fill in “Date”.",
        ]
    )
    page.locator(".form-problems a").nth(1).click()
    expect(page.locator("#letter-own-name")).to_be_focused()
    described = page.locator("#letter-own-name").get_attribute("aria-describedby")
    assert described == "letter-own-name-hint letter-own-name-problem"
    page.locator("#letter-own-name").fill("x")
    expect(page.locator("#letter-own-name-problem")).to_be_hidden()
    page.locator("#letter-day").press_sequentially("1")
    page.locator("#letter-own-name").focus()
    expect(page.locator("#letter-day-problem")).to_contain_text("takes a date that exists")
    assert [url for url in reader.requests if "docx" in url] == []
    assert reader.complaints == []


def test_the_letter_is_copied_as_it_stands(reader: Visit) -> None:
    page = reader.open(f"en/{LETTER}")
    fill(page)
    press(page, 0)
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").replace("\r", "") == FILLED


def test_copying_works_where_the_clipboard_is_closed(reader: Visit) -> None:
    reader.context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
    )
    page = reader.open(f"zh/{LETTER}")
    fill(page)
    page.evaluate("document.addEventListener('copy', () => { self.copied = getSelection() + ''; })")
    press(page, 0)
    expect(page.get_by_role("status")).to_have_text("已复制。")
    expect(page.locator("#letter-actions button").first).to_be_focused()
    assert page.locator("textarea.aside").count() == 0
    assert reader.complaints == []


def test_the_text_file_is_the_letter(reader: Visit, tmp_path: Path) -> None:
    page = reader.open(f"zh/{LETTER}")
    fill(page)
    with page.expect_download() as started:
        press(page, 2)
    assert started.value.suggested_filename == "stop-calls.txt"
    started.value.save_as(tmp_path / "letter.txt")
    data = (tmp_path / "letter.txt").read_bytes()
    assert data.decode("utf-8-sig").replace("\r\n", "\n").strip() == FILLED


def read_document(path: Path) -> tuple[list[str], ElementTree.Element, ElementTree.Element]:
    """Return a document's paragraphs, its body and its styles."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
        about = archive.read("docProps/core.xml").decode("utf-8")
    assert "Un-named" not in about
    paragraphs = []
    for paragraph in body.iter(f"{WORD}p"):
        parts = [
            "\n" if part.tag == f"{WORD}br" else part.text or ""
            for part in paragraph.iter()
            if part.tag in (f"{WORD}t", f"{WORD}br")
        ]
        paragraphs.append("".join(parts))
    return paragraphs, body, styles


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_document_is_the_letter_on_a4_in_chinese_type(
    reader: Visit, tmp_path: Path, language: str
) -> None:
    page = reader.open(f"{language}/{LETTER}")
    fill(page)
    assert [url for url in reader.requests if "docx" in url] == []
    with page.expect_download() as started:
        press(page, 3)
    assert started.value.suggested_filename == "stop-calls.docx"
    started.value.save_as(tmp_path / "letter.docx")
    paragraphs, body, styles = read_document(tmp_path / "letter.docx")
    assert paragraphs == sheet(page, "zh") == FILLED.split("\n\n")
    size = next(body.iter(f"{WORD}pgSz"))
    assert (size.get(f"{WORD}w"), size.get(f"{WORD}h")) == ("11906", "16838")
    for fonts in (next(styles.iter(f"{WORD}rFonts")), *body.iter(f"{WORD}rFonts")):
        assert fonts.get(f"{WORD}eastAsia") == "宋体"
        assert fonts.get(f"{WORD}hint") == "eastAsia"
    assert next(styles.iter(f"{WORD}lang")).get(f"{WORD}eastAsia") == "zh-CN"
    assert len([url for url in reader.requests if re.search(r"/docx\.[0-9a-f]+\.js$", url)]) == 1
    with page.expect_download():
        press(page, 3)
    assert len([url for url in reader.requests if "docx" in url]) == 1
    assert reader.complaints == []


def test_a_library_that_does_not_load_gets_a_sentence_and_may_be_asked_again(
    reader: Visit,
) -> None:
    page = reader.open(f"en/{LETTER}")
    fill(page)
    page.route("**/assets/docx.*", lambda route: route.abort())
    press(page, 3)
    expect(page.get_by_role("status")).to_contain_text("did not load")
    page.unroute("**/assets/docx.*")
    with page.expect_download():
        press(page, 3)


def test_on_paper_a_filled_letter_stands_alone(reader: Visit) -> None:
    page = reader.open(f"en/{LETTER}")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    page.emulate_media(media="screen")
    fill(page)
    page.evaluate("window.print = () => { self.printed = true; }")
    press(page, 1)
    assert page.evaluate("self.printed")
    page.emulate_media(media="print")
    seen = page.evaluate("document.body.innerText")
    assert re.sub(r"\s+", "", seen) == re.sub(r"\s+", "", FILLED)


def test_what_was_typed_goes_with_the_page(reader: Visit) -> None:
    page = reader.open(f"zh/{LETTER}")
    fill(page)
    page.reload()
    expect(page.locator("#letter-own-name")).to_have_value("")
    assert "张三" not in page.locator(".letter-sheets").inner_text()
    fill(page)
    page.goto(f"{reader.address}zh/")
    page.go_back()
    expect(page.locator("#letter-own-name")).to_have_value("")
    assert "张三" not in page.locator(".letter-sheets").inner_text()
    fill(page)
    page.locator("[data-clear]").click()
    expect(page.locator("#letter-own-name")).to_have_value("")
    expect(page.locator("#letter-recipient")).to_be_focused()
    assert "张三" not in page.locator(".letter-sheets").inner_text()


def test_without_script_the_letter_can_be_read(open_window: Opener) -> None:
    page = open_window(java_script_enabled=False).open(f"zh/{LETTER}")
    assert len(sheet(page, "zh")) == len(sheet(page, "en")) == 4
    expect(page.locator("#letter-fields-list")).to_be_visible()
    assert page.locator("input, button:visible").count() == 0


def test_it_works_from_files_and_on_the_smallest_phone(
    open_window: Opener, minimal_site: Path, tmp_path: Path
) -> None:
    visit = open_window(
        minimal_site.as_uri() + "/", viewport={"width": 320, "height": 640}, offline=True
    )
    page = visit.open(f"zh/{LETTER}index.html")
    fill(page)
    page.locator("#letter-recipient").fill("x" * 60)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    with page.expect_download() as started:
        press(page, 3)
    started.value.save_as(tmp_path / "letter.docx")
    assert read_document(tmp_path / "letter.docx")[0] == sheet(page, "zh")
    small = page.evaluate(
        "[...document.querySelectorAll('article :is(input:not([type=radio]), .check label, button):not(.copy-link)')]"
        ".filter((one) => one.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    assert visit.complaints == []


def test_the_keyboard_alone_is_enough(reader: Visit) -> None:
    page = reader.open(f"zh/{LETTER}")
    page.locator("#letter-recipient").focus()
    page.keyboard.type("company")
    page.keyboard.press("Tab")
    page.keyboard.type("name")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("11112026")
    assert sheet(page, "zh")[0] == "company："
    assert sheet(page, "zh")[2] == "今后请用短信联系我。"
    assert "2026 年 11 月 11 日" in sheet(page, "zh")[3]
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "复制":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("已复制。")
    expect(page.get_by_role("button", name="复制", exact=True)).to_be_focused()
