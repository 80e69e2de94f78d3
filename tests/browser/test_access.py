"""Reading by keyboard, magnified, spaced out, without styles, images or a whole script, on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .conftest import Visit
from .templates import HOURS, PATH_GUIDE, POLICE, TEMPLATES

LOST = """() => {
  const lost = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    const inside = node.parentElement.closest(
      "[hidden], .menu__panel, .skip, .contents, thead, select, .path-steps--one > :not(.is-current)");
    if (inside) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width || box.right > innerWidth + 1 || box.left < -1) lost.push(node.data.trim().slice(0, 60));
  }
  for (const element of document.body.querySelectorAll("*")) {
    const clips = /hidden|clip/.test(getComputedStyle(element).overflow);
    if (clips && element.clientHeight && element.scrollHeight > element.clientHeight + 1) {
      lost.push(`cut off: ${element.className}`);
    }
  }
  return lost;
}"""
"""Words that cannot be seen: of no width, beyond the window's sides, or cut off."""

SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
"""The spacing of WCAG 1.4.12."""

ADD_STYLE = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}"""
"""As a reader's extension does it: the policy keeps style elements out."""


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A window of 1280 by 800 points at 200 %."""
    context = browser.new_context(
        viewport={"width": 640, "height": 400}, device_scale_factor=2, locale="en-GB"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", TEMPLATES)
def test_nothing_is_lost_at_200_percent_or_with_wider_spacing(
    window: Page, address: str, path: str
) -> None:
    window.goto(address + path)
    assert window.evaluate(LOST) == []
    window.evaluate(ADD_STYLE, SPACING)
    assert window.evaluate(LOST) == []
    window.set_viewport_size({"width": 320, "height": 600})
    assert window.evaluate(LOST) == []
    window.evaluate(ADD_STYLE, "html { font-size: 200% !important; }")
    window.set_viewport_size({"width": 1280, "height": 800})
    assert window.evaluate(LOST) == []


def focus_order(page: Page) -> list[tuple[str, bool]]:
    """Press Tab until the focus leaves the page; return what had it, and whether that could be seen."""
    seen: list[tuple[str, bool]] = []
    while len(seen) < 600:
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
              const at = document.activeElement;
              if (!at || at === document.body) return null;
              const style = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              const visible = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              at.dataset.visited = "true";
              return [at.outerHTML.slice(0, 100), visible];
            }"""
        )
        if at is None:
            return seen
        seen.append((at[0], at[1]))
    raise AssertionError("the focus never left the page")


