"""The Markdown that writers may use in an answer: its links and what is not allowed.

In: one text. Out: its links with their offsets, and the constructs that could carry code or
break the page. Where a link leads is left to checks and rendering.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LINK = re.compile(r"(?<!\\)\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)(?P<rest>[^()]*)\)")
KINDS = ("faq", "law", "term", "channel", "letter", "dialogue", "path", "calculator")
FORBIDDEN = {
    "raw-html": re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)"),
    "image": re.compile(r"!\["),
    "link-definition": re.compile(r"\[[^\[\]]*\]:"),
    "heading": re.compile(r"^ {0,3}(#{1,6}\s|=+\s*$|-{2,}\s*$)", re.M),
    "attributes": re.compile(r"\{[:#.]|\{ "),
    "template": re.compile(r"\{\{|\{%|\{#"),
    "code-block": re.compile(r"^(```|~~~|\t|(?<!\n)    (?![-*0-9 ]))", re.M),
    "extension": re.compile(r"^(!!!|\?\?\?|:::|\*\[|\[\^)", re.M),
}
"""Constructs an answer may not use, by the name its message gives them.

Besides these, every link must be one that LINK sees: Markdown itself would also take brackets in
brackets and parentheses in parentheses, and such a link would be checked by nobody.
"""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in an answer; `kind` is None when its target is none of KINDS.

    `offset` counts the characters before it.
    """

    text: str
    kind: str | None
    target: str
    fragment: str
    raw: str
    offset: int


def find_links(text: str) -> Iterator[Link]:
    """Yield the links of a text in order."""
    for match in LINK.finditer(text):
        yield as_link(match)


def as_link(match: re.Match[str]) -> Link:
    """Return a matched link taken apart."""
    raw = match["target"] + match["rest"]
    kind, separator, rest = raw.partition(":")
    target, _, fragment = rest.partition("#")
    known = kind if separator and kind in KINDS else None
    return Link(match["text"], known, target, fragment, raw, match.start())


def replace_links(text: str, replace: Callable[[Link], str]) -> str:
    """Return the text with each link replaced by what `replace` gives for it."""
    return LINK.sub(lambda match: replace(as_link(match)), text)


def find_forbidden(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each forbidden construct once: its name, the words at its first use and their offset."""
    for name, pattern in FORBIDDEN.items():
        match = pattern.search(text)
        if match:
            excerpt = " ".join(text[match.start() : match.start() + 30].split())
            yield name, excerpt, match.start()
    seen = {match.end("text") for match in LINK.finditer(text)}
    for match in re.finditer(r"\]\s*\(", text):
        if match.start() not in seen:
            start = text.rfind("[", 0, match.start()) + 1 or match.start() + 1
            excerpt = " ".join(text[start - 1 : match.start() + 30].split())
            yield "link-form", excerpt, start - 1
            break
