"""Spares a page the inline patterns of Markdown that cannot match on it.

In: a page's tree, before its texts are read. Out: the same tree; the patterns that its texts are
tried against are those whose marks they hold. Python-Markdown tries every pattern on every text, and
most pages have no images, no references and no mail addresses in pointed brackets.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    BACKTICK_RE,
    ENTITY_RE,
    ESCAPE_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINE_BREAK_RE,
    LINK_RE,
    ReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import Registry

MARKS = {
    BACKTICK_RE: ("`",),
    ESCAPE_RE: ("\\",),
    LINK_RE: ("](",),
    IMAGE_LINK_RE: ("![",),
    AUTOLINK_RE: ("<",),
    AUTOMAIL_RE: ("<",),
    LINE_BREAK_RE: ("  \n",),
    HTML_RE: ("<",),
    ENTITY_RE: ("&",),
    r"\*|_": ("*", "_"),
}
"""Every pattern that comes with Python-Markdown, and what a text it matches must hold.

Patterns of other extensions are not here, and so are always tried.
"""

BEFORE_INLINE = 20.5
"""Python-Markdown reads texts at 20."""


class UnusedPatterns(Extension):
    """Leaves out, page by page, the patterns that cannot match."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register what chooses the patterns, just before texts are read."""
        md.treeprocessors.register(PatternChooser(md), "unused-patterns", BEFORE_INLINE)


class PatternChooser(Treeprocessor):
    """Gives the processor of texts the patterns that a page may need, anew for each page."""

    def run(self, root: Element) -> None:
        """Choose the patterns for the texts below `root`."""
        text = "".join(root.itertext())
        used: Registry[Any] = Registry()
        for index, pattern in enumerate(self.md.inlinePatterns):
            if may_match(pattern, text, has_references=bool(self.md.references)):
                used.register(pattern, str(index), -index)
        processor = self.md.treeprocessors["inline"]
        if isinstance(processor, InlineProcessor):
            processor.inlinePatterns = used


def may_match(pattern: Any, text: str, *, has_references: bool) -> bool:
    """Return whether a pattern may change anything in a text."""
    if isinstance(pattern, ReferenceInlineProcessor):
        return has_references
    marks = MARKS.get(pattern.pattern)
    return marks is None or any(mark in text for mark in marks)
