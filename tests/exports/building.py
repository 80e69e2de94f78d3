"""The minimal site's files for machines, made once: with an address and without."""

import json
from functools import cache
from typing import Any

from legal_faq.exports import Exports, build_exports, folder_addresses, with_developers
from legal_faq.rendering import Renderer
from legal_faq.site import load_site

from ..conftest import MINIMAL, OVERRIDES

ADDRESS = "https://faq.example/base/"


@cache
def minimal_exports(site_url: str = "") -> Exports:
    """Return everything that is published for machines."""
    site = with_developers(load_site(MINIMAL / "docs", OVERRIDES))
    renderer = Renderer(site)
    rendered = {path: renderer.render(page) for path, page in site.pages.items()}
    return build_exports(site, rendered, folder_addresses(site.pages), site_url)


def read_json(path: str, site_url: str = "") -> Any:
    """Return a file's value."""
    return json.loads(minimal_exports(site_url).files[path])
