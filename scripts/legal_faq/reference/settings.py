"""Every setting of the plugin, for the manual, read from the source of config.py.

In: the text of config.py, since the core does not import MkDocs. Out: each setting with its kind, its
default and its docstring: the first paragraph in English, the second in Chinese.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from ..command_texts import LANGUAGES, Words

CLASS = "LegalFaqConfig"
KINDS = (
    "bool",
    "int",
    "date",
    "URL",
    "ListOfItems",
    "list",
    "dict",
    "str",
    "Choice",
    "Dir",
    "File",
)
"""What a setting's option may name; each has an interface string `reference-setting-…`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingView:
    """A setting: `name` has dots where it stands inside another one; `default` as in YAML."""

    name: str
    kinds: tuple[str, ...]
    default: str
    meaning: Words


def list_setting_views() -> tuple[SettingView, ...]:
    """Return every setting in the order of config.py."""
    tree = ast.parse(files("legal_faq").joinpath("config.py").read_text(encoding="utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    return tuple(read_class(classes[CLASS], classes, ""))


def read_class(
    node: ast.ClassDef, classes: dict[str, ast.ClassDef], prefix: str
) -> Iterator[SettingView]:
    """Yield a class's settings, and after one that holds others, those."""
    for index, statement in enumerate(node.body):
        name, value = assigned(statement)
        if not isinstance(value, ast.Call):
            continue
        names = [one.id for one in ast.walk(value) if isinstance(one, ast.Name)]
        names += [one.attr for one in ast.walk(value) if isinstance(one, ast.Attribute)]
        following = node.body[index + 1 : index + 2]
        yield SettingView(
            name=prefix + name,
            kinds=kinds_in(names),
            default=default_in(value),
            meaning=read_docstring(following[0] if following else None),
        )
        for inner in names:
            if inner in classes:
                yield from read_class(classes[inner], classes, f"{prefix}{name}.")


def kinds_in(names: list[str]) -> tuple[str, ...]:
    """Return what a setting may be; of a list, what its items are is left to its docstring."""
    kinds = tuple(kind.lower() for kind in KINDS if kind in names)
    return ("listofitems",) if "listofitems" in kinds else kinds


def assigned(statement: ast.stmt) -> tuple[str, ast.expr | None]:
    """Return the name and the value of an assignment; anything else has no value."""
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id, statement.value
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id, statement.value
    return "", None


def default_in(call: ast.Call) -> str:
    """Return the default that an option names, as YAML writes it; empty for none."""
    for keyword in call.keywords:
        if keyword.arg == "default":
            try:
                value = ast.literal_eval(keyword.value)
            except ValueError:
                return ""
            return str(value).lower() if isinstance(value, bool) else str(value or "")
    return ""


def read_docstring(statement: ast.stmt | None) -> Words:
    """Return the paragraphs below a setting by language; a language without one is absent."""
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
        return {}
    paragraphs = str(statement.value.value).split("\n\n")
    words = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return dict(zip(LANGUAGES, words, strict=False))
