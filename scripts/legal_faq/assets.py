"""The stylesheets and the scripts that pages load, each made of small source files.

In: overrides/assets. Out: texts and their content-hashed names. The same sources give the
same bytes. What the files do is left to them.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z-]+\.js)";\n', re.M)
EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.M)
NAME = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.M)
COMMENT = re.compile(r"^[ ]*/\*\*.*?\*/\n", re.M | re.S)
"""A comment that stands on lines of its own: for those who read the source, not for phones."""

NOTE = re.compile(r"/\*.*?\*/", re.S)
BLANK = re.compile(r"^\s+", re.M)
"""Indentation and empty lines, which styles do not need: a fifth of a stylesheet's weight, with the comments."""


class BundleError(Exception):
    """A script cannot be bundled: an import that leads nowhere, or in a circle."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to publish; `path` carries a hash of its bytes, so that it may be cached for ever."""

    path: str
    text: str


def build_stylesheet(folder: Path, own: Mapping[str, str] | None = None) -> Asset:
    """Return the stylesheets of a folder as one, in the order of their names.

    `own` holds further texts by names that say where they belong among them.
    """
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.css")}
    texts |= own or {}
    text = "\n".join(texts[one].strip() for one in sorted(texts))
    return named("styles.css", BLANK.sub("", NOTE.sub("", text)).strip() + "\n")


def extend_stylesheet(stylesheet: Asset, folder: Path, name: str) -> Asset:
    """Return a stylesheet under another name, with those of a folder behind it."""
    return named(f"{name}.css", stylesheet.text + build_stylesheet(folder).text)


def build_script(folder: Path, entry: str) -> Asset:
    """Return an entry module and all that it needs as one classic script.

    A classic script also runs from file://, where browsers block modules. Every module
    becomes a function in the script's own scope; raises BundleError for imports that cannot
    be followed.
    """
    order: list[str] = []
    follow(folder, entry, (), order)
    modules = "\n".join(wrap(folder, name) for name in order)
    return named(
        f"{entry.removesuffix('.js')}.js",
        f'"use strict";\n(() => {{\nconst modules = {{}};\n{modules}\n}})();\n',
    )


def read_library(folder: Path, name: str) -> Asset:
    """Return a library of others, kept in a folder byte for byte as <name>-<version>.js."""
    (path,) = folder.glob(f"{name}-*.js")
    return named(f"{name}.js", path.read_bytes().decode("utf-8"))


def follow(folder: Path, name: str, above: tuple[str, ...], order: list[str]) -> None:
    """Append a module to `order` behind those it imports."""
    if name in above:
        raise BundleError(f"{folder / name}: imports in a circle: {' → '.join([*above, name])}.")
    if name in order:
        return
    path = folder / name
    if not path.is_file():
        raise BundleError(f"{folder / above[-1]}: no such module ./{name}.")
    for match in IMPORT.finditer(path.read_text(encoding="utf-8")):
        follow(folder, match[2], (*above, name), order)
    order.append(name)


def wrap(folder: Path, name: str) -> str:
    """Return a module as a function that returns its exports."""
    text = (folder / name).read_text(encoding="utf-8")
    exports = ", ".join(NAME.findall(text))
    text = IMPORT.sub(lambda match: f'const {{{match[1]}}} = modules["{match[2]}"];\n', text)
    text = COMMENT.sub("", EXPORT.sub("", text)).strip()
    if re.search(r"^(import|export)\b", text, re.M):
        raise BundleError(
            f'{folder / name}: write imports as import {{ name }} from "./module.js";'
        )
    return f'modules["{name}"] = (() => {{\n{text}\nreturn {{ {exports} }};\n}})();'


def named(kind: str, text: str) -> Asset:
    """Return an asset under the name that its bytes give it."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:10]
    name, _, ending = kind.rpartition(".")
    return Asset(f"assets/{name}.{digest}.{ending}", text)
