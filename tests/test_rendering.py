"""Pages as Markdown: the minimal site's, whole, and text that must stay text."""

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from mkdocs.utils import yaml_load

from legal_faq.rendering import Markdown, Renderer, escape, finish
from legal_faq.site import load_site

from .conftest import MINIMAL, OVERRIDES, ROOT

GOLDEN = ROOT / "tests" / "golden" / "pages"
SITE = load_site(MINIMAL / "docs", OVERRIDES)
EXTENSIONS = list(yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"])

HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[click](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "**bold** _it_ `code`",
    "{: onclick=alert(1) }",
    "{ .class #id }",
    "# heading",
    "1. list",
    "12) list",
    "- list",
    "+ list",
    "> quote",
    "!!! note",
    "term\n:   definition",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &amp; &#60;",
    "\\*escaped\\*",
    "[^1]: footnote",
    "*[HTML]: abbreviation",
    "<javascript:alert(1)>",
    "https://example.org/",
    "{{ config }} {% raw %}",
    "a    b",
    "---",
    "第 1 条。《法》“引”",
)


class TextReader(HTMLParser):
    """Collects text and the tags around it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("frame", "tags"),
    [
        ("{}", ["p"]),
        ("# {} {{ #top }}", ["h1"]),
        ("1.  {}", ["ol", "li"]),
        ("word\n:   {}", ["dl", "dt", "dd"]),
    ],
)
def test_plain_text_shows_letter_for_letter(text: str, frame: str, tags: list[str]) -> None:
    html = markdown.markdown(frame.format(escape(text)), extensions=EXTENSIONS)
    reader = TextReader()
    reader.feed(html)
    shown = " ".join(reader.text.strip().removeprefix("word").split())
    assert shown == " ".join(text.split())
    assert [tag for tag, _ in reader.tags] == tags
    assert all(not names or names == ("id",) for _, names in reader.tags)


def test_only_markdown_on_purpose_is_left_as_it_is() -> None:
    assert finish("**a**") == "\\*\\*a\\*\\*"
    assert finish(Markdown("**a**")) == "**a**"
    assert finish(3) == 3


@pytest.mark.parametrize("path", SITE.pages)
def test_a_page_is_rendered_as_its_golden_file(path: str, request: pytest.FixtureRequest) -> None:
    text = Renderer(SITE).render(SITE.pages[path])
    golden = GOLDEN / path
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_page_is_left_over() -> None:
    found = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")}
    assert found == set(SITE.pages)


def test_an_unknown_word_in_a_template_fails(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "root.md").write_text("{{ nothing.there }}", encoding="utf-8")
    renderer = Renderer(SITE)
    renderer.environment.loader.searchpath[:] = [str(pages)]
    with pytest.raises(Exception, match="'nothing' is undefined"):
        renderer.render(SITE.pages["index.md"])
