"""Diagrams carry words and shapes only, and read in the light and the dark scheme."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from ..corpus import Corpus
from ..problems import Problem
from ..sources import Source

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    [
        "svg",
        "title",
        "desc",
        "style",
        "defs",
        "marker",
        "g",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "path",
        "text",
        "tspan",
    ]
)
"""All that a diagram is drawn with; none of them runs code or loads anything."""

LOADS = re.compile(r"@import|url\((?!\s*['\"]?#)|https?:(?!//www\.w3\.org/)|javascript:", re.I)
ALWAYS = ("title", "style")


def check_diagrams(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every diagram."""
    for source in corpus.diagrams.values():
        if "<!DOCTYPE" in source.text or "<!ENTITY" in source.text:
            yield problem(source, "unsafe-diagram", what="<!DOCTYPE")
            continue
        try:
            root = ElementTree.fromstring(source.text)
        except ElementTree.ParseError as error:
            yield problem(source, "malformed-diagram", line=error.position[0], reason=error.msg)
            continue
        yield from check_content(source, root)


def check_content(source: Source, root: ElementTree.Element) -> Iterator[Problem]:
    """Yield a problem for each thing that a diagram may not hold, and for each that it lacks."""
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS:
            yield problem(source, "unsafe-diagram", what=f"<{name}>")
        for attribute in element.attrib:
            if attribute.startswith("on") or attribute.endswith("href"):
                yield problem(source, "unsafe-diagram", what=attribute)
    loads = LOADS.search(source.text)
    if loads:
        yield problem(source, "unsafe-diagram", what=loads.group())
    lacks = [name for name in ALWAYS if root.find(f"{SVG}{name}") is None]
    if "prefers-color-scheme" not in source.text:
        lacks.append("@media (prefers-color-scheme: dark)")
    if lacks:
        yield problem(source, "diagram-lacks", missing=", ".join(lacks))


def problem(source: Source, rule: str, line: int = 1, **values: object) -> Problem:
    """Return a problem with a diagram."""
    return Problem(path=source.path, line=line, column=1, field="file", rule=rule, values=values)
