"""What hosting.yml says: headers, cache times, media types, and the kinds of host.

In: the file. Out: constants, read once. Writing configurations is left to the package.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

Words = Mapping[str, str]
"""A text per language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """A kind of host: the files of its kit by name, with their templates, and what it can do."""

    title: Words
    files: Mapping[str, str]
    can: Mapping[str, str]
    tested: str
    note: Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Caching:
    """How long browsers may keep a file whose name carries its hash, and any other."""

    hashed_name: str
    hashed: str
    other: str


def read_facts() -> Mapping[str, Any]:
    """Return the file's content; BaseLoader, so that `no` and `off` stay words."""
    text = files("legal_faq.hosting").joinpath("hosting.yml").read_text(encoding="utf-8")
    facts: Mapping[str, Any] = yaml.load(text, yaml.BaseLoader)
    return facts


FACTS = read_facts()
HEADERS: Mapping[str, str] = FACTS["headers"]
CACHING = Caching(**FACTS["caching"])
TEXT_TYPES: Mapping[str, str] = FACTS["media_types"]["text"]
MEDIA_TYPES: Mapping[str, str] = {
    **{ending: f"{name}; charset=utf-8" for ending, name in TEXT_TYPES.items()},
    **FACTS["media_types"]["binary"],
}
KINDS: Mapping[str, Kind] = {name: Kind(**kind) for name, kind in FACTS["kinds"].items()}
ABILITIES: Mapping[str, Words] = FACTS["abilities"]
WORDS: Mapping[str, Words] = FACTS["words"]
META: Mapping[str, Words] = FACTS["meta"]
DEFAULT_MEDIA_TYPE = "application/octet-stream"


def is_hashed(path: str) -> bool:
    """Return whether a file's name carries a hash of its bytes."""
    return re.search(CACHING.hashed_name, path) is not None


def cache_control(path: str) -> str:
    """Return how long a file may be kept."""
    return CACHING.hashed if is_hashed(path) else CACHING.other


def media_type(path: str) -> str:
    """Return a file's media type, with its character set if it is text."""
    return MEDIA_TYPES.get(ending_of(path), DEFAULT_MEDIA_TYPE)


def is_text(path: str) -> bool:
    """Return whether a file is text, which is worth compressing."""
    return ending_of(path) in TEXT_TYPES


def ending_of(path: str) -> str:
    """Return what follows the last dot of a file's name."""
    return posixpath.splitext(path)[1].lstrip(".").lower()
