"""Pages to Markdown, by the templates in overrides/pages.

In: a Site and one of its pages. Out: Markdown with relative links between source files, which
any builder resolves. Words from content are escaped unless they are Markdown on purpose.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .citations import anchor_of
from .drawings import drawing_path
from .law_words import LawWords
from .markup import Link, replace_links
from .model import CalculatorFigure, Language, Localized
from .overlays.references import page_meant
from .page import Page, path_of, place_of, question_key
from .prose import ProsePage
from .site import Site
from .switches import Switches
from .views import CitedProvision

ESCAPED = {mark: "\\" + mark for mark in "\\`*_{}[]|"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
SPECIAL = re.compile(f"[{re.escape(''.join(ESCAPED))}]")
NAMED_BY_KIND = ("case-checker", "synonym", "phrases")
"""Kinds of record without a title of their own."""

LINE_START = re.compile(r"^(\d+(?=[.)]\s)|)([.)](?=\s)|[#+!-])")


class Markdown(str):
    """Text in which Markdown counts; every other text is escaped on its way out."""

    __slots__ = ()


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Return plain text as Markdown that shows it letter for letter, on one line.

    Interface strings and gists stand on many pages, so that most calls find their text here.
    """
    words = SPECIAL.sub(lambda match: ESCAPED[match[0]], " ".join(text.split()))
    return LINE_START.sub(r"\1\\\2", words)


def finish(value: object) -> object:
    """Escape what a template prints, unless it is Markdown on purpose or no text."""
    return value if isinstance(value, Markdown) or not isinstance(value, str) else escape(value)


@lru_cache(maxsize=4096)
def relative_path(target: str, folder: str) -> str:
    """Return the way from a folder to a source file, both named from the content folder."""
    to, start = target.split("/"), folder.split("/") if folder else []
    shared = len(posixpath.commonprefix([to[:-1], start]))
    return "/".join([".."] * (len(start) - shared) + to[shared:])


def record_of(link: Link) -> tuple[str, str]:
    """Return the kind and id of the record that a link of the content names; it must name one."""
    return ("question" if link.kind == "faq" else link.kind or ""), link.target


