"""The legal-faq command: its parsers, and check, new, stage, schema, stale, bundle and release.

In: a command line. Out: lines for a person and an exit status: 0 done, 1 problems, 2 wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .bundle import BundleFolderError, write_bundle
from .checks import check_corpus
from .checks.law_texts import check_law_texts, read_law_texts
from .command_texts import LANGUAGES, add_texts, find_language
from .commands import add_commands
from .corpus import Corpus, load_corpus
from .hosting import HostingError
from .locales import read_locales
from .problems import ContentError, Problem, report
from .publish.manifest import PublishError
from .reference import add_reference
from .release import ReleaseError, download_wheels, write_archive
from .scaffold import ScaffoldError, write_record
from .schema import write_schemas
from .site import load_site
from .stage import stage_site
from .stale import list_stale


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = build_parser(find_language(arguments)).parse_args(arguments)
    try:
        return int(options.run(options))
    except ContentError as error:
        print(report(error.problems, options.lang))
        return 1
    except (
        OSError,
        BundleFolderError,
        HostingError,
        PublishError,
        ReleaseError,
        ScaffoldError,
    ) as error:
        print(f"legal-faq: {error}", file=sys.stderr)
        return 2


def build_parser(language: str = LANGUAGES[0]) -> argparse.ArgumentParser:
    """Return the parser of every command, with its help in a language."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--docs", type=Path, default=Path("docs"))
    shared.add_argument("--overrides", type=Path, default=Path("overrides"))
    shared.add_argument("--lang", choices=LANGUAGES, default=language)
    parser = argparse.ArgumentParser(prog="legal-faq")
    parser.add_argument("--lang", choices=LANGUAGES, default=language)
    commands = parser.add_subparsers(required=True, metavar="command")

    check = commands.add_parser("check", parents=[shared])
    check.add_argument("--law-texts", type=Path)
    check.set_defaults(run=run_check)

    new = commands.add_parser("new", parents=[shared])
    new.add_argument("name", metavar="topic/id")
    new.set_defaults(run=run_new)

    stage = commands.add_parser("stage", parents=[shared])
    stage.add_argument("folder", type=Path)
    stage.set_defaults(run=run_stage)

    schema = commands.add_parser("schema", parents=[shared])
    schema.set_defaults(run=run_schema)

    stale = commands.add_parser("stale", parents=[shared])
    stale.add_argument("--as-of", type=read_day, default="today")
    stale.set_defaults(run=run_stale)

    bundle = commands.add_parser("bundle")
    bundle.add_argument("site", type=Path)
    bundle.add_argument("zip", type=Path)
    bundle.set_defaults(run=run_bundle, lang="en")

    release = commands.add_parser("release")
    release.add_argument("archive", type=Path)
    release.add_argument("--root", type=Path, default=Path())
    release.add_argument("--wheels", type=Path, default=Path("build/wheels"))
    release.set_defaults(run=run_release, lang="en")
    add_commands(commands, shared)
    add_texts(parser, language)
    return parser


def run_check(options: argparse.Namespace) -> int:
    """Print all problems at once; 1 when there is any."""
    problems: list[Problem] = []
    corpus = load_corpus(options.docs, problems)
    if corpus is not None:
        problems += check_corpus(corpus)
        read_locales(options.overrides / "locales", corpus.languages, problems)
        if options.law_texts is not None:
            problems += check_law_texts(corpus, read_law_texts(options.law_texts))
    if problems:
        raise ContentError(problems)
    return 0


def run_new(options: argparse.Namespace) -> int:
    """Write a file to start from and say where it is."""
    print(write_record(options.docs, options.name))
    return 0


def run_stage(options: argparse.Namespace) -> int:
    """Write every page as Markdown with front matter."""
    site = add_reference(load_site(options.docs, options.overrides), build_parser())
    count = stage_site(site, options.folder)
    print(f"{count} files in {options.folder}")
    return 0


def run_schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas and name them."""
    for path in write_schemas(options.docs):
        print(path)
    return 0


def run_stale(options: argparse.Namespace) -> int:
    """List the answers and guides whose next review is past; 1 when there is any."""
    problems: list[Problem] = []
    corpus: Corpus | None = load_corpus(options.docs, problems)
    if corpus is None or problems:
        raise ContentError(problems)
    lines = list_stale(corpus, options.as_of)
    for line in lines:
        print(line)
    return 1 if lines else 0


def run_bundle(options: argparse.Namespace) -> int:
    """Write the zip and say how large it is."""
    size = write_bundle(options.site, options.zip)
    print(f"{options.zip}: {size} bytes")
    return 0


def run_release(options: argparse.Namespace) -> int:
    """Download the wheels, write the archive and say what is in it."""
    wheels = download_wheels(options.root / "requirements" / "site.txt", options.wheels)
    size = write_archive(options.root, wheels, options.archive)
    print(f"{options.archive}: {len(wheels)} wheels, {size} bytes")
    return 0


def read_day(text: str) -> date:
    """Return the day that an option names; argparse reports a ValueError."""
    return date.today() if text == "today" else date.fromisoformat(text)


if __name__ == "__main__":
    sys.exit(main())
