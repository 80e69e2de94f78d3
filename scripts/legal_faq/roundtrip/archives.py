"""Whether a zip with Office documents may be opened at all.

In: a file. Out: nothing, or the one problem that keeps it shut: no zip, macros, too much inside,
document types in its XML (with which a few bytes may become gigabytes).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from ..problems import ContentError, Problem

MOST_BYTES = 64 * 1024 * 1024
"""Unpacked; a spreadsheet or Word file of everything in the project has under half of this."""

MOST_PARTS = 2000
"""A document that legal-faq writes has under 20; Word adds some."""

MACROS = re.compile(r"vbaProject|vbaData|/activeX/|/macrosheets/", re.IGNORECASE)
MACRO_TYPE = re.compile(rb"macroEnabled|ms-office\.vbaProject", re.IGNORECASE)


def refuse(path: Path, rule: str, **values: object) -> ContentError:
    """Return the error that refuses a whole file."""
    problem = Problem(path=str(path), line=1, column=1, field="file", rule=rule, values={**values})
    return ContentError([problem])


@contextmanager
def reading(path: Path, format_name: str) -> Iterator[None]:
    """Report whatever a library's parser meets as one problem with the file."""
    try:
        yield
    except (ContentError, MemoryError):
        raise
    except Exception as error:
        # The libraries raise what their parsers raise: KeyError, XMLSyntaxError and many others.
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise refuse(path, "edit-broken-file", format=format_name, reason=reason) from error


def check_archive(path: Path, format_name: str) -> None:
    """Raise ContentError for a file that is no plain Office document."""
    if path.suffix.lower() in (".xlsm", ".docm", ".xltm", ".dotm", ".xls", ".doc"):
        raise refuse(path, "edit-macros")
    check_size(path)
    try:
        with ZipFile(path) as archive:
            check_parts(path, archive, format_name)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        reason = str(error) or type(error).__name__
        raise refuse(path, "edit-broken-file", format=format_name, reason=reason) from error


def check_size(path: Path) -> None:
    """Raise ContentError for a file too large to be an export."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise refuse(path, "edit-too-large", size=size, largest=MOST_BYTES)


def check_parts(path: Path, archive: ZipFile, format_name: str) -> None:
    """Raise ContentError for macros, a bomb or document types; sizes are checked before anything is unpacked."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    if size > MOST_BYTES or len(parts) > MOST_PARTS:
        raise refuse(path, "edit-too-large", size=size, largest=MOST_BYTES)
    if any(MACROS.search(part.filename) for part in parts):
        raise refuse(path, "edit-macros")
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            data = archive.read(part)
            if part.filename == "[Content_Types].xml" and MACRO_TYPE.search(data):
                raise refuse(path, "edit-macros")
            if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data:
                reason = f"{part.filename} declares a document type"
                raise refuse(path, "edit-broken-file", format=format_name, reason=reason)
