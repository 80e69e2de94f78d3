"""Whether a built site says how its readers report a mistake; without that, none is published.

In: a built site's folder. Out: the address that its first page marks as the contact for
corrections, or PublishError. Writing the mark is left to the theme's footer.
"""

from html.parser import HTMLParser
from pathlib import Path

from .manifest import PublishError

MARK = "data-correction-contact"
"""The attribute of the footer's link; a theme of one's own has to keep it."""

PAGE = "index.html"


class ContactFinder(HTMLParser):
    """Takes the address of the first link that carries the mark."""

    def __init__(self) -> None:
        super().__init__()
        self.address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        found = dict(attrs)
        if tag == "a" and MARK in found and not self.address:
            self.address = (found.get("href") or "").strip()


def require_contact(site: Path) -> str:
    """Return the address for corrections that the site names; raises PublishError if none is."""
    page = site / PAGE
    finder = ContactFinder()
    if page.is_file():
        finder.feed(page.read_text(encoding="utf-8", errors="replace"))
    if page.is_file() and not finder.address:
        raise PublishError(
            f"{page} names no contact for corrections. Set correction_contact below plugins, "
            "legal-faq in mkdocs.yml, build the site again and publish that."
        )
    return finder.address
