"""QR codes: one per answer and language, of the page's own address, the same bytes every time."""

import re
from pathlib import Path

import segno

from legal_faq.codes import draw_code

from .conftest import run_mkdocs


def read_modules(svg: str) -> list[list[bool]]:
    """Return the dark modules of a drawn code, read from its strokes, without its quiet zone."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])  # type: ignore[index]
    grid = [[False] * size for _ in range(size)]
    path = re.findall(r' d="([^"]+)"', svg)[-1]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(one) for one in numbers.split()]
        if command == "h":
            for column in range(int(x), int(x + values[0])):
                grid[int(y)][column] = True
            x += values[0]
        else:
            x, y = (values[0], values[1]) if command == "M" else (x + values[0], y + values[1])
    return [row[4:-4] for row in grid[4:-4]]


def test_the_drawing_is_the_code_of_the_address() -> None:
    address = "https://faq.example/base/zh/faq/calls/night-calls/"
    drawn = draw_code(address)
    matrix = segno.make_qr(address, error="m", boost_error=False).matrix
    assert read_modules(drawn.text) == [[bool(cell) for cell in row] for row in matrix]
    assert drawn == draw_code(address)
    assert not re.search(r"style=|<script|on\w+=|href", drawn.text)


def test_every_answer_has_its_own_code_and_no_other_page_has_one(minimal_site: Path) -> None:
    seen = set()
    for path in sorted(minimal_site.rglob("*.html")):
        text = path.read_text("utf-8")
        found = re.findall(r'<img src="([^"]*assets/codes/[^"]+)"[^>]*loading="lazy"', text)
        is_answer = re.search(r"/faq/[^/]+/[^/]+/index\.html$", path.as_posix()) is not None
        assert len(found) == int(is_answer), path
        if found:
            code = (path.parent / found[0]).resolve()
            address = (
                f"https://faq.example/base/{path.relative_to(minimal_site).parent.as_posix()}/"
            )
            assert code.read_text("utf-8") == draw_code(address).text
            assert f"<br>{address}</p>" in text
            seen.add(code)
    assert len(seen) == 6
    assert len(list((minimal_site / "assets" / "codes").iterdir())) == 6


def test_without_an_address_there_is_no_code(minimal: Path) -> None:
    config = minimal / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("site_url: https://faq.example/base/\n", ""), "utf-8"
    )
    assert run_mkdocs(minimal, "build").returncode == 0
    assert not (minimal / "site" / "assets" / "codes").exists()
    assert "paper-code" not in (
        minimal / "site" / "en" / "faq" / "calls" / "night-calls" / "index.html"
    ).read_text("utf-8")