class Renderer:
    """Renders the pages of a site; one environment for all, so that templates compile once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.switches = Switches(site.corpus.languages, site.strings)
        self.environment = Environment(
            loader=FileSystemLoader(site.overrides / "pages"),
            undefined=StrictUndefined,
            finalize=finish,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}

    def render(self, page: Page) -> str:
        """Return a page's Markdown."""
        words = PageWords(self.site, page)
        template = self.environment.get_template(f"{page.template}.md")
        text = template.render(page=page, **page.data, **words.helpers())
        notice = self.site.notices.get(page.path)
        if notice is not None:
            foot = self.environment.get_template("local-changes.md")
            text += foot.render(page=page, notice=notice, **words.helpers())
        text = self.switches.mark(text, page.body_language)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class PageWords:
    """What a template can say on one page: texts in its language, links from its place."""

    def __init__(self, site: Site, page: Page) -> None:
        self.site = site
        self.page = page
        self.folder = posixpath.dirname(page.path)
        self.strings = site.strings[page.language.key]
        self.laws = LawWords(self.strings, self.say, self.own)

    def helpers(self) -> Mapping[str, Callable[..., Any]]:
        """Return the functions that templates call, by name."""
        return {
            "t": self.translate,
            "say": self.say,
            "say_in": self.say_in,
            "own": self.own,
            "original": self.original,
            "term_in": self.translate_in,
            "part_of": self.part_of,
            "drawing": self.drawing,
            "prose": self.prose,
            "body": self.body,
            "to": self.link_to,
            "to_law": self.link_to_law,
            "linked": self.linked,
            "title_of": self.title_of,
            "parts_of": self.parts_of,
            "key_of": question_key,
            "cite": self.laws.cite,
            "heading": self.laws.heading,
            "law_place": self.law_place,
            "place_of": self.place_of,
            "plain": Markdown,
        }

    def translate(self, key: str, **values: object) -> str:
        """Return an interface string; raises KeyError for one that does not exist."""
        return self.strings[key].format(**values) if values else self.strings[key]

    def translate_in(self, key: str, language: Language) -> str:
        """Return an interface string of a language that need not be the page's."""
        return self.site.strings[language.key][key]

    def say_in(self, text: Localized[str], language: Language) -> str:
        """Return a plain text in a language that need not be the page's."""
        key = language.key
        return text[key if key in text else self.site.corpus.source_language.key]

    def own(self, text: str) -> str:
        """Return words that stand only in the source's script, such as a document's number."""
        converter = self.site.converters.get(self.page.language.key)
        return converter.convert(text) if converter else text

    def original(self, text: Localized[str] | str) -> Markdown:
        """Return official words in the source's script, marked where nothing but the script tells them apart."""
        source = self.site.corpus.source_language
        words = escape(text if isinstance(text, str) else text[source.key])
        if self.page.language.key not in self.site.converters:
            return Markdown(words)
        return Markdown(f'<span lang="{source.tag}">{words}</span>')

    def part_of(self, text: str) -> Markdown:
        """Return a part of a line as it is; unlike whole texts, it keeps a space at either end."""
        before, after = text[:1].isspace(), text[-1:].isspace()
        if not text.strip():
            return Markdown(" ")
        return Markdown(f"{' ' * before}{escape(text)}{' ' * after}")

    def drawing(self, page: Page) -> Markdown:
        """Return the relative link from a path's page to its flow graph."""
        path = drawing_path(page.data["record"].id, page.language)
        return Markdown(relative_path(path, self.folder))

    def say(self, text: Localized[str]) -> str:
        """Return a plain text in the page's language, or in the language it falls back to."""
        key = self.page.language.key
        return text[key if key in text else self.site.corpus.source_language.key]

    def prose(self, text: Localized[str]) -> Markdown:
        """Return a Markdown text with its links resolved."""
        return Markdown(replace_links(self.say(text).strip(), self._resolve))

    def body(self, page: ProsePage) -> Markdown:
        """Return what a prose page says below its title, with its links resolved."""
        return Markdown(replace_links(page.rest.strip(), self._resolve))

    def link_to(self, key: str, anchor: str = "") -> Markdown:
        """Return the relative link from this page to another one of its language."""
        relative = relative_path(path_of(self.page.language, key), self.folder)
        return Markdown(f"{relative}#{anchor}" if anchor else relative)

    def link_to_law(self, law: str, anchor: str | None) -> Markdown:
        """Return the relative link to a law, or to its provision of that anchor."""
        return self.link_to(*place_of(self.site.corpus, "law", law, anchor or ""))

    def _resolve(self, link: Link) -> str:
        if link.kind is None:
            if page_meant(self.page.path, link.raw) in self.site.withdrawn_pages:
                return self.translate("withdrawn-link", words=link.text)
            return f"[{link.text}]({link.raw})"
        fragment = self._place(link) if link.kind == "law" else link.fragment
        return self._link(*record_of(link), link.text, fragment)

    def _link(self, kind: str, identifier: str, words: str, fragment: str = "") -> str:
        """Return a link to a record; the words alone, and a notice, where an overlay withdrew it."""
        corpus = self.site.corpus
        if (kind, identifier) in corpus.withdrawn:
            return self.translate("withdrawn-link", words=words)
        return f"[{words}]({self.link_to(*place_of(corpus, kind, identifier, fragment))})"

    def linked(self, kind: str, identifier: str) -> Markdown:
        """Return a record's title with a link to it, or with a notice where an overlay withdrew it."""
        return Markdown(self._link(kind, identifier, escape(self.title_of(kind, identifier))))

    def parts_of(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Return what readers call the fields of a record, each name once."""
        names = (f"part-{name.replace('_', '-')}" for name in fields)
        known = (name if name in self.strings else "part-other" for name in names)
        return tuple(dict.fromkeys(self.strings[name] for name in known))

    def title_of(self, kind: str, identifier: str) -> str:
        """Return what readers call a record; its id where it has no name of its own."""
        if kind == "audience":
            return self.translate(f"audience-{identifier}")
        if kind == "page":
            return self.site.corpus.prose[identifier].title
        record = self.site.corpus.find(kind, identifier)
        for name in ("question", "title", "name", "term"):
            if record is not None and hasattr(record.value, name):
                return self.say(getattr(record.value, name))
        return self.translate(f"kind-of-{kind}") if kind in NAMED_BY_KIND else identifier

    def _place(self, link: Link) -> str:
        """Return where a link to a provision leads: to the version that the page's own citation means."""
        cited: Iterable[CitedProvision] = self.page.data.get("citations", ())
        return next(
            (
                one.anchor
                for one in cited
                if (one.law_id, anchor_of(one.citation)) == (link.target, link.fragment)
            ),
            link.fragment,
        )

    def law_place(self, law_id: str, number: str | None) -> str:
        """Return a law's name, with an article when one is given."""
        return self.laws.place(self.site.corpus.laws[law_id].value, number)

    def place_of(self, figure: CalculatorFigure) -> Markdown:
        """Return the link to the citation that a calculator's figure comes from, or that it is a convention."""
        if figure.basis is None:
            return Markdown(escape(self.translate("calculators-convention")))
        words = self.laws.cite(self.page.data["citations"][figure.basis - 1])
        return Markdown(f"[{escape(words)}](#citation-{figure.basis})")
