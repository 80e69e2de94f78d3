"""A host's looks: contrast is worked out, pictures are taken apart, and nothing else gets through."""

import struct
import zlib
from pathlib import Path

import pytest

from legal_faq.brands import Brand, draw_colours, text_in
from legal_faq.colours import LEAST, contrast, find_faults, nearest, primary, read_schemes
from legal_faq.logos import LARGEST, Logo, read_logo
from legal_faq.settings import Fault

from .conftest import OVERRIDES
from .test_colours import GROUNDS, SCHEMES

BASE = (OVERRIDES / "assets" / "styles" / "10-base.css").read_text("utf-8")
LIGHT, DARK = read_schemes(BASE)["light"], read_schemes(BASE)["dark"]
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
)
BOX = 'viewBox="0 0 96 64"'


def test_schemes_are_those_of_the_stylesheet() -> None:
    light, _, dark = SCHEMES.values()
    assert {name: LIGHT[name] for name in GROUNDS} == {name: light[name] for name in GROUNDS}
    assert {name: DARK[name] for name in GROUNDS} == {name: dark[name] for name in GROUNDS}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("step", range(0, 256, 17))
def test_a_colour_is_taken_when_every_ground_gives_7_to_1_and_the_nearest_always_is(
    scheme: dict[str, str], step: int
) -> None:
    for colour in (f"#{step:02x}{255 - step:02x}80", f"#{step:02x}{step:02x}{step:02x}"):
        enough = all(contrast(colour, scheme[ground]) >= LEAST for ground in GROUNDS)
        assert (list(find_faults("light", colour, scheme)) == []) is enough
        assert list(find_faults("light", nearest(colour, scheme), scheme)) == []
        if enough:
            assert contrast(primary(colour).ink, colour) >= LEAST


def test_the_ratio_that_is_told_is_never_rounded_up_to_enough() -> None:
    (fault,) = find_faults("light", "#555555", {"paper": "#fafafa"} | {"notice": "#f5f5f5"})
    assert fault.values["ratio"] < "7"


def test_colours_reach_both_schemes_by_system_and_by_choice() -> None:
    colours = {"light": primary("#7A1F3D"), "dark": primary("#f2b8c6")}
    text = draw_colours(Brand(colours=colours), OVERRIDES)
    assert text.count("--accent: #7a1f3d;") == 1
    assert text.count("--accent: #f2b8c6;\n    --accent-ink: #000000;") == 2
    assert "prefers-color-scheme: dark" not in draw_colours(
        Brand(colours={"light": colours["light"]}), OVERRIDES
    )
    assert draw_colours(Brand(), OVERRIDES) == ""


def test_a_text_of_one_language_serves_the_others() -> None:
    assert text_in({"": "All"}, "en") == "All"
    assert text_in({"zh": "中"}, "en") == "中"
    assert text_in({"zh": "中", "en": "E"}, "en") == "E"
    assert text_in({}, "en") == ""


def chunk(kind: bytes, body: bytes = b"") -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + check


def png(width: int = 64, height: int = 32) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width + 1) * height)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND")
    return b"\x89PNG\r\n\x1a\n" + parts


def read(folder: Path, name: str, data: bytes | str) -> Logo | Fault:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_logo(path)


