"""The commands that hand a built site over: hosting, manifest, publish and verify.

In: their part of a command line. Out: lines for a person and an exit status. The work is done in
hosting and publish.
"""

import argparse
import sys
from pathlib import Path

from .choices import load_languages
from .hosting import Settings, write_kit
from .hosting.facts import KINDS
from .hosting.table import renew
from .model import LanguageRole
from .policy import NOBODY
from .publish.compression import compress_folder
from .publish.contact import require_contact
from .publish.folder import Terms, publish_folder, roll_back
from .publish.manifest import MANIFEST, Manifest, PublishError, write_manifest
from .publish.objects import open_bucket, publish_objects
from .publish.verify import verify

TABLE = "table"
Commands = argparse._SubParsersAction


def add_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the commands' parsers."""
    add_hosting(commands, shared)
    manifest = commands.add_parser("manifest")
    manifest.add_argument("site", type=Path)
    manifest.add_argument("--compress", action="store_true")
    manifest.set_defaults(run=run_manifest)
    add_publish(commands)
    check = commands.add_parser("verify")
    check.add_argument("place")
    check.add_argument("--manifest", type=Path)
    check.set_defaults(run=run_verify)


def add_hosting(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the parser of the command that writes a host's files."""
    defaults = Settings()
    hosting = commands.add_parser("hosting", parents=[shared])
    hosting.add_argument("kind", choices=(*KINDS, TABLE))
    hosting.add_argument("--to", type=Path)
    hosting.add_argument(
        "--address",
        default=defaults.address,
    )
    hosting.add_argument("--root", default=defaults.root)
    hosting.add_argument("--port", type=int, default=defaults.port)
    hosting.add_argument(
        "--frame-ancestor",
        action="append",
        metavar="ORIGIN",
    )
    hosting.add_argument(
        "--include-subdomains",
        action="store_true",
    )
    hosting.add_argument("--no-brotli", action="store_true")
    hosting.add_argument("--languages", type=read_keys, default=(), metavar="KEYS")
    hosting.add_argument("--site", type=Path)
    hosting.set_defaults(run=run_hosting)


def add_publish(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the parser of the command that publishes."""
    publish = commands.add_parser("publish")
    publish.add_argument("site", type=Path, nargs="?")
    publish.add_argument("--to", required=True)
    publish.add_argument(
        "--grace-days",
        type=float,
        default=7,
    )
    publish.add_argument("--keep", type=int, default=3)
    publish.add_argument("--rollback", action="store_true")
    publish.add_argument("--endpoint-url")
    publish.add_argument(
        "--addressing",
        choices=("auto", "virtual", "path"),
        default="auto",
    )
    publish.set_defaults(run=run_publish)


def run_hosting(options: argparse.Namespace) -> int:
    """Write a host's files and name them, or renew the table of all kinds."""
    if options.kind == TABLE:
        path = options.to or Path("HOSTING.md")
        path.write_text(renew(path.read_text(encoding="utf-8")), encoding="utf-8")
        print(path)
        return 0
    settings = Settings(
        address=options.address,
        root=options.root.rstrip("/"),
        port=options.port,
        languages=tuple(
            one.path
            for one in load_languages(options.docs)
            if one.key in options.languages
            or (not options.languages and one.role is not LanguageRole.DERIVED)
        ),
        frame_ancestors=tuple(options.frame_ancestor or NOBODY),
        include_subdomains=options.include_subdomains,
        brotli=not options.no_brotli,
        site=options.site,
    )
    for path in write_kit(options.kind, settings, options.to or Path("hosting", options.kind)):
        print(path)
    return 0


def run_manifest(options: argparse.Namespace) -> int:
    """Write the manifest and say what it holds."""
    if options.compress:
        compress_folder(options.site)
    manifest = write_manifest(options.site)
    print(f"{options.site / MANIFEST}: release {manifest.id}, {len(manifest.files)} files")
    return 0


def run_publish(options: argparse.Namespace) -> int:
    """Publish, or go back, and name the release."""
    if options.to.startswith("s3://"):
        manifest = publish_to_storage(options)
    else:
        terms = Terms(grace_days=options.grace_days, keep=options.keep, tell=tell)
        target = Path(options.to)
        manifest = (
            roll_back(target, terms)
            if options.rollback
            else publish_folder(named_site(options), target, terms)
        )
    print(
        f"release {manifest.id}: {len(manifest.files)} files, {len(manifest.kept)} kept from before"
    )
    return 0


def publish_to_storage(options: argparse.Namespace) -> Manifest:
    """Publish to a bucket; raises PublishError."""
    if options.rollback:
        raise PublishError("Storage keeps one release. Publish the older site again to go back.")
    bucket = open_bucket(options.to, options.endpoint_url, options.addressing)
    return publish_objects(named_site(options), bucket, grace_days=options.grace_days, tell=tell)


def named_site(options: argparse.Namespace) -> Path:
    """Return the site to publish; raises PublishError if none is named, or it names no contact."""
    if options.site is None:
        raise PublishError("No site is named. Write legal-faq publish site --to …")
    site: Path = options.site
    require_contact(site)
    return site


def run_verify(options: argparse.Namespace) -> int:
    """Print what differs; 1 when anything does."""
    manifest, lines = verify(options.place, options.manifest)
    for line in lines:
        print(line)
    count = len(manifest.all_files)
    print(
        f"release {manifest.id}: {len(lines)} differences in {count} files"
        if lines
        else f"release {manifest.id}: all {count} files are as published"
    )
    return 1 if lines else 0


def tell(line: str) -> None:
    """Say how far the work is, apart from the result."""
    print(line, file=sys.stderr, flush=True)


def read_keys(text: str) -> tuple[str, ...]:
    """Return the keys of languages that an option names, parted by commas."""
    return tuple(key.strip() for key in text.split(",") if key.strip())
