"""Weight: no page outgrows the budget of its template."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml

from .conftest import ROOT
from .pages import BASE, BuiltPage, read_pages

BUDGETS = yaml.safe_load((ROOT / "tests" / "budgets.yml").read_text(encoding="utf-8"))
TEMPLATE = re.compile(r'class="content content--([a-z-]+)"')


@cache
def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), compresslevel=9, mtime=0))


def loaded_files(site: Path, page: BuiltPage) -> set[Path]:
    """Return the files of a page's first view: itself, and what its markup loads."""
    files = {
        site / (page.address if page.address.endswith(".html") else f"{page.address}index.html")
    }
    for link in page.loaded:
        target = urlsplit(urljoin(BASE + page.address, link))
        files.add(site / target.path.lstrip("/"))
    return files


def template_of(site: Path, page: BuiltPage) -> str:
    path = page.address if page.address.endswith(".html") else f"{page.address}index.html"
    match = TEMPLATE.search((site / path).read_text(encoding="utf-8"))
    assert match, f"{page.address} does not say its template"
    return match[1]


def test_no_page_outgrows_its_budget(real_site: Path) -> None:
    outgrown = []
    used = set()
    for page in read_pages(real_site).values():
        template = template_of(real_site, page)
        used.add(template)
        budget = BUDGETS[template]
        files = loaded_files(real_site, page)
        weight = sum(compressed(path) for path in files)
        if weight > budget["kilobytes"] * 1000 or len(files) > budget["requests"]:
            outgrown.append(f"{page.address} ({template}): {weight} bytes, {len(files)} requests")
    assert outgrown == []
    assert used == set(BUDGETS)


def test_an_answer_loads_no_more_than_was_promised() -> None:
    assert BUDGETS["question"]["kilobytes"] <= 20
    assert BUDGETS["question"]["requests"] <= 4
