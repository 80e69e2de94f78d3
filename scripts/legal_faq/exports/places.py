"""Where things stand on the published site: pages, links between them, absolute addresses.

In: a Site, its address if it has one, and the builder's address of each source path. Out:
addresses. The same content gives the same addresses under MkDocs and without it.
"""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from ..model import Language
from ..page import path_of
from ..site import Site


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """Addresses relative to the site's root, by source path; `site_url` is empty when unknown."""

    site: Site
    addresses: Mapping[str, str]
    site_url: str = ""

    def page(self, language: Language, key: str, anchor: str = "") -> str:
        """Return a page's address by its key; raises KeyError for one that does not exist."""
        address = self.addresses[path_of(language, key)]
        return f"{address}#{anchor}" if anchor else address

    def full(self, address: str, folder: str = "") -> str:
        """Return an absolute address, or one relative to a folder when the site has none."""
        if self.site_url:
            return urljoin(self.site_url, address)
        return relative_address(address, folder)


def relative_address(address: str, folder: str) -> str:
    """Return the way from a folder's address to another; a folder to itself is `./`."""
    path, mark, fragment = address.partition("#")
    to = path.removeprefix("./").split("/")
    start = [part for part in folder.split("/") if part not in ("", ".")]
    shared = 0
    while shared < min(len(start), len(to) - 1) and to[shared] == start[shared]:
        shared += 1
    way = "/".join([".."] * (len(start) - shared) + to[shared:])
    return f"{way or './'}{mark}{fragment}"


def folder_addresses(paths: Iterable[str]) -> Mapping[str, str]:
    """Return the address that MkDocs gives each source path: every page in a folder of its own."""
    return {path: folder_address(path) for path in paths}


def folder_address(path: str) -> str:
    """Return a page's folder: `zh/faq/calls.md` stands at `zh/faq/calls/`, `index.md` at its folder."""
    stem = path.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return quote(f"{folder or '.'}/")
