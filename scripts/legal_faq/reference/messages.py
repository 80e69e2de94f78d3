"""Every message of the checks, for the manual: what is wrong, and what to do.

In: messages.yml. Out: views in one language. The words in braces are named by each problem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..problems import catalogue
from .commands import Say

REPORTS = ("count", "count-one")
"""Lines that count problems and are no problem themselves."""

PARTS = re.compile(r"(?P<wrong>.+?[.。])(?:\{hint\})? ?(?P<remedy>(?<=[ 。}]).+)", re.S)
"""A message is a sentence that says what is wrong, and at least one that says what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageView:
    """One message in its two parts."""

    rule: str
    wrong: str
    remedy: str


def list_message_views(say: Say) -> Iterator[MessageView]:
    """Yield every message by its rule's name; raises ValueError for one that says no remedy."""
    for rule, words in sorted(catalogue().items()):
        if rule in REPORTS:
            continue
        text = say(words).replace("{{", "{").replace("}}", "}")
        parts = PARTS.fullmatch(text)
        if parts is None:
            raise ValueError(f"{rule}: the message does not say what to do.")
        yield MessageView(rule=rule, wrong=parts["wrong"], remedy=parts["remedy"])
