"""What the audits share: the site they look at, a server for it, and the report they leave.

In: a site's folder and what was found. Out: an address, and a file in bench/, also printed.
"""

import argparse
import functools
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..browser.conftest import Server
from ..conftest import ROOT, run_mkdocs


def build_parser(module: str, description: str | None) -> argparse.ArgumentParser:
    """Return a parser of the command line that takes a site."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description)
    parser.add_argument("--site", type=Path, help="a site built from this commit already")
    return parser


@contextmanager
def site_at(built: Path | None) -> Iterator[tuple[Path, Path]]:
    """Yield a site and a folder to work in; build the project's own unless one is given.

    Raises RuntimeError with the builder's words when it cannot be built.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if built is None:
            result = run_mkdocs(ROOT, "build", "--site-dir", str(folder / "site"))
            if result.returncode:
                raise RuntimeError(result.stderr)
        yield built or folder / "site", folder


def serve(site: Path, handler: type) -> str:
    """Serve a folder until the program ends; return its root's address."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def write_report(name: str, template: str, started: float, **values: object) -> None:
    """Write a report into bench/ with the day, the commit and the minutes since `started` (monotonic seconds)."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    text = environment.get_template(template).render(
        commit=describe_commit(),
        day=date.today().isoformat(),
        minutes=round((time.monotonic() - started) / 60),
        **values,
    )
    (ROOT / "bench" / name).write_text(text, encoding="utf-8")
    print(text)


def describe_commit() -> str:
    """Return the commit, and whether files differ from it; reports of the audits count for nothing."""
    commit = git("rev-parse", "--short=12", "HEAD")
    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench")
    return f"{commit} with changes" if changed else commit


def git(*arguments: str) -> str:
    result = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return result.stdout.strip()
