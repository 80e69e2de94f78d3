"""The commands by which a host starts: the wheel that carries everything, and a site made with it.

In: their part of a command line. Out: lines for a person. The work is done in release and starter.
"""

import argparse
import sys
from pathlib import Path

from ..choices import COMPLETE, load_languages
from ..packaged import packaged_content
from ..release import build_wheel
from ..settings import HostError
from . import start_site

Commands = argparse._SubParsersAction


def add_starter_commands(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the commands' parsers."""
    wheel = commands.add_parser("wheel")
    wheel.add_argument("folder", type=Path)
    wheel.add_argument("--root", type=Path, default=Path())
    wheel.set_defaults(run=run_wheel, lang="en")
    init = commands.add_parser("init")
    init.add_argument("folder", type=Path)
    init.add_argument("--name", required=True)
    init.add_argument("--languages")
    init.add_argument("--lang", choices=("en", "zh"), default="en")
    init.set_defaults(run=run_init)


def run_wheel(options: argparse.Namespace) -> int:
    """Build the wheel and say where it is."""
    path = build_wheel(options.root, options.folder)
    print(f"{path}: {path.stat().st_size} bytes")
    return 0


def run_init(options: argparse.Namespace) -> int:
    """Write the folder and name its files; 2 when nothing was written."""
    try:
        languages = load_languages(packaged_content().docs)
        complete = ",".join(one.key for one in languages if one.role in COMPLETE)
        chosen = [key.strip() for key in (options.languages or complete).split(",")]
        paths = start_site(options.folder, options.name, chosen, languages)
    except HostError as error:
        for fault in error.faults:
            print(f"legal-faq: {fault.describe(options.lang)}", file=sys.stderr)
        return 2
    for path in paths:
        print(path)
    return 0
