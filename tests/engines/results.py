"""What the comparison found, as a page.

In: differences and the explanations of those that an engine always makes. Out: Markdown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from .compare import Difference

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The same difference on several pages; `why` is empty for one that nobody has explained."""

    aspect: str
    expected: str
    found: str
    count: int
    page: str
    why: str


def group_differences(engine: str, differences: Iterable[Difference]) -> tuple[Group, ...]:
    """Return the differences that are alike together, the commonest first."""
    pages: dict[tuple[str, str, str], list[str]] = {}
    for one in differences:
        pages.setdefault((one.aspect, one.expected, one.found), []).append(one.page)
    explained = read_explanations()
    groups = (
        Group(
            aspect=key[0],
            expected=key[1],
            found=key[2],
            count=len(found),
            page=found[0],
            why=explained.get((engine, *key), ""),
        )
        for key, found in pages.items()
    )
    return tuple(sorted(groups, key=lambda group: (-group.count, group.aspect, group.page)))


def read_explanations() -> dict[tuple[str, str, str, str], str]:
    """Return the reasons by engine, aspect and the two sides."""
    entries = yaml.safe_load((HERE / "explained.yml").read_text(encoding="utf-8"))
    return {
        (one["engine"], one["aspect"], one["expected"], one["found"]): one["why"] for one in entries
    }


def split_groups(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Return the explained groups and the others."""
    return [one for one in groups if one.why], [one for one in groups if not one.why]


def describe(**values: Any) -> str:
    """Return the report."""
    environment = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    template = environment.from_string((HERE / "report.md").read_text(encoding="utf-8"))
    return template.render(**values).rstrip() + "\n"
