"""Everything for machines: the API, tables, feeds, calendars, linked data, Markdown beside pages.

In: a Site, its rendered pages, the builder's addresses and the site's own. Out: files by path, and
what each page's head says of them. The same content gives the same bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..site import Site
from ..views import view_corpus
from .api import list_files, shared_files
from .calendars import calendar_files
from .developers import with_developers
from .feeds import FeedLink, feed_files, feed_links
from .linked_data import linked_data, linked_files
from .places import Places, folder_addresses
from .records import RecordWriter
from .tables import list_tables
from .twins import list_twins, llms_files
from .values import Speaker

__all__ = ["Exports", "Head", "Places", "build_exports", "folder_addresses", "with_developers"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What the head of one page says for machines."""

    feeds: tuple[FeedLink, ...]
    linked_data: str
    has_linked_file: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Exports:
    """The files by path, relative to the site's root, and the feeds of pages by their address."""

    places: Places
    files: Mapping[str, str]
    feeds: Mapping[str, tuple[FeedLink, ...]]

    def head_of(self, path: str) -> Head | None:
        """Return what a page's head says, by its source path; None for what is no page of ours."""
        page = self.places.site.pages.get(path)
        if page is None:
            return None
        feeds = self.feeds.get(self.places.addresses[path], ())
        return Head(
            feeds=feeds,
            linked_data=linked_data(self.places, page),
            has_linked_file=page.template == "law",
        )


def build_exports(
    site: Site, rendered: Mapping[str, str], addresses: Mapping[str, str], site_url: str = ""
) -> Exports:
    """Return everything for machines; `rendered` holds each page's Markdown by its source path."""
    places = Places(site=site, addresses=addresses, site_url=site_url)
    speakers = {one.key: Speaker(places=places, language=one) for one in site.corpus.languages}
    feeds = {address: links for one in speakers.values() for address, links in feed_links(one)}
    files = dict(list_all(places, speakers, rendered))
    return Exports(places=places, files=files, feeds=feeds)


def list_all(
    places: Places, speakers: Mapping[str, Speaker], rendered: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the path and text of every file."""
    views = view_corpus(places.site.corpus)
    yield from shared_files(places)
    for speaker in speakers.values():
        lists = RecordWriter(places, views, speaker.language).lists()
        yield from list_files(places, speaker.language, lists)
        yield from list_tables(speaker.language, lists)
        yield from feed_files(speaker)
        yield from calendar_files(speaker)
    yield from linked_files(places)
    yield from llms_files(speakers)
    yield from list_twins(places, rendered)
