"""Every page as Markdown beside it, and llms.txt: where a language model finds what.

In: rendered pages and places. Out: paths and texts. Links lead to pages as readers see them, relative
to the page, so that a copy of the site needs no change.
"""

import json
import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from ..page import Page, path_of
from .endpoints import BY_ID, ENDPOINTS, Form
from .feeds import environment
from .places import Places, relative_address
from .plain import clean_markdown
from .records import twin_of
from .values import Speaker


def list_twins(places: Places, rendered: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each page's Markdown."""
    for page in places.site.pages.values():
        address = places.addresses[page.path]
        text = clean_markdown(rendered[page.path], Links(places, page, address).lead)
        yield twin_of(address), front_matter(places, page, address) + text


class Links:
    """Turns links between source files into links between published pages."""

    def __init__(self, places: Places, page: Page, address: str) -> None:
        self.places = places
        self.folder = posixpath.dirname(page.path)
        self.address = address

    def lead(self, target: str) -> str:
        """Return where a link of the page leads from its published folder."""
        path, mark, fragment = target.partition("#")
        if ":" in path:
            return target
        if not path:
            return f"./{target}"  # a place on the page, which has its ids; this Markdown has none
        source = posixpath.normpath(posixpath.join(self.folder, path))
        found = self.places.addresses.get(source) or quote(source)
        return relative_address(f"{found}{mark}{fragment}", self.address)


def front_matter(places: Places, page: Page, address: str) -> str:
    """Return what stands above a page's Markdown; JSON strings are YAML strings."""
    fields = {
        "title": page.title,
        "description": page.description,
        "lang": page.body_language.tag,
        "date": page.modified.isoformat(),
        "url": places.full(address, address),
    }
    lines = (f"{key}: {json.dumps(text, ensure_ascii=False)}\n" for key, text in fields.items())
    return f"---\n{''.join(lines)}---\n\n"


def llms_files(speakers: Mapping[str, Speaker]) -> Iterator[tuple[str, str]]:
    """Yield the path and text of llms.txt and of each language's."""
    first = next(iter(speakers.values()))
    places = first.places
    templates = environment(places.site.overrides)
    fixed = [one for one in ENDPOINTS if "{" not in one.path and one.form is not Form.TEXT]
    yield (
        BY_ID["llms"].path,
        templates.get_template("llms.txt").render(
            speakers=[
                (one, places.full(BY_ID["language-llms"].path_in(language=one.language.path)))
                for one in speakers.values()
            ],
            endpoints=[(one, places.full(one.path)) for one in fixed if one.form is Form.JSON],
        ),
    )
    for speaker in speakers.values():
        path = BY_ID["language-llms"].path_in(language=speaker.language.path)
        yield (
            path,
            templates.get_template("llms-language.txt").render(
                speaker=speaker, groups=list(list_links(speaker))
            ),
        )


def list_links(speaker: Speaker) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the sections of a language's llms.txt, each with titles and addresses of Markdown."""
    places, language = speaker.places, speaker.language
    corpus, pages = places.site.corpus, places.site.pages

    def link(page: Page) -> tuple[str, str]:
        return page.title, places.full(twin_of(places.addresses[page.path]), f"{language.path}/")

    for topic in corpus.topics.values():
        questions = [
            link(pages[path_of(language, f"faq/{topic.id}/{one.id}")])
            for one in corpus.questions_of(topic.id)
        ]
        if questions:
            yield speaker.say(topic.value.title), questions
    own = [one for one in pages.values() if one.language is language and one.key is not None]
    kinds = (
        ("guides-title", ("guide", "path")),
        ("tools-title", ("letter", "calculator", "dialogue", "evidence-log", "case-checker")),
        ("laws-title", ("law", "law-part")),
        ("llms-other", ("glossary", "channels", "rates", "practices-topic", "prose", "developers")),
    )
    for title, templates in kinds:
        found = [link(one) for one in own if one.template in templates]
        if found:
            yield speaker.words(title), found
