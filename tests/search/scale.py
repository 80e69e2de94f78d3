"""What a query costs its reader when there are many more answers: bytes and files, by size of the site.

In: sizes. Out: a table, printed. The content is generated, as for the build times; nothing is built but the index.
"""

import argparse
import functools
import gzip
import random
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from legal_faq.search import build_index
from legal_faq.site import Site, load_site
from tests.bench.builders import ROOT
from tests.bench.content import write_content
from tests.browser.conftest import QUIET, Handler, Server, find_chromium

from .driving import ask_all
from .serving import LEVEL

SIZES = (300, 10_000)
SAMPLE = 60
OVERRIDES = ROOT / "overrides"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the content, build the indexes, ask, and print the medians."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of answers")
    options = parser.parse_args(arguments)
    print("| answers | language | files, median | bytes gz, median | bytes gz, most |")
    print("|--:|:--|--:|--:|--:|")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            for line in measure(Path(name), size):
                print(line, flush=True)
    return 0


def measure(folder: Path, size: int) -> Iterator[str]:
    """Yield a line per language."""
    docs = folder / "docs"
    write_content(docs, ROOT / "docs", ROOT / "tests" / "sites" / "minimal" / "docs", size)
    site = load_site(docs, OVERRIDES)
    served = folder / "served"
    served.mkdir()
    (served / "scripts").symlink_to(OVERRIDES / "assets" / "scripts")
    for language in site.corpus.languages:
        index = build_index(site, language, {path: path for path in site.pages})
        (served / language.key).mkdir()
        for asset in index.assets:
            (served / language.key / Path(asset.path).name).write_text(asset.text, "utf-8")
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(served)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/scripts/")
        for language in site.corpus.languages:
            yield describe(page, served, site, language.key, size)
        browser.close()
    server.shutdown()
    server.server_close()


def describe(page: Page, served: Path, site: Site, language: str, size: int) -> str:
    """Return the line of a language: its questions are asked by their aliases."""
    records = list(site.corpus.questions.values())
    drawn = random.Random(size).sample(records, min(SAMPLE, len(records)))
    words = [record.value.aliases[language][0] for record in drawn]
    answers = ask_all(page, words, scripts="/scripts", index=f"/{language}", is_alone=True)
    files = [len(answer.files) for answer in answers]
    sizes = [
        sum(
            len(gzip.compress((served / language / f"{name}.js").read_bytes(), LEVEL))
            for name in answer.files
        )
        for answer in answers
    ]
    return (
        f"| {size:,} | {language} | {median(files):.0f} | {median(sizes):,.0f} | {max(sizes):,} |"
    )


if __name__ == "__main__":
    sys.exit(main())
