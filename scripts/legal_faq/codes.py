"""QR codes for paper: the address of an answer, as an SVG file beside the page.

In: pages and where the site will stand. Out: a Code per answer. Only the print stylesheet shows
it, and a lazy image that is not shown is not fetched, so that reading on a screen costs nothing.
"""

import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

import segno

from .assets import Asset
from .page import Page

TEMPLATE = "question"
"""Pages that people print and pass on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """A page's address, for those who read it on paper, and the image that says the same."""

    address: str
    image: Asset


def list_codes(
    pages: Iterable[Page], addresses: Mapping[str, str], site_url: str
) -> Mapping[str, Code]:
    """Return the code of each answer by its source path; none when the site's address is not set."""
    if not site_url:
        return {}
    codes = {}
    for page in pages:
        if page.template == TEMPLATE:
            address = urljoin(site_url, addresses[page.path])
            codes[page.path] = Code(address=address, image=draw_code(address))
    return codes


def draw_code(address: str) -> Asset:
    """Return the QR code of an address, black on white with its quiet zone."""
    drawn = io.BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False)
    code.save(
        drawn, kind="svg", xmldecl=False, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    text = drawn.getvalue().decode("utf-8")
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:10]
    return Asset(f"assets/codes/{digest}.svg", text)
