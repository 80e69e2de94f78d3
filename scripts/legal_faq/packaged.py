"""The content and the theme that the package brings along, in a clone and in an installed wheel.

In: where the package stands. Out: the folders docs/ and overrides/, read-only by custom. How
they get into a wheel is left to setup.py.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGED = "packaged"
"""The folder of a wheel that holds both; also the word by which settings and options name them."""


class PackagedContentError(Exception):
    """The package has come without its content; the message says what to do."""


@dataclass(frozen=True, slots=True)
class PackagedContent:
    """The folder of content and the folder of the theme."""

    docs: Path
    overrides: Path


@cache
def packaged_content() -> PackagedContent:
    """Return the package's content and theme: the wheel's, or the clone's in an editable install.

    Raises PackagedContentError where neither stands.
    """
    package = Path(__file__).resolve().parent
    for root in (package / PACKAGED, package.parent.parent):
        found = PackagedContent(root / "docs", root / "overrides")
        if (found.docs / "languages.yml").is_file() and (found.overrides / "locales").is_dir():
            return found
    raise PackagedContentError(
        f"{package} has come without docs/ and overrides/. Install the wheel that make wheel "
        "writes, or the clone with pip install --editable."
    )


def named_docs(text: str) -> Path:
    """Return the content folder that an option names: a path, or the packaged one."""
    return packaged_content().docs if text == PACKAGED else Path(text)


def named_overrides(text: str) -> Path:
    """Return the theme folder that an option names: a path, or the packaged one."""
    return packaged_content().overrides if text == PACKAGED else Path(text)
