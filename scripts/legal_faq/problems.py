"""Problems found in content, and the sentences that report them.

In: a rule's id, a place and the values to name. Out: one line per problem, in any
language of messages.yml. Finding problems is left to the modules that read and check.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place; `line` and `column` count from 1."""

    path: str
    line: int
    column: int
    field: str
    rule: str
    values: Mapping[str, object] = dataclasses.field(
        default_factory=dict, compare=False, hash=False
    )

    def describe(self, language: str = "en") -> str:
        """Return `path:line:column: field: what is wrong. What to do.`"""
        sentence = catalogue()[self.rule][language].format(**self.values)
        return f"{self.path}:{self.line}:{self.column}: {self.field}: {sentence}"


class ContentError(Exception):
    """Content has problems; nothing may be built from it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__(report(self.problems))


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Return every rule's message: rule id to language to sentence."""
    text = files("legal_faq").joinpath("messages.yml").read_text(encoding="utf-8")
    messages: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return messages


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each distinct problem once, by file and line."""
    unique = {(p.path, p.line, p.column, p.field, p.rule, str(p.values)): p for p in problems}
    return tuple(problem for _, problem in sorted(unique.items(), key=lambda entry: entry[0]))


def report(problems: Iterable[Problem], language: str = "en") -> str:
    """Return one line per problem and a last line with the count."""
    lines = [problem.describe(language) for problem in sort_problems(problems)]
    count = catalogue()["count-one" if len(lines) == 1 else "count"][language]
    return "\n".join([*lines, count.format(count=len(lines))])


def suggest(word: str, known: Iterable[str]) -> str:
    """Return ` Did you mean "x"?` for the nearest known word, or an empty string."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""
