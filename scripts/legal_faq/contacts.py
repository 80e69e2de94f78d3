"""Ways to reach a host: a mailbox, a page or a telephone, as settings write them.

In: a text. Out: a match, the address of its link and the words that readers see.
"""

import re

CONTACT = re.compile(
    r"(?P<mail>mailto:)?(?P<mailbox>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<page>https://[^\s<>\"'()]+)"
    r"|tel:(?P<number>\+?\d+(?:-\d+)*)",
    re.ASCII,
)
"""A mailbox, a page or a telephone."""


def address_of(contact: re.Match[str]) -> str:
    """Return where the contact's link leads."""
    return f"mailto:{contact['mailbox']}" if contact["mailbox"] else contact[0]


def words_of(contact: re.Match[str]) -> str:
    """Return the contact as readers see it."""
    return contact["mailbox"] or contact["page"] or contact["number"]
