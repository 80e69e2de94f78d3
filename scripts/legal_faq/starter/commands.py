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
    wheel = commands.add_parser("wheel", help="build the wheel that carries content and theme")
    wheel.add_argument("folder", type=Path, help="the folder to write it to")
    wheel.add_argument("--root", type=Path, default=Path(), help="the clone (.)")
    wheel.set_defaults(run=run_wheel, lang="en")
    init = commands.add_parser("init", help="start a site of your own from the package's content")
    init.add_argument("folder", type=Path, help="the folder to make, new or empty")
    init.add_argument("--name", required=True, help="the site's name")
    init.add_argument("--languages", help="keys of languages, such as zh,en (all complete ones)")
    init.add_argument("--lang", choices=("en", "zh"), default="en", help="language of messages")
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
