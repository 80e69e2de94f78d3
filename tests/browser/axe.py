"""Looks at pages with axe-core: every rule that holds for WCAG 2.2 AA, and 7:1 for words."""

import json
from functools import cache
from typing import Any

from ..npm import npm_file


@cache
def source() -> str:
    """Return axe-core's script."""
    return npm_file("axe-core/axe.min.js").read_text(encoding="utf-8")


OPTIONS = {
    "preload": False,
    "resultTypes": ["violations", "incomplete"],
    "rules": {
        # Ours is the stricter one: 7:1 for running text, 4.5:1 for large letters.
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
}

CONTRAST = ("color-contrast-enhanced",)
STYLE = (*CONTRAST, "link-in-text-block", "target-size")
"""Rules on what a template's style decides; they cost more than all others together."""

RUN = f"""async (skipped) => {{
  const options = {json.dumps(OPTIONS)};
  for (const rule of skipped) options.rules[rule] = {{ enabled: false }};
  const found = await axe.run(document, options);
  const list = (kind) => found[kind].flatMap((rule) => rule.nodes.map((node) =>
    [kind, rule.id, node.target.join(" "), node.html.slice(0, 160)]));
  return [...list("violations"), ...list("incomplete")];
}}"""
"""Takes the rules to leave out."""

REVIEWED: dict[tuple[str, str], str] = {}
"""What axe cannot judge and a person has: by rule and target, with the reason it is in order."""


def judge(found: list[list[Any]]) -> list[str]:
    """Return what is wrong or not reviewed, in words."""
    return [
        f"axe {kind}: {rule}: {target}: {html}"
        for kind, rule, target, html in found
        if (rule, target) not in REVIEWED
    ]
