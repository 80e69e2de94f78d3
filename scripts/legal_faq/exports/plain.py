"""Markdown for machines: an answer's words without marks, and a page without its furniture.

In: Markdown as writers may use it (markup says what they may not) or as pages render it. Out:
plain text, and Markdown that any reader of Markdown understands.
"""

import html
import re
from collections.abc import Callable

TAG = re.compile(r"</?[a-z][^<>]*>")
GAP = re.compile(r'<span class="letter-gap"[^<>]*>(.*?)</span>')
BREAK = re.compile(r"<br>\n?")
ATTRIBUTES = re.compile(r"[ \t]*(?<!\\)\{ ?(?:[.#][^{}]*|[a-z-]+=[^{}]*)\}")
LINK = re.compile(r"(?<!\\)(?P<label>!?\[(?:[^\[\]\\]|\\.)*\])\((?P<target>[^()\s]*)\)")
ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
QUOTE = re.compile(r"^[ \t]*> ?")
STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1", re.S)
EMPHASIS = re.compile(r"(?<![\\\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_\\])\1(?![\w*])", re.S)
CODE = re.compile(r"(?<!\\)`([^`\n]+)`")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")


def plain_text(markdown: str) -> str:
    """Return an answer's words: a paragraph a line, list items too; paragraphs parted by a blank line."""
    blocks = (plain_block(block) for block in re.split(r"\n(?:[ \t]*\n)+", markdown.strip()))
    return "\n\n".join(block for block in blocks if block)


def plain_block(block: str) -> str:
    """Return one paragraph or list; a line that starts no item goes on with the one before it."""
    lines: list[str] = []
    for line in block.split("\n"):
        words = QUOTE.sub("", line)
        item = ITEM.match(words)
        if item or not lines:
            lines.append(words[item.end() :].strip() if item else words.strip())
        else:
            lines[-1] = f"{lines[-1]} {words.strip()}"
    return plain_words("\n".join(lines))


def plain_words(text: str) -> str:
    """Return text without links, emphasis, code marks, escapes and entities."""
    text = LINK.sub(lambda match: match["label"].lstrip("!")[1:-1], text)
    for pattern in (STRONG, EMPHASIS):
        text = pattern.sub(r"\2", text)
    text = CODE.sub(r"\1", text)
    return html.unescape(ESCAPED.sub(r"\1", text))


def clean_markdown(markdown: str, lead_to: Callable[[str], str]) -> str:
    """Return a rendered page without tags and attribute lists, its links as `lead_to` gives them.

    The gaps of a letter, which a page marks by their look, are strong instead.
    """
    text = GAP.sub(r"**\1**", BREAK.sub("  \n", markdown))
    text = TAG.sub("", text)
    text = ATTRIBUTES.sub("", text)
    text = LINK.sub(lambda match: f"{match['label']}({lead_to(match['target'])})", text)
    text = re.sub(r"[ \t]+$", lambda match: match[0] if match[0] == "  " else "", text, flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
