"""Compressed files beside those that compress, for servers that send them as they are.

In: a file. Out: its .gz and .br, where they are smaller; the same bytes give the same bytes.
"""

import gzip
from collections.abc import Mapping
from pathlib import Path

import brotli

from ..hosting.facts import is_text
from .manifest import list_paths

SMALLEST = 256
"""Bytes below which a header costs more than is saved."""


def compress(data: bytes) -> Mapping[str, bytes]:
    """Return the compressed forms that are smaller, by ending."""
    forms: Mapping[str, bytes] = {
        ".gz": gzip.compress(data, compresslevel=9, mtime=0),
        ".br": brotli.compress(data, mode=brotli.MODE_TEXT, quality=11),
    }
    return {ending: form for ending, form in forms.items() if len(form) < len(data)}


def compressed_forms(path: str, data: bytes) -> Mapping[str, bytes]:
    """Return what stands beside a file of the site, by path."""
    if not is_text(path) or len(data) < SMALLEST:
        return {}
    return {path + ending: form for ending, form in compress(data).items()}


def compress_folder(folder: Path) -> int:
    """Write the compressed forms of a folder's files and return their number."""
    count = 0
    for name in list_paths(folder):
        for path, data in compressed_forms(name, (folder / name).read_bytes()).items():
            (folder / path).write_bytes(data)
            count += 1
    return count