def test_a_picture_keeps_its_bytes_and_its_shape(tmp_path: Path) -> None:
    logo = read(tmp_path, "logo.PNG", png())
    assert isinstance(logo, Logo)
    assert (logo.width, logo.height, logo.data) == (64, 32, png())
    assert logo.path.startswith("assets/logo.")
    assert logo.path.endswith(".png")
    for shape in (BOX, 'width="96px" height="64"', 'viewBox="-1,0 96,64" width="100%"'):
        drawing = read(tmp_path, "logo.svg", SVG.format(shape, '<use xlink:href="#a"/>'))
        assert isinstance(drawing, Logo), drawing
        assert (drawing.width, drawing.height) == (48, 32)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (SVG.format(BOX, "<script/>"), "<script>"),
        (SVG.format(BOX, '<g onload="x()"/>'), "onload=…"),
        (SVG.format(BOX, '<g ONCLICK="x()"/>'), "ONCLICK=…"),
        (SVG.format(BOX, '<g style="fill:red"/>'), "style=…"),
        (SVG.format(BOX, "<style>g{}</style>"), "<style>"),
        (SVG.format(BOX, '<use href="https://a.cn/b.svg#c"/>'), "href=…"),
        (SVG.format(BOX, '<use xlink:href="data:image/svg+xml,x"/>'), "href=…"),
        (SVG.format(BOX, '<rect fill="url(https://a.cn/#b)"/>'), "fill=url(https://a.cn/#b)"),
        (SVG.format(BOX, '<rect fill="javascript:x"/>'), "fill=javascript:x"),
        (SVG.format(BOX, "<foreignObject/>"), "<foreignObject>"),
        (SVG.format(BOX, '<image href="#a"/>'), "<image>"),
        (SVG.format(BOX, "<a/>"), "<a>"),
        (SVG.format(BOX, '<animate attributeName="x"/>'), "<animate>"),
        (SVG.format(BOX, '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'), "<script>"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format(BOX, "&a;"), "<!DOCTYPE"),
        ('<?xml-stylesheet href="a.css"?>' + SVG.format(BOX, ""), "<?xml-stylesheet"),
        ("<html/>", "no <svg> as its outermost element"),
        ("<svg/>", "no <svg> as its outermost element"),
        ("<svg", "no XML: unclosed token: line 1, column 0"),
        ("", "no XML: no element found: line 1, column 0"),
        (b"\xff\xfe", "bytes that are not UTF-8"),
        (SVG.format("", ""), "no viewBox and no width and height"),
        (SVG.format('viewBox="0 0 0 5"', ""), "no viewBox and no width and height"),
        (SVG.format('width="100%" height="5"', ""), "no viewBox and no width and height"),
    ],
)
def test_a_drawing_that_could_run_or_load_or_has_no_shape_is_refused(
    tmp_path: Path, data: str | bytes, what: str
) -> None:
    expected = {"name": "logo.svg", "what": what}
    assert read(tmp_path, "logo.svg", data) == Fault("logo", "setting-logo-unsafe", expected)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "no PNG signature"),
        (b"GIF89a", "no PNG signature"),
        (png()[:-1], "a damaged chunk at byte"),
        (png()[:23] + b"\1" + png()[24:], "a damaged chunk at byte 8"),
        (png() + b"<script>", "a damaged chunk at byte"),
        (png()[:8] + chunk(b"IEND"), "no whole picture"),
        (png()[:8], "no whole picture"),
        (png(8, 8), "8 × 8 pixels, not 16 to 2048"),
        (png(64, 4000), "64 × 4000 pixels, not 16 to 2048"),
    ],
)
def test_bytes_that_are_no_whole_png_are_refused(tmp_path: Path, data: bytes, what: str) -> None:
    fault = read(tmp_path, "logo.png", data)
    assert isinstance(fault, Fault)
    assert fault.rule == "setting-logo-unsafe"
    assert str(fault.values["what"]).startswith(what)


def test_other_files_and_links_are_no_pictures(tmp_path: Path) -> None:
    read(tmp_path, "real.svg", SVG.format(BOX, ""))
    (tmp_path / "link.svg").symlink_to("real.svg")
    (tmp_path / "folder.svg").mkdir()
    rules = {
        name: getattr(read_logo(tmp_path / name), "rule", "")
        for name in ("real.svg", "link.svg", "folder.svg", "none.png", "logo", "logo.jpg")
    }
    assert rules == {
        "real.svg": "",
        "link.svg": "setting-logo-missing",
        "folder.svg": "setting-logo-missing",
        "none.png": "setting-logo-missing",
        "logo": "setting-logo-kind",
        "logo.jpg": "setting-logo-kind",
    }
    assert (
        getattr(read(tmp_path, "a.png", b" " * (LARGEST + 1)), "rule", "") == "setting-logo-large"
    )
