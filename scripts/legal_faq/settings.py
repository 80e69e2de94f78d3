"""Settings of a host that cannot be used, and the sentences that report them.

In: a setting's name, a rule of messages.yml and the values to name. Out: one line per fault, in
one language or in all, with the place in mkdocs.yml where it stands. Finding faults is left to
hosts, brands and folders.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import yaml

from .problems import catalogue

PLUGIN = ("plugins", "legal-faq")
"""The way to the plugin's settings in mkdocs.yml."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A setting that cannot be used; `setting` is its name, such as `colours.light`."""

    setting: str
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)

    def describe(self, *languages: str) -> str:
        """Return `setting: what is wrong. What to do.`, in each of the languages."""
        sentences = (catalogue()[self.rule][one].format(**self.values) for one in languages)
        return f"{self.setting}: {' · '.join(sentences)}"


class HostError(Exception):
    """Settings of the host that cannot be used; the message has a line for each, in all languages."""

    def __init__(self, faults: Iterable[Fault], path: str = "", text: str = "") -> None:
        """Take the faults, and the configuration they stand in when its text is known."""
        self.faults = tuple(faults)
        lines = (place(fault, path, text) + fault.describe("en", "zh") for fault in self.faults)
        super().__init__("\n".join(lines))


def place(fault: Fault, path: str, text: str) -> str:
    """Return `path:line:column: ` of a setting; nothing for one that stands elsewhere or nowhere."""
    try:
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError:
        return ""
    found = None
    for depth, step in enumerate((*PLUGIN, *fault.setting.split("."))):
        below = step_into(node, step)
        if below is None:
            # A field that is missing is told where what should hold it begins.
            break
        node = below
        found = node if depth >= len(PLUGIN) else None
    if found is None:
        return ""
    return f"{path}:{found.start_mark.line + 1}:{found.start_mark.column + 1}: "


def step_into(node: yaml.Node | None, step: str) -> yaml.Node | None:
    """Return the value of a key, or of an entry counted from 1; None where there is none."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and 0 < int(step) <= len(node.value):
        entry: yaml.Node = node.value[int(step) - 1]
        return entry
    return None
