"""What an exported file tells the person who edits it, and what the commands say.

In: words.yml. Out: its sentences.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Return every sentence: its name to language to words."""
    text = files("legal_faq.roundtrip").joinpath("words.yml").read_text(encoding="utf-8")
    words: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return words


def say(name: str, language: str, /, **values: object) -> str:
    """Return a sentence with its values."""
    return catalogue()[name][language].format(**values)


def list_notes(format_name: str) -> list[str]:
    """Return the notes for whoever edits a format, in every language."""
    return [
        line
        for name in ("notes", f"notes-{format_name}")
        for text in catalogue()[name].values()
        for line in text.splitlines()
    ]
