"""The command that writes the files for machines.

In: its part of a command line. Out: lines for a person and an exit status.
"""

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from ..site import load_site
from .folder import ExportError, export_site

Commands = argparse._SubParsersAction


def add_export_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the command's parser."""
    export = commands.add_parser("export", parents=[shared])
    export.add_argument("folder", type=Path)
    export.add_argument(
        "--site-url",
        default="",
    )
    export.set_defaults(run=run_export)


def run_export(options: argparse.Namespace) -> int:
    """Write every file for machines; raises ExportError for an address that is none."""
    address: str = options.site_url
    parts = urlsplit(address)
    if address and not (parts.scheme in ("http", "https") and parts.netloc):
        raise ExportError(f"{address!r} is no address. Write it such as https://faq.example/help/.")
    if address and not address.endswith("/"):
        address += "/"
    count = export_site(load_site(options.docs, options.overrides), options.folder, address)
    print(f"{count} files in {options.folder}")
    return 0
