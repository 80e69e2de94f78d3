"""The flow graphs of paths: an SVG file per path and language, by the template in overrides/drawings.

In: a Site. Out: each file's text by its path; the same content gives the same bytes. Where boxes and
lines stand is worked out in flow.
"""

from collections.abc import Mapping

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .flow import draw_flow
from .model import Language, Localized
from .site import Site

PIXELS = 16
"""Pixels in an em of the drawing's type."""


def drawing_path(identifier: str, language: Language) -> str:
    """Return where a path's graph is published, from the site's root."""
    return f"assets/paths/{identifier}.{language.path}.svg"


def draw_paths(site: Site) -> Mapping[str, str]:
    """Return the graph of every path in every language."""
    environment = Environment(
        loader=FileSystemLoader(site.overrides / "drawings"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    source = site.corpus.source_language.key
    found = {}
    for language in site.corpus.languages:

        def say(text: Localized[str], key: str = language.key) -> str:
            return text[key if key in text else source]

        for record in site.corpus.paths.values():
            template = environment.get_template("flow.svg")
            found[drawing_path(record.id, language)] = template.render(
                flow=draw_flow(record.value, say),
                language=language,
                title=say(record.value.title),
                px=in_pixels,
            )
    return found


def in_pixels(ems: float) -> str:
    """Return a length as an SVG writes it."""
    return f"{ems * PIXELS:.1f}".removesuffix(".0")
