"""The legal-faq command: its parsers, and check, new, stage, schema, bundle and release.

In: a command line. Out: lines for a person and an exit status: 0 done, 1 problems, 2 wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .bundle import BundleFolderError, write_bundle
from .checking import CheckError, find_problems
from .choices import ChoiceError, Choices
from .command_texts import LANGUAGES, add_texts, find_language
from .commands import add_commands, read_keys
from .editions.commands import add_edition_commands
from .editors.commands import add_editor_commands
from .exports.commands import add_export_commands
from .exports.folder import ExportError
from .folders import Folders, site_folders
from .hosting import HostingError
from .overlays.commands import add_overlay_commands, add_overlay_options
from .overlays.scaffold import OverrideError
from .packaged import PackagedContentError, named_docs, named_overrides
from .problems import ContentError, report
from .publish.manifest import PublishError
from .reference import add_reference
from .release import ReleaseError, build_wheel, download_wheels, write_archive
from .roundtrip.cells import RoundTripError
from .roundtrip.commands import add_edit_commands
from .scaffold import ScaffoldError, write_record
from .schema import write_schemas
from .settings import HostError
from .site import load_site
from .stage import stage_site
from .starter.commands import add_starter_commands
from .upkeep.commands import UpkeepError, add_upkeep_commands
from .upkeep.history import HistoryError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    language = find_language(arguments)
    try:
        here = site_folders(Path("mkdocs.yml"))
    except HostError as error:
        print(error, file=sys.stderr)
        return 2
    options = build_parser(here, language).parse_args(arguments)
    try:
        return int(options.run(options))
    except ContentError as error:
        print(report(error.problems, options.lang))
        return 1
    except (
        OSError,
        BundleFolderError,
        CheckError,
        ChoiceError,
        ExportError,
        HistoryError,
        HostingError,
        PackagedContentError,
        OverrideError,
        PublishError,
        ReleaseError,
        RoundTripError,
        ScaffoldError,
        UpkeepError,
    ) as error:
        print(f"legal-faq: {error}", file=sys.stderr)
        return 2


def build_parser(
    here: Folders | None = None, language: str = LANGUAGES[0]
) -> argparse.ArgumentParser:
    """Return the parser of every command, with its help in a language.

    `here` are the folders of the host's site that the command is run beside.
    """
    shared = argparse.ArgumentParser(add_help=False)
    docs = here.docs if here else Path("docs")
    theme = here.theme[-1] if here else Path("overrides")
    shared.add_argument("--docs", type=named_docs, default=docs)
    shared.add_argument("--overrides", type=named_overrides, default=theme)
    shared.add_argument("--lang", choices=LANGUAGES, default=language)
    add_overlay_options(shared)
    if here:
        shared.set_defaults(overlay=list(here.overlays))
    parser = argparse.ArgumentParser(prog="legal-faq")
    parser.add_argument("--lang", choices=LANGUAGES, default=language)
    commands = parser.add_subparsers(required=True, metavar="command")

    check = commands.add_parser("check", parents=[shared])
    check.add_argument("files", nargs="*", type=Path, metavar="FILE")
    check.add_argument("--law-texts", type=Path)
    check.set_defaults(run=run_check)

    new = commands.add_parser("new", parents=[shared])
    new.add_argument("name", metavar="topic/id")
    new.set_defaults(run=run_new)

    stage = commands.add_parser("stage", parents=[shared])
    stage.add_argument("folder", type=Path)
    stage.add_argument("--languages", type=read_keys, default=(), metavar="KEYS")
    stage.set_defaults(run=run_stage)

    schema = commands.add_parser("schema", parents=[shared])
    schema.set_defaults(run=run_schema)

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
    add_starter_commands(commands)
    add_overlay_commands(commands, shared)
    add_upkeep_commands(commands, shared)
    add_editor_commands(commands, shared)
    add_export_commands(commands, shared)
    add_edition_commands(commands, shared)
    add_edit_commands(commands, shared)
    add_texts(parser, language)
    return parser


def run_check(options: argparse.Namespace) -> int:
    """Print all problems at once; 1 when there is any."""
    problems = find_problems(
        options.docs,
        options.overrides,
        options.law_texts,
        options.files,
        overlays=options.overlay,
    )
    if problems:
        raise ContentError(problems)
    return 0


def run_new(options: argparse.Namespace) -> int:
    """Write a file to start from, into the last overlay when there is any, and say where it is."""
    own: Path | None = options.overlay[-1] if options.overlay else None
    print(write_record(options.docs, options.name, own))
    return 0


def run_stage(options: argparse.Namespace) -> int:
    """Write every page as Markdown with front matter."""
    choices = Choices(languages=options.languages)
    site = load_site(options.docs, options.overrides, overlays=options.overlay, choices=choices)
    site = add_reference(site, build_parser)
    count = stage_site(site, options.folder)
    print(f"{count} files in {options.folder}")
    return 0


def run_schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas and name them."""
    own: Path | None = options.overlay[-1] if options.overlay else None
    for path in write_schemas(options.docs, own):
        print(path)
    return 0


def run_bundle(options: argparse.Namespace) -> int:
    """Write the zip and say how large it is."""
    size = write_bundle(options.site, options.zip)
    print(f"{options.zip}: {size} bytes")
    return 0


def run_release(options: argparse.Namespace) -> int:
    """Download the wheels, write the archive and say what is in it."""
    wheels = download_wheels(options.root / "requirements" / "site.txt", options.wheels)
    wheels = tuple({*wheels, build_wheel(options.root, options.wheels)})
    size = write_archive(options.root, wheels, options.archive)
    print(f"{options.archive}: {len(wheels)} wheels, {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
