"""What every format holds: one text of one field in one language, and the hash of what it was.

In: nothing. Out: the types that formats read and write, and the form in which texts are compared.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

Tell = Callable[[str], object]
"""Says how far the work is, apart from the result."""

SHA256 = re.compile(r"[0-9a-f]{64}")


class RoundTripError(Exception):
    """The file cannot be written or read at all; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """What a translation was made from: the language and the hash of its text at the export."""

    language: str
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One text of an edited file; `line` and `column` count from 1, as its program shows them.

    `record` is `faq:night-calls`, `field` is `practices[call-at-night].text`; `sha256` is that
    of the text as it was exported.
    """

    record: str
    field: str
    language: str
    text: str
    sha256: str
    line: int
    column: int = 1
    origin: Origin | None = None


def digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def normalize(text: str, *, is_list: bool) -> str:
    """Return a text as reading takes it: line breaks as \\n, no space around it, lists one entry a line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not is_list:
        return text
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
