"""Every message of the checks, for the manual: what is wrong, and what to do.

In: messages.yml. Out: views in one language. The words in braces are named by each problem.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..problems import catalogue
from .commands import Say

REPORT = re.compile(r"(count|nothing)(-|$)")
"""The names of lines that sum up, and that are no problem themselves."""

PARTS = re.compile(r"(?P<wrong>.+?[.。])(?:\{hint\})? ?(?P<remedy>(?<=[ 。}]).+)", re.S)
"""A message is a sentence that says what is wrong, and at least one that says what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageView:
    """One message in its two parts."""

    rule: str
    wrong: str
    remedy: str


def list_message_views(say: Say) -> Iterator[MessageView]:
    """Yield every message by its rule's name; one that does not say what to do has no remedy."""
    for rule, words in sorted(catalogue().items()):
        if REPORT.match(rule):
            continue
        text = say(words).replace("{{", "{").replace("}}", "}")
        parts = PARTS.fullmatch(text)
        yield MessageView(
            rule=rule,
            wrong=parts["wrong"] if parts else text,
            remedy=parts["remedy"] if parts else "",
        )
