"""The manual's reference: pages of every field, command, setting, message and kind of host.

In: a Site and the parser of the command line. Out: the Site with these pages, for a site that carries
the contributors' manual. Nothing here is written twice: each page shows what the code itself uses.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from ..command_texts import LANGUAGES, Words
from ..hosting.facts import ABILITIES, KINDS, META, WORDS
from ..model import Language, Override
from ..page import Page, PageBuilder
from ..schema import FILES
from ..site import Site
from ..views import NOTHING
from .commands import list_command_views, list_shared_views
from .fields import label_of, list_record_views
from .messages import list_message_views
from .settings import list_setting_views

MANUAL = "contributing/"
"""The folder of prose with whose pages the reference belongs."""

FOLDERS = (MANUAL, "hosting/")
"""The folders of the manual."""

FOLDER = "reference/"
CONTENT = (*FILES, ("override", Override, False))
"""What of the content is described field by field: name, record type and whether it is a list of them."""

SUBJECTS = ("commands", "settings", "messages", "hosts")
"""The reference's pages besides those of the content files."""


def add_reference(site: Site, build_parser: Callable[[], argparse.ArgumentParser]) -> Site:
    """Return the site with the reference's pages; a site without the manual stays as it is."""
    source = site.corpus.source_language.path
    if not any(path.startswith(f"{source}/{MANUAL}") for path in site.corpus.prose):
        return site
    parser = build_parser()
    added = {
        page.path: page
        for language in site.corpus.languages
        for page in ReferencePages(site, language, parser).pages()
    }
    return replace(site, pages={**site.pages, **added})


def without_manual(site: Site) -> Site:
    """Return the site as readers take it with them, without the contributors' and the hosts' manual."""
    manual = {path for path, page in site.pages.items() if (page.key or "").startswith(FOLDERS)}
    pages = {path: page for path, page in site.pages.items() if path not in manual}
    prose = {path: page for path, page in site.corpus.prose.items() if path not in manual}
    return replace(
        site,
        corpus=replace(site.corpus, prose=prose),
        pages=pages,
        unpublished=site.unpublished | manual,
    )


class ReferencePages(PageBuilder):
    """Builds the reference's pages in one language."""

    def __init__(self, site: Site, language: Language, parser: argparse.ArgumentParser) -> None:
        super().__init__(site.corpus, site.strings[language.key], language, NOTHING)
        self.parser = parser
        self.converters = site.converters

    def pick(self, words: Words) -> str:
        """Return a text in the page's language, in the source's, or in the first of the command line."""
        own = words.get(self.language.key)
        if own:
            return own
        written = words.get(self.corpus.source_language.key)
        if written:
            converter = self.converters.get(self.language.key)
            return converter.convert(written) if converter else written
        return words.get(LANGUAGES[0], "")

    def pages(self) -> Iterator[Page]:
        """Yield the index, a page for each kind of content file, and the other subjects."""
        files = [(name, f"{FOLDER}{name}") for name, _, _ in CONTENT]
        subjects = [(name, f"{FOLDER}{name}") for name in SUBJECTS]
        yield self._plain(FOLDER, "reference", files=files, subjects=subjects)
        for name, kind, is_list in CONTENT:
            title = self.strings[f"reference-file-{name}"]
            place = self.strings[f"reference-place-{name}"]
            yield self._subject(
                name,
                "reference-file",
                self.strings["reference-file-title"].format(file=title),
                self.strings["reference-file-description"].format(place=place),
                place=place,
                is_list=is_list,
                records=list_record_views(kind),
                label_of=label_of,
                pick=self.pick,
            )
        yield self._named(
            "commands",
            commands=list_command_views(self.parser, self.pick),
            shared=list_shared_views(self.parser, self.pick),
        )
        yield self._named("settings", settings=list_setting_views(), pick=self.pick)
        yield self._named("messages", messages=list_message_views(self.pick))
        yield self._named(
            "hosts", kinds=KINDS, abilities=ABILITIES, words=WORDS, meta=META, pick=self.pick
        )

    def _named(self, name: str, **data: Any) -> Page:
        """Return the page of a subject, whose title and description are interface strings."""
        title, description = (
            self.strings[f"reference-{name}-{part}"] for part in ("title", "description")
        )
        views = {key: tuple(one) if isinstance(one, Iterator) else one for key, one in data.items()}
        return self._subject(name, f"reference-{name}", title, description, **views)

    def _subject(self, name: str, template: str, title: str, description: str, **data: Any) -> Page:
        return self._page(
            f"{FOLDER}{name}",
            template,
            title,
            description,
            self.corpus.as_of,
            trail=("", FOLDER),
            **data,
        )
