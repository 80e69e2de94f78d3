"""The commands that keep the content true: stale, law-change, law-status and site-as-of.

In: their part of a command line. Out: lines for a person and an exit status. The work is done beside.
"""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ..corpus import Corpus, Record, load_corpus
from ..model import Law
from ..overlays.withdrawal import withdraw
from ..problems import ContentError, Problem, catalogue, suggest
from .changing import LawChange, list_reached, newest_change, write_version
from .history import HistoryError, build_as_of
from .stale import list_stale
from .statuses import list_statuses

Commands = argparse._SubParsersAction


class UpkeepError(Exception):
    """A command names what is not there; the message says what to do."""


def add_upkeep_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the commands' parsers."""
    stale = commands.add_parser("stale", parents=[shared])
    add_day(stale)
    stale.set_defaults(run=run_stale)
    status = commands.add_parser("law-status", parents=[shared])
    status.add_argument("laws", nargs="*", metavar="LAW")
    add_day(status)
    status.set_defaults(run=run_status)
    add_law_change(commands, shared)
    past = commands.add_parser("site-as-of")
    past.add_argument("day", type=date.fromisoformat, metavar="DATE")
    past.add_argument("--to", type=Path)
    past.add_argument("--root", type=Path, default=Path())
    past.set_defaults(run=run_site_as_of, lang="en")


def add_law_change(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the parser of the command that lists what a change of the law reaches."""
    change = commands.add_parser("law-change", parents=[shared])
    change.add_argument("law")
    change.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="OLD[=NEW]",
    )
    change.add_argument(
        "--repealed",
        action="append",
        default=[],
        metavar="OLD",
    )
    change.add_argument("--effective", type=date.fromisoformat, metavar="DATE")
    change.add_argument("--version", metavar="LABEL")
    change.set_defaults(run=run_law_change)


def add_day(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the day to look from."""
    parser.add_argument("--as-of", type=read_day, default="today")


def run_stale(options: argparse.Namespace) -> int:
    """List what is past its review or older than the law; 1 when there is any."""
    return 1 if tell(list_stale(open_corpus(options), options.as_of), options.lang) else 0


def run_status(options: argparse.Namespace) -> int:
    """Say which version holds of each law."""
    corpus = open_corpus(options)
    for law in options.laws:
        find_law(corpus, law)
    tell(list_statuses(corpus, options.as_of, tuple(options.laws)), options.lang)
    return 0


def run_law_change(options: argparse.Namespace) -> int:
    """List what a change reaches, or print the version to write; 1 when anything is to be checked again."""
    corpus = open_corpus(options)
    record = find_law(corpus, options.law)
    pairs = [one.partition("=") for one in options.article]
    change = LawChange(
        moved={old: new for old, _, new in pairs if new},
        changed=tuple(old for old, _, new in pairs if not new),
        repealed=tuple(options.repealed),
        effective=options.effective,
    )
    if options.version is not None:
        print(write_version(record, change, options.version, date.today()), end="")
        return 0
    if not change.provisions and options.effective is None:
        change = newest_change(record.value)
    found = tell(list_reached(corpus, record.id, change), options.lang)
    if not found:
        print(catalogue()["nothing-depends"][options.lang])
    return 1 if any(one.rule == "depends-unsigned" for one in found) else 0


def run_site_as_of(options: argparse.Namespace) -> int:
    """Build the site of a past day and say of which commit it is."""
    if options.day > date.today():
        raise HistoryError(f"{options.day} is still to come. Name a past day.")
    target = options.to or options.root / "build" / f"site-{options.day}"
    print(f"{target}: commit {build_as_of(options.root, options.day, target)}")
    return 0


def open_corpus(options: argparse.Namespace) -> Corpus:
    """Return the content; raises ContentError when a file of it cannot be read."""
    problems: list[Problem] = []
    corpus = load_corpus(options.docs, problems, overlays=options.overlay)
    if corpus is None or problems:
        raise ContentError(problems)
    return withdraw(corpus)


def find_law(corpus: Corpus, identifier: str) -> Record[Law]:
    """Return a law; raises UpkeepError when there is none."""
    if identifier not in corpus.laws:
        raise UpkeepError(f'there is no law "{identifier}".{suggest(identifier, corpus.laws)}')
    return corpus.laws[identifier]


def tell(problems: Iterable[Problem], language: str) -> tuple[Problem, ...]:
    """Print a report's lines as they come, and return them."""
    found = tuple(problems)
    for problem in found:
        print(problem.describe(language))
    return found


def read_day(text: str) -> date:
    """Return the day that an option names; argparse reports a ValueError."""
    return date.today() if text == "today" else date.fromisoformat(text)
