"""The page that tells programmers what is published for machines, in every language.

In: a Site. Out: the same Site with that page. Its table is that of endpoints; its words are
interface strings.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..page import Page, PageBuilder
from ..site import Site
from ..views import NOTHING
from .endpoints import ENDPOINTS, TABLES

KEY = "developers"


class DevelopersPageBuilder(PageBuilder):
    """Builds the page of one language."""

    def pages(self) -> Iterator[Page]:
        """Yield the page."""
        yield self._plain(KEY, KEY, endpoints=ENDPOINTS, tables=TABLES)


def with_developers(site: Site) -> Site:
    """Return a site with the page for developers, which the footer then names."""
    pages = dict(site.pages)
    for language in site.corpus.languages:
        strings = site.strings[language.key]
        builder = DevelopersPageBuilder(site.corpus, strings, language, NOTHING)
        pages |= {page.path: page for page in builder.pages()}
    return replace(site, pages=pages)
