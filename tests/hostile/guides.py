"""A guide in Markdown with a hostile text in each of its parts."""

from pathlib import Path

from .garden import Garden, Plant

PAGE = """---
description: {description}
law_as_at: 2026-03-01
reviewed_next: 2026-09-01
---

# {title} {{ #top }}

{paragraph}

See [{words}](faq:night-calls).

See [more]({target}).

- {item}

| {cell} | B |
|---|---|
| 1 | 2 |

## {heading} {{ #heading }}

## A place {{ #{anchor} }}

Words.

![{alt}](../../assets/diagrams/night.en.svg)
"""
PLAIN = {
    "description": "A description.",
    "title": "A title",
    "paragraph": "A paragraph.",
    "words": "words",
    "target": "../about.md",
    "item": "an item",
    "cell": "a cell",
    "heading": "A heading",
    "anchor": "part",
    "alt": "A drawing.",
}


LINES = {
    line: part
    for line, text in enumerate(PAGE.splitlines(), start=1)
    for part in PLAIN
    if f"{{{part}}}" in text
}
"""Which part stands on which line of a guide, as long as none has several."""


def plant_pages(docs: Path, garden: Garden, number: int, payload: str) -> None:
    """Plan a guide with a payload in each part, or one per part where a payload has several lines."""
    for part in PLAIN:
        file = f"guides/h{number}-{part}.md" if "\n" in payload else f"guides/h{number}.md"
        garden.records[file] = dict(PLAIN)
        garden.plants.append(Plant(file, (part,), payload))
