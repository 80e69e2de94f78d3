"""The text of one paragraph of a Word file, as it reads once every tracked change is accepted.

In: a w:p element. Out: its text. Formatting, pictures, notes and comments are left out.
"""

from typing import Any

from docx.oxml.ns import qn

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SKIPPED = frozenset(
    (
        *map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:txbxContent")),
        f"{MC}Fallback",
    )
)
"""What is deleted, what is no text, and what Word repeats for older versions of itself."""

CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def text_of(paragraph: Any) -> str:
    """Return a paragraph's text."""
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == qn("w:t"):
            parts.append(element.text or "")
        elif element.tag in CHARACTERS:
            parts.append(CHARACTERS[element.tag])
        elif element.tag not in SKIPPED:
            waiting.extend(reversed(element))
    return "".join(parts)


def has_list(paragraph: Any) -> bool:
    """Return whether Word has made a list entry of a line; its bullet or number is then no text."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None


def is_joined(paragraph: Any) -> bool:
    """Return whether a tracked deletion joins a paragraph with the next."""
    properties = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return properties is not None and any(
        properties.find(qn(tag)) is not None for tag in ("w:del", "w:moveFrom")
    )
