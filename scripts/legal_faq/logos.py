"""A host's logo: an SVG or PNG picture that runs nothing and loads nothing.

In: a file. Out: its bytes with its shape, or the fault that keeps it off the pages. Where it
stands on a page is left to templates.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from .settings import Fault

LARGEST = 100 * 1024
"""Bytes: every page loads it, and a page of an answer weighs a fifth of this."""

SIDES = (16, 2048)
"""Pixels of a PNG's sides: fewer show no picture, more are for print."""

WIDEST = 8
"""A logo's longer side is at most so many times the other: the header of a phone has no room for more."""

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = "svg title desc metadata defs g symbol use path rect circle ellipse line polyline polygon"
ELEMENTS = frozenset(
    f"{DRAWING} text tspan linearGradient radialGradient stop clipPath mask".split()
)
"""What a logo is drawn with. No `style`: a host's policy forbids it in SVG files, too."""

LOADS = re.compile(r"@import|url\((?!\s*['\"]?#)|(?:javascript|data|https?|file):", re.I)
NUMBER = r"\s*(\d+(?:\.\d+)?)\s*"
LENGTH = re.compile(rf"{NUMBER}(?:px)?\s*\Z")
VIEW_BOX = re.compile(r"[\s,]*(?:-?[\d.]+[\s,]+){2}(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)[\s,]*\Z")
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture to publish; `path` carries a hash of its bytes, `width` and `height` its shape."""

    path: str
    data: bytes
    width: int
    height: int


def read_logo(path: Path) -> Logo | Fault:
    """Return a file's picture, or why it cannot be shown."""
    name = path.name
    kind = path.suffix.lower()
    if kind not in (".svg", ".png"):
        return Fault("logo", "setting-logo-kind", {"name": name})
    if path.is_symlink() or not path.is_file():
        return Fault("logo", "setting-logo-missing", {"name": name})
    data = path.read_bytes()
    if len(data) > LARGEST:
        return Fault("logo", "setting-logo-large", {"size": len(data), "largest": LARGEST})
    found = measure_svg(data) if kind == ".svg" else measure_png(data)
    if isinstance(found, str):
        return Fault("logo", "setting-logo-unsafe", {"name": name, "what": found})
    width, height = found
    if max(width, height) > WIDEST * min(width, height):
        values = {"width": f"{width:g}", "height": f"{height:g}", "most": WIDEST}
        return Fault("logo", "setting-logo-shape", values)
    digest = hashlib.sha256(data).hexdigest()[:10]
    # The header shows it so high; the width follows from the shape, so that nothing moves later.
    return Logo(f"assets/logo.{digest}{kind}", data, max(1, round(32 * width / height)), 32)


def measure_png(data: bytes) -> tuple[float, float] | str:
    """Return a PNG's sides in pixels, or what is wrong with its bytes."""
    at, kinds = len(PNG), []
    if not data.startswith(PNG):
        return "no PNG signature"
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8].ljust(8, b"\0"))
        body = data[at + 8 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if struct.pack(">I", zlib.crc32(kind + body)) != check:
            return f"a damaged chunk at byte {at}"
        kinds.append(kind)
        at += 12 + length
    if kinds[:1] != [b"IHDR"] or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        return "no whole picture"
    width, height = struct.unpack(">II", data[16:24])
    if not all(SIDES[0] <= side <= SIDES[1] for side in (width, height)):
        return f"{width} × {height} pixels, not {SIDES[0]} to {SIDES[1]}"
    return float(width), float(height)


def measure_svg(data: bytes) -> tuple[float, float] | str:
    """Return an SVG's shape in its own units, or what it holds that no logo may."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "bytes that are not UTF-8"
    for mark in ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet"):
        if mark.lower() in text.lower():
            return mark
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return f"no XML: {error.msg}"
    if root.tag != f"{SVG}svg":
        return "no <svg> as its outermost element"
    unsafe = next(find_unsafe(root), None)
    return unsafe or shape_of(root) or "no viewBox and no width and height"


def find_unsafe(root: ElementTree.Element) -> Iterator[str]:
    """Yield each element and attribute that could run, load or be forbidden by the policy."""
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS:
            yield f"<{name.rpartition('}')[2]}>"
            continue
        for attribute, value in element.attrib.items():
            short = attribute.rpartition("}")[2]
            is_foreign_link = short == "href" and not value.strip().startswith("#")
            if short.lower().startswith("on") or short == "style" or is_foreign_link:
                yield f"{short}=…"
            elif LOADS.search(value):
                yield f"{short}={value[:40]}"


def shape_of(root: ElementTree.Element) -> tuple[float, float] | None:
    """Return a drawing's width and height: those of its viewBox, or its own."""
    box = VIEW_BOX.match(root.get("viewBox", ""))
    own = [LENGTH.match(root.get(name, "")) for name in ("width", "height")]
    found = box.groups() if box else tuple(one[1] for one in own if one)
    sides = tuple(float(side) for side in found)
    return (sides[0], sides[1]) if len(sides) == 2 and all(side > 0 for side in sides) else None
