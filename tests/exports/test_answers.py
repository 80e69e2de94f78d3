"""The words of every real answer are the same in HTML, in JSON and in Markdown."""

import re
from html.parser import HTMLParser

import markdown
import pytest
from mkdocs.utils import yaml_load

from legal_faq.exports import Places, folder_addresses
from legal_faq.exports.records import RecordWriter
from legal_faq.exports.twins import Links, clean_markdown
from legal_faq.model import Language
from legal_faq.page import path_of, question_key
from legal_faq.rendering import Renderer
from legal_faq.site import Site, load_site
from legal_faq.views import view_corpus

from ..conftest import OVERRIDES, ROOT

EXTENSIONS = list(yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"])
SAID = ("short-answer", "answer", "steps")
HEADING = re.compile(r"^## .*$", re.M)


class TextReader(HTMLParser):
    """Collects the words between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


class Converter:
    """Turns Markdown into words, as the site's own Markdown shows them."""

    def __init__(self) -> None:
        self.markdown = markdown.Markdown(extensions=EXTENSIONS)

    def words(self, text: str) -> str:
        reader = TextReader()
        reader.feed(self.markdown.reset().convert(text))
        reader.close()
        return " ".join(reader.text.split())


@pytest.fixture(scope="module")
def site() -> Site:
    return load_site(ROOT / "docs", OVERRIDES)


def sections(text: str) -> dict[str, str]:
    """Return what stands below each heading of the second level, by its words and by its id."""
    starts = list(HEADING.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return {match[0]: text[match.end() : end] for match, end in zip(starts, ends, strict=True)}


def said_of(found: dict[str, str], titles: dict[str, str]) -> list[str]:
    """Return the sections that make an answer, in their order, as far as there are any."""
    return [found[titles[name]] for name in SAID if titles[name] in found]


@pytest.mark.parametrize("key", ["zh", "en"])
def test_an_answer_says_the_same_in_every_form(site: Site, key: str) -> None:
    language: Language = next(one for one in site.corpus.languages if one.key == key)
    addresses = folder_addresses(site.pages)
    places = Places(site=site, addresses=addresses)
    writer = RecordWriter(places, view_corpus(site.corpus), language)
    renderer, convert = Renderer(site), Converter()
    strings = site.strings[key]
    plain = {name: f"## {strings[name]}" for name in SAID}
    marked = {name: f"{title} {{ #{name} }}" for name, title in plain.items()}
    differing = []
    for record in site.corpus.questions.values():
        page = site.pages[path_of(language, question_key(record))]
        rendered = renderer.render(page)
        twin = clean_markdown(rendered, Links(places, page, addresses[page.path]).lead)
        data = writer.question(record)
        html = said_of(sections(rendered), marked)
        clean = said_of(sections(twin), plain)
        shown = convert.words(re.sub(r"</?div.*?>", "", "\n\n".join(html)))
        in_json = [data["short_answer"], data["answer"]["text"], *data["steps"]]
        assert len(html) == len(clean) == 2 + bool(data["steps"])
        told = " ".join(" ".join(in_json).split())
        if not shown == told == convert.words("\n\n".join(clean)):
            differing.append(record.id)
    assert differing == []
    assert len(site.corpus.questions) > 290
