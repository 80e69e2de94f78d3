"""The commands of overlays: diff and override.

In: their part of a command line. Out: lines for a person, JSON, or a file. The work is done beside.
"""

import argparse
import json
from pathlib import Path

from ..checks import check_corpus
from ..corpus import Corpus, load_corpus
from ..model import OverlayAction
from ..problems import ContentError, Problem
from .references import find_lost
from .report import describe_differences, list_differences
from .scaffold import Order, write_override
from .withdrawal import check_what_is_left, withdraw

Commands = argparse._SubParsersAction


def add_overlay_options(shared: argparse.ArgumentParser) -> None:
    """Add the option that lays overlays over the content."""
    shared.add_argument(
        "--overlay",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
    )


def add_overlay_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the commands' parsers."""
    diff = commands.add_parser("diff", parents=[shared])
    diff.add_argument("--json", action="store_true")
    diff.set_defaults(run=run_diff)
    override = commands.add_parser("override", parents=[shared])
    override.add_argument(
        "name",
        metavar="id",
    )
    override.add_argument(
        "--field",
        action="append",
        default=[],
    )
    override.add_argument(
        "--action",
        choices=[one.value for one in OverlayAction if one is not OverlayAction.ADD],
    )
    # Beside a host's site, its own folder is the last of those laid over.
    own = shared.get_default("overlay") or [None]
    override.add_argument("--into", type=Path, default=own[-1], required=own[-1] is None)
    override.set_defaults(run=run_override)


def load_checked(docs: Path, overlays: list[Path]) -> Corpus:
    """Return the corpus without what overlays withdraw; raises ContentError."""
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems, overlays=overlays)
    if corpus is None:
        raise ContentError(problems)
    problems += check_corpus(corpus)
    corpus = withdraw(corpus)
    problems += check_what_is_left(corpus)
    if problems:
        raise ContentError(problems)
    return corpus


def run_diff(options: argparse.Namespace) -> int:
    """List every difference from upstream."""
    corpus = load_checked(options.docs, options.overlay)
    lost = tuple(find_lost(corpus))
    if options.json:
        print(json.dumps(list_differences(corpus, lost), ensure_ascii=False, indent=2))
        return 0
    for line in describe_differences(corpus, lost, options.lang):
        print(line)
    return 0


def run_override(options: argparse.Namespace) -> int:
    """Write an override and say where it is."""
    default = OverlayAction.CHANGE if options.field else OverlayAction.REPLACE
    action = OverlayAction(options.action) if options.action else default
    order = Order(name=options.name, action=action, fields=tuple(options.field))
    print(write_override(options.docs, options.overlay, order, options.into))
    return 0