@pytest.mark.parametrize(
    "path",
    ["zh/", f"en/{HOURS}", "en/search/", "zh/practices/contact/", "en/channels/", "404.html"],
)
def test_the_keyboard_reaches_everything_and_the_focus_shows(visit: Visit, path: str) -> None:
    page = visit.open(path)
    order = focus_order(page)
    assert [what for what, is_visible in order if not is_visible] == []
    missed = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
          .filter((one) => one.offsetParent && !one.closest(".menu__panel") && !one.dataset.visited)
          .map((one) => one.outerHTML)"""
    )
    assert missed == []


def test_a_whole_visit_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("en/")
    page.keyboard.press("Control+k")
    page.keyboard.type("call at night")
    page.locator(".suggestions li").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/faq/**")
    tab_to(page, ".menu > summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-scheme-switch]")
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.keyboard.press("Escape")
    expect(page.locator(".menu > summary")).to_be_focused()
    tab_to(page, ".citation")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/laws/**")
    tab_to(page, "[data-language-switch]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/laws/**")
    page.goto(f"{visit.address}zh/practices/")
    tab_to(page, "select[name=verdict]")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**#verdict=*")
    assert visit.complaints == []


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus stands on what is meant."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(name) => document.activeElement.matches(name)", selector):
            return
    raise AssertionError(f"Tab never reached {selector}")


MAIN_CONTROLS = (
    ".brand, .tool, .menu__panel a, .scheme-switch, .quick-exit, .urgent__call, .breadcrumbs a, "
    ".site-footer li a, .neighbours a, .cards li > a, .enter, .search-box input, "
    ".search-box button, .suggestions li, .filters select, .copy-link"
)


@pytest.mark.parametrize("path", ["", "zh/", f"en/{POLICE}", "zh/search/#q=半夜", "en/practices/"])
def test_main_controls_are_44_pixels_high_and_wide(phone: Visit, path: str) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open(path)
    if page.locator(".menu > summary").count():
        page.locator(".menu > summary").click()
    small = page.evaluate(
        """(names) => [...document.querySelectorAll(names)].filter((one) => one.offsetParent)
          .map((one) => [one.getBoundingClientRect(), one.outerHTML])
          .filter(([box]) => box.height < 44 || box.width < 44)
          .map(([box, html]) => `${box.width} x ${box.height}: ${html}`)""",
        MAIN_CONTROLS,
    )
    # A word of two letters may be narrower: its line is the target, and nothing stands beside it.
    assert [one for one in small if not re.search(r'^\d\S* x 4[4-9].*<a href="[^"]*">', one)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_browser_may_fill_in_the_writer_s_own_name_and_telephone_alone(
    visit: Visit, language: str
) -> None:
    page = visit.open(f"{language}/letters/complaint-12378/")
    expect(page.locator("#letter-own-name")).to_have_attribute("autocomplete", "name")
    expect(page.locator("#letter-phone")).to_have_attribute("autocomplete", "tel")
    others = page.locator(".tool-form [id^=letter-]:is(input, textarea):not([type=radio])")
    told = [one.get_attribute("autocomplete") for one in others.all()]
    assert sorted(set(told)) == ["name", "off", "tel"]
    assert told.count("off") == len(told) - 2


def refuse(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize("path", ["zh/", f"en/{HOURS}", "en/laws/civil-code/", "zh/practices/"])
def test_without_its_stylesheet_a_page_reads_in_order(visit: Visit, path: str) -> None:
    visit.page.route("**/*.css", refuse)
    page = visit.open(path)
    expect(page.locator("#page-data")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    tops = [
        page.locator(name).first.evaluate("(one) => one.getBoundingClientRect().top")
        for name in ("header", "h1", ".prose h2", "footer")
    ]
    assert tops == sorted(tops)
    expect(page.locator(".menu__panel")).to_be_hidden()
    page.locator(".menu > summary").click()
    expect(page.locator(".menu__panel a").first).to_be_visible()


def test_without_images_the_words_say_the_same(visit: Visit) -> None:
    visit.page.route("**/*.svg", refuse)
    page = visit.open(f"en/{PATH_GUIDE}")
    for image in page.locator("img").all():
        assert len(image.get_attribute("alt") or "") > 60
    assert page.locator(".prose ol li").count() >= 10


@pytest.mark.parametrize("half", ["cut", "thrown"])
def test_a_script_that_fails_half_way_takes_no_words_away(visit: Visit, half: str) -> None:
    def fail(route: Route) -> None:
        text = route.fetch().text()
        if half == "cut":
            broken = text[: len(text) // 2]
        else:
            broken = text.replace("startMenu(document);", "throw new Error('half-way');")
            assert "search-files" in text or broken != text
        route.fulfill(body=broken, content_type="text/javascript")

    visit.page.route("**/assets/*.js", fail)
    page = visit.open(f"zh/{HOURS}")
    expect(page.locator(".short-answer")).to_be_visible()
    expect(page.locator("#citation-1")).to_be_visible()
    page.locator(".menu > summary").click()
    expect(page.locator(".menu__panel a").first).to_be_visible()
    page.locator("[data-language-switch]").click()
    page.wait_for_url(f"**/en/{HOURS}*")
    if half == "cut":
        page.goto(f"{visit.address}en/")
        page.locator(".search-link a").click()
        expect(page.locator(".search-fallback a").first).to_be_visible()


@pytest.mark.parametrize("path", [f"zh/{HOURS}", f"en/{HOURS}", f"en/{POLICE}"])
def test_on_paper_stand_the_answer_all_citations_with_addresses_and_the_day(
    visit: Visit, path: str
) -> None:
    page = visit.open(path)
    words = page.locator(".prose").inner_text()
    page.pdf()  # prints, which tells each citation its whole address
    page.emulate_media(media="print")
    links = page.locator(".citation").all()
    assert links
    for link in links:
        printed = link.evaluate("(one) => getComputedStyle(one, '::after').content")
        assert f"{visit.address}{path[:2]}/laws/" in printed.replace('" "', "")
    for name in (".short-answer", "#answer", "#steps", "#citations", ".review"):
        expect(page.locator(name)).to_be_visible()
    day = page.locator(".review dd").first.inner_text()
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", day)
    on_paper = page.locator(".prose").inner_text()
    assert [line for line in words.splitlines() if line not in on_paper] == []


def test_each_page_and_each_switch_of_language_says_its_language(visit: Visit) -> None:
    page = visit.open(f"en/{HOURS}")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("[data-language-switch]").get_attribute("lang") == "zh-Hans"
    page = visit.open("en/laws/civil-code/")
    assert page.locator("dd [lang=zh-Hans]").first.inner_text() == "中华人民共和国民法典"
    page = visit.open("404.html")
    assert [one.get_attribute("lang") for one in page.locator(".prose > [lang]").all()] == [
        "zh-Hans",
        "en",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sign_that_copies_a_link_never_lies_over_a_link(visit: Visit, language: str) -> None:
    page = visit.open(f"{language}/faq/contact/")
    expect(page.locator("h2 > a + .copy-link").first).to_be_attached()
    for width in range(320, 480, 8):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERLAPS) == [], width


OVERLAPS = """() => [...document.querySelectorAll("h2 > a + .copy-link")].filter((sign) => {
  const here = sign.getBoundingClientRect();
  return [...sign.previousElementSibling.getClientRects()].some((line) =>
    line.bottom > here.top && line.top < here.bottom && line.right > here.left && line.left < here.right);
}).map((sign) => sign.getAttribute("aria-label"))"""
